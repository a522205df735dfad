import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawn, drawnLot, drawSeed } from '../../../shared/scoring/draw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const bids = ['c', 'a', 'b'].map((fingerprint) => ({ bidId: fingerprint, fingerprint }));

describe('a draw', () => {
  it('can be done again by anybody with a SHA-256: seed of the sorted fingerprints, lot of seed and fingerprint, lowest first', () => {
    const seed = hash('a\nb\nc');
    expect(drawSeed(['c', 'a', 'b'])).toBe(seed);
    expect(drawnLot(seed, 'b')).toBe(hash(`${seed}\nb`));
    const byHand = ['a', 'b', 'c'].sort((x, y) => (hash(`${seed}\n${x}`) < hash(`${seed}\n${y}`) ? -1 : 1));
    expect(drawn(bids).map(({ bid }) => bid.bidId)).toEqual(byHand);
  });

  it('does not depend on the order in which bids are given', () => {
    expect(drawn([...bids].reverse())).toEqual(drawn(bids));
  });

  it('comes out otherwise between other bids, so that nobody knows it before all fingerprints are there', () => {
    const firsts = Array.from({ length: 40 }, (_, i) => {
      const group = [{ fingerprint: 'mine' }, { fingerprint: `other-${i}` }];
      return drawn(group)[0]?.bid.fingerprint === 'mine';
    });
    expect(new Set(firsts)).toEqual(new Set([true, false]));
  });
});
