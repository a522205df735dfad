import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abnormallyLow,
  decideLowPrice,
  flaggedLow,
  requireExplained,
  takingPart,
} from '../../shared/abnormally-low.ts';
import { askClarification, type Clarification } from '../../shared/clarification.ts';
import { later } from '../../shared/time.ts';
import { afterDeadline, givenLot, people } from '../given.ts';
import { refusedWith as problemOf } from './refused.ts';

/** The problem of a refused act, which has this code. */
const refusedWith = (code: string, act: () => unknown) => {
  const problem = problemOf(act);
  expect(problem.code).toBe(code);
  return problem;
};

const bids = (...totals: string[]) => totals.map((total, i) => ({ bidId: `b${i}`, name: `Bidder ${i}`, total }));
const flags = (totals: string[], percent: string) =>
  flaggedLow(abnormallyLow(bids(...totals), percent)).map((r) => r.bidId);

describe('a total far below the others', () => {
  it('is flagged where it lies more than the percentage below the mean of the other totals, not of all', () => {
    // Mean of the others 100; with itself counted in, the mean would be 89.67.
    expect(flags(['69', '100', '100'], '30')).toEqual(['b0']);
    expect(flags(['70', '100', '100'], '30')).toEqual([]);
    expect(flags(['69.999999', '100', '100'], '30')).toEqual(['b0']);
    expect(abnormallyLow(bids('69', '100', '100'), '30')?.rows[0]).toMatchObject({
      mean: { exact: '100', shown: '100.00' },
      below: '31.00',
      flagged: true,
    });
  });

  it('is compared exactly, where floats would err', () => {
    // A third of the others' mean: 0.1 + 0.2 over two is 0.15; 40 % below is 0.09.
    expect(flags(['0.09', '0.1', '0.2'], '40')).toEqual([]);
    expect(flags(['0.089999', '0.1', '0.2'], '40')).toEqual(['b0']);
    expect(flags([`${'9'.repeat(17)}0`, '9'.repeat(18), '9'.repeat(18)], '0')).toEqual(['b0']);
  });

  it('is not computed of fewer than three bids, and says so; nor where the event asks for none', () => {
    expect(abnormallyLow(bids('1', '100'), '30')).toMatchObject({
      rows: [],
      notComputed: expect.stringContaining('3 bids'),
    });
    expect(abnormallyLow(bids(), '30')?.notComputed).toContain('there is none');
    expect(abnormallyLow(bids('1', '100', '100'), '')).toBeNull();
  });

  it('of all zeros is none, and a zero beside others is one', () => {
    expect(flags(['0', '0', '0'], '20')).toEqual([]);
    expect(flags(['0', '10', '10'], '20')).toEqual(['b0']);
  });

  it('states its formula', () => {
    expect(abnormallyLow(bids('1', '2', '3'), '20')?.formula).toContain(
      'more than 20 % below the mean of the other bids’ totals',
    );
  });
});

const total = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
const percent = fc.integer({ min: 0, max: 100 }).map(String);
const lot = fc.array(total, { minLength: 3, maxLength: 12 });

describe('the flag, for any totals', () => {
  it('says what integers in cents say', () => {
    fc.assert(
      fc.property(lot, percent, (totals, p) => {
        const cents = totals.map((t) => BigInt(t.replace('.', '')));
        const sum = cents.reduce((a, b) => a + b, 0n);
        const others = BigInt(totals.length - 1);
        const expected = cents.flatMap((c, i) => (c * others * 100n < (sum - c) * (100n - BigInt(p)) ? [`b${i}`] : []));
        expect(flags(totals, p)).toEqual(expected);
      }),
    );
  });

  it('never falls on the highest, never on all, and grows only with a lower percentage', () => {
    fc.assert(
      fc.property(lot, percent, percent, (totals, p, q) => {
        const flagged = flags(totals, p);
        const highest = totals.findIndex((t) => Number(t) === Math.max(...totals.map(Number)));
        expect(flagged).not.toContain(`b${highest}`);
        expect(flagged.length).toBeLessThan(totals.length);
        const [less, more] = Number(p) < Number(q) ? [p, q] : [q, p];
        for (const id of flags(totals, more)) expect(flags(totals, less)).toContain(id);
      }),
    );
  });

  it('does not depend on the order of the bids, nor on the currency’s unit', () => {
    fc.assert(
      fc.property(lot, percent, (totals, p) => {
        const turned = flaggedLow(abnormallyLow([...bids(...totals)].reverse(), p))
          .map((r) => r.bidId)
          .sort();
        expect(turned).toEqual([...flags(totals, p)].sort());
        expect(
          flags(
            totals.map((t) => t.replace('.', '')).map((t) => t.replace(/^0+(?=\d)/, '')),
            p,
          ),
        ).toEqual(flags(totals, p));
      }),
    );
  });
});

