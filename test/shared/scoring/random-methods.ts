/** Random methods that may be published, in an event of their own, and bids with marks for it. */
import fc from 'fast-check';
import type { Criterion, EventContent, Lot, Method, PriceCriterion, Question, Section } from '../../../shared/event.ts';
import { isZero, plain } from '../../../shared/exact.ts';
import { isOnScale, scaleOf } from '../../../shared/scoring/marks.ts';
import { priceFormulaIds } from '../../../shared/scoring/price-formulas.ts';
import type { Evaluated } from '../../../shared/scoring/rank.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { givenContent, onePriceLot } from '../../given.ts';

type Gen = fc.GeneratorValue;
const whole = (g: Gen, min: number, max: number): number => g(fc.integer, { min, max });
const often = (g: Gen, ofTen: number): boolean => whole(g, 1, 10) <= ofTen;
const one = <T>(g: Gen, of: readonly T[]): T => of[whole(g, 0, of.length - 1)]!;

const asked = { mandatory: true, envelope: 'technical' as const, lotId: null };
const questions: Question[] = [
  { ...asked, id: 'yes-1', kind: 'yesno', text: 'The first?' },
  { ...asked, id: 'yes-2', kind: 'yesno', text: 'The second?' },
  { ...asked, id: 'days', kind: 'number', text: 'How many days?', unit: 'days', least: '', most: '' },
  {
    ...asked,
    id: 'wood',
    kind: 'choice',
    text: 'Which wood?',
    options: [
      { id: 'oak', text: 'Oak' },
      { id: 'larch', text: 'Larch' },
    ],
  },
];
const lot: Lot = { ...onePriceLot('100'), name: 'All of it' };
const level = (mark: string) => ({ mark, name: `Level ${mark}`, words: 'So good.' });

const candidates = ['0', '0.25', '0.5', '1', '1.5', '2', '2.75', '3', '4.5', '5', '6'];

/** One criterion with everything but its points and place. */
function criterion(g: Gen, id: string): Criterion {
  const base = { id, name: `Criterion ${id}`, words: '', points: '', bonus: false };
  const kind = one(g, ['judged', 'judged', 'yesno', 'number', 'choice'] as const);
  switch (kind) {
    case 'judged':
      return often(g, 3)
        ? { ...base, kind, scale: ['1', '3', '6'].map(level), ...(often(g, 5) && { step: '0.5' }) }
        : { ...base, kind };
    case 'yesno':
      return { ...base, kind, questionId: one(g, ['yes-1', 'yes-2']) };
    case 'number':
      return { ...base, kind, questionId: 'days', none: one(g, ['', '1']), ideal: '5', noneAbove: '30' };
    case 'choice':
      return {
        ...base,
        kind,
        questionId: 'wood',
        shares: [
          { optionId: 'oak', percent: '100' },
          { optionId: 'larch', percent: one(g, ['0', '33.3']) },
        ],
      };
  }
}

function price(g: Gen): PriceCriterion {
  const formula = one(g, priceFormulaIds);
  const preferences =
    formula === 'distance-from-mean'
      ? []
      : ['yes-1', 'yes-2'].slice(0, whole(g, 0, 2)).map((questionId) => ({
          questionId,
          percent: one(g, ['5', '12.5']),
          most: one(g, ['', '3']),
        }));
  return {
    id: 'price',
    kind: 'price',
    name: 'Price',
    words: '',
    points: '',
    bonus: false,
    formula,
    preferences,
    ...(preferences.length > 1 && { stacking: one(g, ['together', 'in-turn', 'highest'] as const) }),
    ...(often(g, 3) && { preferencesMost: '10' }),
    ...(formula === 'ceiling-to-optimum' && { optimum: '10' }),
    ...(formula === 'bilinear' && { atMean: '85' as const }),
    ...(formula === 'bands' && {
      bands: [
        { upTo: '40', percent: '100' },
        { upTo: '90', percent: '20' },
      ],
    }),
  };
}

/** Whole percentages that make 100. */
function percentages(g: Gen, n: number): string[] {
  const weights = Array.from({ length: n }, () => whole(g, 1, 9));
  const all = weights.reduce((a, b) => a + b, 0);
  const floors = weights.map((w) => Math.floor((w * 100) / all));
  const left = 100 - floors.slice(1).reduce((a, b) => a + b, 0);
  return [left, ...floors.slice(1)].map(String);
}

function minimums(g: Gen, method: Method): void {
  const full = pointsOf(method);
  const short = (id: string) => {
    const points = plain(full.get(id)!);
    return isZero(full.get(id)!) || (points.split('.')[1] ?? '').length > 6 ? null : points;
  };
  for (const c of method.criteria) {
    // Of two envelopes the price is sealed when minimums are tested.
    if (c.kind === 'price' || c.bonus || !often(g, 2)) continue;
    const most = short(c.id);
    const { levels } = c.kind === 'judged' ? scaleOf(method, c) : { levels: [] };
    if (c.kind === 'judged' && often(g, 4)) c.minimum = { of: 'mark', least: one(g, levels.slice(1)).mark };
    else if (most && often(g, 3)) c.minimum = { of: 'points', least: most };
    else c.minimum = { of: 'percent', least: one(g, ['50', '75', '100']) };
  }
  for (const s of method.sections ?? [])
    if (!isZero(full.get(s.id)!) && often(g, 3)) s.minimum = { of: 'percent', least: one(g, ['0.5', '60']) };
  if (often(g, 4)) method.minimum = { of: 'percent', least: one(g, ['30', '65']) };
}

