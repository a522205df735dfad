/**
 * What people get wrong in a method with sections, minimums, scales of a criterion, percentages; and in a lot's own method. Each with the
 * faults that publication must find.
 */
import type { Criterion, EventContent, EventRecord, Method, Section } from '../../shared/event.ts';
import { givenContent, givenEvent } from '../given.ts';

const { method: simple, lots, questions } = givenContent();
type Five = [Criterion, Criterion, Criterion, Criterion, Criterion];
const level = (mark: string) => ({ mark, name: `Level ${mark}`, words: 'So good.' });
const section = (id: string, name: string, points: string, more: Partial<Section> = {}): Section => ({
  id,
  name,
  words: '',
  points,
  ...more,
});

/**
 * 1,000 points by percentages, three levels deep: quality 60 % (look 70 % with design and care, guarantee 30 %), price 40 %, a bonus of
 * 3 %, and a drawing that must pass. Care has a scale of its own.
 */
export function deepMethod(): Method {
  const [design, care, cost, guarantee, near] = structuredClone(simple.criteria) as Five;
  return {
    ...structuredClone(simple),
    total: '1000',
    weights: 'percent',
    step: '0.5',
    sections: [
      section('quality', 'Quality', '60', { minimum: { of: 'percent', least: '50' } }),
      section('look', 'Look and feel', '70', { in: 'quality', minimum: { of: 'points', least: '100' } }),
      section('must', 'What must pass', '0'),
    ],
    criteria: [
      { ...design, points: '62.5', in: 'look', minimum: { of: 'mark', least: '2' } },
      { ...care, points: '37.5', in: 'look', kind: 'judged', scale: [level('0'), level('6'), level('10')], step: '2' },
      { ...guarantee, points: '30', in: 'quality' },
      { ...design, id: 'drawn', name: 'The drawing', points: '0', in: 'must', minimum: { of: 'percent', least: '40' } },
      { ...cost, points: '40' },
      near,
    ],
    minimum: { of: 'percent', least: '60' },
    combine: 'trimmed-mean',
    quorum: 3,
    spread: '2',
    shortlist: { top: 3 },
    rounding: { of: 'total', decimals: 2, mode: 'half-even' },
    tieBreaks: ['price', 'design', 'draw'],
  };
}

/** Two lots: the first by the event's method, the second by the deep one. */
export const givenDeep = (): EventRecord => {
  const [lot] = structuredClone(lots);
  const content: EventContent = givenContent({
    lots: [
      { ...lot!, id: 'lot-1', name: 'Benches' },
      { ...lot!, id: 'lot-2', name: 'Tables', method: deepMethod() },
    ],
    questions: structuredClone(questions),
    pseudonyms: true,
  });
  return structuredClone(givenEvent({ content }));
};

export type MethodSlip = { what: string; faults: [at: string, code: string][]; to: (m: Method) => void };
const one = (what: string, at: string, code: string, to: (m: Method) => void): MethodSlip => ({
  what,
  faults: [[at, code]],
  to,
});
/** Changes criterion `i`, whatever kind it is. */
const criterion = (i: number, change: object) => (m: Method) => void Object.assign(m.criteria[i]!, change);
const sections = (i: number, change: Partial<Section>) => (m: Method) => void Object.assign(m.sections![i]!, change);
const whole = (change: Partial<Method>) => (m: Method) => void Object.assign(m, change);
const price = (change: object) => criterion(4, change);
const two = [
  { questionId: 'local', percent: '5', most: '' },
  { questionId: 'warranty', percent: '3', most: '500' },
];

