import type { Bundle } from '../../shared/bundle.ts';
import { rank } from '../../shared/scoring/rank.ts';
import type { Scene } from './scoring/random-events.ts';

/** The bundle of a scene, with the ranking that follows. */
export const bundleOf = (scene: Scene): Bundle => ({
  format: 'evenhand-award-bundle',
  version: 2,
  event: { id: 'e', reference: 'R-1', title: 'Benches', notice: 1 },
  ...scene,
  result: rank(scene),
});

/** Two bids, a judged criterion and the price: small enough to write by hand. */
export const givenBundle = (): Bundle =>
  bundleOf({
    method: {
      total: '100',
      scale: [
        { mark: '0', name: 'None', words: 'Nothing.' },
        { mark: '5', name: 'All', words: 'Everything.' },
      ],
      criteria: [
        { id: 'c-1', kind: 'judged', name: 'Approach', words: '', points: '60', bonus: false },
        {
          id: 'c-2',
          kind: 'price',
          name: 'Price',
          words: '',
          points: '40',
          bonus: false,
          formula: 'lowest-over-price',
          preferences: [],
        },
      ],
      combine: 'mean',
      shownDecimals: 2,
      tieBreaks: ['price'],
    },
    lot: {
      id: 'lot-1',
      name: 'Benches',
      ceiling: null,
      lines: [{ id: 'l-1', name: 'Bench', unit: 'piece', quantity: '10', optional: false }],
    },
    evaluators: ['eva'],
    bids: [
      { bidId: 'a', name: 'Alpha', answers: {}, prices: [{ lineId: 'l-1', unitPrice: '100', quantity: null }] },
      { bidId: 'b', name: 'Beta', answers: {}, prices: [{ lineId: 'l-1', unitPrice: '80', quantity: null }] },
    ],
    marks: [
      { evaluatorId: 'eva', bidId: 'a', criterionId: 'c-1', mark: '5' },
      { evaluatorId: 'eva', bidId: 'b', criterionId: 'c-1', mark: '0' },
    ],
  });
