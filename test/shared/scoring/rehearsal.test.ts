/** A rehearsal before publishing: each warning where it must appear, and where it must not. */
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../shared/event.ts';
import { plain } from '../../../shared/exact.ts';
import { rehearse } from '../../../shared/scoring/rehearsal.ts';
import { bid, byPrice, choice, judged, lot, method, number, tried, warned, yesNo } from './given-rehearsal.ts';

const paths = (warnings: { at: string }[]) => warnings.map((w) => w.at);

describe('A rehearsal', () => {
  const half = method([judged('design', '50'), byPrice('50')]);

  it('ranks bids by the method, and leaves those that wait for a mark out of everything', () => {
    const { ranking, waiting } = rehearse(tried(half), [
      bid('Ada', '100', { design: '8' }),
      bid('Ben', '125', { design: '10' }),
      bid('Cy', '50', { design: '' }),
    ]);
    expect(ranking.ranked.map((r) => [r.name, r.total.shown])).toEqual([
      ['Ada', '90.00'],
      ['Ben', '90.00'],
    ]);
    expect(waiting).toEqual(['cy']);
  });

  it('takes one mark for what the panel gives together, whatever the method makes of many', () => {
    const agreed = { ...half, combine: 'consensus' as const, quorum: 3, spread: '2' };
    const { ranking } = rehearse(tried(agreed), [bid('Ada', '100', { design: '7.25' })]);
    expect(ranking.ranked[0]!.total.shown).toBe('86.25');
  });

  it('of no bid and of one says nothing that takes two', () => {
    expect(rehearse(tried(half), []).warnings).toEqual([]);
    const one = rehearse(tried(half), [bid('Ada', '100', { design: '8' })]);
    expect(one.warnings).toEqual([]);
    expect(one.weights).toEqual([]);
  });
});

describe('A criterion that cannot change the result is pointed out', () => {
  const three = (tidy: [string, string, string]) => [
    bid('Ada', '100', { design: '9', tidy: tidy[0] }),
    bid('Ben', '120', { design: '6', tidy: tidy[1] }),
    bid('Cy', '150', { design: '3', tidy: tidy[2] }),
  ];
  const small = method([judged('design', '48'), judged('tidy', '2'), byPrice('50')]);

  it('where its points are fewer than what lies between any two bids', () => {
    const [w, ...more] = warned(tried(small), three(['0', '10', '5']), 'cannot-change');
    expect(more).toEqual([]);
    expect(w!.at).toBe('method.criteria.1.points');
    // 43.2 + 0 + 50 against 28.8 + 2 + 41.67.
    expect(w!.example).toBe('Even with least for Ada and most for Ben, they are compared by 93.20 and 72.47.');
  });

  it('not where two bids are close enough for it to part them', () => {
    const close = [bid('Ada', '100', { design: '6', tidy: '5' }), bid('Ben', '100', { design: '5.9', tidy: '5' })];
    expect(paths(warned(tried(small), close, 'cannot-change'))).not.toContain('method.criteria.1.points');
  });

  it('not where a minimum hangs on it: it may put bids out', () => {
    const gated = { ...small, minimum: { of: 'percent' as const, least: '10' } };
    expect(warned(tried(gated), three(['0', '10', '5']), 'cannot-change').map((w) => w.at)).not.toContain(
      'method.criteria.1.points',
    );
    const listed = { ...small, shortlist: { top: 2 } };
    expect(warned(tried(listed), three(['0', '10', '5']), 'cannot-change')).toEqual([]);
  });

  it('where the lowest price decides and nothing is required of quality', () => {
    const lowest = method([judged('design', '100'), byPrice('0', { formula: 'lowest-price' })]);
    expect(paths(warned(tried(lowest), three(['0', '0', '0']), 'cannot-change'))).toEqual(['method.criteria.0.points']);
  });

  it('where the price has fewer points than what lies between the bids without it', () => {
    const dear = method([judged('design', '90'), byPrice('10')]);
    expect(paths(warned(tried(dear), three(['0', '0', '0']), 'cannot-change'))).toContain('method.criteria.1.points');
    const even = method([judged('design', '60'), byPrice('40')]);
    expect(paths(warned(tried(even), three(['0', '0', '0']), 'cannot-change'))).not.toContain(
      'method.criteria.1.points',
    );
  });

  const answered = (c: Partial<Criterion>) =>
    method([judged('design', '40'), { ...judged('q', '10'), ...c } as Criterion, byPrice('50')]);
  const answers = (...all: string[]) => all.map((q, i) => bid(`B${i}`, `${100 + i}`, { design: '5' }, { q }));

  it('where each answer that is taken is worth the same', () => {
    const same = answered({
      kind: 'choice',
      questionId: 'q',
      shares: [
        { optionId: 'oak', percent: '80' },
        { optionId: 'ash', percent: '80' },
      ],
    } as Partial<Criterion>);
    const [w] = warned(tried(same, null, [choice('q', 'oak', 'ash')]), answers('oak', 'ash'), 'same-for-all');
    expect(w).toMatchObject({
      at: 'method.criteria.1.points',
      example: 'Each of the 2 bids gets 8.00 of 10.00 points.',
    });
  });

  it('where a number earns all points wherever the question lets it be, and not where it goes further', () => {
    const fast = answered({
      kind: 'number',
      questionId: 'q',
      none: '',
      ideal: '30',
      noneAbove: '90',
    } as Partial<Criterion>);
    const bids = answers('10', '20');
    expect(warned(tried(fast, null, [number('q', '1', '30')]), bids, 'same-for-all')).toHaveLength(1);
    expect(warned(tried(fast, null, [number('q', '1', '31')]), bids, 'same-for-all')).toEqual([]);
    expect(warned(tried(fast, null, [number('q')]), bids, 'same-for-all')).toEqual([]);
  });

  it('where all bands of price up to the ceiling give the same', () => {
    const bands = [
      { upTo: '100', percent: '50' },
      { upTo: '200', percent: '50' },
    ];
    const flat = method([judged('design', '50'), byPrice('50', { formula: 'bands', bands })]);
    const bids = [bid('Ada', '90', { design: '5' }), bid('Ben', '150', { design: '6' })];
    expect(paths(warned(tried(flat, '200'), bids, 'same-for-all'))).toEqual(['method.criteria.1.points']);
    expect(warned(tried(flat, '250'), bids, 'same-for-all')).toEqual([]);
  });
});

