import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidContent, BidPrice } from '../../shared/bid.ts';
import { changedFields } from '../../shared/bid-changes.ts';
import { mergeBid } from '../../shared/merge-bid.ts';

const price = (lineId: string, unitPrice: string, quantity: string | null = null): BidPrice => ({
  lineId,
  unitPrice,
  quantity,
});
const bid = (answers: Record<string, string>, ...prices: BidPrice[]): BidContent => ({
  currency: 'USD',
  answers,
  prices,
});
const base = bid({ approach: 'With care.', team: 'Three.' }, price('pm', '100'), price('dev', '90', '10'));

describe('two versions of one bid', () => {
  it('go together where they differ in other answers and prices', () => {
    const mine = bid({ ...base.answers, approach: 'Mine' }, price('pm', '110'), price('dev', '90', '10'));
    const theirs = bid({ ...base.answers, more: 'Theirs' }, price('pm', '100'), price('dev', '95', '10'));
    expect(mergeBid(base, mine, theirs)).toEqual({
      content: bid({ approach: 'Mine', team: 'Three.', more: 'Theirs' }, price('pm', '110'), price('dev', '95', '10')),
      conflicts: [],
    });
  });

  it('go together where one gives the price and the other the quantity of a line that was blank', () => {
    const before = bid({});
    const merged = mergeBid(before, bid({}, price('dev', '90', '')), bid({}, price('dev', '', '10')));
    expect(merged).toEqual({ content: bid({}, price('dev', '90', '10')), conflicts: [] });
  });

  it('dispute an answer and a price that both changed, and what one emptied and the other rewrote', () => {
    const mine = bid({ team: 'Three.' }, price('pm', '110'), price('dev', '90', '10'));
    const theirs = bid({ approach: 'Theirs', team: 'Three.' }, price('pm', '120'), price('dev', '90', '10'));
    const { conflicts, content } = mergeBid(base, mine, theirs);
    expect(conflicts).toEqual([
      { at: 'answers.approach', mine: undefined, theirs: 'Theirs' },
      { at: 'prices.pm.unitPrice', mine: '110', theirs: '120' },
    ]);
    expect(content).toEqual(mine);
    const choices = { 'answers.approach': 'theirs', 'prices.pm.unitPrice': 'theirs' } as const;
    expect(mergeBid(base, mine, theirs, choices).content).toEqual(theirs);
  });
});

const lines = ['a', 'b', 'c'];
const anyBid: fc.Arbitrary<BidContent> = fc
  .record({
    answers: fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), fc.constantFrom('x', 'y', 'z'), {
      noNullPrototype: true,
    }),
    prices: fc.subarray(lines).chain((ids) => fc.tuple(...ids.map((id) => fc.nat(3).map((n) => price(id, String(n)))))),
  })
  .map(({ answers, prices }) => bid(answers, ...prices));

describe('whatever two colleagues write', () => {
  it('nothing that only one of them changed is lost, and nothing is disputed that both did not change', () => {
    fc.assert(
      fc.property(anyBid, anyBid, anyBid, (from, mine, theirs) => {
        const { content, conflicts } = mergeBid(from, mine, theirs);
        const [ours, others] = [changedFields(from, mine), changedFields(from, theirs)];
        const differs = (a: BidContent, field: string) => changedFields(a, content).includes(field);
        for (const field of ours.filter((f) => !others.includes(f))) expect(differs(mine, field)).toBe(false);
        for (const field of others.filter((f) => !ours.includes(f))) expect(differs(theirs, field)).toBe(false);
        for (const { at } of conflicts) {
          const field = at.split('.').slice(0, 2).join('.');
          expect(ours).toContain(field);
          expect(others).toContain(field);
        }
      }),
    );
  });
});
