/**
 * Routes of functions/bids for a colleague of the buyer who enters a bid that came on paper or by e-mail: what a supplier does
 * with its bid, for a bidder whom this very person has begun to enter. What is submitted cannot be read again.
 */
import * as v from 'valibot';
import { Coming, type Entry, NewEntry } from '../on-behalf.ts';
import type { Instant } from '../time.ts';
import type { Receipt } from './bids.ts';
import * as own from './bids.ts';
import { type Route, route } from './route.ts';

export const listEntered = route<{ items: Entry[] }>()(
  'GET',
  '/api/entered-bids/:eventId',
  'Bidders of an event whose bids I enter; nobody else sees them',
);
export const beginEntry = route<{ bidderId: string }>()(
  'POST',
  '/api/entered-bids/:eventId',
  'Begin to enter the bid of a bidder that came on paper or by e-mail',
  { body: NewEntry, status: 201 },
);

/** A supplier's route for its own bid, as whoever enters one uses it. */
export const onBehalf = <R extends Route>(of: R, summary: string): R => ({
  ...of,
  // Whoever enters a bid works for a buyer, and has no personal token.
  token: null,
  path: of.path.replace('/api/bids/:eventId/', '/api/entered-bids/:eventId/:bidderId/'),
  summary,
});

export const readEntered = onBehalf(own.readBid, 'A bid that I enter: its working copy, what is missing, its receipts');
export const saveEntered = onBehalf(own.saveBid, 'Save the working copy of a bid that I enter');
export const announceEntered = onBehalf(own.announceUpload, 'Announce a file of a bid that I enter');
export const announceEnteredInParts = onBehalf(
  own.announceInParts,
  'Announce a file of more than 64 MiB of a bid that I enter, or go on with one',
);
export const readEnteredParts = onBehalf(own.readParts, 'Which parts of a file of a bid that I enter are here');
export const enteredPartTicket = onBehalf(own.partTicket, 'Where to send one part of a file of a bid that I enter');
export const enteredArrived = onBehalf(
  own.uploadArrived,
  'A file of a bid that I enter is sent: check that it is safe here',
);
export const removeEntered = onBehalf(own.removeUpload, 'Take a file off a bid that I enter');
export const readEnteredUpload = onBehalf(
  own.readUpload,
  'Where to fetch a file of a bid that I enter, before it is submitted',
);

export const EnteredSubmission = v.strictObject({
  /** What is entered says what came, and nothing else. */
  asReceived: v.literal(true),
  /** Number of the notice that was read: a bid answers that version, and is refused where another holds by now. */
  notice: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** How this bid came; one that replaces another came by itself. */
  coming: Coming,
});
/** If-Match: the version of the working copy that was checked. The working copy is empty afterwards. */
export const submitEntered = route<Receipt>()(
  'POST',
  '/api/entered-bids/:eventId/:bidderId/:lotId/submit',
  'Submit a bid that I enter: it is sealed, its working copy is emptied; answers the receipt',
  { body: EnteredSubmission, edit: true, status: 201 },
);
export const withdrawEntered = route<Receipt>()(
  'POST',
  '/api/entered-bids/:eventId/:bidderId/:lotId/withdraw',
  'Withdraw a bid that I entered, as its bidder has asked',
  { body: v.strictObject({ ...own.OfBid.entries, coming: Coming }) },
);

/** A bid that was withdrawn by its receipt: whose it was, and where they are told of it; blank where a letter has gone to their e-mail. */
export type WithdrawnByReceipt = { receipt: string; bidder: string; withdrawnAt: Instant; post: string };
/** For whoever may enter bids of the event and is shown a receipt: who entered the bid may open bids by now, or be gone. */
export const withdrawByReceipt = route<WithdrawnByReceipt>()(
  'POST',
  '/api/entered-bids/:eventId/:bidderId/receipts/:receipt/withdraw',
  'Withdraw a bid that a colleague entered, as its bidder has asked, by the two numbers on its receipt',
  { body: v.strictObject({ coming: Coming }) },
);
