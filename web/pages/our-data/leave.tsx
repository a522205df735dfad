/** Leaving the portal with the whole organisation: what becomes of what, what stands in the way, and twice asked. */
import { useState } from 'preact/hooks';
import { type Leaving, leavePortal, readLeaving } from '../../../shared/api/our-data.ts';
import type { Person } from '../../../shared/people.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';

const Becomes = ({ submissions, copies }: Leaving) => (
  <dl class="becomes">
    <dt>{t('Its people')}</dt>
    <dd>{t('Nobody acts for it any more, from the next seconds on. Each is told by e-mail.')}</dd>
    <dt>{t('Profile, working copies, what is followed')}</dt>
    <dd>
      {tn(
        copies,
        'One working copy, the profile, invitations that were taken up and what is followed: nobody reads them any more, at once. Their entries go within days. Words and files that were never submitted lie locked away until they expire: within a year, a document of the profile on the day up to which it says it is kept.',
        '{n} working copies, the profile, invitations that were taken up and what is followed: nobody reads them any more, at once. Their entries go within days. Words and files that were never submitted lie locked away until they expire: within a year, a document of the profile on the day up to which it says it is kept.',
      )}
    </dd>
    <dt>{t('Submitted bids and receipts')}</dt>
    <dd>
      {tn(
        submissions,
        'One submission stays kept as long as its event says, under your name; you cannot read it here any more.',
        '{n} submissions stay kept as long as their events say, under your name; you cannot read them here any more.',
      )}
    </dd>
    <dt>{t('The record of what it did here')}</dt>
    <dd>
      {t(
        'It stays, with the names and e-mail addresses in it, and nobody reads it here any more. Letters that went out, with their addresses, are forgotten after 400 days.',
      )}
    </dd>
    <dt>{t('Letters and the record of events')}</dt>
    <dd>
      {t(
        'What was asked, answered, decided and objected to stays with the buyers, with your name. Letters that the law asks for still go to the address that a bid gave.',
      )}
    </dd>
  </dl>
);

const Stands = ({ stands }: Pick<Leaving, 'stands'>) => (
  <div class="panel stack">
    <h3>{t('What keeps the organisation here')}</h3>
    <ul class="stack plain">
      {stands.map((s) => (
        <li key={`${s.eventId} ${s.lotId}`}>
          <a href={`/bids/${s.eventId}/${s.lotId}`}>{s.title}</a>, {s.buyer}, <Time at={s.closesAt} zone={s.zone} />
          <br />
          <small>
            {s.why === 'open'
              ? t('Withdraw it, or wait for the decision')
              : t('Wait for the decision: its deadline has passed')}
          </small>
        </li>
      ))}
    </ul>
  </div>
);

/** The way out, for administrators. */
export function LeavePortal({ me, onLeft }: { me: Person; onLeft: () => void }) {
  const load = useLoad<Leaving>((signal) => call(readLeaving, { signal }), []);
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  // One act, however often it is sent: where an answer is lost, the same request goes on.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <section class="stack" aria-labelledby="leave">
      <h2 id="leave">{t('Leave the portal')}</h2>
      <p class="measure">
        {t('The organisation as a whole leaves. It cannot be undone; take all that is yours first.')}
      </p>
      <Loaded load={load} what={t('Reading what stands open')}>
        {(leaving) => (
          <>
            <Becomes {...leaving} />
            {leaving.stands.length > 0 ? (
              <Stands stands={leaving.stands} />
            ) : (
              <p>
                <button type="button" class="btn danger" onClick={() => setAsking(true)}>
                  {t('Leave the portal …')}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <Confirm
        open={asking}
        title={t('Leave with the whole organisation?')}
        act={t('Leave the portal')}
        kind="danger"
        blocked={name.trim() === me.org.name ? null : t('The name is not the same yet.')}
        onConfirm={async () => {
          await call(leavePortal, { body: { name: name.trim() }, key });
          onLeft();
        }}
        onClose={() => setAsking(false)}
      >
        <Field id="leave-name" label={t('Type the name of the organisation: {name}', { name: me.org.name })}>
          <input value={name} autocomplete="off" onInput={(e) => setName(e.currentTarget.value)} />
        </Field>
      </Confirm>
    </section>
  );
}
