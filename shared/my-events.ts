/** A supplier's own events: what it has with each, and what is due next. */
import type { BidState } from './bid.ts';
import type { ToldNews } from './result.ts';
import type { Instant } from './time.ts';

/** A lot as its supplier has it. `untouched`: nothing is saved for it. */
export type MyLot = {
  lotId: string;
  name: string;
  state: BidState | 'untouched';
  /** The version of the notice that the standing bid answers; null where none stands. */
  answers: number | null;
  /** How many of its answers and prices addenda touch, and nobody has confirmed or changed yet; 0 once bids are closed. */
  touched: number;
  cancelled: boolean;
};

/** A round of best and final offers: until when, and whether an offer stands. */
export type MyRound = { lotId: string; name: string; number: number; closesAt: Instant; submitted: boolean };

/** An event that a supplier is invited to, follows or works on, as its own side knows it. */
export type MyEvent = {
  eventId: string;
  title: string;
  reference: string;
  buyer: string;
  zone: string;
  closesAt: Instant;
  /** Until when questions can be asked; null where the buyer has set no end. */
  questionsUntil: Instant | null;
  /** The version of the notice that holds. */
  notice: number;
  /** The token of the invitation that was taken up. */
  invitation: string | null;
  /** Whoever asks follows it. */
  follows: boolean;
  lots: MyLot[];
  /** Rounds of best and final offers to which it is invited and that are not cancelled, each by the lot under which an offer is made. */
  rounds: MyRound[];
};

/** What a supplier and the buyer have said openly about an event. */
export type Said = {
  eventId: string;
  /** Whether it intends to bid; null: it has not said. */
  intends: boolean | null;
  /** Requests of the buyer that wait for an answer, and until when. */
  requests: { due: Instant }[];
  /** The last news of each lot. */
  results: { lotId: string; news: ToldNews; chosen: boolean; ends: Instant | null }[];
};

/** Where a supplier stands in an event. */
export type Place =
  | 'invited'
  | 'intends'
  | 'declined'
  | 'follows'
  /** Something is saved, and for some lot the buyer does not have it. */
  | 'unsent'
  | 'submitted'
  | 'missed'
  | 'waits'
  | 'result'
  | 'cancelled';

/** Something is saved that the buyer does not have. */
export const isUnsent = ({ state }: Pick<MyLot, 'state'>): boolean =>
  state === 'none' || state === 'changed' || state === 'withdrawn';
const stands = ({ state }: MyLot): boolean => state === 'submitted' || state === 'changed';

/** Where a supplier stands in an event at an instant. */
export function placeIn(event: MyEvent, said: Said | undefined, now: Instant): Place {
  const lots = event.lots.filter((l) => !l.cancelled);
  if (said?.results.length) return 'result';
  if (lots.length === 0) return 'cancelled';
  const touched = lots.filter((l) => l.state !== 'untouched');
  if (now >= event.closesAt) return touched.some(stands) ? 'waits' : 'missed';
  if (touched.some(isUnsent)) return 'unsent';
  if (touched.length > 0) return 'submitted';
  if (said && said.intends !== null) return said.intends ? 'intends' : 'declined';
  return event.invitation ? 'invited' : 'follows';
}

/** Something that has an end: a question, a bid, an answer to the buyer, an objection, a best and final offer. */
export type Due = { what: 'questions' | 'bids' | 'answer' | 'objection' | 'offer'; at: Instant };

/** What is due in an event from an instant on, soonest first; nothing where one has declined or all is over. */
export function duesOf(event: MyEvent, said: Said | undefined, now: Instant): Due[] {
  const place = placeIn(event, said, now);
  const takesPart = place !== 'declined' && place !== 'cancelled' && place !== 'missed';
  const dues: Due[] = [
    ...(takesPart ? [{ what: 'bids' as const, at: event.closesAt }] : []),
    ...(takesPart && event.questionsUntil ? [{ what: 'questions' as const, at: event.questionsUntil }] : []),
    ...(said?.requests ?? []).map(({ due }): Due => ({ what: 'answer', at: due })),
    ...event.rounds.map(({ closesAt }): Due => ({ what: 'offer', at: closesAt })),
    ...(said?.results ?? []).flatMap(({ ends, news }): Due[] =>
      ends && news === 'intended' ? [{ what: 'objection', at: ends }] : [],
    ),
  ];
  return dues.filter((due) => due.at > now).sort((a, b) => (a.at < b.at ? -1 : 1));
}

export type Sorted = { event: MyEvent; said: Said | undefined; place: Place; dues: Due[] };

/** Events in the order in which one works: what is due first comes first; then what waits, newest deadline first. */
export function inOrder(
  events: readonly MyEvent[],
  said: readonly Said[],
  now: Instant,
): { open: Sorted[]; closed: Sorted[] } {
  const all = events.map((event): Sorted => {
    const of = said.find((s) => s.eventId === event.eventId);
    return { event, said: of, place: placeIn(event, of, now), dues: duesOf(event, of, now) };
  });
  const first = ({ dues, event }: Sorted): Instant => dues[0]?.at ?? event.closesAt;
  const by = (a: Instant, b: Instant) => (a < b ? -1 : a > b ? 1 : 0);
  const isOpen = ({ place, event }: Sorted) => now < event.closesAt && place !== 'cancelled' && place !== 'result';
  const closed = all.filter((s) => !isOpen(s));
  return {
    open: all.filter(isOpen).sort((a, b) => by(first(a), first(b))),
    closed: [
      ...closed.filter((s) => s.dues.length > 0).sort((a, b) => by(first(a), first(b))),
      ...closed.filter((s) => s.dues.length === 0).sort((a, b) => by(b.event.closesAt, a.event.closesAt)),
    ],
  };
}
