/** A lot of a two-envelope event at every moment of its life. */
import type { LotRecord } from '../../shared/lot.ts';
import { givenLot } from '../given.ts';

/** The lot while the price envelopes are being opened: the same stage as the first time, with more behind it. */
const openingPrices = (): LotRecord => {
  const { openings } = givenLot('ranked');
  return givenLot('locked', {
    stage: 'opening',
    openings: { ...openings, commercial: { ...openings.commercial!, openedAt: null, bids: null } },
  });
};
export const moments = {
  sealed: givenLot('sealed'),
  opening: givenLot('opening'),
  scoring: givenLot('scoring'),
  locked: givenLot('locked'),
  'opening prices': openingPrices(),
  ranked: givenLot('ranked'),
  recommended: givenLot('recommended'),
  awarded: givenLot('awarded'),
};
export type Moment = keyof typeof moments;
