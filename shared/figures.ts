/**
 * Figures of an organisation's sourcing, added up from one compact row per lot. The rows follow from the record; nothing in
 * them is known before bids are open: neither how many there are, nor what they cost.
 */
import { type OpenedEnvelope, priceTotal } from './bid.ts';
import { type DeclineReason, declineWords } from './decline.ts';
import { type EventKind, type EventRecord, envelopesOf } from './event.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  exactPlain,
  multiply,
  plain,
  round,
  subtract,
  sum,
  zero,
} from './exact.ts';
import type { LotRecord, Stage } from './lot-record.ts';
import { type Instant, millis } from './time.ts';
import { t } from './words/say.ts';

export type LotFigure = {
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  lot: string;
  /** Lots of the event: its estimate is for all of them together. */
  lots: number;
  kind: EventKind;
  currency: string;
  createdAt: Instant;
  publishedAt: Instant;
  closesAt: Instant;
  openedAt: Instant | null;
  awardedAt: Instant | null;
  stage: Stage;
  /** Null until the bids are open. */
  bids: number | null;
  /** Of the event, known once its bids are open: how many were invited, opened the link, said yes, said no. */
  invited: number;
  read: number;
  intends: number;
  declined: number;
  /** How often each reason for declining was given. */
  declines: Partial<Record<DeclineReason | 'none', number>>;
  estimate: string | null;
  /** Total of the awarded bid. */
  awarded: string | null;
  /** Sum and number of the totals of all bids that were not rejected: their mean is the one over the other, exactly. */
  priceSum: string | null;
  priced: number;
};

/** What suppliers did with their invitations. */
export type Answers = Pick<LotFigure, 'invited' | 'read' | 'intends' | 'declined' | 'declines'>;

export const noAnswers: Answers = { invited: 0, read: 0, intends: 0, declined: 0, declines: {} };

type Opened = Pick<OpenedEnvelope, 'bidId' | 'prices'>;

/** The row of a lot; null for a draft, and for an event to try things out. `opened`: its open envelopes, rejected bids left out. */
export function figureOf(
  event: EventRecord,
  lot: LotRecord,
  answers: Answers,
  opened: readonly Opened[],
): LotFigure | null {
  const { content, published } = event;
  const sheet = content.lots.find((l) => l.id === lot.lotId);
  if (!published || content.sandbox || !sheet) return null;
  const first = lot.openings[envelopesOf(content)[0]!];
  const open = Boolean(first?.openedAt);
  const totals = opened.flatMap(({ bidId, prices }) => {
    const total = prices && priceTotal(sheet, prices);
    return total ? [{ bidId, total }] : [];
  });
  const won = lot.stage === 'awarded' ? totals.find((t) => t.bidId === lot.award?.bidId) : undefined;
  return {
    eventId: event.id,
    lotId: lot.lotId,
    title: content.title,
    reference: content.reference,
    lot: sheet.name,
    lots: content.lots.length,
    kind: content.kind,
    currency: content.currency,
    createdAt: event.createdAt,
    publishedAt: published.at,
    closesAt: published.closesAt,
    openedAt: first?.openedAt ?? null,
    awardedAt: lot.stage === 'awarded' ? (lot.award?.at ?? null) : null,
    stage: lot.stage,
    bids: open ? (first?.bids ?? null) : null,
    ...(open ? answers : noAnswers),
    estimate: event.estimate,
    awarded: won ? plain(won.total) : null,
    priceSum: open && totals.length ? plain(sum(totals.map((t) => t.total))) : null,
    priced: open ? totals.length : 0,
  };
}

/** A saving: what was paid, against what it is measured by; the share as a percentage with one decimal. */
export type Saving = { currency: string; count: number; against: string; paid: string; saved: string; percent: string };

export type CycleStep = { step: 'write' | 'bid' | 'open' | 'decide'; count: number; mean: string; median: string };

export type Figures = {
  lots: number;
  events: number;
  awarded: number;
  opened: number;
  /** Lots by the number of their bids: 0, 1, … 9, and 10 or more. */
  byBids: { bids: string; lots: number }[];
  /** Mean number of bids of the lots that closed in each month, YYYY-MM. */
  byMonth: { month: string; lots: number; bids: number; mean: string }[];
  funnel: { invited: number; read: number; intends: number; bid: number };
  cycle: CycleStep[];
  againstEstimate: Saving[];
  againstMean: Saving[];
  declines: { reason: string; count: number }[];
};

/** The mean of the prices of a lot's bids; null where fewer than two were priced: nothing to compare with. */
export const meanPrice = (row: Pick<LotFigure, 'priceSum' | 'priced'>): Exact | null =>
  row.priceSum !== null && row.priced > 1 ? divide(exactPlain(row.priceSum), exact(String(row.priced)), zero) : null;

const hundred = exact('100');

/** What share of the one the other is, as a percentage with one decimal; 0.0 of nothing. */
export const percentOf = (part: Exact, whole: Exact): string =>
  round(compare(part, zero) === 0 ? zero : divide(multiply(part, hundred), whole, zero), 1);

type Pair = { currency: string; against: Exact; paid: Exact };