export const methodSlips: MethodSlip[] = [
  // The tree
  one('a criterion in a section that is not there', 'criteria.2.in', 'section-unknown', (m) => {
    criterion(2, { in: 'nowhere' })(m);
    // What stays in the section fills it by itself.
    sections(1, { points: '100' })(m);
  }),
  one('a section in a section that is not there', 'sections.2.in', 'section-unknown', sections(2, { in: 'nowhere' })),
  one('a section without a name', 'sections.0.name', 'missing', sections(0, { name: ' ' })),
  one('a section with the id of a criterion', 'sections.2.id', 'id-twice', (m) => {
    sections(2, { id: 'near' })(m);
    criterion(3, { in: 'near' })(m);
  }),
  one('a criterion that is called as the draw is', 'criteria.5.id', 'id-reserved', criterion(5, { id: 'draw' })),
  one(
    'a judged criterion that is called as the price is',
    'criteria.3.id',
    'id-reserved',
    criterion(3, { id: 'price' }),
  ),
  one('two sections that hold each other', 'sections.3.in', 'section-circle', (m) => {
    m.sections!.push(section('egg', 'Egg', '0', { in: 'hen' }), section('hen', 'Hen', '0', { in: 'egg' }));
  }),
  one('a section that holds nothing', 'sections.3', 'section-empty', (m) =>
    m.sections!.push(section('empty', 'Nothing in it', '0')),
  ),
  one('a bonus in a section', 'criteria.5.in', 'bonus-inside', criterion(5, { in: 'quality' })),
  one('percentages below 100 at the top', 'weights', 'percent-off', price({ points: '39.99' })),
  one('percentages above 100 in a section', 'sections.0', 'percent-off', criterion(2, { points: '30.01' })),
  {
    what: 'a section without a percentage',
    faults: [
      ['sections.0.points', 'points-zero'],
      ['weights', 'percent-off'],
      ['minimum', 'minimum-of-nothing'],
      ['sections.0.minimum', 'minimum-of-nothing'],
      ['sections.1.minimum', 'minimum-of-nothing'],
      ['shortlist', 'shortlist-off'],
    ],
    to: sections(0, { points: '' }),
  },
  one('a criterion that earns nothing and need not pass', 'criteria.3.points', 'points-zero', (m) => {
    delete m.criteria[3]!.minimum;
  }),
  one('percentages of no points', 'total', 'total-zero', (m) => {
    whole({ total: '', shortlist: undefined, minimum: undefined })(m);
    for (const s of m.sections!) delete s.minimum;
  }),
  // By points
  {
    what: 'a section that states more points than it holds',
    faults: [['sections.0.points', 'section-off-sum']],
    to: (m) => {
      byPoints(m);
      sections(0, { points: '601' })(m);
    },
  },
  // Scales
  one(
    'a scale of one level for a criterion',
    'criteria.1.scale',
    'scale-short',
    criterion(1, { scale: [level('6')], step: '' }),
  ),
  one('a falling scale of a criterion', 'criteria.1.scale.2.mark', 'scale-order', (m) =>
    criterion(1, { scale: [level('0'), level('6'), level('4')] })(m),
  ),
  one('a nameless level of a criterion', 'criteria.1.scale.0.name', 'missing', (m) =>
    criterion(1, { scale: [{ ...level('0'), name: '' }, level('10')] })(m),
  ),
  one('a step of 0', 'step', 'step-zero', whole({ step: '0.00' })),
  one('steps that miss a level', 'step', 'step-uneven', whole({ step: '0.3' })),
  one('steps that miss the highest level', 'criteria.1.step', 'step-uneven', criterion(1, { step: '3' })),
  one('more than a thousand marks', 'step', 'step-fine', whole({ step: '0.005' })),
  one('a step without its scale', 'criteria.0.step', 'step-alone', criterion(0, { step: '1' })),
  // How marks become one
  one('a trimmed mean of two', 'quorum', 'quorum-trimmed', whole({ quorum: 2 })),
  one('a trimmed mean without a quorum', 'quorum', 'quorum-trimmed', whole({ quorum: undefined })),
  one('a quorum above the team', 'quorum', 'quorum-above-team', whole({ quorum: 5 })),
  one('a spread as wide as the widest scale', 'spread', 'spread-wide', whole({ spread: '10' })),
  // Minimums
  one(
    'a minimum of the price',
    'criteria.4.minimum',
    'minimum-relative',
    price({ minimum: { of: 'percent', least: '50' } }),
  ),
  {
    what: 'a minimum of a section that holds the price',
    faults: [['sections.3.minimum', 'minimum-relative']],
    to: (m) => {
      m.sections!.push(section('money', 'Money', '40', { minimum: { of: 'points', least: '10' } }));
      price({ in: 'money', points: '100' })(m);
    },
  },
  one(
    'a minimum of 0 %',
    'sections.0.minimum.least',
    'minimum-low',
    sections(0, { minimum: { of: 'percent', least: '0' } }),
  ),
  one('a minimum above 100 %', 'minimum.least', 'minimum-high', whole({ minimum: { of: 'percent', least: '100.01' } })),
  one(
    'more points than there are',
    'sections.1.minimum.least',
    'minimum-high',
    sections(1, { minimum: { of: 'points', least: '420.01' } }),
  ),
  one('a minimum left blank', 'minimum.least', 'missing', whole({ minimum: { of: 'points', least: '' } })),
  one(
    'a mark above the scale',
    'criteria.0.minimum.least',
    'minimum-high',
    criterion(0, { minimum: { of: 'mark', least: '5.5' } }),
  ),
  one('the lowest mark', 'criteria.1.minimum.least', 'minimum-low', (m) =>
    criterion(1, { scale: [level('2'), level('10')], minimum: { of: 'mark', least: '2' } })(m),
  ),
  one(
    'a mark where nobody marks',
    'criteria.2.minimum.of',
    'minimum-mark-off',
    criterion(2, { minimum: { of: 'mark', least: '1' } }),
  ),
  one(
    'a mark of a section',
    'sections.0.minimum.of',
    'minimum-mark-off',
    sections(0, { minimum: { of: 'mark', least: '1' } }),
  ),
  one(
    'points where there are none',
    'criteria.3.minimum.of',
    'minimum-of-nothing',
    criterion(3, { minimum: { of: 'points', least: '1' } }),
  ),
  one('a gate that the lowest mark passes', 'criteria.3.minimum.least', 'minimum-low', (m) =>
    criterion(3, { scale: [level('2'), level('4')], minimum: { of: 'percent', least: '50' } })(m),
  ),
  one(
    'a minimum of a section of gates',
    'sections.2.minimum',
    'minimum-of-nothing',
    sections(2, { minimum: { of: 'percent', least: '50' } }),
  ),
  // The price
  one(
    'two preferences that nobody said how to stack',
    'criteria.4.stacking',
    'stacking-missing',
    price({ preferences: two }),
  ),
  one(
    'two preferences by one answer',
    'criteria.4.preferences.1.questionId',
    'preference-twice',
    price({ preferences: [two[0], two[0]], stacking: 'highest' }),
  ),
  one(
    'a preference that takes off nothing',
    'criteria.4.preferences.1.most',
    'cap-zero',
    price({ preferences: [two[0], { ...two[1], most: '0' }], stacking: 'in-turn' }),
  ),
  one(
    'preferences that take off all',
    'criteria.4.preferencesMost',
    'preferences-over',
    price({
      preferences: [
        { ...two[0], percent: '60' },
        { ...two[1], percent: '40' },
      ],
      stacking: 'together',
    }),
  ),
  one('a limit of all', 'criteria.4.preferencesMost', 'percent-wrong', price({ preferencesMost: '100' })),
  one('no points for the price that quality adjusts', 'criteria.4.points', 'points-zero', (m) => {
    price({ formula: 'quality-adjusted', points: '0' })(m);
    sections(0, { points: '100' })(m);
  }),
  one('a bonus that decides the order', 'criteria.4.bonus', 'bonus-off', (m) => {
    price({ formula: 'lowest-price', bonus: true })(m);
    sections(0, { points: '100' })(m);
  }),
  // Ties, rounding, shortlist
  one('a draw before the price', 'tieBreaks.0', 'draw-not-last', whole({ tieBreaks: ['draw', 'price'] })),
  one('the price twice', 'tieBreaks.2', 'tie-break-twice', whole({ tieBreaks: ['price', 'design', 'price'] })),
  one('a section as a tie-break', 'tieBreaks.0', 'tie-break-unknown', whole({ tieBreaks: ['quality'] })),
  one(
    'rounding finer than what is shown',
    'rounding.decimals',
    'rounding-finer',
    whole({ rounding: { of: 'criteria', decimals: 3, mode: 'down' } }),
  ),
  one(
    'rounding that would change what a criterion has to give',
    'rounding.decimals',
    'rounding-coarse',
    whole({ rounding: { of: 'criteria', decimals: 0, mode: 'up' } }),
  ),
];

/** The same tree by points of 1,000. */
export function byPoints(m: Method): void {
  delete m.weights;
  const points: Record<string, string> = {
    design: '262.5',
    care: '157.5',
    guarantee: '180',
    drawn: '0',
    cost: '400',
    near: '30',
  };
  for (const c of m.criteria) c.points = points[c.id]!;
  Object.assign(m.sections![0]!, { points: '600' });
  Object.assign(m.sections![1]!, { points: '420' });
  Object.assign(m.sections![2]!, { points: '' });
}
