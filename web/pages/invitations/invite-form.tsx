/** Inviting by addresses: typed, pasted, or taken from a file. What cannot be used is named row by row before anything is sent. */

import { useRef, useState } from 'preact/hooks';
import { piecesOf } from '../../../shared/address.ts';
import type { InviteAnswer } from '../../../shared/api/invitations.ts';
import { inviteSuppliers } from '../../../shared/api/invitations.ts';
import { invitationLimits } from '../../../shared/invitation.ts';
import { thousands } from '../../../shared/numerals.ts';
import { addressesIn } from '../../../shared/supplier-import.ts';
import { type Instant, instantOf, wallInput } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { readFileOfCells } from '../../read-workbook.ts';
import { rich } from '../../rich.ts';
import { type Ready, readyToInvite } from './ready.ts';

type Props = { eventId: string; zone: string; closesAt: Instant; onInvited: (answer: InviteAnswer) => void };

/** Rows that are shown of a long list of faults. */
const shown = 20;

function Wrong({ wrong }: { wrong: Ready['wrong'] }) {
  if (!wrong.length) return null;
  return (
    <div class="errors stack tight">
      <h3>{wrong.length === 1 ? t('One row cannot be used') : t('{n} rows cannot be used', { n: wrong.length })}</h3>
      <ul>
        {wrong.slice(0, shown).map((w) => (
          <li key={w.row}>
            {rich('Row {n}, {written}: {fault}', {
              n: w.row,
              written: <code>{w.written.slice(0, 80)}</code>,
              fault: w.text,
            })}
          </li>
        ))}
      </ul>
      {wrong.length > shown && <p>{t('and {n} more.', { n: wrong.length - shown })}</p>}
    </div>
  );
}

/** The form. */
export function InviteForm({ eventId, zone, closesAt, onInvited }: Props) {
  const [text, setText] = useState('');
  const [expires, setExpires] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const file = useRef<HTMLInputElement>(null);
  const { busy, problem, act, forget } = useAct();
  const ready = readyToInvite(piecesOf(text));
  const n = ready.emails.length;

  const change = (next: string) => {
    setText(next);
    setFault(null);
    forget();
    setKey(crypto.randomUUID());
  };
  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFileFault(null);
    try {
      const { sheets } = await readFileOfCells(chosen);
      const found = sheets.flatMap((sheet) => addressesIn(sheet.rows));
      if (found.length === 0) setFileFault(t('No e-mail address in {chosen}.', { chosen: chosen.name }));
      else change([text.trim(), ...found].filter(Boolean).join('\n'));
    } catch (thrown) {
      setFileFault(thrown instanceof Error ? thrown.message : String(thrown));
    }
    if (file.current) file.current.value = '';
  };
  const invite = async (event: Event) => {
    event.preventDefault();
    const until = expires ? instantOf(expires, zone) : null;
    const wrong =
      n === 0
        ? t('Write at least one address that can be used.')
        : n > invitationLimits.rows
          ? t('At most {most} at a time; these are {n}.', {
              most: thousands(invitationLimits.rows),
              n: thousands(n),
            })
          : until && 'fault' in until
            ? t('The links cannot end then: there is no such time on that day.')
            : null;
    setFault(wrong);
    if (wrong) return void document.getElementById('invite')?.focus();
    await act(async () => {
      const expiresAt = until && 'at' in until ? { expiresAt: until.at } : {};
      const body = { emails: ready.emails, ...expiresAt };
      onInvited(await call(inviteSuppliers, { params: { eventId }, body, key }));
      change('');
    });
  };

  return (
    <form class="stack" onSubmit={(event) => void invite(event)} noValidate>
      <Field
        id="invite"
        label={t('E-mail addresses')}
        hint={t(
          'One on each line, or with commas between them. Each gets a link of its own; no supplier sees the others.',
        )}
        error={fault}
      >
        <textarea rows={5} value={text} onInput={(event) => change(event.currentTarget.value)} />
      </Field>
      <Field
        id="invite-file"
        label={t('Or take them from a file')}
        hint={t(
          'Excel, CSV or text: every address in it is taken, whatever the columns. You see them above before anything is sent.',
        )}
        error={fileFault}
      >
        <input
          type="file"
          ref={file}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => void takeFile(event.currentTarget.files?.[0])}
        />
      </Field>
      <Wrong wrong={ready.wrong} />
      <details>
        <summary>{t('When the links end')}</summary>
        <Field
          id="invite-expires"
          label={t('Links end at ({zone})', { zone })}
          hint={t(
            'Left empty: at the deadline, wherever that moves. Whoever has taken the invitation up by then keeps it.',
          )}
        >
          <input
            type="datetime-local"
            value={expires}
            max={wallInput(closesAt, zone)}
            onInput={(event) => setExpires(event.currentTarget.value)}
          />
        </Field>
      </details>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button type="submit" class="btn primary" aria-disabled={busy || undefined}>
          {busy ? t('Inviting …') : n > 1 ? t('Send {n} invitations', { n: thousands(n) }) : t('Send the invitation')}
        </button>
        {ready.twice > 0 && (
          <small>
            {tn(ready.twice, 'One address stands twice: sent once.', '{n} addresses stand twice: sent once.')}
          </small>
        )}
        {ready.wrong.length > 0 && n > 0 && <small>{t('Rows that cannot be used are left out.')}</small>}
      </p>
    </form>
  );
}