/** Adds up by currency: amounts of different currencies are never added. */
function savings(pairs: readonly Pair[]): Saving[] {
  return [...Map.groupBy(pairs, (p) => p.currency)]
    .map(([currency, of]): Saving => {
      const against = sum(of.map((p) => p.against));
      const paid = sum(of.map((p) => p.paid));
      const saved = subtract(against, paid);
      return {
        currency,
        count: of.length,
        against: round(against, 2),
        paid: round(paid, 2),
        saved: round(saved, 2),
        percent: percentOf(saved, against),
      };
    })
    .sort((a, b) => a.currency.localeCompare(b.currency));
}

/** Against the estimate: events of which every lot was awarded, because the estimate is for all of them together. */
const againstEstimate = (rows: readonly LotFigure[]): Pair[] =>
  [...Map.groupBy(rows, (r) => r.eventId).values()].flatMap((of) => {
    const { estimate, lots, currency } = of[0]!;
    const paid = of.flatMap((r) => (r.awarded === null ? [] : [exactPlain(r.awarded)]));
    return estimate && paid.length === lots ? [{ currency, against: exact(estimate), paid: sum(paid) }] : [];
  });

/** Against the mean of the bids: awarded lots with two priced bids or more. */
const againstMean = (rows: readonly LotFigure[]): Pair[] =>
  rows.flatMap((r) => {
    const mean = meanPrice(r);
    return mean && r.awarded !== null ? [{ currency: r.currency, against: mean, paid: exactPlain(r.awarded) }] : [];
  });

const day = 86_400_000;
const steps = [
  ['write', 'createdAt', 'publishedAt'],
  ['bid', 'publishedAt', 'closesAt'],
  ['open', 'closesAt', 'openedAt'],
  ['decide', 'openedAt', 'awardedAt'],
] as const satisfies readonly (readonly [CycleStep['step'], keyof LotFigure, keyof LotFigure])[];

/** Days from one instant to another with one decimal. */
export const daysBetween = (from: Instant, to: Instant): string => ((millis(to) - millis(from)) / day).toFixed(1);

function cycle(rows: readonly LotFigure[]): CycleStep[] {
  return steps.map(([step, from, to]) => {
    const times = rows
      .flatMap((r) => {
        const [start, end] = [r[from], r[to]];
        return start && end ? [(millis(end) - millis(start)) / day] : [];
      })
      .sort((a, b) => a - b);
    const half = times.length / 2;
    const median = times.length ? (times[Math.ceil(half) - 1]! + times[Math.floor(half)]!) / 2 : 0;
    const mean = times.length ? times.reduce((a, b) => a + b, 0) / times.length : 0;
    return { step, count: times.length, mean: mean.toFixed(1), median: median.toFixed(1) };
  });
}

const count = (n: number, of: number): string => round(divide(exact(String(n)), exact(String(of)), zero), 2);

/** Adds the rows up. Lots whose bids are still sealed count as lots, and in nothing that tells of bids. */
export function figures(rows: readonly LotFigure[]): Figures {
  const opened = rows.filter((r) => r.bids !== null);
  const events = [...Map.groupBy(opened, (r) => r.eventId).values()].map((of) => of[0]!);
  const invited = events.filter((r) => r.invited > 0);
  const most = Math.min(10, Math.max(0, ...opened.map((r) => r.bids!)));
  const total = (of: readonly LotFigure[], what: (r: LotFigure) => number) => of.reduce((n, r) => n + what(r), 0);
  const declines = new Map<string, number>();
  for (const row of events)
    for (const [reason, n] of Object.entries(row.declines)) declines.set(reason, (declines.get(reason) ?? 0) + n);
  const bidsOf = new Map(
    [...Map.groupBy(opened, (r) => r.eventId)].map(([id, of]) => [id, Math.max(...of.map((r) => r.bids!))]),
  );
  return {
    lots: rows.length,
    events: new Set(rows.map((r) => r.eventId)).size,
    awarded: rows.filter((r) => r.stage === 'awarded').length,
    opened: opened.length,
    byBids: opened.length
      ? Array.from({ length: most + 1 }, (_, n) => ({
          bids: n === 10 ? '10 or more' : String(n),
          lots: opened.filter((r) => Math.min(10, r.bids!) === n).length,
        }))
      : [],
    byMonth: [...Map.groupBy(opened, (r) => r.closesAt.slice(0, 7))]
      .map(([month, of]) => {
        const bids = total(of, (r) => r.bids!);
        return { month, lots: of.length, bids, mean: count(bids, of.length) };
      })
      .sort((a, b) => a.month.localeCompare(b.month)),
    funnel: {
      invited: total(invited, (r) => r.invited),
      read: total(invited, (r) => r.read),
      intends: total(invited, (r) => r.intends),
      bid: total(invited, (r) => bidsOf.get(r.eventId) ?? 0),
    },
    cycle: cycle(rows.filter((r) => r.stage !== 'cancelled')),
    againstEstimate: savings(againstEstimate(rows)),
    againstMean: savings(againstMean(rows)),
    declines: [...declines]
      .map(([reason, n]) => ({
        reason: reason === 'none' ? t('No reason given') : t(declineWords[reason as DeclineReason]),
        count: n,
      }))
      .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
  };
}
