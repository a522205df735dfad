import { describe, expect, it } from 'vitest';
import { toFraction } from '../../../shared/exact.ts';
import type { Criterion, Section } from '../../../shared/method.ts';
import {
  criteriaIn,
  holdersOf,
  pointsOf,
  qualityPoints,
  type TreeNode,
  topOf,
  treeOf,
} from '../../../shared/scoring/tree.ts';
import { givenContent } from '../../given.ts';

const judged = (id: string, points: string, more: Partial<Criterion> = {}): Criterion =>
  ({ id, kind: 'judged', name: id, words: '', points, bonus: false, ...more }) as Criterion;
const section = (id: string, points: string, holder?: string): Section => ({
  id,
  name: id,
  words: '',
  points,
  ...(holder && { in: holder }),
});
const method = (criteria: Criterion[], sections: Section[], weights?: 'percent') => ({
  ...givenContent().method,
  total: '200',
  criteria,
  sections,
  ...(weights && { weights }),
});
const shown = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map((n) => (n.kind === 'section' ? [n.section.id, ...shown(n.within)] : n.criterion.id));
const points = (of: ReturnType<typeof method>) =>
  Object.fromEntries([...pointsOf(of)].map(([id, p]) => [id, toFraction(p)]));

const deep = method(
  [
    judged('staff', '50', { in: 'team' }),
    judged('lead', '50', { in: 'team' }),
    judged('plan', '20', { in: 'quality' }),
    judged('local', '5', { bonus: true }),
    judged('price', '30', { kind: 'price', formula: 'lowest-over-price', preferences: [] } as Partial<Criterion>),
  ],
  [section('team', '80', 'quality'), section('quality', '70')],
  'percent',
);

describe('a tree of criteria', () => {
  it('is read from the top: each section where its first criterion stands', () => {
    expect(shown(treeOf(deep))).toEqual([['quality', ['team', 'staff', 'lead'], 'plan'], 'local', 'price']);
  });

  it('by percentages gives each criterion the total times the percentages on the way down', () => {
    expect(points(deep)).toEqual({
      staff: '56',
      lead: '56',
      plan: '28',
      local: '10',
      price: '60',
      team: '112',
      quality: '140',
    });
  });

  it('by points gives a section the sum of what it holds', () => {
    const flat = method([judged('a', '120', { in: 's' }), judged('b', '80', { in: 's' })], [section('s', '')]);
    expect(points(flat)).toEqual({ a: '120', b: '80', s: '200' });
  });

  it('counts neither the price nor a bonus as quality', () => {
    expect(toFraction(qualityPoints(deep, pointsOf(deep)))).toBe('140');
  });

  it('knows what stands beneath a section, and what a criterion stands beneath', () => {
    expect(criteriaIn(deep, 'quality').map((c) => c.id)).toEqual(['staff', 'lead', 'plan']);
    expect(deep.criteria.map((c) => topOf(deep, c))).toEqual(['quality', 'quality', 'quality', 'local', 'price']);
  });

  it('has no way to the top from a circle, or from a section that is not there; nothing loops, nothing earns', () => {
    const circle = method(
      [judged('a', '10', { in: 's' }), judged('b', '10', { in: 'nowhere' })],
      [section('s', '', 't'), section('t', '', 's'), section('self', '', 'self')],
    );
    expect(circle.criteria.map((c) => holdersOf(circle, c))).toEqual([null, null]);
    expect(treeOf(circle)).toEqual([]);
    expect(points(circle)).toEqual({ a: '0', b: '0', s: '0', t: '0', self: '0' });
  });
});