function randomMethod(g: Gen): Method {
  const byPercent = often(g, 5);
  const sections: Section[] = [];
  const criteria: Criterion[] = [];
  type Node = { points: string };
  /** What stands side by side: by percentages they make 100, by points each criterion has its own. */
  const share = (nodes: readonly Node[]) => {
    const parts = percentages(g, nodes.length);
    nodes.forEach((node, i) => {
      node.points = byPercent ? parts[i]! : node === sections.find((s) => s === node) ? '' : String(whole(g, 1, 40));
    });
  };
  const holds = (holder: string | undefined, depth: number, more: Criterion[] = []) => {
    const nodes: Node[] = [...more];
    criteria.push(...more);
    for (let n = whole(g, 1, 3); n > 0; n--) {
      const place = holder === undefined ? {} : { in: holder };
      if (depth < 3 && often(g, 4)) {
        const section: Section = {
          id: `s-${sections.length}`,
          name: `Part ${sections.length}`,
          words: '',
          points: '',
          ...place,
        };
        sections.push(section);
        nodes.push(section);
        holds(section.id, depth + 1);
      } else {
        const c: Criterion = { ...criterion(g, `c-${criteria.length}`), ...place };
        criteria.push(c);
        nodes.push(c);
      }
    }
    share(nodes);
    // What must be passed earns nothing, and may stand anywhere.
    if (often(g, 2)) {
      const gate = { ...criterion(g, `gate-${criteria.length}`), ...(holder !== undefined && { in: holder }) };
      criteria.push({ ...gate, points: '0', minimum: { of: 'percent', least: '60' } } as Criterion);
    }
  };
  holds(undefined, 0, often(g, 8) ? [price(g)] : []);
  if (often(g, 3)) criteria.push({ ...criterion(g, 'bonus'), bonus: true, points: '3' });
  const given = criteria.filter((c) => !c.bonus).reduce((all, c) => all + Number(c.points), 0);
  const rounding = {
    of: one(g, ['criteria', 'total'] as const),
    decimals: one(g, [0, 1, 2] as const),
    mode: one(g, ['half-up', 'half-even', 'down', 'up'] as const),
  };
  const method: Method = {
    total: byPercent ? one(g, ['100', '1000']) : String(given),
    ...(byPercent && { weights: 'percent' as const }),
    scale: ['0', '2', '5'].map(level),
    ...(often(g, 5) && { step: '0.25' }),
    ...(sections.length > 0 && { sections }),
    criteria,
    combine: one(g, ['mean', 'median', 'trimmed-mean', 'consensus'] as const),
    quorum: whole(g, 3, 4),
    ...(often(g, 3) && { spread: '1.5' }),
    ...(often(g, 2) && { shortlist: { top: whole(g, 1, 3) } }),
    shownDecimals: 2,
    tieBreaks: [...(often(g, 5) ? ['price'] : []), ...(often(g, 5) ? ['draw'] : [])],
  };
  minimums(g, method);
  if (often(g, 4)) {
    // Points that the rounding would change are refused: of such criteria the total alone may be rounded.
    const shown = [...pointsOf(method).values()].map(plain);
    const coarse = shown.some((p) => (p.split('.')[1] ?? '').length > rounding.decimals);
    method.rounding = coarse ? { ...rounding, of: 'total' } : rounding;
  }
  return method;
}

export type Published = { content: EventContent; evaluated: Evaluated };

/** An event with such a method, and up to five bids, marked by three people. */
export const randomEvaluation: fc.Arbitrary<Published> = fc.gen().map((g) => {
  const method = randomMethod(g);
  const content = givenContent({ lots: [lot], questions, method });
  const evaluators = ['eva', 'farid', 'greta'];
  const bids = Array.from({ length: whole(g, 0, 5) }, (_, i) => ({
    bidId: `bid-${i}`,
    name: `Bidder ${i}`,
    fingerprint: String(i).repeat(64),
    answers: {
      'yes-1': one(g, ['yes', 'no']),
      'yes-2': one(g, ['yes', 'no']),
      days: one(g, ['', '0', '3', '5', '17.5', '99']),
      wood: one(g, ['oak', 'larch', '']),
    },
    prices: [
      { lineId: 'all', unitPrice: one(g, ['0', '10', '10', '40', '66.66', '100', '100.01', '']), quantity: null },
    ],
  }));
  const places = method.criteria.flatMap((c) =>
    c.kind === 'judged'
      ? bids.map(({ bidId }) => ({
          bidId,
          criterionId: c.id,
          marks: candidates.filter((m) => isOnScale(scaleOf(method, c), m)),
        }))
      : [],
  );
  const marks = places.flatMap(({ marks: of, ...place }) =>
    evaluators.map((evaluatorId) => ({ ...place, evaluatorId, mark: one(g, of) })),
  );
  const agreed = places.map(({ marks: of, ...place }) => ({ ...place, mark: one(g, of) }));
  return { content, evaluated: { method, lot, bids, marks, evaluators, agreed } };
});