describe('bids that are compared', () => {
  it('are those with a total, up to the ceiling, not rejected', () => {
    const all = [...bids('10', '20', '30'), { bidId: 'none', name: 'None', total: null }];
    expect(takingPart(all, '20', (id) => id === 'b0').map((b) => b.bidId)).toEqual(['b1']);
    expect(takingPart(all, null, () => false)).toHaveLength(3);
  });
});

describe('a flagged price', () => {
  const low = abnormallyLow(bids('50', '100', '100'), '30');
  const ranked = givenLot('ranked');
  const due = '2026-12-05T10:00';
  const request = (changes: Partial<Clarification> = {}): Clarification => ({
    ...askClarification(
      ranked,
      'UTC',
      { bidId: 'b0', name: 'Bidder 0', supplierId: 's0' },
      { kind: 'price', text: 'Explain it.', due },
      people.lead,
      afterDeadline,
      'c1',
    ).clarification,
    ...changes,
  });
  const answered = request({ answer: { text: 'Own forest.', by: people.bidder, at: later(afterDeadline, 60) } });
  const decide = (
    asked: Clarification[],
    said = { accepted: true, reasons: 'It holds.' },
    now = later(afterDeadline, 120),
    lotNow = ranked,
  ) => decideLowPrice(lotNow, low, 'b0', asked, said, undefined, people.lead, now);

  it('keeps the award from being recommended until its explanation is accepted', () => {
    refusedWith('abnormally-low-open', () => requireExplained(low, []));
    const { decision, facts } = decide([answered]);
    expect(decision).toMatchObject({ accepted: true, total: '50', mean: '100', version: 1 });
    expect(facts[0]).toMatchObject({ what: 'check.price-explained', why: 'It holds.' });
    expect(() => requireExplained(low, [decision])).not.toThrow();
    refusedWith('abnormally-low-open', () => requireExplained(low, [{ ...decision, accepted: false }]));
    expect(() => requireExplained(null, [])).not.toThrow();
  });

  it('is decided on only once its bidder was asked and has answered or let the time pass', () => {
    refusedWith('abnormally-low-open', () => decide([]));
    refusedWith('abnormally-low-open', () => decide([request()]));
    refusedWith('abnormally-low-open', () => decide([{ ...answered, kind: 'bid' }]));
    refusedWith('abnormally-low-open', () => decide([{ ...answered, bidId: 'b1' }]));
    expect(
      decide([request()], { accepted: false, reasons: 'No answer.' }, '2026-12-05T10:00:00.000Z').decision.accepted,
    ).toBe(false);
  });

  it('takes reasons, the right stage, and a flag', () => {
    refusedWith('body-wrong', () => decide([answered], { accepted: true, reasons: ' ' }));
    refusedWith('wrong-state', () => decide([answered], undefined, undefined, givenLot('recommended')));
    refusedWith('not-found', () =>
      decideLowPrice(
        ranked,
        low,
        'b1',
        [answered],
        { accepted: true, reasons: 'x' },
        undefined,
        people.lead,
        afterDeadline,
      ),
    );
  });
});
