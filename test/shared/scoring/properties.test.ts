import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../shared/digest.ts';
import {
  compare,
  divide,
  type Exact,
  equal,
  exact,
  multiply,
  plain,
  rounded,
  sum,
  toFraction,
  zero,
} from '../../../shared/exact.ts';
import { decidesOrder } from '../../../shared/scoring/price-formulas.ts';
import { type Ranking, rank } from '../../../shared/scoring/rank.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { type Scene, scenes } from './random-events.ts';
import { slowRank } from './slow-ranking.ts';

const rankOf = (scene: Scene): Ranking => rank(scene);
const number = (fraction: string): Exact => {
  const [n = '0', d = '1'] = fraction.split('/');
  return divide(big(n), big(d), zero);
};
/** Whole numbers of any length, from pieces that may be typed. */
const big = (digits: string): Exact =>
  (digits.match(/.{1,15}/g) ?? []).reduce(
    (t, piece) => sum([multiply(t, exact(`1${'0'.repeat(piece.length)}`)), exact(piece)]),
    zero,
  );
/** Methods whose totals are sums of points that nothing rounds. */
const additive = ({ method }: Scene): boolean =>
  !method.rounding && !method.criteria.some((c) => c.kind === 'price' && decidesOrder(c.formula));
/** Minimums in points are in the method's own measure. */
const inPoints = ({ method }: Scene): boolean =>
  [method, ...method.criteria, ...(method.sections ?? [])].some((x) => x.minimum?.of === 'points');
const runs = { numRuns: 10_000 };
const some = { numRuns: 400 };

