/** How a supplier sees its bid and its receipts. */
import type { BidState, BidView, Receipt, UploadRow } from '../../shared/api/bids.ts';
import type { Bid, Upload } from '../../shared/bid.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { cancellationOf } from '../../shared/cancellation.ts';
import { receiptNumber } from '../../shared/digest.ts';
import { fileOf, type Notice, noticeDocumentOf, titleWithLot } from '../../shared/event.ts';
import type { Actor } from '../../shared/people.ts';
import { sameAsSubmitted } from '../../shared/reminder.ts';
import { roundCancellation } from '../../shared/rounds.ts';
import { unconfirmed } from '../../shared/touched.ts';
import type { Answer } from '../http/app.ts';
import { cancelledOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import { type BidTools, biddable, readCopy, uploadsOf } from './copy.ts';
import { touchedInCopy } from './touched.ts';

/** A file as its supplier sees it in a list. */
export const uploadRow = (u: Omit<Upload, 'key' | 'versionId'>): UploadRow => ({
  ...fileOf(u),
  envelope: u.envelope,
  questionId: u.questionId,
  arrived: u.arrived,
  ...(u.inParts && { parts: { size: u.inParts.size, count: u.inParts.sha256.length } }),
});

/** A bid as its receipt: all that proves what arrived when, and no place in our store. */
export function receiptOf(bid: Bid, notice: Notice): Receipt {
  const { parts, copyVersion: _copy, orgId: _org, ...rest } = bid;
  return {
    ...rest,
    number: receiptNumber(bid.bidId),
    parts: parts.map(({ envelope, ref }) => ({ envelope, sha256: ref.sha256 })),
    title: titleWithLot(notice.content, bid.lotId),
    buyer: notice.buyer,
    zone: notice.content.zone,
  };
}

/** A receipt in a list of many: hashes of parts would make it too long for one answer. */
export const listed = (receipt: Receipt): Receipt => ({
  ...receipt,
  files: receipt.files.map(({ inParts: _hashes, ...file }) => file),
});

/** True where the working copy says exactly what the standing bid says. */
export const unchanged = (bid: Bid, copyVersion: number, uploads: readonly Upload[]): boolean => {
  const arrived = uploads.filter((u) => u.arrived).map((u) => u.id);
  return sameAsSubmitted({ copyVersion: bid.copyVersion, files: bid.files.map((f) => f.id) }, copyVersion, arrived);
};

/** Whether the buyer has something of this supplier, and whether it is what the working copy says. */
export function stateOf(bid: Bid | undefined, copyVersion: number, uploads: readonly Upload[]): BidState {
  if (!bid) return 'none';
  if (bid.state === 'withdrawn') return 'withdrawn';
  return unchanged(bid, copyVersion, uploads) ? 'submitted' : 'changed';
}

/** The bid for one lot as its supplier sees it now. */
export async function showBid(tools: BidTools, actor: Actor, eventId: string, lotId: string): Promise<Answer<BidView>> {
  const { notice, lot, invitation, round } = await biddable(tools, actor, eventId, lotId);
  const key = keys.submission(tools.supplierId, eventId, lotId, '');
  const [copy, uploads, standing, submissions, cancelled] = await Promise.all([
    readCopy(tools, notice, lotId),
    uploadsOf(tools, eventId, lotId),
    tools.store.get<Bid>(keys.bid(tools.supplierId, eventId, lotId)),
    all<Bid>(tools.store, key.table, key.pk, key.sk),
    cancelledOf(tools.store, eventId),
  ]);
  // What was entered and submitted has left the working copy: nothing in it is what stands.
  const compared = tools.entry && standing ? { ...standing.data, files: [] } : standing?.data;
  const state = stateOf(compared, copy.version, uploads);
  const found = await touchedInCopy(tools, notice, lotId, copy, uploads, standing?.data);
  // What came on paper answers what its bidder has read: whoever enters it has nothing to confirm.
  const { since, touched } = tools.entry ? { ...found, touched: [] } : found;
  const body: BidView = {
    cancelled: cancellationOf(cancelled, lotId) ?? (round ? roundCancellation(round) : null),
    ...(round && { round: { number: round.number, lotId: round.lotId } }),
    notice: { ...notice, documents: notice.documents.map(noticeDocumentOf) },
    invitation,
    lotId,
    version: copy.version,
    content: copy.content,
    uploads: uploads.map(uploadRow),
    missing: [...missingIn(notice, lot, copy.content, uploads), ...unconfirmed(touched)],
    since,
    touched,
    state,
    standing: standing && standing.data.state === 'submitted' ? receiptOf(standing.data, notice) : null,
    receipts: submissions.map((s) => listed(receiptOf(s.data, notice))).sort((a, b) => b.n - a.n),
    savedAt: copy.savedAt,
    savedBy: copy.savedBy,
    changes: copy.changes,
  };
  return { body, version: copy.version };
}
