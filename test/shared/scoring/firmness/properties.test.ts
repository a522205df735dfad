import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Exact, fraction, isZero, one, subtract, zero } from '../../../../shared/exact.ts';
import { unrounded } from '../../../../shared/scoring/firmness/computed.ts';
import { splitOf, wholeParts, words } from '../../../../shared/scoring/firmness/dice.ts';
import { firmnessOf } from '../../../../shared/scoring/firmness/firmness.ts';
import { firstAt, meritsOf } from '../../../../shared/scoring/firmness/merits.ts';
import { spaceOf } from '../../../../shared/scoring/firmness/space.ts';
import { holds, lengthOf, spansOf, withWeight } from '../../../../shared/scoring/firmness/weights.ts';
import { rank, standings } from '../../../../shared/scoring/rank.ts';
import { topOf } from '../../../../shared/scoring/tree.ts';
import { type Scene, scenes } from '../random-events.ts';
import { held, reweighted } from './reweighted.ts';

const runs = { numRuns: 200 };
const firsts = (scene: Scene): string[] =>
  rank(scene)
    .ranked.filter((r) => r.rank === 1)
    .map((r) => r.bidId);
/** Who is first when a weight at the top is x, asked of the ranking itself; null where the points cannot be written. */
function askedAt(scene: Scene, at: number, x: Exact): string[] | null {
  const { tops } = meritsOf(scene, unrounded(scene));
  const weights = withWeight(tops, at, x);
  const method = reweighted(
    scene.method,
    new Map(tops.map((t, i) => [t.id, weights[i]!])),
    new Map(tops.map((t) => [t.id, t.weight])),
  );
  return method && firsts({ ...scene, method });
}

describe('the set of weights at which a bid is first', () => {
  it('says of any weight, and of its own ends, what the ranking says with that weight', () => {
    let asked = 0;
    fc.assert(
      fc.property(scenes.map(held), fc.integer({ min: 0, max: 40 }), (scene, fortieth) => {
        const merits = meritsOf(scene, unrounded(scene));
        fc.pre(merits.weigh && merits.tops.length > 1);
        const cost = scene.method.criteria.find((c) => c.kind === 'price' && c.formula === 'quality-adjusted');
        const priceTop = merits.tops.findIndex((t) => cost && t.id === topOf(scene.method, cost));
        for (const at of merits.tops.keys()) {
          const spans = new Map(merits.bids.map((b) => [b.bidId, spansOf(b, merits, at)]));
          const ends = [...spans.values()].flat().flatMap(({ from, to }) => [from.at, to.at]);
          for (const x of [fraction(BigInt(fortieth), 40n), zero, one, ...ends]) {
            // The adjusted price divides by the weight of the price: where that is nothing, the set says nothing of anybody.
            if (priceTop >= 0 && isZero(withWeight(merits.tops, at, x)[priceTop]!)) {
              expect([...spans.values()].some((of) => holds(of, x))).toBe(false);
              continue;
            }
            const first = askedAt(scene, at, x);
            if (first === null) continue;
            asked++;
            for (const [bidId, of] of spans)
              expect([bidId, holds(of, x)]).toEqual([bidId, first.length === 1 && first[0] === bidId]);
          }
        }
      }),
      runs,
    );
    expect(asked).toBeGreaterThan(300);
  });

  it('holds the published weight exactly where the bid is first alone', () => {
    fc.assert(
      fc.property(scenes.map(held), (scene) => {
        const merits = meritsOf(scene, unrounded(scene));
        fc.pre(merits.weigh && merits.tops.length > 1);
        const first = firsts(scene);
        for (const bid of merits.bids)
          for (const [at, top] of merits.tops.entries())
            expect(holds(spansOf(bid, merits, at), top.weight)).toBe(first.length === 1 && first[0] === bid.bidId);
      }),
      runs,
    );
  });

  it('leaves no more than the whole to all bids together, and no weight to two', () => {
    fc.assert(
      fc.property(scenes.map(held), (scene) => {
        const merits = meritsOf(scene, unrounded(scene));
        fc.pre(merits.weigh && merits.tops.length > 1);
        for (const at of merits.tops.keys()) {
          const all = merits.bids.map((b) => lengthOf(spansOf(b, merits, at))).reduce(add, zero);
          expect(compare(all, one)).toBeLessThanOrEqual(0);
        }
      }),
      runs,
    );
  });
});

describe('merits', () => {
  it('put first whom the ranking puts first, rounding aside', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { rounding: _, ...method } = scene.method;
        const merits = meritsOf(scene, unrounded(scene));
        fc.pre(merits.bids.length > 0);
        const first = firstAt(
          merits,
          merits.tops.map((t) => t.weight),
        );
        expect(first.map((b) => b.bidId).sort()).toEqual(firsts({ ...scene, method }).sort());
      }),
      runs,
    );
  });
});

describe('the share of weight space', () => {
  it('counts for each draw whom fractions put first, ties shared, also where bids are nearly level', () => {
    let drawn = 0;
    fc.assert(
      fc.property(scenes, (scene) => {
        const merits = meritsOf(scene, unrounded(scene));
        const space = spaceOf(merits, 'a seed', 25, () => {});
        if (space.law !== 'drawn') return;
        drawn++;
        const dice = words('a seed');
        const wins: Record<string, number> = {};
        let shared = 0;
        for (let i = 0; i < 25; i++) {
          const first = firstAt(
            merits,
            splitOf(merits.tops.length, dice).map((w) => fraction(w, BigInt(wholeParts))),
          );
          if (first.length === 1) wins[first[0]!.bidId] = (wins[first[0]!.bidId] ?? 0) + 1;
          else shared++;
        }
        expect(Object.fromEntries(space.shares.map((s) => [s.bidId, s.wins]))).toEqual(wins);
        expect(space.shared.exact).toBe(String(shared * 4));
      }),
      { numRuns: 1_000 },
    );
    expect(drawn).toBeGreaterThan(25);
  });
});

describe('without one of the other bids', () => {
  it('the first is whom a ranking without it puts first, also where nothing is computed again', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = firmnessOf(scene, { seed: 's', draws: 1 });
        for (const { bidId, told } of found.bids) {
          const without = { ...scene, bids: scene.bids.filter((b) => b.bidId !== bidId) };
          if (told.is === 'untold') expect(told.why).toBe('price-sealed');
          else expect(told.first.map((f) => f.bidId).sort()).toEqual(firsts(without).sort());
        }
      }),
      runs,
    );
  });
});

describe('points to rise', () => {
  it('are the distance of the totals', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = firmnessOf(scene, { seed: 's', draws: 1 });
        fc.pre(found.winner !== null && found.order === null);
        const order = standings(scene);
        const first = order[0]!;
        for (const r of found.rises) {
          const [n = '0', d = '1'] = r.points!.exact.split('/');
          const own = order.find((s) => s.bid.bidId === r.bidId)!;
          expect(compare(subtract(first.total, own.total), fraction(BigInt(n), BigInt(d)))).toBe(0);
        }
      }),
      runs,
    );
  });
});

it('the same question has the same answer, whatever the order of bids, marks and evaluators', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const turned = {
        ...scene,
        bids: scene.bids.toReversed(),
        marks: scene.marks.toReversed(),
        evaluators: scene.evaluators.toReversed(),
      };
      const one = firmnessOf(scene, { seed: 'seed', draws: 40 });
      const other = firmnessOf(turned, { seed: 'seed', draws: 40 });
      expect({ ...other, evaluators: other.evaluators.toReversed() }).toEqual(one);
    }),
    { numRuns: 200 },
  );
});
