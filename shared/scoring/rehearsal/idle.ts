/**
 * Criteria that cannot change the result. Two kinds, both exact: those by which every bid gets the same, whatever it answers; and those
 * whose points, whatever they are, leave the bids of the rehearsal in their order.
 *
 * Of the second kind: a bid stands where its own points for the criterion put it, more of them never put it lower, and nobody else's
 * count for it. So the order stays if each bid stays strictly before the next one even where it gets least and the next one most.
 */
import type { Question } from '../../event.ts';
import { add, compare, divide, type Exact, equal, exact, one, plain, round, subtract, zero } from '../../exact.ts';
import {
  type AnsweredCriterion,
  type Criterion,
  decidingQuestions,
  isAnswered,
  type Method,
  type NumberCriterion,
  type PriceCriterion,
} from '../../method.ts';
import { answerShare } from '../answer-points.ts';
import { exactOf } from '../firmness/computed.ts';
import { highestOf, lowestOf, scaleOf } from '../marks.ts';
import { decidesOrder } from '../price-formulas.ts';
import type { RankedBid, Ranking } from '../rank.ts';
import { holdersOf, pointsOf } from '../tree.ts';
import { placesTried, rankTried, type Tried, type TriedBid } from './tried.ts';

/** The first bid with least of a criterion and the second one with most, and what decides between them even then. */
type Gap = { first: { bidId: string; shown: string }; second: { bidId: string; shown: string } };
const shownOf = ({ bidId, compared, total }: RankedBid) => ({ bidId, shown: (compared ?? total).shown });

/** A criterion that cannot change the result, and why. `share`: what everybody gets of its points. */
export type Idle =
  | { criterionId: string; why: 'same-for-all'; share: Exact }
  | ({ criterionId: string; why: 'order-stays' } & Gap);

/** Of the answers that a question takes, all between which the share of a number runs straight. */
function cornersOf(c: NumberCriterion, q: Extract<Question, { kind: 'number' }>): string[] {
  const named = [c.none, c.ideal, c.noneAbove].filter((x) => x !== '');
  const inside = named.filter(
    (x) =>
      (q.least === '' || compare(exact(x), exact(q.least)) >= 0) &&
      (q.most === '' || compare(exact(x), exact(q.most)) <= 0),
  );
  // An answer without bounds goes as far as 0 below, and above past all that is named.
  const beyond = named.reduce((high, x) => (compare(exact(x), exact(high)) > 0 ? x : high), '1');
  return [...inside, q.least || '0', q.most || plain(add(exact(beyond), exact(beyond)))];
}

/** The answers by which a criterion gives least and most. */
function answersFor(c: AnsweredCriterion, questions: readonly Question[]): { least: string; most: string } | null {
  const q = questions.find((x) => x.id === c.questionId);
  const all =
    c.kind === 'number'
      ? q?.kind === 'number'
        ? cornersOf(c, q)
        : []
      : c.kind === 'choice'
        ? q?.kind === 'choice'
          ? q.options.map((o) => o.id)
          : []
        : ['no', 'yes'];
  const [first] = all;
  if (first === undefined) return null;
  const by = (sign: 1 | -1) =>
    all.reduce((best, x) => (compare(answerShare(c, x), answerShare(c, best)) * sign > 0 ? x : best), first);
  return { least: by(-1), most: by(1) };
}

/** The most of a criterion's points that any answer gets, 0 to 1; null where no answer gives them. */
export function mostShare({ questions }: Pick<Tried, 'questions'>, c: Criterion): Exact | null {
  const ends = isAnswered(c) ? answersFor(c, questions) : null;
  return isAnswered(c) && ends ? answerShare(c, ends.most) : null;
}

/** What every bid gets of a criterion, where that is the same for all by the way it is written; null where bids can differ. */
function sameForAll(tried: Tried, c: Criterion): Exact | null {
  if (isAnswered(c)) {
    const ends = answersFor(c, tried.questions);
    const [least, most] = ends ? [answerShare(c, ends.least), answerShare(c, ends.most)] : [zero, one];
    return equal(least, most) ? least : null;
  }
  return c.kind === 'price' ? sameBand(c, tried.lot.ceiling ?? '') : null;
}

