/** Bids that are made up for a rehearsal: plausible prices, marks from the middle of the scale, answers to each question. The same seed makes the same bids. */
import type { BidPrice } from '../../bid-price.ts';
import type { Question } from '../../event.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  one,
  plain,
  round,
  subtract,
  zero,
} from '../../exact.ts';
import type { JudgedCriterion, NumberCriterion } from '../../method.ts';
import { periodsOf } from '../../price-total.ts';
import { columnName } from '../../table-cells.ts';
import { t } from '../../words/say.ts';
import { words } from '../firmness/dice.ts';
import { highestOf, lowestOf, scaleOf } from '../marks.ts';
import { askedIn, judgedIn, marksOf, type Tried, type TriedBid } from './tried.ts';

/** The prices between which bids are made up, and what they rest on. */
export type PriceRange = { low: string; high: string; from: 'ceiling' | 'bands' | 'estimate' | 'nothing' };

/** Throws a die of so many sides, 0 first. */
type Die = (sides: number) => number;
function dieFrom(seed: string): Die {
  const dice = words(seed);
  return (sides) => dice.next().value % sides;
}

const percentOf = (amount: Exact, percent: string): Exact =>
  divide(multiply(amount, exact(percent)), exact('100'), zero);
const short = (x: Exact): string => round(x, compare(x, exact('1000')) >= 0 ? 0 : 2);

/**
 * Where prices are likely to lie: from 70 to 98 percent of the ceiling, from half the first band to the last one, from 80 to 120
 * percent of what the buyer expects to pay; where none of these is known, around 100,000.
 */
export function priceRange({ method, lot }: Pick<Tried, 'method' | 'lot'>, estimate: string | null): PriceRange {
  const between = (from: PriceRange['from'], low: Exact, high: Exact): PriceRange => ({
    low: short(low),
    high: short(high),
    from,
  });
  const price = method.criteria.find((c) => c.kind === 'price');
  const bands = (price?.kind === 'price' && price.formula === 'bands' && price.bands) || [];
  const last = bands.at(-1)?.upTo ?? '';
  if ((lot.ceiling ?? '') !== '' && !isZero(exact(lot.ceiling!))) {
    const ceiling = exact(lot.ceiling!);
    return between('ceiling', percentOf(ceiling, '70'), percentOf(ceiling, '98'));
  }
  if (last !== '' && !isZero(exact(last)))
    return between('bands', percentOf(exact(bands[0]!.upTo || last), '50'), exact(last));
  if (estimate !== null && estimate !== '' && !isZero(exact(estimate)))
    return between('estimate', percentOf(exact(estimate), '80'), percentOf(exact(estimate), '120'));
  return { low: '80000', high: '120000', from: 'nothing' };
}

/** A number of so many hundredths of the way from one to the other. */
const along = (low: Exact, high: Exact, hundredths: number): Exact =>
  add(low, divide(multiply(subtract(high, low), exact(`${hundredths}`)), exact('100'), zero));

/** The share that each line has of a made-up price, in twentieths: nobody knows what a line costs, but bidders agree roughly. Of the price as bid. */
function pricesOf({ lot }: Tried, total: Exact, shares: readonly number[], die: Die): BidPrice[] {
  const counted = lot.lines.filter((l) => !l.optional);
  const own = counted.map((_, i) => (counted.length === 1 ? 1 : shares[i]! * (90 + die(21))));
  const all = exact(`${own.reduce((a, b) => a + b, 0)}`);
  return counted.map((line, i): BidPrice => {
    const quantity = line.quantity === null || line.quantity === '' ? '100' : line.quantity;
    const amount = divide(multiply(total, exact(`${own[i]!}`)), all, zero);
    const unit = divide(amount, multiply(exact(quantity), exact(`${periodsOf(line)}`)), amount);
    return { lineId: line.id, unitPrice: short(unit), quantity: line.quantity === null ? quantity : null };
  });
}

/** The marks of committees lie in the middle: of three throws above the lowest mark the one between. */
function markOf(tried: Tried, c: JudgedCriterion, marks: string[] | null, die: Die): string {
  const middle = (sides: number) => [die(sides), die(sides), die(sides)].sort((a, b) => a - b)[1]!;
  if (marks === null) {
    const scale = scaleOf(tried.method, c);
    return round(along(lowestOf(scale), highestOf(scale), 20 + middle(81)), 0);
  }
  const least = marks.length > 3 ? 1 : 0;
  return marks[least + middle(marks.length - least)] ?? '';
}

/** What numbers are answered: between what the question takes, or around what the criterion names. */
function numberBetween(q: Extract<Question, { kind: 'number' }>, c: NumberCriterion | undefined): [Exact, Exact] {
  const named = [c?.none, c?.ideal, c?.noneAbove].flatMap((x) => (x ? [exact(x)] : [])).sort(compare);
  const lowest = named[0] ?? zero;
  const highest = named.at(-1) ?? exact('100');
  const wide = named.length > 1;
  const low = q.least !== '' ? exact(q.least) : wide ? lowest : percentOf(lowest, '50');
  const high =
    q.most !== '' ? exact(q.most) : wide ? highest : add(percentOf(highest, '150'), isZero(highest) ? one : zero);
  return compare(low, high) <= 0 ? [low, high] : [high, low];
}

function answerOf(q: Question, c: NumberCriterion | undefined, die: Die): string {
  if (q.kind === 'yesno') return die(10) < 7 ? 'yes' : 'no';
  if (q.kind === 'choice') return q.options.length ? q.options[die(q.options.length)]!.id : '';
  if (q.kind !== 'number') return '';
  const [low, high] = numberBetween(q, c);
  const answer = along(low, high, die(21) * 5);
  // A narrow range keeps its decimals; a wide one is answered in whole numbers, where there is one in it.
  return compare(subtract(high, low), exact('10')) >= 0 &&
    compare(exact(round(answer, 0)), low) >= 0 &&
    compare(exact(round(answer, 0)), high) <= 0
    ? round(answer, 0)
    : plain(exact(round(answer, 6)));
}

/** So many bids from a seed, with prices in a range. */
export function madeUpBids(tried: Tried, seed: string, n: number, range: Pick<PriceRange, 'low' | 'high'>): TriedBid[] {
  const common = dieFrom(`${seed} lines`);
  const shares = tried.lot.lines.map(() => 1 + common(20));
  const [low, high] = [exact(range.low), exact(range.high)];
  const judged = judgedIn(tried.method).map((c) => [c, marksOf(tried.method, c)] as const);
  const numbers = new Map(
    tried.method.criteria.flatMap((c) => (c.kind === 'number' ? [[c.questionId, c] as const] : [])),
  );
  return Array.from({ length: n }, (_, i): TriedBid => {
    // Each bid has dice of its own: one more bid changes none that are there.
    const die = dieFrom(`${seed} ${i}`);
    return {
      bidId: `made-up-${i + 1}`,
      name: t('Bidder {letter}', { letter: columnName(i) }),
      madeUp: true,
      prices: pricesOf(tried, exact(short(along(low, high, die(101)))), shares, die),
      answers: Object.fromEntries(askedIn(tried).map((q) => [q.id, answerOf(q, numbers.get(q.id), die)])),
      marks: Object.fromEntries(judged.map(([c, marks]) => [c.id, markOf(tried, c, marks, die)])),
    };
  });
}
