import { afterEach, describe, expect, it } from 'vitest';
import type { Criterion, Method, Minimum } from '../../../shared/method.ts';
import { type Evaluated, leftOutText, rank, stageOne } from '../../../shared/scoring/rank.ts';
import { rules } from '../../../shared/words/de/rules.ts';
import { speakBy } from '../../../shared/words/say.ts';
import { givenContent } from '../../given.ts';

afterEach(() => speakBy(() => undefined));

const level = (mark: string) => ({ mark, name: mark, words: mark });
const judged = (id: string, points: string, more: Partial<Criterion> = {}): Criterion =>
  ({ id, kind: 'judged', name: id, words: '', points, bonus: false, in: 'quality', ...more }) as Criterion;
const cost: Criterion = {
  id: 'cost',
  kind: 'price',
  name: 'Price',
  words: '',
  points: '20',
  bonus: false,
  formula: 'lowest-over-price',
  preferences: [],
};
const lot = {
  id: 'lot-1',
  name: 'Lot',
  ceiling: null,
  lines: [{ id: 'all', name: 'All', unit: 'sum', quantity: '1', optional: false }],
};
/** Marks of 100 for experience (30 points) and approach (50), and the price. */
type Said = [bidId: string, experience: string, approach: string, price: string];
const event = (
  said: Said[],
  more: Partial<Method> = {},
  criteria = [judged('experience', '30'), judged('approach', '50')],
): Evaluated => ({
  method: {
    ...givenContent().method,
    total: '100',
    scale: ['0', '100'].map(level),
    step: '1',
    sections: [{ id: 'quality', name: 'Quality', words: '', points: '' }],
    criteria: [...criteria, cost],
    combine: 'mean',
    tieBreaks: [],
    ...more,
  },
  lot,
  bids: said.map(([bidId, , , price]) => ({
    bidId,
    name: bidId,
    answers: {},
    prices: price === '' ? [] : [{ lineId: 'all', unitPrice: price, quantity: null }],
  })),
  marks: said.flatMap(([bidId, experience, approach]) => [
    { bidId, criterionId: 'experience', evaluatorId: 'e', mark: experience },
    { bidId, criterionId: 'approach', evaluatorId: 'e', mark: approach },
  ]),
  evaluators: ['e'],
});
const percent = (least: string): Minimum => ({ of: 'percent', least });
const out = (e: Evaluated) => rank(e).leftOut.map((l) => `${l.bidId} ${l.code}: ${l.text}`);

