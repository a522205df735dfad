/** One of a supplier's own events: what is due next by both clocks, and each lot that something is done for. */
import type { MyEvent, MyLot, Sorted } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Tag } from '../../parts/tag.tsx';
import { readerZone } from '../../parts/time.tsx';
import { rowWords } from '../bid/bid-list.ts';
import { DueLine } from './due-line.tsx';
import { bothZones, noticePath, placeWords, questionsPath, resultWords, type Words } from './words.ts';

const WordsTag = ({ words }: { words: Words }) => (
  <Tag kind={words.kind} {...(words.icon ? { icon: words.icon } : {})}>
    {words.text}
  </Tag>
);

type LotProps = { event: MyEvent; lot: MyLot; said: Sorted['said'] };

/** What the buyer has from us in a lot, or the last news of it. */
function LotTags({ event, lot, said }: LotProps) {
  const left = Math.max(0, millis(event.closesAt) - now.value);
  const result = said?.results.find((r) => r.lotId === lot.lotId);
  if (result) return <WordsTag words={resultWords(result)} />;
  if (lot.cancelled) return <WordsTag words={placeWords('cancelled')!} />;
  const { answers } = lot;
  const newest = event.notice;
  return (
    <>
      {lot.touched > 0 && (
        <Tag kind="warn" icon="alert">
          {tn(lot.touched, 'An addendum touches {n} answer or price', 'Addenda touch {n} answers and prices')}
        </Tag>
      )}
      {answers !== null && answers < newest && lot.touched === 0 && (
        <Tag kind={left > 0 ? 'warn' : 'plain'} icon="alert">
          {left > 0
            ? t('Answers version {answers} of {newest}: confirm or replace it', { answers, newest })
            : t('Answers version {answers} of {newest}', { answers, newest })}
        </Tag>
      )}
      <WordsTag words={rowWords({ state: lot.state === 'untouched' ? 'none' : lot.state }, left)} />
    </>
  );
}

/** To what addenda touch of it, where they do. */
const bidPath = (event: MyEvent, lot: MyLot) => `/bids/${event.eventId}/${lot.lotId}${lot.touched > 0 ? '#inbox' : ''}`;

/** The ways from an event: its notice, results, what the buyer asks. */
function Ways({ event, said, lots }: { event: MyEvent; said: Sorted['said']; lots: readonly MyLot[] }) {
  const several = event.lots.length > 1;
  return (
    <p class="row base">
      <small>{[event.reference, event.buyer].filter(Boolean).join(', ')}</small>
      {!several && lots.length > 0 && <a href={noticePath(event)}>{t('Notice')}</a>}
      {lots
        .filter((lot) => said?.results.some((r) => r.lotId === lot.lotId))
        .map((lot) => (
          <a key={lot.lotId} href={`/results/${event.eventId}/${lot.lotId}`}>
            {several ? t('Result: {lot}', { lot: lot.name }) : t('Result')}
          </a>
        ))}
      {event.questionsUntil && <a href={questionsPath(event)}>{t('Questions')}</a>}
      {said && said.requests.length > 0 && (
        <a href={`/letters/${event.eventId}`}>{t('What the buyer asks about your bid')}</a>
      )}
    </p>
  );
}

/** The lots of an event that has several, those alone that something is done for. */
const Lots = ({ event, said, lots }: { event: MyEvent; said: Sorted['said']; lots: readonly MyLot[] }) => (
  <>
    <ul class="mine-lots" aria-label={t('Our bids: {event}', { event: event.title })}>
      {lots.map((lot) => (
        <li key={lot.lotId}>
          <a href={bidPath(event, lot)}>{lot.name}</a>
          <LotTags event={event} lot={lot} said={said} />
        </li>
      ))}
    </ul>
    {lots.length < event.lots.length && now.value < millis(event.closesAt) && (
      <p>
        <small>
          {t('{n} of {all} lots begun. Each is submitted by itself.', { n: lots.length, all: event.lots.length })}
        </small>
      </p>
    )}
  </>
);

/** Rounds of best and final offers that run now, each with the way to it. */
function Rounds({ event }: { event: MyEvent }) {
  const running = event.rounds.filter((r) => now.value < millis(r.closesAt));
  if (running.length === 0) return null;
  return (
    <ul class="mine-lots">
      {running.map((r) => (
        <li key={r.lotId}>
          <a href={`/bids/${event.eventId}/${r.lotId}`}>{t('Best and final offer: {lot}', { lot: r.name })}</a>
          {r.submitted ? (
            <Tag kind="good" icon="check">
              {t('Submitted')}
            </Tag>
          ) : (
            <Tag kind="warn" icon="clock">
              {t('Invited; your bid stands meanwhile')}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The row. */
export function Row({ event, said, place, dues }: Sorted) {
  const lots = event.lots.filter((l) => l.state !== 'untouched' || said?.results.some((r) => r.lotId === l.lotId));
  const only = event.lots.length === 1 ? lots[0] : undefined;
  const words = lots.length === 0 || place === 'waits' ? placeWords(place) : null;
  const when = bothZones(event.closesAt, event.zone, readerZone()).event;
  return (
    <li>
      <div class="row base">
        <h3>
          <a href={only ? bidPath(event, only) : noticePath(event)}>{event.title}</a>
        </h3>
        {words && <WordsTag words={words} />}
        {only && <LotTags event={event} lot={only} said={said} />}
      </div>
      <Ways event={event} said={said} lots={lots} />
      {dues.length > 0 ? (
        <dl class="dues">
          {dues.map((due) => (
            <DueLine key={due.what + due.at} due={due} zone={event.zone} />
          ))}
        </dl>
      ) : (
        <p>
          <small>
            {now.value < millis(event.closesAt)
              ? t('Bids close {when}.', { when })
              : t('Bids closed {when}.', { when })}
          </small>
        </p>
      )}
      {!only && lots.length > 0 && <Lots event={event} said={said} lots={lots} />}
      <Rounds event={event} />
    </li>
  );
}
