/** The opening of a lot: who has said "open", what is sealed, when the next envelopes can be opened, and the minutes. */

import { useEffect } from 'preact/hooks';
import { pageWords } from '../../shared/answer-words.ts';
import { type EventView, readEvent } from '../../shared/api/events.ts';
import { type OpeningView, openEnvelope, readOpening } from '../../shared/api/opening.ts';
import { type EnvelopeId, type EventContent, priceEnvelope } from '../../shared/event.ts';
import { isOpen } from '../../shared/lot.ts';
import { minutesAt } from '../../shared/minutes.ts';
import { can } from '../../shared/people.ts';
import { openedRounds, roundMinutesAt, runningRound } from '../../shared/rounds.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { barZone, now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { useParams } from '../parts/doors.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useRefocus } from '../parts/refocus.ts';
import { person } from '../session.ts';
import { EventPage } from './event/event-page.tsx';
import { Minutes } from './opening/minutes.tsx';
import { NextEnvelope } from './opening/next-envelope.tsx';
import { usePolling } from './opening/polling.ts';
import { RoundOpening } from './opening/round-opening.tsx';
import { envelopesWithState, standing } from './opening/standing.ts';

type Both = { opening: OpeningView; event: EventView };

/** Where one goes from here, for those who may. */
function Onward({ opening, event }: Both) {
  const me = person.value;
  const { lot } = opening;
  if (!me || ['sealed', 'opening', 'locked'].includes(lot.stage)) return null;
  const ranked = lot.stage !== 'scoring';
  if (!can(me, ranked ? 'ranking.read' : 'bids.read', event)) return null;
  const prices = isOpen(lot, priceEnvelope(event.content)) && can(me, 'bids.read', event);
  return (
    <p class="row no-print">
      <a class="btn primary" href={`/${ranked ? 'ranking' : 'evaluation'}/${lot.eventId}/${lot.lotId}`}>
        {ranked ? t('See the ranking') : t(pageWords(event.content, 'Go on to the bids'))} <Icon name="right" />
      </a>
      {can(me, 'bids.read', event) && (
        <a class="btn" href={`/check/${lot.eventId}/${lot.lotId}`}>
          {t(pageWords(event.content, 'Check the bids'))}
        </a>
      )}
      {prices && (
        <a class="btn" href={`/opening/${lot.eventId}/${lot.lotId}/tabulation`}>
          {t('Bid tabulation')}
        </a>
      )}
    </p>
  );
}

/** What is closed to the buyer before an envelope opens; once the technical ones are open, whose the bids are is known. */
const sealedWords = (next: EnvelopeId, content: EventContent): string =>
  next === 'commercial'
    ? t('Until they are opened nobody on the buyer’s side can read a price, or anything else in them.')
    : t(
        pageWords(
          content,
          'Until they are opened nobody on the buyer’s side can read a bid, or learn how many there are or whose.',
        ),
      );

/** The page `/opening/:eventId/:lotId`. */
export default function OpeningPage() {
  const params = useParams();
  const where = { eventId: params.eventId ?? '', lotId: params.lotId ?? '' };
  const load = useLoad<Both>(async () => {
    const [opening, event] = await Promise.all([
      call(readOpening, { params: where }),
      call(readEvent, { params: { eventId: where.eventId } }),
    ]);
    return { opening, event };
  }, [where.eventId, where.lotId]);
  const { data } = load;
  const state = data && standing(data.opening, data.event, person.value?.id ?? '', now.value);
  const next = data?.opening.next ?? null;
  const round = data ? runningRound(data.opening.lot) : null;
  const voices = round
    ? round.opening.people.length
    : next
      ? (data?.opening.lot.openings[next]?.people.length ?? 0)
      : 0;
  const put = (opening: OpeningView) => data && load.set({ ...data, opening });

  // While it is under way each second; while a second person is awaited now and then, so that this page sees them act.
  const underWay = state?.underWay || Boolean(round?.opening.order);
  usePolling(underWay || voices > 0, underWay ? 1000 : 5000, async () => {
    put(await call(readOpening, { params: where }));
  });
  const zone = data?.opening.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);

  useRefocus(round ? `round-${round.number}` : state?.headline, '#main h1');

  const content = data?.event.content;
  const lotName = content && content.lots.length > 1 && content.lots.find((l) => l.id === where.lotId)?.name;
  return (
    <EventPage
      title={round ? t('The offers are sealed') : (state?.headline ?? t('Opening'))}
      // While it is read there is no headline to jump from.
      ownHeading={!data && !load.problem}
      view={data?.event}
      lotId={where.lotId}
      lot={data?.opening.lot}
      lede={next && !state?.underWay ? `${lotName ? `${lotName}. ` : ''}${sealedWords(next, content!)}` : undefined}
      over={<a href={`/events/${where.eventId}`}>{data?.opening.title ?? t('The event')}</a>}
    >
      <Loaded load={load} what={t('Reading where the opening stands')}>
        {({ opening, event }) => (
          <>
            {round && <RoundOpening round={round} view={opening} committee={event} onView={put} />}
            {state && next && (
              <NextEnvelope
                view={opening}
                standing={{ ...state, next }}
                committee={event}
                onOpen={async () => {
                  put(await call(openEnvelope, { params: { ...where, envelope: next } }));
                }}
              />
            )}
            {envelopesWithState(opening.lot, event.content).map(({ envelope, open }) => {
              const last = opening.lot.openings[envelope];
              if (!last) return null;
              const done = [...(last.before ?? []), ...(open ? [last] : [])];
              return done.map((_, i) => {
                const at = minutesAt(envelope, { before: done.slice(0, i) });
                return <Minutes key={at} {...where} envelope={at} />;
              });
            })}
            {openedRounds(opening.lot).map(({ number }) => (
              <Minutes key={number} {...where} envelope={roundMinutesAt(number)} />
            ))}
            <Onward opening={opening} event={event} />
          </>
        )}
      </Loaded>
    </EventPage>
  );
}
