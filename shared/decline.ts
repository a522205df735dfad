/** Why suppliers decline: usual reasons, for figures; words can stand beside each. */

import type { Plain } from './words/say.ts';

export const declineReasons = [
  'capacity',
  'time',
  'scope',
  'requirements',
  'terms',
  'price',
  'conflict',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** How the supplier chooses it and the buyer reads it. */
export const declineWords: Record<DeclineReason, Plain> = {
  capacity: 'No capacity in this period',
  time: 'Too little time to prepare a bid',
  scope: 'Not what we do',
  requirements: 'We do not meet a requirement',
  terms: 'The terms of the contract',
  price: 'The price would not be competitive',
  conflict: 'A conflict of interest',
  other: 'Another reason',
};
