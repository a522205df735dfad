/** How people call the envelopes of an event, and how many of them there are. */
import type { EnvelopeId } from '../../../shared/event.ts';

/** "technical envelopes"; where an event has one envelope, simply "bids". */
export const envelopeWords: Readonly<Record<EnvelopeId, string>> = {
  bid: 'bids',
  technical: 'technical envelopes',
  commercial: 'price envelopes',
};

/** The act that opens them, as the button names it. */
export const openingAct = (envelope: EnvelopeId): string => `Open the ${envelopeWords[envelope]}`;

/** "6 bids were opened", "No bid was received". */
export const bidsOpened = (count: number): string =>
  count === 0 ? 'No bid was received' : count === 1 ? 'One bid was opened' : `${count} bids were opened`;