describe('minimums', () => {
  const said: Said[] = [
    ['alder', '80', '90', '100'],
    ['birch', '49', '99', '90'],
    ['cedar', '64', '60', '50'],
  ];

  it('of a criterion, a section and quality as a whole leave out who is below (World Bank: 70, 65, 50)', () => {
    const e = event(
      said,
      {
        minimum: percent('70'),
        sections: [{ id: 'quality', name: 'Quality', words: '', points: '', minimum: percent('65') }],
      },
      [judged('experience', '30', { minimum: percent('50') }), judged('approach', '50')],
    );
    expect(out(e)).toEqual([
      'birch below-minimum: Reaches 49 % of the points for “experience”; the minimum is 50 %.',
      [
        'cedar below-minimum: Reaches 61.5 % of the points for “Quality”; the minimum is 65 %.',
        'Reaches 61.5 % of the points for quality; the minimum is 70 %.',
      ].join('\n'),
    ]);
  });

  it('let pass who reaches them exactly, and never look reached by rounding', () => {
    const at = (mark: string) =>
      out(event([['a', '0', mark, '1']], { step: '0.000001', minimum: { of: 'points', least: '40' } }));
    expect(at('80')).toEqual([]);
    expect(at('79.999999')).toEqual(['a below-minimum: Reaches 39.9999 points for quality; the minimum is 40.']);
  });

  it('by mark are tested on the panel’s mark', () => {
    const with50 = [judged('experience', '30', { minimum: { of: 'mark', least: '50' } }), judged('approach', '50')];
    expect(out(event(said, {}, with50))).toEqual([
      'birch below-minimum: Reaches a mark of 49 for “experience”; the minimum is 50.',
    ]);
  });

  it('on a criterion without points make it pass or fail', () => {
    const gate = [
      judged('experience', '0', {
        scale: ['0', '100'].map(level),
        step: '1',
        minimum: percent('60'),
      } as Partial<Criterion>),
      judged('approach', '80'),
    ];
    const r = rank(event(said, {}, gate));
    expect(r.leftOut.map((l) => l.bidId)).toEqual(['birch']);
    expect(r.ranked.flatMap((b) => b.points.filter((p) => p.criterionId === 'experience').map((p) => p.shown))).toEqual(
      ['0.00', '0.00'],
    );
  });

  it('are tested on all bids at once, before the relative price: the lowest price of who leaves counts for nobody', () => {
    const e = event(said, { minimum: percent('70') });
    const r = rank(e);
    // Cedar is out with the price of 50; the lowest that counts is birch's.
    expect(r.ranked.map((b) => [b.bidId, b.points.find((p) => p.criterionId === 'cost')?.shown])).toEqual([
      ['alder', '18.00'],
      ['birch', '20.00'],
    ]);
    // Looking at one price after the other, with cedar's in the field, would have put birch at 11.11 and alder at 10.
    const without = rank({ ...e, bids: e.bids.filter((b) => b.bidId !== 'cedar') });
    expect(without.ranked).toEqual(r.ranked);
  });

  it.each(['percent', 'points'] as const)(
    'in %s go by what was reached, not by what it is rounded to, wherever they stand',
    (of) => {
      const least: Minimum = { of, least: of === 'percent' ? '70' : '21' };
      const rounding = { of: 'criteria', decimals: 0, mode: 'half-up' } as const;
      // 20.85 of 30 points, which would be 21.
      const one: Said[] = [['alder', '69.5', '100', '1']];
      const section = { id: 'team', name: 'Team', words: '', points: '', in: 'quality' };
      const ofCriterion = event(one, { rounding, step: '0.5' }, [
        judged('experience', '30', { minimum: least }),
        judged('approach', '50'),
      ]);
      const ofSection = event(
        one,
        {
          rounding,
          step: '0.5',
          sections: [
            { id: 'quality', name: 'Quality', words: '', points: '' },
            { ...section, minimum: least },
          ],
        },
        [judged('experience', '30', { in: 'team' }), judged('approach', '50')],
      );
      const ofQuality = event(one, { rounding, step: '0.5', minimum: least }, [judged('experience', '30')]);
      expect([ofCriterion, ofSection, ofQuality].map((e) => rank(e).leftOut.map((l) => l.code))).toEqual([
        ['below-minimum'],
        ['below-minimum'],
        ['below-minimum'],
      ]);
    },
  );

  it('of the price name what is wrong with the price itself, not the minimum', () => {
    const banded: Criterion = {
      ...cost,
      formula: 'bands',
      bands: [
        { upTo: '100', percent: '100' },
        { upTo: '200', percent: '20' },
      ],
      minimum: percent('50'),
    } as Criterion;
    const said: Said[] = [
      ['alder', '80', '90', '100'],
      ['birch', '80', '90', '150'],
      ['cedar', '80', '90', '301'],
      ['dogwood', '80', '90', ''],
    ];
    const e = event(said, { criteria: [judged('experience', '30'), judged('approach', '50'), banded] });
    expect(out({ ...e, lot: { ...lot, ceiling: '300' } })).toEqual([
      'birch below-minimum: Reaches 20 % of the points for “Price”; the minimum is 50 %.',
      'cedar above-ceiling: The price of 301 is above the ceiling of 300.',
      'dogwood price-missing: The price sheet is not complete.',
    ]);
  });

  it('are said in the language of the reader, however many were missed', () => {
    const [left] = rank(
      event([['a', '10', '10', '1']], {
        minimum: percent('70'),
        sections: [{ id: 'quality', name: 'Quality', words: '', points: '', minimum: percent('65') }],
      }),
    ).leftOut;
    speakBy(() => rules);
    expect(leftOutText(left!)).toBe(
      'Erreicht 10 % der Punkte für „Quality“; das Minimum sind 65 %. Erreicht 10 % der Punkte für Qualität; das Minimum sind 70 %.',
    );
  });
});

describe('the first stage', () => {
  const said: Said[] = [
    ['alder', '80', '90', ''],
    ['birch', '80', '80', ''],
    ['cedar', '80', '80', ''],
    ['dogwood', '10', '20', ''],
  ];

  it('can be asked while prices are sealed: so many of the best stay, and all who tie for the last place', () => {
    const e = event(said, { shortlist: { top: 2 } });
    expect(stageOne(e).stays).toEqual(['alder', 'birch', 'cedar']);
    expect(stageOne(e).out.map((l) => `${l.bidId} ${l.code}: ${l.text}`)).toEqual([
      'dogwood not-shortlisted: Ranks 4 by quality; the best 2 go on.',
    ]);
    expect(stageOne(event(said, { shortlist: { top: 1 } })).stays).toEqual(['alder']);
  });

  it('draws up the shortlist by what was reached: rounded points tie nobody', () => {
    const close: Said[] = [
      ['alder', '80', '80.5', ''],
      ['birch', '80', '80', ''],
    ];
    const rounding = { of: 'criteria', decimals: 0, mode: 'down' } as const;
    expect(stageOne(event(close, { shortlist: { top: 1 }, rounding, step: '0.5' })).stays).toEqual(['alder']);
  });

  it('counts for the shortlist those alone who pass the minimums', () => {
    expect(stageOne(event(said, { shortlist: { top: 9 }, minimum: percent('50') })).out.map((l) => l.code)).toEqual([
      'below-minimum',
    ]);
  });

  it('keeps what a bid had earned with the reason why it left', () => {
    const [left] = stageOne(event(said, { minimum: percent('50') })).out;
    expect(left?.points?.map((p) => [p.criterionId, p.shown])).toEqual([
      ['experience', '3.00'],
      ['approach', '10.00'],
    ]);
  });

  it('is over at once where the method has neither minimum nor shortlist', () => {
    expect(stageOne({ ...event(said), marks: [] }).out).toEqual([]);
  });
});
