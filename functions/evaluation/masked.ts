/** The bids of a lot, and what was found of them, under pseudonyms: nothing in it says whose they are but what bidders wrote. */
import type { OpenedBid } from '../../shared/api/evaluation.ts';
import type { Clarification } from '../../shared/clarification.ts';
import { byPlace, type Mask, maskedFile } from '../../shared/pseudonyms.ts';
import type { Checks } from './check-state.ts';

/**
 * What would say whose a bid is goes: name, id, instant and fingerprint stand in its receipt and in the minutes too; and by its
 * fingerprint or its length a file is known again that the same bidder sent for another lot. Both are blank.
 */
function maskedBid(mask: Mask, { bidder: _, entered: __, offer: ___, ...bid }: OpenedBid): OpenedBid {
  return {
    ...bid,
    bidId: mask.id(bid.bidId),
    name: mask.name(bid.bidId),
    receivedAt: '',
    fingerprint: '',
    files: bid.files.map((f, i) => ({ ...f, name: maskedFile(f.name, i + 1), size: 0, sha256: '' })),
  };
}

/** The check of a lot as its reader may know it; as it is where they read names. */
export function seenChecks(mask: Mask | null, checks: Checks): Checks {
  if (!mask) return checks;
  const under = <T extends { bidId: string }>(item: T): T => ({ ...item, bidId: mask.id(item.bidId) });
  return {
    bids: byPlace(mask, checks.bids).map((bid) => maskedBid(mask, bid)),
    findings: byPlace(mask, checks.findings).map(under),
    rejections: byPlace(mask, checks.rejections).map((r) => ({ ...under(r), name: mask.name(r.bidId) })),
    lowDecisions: byPlace(mask, checks.lowDecisions).map(under),
  };
}

/** Requests to bidders: who answered is the bidder. */
export const seenRequests = (mask: Mask | null, requests: readonly Clarification[]): Clarification[] =>
  requests.map((c) => {
    if (!mask) return c;
    const name = mask.name(c.bidId);
    const by = c.answer && { ...c.answer.by, id: '', name };
    return {
      ...c,
      bidId: mask.id(c.bidId),
      name,
      supplier: name,
      supplierId: '',
      answer: c.answer && by ? { ...c.answer, by } : null,
    };
  });
