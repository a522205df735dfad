/**
 * The assessment of one bid, criterion by criterion, as its bidder may be told of it: no more than the event discloses (result-letters.ts
 * says what that is). Directive 2014/24/EU, Art. 55(2); Procurement Act 2023 (UK), s. 50: an assessment summary to each bidder.
 */
import type { Bundle } from './bundle.ts';
import type { Disclosure } from './event.ts';
import { plain, zero } from './exact.ts';
import { decidingQuestions, type Method, type Section } from './method.ts';
import { decidesOrder } from './scoring/price-formulas.ts';
import { leftOutText, type Points, type Ranking } from './scoring/rank.ts';
import { holdersOf, pointsOf } from './scoring/tree.ts';

/** What was said of a bid under a criterion, and where in it; nobody's name. */
export type Said = { reason: string; place: string };
/** What a bid got under a criterion. `mark`: the panel's, of a judged one. */
export type Assessed = { points: string; mark: string | null; said: Said[] };
export type SummaryRow = {
  criterionId: string;
  name: string;
  /** The sections that hold it, from the top; blank where none does. */
  within: string;
  /** Points at most. */
  weight: string;
  bonus: boolean;
  own: Assessed | null;
  /** Of the chosen bid; null where it is not disclosed, or is this one. */
  best: Assessed | null;
};
export type Summary = {
  bidId: string;
  bidder: string;
  chosen: boolean;
  rows: SummaryRow[];
  total: { own: string | null; best: string | null };
  rank: { at: number; of: number } | null;
  /** Why it was not ranked. */
  leftOut: string | null;
  /** The chosen bidder; null where it is not disclosed, or not known yet. */
  winner: string | null;
  /** Why it was chosen, to those who were not. */
  why: string | null;
};

/** What summaries are made of. `winner`: whose award is recommended or made; null before. */
export type SummaryGrounds = {
  disclosure: Disclosure;
  bundle: Bundle & { result: Ranking };
  winner: { bidId: string; name: string; reasons: string } | null;
};

type Scored = { bidId: string; points?: Points[] };

/** The recorded reasons and places of a bid under a criterion. */
function saidOf(
  { marks, agreed = [], corrections = [] }: Bundle,
  c: Method['criteria'][number],
  bidId: string,
): Said[] {
  const found =
    c.kind === 'judged'
      ? [
          ...marks.filter((m) => m.bidId === bidId && m.criterionId === c.id),
          ...agreed.flatMap((a) => (a.bidId === bidId && a.criterionId === c.id ? (a.changes ?? []) : [])),
        ]
      : corrections.filter((x) => x.bidId === bidId && decidingQuestions(c).includes(x.questionId));
  return found
    .map((f) => ({ reason: f.reason?.trim() ?? '', place: 'place' in f ? (f.place?.trim() ?? '') : '' }))
    .filter((s) => s.reason !== '' || s.place !== '');
}

function assessed({ bundle }: SummaryGrounds, bid: Scored | undefined, c: Method['criteria'][number]): Assessed | null {
  const points = bid?.points?.find((p) => p.criterionId === c.id);
  // A formula that puts the bids in order gives no points.
  if (!bid || !points || (c.kind === 'price' && decidesOrder(c.formula))) return null;
  return { points: points.shown, mark: points.mark, said: saidOf(bundle, c, bid.bidId) };
}

/** The summary for one bid. Where the event discloses the result alone, it says whether the bid was chosen and nothing else. */
export function summaryFor(grounds: SummaryGrounds, bid: { bidId: string; name: string }): Summary {
  const { disclosure, bundle, winner } = grounds;
  const { result, method } = bundle;
  const chosen = bid.bidId === winner?.bidId;
  const nothing: Summary = {
    bidId: bid.bidId,
    bidder: bid.name,
    chosen,
    rows: [],
    total: { own: null, best: null },
    rank: null,
    leftOut: null,
    winner: null,
    why: null,
  };
  if (disclosure === 'result') return nothing;
  const own = result.ranked.find((r) => r.bidId === bid.bidId);
  const out = result.leftOut.find((l) => l.bidId === bid.bidId);
  const best = chosen ? undefined : result.ranked.find((r) => r.bidId === winner?.bidId);
  const full = pointsOf(method);
  return {
    ...nothing,
    rows: method.criteria.map((c) => ({
      criterionId: c.id,
      name: c.name,
      within: (holdersOf(method, c) ?? []).map((s: Section) => s.name).join(' › '),
      weight: plain(full.get(c.id) ?? zero),
      bonus: c.bonus,
      own: assessed(grounds, own ?? out, c),
      best: disclosure === 'full' ? assessed(grounds, best, c) : null,
    })),
    total: { own: own?.total.shown ?? null, best: best?.total.shown ?? null },
    rank: own ? { at: own.rank, of: result.ranked.length } : null,
    leftOut: out ? leftOutText(out) : null,
    winner: chosen ? null : (winner?.name ?? null),
    why: chosen ? null : (winner?.reasons ?? null),
  };
}

/** The summaries of all bids of a lot, ranked ones first, in their order. */
export const summariesOf = (grounds: SummaryGrounds): Summary[] =>
  [...grounds.bundle.result.ranked, ...grounds.bundle.result.leftOut].map((bid) => summaryFor(grounds, bid));
