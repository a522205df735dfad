/** What addenda touch of a bid, found from the versions of the notice that it was written for. */
import type { Bid, Upload } from '../../shared/bid.ts';
import type { Notice } from '../../shared/event.ts';
import {
  type Acknowledged,
  type Reading,
  readingOf,
  readingOfBid,
  readSince,
  versionsRead,
} from '../../shared/reading.ts';
import { type SaidInBid, type Touched, touched } from '../../shared/touched.ts';
import { keys } from '../ports/keys.ts';
import type { BidTools, Copy } from './copy.ts';

/** What was acknowledged; undefined where nothing was. */
export const acknowledgedOf = ({ store, supplierId }: BidTools, { eventId }: Notice, lotId: string) =>
  store.get<Acknowledged>(keys.acknowledged(supplierId, eventId, lotId));

/** What is touched of what a bid says, by how far its people have read. */
async function touchedBy(tools: BidTools, notice: Notice, lotId: string, said: SaidInBid, reading: Reading) {
  const versions = await Promise.all(
    versionsRead(reading, notice.number).map(async (n) => {
      const found = await tools.store.get<Notice>(keys.noticeVersion(notice.eventId, n));
      if (!found) throw new Error(`there is no version ${n} of notice ${notice.eventId}`);
      return found.data;
    }),
  );
  return touched(versions, notice, lotId, said, reading);
}

/** What addenda touch of the working copy. Nothing is read for it where it was begun with the newest version. */
export async function touchedInCopy(
  tools: BidTools,
  notice: Notice,
  lotId: string,
  copy: Copy,
  uploads: readonly Upload[],
  bid: Bid | undefined,
): Promise<{ since: number; touched: Touched[] }> {
  const begun = readingOf(copy, uploads, {}, bid?.notice);
  const since = readSince(begun);
  if (begun.begun === notice.number) return { since, touched: [] };
  const acknowledged = await acknowledgedOf(tools, notice, lotId);
  const reading = readingOf(copy, uploads, acknowledged?.data ?? {}, bid?.notice);
  const gone = {
    answers: Object.assign({}, ...copy.gone.map((g) => g.answers)),
    prices: copy.gone.flatMap((g) => g.prices),
  };
  return { since, touched: await touchedBy(tools, notice, lotId, { content: copy.content, gone, uploads }, reading) };
}

/** What addenda touch of a bid as it was submitted. */
export async function touchedInBid(tools: BidTools, notice: Notice, bid: Bid, said: SaidInBid): Promise<Touched[]> {
  const acknowledged = await acknowledgedOf(tools, notice, bid.lotId);
  return touchedBy(tools, notice, bid.lotId, said, readingOfBid(bid.notice, acknowledged?.data ?? {}));
}
