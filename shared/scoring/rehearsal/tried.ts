/** What a rehearsal is made of: a method and a lot, and bids that nobody has made. */
import type { BidPrice } from '../../bid-price.ts';
import { decidingQuestions, type EventContent, type Lot, type Question } from '../../event.ts';
import { add, compare, type Exact, exact, isZero, plain } from '../../exact.ts';
import type { JudgedCriterion, Method } from '../../method.ts';
import { highestOf, lowestOf, scaleOf } from '../marks.ts';
import { type Evaluated, type Ranking, rank, standings } from '../rank.ts';

/** What is rehearsed. */
export type Tried = {
  method: Method;
  lot: Lot;
  questions: readonly Question[];
  /** Where the method stands in the content of its event: `method`, or `lots.2.method`. */
  at: string;
  /** Where the lot stands in it: `lots.2`. */
  lotAt: string;
};

/** A bid of a rehearsal. A mark is what the panel gives together, by criterion; an answer or a mark that is missing is blank. */
export type TriedBid = {
  bidId: string;
  name: string;
  /** Its marks are made up: they say nothing about how committees mark. */
  madeUp: boolean;
  answers: Record<string, string>;
  prices: BidPrice[];
  marks: Record<string, string>;
};

/** The line that a rehearsal by total prices has instead of the lot's own. */
export const totalLine = 'total-price';

/** The lot as a rehearsal takes it: with its own lines, or with one line for the price that scoring counts (net of what is discounted). */
export function lotTried(lot: Lot, byLine: boolean): Lot {
  if (byLine) return lot;
  const { discountPercent: _, ...rest } = lot;
  return { ...rest, lines: [{ id: totalLine, name: '', unit: '', quantity: '1', optional: false }] };
}

/** What is tried for a lot of an event, by the method that the lot has. */
export function triedOf(content: EventContent, l: number, byLine: boolean): Tried {
  const lot = content.lots[l]!;
  return {
    method: lot.method ?? content.method,
    lot: lotTried(lot, byLine),
    questions: content.questions.filter((q) => q.lotId === null || q.lotId === lot.id),
    at: lot.method ? `lots.${l}.method` : 'method',
    lotAt: `lots.${l}`,
  };
}

/** Marks of a long fine scale that are listed at most. */
const mostMarks = 200;

/** The marks that may be given on a criterion, lowest first: its levels, and the steps between them. Null where they are too many. */
export function marksOf(method: Method, c: JudgedCriterion): string[] | null {
  const scale = scaleOf(method, c);
  const marks = new Map<string, Exact>();
  const put = (mark: Exact) => marks.set(plain(mark), mark);
  for (const { mark } of scale.levels) if (mark !== '') put(exact(mark));
  if (scale.step !== '' && !isZero(exact(scale.step)))
    for (let at = lowestOf(scale); compare(at, highestOf(scale)) <= 0; at = add(at, exact(scale.step)))
      if (put(at).size > mostMarks) return null;
  return [...marks].sort(([, a], [, b]) => compare(a, b)).map(([text]) => text);
}

/** The criteria of a method that a panel marks. */
export const judgedIn = (method: Pick<Method, 'criteria'>): JudgedCriterion[] =>
  method.criteria.filter((c) => c.kind === 'judged');

/** The questions whose answers count, by id, each once. */
export const askedIn = ({ method, questions }: Pick<Tried, 'method' | 'questions'>): Question[] => {
  const ids = new Set(method.criteria.flatMap(decidingQuestions));
  return questions.filter((q) => ids.has(q.id));
};

const panel = 'panel';

/** True of a bid that has every mark: a missing mark is never a zero, and a bid without one waits. */
export const isWhole = (method: Method, bid: TriedBid): boolean =>
  judgedIn(method).every((c) => (bid.marks[c.id] ?? '') !== '');

/**
 * The method as one mark for the whole panel takes it: no quorum, nothing to combine; and a tie is left as one, since what its draw
 * would be drawn from is not there before bids are.
 */
const forOneMark = ({ quorum: _, ...method }: Method): Method => ({
  ...method,
  combine: 'mean',
  tieBreaks: method.tieBreaks.filter((by) => by !== 'draw'),
});

const evaluated = ({ method, lot }: Pick<Tried, 'method' | 'lot'>, bids: readonly TriedBid[]): Evaluated => ({
  method: forOneMark(method),
  lot,
  bids: bids.map(({ bidId, name, answers, prices }) => ({ bidId, name, answers, prices })),
  marks: bids.flatMap((b) =>
    judgedIn(method).map((c) => ({ evaluatorId: panel, bidId: b.bidId, criterionId: c.id, mark: b.marks[c.id]! })),
  ),
  evaluators: [panel],
});

/** The ranking of bids that are whole. */
export const rankTried = (tried: Pick<Tried, 'method' | 'lot'>, bids: readonly TriedBid[]): Ranking =>
  rank(evaluated(tried, bids));

/** The ranks of those that are ranked, by id, in their order: all that a search looks at. */
export type Places = ReadonlyMap<string, number>;
export const placesTried = (tried: Pick<Tried, 'method' | 'lot'>, bids: readonly TriedBid[]): Places =>
  new Map(standings(evaluated(tried, bids)).map((s) => [s.bid.bidId, s.rank]));
export const placesOf = ({ ranked }: Ranking): Places => new Map(ranked.map((r) => [r.bidId, r.rank]));
