/** The phase of an event in two or three words. */
import type { Phase } from '../../../shared/lot.ts';
import type { Plain } from '../../../shared/words/say.ts';

export const phaseWords: Readonly<Record<Phase, Plain>> = {
  draft: 'Draft',
  open: 'Open for bids',
  closed: 'Closed, sealed',
  opening: 'Being opened',
  scoring: 'Scoring',
  locked: 'Marks locked',
  ranked: 'Ranked',
  recommended: 'Recommended',
  intended: 'Standstill',
  awarded: 'Awarded',
  unawarded: 'No award',
  cancelled: 'Cancelled',
};
