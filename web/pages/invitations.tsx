/** The buyer's page of an event's invitations: invite, see what was said openly, send again. Nothing here tells of bids. */

import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type EventView, readEvent, readInvitationSummary } from '../../shared/api/events.ts';
import type { InvitationSummary, InviteAnswer } from '../../shared/api/invitations.ts';
import { type DeclineReason, declineReasons, declineWords } from '../../shared/decline.ts';
import { thousands } from '../../shared/numerals.ts';
import { can } from '../../shared/people.ts';
import { instantAt } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { barZone, now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Banner } from '../parts/banner.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { person } from '../session.ts';
import { EventPage } from './event/event-page.tsx';
import { FromList } from './invitations/from-list.tsx';
import { InviteForm } from './invitations/invite-form.tsx';
import { outcomeWords } from './invitations/ready.ts';
import { Rows } from './invitations/rows.tsx';
import { SummaryFacts } from './invitations/summary-facts.tsx';

/** Reasons to decline, most frequent first; as a table, because the words matter more than a picture of them. */
function Reasons({ declined }: { declined: InvitationSummary['declined'] }) {
  const all: [string, number][] = [
    ...declineReasons.map((r: DeclineReason): [string, number] => [t(declineWords[r]), declined[r]]),
    [t('Without a reason'), declined.unsaid],
  ];
  const rows = all.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="why-declined">
      <h2 id="why-declined">{t('Why suppliers declined')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('Reason')}</th>
            <th scope="col" class="n">
              {t('Suppliers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, n]) => (
            <tr key={words}>
              <td>{words}</td>
              <td class="n">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Uninvited({ said }: { said: InvitationSummary['uninvited'] }) {
  if (said.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="uninvited">
      <h2 id="uninvited">{t('Said without an invitation')}</h2>
      <ul>
        {said.map((s) => (
          <li key={s.supplier}>
            <strong>{s.supplier}</strong> {s.intends ? t('intends to bid') : t('declined')}
            {(s.why || s.reason) && `: ${[s.why && t(declineWords[s.why]), s.reason].filter(Boolean).join(': ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Work orders that are not done: how far they are, read again until they are. */
function UnderWay({ orders, reload }: { orders: InvitationSummary['orders']; reload: () => Promise<void> }) {
  useEffect(() => {
    if (orders.length === 0) return;
    const timer = setTimeout(() => void reload(), 1500);
    return () => clearTimeout(timer);
  }, [orders]);
  return (
    <div role="status">
      {orders.map((o) => (
        <p key={o.id}>
          <progress value={o.done} max={o.total} aria-label={t('Invitations written')} />{' '}
          {t('{done} of {total} invitations written; this goes on if you leave the page.', {
            done: thousands(o.done),
            total: thousands(o.total),
          })}
        </p>
      ))}
    </div>
  );
}

function Shown({ event }: { event: EventView }) {
  const eventId = event.id;
  const [answer, setAnswer] = useState<InviteAnswer | null>(null);
  const [round, setRound] = useState(0);
  const load = useLoad((signal) => call(readInvitationSummary, { params: { eventId }, signal }), [eventId]);
  const { zone } = event.content;
  const open = event.published !== null && instantAt(now.value) < event.published.closesAt;
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  const invited = (next: InviteAnswer) => {
    setAnswer(next);
    setRound(round + 1);
    void load.reload();
  };
  const mayUseList = person.value !== null && can(person.value, 'suppliers.read');
  return (
    <>
      <Loaded load={load} what={t('Counting')}>
        {(summary) => (
          <>
            <SummaryFacts summary={summary} />
            <UnderWay orders={summary.orders} reload={load.reload} />
          </>
        )}
      </Loaded>
      <p class="measure">
        {t(
          'You see who opened their link and what they say about taking part. Whether anybody bids stays sealed until the bids are opened.',
        )}
        {event.content.sandbox && ` ${t('This event is for trying things out: no letter leaves.')}`}
      </p>
      <div role="status">
        {answer && (
          <Banner kind="good" icon="check">
            {outcomeWords(answer.results).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Banner>
        )}
      </div>
      {open && (
        <section class="panel stack" aria-labelledby="by-address">
          <h2 id="by-address">{t('Invite by e-mail')}</h2>
          <InviteForm eventId={eventId} zone={zone} closesAt={event.published!.closesAt} onInvited={invited} />
          {mayUseList && (
            <details>
              <summary>{t('Invite from your list of suppliers')}</summary>
              <FromList eventId={eventId} onInvited={invited} />
            </details>
          )}
        </section>
      )}
      {!event.published && <p class="panel">{t('Publish the event first; an invitation leads to its notice.')}</p>}
      <section class="stack" aria-labelledby="all-invited">
        <h2 id="all-invited">{t('Invitations')}</h2>
        <Rows key={round} eventId={eventId} zone={zone} open={open} onChanged={() => void load.reload()} />
      </section>
      {load.data && <Uninvited said={load.data.uninvited} />}
      {load.data && <Reasons declined={load.data.declined} />}
    </>
  );
}

/** The page `/events/:eventId/invitations`. */
export default function InvitationsPage() {
  const { eventId = '' } = useRoute().params;
  const load = useLoad((signal) => call(readEvent, { params: { eventId }, signal }), [eventId]);
  const event = load.data;
  return (
    <EventPage title={t('Invitations')} view={event} over={<a href={`/events/${eventId}`}>{t('The event')}</a>}>
      <Loaded load={load} what={t('Reading the event')}>
        {(found) => <Shown event={found} />}
      </Loaded>
    </EventPage>
  );
}
