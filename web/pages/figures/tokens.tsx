/** The addresses that Excel and Power BI refresh from, and the tokens that open them: made, shown once, revoked. */
import { useState } from 'preact/hooks';
import { createToken, listTokens, revokeToken, type TokenRow } from '../../../shared/api/figures.ts';
import { limits } from '../../../shared/event.ts';
import { tableFiles } from '../../../shared/figure-tables.ts';
import { inForce, tokenLimits } from '../../../shared/figure-token.ts';
import { instantAt } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';

const day = (at: string) => at.slice(0, 10);

function Row({ row, onRevoke }: { row: TokenRow; onRevoke: (row: TokenRow) => void }) {
  const valid = inForce({ ...row, orgId: '' }, instantAt(now.value));
  return (
    <tr>
      <th scope="row">
        {row.name}
        <br />
        <small>made by {row.by}</small>
      </th>
      <td>
        {valid ? (
          <Tag kind="good">in force</Tag>
        ) : (
          <Tag>{row.revokedAt ? `revoked ${day(row.revokedAt)}` : 'expired'}</Tag>
        )}
      </td>
      <td>{day(row.expiresAt)}</td>
      <td>{row.lastUsedAt ? `${row.lastUsedAt.slice(0, 16).replace('T', ' ')} UTC` : 'never'}</td>
      <td>
        {valid && (
          <button type="button" class="btn small" aria-label={`Revoke ${row.name}`} onClick={() => onRevoke(row)}>
            Revoke
          </button>
        )}
      </td>
    </tr>
  );
}

function HowTo() {
  return (
    <details>
      <summary>How Excel and Power BI fetch them</summary>
      <ol>
        <li>
          In Excel: Data, From Web. In Power BI: Get data, Web. Give one of these addresses:
          <ul>
            {tableFiles
              .filter((file) => file.endsWith('.csv'))
              .map((file) => (
                <li key={file}>
                  <code>
                    {location.origin}/api/exports/{file}
                  </code>
                </li>
              ))}
          </ul>
        </li>
        <li>Choose Basic as the kind of sign-in. Any user name; the token is the password.</li>
        <li>
          <code>?from=2026-01-01&amp;until=2026-12-31</code> after the address of the lots narrows them to the days on
          which bids closed. Columns keep their names; new ones come at the end.
        </li>
      </ol>
      <p class="hint">
        A token never stands in an address: addresses are kept in workbooks, histories and logs, and are passed on with
        them.
      </p>
    </details>
  );
}

/** The section for administrators. */
export function Tokens() {
  const load = useLoad((signal) => call(listTokens, { signal }), []);
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof tokenLimits.days)[number]>(365);
  const [made, setMade] = useState<{ token: string; name: string } | null>(null);
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const make = async () => {
    const { token, row } = await call(createToken, { body: { name: name.trim(), days } });
    setMade(token === null ? null : { token, name: row.name });
    setName('');
    await load.reload();
  };
  return (
    <section class="panel stack" aria-labelledby="tokens">
      <h2 id="tokens">Refresh from Excel or Power BI</h2>
      <p class="measure">
        A token opens the tables of lots and of events for reading, and nothing else. Whoever has it reads them without
        signing in: give each report its own, and revoke it when the report goes.
      </p>
      <HowTo />
      <div role="status">
        {made && (
          <Banner kind="good" icon="lock">
            <p>
              <strong>The token for {made.name}. It is shown this once.</strong> Copy it now; nobody can read it again.
            </p>
            <p>
              <code class="token">{made.token}</code>
            </p>
          </Banner>
        )}
      </div>
      <Loaded load={load} what="Reading the tokens">
        {({ items }) =>
          items.length === 0 ? (
            <p class="hint">There is no token yet.</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
            <section class="scroll" tabIndex={0} aria-label="Tokens">
              <table>
                <caption class="sr">Tokens</caption>
                <thead>
                  <tr>
                    <th scope="col">For</th>
                    <th scope="col">State</th>
                    <th scope="col">Valid until</th>
                    <th scope="col">Last used</th>
                    <th scope="col">
                      <span class="sr">Revoke</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <Row key={row.id} row={row} onRevoke={setRevoking} />
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Loaded>
      <Form
        act="Make a token"
        check={() => (name.trim() ? [] : [{ at: 'name', code: 'missing', text: 'Say what it is for.' }])}
        send={make}
      >
        {({ errorAt }) => (
          <>
            <Field id={idOfFault('name')} label="What it is for" hint="The name of the report." error={errorAt('name')}>
              <input maxLength={limits.name} value={name} onInput={(event) => setName(event.currentTarget.value)} />
            </Field>
            <Field id={idOfFault('days')} label="Valid for" error={errorAt('days')}>
              <select
                value={String(days)}
                onChange={(event) =>
                  setDays(tokenLimits.days.find((d) => String(d) === event.currentTarget.value) ?? 365)
                }
              >
                {tokenLimits.days.map((d) => (
                  <option key={d} value={String(d)} selected={d === days}>
                    {d} days
                  </option>
                ))}
              </select>
            </Field>
          </>
        )}
      </Form>
      <Confirm
        open={revoking !== null}
        title={`Revoke the token for ${revoking?.name ?? ''}?`}
        act="Revoke the token"
        kind="danger"
        onClose={() => setRevoking(null)}
        onConfirm={async () => {
          if (revoking) await call(revokeToken, { params: { tokenId: revoking.id } });
          setMade(null);
          await load.reload();
        }}
      >
        <p>What fetches with it is refused from then on. It cannot be taken back; another token can be made.</p>
      </Confirm>
    </section>
  );
}
