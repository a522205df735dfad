/** Routes of functions/bids: one supplier's own bids. */
import * as v from 'valibot';
import { type Bid, BidContent, type BidPart, type BidState, FileAnnouncement, type Upload } from '../bid.ts';
import type { Change } from '../bid-changes.ts';
import type { Cancellation } from '../cancellation.ts';
import { EnvelopeId, LocalId } from '../event.ts';
import { InParts } from '../in-parts.ts';
import { Token } from '../orders.ts';
import type { Who } from '../people.ts';
import type { Fault } from '../problem.ts';
import type { Touched } from '../touched.ts';
import type { NoticeView, UploadTicket } from './events.ts';
import { route } from './route.ts';

export type UploadRow = Pick<
  Upload,
  'id' | 'name' | 'size' | 'sha256' | 'contentType' | 'envelope' | 'questionId' | 'arrived'
> & {
  /** Of a file in parts: so many of them, each of so many bytes but the last. Its `sha256` is the composite of theirs. */
  parts?: { size: number; count: number };
};
/** What the supplier holds as proof: ids, instants, fingerprints. */
export type Receipt = Omit<Bid, 'parts' | 'copyVersion' | 'orgId'> & {
  number: string;
  parts: { envelope: EnvelopeId; sha256: string }[];
  title: string;
  buyer: string;
  zone: string;
};

export type BidView = {
  /** Why nothing can be submitted any more; null where the lot is not cancelled. */
  cancelled: Cancellation | null;
  notice: NoticeView;
  /** For an event by invitation: the token that reads its documents. */
  invitation: string | null;
  lotId: string;
  /** Of a best and final offer: the number of its round, and the lot that it is for. */
  round?: { number: number; lotId: string };
  version: number;
  content: BidContent;
  uploads: UploadRow[];
  missing: (Fault & { envelope: EnvelopeId })[];
  /** The version of the notice that it was begun with or last submitted to. */
  since: number;
  /** What addenda touch of it since then, in the order of the page: open, or done and how. */
  touched: Touched[];
  state: BidState;
  standing: Receipt | null;
  /** All submissions of this lot, newest first; the hashes of files' parts are left to `readSubmission`. */
  receipts: Receipt[];
  savedAt: string | null;
  /** Which colleague saved last. */
  savedBy: Who | null;
  /** Who changed which answer and price last, newest first. */
  changes: Change[];
};

export const readBid = route<BidView>()(
  'GET',
  '/api/bids/:eventId/:lotId',
  'My bid for a lot: working copy, what is missing, what stands',
  { token: 'read' },
);
/**
 * If-Match: the version of the working copy; "0" for the first save. `?notice=` names the version of the notice that it was written
 * for, where that is no longer the newest: what an addendum has changed since is asked of it.
 */
