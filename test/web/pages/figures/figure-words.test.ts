import { describe, expect, it } from 'vitest';
import { figures } from '../../../../shared/figures.ts';
import { funnel, participation, savingWords } from '../../../../web/pages/figures/figure-words.ts';

const saving = { currency: 'EUR', count: 1, against: '1100.00', paid: '900.00', saved: '200.00', percent: '18.2' };

describe('a saving in words', () => {
  it('says what was saved, and of what', () => {
    expect(savingWords(saving)).toBe('Saved 18.2 %: EUR 200.00 of EUR 1,100.00');
  });
  it('says that it cost more where it did', () => {
    expect(savingWords({ ...saving, saved: '-200.00', percent: '-18.2' })).toBe(
      'Cost 18.2 % more: EUR 200.00 of EUR 1,100.00',
    );
  });
});

describe('bars', () => {
  const none = figures([]);
  it('say what they count', () => {
    const byBids = [
      { bids: '0', lots: 1 },
      { bids: '1', lots: 0 },
      { bids: '10 or more', lots: 2 },
    ];
    expect(participation({ ...none, byBids }).map((b) => `${b.name}: ${b.shown}`)).toEqual([
      'no bid: 1 lot',
      'one bid: 0 lots',
      '10 or more bids: 2 lots',
    ]);
  });
  it('of the way from invitation to bid are shares of those invited', () => {
    const bars = funnel({ ...none, funnel: { invited: 8, read: 4, intends: 3, bid: 2 } });
    expect(bars.map((b) => b.shown)).toEqual(['8 (100 %)', '4 (50 %)', '3 (38 %)', '2 (25 %)']);
    expect(funnel(none)[0]!.shown).toBe('0');
  });
});