/** Bands that all give the same, and a ceiling that lets no price pass the last of them. */
function sameBand({ formula, bands = [] }: PriceCriterion, ceiling: string): Exact | null {
  const [first] = bands;
  const last = bands.at(-1);
  if (formula !== 'bands' || !first || !last || ceiling === '' || compare(exact(ceiling), exact(last.upTo)) > 0)
    return null;
  return bands.every((b) => equal(exact(b.percent), exact(first.percent)))
    ? divide(exact(first.percent), exact('100'), zero)
    : null;
}

/** True where a bid's points for a criterion may put it out: by a minimum on it, above it or on quality, or by a shortlist. */
function mayPutOut(method: Method, c: Criterion): boolean {
  if (c.minimum || holdersOf(method, c)?.some((s) => s.minimum)) return true;
  return Boolean(method.minimum || method.shortlist) && c.kind !== 'price' && !c.bonus;
}

/** Sets what a criterion takes of a bid to what gives least, or most. Null where that would change more than this criterion. */
function extremes(tried: Tried, c: Criterion): ((bid: TriedBid, to: 'least' | 'most') => TriedBid) | null {
  if (c.kind === 'judged') {
    const scale = scaleOf(tried.method, c);
    const ends = { least: plain(lowestOf(scale)), most: plain(highestOf(scale)) };
    return (bid, to) => ({ ...bid, marks: { ...bid.marks, [c.id]: ends[to] } });
  }
  if (!isAnswered(c)) return null;
  if (tried.method.criteria.some((x) => x !== c && decidingQuestions(x).includes(c.questionId))) return null;
  const ends = answersFor(c, tried.questions);
  return ends && ((bid, to) => ({ ...bid, answers: { ...bid.answers, [c.questionId]: ends[to] } }));
}

/** The first two of the bids at their closest, where no marks or answers for the criterion can change any place; null where some can. */
function staysInOrder(tried: Tried, c: Criterion, bids: readonly TriedBid[], ranking: Ranking): Gap | null {
  const set = extremes(tried, c);
  if (!set) return null;
  const order = ranking.ranked.map((r) => r.bidId);
  const atWorst = (i: number) =>
    bids.map((b) => (b.bidId === order[i] ? set(b, 'least') : b.bidId === order[i + 1] ? set(b, 'most') : b));
  for (const [i, id] of order.entries()) {
    const places = placesTried(tried, atWorst(i));
    if (places.size !== order.length) return null;
    const next = order[i + 1];
    if (next !== undefined && places.get(id)! >= places.get(next)!) return null;
  }
  const closest = rankTried(tried, atWorst(0));
  const [first, second] = [order[0], order[1]].map((id) => shownOf(closest.ranked.find((r) => r.bidId === id)!));
  return { first: first!, second: second! };
}

/** The same of the price, where it gives points that are added: nobody makes up its points by what all of them are worth. */
function staysWhateverPrice({ method }: Tried, c: PriceCriterion, { ranked }: Ranking): Gap | null {
  if (decidesOrder(c.formula) || method.rounding) return null;
  const full = pointsOf(method).get(c.id) ?? zero;
  const without = ranked.map((r) =>
    subtract(exactOf(r.total.exact), exactOf(r.points.find((p) => p.criterionId === c.id)!.exact)),
  );
  const stays = without.every((x, i) => i + 1 === without.length || compare(x, add(without[i + 1]!, full)) > 0);
  const shown = (x: Exact) => round(x, method.shownDecimals);
  return stays
    ? {
        first: { bidId: ranked[0]!.bidId, shown: shown(without[0]!) },
        second: { bidId: ranked[1]!.bidId, shown: shown(add(without[1]!, full)) },
      }
    : null;
}

/** The criteria that cannot change the result of a rehearsal, in the method's order. */
export function idleCriteria(tried: Tried, bids: readonly TriedBid[], ranking: Ranking): Idle[] {
  return tried.method.criteria.flatMap((c): Idle[] => {
    const share = sameForAll(tried, c);
    if (share) return [{ criterionId: c.id, why: 'same-for-all', share }];
    if (ranking.ranked.length < 2 || mayPutOut(tried.method, c)) return [];
    const gap = c.kind === 'price' ? staysWhateverPrice(tried, c, ranking) : staysInOrder(tried, c, bids, ranking);
    return gap ? [{ criterionId: c.id, why: 'order-stays', ...gap }] : [];
  });
}
