import { describe, expect, it } from 'vitest';
import type { BidContent } from '../../shared/bid.ts';
import { type Change, changedFields, lastChange, withChange } from '../../shared/bid-changes.ts';

const bid = (answers: Record<string, string>, pm = ''): BidContent => ({
  currency: 'USD',
  answers,
  prices: [{ lineId: 'pm', unitPrice: pm, quantity: null }],
});
const [ada, ben] = [
  { id: 'a', name: 'Ada', at: '2026-11-01T09:00:00.000Z' },
  { id: 'b', name: 'Ben', at: '2026-11-01T10:00:00.000Z' },
];

describe('who changed what last', () => {
  it('is found answer by answer and price by price; blank is the same as not there', () => {
    expect(changedFields(bid({ a: 'x', b: 'y', c: '' }), bid({ a: 'x', b: 'z', d: 'new' }, '5'))).toEqual([
      'answers.b',
      'answers.d',
      'prices.pm',
    ]);
    expect(changedFields(bid({ a: '' }), { ...bid({}), prices: [] })).toEqual([]);
  });

  it('is the newest change of each field; what nobody changed again stays with who did', () => {
    let changes: Change[] = withChange([], ['answers.a', 'prices.pm'], ada);
    changes = withChange(changes, ['answers.a'], ben);
    expect(lastChange(changes, 'answers.a')).toMatchObject({ name: 'Ben' });
    expect(lastChange(changes, 'prices.pm')).toMatchObject({ name: 'Ada' });
    expect(lastChange(changes, 'answers.z')).toBeUndefined();
  });

  it('grows no longer than there are fields', () => {
    let changes: Change[] = [];
    for (let i = 0; i < 50; i++) changes = withChange(changes, ['answers.a'], i % 2 ? ada : ben);
    expect(changes).toHaveLength(1);
    expect(withChange(changes, [], ben)).toEqual(changes);
  });
});