describe('A gate is pointed out', () => {
  const gate = (least: string) =>
    method([judged('design', '60', { minimum: { of: 'percent', least } }), byPrice('40')]);
  const bids = [bid('Ada', '100', { design: '8' }), bid('Ben', '90', { design: '6' })];

  it('where nobody passes it, with why one does not', () => {
    const [w] = warned(tried(gate('90')), bids, 'nobody-passes');
    expect(w).toMatchObject({
      at: 'method.criteria.0.minimum.least',
      example: 'Ada: Reaches 80 % of the points for “design”; the minimum is 90 %.',
    });
  });

  it('where everybody passes it', () => {
    const [w] = warned(tried(gate('50')), bids, 'everybody-passes');
    expect(w).toMatchObject({ at: 'method.criteria.0.minimum.least', example: '2 bids of 2 pass.' });
  });

  it('not where it tells them apart', () => {
    expect(rehearse(tried(gate('70')), bids).warnings.filter((w) => w.code.endsWith('passes'))).toEqual([]);
  });

  it('each by itself: one that nobody passes hides no other', () => {
    const two = method([judged('design', '30', { in: 'work' }), judged('plan', '30', { in: 'work' }), byPrice('40')], {
      sections: [{ id: 'work', name: 'Work', words: '', points: '', minimum: { of: 'points', least: '59' } }],
      minimum: { of: 'percent', least: '10' },
    });
    const all = rehearse(tried(two), [bid('Ada', '100', { design: '8', plan: '7' })]).warnings;
    expect(all.map((w) => [w.code, w.at])).toEqual([
      ['nobody-passes', 'method.sections.0.minimum.least'],
      ['everybody-passes', 'method.minimum.least'],
    ]);
  });

  it('where a shortlist takes as many as there are, and where all are above the ceiling', () => {
    const list = (top: number) => method([judged('design', '60'), byPrice('40')], { shortlist: { top } });
    expect(paths(warned(tried(list(2)), bids, 'everybody-passes'))).toEqual(['method.shortlist.top']);
    expect(warned(tried(list(1)), bids, 'everybody-passes')).toEqual([]);
    const open = method([judged('design', '60'), byPrice('40')]);
    expect(paths(warned(tried(open, '80'), bids, 'nobody-passes'))).toEqual(['lots.0.ceiling']);
    expect(warned(tried(open, '95'), bids, 'nobody-passes')).toEqual([]);
  });
});