export const saveBid = route<BidView>()('PUT', '/api/bids/:eventId/:lotId', 'Save the working copy', {
  body: BidContent,
  edit: true,
  token: 'prepare',
});
export const NewUpload = v.strictObject({
  ...FileAnnouncement.entries,
  envelope: EnvelopeId,
  questionId: v.nullable(LocalId),
});
export const announceUpload = route<UploadTicket>()(
  'POST',
  '/api/bids/:eventId/:lotId/uploads',
  'Announce a file; answers where to send it',
  { body: NewUpload, status: 201, token: 'prepare' },
);
/** A file that is too long for one piece. Its hash follows from those of its parts. */
export const NewUploadInParts = v.strictObject({
  name: FileAnnouncement.entries.name,
  size: FileAnnouncement.entries.size,
  inParts: InParts,
  envelope: EnvelopeId,
  questionId: v.nullable(LocalId),
});
/** Which parts of a file are here, by their numbers from 1, and how many there are. */
export type PartsHere = { fileId: string; count: number; here: number[] };
/** The same file, announced again before all of it is here, goes on where it stopped: the answer says which parts are here. */
export const announceInParts = route<PartsHere>()(
  'POST',
  '/api/bids/:eventId/:lotId/uploads/in-parts',
  'Announce a file of more than 64 MiB, or go on with one; answers which of its parts are here',
  { body: NewUploadInParts, status: 201, token: 'prepare' },
);
export const readParts = route<PartsHere>()(
  'GET',
  '/api/bids/:eventId/:lotId/uploads/:fileId/parts',
  'Which parts of a file are here',
  { token: 'read' },
);
/** Good for this part's bytes only. Where it has run out, ask again. */
export const partTicket = route<UploadTicket>()(
  'GET',
  '/api/bids/:eventId/:lotId/uploads/:fileId/parts/:part',
  'Where to send one part of a file',
  { token: 'prepare' },
);
export const uploadArrived = route<BidView>()(
  'POST',
  '/api/bids/:eventId/:lotId/uploads/:fileId/arrived',
  'The file is sent: check that it is safe here',
  { token: 'prepare' },
);
export const removeUpload = route<BidView>()(
  'DELETE',
  '/api/bids/:eventId/:lotId/uploads/:fileId',
  'Take a file off the working copy',
  { token: 'prepare' },
);
export const readUpload = route<{ url: string }>()(
  'GET',
  '/api/bids/:eventId/:lotId/uploads/:fileId',
  'Where to fetch my own file (a short-lived address)',
  { token: 'read' },
);
const Id = v.pipe(v.string(), v.maxLength(40));
/** What of the bid whoever submits has seen: nothing is submitted over or beside what they have not. */
export const Seen = v.strictObject({
  /** Number (`n`) of the last submission; 0 where there was none. */
  last: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whether it stood; false where it was withdrawn, or where there was none. */
  stands: v.boolean(),
  /** Ids of the files that had arrived: these are submitted. */
  files: v.pipe(v.array(Id), v.maxLength(100)),
});
export type Seen = v.InferOutput<typeof Seen>;
/** What is seen by whoever reads this. */
export const seenIn = ({ receipts, standing, uploads }: Pick<BidView, 'receipts' | 'standing' | 'uploads'>): Seen => ({
  last: receipts[0]?.n ?? 0,
  stands: standing !== null,
  files: uploads.filter((u) => u.arrived).map((u) => u.id),
});
/** What whoever submits declares, which is kept with the bid, and what they have seen. */
export const Submission = v.strictObject({
  /** I may bind the bidder, and the bid was arrived at independently. */
  mayBind: v.literal(true),
  /** Number of the notice that was read: a bid answers that version, and is refused where another holds by now. */
  notice: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seen: Seen,
});
/** Of which bid: one that has taken its place meanwhile is left as it is (412 `changed-meanwhile`). */
export const OfBid = v.strictObject({ bidId: Id });
export const Confirmation = v.strictObject({
  mayBind: Submission.entries.mayBind,
  notice: Submission.entries.notice,
  ...OfBid.entries,
});
/** If-Match: the version of the working copy that was checked, so that nobody submits words they have not seen. */
export const submitBid = route<Receipt>()(
  'POST',
  '/api/bids/:eventId/:lotId/submit',
  'Submit the working copy; answers the receipt',
  { body: Submission, edit: true, status: 201, token: 'submit' },
);
/** After an addendum: the standing bid, as it was submitted, answers the new version of the notice; answers a new receipt. */
export const confirmBid = route<Receipt>()(
  'POST',
  '/api/bids/:eventId/:lotId/confirm',
  'Confirm the standing bid for the notice as it stands now; answers the receipt',
  { body: Confirmation, status: 201, token: 'submit' },
);
const TouchedItem = v.pipe(v.string(), v.regex(/^((answers|prices)\.[a-z0-9-]{1,40}|prices|notice\.[a-z]{1,20})$/));
/** What was read of an addendum. An answer or price among it stays as it is. */
export const Acknowledgement = v.strictObject({
  notice: Submission.entries.notice,
  items: v.pipe(v.array(TouchedItem), v.minLength(1), v.maxLength(400)),
});
/** By the ids of `touched`. It is no change of the bid: nothing is submitted by it. */
export const acknowledgeChanges = route<BidView>()(
  'POST',
  '/api/bids/:eventId/:lotId/acknowledgements',
  'After an addendum: say what was read, and which answers and prices stay as they are',
  { body: Acknowledgement, token: 'prepare' },
);
export const withdrawBid = route<Receipt>()('POST', '/api/bids/:eventId/:lotId/withdraw', 'Withdraw the standing bid', {
  body: OfBid,
  token: 'submit',
});
/** `parts` are the envelopes as they lie in the vault: SHA-256 of the canonical JSON of each is what the receipt states. */
export type SubmittedBid = { receipt: Receipt; content: BidContent; uploads: UploadRow[]; parts: BidPart[] };
export const readSubmission = route<SubmittedBid>()(
  'GET',
  '/api/bids/:eventId/:lotId/submissions/:bidId',
  'Re-read what I submitted',
  { token: 'read' },
);

export const InvitationToken = v.strictObject({ token: Token });
export const acceptEventInvitation = route<{ eventId: string }>()(
  'POST',
  '/api/bids/invitations',
  'Take up an invitation to bid',
  { body: InvitationToken, token: 'prepare' },
);

export { followClass, followNotice, listMyClasses, listMyEvents, readFollowing } from './my-events.ts';
export {
  announceProfileDocument,
  profileDocumentArrived,
  readProfile,
  readProfileDocument,
  removeProfileDocument,
  saveProfile,
  saveProfileDocument,
} from './profile.ts';
export type { BidState };
