import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoBundle, readBundle } from '../../shared/bundle.ts';
import { firstDifference, replay } from '../../shared/replay.ts';
import { bundleOf, givenBundle } from './given-bundle.ts';
import { scenes } from './scoring/random-events.ts';

describe('the replay of a bundle', () => {
  it('finds what was recorded, for whatever event: replay(bundle(x)) = x', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        fc.pre(scene.method.criteria.length > 0);
        const bundle = bundleOf(scene);
        const { ranking, difference } = replay(readBundle(JSON.stringify(bundle)));
        expect(difference).toBeNull();
        expect(ranking).toEqual(bundle.result);
      }),
      { numRuns: 300 },
    );
  });

  it('says where the record first differs from what follows', () => {
    const bundle = givenBundle();
    expect(bundle.result!.ranked[0]).toMatchObject({ bidId: 'a', total: { exact: '92' } });
    bundle.marks[0]!.mark = '0';
    expect(replay(bundle).difference).toEqual({ at: 'result.ranked.0.bidId', recorded: 'a', computed: 'b' });
  });

  it('sees a rank that was moved, a bid that was added and one that is missing', () => {
    const moved = givenBundle();
    moved.result!.ranked[1]!.rank = 1;
    expect(replay(moved).difference).toMatchObject({ at: 'result.ranked.1.rank', recorded: 1, computed: 2 });
    const added = givenBundle();
    added.result!.ranked.push({ ...added.result!.ranked[1]!, bidId: 'c' });
    expect(replay(added).difference).toMatchObject({ at: 'result.ranked.2', computed: undefined });
    const missing = givenBundle();
    missing.result!.ranked.pop();
    expect(replay(missing).difference).toMatchObject({ at: 'result.ranked.1', recorded: undefined });
  });

  it('reads what it wrote itself, however long the fractions are', () => {
    const bundle = givenBundle();
    bundle.result!.ranked[0]!.total = { exact: `1/${'3'.repeat(50_000)}`, shown: '9'.repeat(150) };
    const read = readBundle(JSON.stringify(bundle));
    expect(replay(read).difference).toMatchObject({ at: 'result.ranked.0.total.exact', computed: '92' });
  });

  it('names a file that nothing can be computed from as none, whatever the reason', () => {
    const bundle = givenBundle();
    bundle.bids[0]!.prices[0]!.unitPrice = '1'.repeat(19);
    expect(() => replay(bundle)).toThrow(NoBundle);
    expect(() => replay(bundle)).toThrow(/^could not be computed: not a decimal/);
  });

  it('without a recorded result says what follows', () => {
    const { result, ...bundle } = givenBundle();
    expect(replay(bundle)).toEqual({ ranking: result, difference: undefined });
  });
});

it('two values are equal only where all in them is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => firstDifference(value, structuredClone(value)) === null));
  expect(firstDifference({ a: [1, 2] }, { a: { 0: 1, 1: 2 } })).toMatchObject({ at: 'a' });
  expect(firstDifference({ a: null }, { a: {} })).toMatchObject({ at: 'a' });
});