describe('The ranking paradox of a relative formula', () => {
  const relative = method([judged('design', '40'), byPrice('60')]);

  it('is not claimed where one bid is best and cheapest, and the next one in both too', () => {
    const bids = [
      bid('Ada', '80', { design: '9' }),
      bid('Ben', '100', { design: '8' }),
      bid('Cy', '120', { design: '1' }),
    ];
    expect(warned(tried(relative), bids, 'ranking-paradox')).toEqual([]);
  });

  it('is shown by three of the bids, with the numbers before and after', () => {
    // With Cy at 40: Ada 32 + 24, Ben 23.6 + 30 (of 60 × 40 ÷ 100 and ÷ 80). Without: Ada 32 + 48, Ben 23.6 + 60.
    const bids = [
      bid('Ada', '100', { design: '8' }),
      bid('Ben', '80', { design: '5.9' }),
      bid('Cy', '40', { design: '0' }),
    ];
    const [w] = warned(tried(relative), bids, 'ranking-paradox');
    expect(w!.at).toBe('method.criteria.1.formula');
    expect(w!.example).toBe(
      'Ada stands before Ben. Without Cy, Ben stands before Ada, and neither has changed anything.',
    );
    expect(w!.paradox).toMatchObject({
      ahead: { with: { name: 'Ada', total: '56.00', rank: 2 }, without: { total: '80.00', rank: 2 } },
      behind: { with: { name: 'Ben', total: '53.60', rank: 3 }, without: { total: '83.60', rank: 1 } },
      third: { name: 'Cy', price: '40' },
      thirdWas: null,
    });
  });

  it('is found by a price nearby where these bids do not show it, and says so', () => {
    const bids = [
      bid('Ada', '100', { design: '8' }),
      bid('Ben', '80', { design: '5.9' }),
      bid('Cy', '60', { design: '0' }),
    ];
    // At 60: Ada 32 + 36, Ben 23.6 + 45.
    const [w] = warned(tried(relative), bids, 'ranking-paradox');
    expect(w!.paradox).toMatchObject({ third: { name: 'Cy' }, thirdWas: '60' });
    expect(w!.example).toContain('instead of 60');
  });

  it('is not there by a formula that looks at one price alone, whatever leaves', () => {
    const fixed = method([judged('design', '40'), byPrice('60', { formula: 'ceiling-to-optimum', optimum: '20' })]);
    const bids = [
      bid('Ada', '100', { design: '8' }),
      bid('Ben', '80', { design: '5.9' }),
      bid('Cy', '40', { design: '0' }),
    ];
    expect(warned(tried(fixed, '120'), bids, 'ranking-paradox')).toEqual([]);
  });
});

describe('A weight that in effect is another', () => {
  it('is pointed out where marks lie close and prices far apart, by spread ÷ sum of spreads', () => {
    const m = method([judged('design', '70'), byPrice('30')]);
    const bids = [bid('Ada', '100', { design: '7' }), bid('Ben', '300', { design: '8' })];
    // Spreads: 70 × 0.1 = 7, and 30 × (1 − 1/3) = 20.
    const { weights } = rehearse(tried(m), bids);
    expect(weights.map((w) => plain(w.published))).toEqual(['0.7', '0.3']);
    expect(weights.map((w) => plain(w.effective).slice(0, 6))).toEqual(['0.2592', '0.7407']);
    expect(warned(tried(m), bids, 'weight-differs')).toMatchObject([
      {
        at: 'method.criteria.0.points',
        text: '“design” has 70.0 % of the points, but 25.9 % of what tells these bids apart.',
        example: 'Its points go from 49.00 to 56.00 of 70.00, a spread of 7.00.',
      },
      { at: 'method.criteria.1.points' },
    ]);
  });

  it('is not pointed out where bids lie apart as the weights do', () => {
    const m = method([judged('design', '70'), byPrice('30')]);
    const bids = [bid('Ada', '100', { design: '2' }), bid('Ben', '300', { design: '9' })];
    expect(warned(tried(m), bids, 'weight-differs')).toEqual([]);
  });
});