describe('the ranking of any event', () => {
  it('is the same as by a slow implementation that shares nothing with it, 10,000 times', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const fast = rankOf(scene);
        const slow = slowRank(scene);
        const rows = fast.ranked
          .map((r) => ({
            bidId: r.bidId,
            rank: r.rank,
            tied: r.tied,
            total: r.total.exact,
            compared: r.compared?.exact ?? null,
            points: Object.fromEntries(r.points.map((p) => [p.criterionId, p.exact])),
          }))
          .sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
        expect(rows).toEqual(slow.rows);
        expect(fast.leftOut.map((l) => `${l.bidId} ${l.code}`).sort()).toEqual(slow.out);
      }),
      runs,
    );
  });

  it('does not depend on the order of bids, marks, evaluators or criteria', () => {
    fc.assert(
      fc.property(scenes, fc.infiniteStream(fc.nat()), (scene, dice) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((x) => [dice.next().value, x] as const)
            .sort(([a], [b]) => a - b)
            .map(([, x]) => x);
        const other = rankOf({
          ...scene,
          bids: shuffled(scene.bids),
          marks: shuffled(scene.marks),
          evaluators: shuffled(scene.evaluators),
        });
        expect(canonical(other)).toBe(canonical(rankOf(scene)));
        const criteria = shuffled(scene.method.criteria);
        const turned = rankOf({ ...scene, method: { ...scene.method, criteria } });
        const sorted = (r: Ranking) =>
          r.ranked.map((b) => ({
            ...b,
            points: b.points.toSorted((x, y) => (x.criterionId < y.criterionId ? -1 : 1)),
          }));
        expect(sorted(turned)).toEqual(sorted(rankOf(scene)));
      }),
      some,
    );
  });

  it('has totals that are exactly the sums of their parts', () => {
    fc.assert(
      fc.property(scenes.filter(additive), (scene) => {
        for (const r of rankOf(scene).ranked) {
          expect(toFraction(sum(r.points.map((p) => number(p.exact))))).toBe(r.total.exact);
        }
      }),
      some,
    );
  });

  it('gives no more than the points of a criterion, and no less than none', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { rounding } = scene.method;
        const full = pointsOf(scene.method);
        for (const r of rankOf(scene).ranked)
          for (const p of r.points) {
            const points = full.get(p.criterionId) ?? zero;
            const most = rounding?.of === 'criteria' ? rounded(points, rounding.decimals, rounding.mode) : points;
            expect(compare(number(p.exact), most)).toBeLessThanOrEqual(0);
            expect(compare(number(p.exact), zero)).toBeGreaterThanOrEqual(0);
          }
      }),
      some,
    );
  });

  it('keeps its ranks and multiplies its totals when all points are multiplied', () => {
    fc.assert(
      fc.property(scenes.filter(additive), fc.constantFrom('2', '10', '0.5', '7'), (scene, times) => {
        fc.pre(!inPoints(scene));
        const criteria = scene.method.criteria.map((c) => ({
          ...c,
          points: plain(multiply(exact(c.points), exact(times))),
        }));
        fc.pre(criteria.every((c) => /^[0-9]+(\.[0-9]{1,6})?$/.test(c.points)));
        const scaled = rankOf({ ...scene, method: { ...scene.method, criteria } });
        const before = rankOf(scene);
        expect(scaled.ranked.map((r) => [r.bidId, r.rank, r.tied])).toEqual(
          before.ranked.map((r) => [r.bidId, r.rank, r.tied]),
        );
        for (const [i, r] of scaled.ranked.entries())
          expect(
            equal(number(r.total.exact), multiply(number(before.ranked[i]?.total.exact ?? '0'), exact(times))),
          ).toBe(true);
      }),
      some,
    );
  });

  it('never ranks a bid worse for a higher mark', () => {
    fc.assert(
      fc.property(scenes, fc.nat(), fc.nat(), (scene, which, level) => {
        fc.pre(scene.marks.length > 0);
        const at = which % scene.marks.length;
        const mark = scene.marks[at]!;
        const c = scene.method.criteria.find((x) => x.id === mark.criterionId);
        const higher = ((c?.kind === 'judged' && c.scale) || scene.method.scale).filter(
          (l) => compare(exact(l.mark), exact(mark.mark)) > 0,
        );
        fc.pre(higher.length > 0);
        const marks = scene.marks.with(at, { ...mark, mark: higher[level % higher.length]?.mark ?? mark.mark });
        const [before, after] = [rankOf(scene), rankOf({ ...scene, marks })];
        const outside = (r: Ranking) => r.leftOut.map((b) => b.bidId).filter((id) => id !== mark.bidId);
        // A higher mark may put another bid off the shortlist, and with it a price that the formula compared.
        fc.pre(canonical(outside(before)) === canonical(outside(after)));
        const place = (r: Ranking) => r.ranked.find((b) => b.bidId === mark.bidId)?.rank ?? Number.POSITIVE_INFINITY;
        expect(place(after)).toBeLessThanOrEqual(place(before));
      }),
      some,
    );
  });

  it('never ranks a bid worse for a lower price, but by distance from the mean', () => {
    fc.assert(
      fc.property(scenes, fc.nat(), (scene, which) => {
        fc.pre(scene.method.criteria.every((c) => c.kind !== 'price' || c.formula !== 'distance-from-mean'));
        const before = rankOf(scene);
        fc.pre(before.ranked.length > 0);
        const { bidId, rank: was } = before.ranked[which % before.ranked.length]!;
        const bids = scene.bids.map((b) =>
          b.bidId === bidId
            ? {
                ...b,
                prices: b.prices.map((p) => ({ ...p, unitPrice: plain(divide(exact(p.unitPrice), exact('2'), zero)) })),
              }
            : b,
        );
        fc.pre(bids.every((b) => b.prices.every((p) => /^([0-9]+(\.[0-9]{1,6})?)?$/.test(p.unitPrice))));
        expect(rankOf({ ...scene, bids }).ranked.find((b) => b.bidId === bidId)?.rank).toBeLessThanOrEqual(was);
      }),
      some,
    );
  });

  it('is not touched by bids that are left out', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const all = rankOf(scene);
        // A place on a shortlist that its bid loses later goes to nobody: the prices of the others stay sealed.
        const first = ['below-minimum', 'not-shortlisted'];
        fc.pre(!scene.method.shortlist || all.leftOut.every((l) => first.includes(l.code)));
        const out = new Set(all.leftOut.map((l) => l.bidId));
        const without = rankOf({ ...scene, bids: scene.bids.filter((b) => !out.has(b.bidId)) });
        expect(without).toEqual({ ...all, leftOut: [] });
      }),
      some,
    );
  });

  it('ranks every bid or says why not, and never both', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { ranked, leftOut, ties } = rankOf(scene);
        expect([...ranked, ...leftOut].map((b) => b.bidId).sort()).toEqual(scene.bids.map((b) => b.bidId).sort());
        expect(ranked.map((r) => r.rank)).toEqual(ranked.map((r) => r.rank).toSorted((a, b) => a - b));
        expect(ties.flat().sort()).toEqual(
          ranked
            .filter((r) => r.tied)
            .map((r) => r.bidId)
            .sort(),
        );
        for (const tie of ties) {
          expect(tie.length).toBeGreaterThan(1);
          expect(new Set(tie.map((id) => ranked.find((r) => r.bidId === id)?.rank)).size).toBe(1);
        }
      }),
      some,
    );
  });
});
