/** A receipt as files that stand for themselves: plain text for people, JSON for programs. */
import type { Receipt, SubmittedBid } from '../../../shared/api/bids.ts';
import { bidFingerprint } from '../../../shared/bid.ts';
import { canonical, fingerprint } from '../../../shared/digest.ts';
import { inZone } from '../../../shared/time.ts';
import { envelopeName } from './task-list.ts';

/**
 * True where all follows from what is kept: each envelope's fingerprint from its content as it lies in the vault, the
 * bid's fingerprint from those of its envelopes.
 */
export const holds = ({ receipt: r, parts }: Pick<SubmittedBid, 'receipt' | 'parts'>): boolean =>
  r.parts.length === parts.length &&
  r.parts.every(({ sha256 }, i) => fingerprint(parts[i]) === sha256) &&
  bidFingerprint(r, r.parts) === r.fingerprint;

/** The file name of a receipt, without its ending. */
export const fileName = (r: Receipt): string => `receipt-${r.number}`;

/** The receipt in words, one fact a line. */
export function receiptText(r: Receipt, reference: string): string {
  const both = (at: string) =>
    `${inZone(at, 'UTC', 'millisecond')}\n                ${inZone(at, r.zone, 'millisecond')}`;
  const lines = [
    'RECEIPT FOR A SEALED BID',
    '',
    `Receipt         ${r.number}`,
    `Received        ${both(r.receivedAt)}`,
    `Deadline        ${both(r.closesAt)}`,
    ...(r.withdrawnAt ? [`Withdrawn       ${both(r.withdrawnAt)}`] : []),
    `Event           ${[reference, r.title].filter(Boolean).join(', ')}`,
    `                event ${r.eventId}, lot ${r.lotId}, notice ${r.notice}`,
    `Buyer           ${r.buyer}`,
    `Bidder          ${r.supplierName} (${r.supplierId}), submission ${r.n}`,
    `Submitted by    ${r.by.name} <${r.by.email}>`,
    '',
    'SHA-256 of each envelope as it is kept, and of each file in it',
    ...r.parts.flatMap((p) => [
      `${p.sha256}  ${p.envelope === 'bid' ? 'the envelope' : envelopeName[p.envelope].toLowerCase()}`,
      ...r.files.filter((f) => f.envelope === p.envelope).map((f) => `${f.sha256}  ${f.name} (${f.size} bytes)`),
    ]),
    '',
    'Fingerprint of the bid (SHA-256)',
    r.fingerprint,
    '',
    'To check a file: compute its SHA-256 (sha256sum, shasum -a 256, certutil -hashfile … SHA256) and compare.',
    'To check the fingerprint of the bid: SHA-256 of this line.',
    canonicalHead(r),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the fingerprint of the bid is computed over: canonical JSON (RFC 8785). */
const canonicalHead = (r: Receipt): string =>
  canonical({
    eventId: r.eventId,
    lotId: r.lotId,
    notice: r.notice,
    supplierId: r.supplierId,
    parts: r.parts.map(({ envelope, sha256 }) => ({ envelope, sha256 })),
  });

/** The receipt for programs. */
export const receiptJson = (r: Receipt): string => `${JSON.stringify(r, null, 2)}\n`;
