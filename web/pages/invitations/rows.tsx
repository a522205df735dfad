/** Who is invited, a page at a time: search, filter, choose, send again, withdraw. */

import { useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import {
  type InvitationRow,
  listInvitations,
  resendInvitations,
  withdrawInvitations,
} from '../../../shared/api/invitations.ts';
import { declineWords } from '../../../shared/decline.ts';
import { invitationLimits, invitationStates } from '../../../shared/invitation.ts';
import { wallClock, zoneCity } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import { useSettled } from '../suppliers/settled.ts';
import { stateWords } from './state-words.ts';

function What({ row, zone }: { row: InvitationRow; zone: string }) {
  const { words, kind } = stateWords[row.state];
  return (
    <>
      <Tag kind={kind}>{t(words)}</Tag>
      {row.state === 'opened' && row.openedAt && <small> {wallClock(row.openedAt, zone)}</small>}
      {row.supplier && <small> {row.supplier}</small>}
      {(row.why || row.reason) && (
        <>
          <br />
          <small>{[row.why && t(declineWords[row.why]), row.reason].filter(Boolean).join(': ')}</small>
        </>
      )}
    </>
  );
}

/** When it was sent; where it was sent again, how often. */
function sentWords(row: InvitationRow, zone: string) {
  const time = <time dateTime={row.sentAt}>{wallClock(row.sentAt, zone)}</time>;
  return row.times > 1 ? rich('{n} letters, the last {time}', { n: row.times, time }) : time;
}

type ChoosableProps = {
  row: InvitationRow;
  choosable: boolean;
  chosen: boolean;
  full: boolean;
  onChoose: (on: boolean) => void;
};

/** Who it is; with a box to choose it where something can be done with it. */
function Choosable({ row, choosable, chosen, full, onChoose }: ChoosableProps) {
  const address = shownAddress(row.email);
  const words = row.name || address;
  const below = row.name ? address : undefined;
  if (choosable)
    return (
      <Choice
        type="checkbox"
        name="invitation"
        checked={chosen}
        disabled={full && !chosen}
        onChoose={onChoose}
        hint={below}
      >
        {words}
      </Choice>
    );
  return (
    <span>
      {words}
      {below && <small> {below}</small>}
    </span>
  );
}

type Props = { eventId: string; zone: string; open: boolean; onChanged: () => void };

/** The list. */
export function Rows({ eventId, zone, open, onChanged }: Props) {
  const [q, setQ] = useState('');
  const [state, setState] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const { busy, problem, act } = useAct();
  const asked = useSettled(q);
  const query = { ...(asked ? { q: asked } : {}), ...(state ? { state } : {}) };
  const load = useLoad(
    (signal) => call(listInvitations, { params: { eventId }, query, signal }),
    [eventId, asked, state],
  );
  const more = (cursor: string) =>
    act(async () => {
      const page = await call(listInvitations, { params: { eventId }, query: { ...query, cursor } });
      load.set({ items: [...(load.data?.items ?? []), ...page.items], cursor: page.cursor });
    });
  const done = async (words: string) => {
    setSaid(words);
    setChosen([]);
    await load.reload();
    onChanged();
  };
  const resend = () =>
    act(async () => {
      const { items } = await call(resendInvitations, { params: { eventId }, body: { emails: [...chosen] } });
      await done(
        items.length === 1
          ? t('Sent again to {email}.', { email: shownAddress(items[0]!.email) })
          : t('Sent again to {n}.', { n: items.length }),
      );
    });
  const withdraw = async () => {
    const body = { emails: [...chosen], reason };
    const { items } = await call(withdrawInvitations, { params: { eventId }, body });
    setReason('');
    await done(
      items.length === 1
        ? t('Withdrawn: {email}.', { email: shownAddress(items[0]!.email) })
        : t('Withdrawn: {n}.', { n: items.length }),
    );
  };
  const full = chosen.length >= invitationLimits.atOnce;
  const choosable = open && state !== 'withdrawn';
  return (
    <div class="stack">
      <div class="row base">
        <Field id="find-invited" label={t('Find by e-mail')} hint={t('Its beginning.')}>
          <input type="search" value={q} autocomplete="off" onInput={(event) => setQ(event.currentTarget.value)} />
        </Field>
        <Field id="invited-state" label={t('State')}>
          <select value={state} onChange={(event) => setState(event.currentTarget.value)}>
            <option value="">{t('All that stand')}</option>
            {invitationStates.map((s) => (
              <option key={s} value={s}>
                {t(stateWords[s].words)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p class="hint">{t('Times are those of {city}.', { city: zoneCity(zone) })}</p>
      <Loaded load={load} what={t('Reading the invitations')}>
        {({ items, cursor }) => (
          <>
            {items.length === 0 && <p>{asked || state ? t('None that fits.') : t('Nobody is invited yet.')}</p>}
            {items.length > 0 && (
              <ul class="tasks">
                {items.map((row) => (
                  <li key={row.email}>
                    <Choosable
                      row={row}
                      choosable={choosable}
                      chosen={chosen.includes(row.email)}
                      full={full}
                      onChoose={(on) => setChosen(on ? [...chosen, row.email] : chosen.filter((e) => e !== row.email))}
                    />
                    <span>
                      <What row={row} zone={zone} />
                    </span>
                    <small>
                      {sentWords(row, zone)}
                      {row.expiresAt && `; ${t('link ends {time}', { time: wallClock(row.expiresAt, zone) })}`}
                    </small>
                  </li>
                ))}
              </ul>
            )}
            {cursor && (
              <p>
                <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void more(cursor)}>
                  {t('Show more')}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <ProblemBanner problem={problem} />
      {choosable && (load.data?.items.length ?? 0) > 0 && (
        <p class="row">
          <button
            type="button"
            class="btn"
            aria-disabled={busy || chosen.length === 0 || undefined}
            onClick={() => chosen.length > 0 && void resend()}
          >
            {chosen.length > 1 ? t('Send again to {n}', { n: chosen.length }) : t('Send again')}
          </button>
          <button
            type="button"
            class="btn danger"
            aria-disabled={busy || chosen.length === 0 || undefined}
            onClick={() => chosen.length > 0 && setAsking(true)}
          >
            {chosen.length > 1 ? t('Withdraw {n}', { n: chosen.length }) : t('Withdraw')}
          </button>
          <span role="status">{said || (chosen.length === 0 ? t('Choose invitations first.') : '')}</span>
        </p>
      )}
      <Confirm
        open={asking}
        title={
          chosen.length === 1 ? t('Withdraw this invitation?') : t('Withdraw {n} invitations?', { n: chosen.length })
        }
        act={t('Withdraw')}
        kind="danger"
        blocked={reason.trim() === '' ? t('Say why. It goes on the record.') : null}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      >
        <p>
          {t(
            'Their links stop working. Whoever has taken the invitation up already keeps it and may bid: you cannot see who has, and a bid is never made void in silence.',
          )}
        </p>
        <Field id="withdraw-reason" label={t('Reason')} hint={t('For the record; no letter is sent.')}>
          <input value={reason} maxLength={500} onInput={(event) => setReason(event.currentTarget.value)} />
        </Field>
      </Confirm>
    </div>
  );
}
