/** The addresses that Excel and Power BI refresh from, and the tokens that open them: made, shown once, revoked. */
import { useState } from 'preact/hooks';
import { createToken, listTokens, revokeToken, type TokenRow } from '../../../shared/api/figures.ts';
import { limits } from '../../../shared/event.ts';
import { tableFiles } from '../../../shared/figure-tables.ts';
import { inForce, tokenLimits } from '../../../shared/figure-token.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
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
import { rich } from '../../rich.ts';

const day = (at: string) => at.slice(0, 10);

function Row({ row, onRevoke }: { row: TokenRow; onRevoke: (row: TokenRow) => void }) {
  const valid = inForce({ ...row, orgId: '' }, instantAt(now.value));
  return (
    <tr>
      <th scope="row">
        {row.name}
        <br />
        <small>{t('made by {by}', { by: row.by })}</small>
      </th>
      <td>
        {valid ? (
          <Tag kind="good">{t('in force')}</Tag>
        ) : (
          <Tag>{row.revokedAt ? t('revoked {day}', { day: day(row.revokedAt) }) : t('expired')}</Tag>
        )}
      </td>
      <td>{day(row.expiresAt)}</td>
      <td>{row.lastUsedAt ? `${row.lastUsedAt.slice(0, 16).replace('T', ' ')} UTC` : t('never')}</td>
      <td>
        {valid && (
          <button
            type="button"
            class="btn small"
            aria-label={t('Revoke {name}', { name: row.name })}
            onClick={() => onRevoke(row)}
          >
            {t('Revoke')}
          </button>
        )}
      </td>
    </tr>
  );
}

function HowTo() {
  return (
    <details>
      <summary>{t('How Excel and Power BI fetch them')}</summary>
      <ol>
        <li>
          {t('In Excel: Data, From Web. In Power BI: Get data, Web. Give one of these addresses:')}
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
        <li>{t('Choose Basic as the kind of sign-in. Any user name; the token is the password.')}</li>
        <li>
          {rich(
            '{query} after the address of the lots narrows them to the days on which bids closed. Columns keep their names; new ones come at the end.',
            { query: <code>?from=2026-01-01&amp;until=2026-12-31</code> },
          )}
        </li>
      </ol>
      <p class="hint">
        {t(
          'A token never stands in an address: addresses are kept in workbooks, histories and logs, and are passed on with them.',
        )}
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
      <h2 id="tokens">{t('Refresh from Excel or Power BI')}</h2>
      <p class="measure">
        {t(
          'A token opens the tables of lots and of events for reading, and nothing else. Whoever has it reads them without signing in: give each report its own, and revoke it when the report goes.',
        )}
      </p>
      <HowTo />
      <div role="status">
        {made && (
          <Banner kind="good" icon="lock">
            <p>
              <strong>{t('The token for {name}. It is shown this once.', { name: made.name })}</strong>{' '}
              {t('Copy it now; nobody can read it again.')}
            </p>
            <p>
              <code class="token">{made.token}</code>
            </p>
          </Banner>
        )}
      </div>
      <Loaded load={load} what={t('Reading the tokens')}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="hint">{t('There is no token yet.')}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
            <section class="scroll" tabIndex={0} aria-label={t('Tokens')}>
              <table>
                <caption class="sr">{t('Tokens')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('For')}</th>
                    <th scope="col">{t('State')}</th>
                    <th scope="col">{t('Valid until')}</th>
                    <th scope="col">{t('Last used')}</th>
                    <th scope="col">
                      <span class="sr">{t('Revoke')}</span>
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
        act={t('Make a token')}
        check={() => (name.trim() ? [] : [{ at: 'name', code: 'missing', text: t('Say what it is for.') }])}
        send={make}
      >
        {({ errorAt }) => (
          <>
            <Field
              id={idOfFault('name')}
              label={t('What it is for')}
              hint={t('The name of the report.')}
              error={errorAt('name')}
            >
              <input maxLength={limits.name} value={name} onInput={(event) => setName(event.currentTarget.value)} />
            </Field>
            <Field id={idOfFault('days')} label={t('Valid for')} error={errorAt('days')}>
              <select
                value={String(days)}
                onChange={(event) =>
                  setDays(tokenLimits.days.find((d) => String(d) === event.currentTarget.value) ?? 365)
                }
              >
                {tokenLimits.days.map((d) => (
                  <option key={d} value={String(d)} selected={d === days}>
                    {t('{n} days', { n: d })}
                  </option>
                ))}
              </select>
            </Field>
          </>
        )}
      </Form>
      <Confirm
        open={revoking !== null}
        title={t('Revoke the token for {name}?', { name: revoking?.name ?? '' })}
        act={t('Revoke the token')}
        kind="danger"
        onClose={() => setRevoking(null)}
        onConfirm={async () => {
          if (revoking) await call(revokeToken, { params: { tokenId: revoking.id } });
          setMade(null);
          await load.reload();
        }}
      >
        <p>{t('What fetches with it is refused from then on. It cannot be taken back; another token can be made.')}</p>
      </Confirm>
    </section>
  );
}
