/** Bids of an event that came on paper or by e-mail, and that I enter: `/events/:eventId/enter`. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { beginEntry, listEntered, readEntered } from '../../../shared/api/entered-bids.ts';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import type { BidState } from '../../../shared/bid.ts';
import { type Lot, limits, titleWithLot } from '../../../shared/event.ts';
import { type Entry, takesPaper } from '../../../shared/on-behalf.ts';
import { teamRolesOf } from '../../../shared/people.ts';
import { millis } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useCommandKey } from '../../command-key.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { EventPage } from '../event/event-page.tsx';
import { ComingFields, comingFaults, newComing } from './coming-fields.tsx';

const states: Readonly<Record<BidState, { kind: Kind; words: Plain }>> = {
  none: { kind: 'warn', words: 'Not submitted' },
  submitted: { kind: 'good', words: 'Submitted and sealed' },
  changed: { kind: 'warn', words: 'Submitted; what is typed in since is not' },
  withdrawn: { kind: 'plain', words: 'Withdrawn' },
};

function LotOfEntry({ entry, lot, view }: { entry: Entry; lot: Lot; view: EventView }) {
  const { bidderId, eventId } = entry;
  const { data } = useLoad(
    (signal) => call(readEntered, { params: { eventId, bidderId, lotId: lot.id }, signal }),
    [eventId, bidderId, lot.id],
  );
  const state = data && states[data.state];
  return (
    <li>
      <a href={`/events/${eventId}/enter/${bidderId}/${lot.id}`}>
        {view.content.lots.length > 1 ? `${entry.bidder}, ${lot.name}` : entry.bidder}
      </a>{' '}
      {state && <Tag kind={state.kind}>{t(state.words)}</Tag>}
    </li>
  );
}

function Entered({ entries, view }: { entries: readonly Entry[]; view: EventView }) {
  return (
    <section class="stack" aria-labelledby="entered">
      <h2 id="entered">{t('Bids that you enter')}</h2>
      {entries.length === 0 && <p>{t('None yet.')}</p>}
      {entries.map((entry) => (
        <article key={entry.bidderId} class="panel stack tight" aria-label={entry.bidder}>
          <ul class="tasks" aria-label={t('Lots')}>
            {view.content.lots.map((lot) => (
              <LotOfEntry key={lot.id} entry={entry} lot={lot} view={view} />
            ))}
          </ul>
          <p>
            <small>
              {rich('Received {time} by {person}. Letters go to {address}.', {
                time: <Time at={entry.came.receivedAt} zone={view.content.zone} />,
                person: entry.came.receivedBy,
                address: entry.contact.email || `${entry.contact.name}, ${entry.contact.postal}`,
              })}
            </small>
          </p>
        </article>
      ))}
    </section>
  );
}

function Begin({ view, onBegun }: { view: EventView; onBegun: () => void }) {
  const { route } = useLocation();
  const { zone, lots } = view.content;
  const [bidder, setBidder] = useState('');
  const [contact, setContact] = useState({ name: '', email: '', postal: '' });
  const [coming, setComing] = useState(() => newComing(zone));
  const keyOf = useCommandKey();
  const missing = (at: string, value: string, text: string) =>
    value.trim() === '' ? [{ at, code: 'missing', text }] : [];
  return (
    <section class="panel stack" aria-labelledby="begin">
      <h2 id="begin">{t('Enter a bid that came on paper or by e-mail')}</h2>
      <Form
        act={t('Begin to enter it')}
        check={() => [
          ...missing('bidder', bidder, t('Give the bidder’s name, as the bid has it.')),
          ...missing('contact.name', contact.name, t('Name the person whom letters go to.')),
          ...missing(
            'contact.postal',
            contact.email + contact.postal,
            t('Give an e-mail address or a postal address: the receipt and the result go there.'),
          ),
          ...comingFaults(coming),
        ]}
        send={async () => {
          const body = { bidder, contact, coming };
          const { bidderId } = await call(beginEntry, { params: { eventId: view.id }, body, key: keyOf(body) });
          if (lots.length === 1) route(`/events/${view.id}/enter/${bidderId}/${lots[0]!.id}`);
          else onBegun();
        }}
      >
        {({ errorAt }) => (
          <>
            <Field id="bidder" label={t('Bidder')} hint={t('As the bid has it.')} error={errorAt('bidder')}>
              <input maxLength={limits.name} value={bidder} onInput={(e) => setBidder(e.currentTarget.value)} />
            </Field>
            <Field id="contact-name" label={t('Contact')} error={errorAt('contact.name')}>
              <input
                maxLength={limits.name}
                value={contact.name}
                onInput={(e) => setContact({ ...contact, name: e.currentTarget.value })}
              />
            </Field>
            <Field
              id="contact-email"
              label={t('E-mail')}
              hint={t('The receipt and the result go there. Without one, you send them by post.')}
              error={errorAt('contact.email')}
            >
              <input
                inputMode="email"
                maxLength={254}
                value={contact.email}
                onInput={(e) => setContact({ ...contact, email: e.currentTarget.value })}
              />
            </Field>
            <Field id="contact-postal" label={t('Postal address')} error={errorAt('contact.postal')}>
              <textarea
                rows={3}
                maxLength={1_000}
                value={contact.postal}
                onInput={(e) => setContact({ ...contact, postal: e.currentTarget.value })}
              />
            </Field>
            <ComingFields said={coming} set={setComing} zone={zone} errorAt={errorAt} />
          </>
        )}
      </Form>
    </section>
  );
}

/** The page. */
export default function Entries() {
  const { eventId = '' } = useParams();
  const params = { eventId };
  const load = useLoad(
    async (signal) => {
      const view = await call(readEvent, { params, signal });
      const roles = teamRolesOf(view, person.value?.id ?? '');
      // Whoever opens or evaluates is told so in words of its own.
      if (roles.some((r) => r !== 'lead')) return { view, entries: null };
      return { view, entries: (await call(listEntered, { params, signal })).items };
    },
    [eventId],
  );
  return (
    <EventPage
      title={t('Bids on paper or by e-mail')}
      lede={t(
        'You type in what came, on the bidder’s behalf. It is marked as such, with your name and why, and sealed like all others: once it is submitted, you cannot read it again.',
      )}
      view={load.data?.view}
      over={<a href={`/events/${eventId}`}>{t('The event')}</a>}
    >
      <Loaded load={load} what={t('Reading the event')}>
        {({ view, entries }) => {
          if (entries === null)
            return (
              <p class="panel measure">
                {t('You open or evaluate bids of this event. Whoever does that enters none: let a colleague enter it.')}
              </p>
            );
          const open = view.published !== null && now.value < millis(view.published.closesAt);
          return (
            <div class="roomy">
              <p class="measure">
                {t(
                  'Only you see what you enter, and that there is anything. Colleagues see nothing of it before the bids are opened.',
                )}
              </p>
              <Entered entries={entries} view={view} />
              {takesPaper(view.content) && open ? (
                <>
                  <Begin key={entries.length} view={view} onBegun={() => void load.reload()} />
                  <p>
                    <a href={`/events/${eventId}/enter/withdraw`}>{t('Withdraw a bid that a colleague entered')}</a>
                  </p>
                </>
              ) : (
                <p class="panel measure">
                  {open
                    ? t(
                        'The notice says nothing of bids on paper or by e-mail: this event takes bids on the portal alone.',
                      )
                    : t('Bids have closed for {title}: nothing can be entered any more.', {
                        title: titleWithLot(view.content, null),
                      })}
                </p>
              )}
            </div>
          );
        }}
      </Loaded>
    </EventPage>
  );
}
