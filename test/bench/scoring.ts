/**
 * What it takes to total and rank the largest evaluation that we promise: 500 bids, 200 criteria, 15 evaluators. As a ratio to adding
 * the same marks up as floating-point numbers, in the same run.
 */
import { performance } from 'node:perf_hooks';
import type { Lot, Method } from '../../shared/event.ts';
import { markSheet } from '../../shared/scoring/marks.ts';
import { type Evaluated, type Mark, type ScoredBid, standings } from '../../shared/scoring/rank.ts';

const size = { bids: 500, criteria: 200, evaluators: 15 };
const tries = 41;
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!;
const marksOfScale = ['0', '0.5', '1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5'];

/** All criteria are judged but one, the price; in eight sections. The same every time. */
export function largeEvaluation(): Evaluated {
  const judged = size.criteria - 1;
  const method: Method = {
    total: '109.55',
    scale: ['0', '5'].map((mark) => ({ mark, name: mark, words: mark })),
    step: '0.5',
    sections: Array.from({ length: 8 }, (_, i) => ({ id: `s${i}`, name: `Section ${i}`, words: '', points: '' })),
    criteria: [
      ...Array.from({ length: judged }, (_, i) => ({
        id: `c${i}`,
        kind: 'judged' as const,
        name: `Criterion ${i}`,
        words: '',
        points: `0.${30 + (i % 21)}`,
        bonus: false,
        in: `s${i % 8}`,
      })),
      {
        id: 'price',
        kind: 'price' as const,
        name: 'Price',
        words: '',
        points: '30',
        bonus: false,
        formula: 'lowest-over-price' as const,
        preferences: [],
      },
    ],
    combine: 'mean',
    shownDecimals: 2,
    tieBreaks: ['price'],
  };
  const lot: Lot = {
    id: 'lot-1',
    name: 'Lot',
    ceiling: null,
    lines: [{ id: 'all', name: 'All', unit: 'sum', quantity: '1', optional: false }],
  };
  const bids = Array.from(
    { length: size.bids },
    (_, i): ScoredBid => ({
      bidId: `b${i}`,
      name: `Bidder ${i}`,
      answers: {},
      prices: [{ lineId: 'all', unitPrice: `${1000 + ((i * 7919) % 977)}.${10 + (i % 90)}`, quantity: null }],
    }),
  );
  const evaluators = Array.from({ length: size.evaluators }, (_, i) => `e${i}`);
  const marks: Mark[] = [];
  let state = 1;
  for (const { bidId } of bids)
    for (const { id, kind } of method.criteria) {
      if (kind !== 'judged') continue;
      for (const evaluatorId of evaluators) {
        state = (state * 1_103_515 + 12_345) % 2_147_483_647;
        marks.push({ evaluatorId, bidId, criterionId: id, mark: marksOfScale[(state >> 8) % marksOfScale.length]! });
      }
    }
  return { method, lot, bids, marks, evaluators };
}

const used = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints the ratio, and what the sheet of marks and the standings hold in memory. */
export function scoring(evaluated: Evaluated): void {
  const { method, bids, marks, evaluators } = evaluated;
  const floats = Float64Array.from(marks, (m) => Number(m.mark));
  const added = (): number => {
    let sum = 0;
    for (let i = 0; i < floats.length; i++) sum += floats[i]!;
    return sum;
  };
  const begun = performance.now();
  const before = used();
  const sheet = markSheet(method, bids, marks, evaluators);
  const made = performance.now() - begun;
  const sheetBytes = used() - before;
  const times = { floats: [] as number[], ours: [] as number[] };
  let sink = 0;
  for (let i = 0; i < tries; i++) {
    const first = performance.now();
    sink += added();
    const second = performance.now();
    sink += standings(evaluated, sheet).length;
    times.floats.push(second - first);
    times.ours.push(performance.now() - second);
  }
  const between = used();
  const order = standings(evaluated, sheet);
  const orderBytes = used() - between;
  const [floatMs, oursMs] = [median(times.floats), median(times.ours)];
  console.log(
    `Scoring: ${bids.length} bids × ${method.criteria.length} criteria × ${evaluators.length} evaluators, exact`,
  );
  console.log(
    `totalled and ranked in ${oursMs.toFixed(1)} ms, ${(oursMs / floatMs).toFixed(1)} × the ${floatMs.toFixed(2)} ms of adding the same ${floats.length} marks in a Float64Array (at most 10 × is promised; medians of ${tries})`,
  );
  console.log(
    `marks read into the sheet in ${made.toFixed(0)} ms, ${mega(sheetBytes)}; standings of ${order.length} bids ${mega(orderBytes)}; ${sink > 0 ? 'first' : ''} ${order[0]!.bid.name}`,
  );
}
