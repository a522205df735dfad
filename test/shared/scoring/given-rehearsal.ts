/** Methods, lots and bids for a rehearsal. */
import type { Criterion, Lot, Method, Question } from '../../../shared/event.ts';
import {
  rehearse,
  type Tried,
  type TriedBid,
  type Warning,
  type WarningCode,
} from '../../../shared/scoring/rehearsal.ts';

export const judged = (id: string, points: string, more: Partial<Criterion> = {}): Criterion =>
  ({ id, kind: 'judged', name: id, words: id, points, bonus: false, ...more }) as Criterion;
export const byPrice = (points: string, more: Partial<Extract<Criterion, { kind: 'price' }>> = {}): Criterion => ({
  id: 'cost',
  kind: 'price',
  name: 'Price',
  words: '',
  points,
  bonus: false,
  formula: 'lowest-over-price',
  preferences: [],
  ...more,
});

/** Marks from 0 to 10, by tenths. */
export const method = (criteria: Criterion[], more: Partial<Method> = {}): Method => ({
  total: '100',
  scale: [
    { mark: '0', name: 'None', words: 'Nothing.' },
    { mark: '10', name: 'All', words: 'Everything.' },
  ],
  step: '0.1',
  criteria,
  combine: 'mean',
  shownDecimals: 2,
  tieBreaks: [],
  ...more,
});

export const lot = (ceiling: string | null = null): Lot => ({
  id: 'lot-1',
  name: 'Lot 1',
  ceiling,
  lines: [{ id: 'all', name: 'All', unit: 'piece', quantity: '1', optional: false }],
});

export const tried = (m: Method, ceiling: string | null = null, questions: Question[] = []): Tried => ({
  method: m,
  lot: lot(ceiling),
  questions,
  at: 'method',
  lotAt: 'lots.0',
});

export const bid = (
  name: string,
  price: string,
  marks: Record<string, string> = {},
  answers: Record<string, string> = {},
): TriedBid => ({
  bidId: name.toLowerCase(),
  name,
  madeUp: false,
  answers,
  prices: [{ lineId: 'all', unitPrice: price, quantity: null }],
  marks,
});

export const yesNo = (id: string): Question => ({
  id,
  text: id,
  kind: 'yesno',
  mandatory: true,
  envelope: 'bid',
  lotId: null,
});
export const number = (id: string, least = '', most = ''): Question => ({
  ...yesNo(id),
  kind: 'number',
  unit: 'days',
  least,
  most,
});
export const choice = (id: string, ...options: string[]): Question => ({
  ...yesNo(id),
  kind: 'choice',
  options: options.map((o) => ({ id: o, text: o })),
});

/** The warnings of a rehearsal of one kind. */
export const warned = (t: Tried, bids: TriedBid[], code: WarningCode): Warning[] =>
  rehearse(t, bids).warnings.filter((w) => w.code === code);
