/** Routes of functions/opening: two people open the envelopes; the committee reads documents. */

import type { EnvelopeId } from '../event.ts';
import type { InParts } from '../in-parts.ts';
import type { LotRecord } from '../lot.ts';
import type { MinutesView } from '../minutes.ts';
import { route } from './route.ts';

export type OpeningView = { lot: LotRecord; next: EnvelopeId | null; from: string; title: string; zone: string };
export const readOpening = route<OpeningView>()(
  'GET',
  '/api/opening/:eventId/:lotId',
  'Which envelopes are open, who has said so, when the next can be opened',
);
/** The first opener's word is noted (202); the second starts the opening (202): read until `openedAt` is set. */
export const openEnvelope = route<OpeningView>()(
  'POST',
  '/api/opening/:eventId/:lotId/:envelope/open',
  'Say that these envelopes shall be opened',
  { status: 202 },
);
/** Where to fetch a document, and what its bidder's receipt states of it: its SHA-256, the composite of its parts' where it came in parts. */
export type OpenedFile = { url: string; size: number; sha256: string; inParts?: InParts };
export const readOpenedFile = route<OpenedFile>()(
  'GET',
  '/api/opening/:eventId/:lotId/bids/:bidId/files/:fileId',
  'Where to fetch a document of an opened bid (a short-lived address)',
);
export const readMinutes = route<MinutesView>()(
  'GET',
  '/api/opening/:eventId/:lotId/minutes/:envelope',
  'The minutes of an opening, with their fingerprint (?format=html|json)',
);
/** As with envelopes: the first opener's word is noted, the second's starts it. Read until `openedAt` of the round is set. */
export const openOffers = route<OpeningView>()(
  'POST',
  '/api/opening/:eventId/:lotId/rounds/:number/open',
  'Say that the offers of a round shall be opened',
  { status: 202 },
);