describe('A formula that would divide by zero', () => {
  const by = (formula: 'lowest-over-price' | 'ceiling-to-lowest' | 'bilinear') =>
    method([judged('design', '50'), byPrice('50', { formula, ...(formula === 'bilinear' && { atMean: '80' }) })]);
  const at = (...prices: string[]) => prices.map((p, i) => bid(`B${i}`, p, { design: '5' }));

  it('is pointed out with what it answers instead', () => {
    const [zero] = warned(tried(by('lowest-over-price')), at('0', '100'), 'divides-by-zero');
    expect(zero).toMatchObject({ at: 'method.criteria.1.formula', example: 'B0: 0 → 50.00; B1: 100 → 0.00' });
    expect(warned(tried(by('ceiling-to-lowest'), '100'), at('100', '100'), 'divides-by-zero')).toHaveLength(1);
    expect(warned(tried(by('bilinear'), '100'), at('90', '90'), 'divides-by-zero')).toHaveLength(1);
  });

  it('is not where it does not', () => {
    expect(warned(tried(by('lowest-over-price')), at('1', '100'), 'divides-by-zero')).toEqual([]);
    expect(warned(tried(by('ceiling-to-lowest'), '100'), at('99', '100'), 'divides-by-zero')).toEqual([]);
    expect(warned(tried(by('bilinear'), '100'), at('90', '91'), 'divides-by-zero')).toEqual([]);
  });

  it('leaves a bid without quality unranked by price per point, and says so', () => {
    const per = method([judged('design', '100'), byPrice('0', { formula: 'price-per-quality-point' })]);
    const bids = [bid('Ada', '100', { design: '0' }), bid('Ben', '100', { design: '1' })];
    expect(warned(tried(per), bids, 'divides-by-zero')).toMatchObject([{ example: expect.stringContaining('Ada') }]);
    expect(warned(tried(per), bids.slice(1), 'divides-by-zero')).toEqual([]);
  });
});

describe('A top mark', () => {
  const m = method([judged('design', '50'), byPrice('50')]);
  const bids = [bid('Ada', '100', { design: '8' }), bid('Ben', '110', { design: '9' })];

  it('that nobody reaches is pointed out, with who comes closest; not where marks are made up, nor where one reaches it', () => {
    expect(warned(tried(m), bids, 'top-not-reached')).toMatchObject([
      { at: 'method.criteria.0.points', example: 'Ben gets most: 45.00 of 50.00 points.' },
    ]);
    expect(
      warned(
        tried(m),
        bids.map((b) => ({ ...b, madeUp: true })),
        'top-not-reached',
      ),
    ).toEqual([]);
    const best = bids.map((b) => ({ ...b, marks: { design: '10' } }));
    expect(warned(tried(m), best, 'top-not-reached')).toEqual([]);
  });

  it('that no answer can reach is pointed out whatever is answered', () => {
    const slow = method([
      judged('design', '40'),
      { ...judged('q', '10'), kind: 'number', questionId: 'q', none: '0', ideal: '100', noneAbove: '' } as Criterion,
      byPrice('50'),
    ]);
    const both = [bid('Ada', '100', { design: '8' }, { q: '10' }), bid('Ben', '110', { design: '9' }, { q: '50' })];
    const say = (most: string) => warned(tried(slow, null, [number('q', '0', most)]), both, 'top-out-of-reach');
    expect(say('80')).toMatchObject([
      { at: 'method.criteria.1.points', example: 'The best answer gets 8.00 of 10.00 points.' },
    ]);
    expect(say('100')).toEqual([]);
  });
});

describe('A tie', () => {
  const m = (tieBreaks: string[]) => method([judged('design', '50'), byPrice('50')], { tieBreaks });
  const bids = [bid('Ada', '100', { design: '8' }), bid('Ben', '125', { design: '10' })];

  it('that nothing published parts is pointed out, and one that a draw would', () => {
    expect(warned(tried(m([])), bids, 'tie')).toMatchObject([
      { at: 'method.tieBreaks', text: expect.stringContaining('nothing that is published') },
    ]);
    expect(warned(tried(m(['draw'])), bids, 'tie')).toMatchObject([{ text: expect.stringContaining('the draw') }]);
  });

  it('that a tie-break parts is not', () => {
    expect(warned(tried(m(['price'])), bids, 'tie')).toEqual([]);
    expect(warned(tried({ ...m(['design']) }), bids, 'tie')).toEqual([]);
  });

  it('does not need a yes or no to be asked twice', () => {
    const yes = method([judged('design', '90'), { ...judged('q', '10'), kind: 'yesno', questionId: 'q' } as Criterion]);
    const r = rehearse({ ...tried(yes, null, [yesNo('q')]), lot: lot() }, [
      bid('Ada', '1', { design: '5' }, { q: 'yes' }),
    ]);
    expect(r.ranking.ranked[0]!.total.shown).toBe('55.00');
  });
});
