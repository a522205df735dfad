/** A receipt as files that stand for themselves: plain text for people, JSON for programs. */
import { pageWords } from '../../../shared/answer-words.ts';
import type { Receipt, SubmittedBid } from '../../../shared/api/bids.ts';
import { bidFingerprint } from '../../../shared/bid.ts';
import { canonical, fingerprint } from '../../../shared/digest.ts';
import type { EnvelopeId, EventContent } from '../../../shared/event.ts';
import { becameWords, saidOf } from '../../../shared/not-opened.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { roundOf } from '../../../shared/round-lot.ts';
import { inZone } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

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

/** An envelope beside its fingerprint. */
const sealedIn: Record<EnvelopeId, Plain> = {
  bid: 'the envelope',
  technical: 'technical envelope',
  commercial: 'price envelope',
};

/** Of a bid that was entered: who took it back, as its bidder asked, and why. */
const whyWithdrawn = ({ withdrawal, withdrawnAt, zone }: Receipt): string[] =>
  withdrawal ? [becameWords({ became: 'withdrawn', at: withdrawnAt!, as: saidOf(withdrawal) }, zone)] : [];

/** The receipt in words, one fact a line. */
export function receiptText(r: Receipt, content: Pick<EventContent, 'kind' | 'reference'>): string {
  const round = roundOf(r.lotId);
  const both = (at: string) => [inZone(at, 'UTC', 'millisecond'), inZone(at, r.zone, 'millisecond')];
  const facts: [name: string, ...said: string[]][] = [
    [t('Receipt'), r.number],
    [t('Received'), ...both(r.receivedAt)],
    [t('Deadline'), ...both(r.closesAt)],
    ...(r.withdrawnAt ? [[t('Withdrawn'), ...both(r.withdrawnAt), ...whyWithdrawn(r)] as [string, ...string[]]] : []),
    [
      t('Event'),
      [content.reference, r.title].filter(Boolean).join(', '),
      t('event {event}, lot {lot}, notice {notice}', { event: r.eventId, lot: r.lotId, notice: r.notice }),
    ],
    ...(round
      ? [[t('Round'), t('Best and final offer, round {number}', { number: round.number })] as [string, string]]
      : []),
    [t('Buyer'), r.buyer],
    [t('Bidder'), t('{supplier} ({id}), submission {n}', { supplier: r.supplierName, id: r.supplierId, n: r.n })],
    r.entered
      ? [t('Entered'), enteredWords({ ...r.entered, by: r.entered.by.name }, r.zone)]
      : [t('Submitted by'), `${r.by.name} <${r.by.email}>`],
  ];
  // Facts stand in a column; names are longer in some languages.
  const column = Math.max(16, ...facts.map(([name]) => name.length + 2));
  const lines = [
    t(pageWords(content, 'RECEIPT FOR A SEALED BID')),
    '',
    ...facts.flatMap(([name, ...said]) => said.map((line, i) => `${(i ? '' : name).padEnd(column)}${line}`)),
    '',
    t('SHA-256 of each envelope as it is kept, and of each file in it'),
    ...r.parts.flatMap((p) => [
      `${p.sha256}  ${t(sealedIn[p.envelope])}`,
      ...r.files.filter((f) => f.envelope === p.envelope).map((f) => `${f.sha256}  ${named(f)}`),
    ]),
    ...r.files.flatMap(partsText),
    '',
    t(pageWords(content, 'Fingerprint of the bid (SHA-256)')),
    r.fingerprint,
    '',
    t('To check a file: compute its SHA-256 (sha256sum, shasum -a 256, certutil -hashfile … SHA256) and compare.'),
    t(pageWords(content, 'To check the fingerprint of the bid: SHA-256 of this line.')),
    canonicalHead(r),
  ];
  return `${lines.join('\n')}\n`;
}

type ReceiptFile = Receipt['files'][number];

const named = ({ name, size, inParts }: ReceiptFile): string =>
  inParts
    ? t('{file} ({size} bytes, in {n} parts)', { file: name, size, n: inParts.sha256.length })
    : t('{file} ({size} bytes)', { file: name, size });

/** The hashes of a file's parts, and how to come from the file to its one hash. */
function partsText({ name, inParts }: ReceiptFile): string[] {
  if (!inParts) return [];
  return [
    '',
    t('SHA-256 of the parts of {file}, {n} bytes each, the last one what is left', { file: name, n: inParts.size }),
    ...inParts.sha256.map((sha256, i) => `${sha256}  ${i + 1}`),
    t('The SHA-256 of the file is the one of these, as bytes, one after the other. To compute it:'),
    `split -b ${inParts.size} --filter='sha256sum | cut -c1-64' FILE | xxd -r -p | sha256sum`,
  ];
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
