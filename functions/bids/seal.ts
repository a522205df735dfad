/**
 * How a bid is submitted, whatever it is made from: its envelopes go into the vault, are locked there, and only then is it
 * acknowledged. No item of this transaction is shared with another supplier.
 */
import { type Bid, type BidContent, bidFingerprint, cutOf, partsOf, type Upload } from '../../shared/bid.ts';
import { canonical, idFrom, receiptNumber, sha256Hex } from '../../shared/digest.ts';
import { envelopesOf, type Lot, limits, type Notice } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Entered } from '../../shared/on-behalf.ts';
import type { Actor } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { Work } from '../../shared/reminder.ts';
import { t } from '../../shared/words/say.ts';
import type { Commit } from '../http/commit.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import type { Put, Stored, Write } from '../ports/store.ts';
import type { BidTools } from './copy.ts';
import { formerSubmitter } from './seen.ts';

/**
 * Somebody who works on a bid or follows the notice: an addendum is told to them, and nobody on the buyer's side can read that
 * they are there. Nothing is removed here: who follows no more is marked as off.
 */
export const followerPuts = (supplierId: string, eventId: string, { id, email }: Actor, on = true): Put[] => [
  { put: keys.follower(supplierId, eventId, id), data: on ? { email } : { email, off: true } },
  // By this the supplier finds again what it cannot read there.
  { put: keys.follows(supplierId, eventId, id), data: { eventId, personId: id } satisfies Follows },
];
export type Follows = { eventId: string; personId: string };

/** Who is told of an addendum from now on: whoever works on it; of a bid that is entered the bidder, by the e-mail it gave. */
export const followed = ({ supplierId, entry }: BidTools, eventId: string, actor: Actor): Put[] => {
  if (!entry) return followerPuts(supplierId, eventId, actor);
  const { email } = entry.contact;
  return email ? [{ put: keys.follower(supplierId, eventId, supplierId), data: { email, onPaper: true } }] : [];
};

/** How far the work on a bid is, in versions and ids: by it those who follow are reminded of what is not submitted. */
export const workPut = (supplierId: string, eventId: string, lotId: string, work: WorkNote): Put => ({
  put: keys.working(supplierId, eventId, lotId, work.what === 'file' ? `FILE#${work.fileId}` : work.what.toUpperCase()),
  data: { ...work, supplierId, lotId } satisfies Work,
});
type WorkNote = Work extends infer W ? (W extends Work ? Omit<W, 'supplierId' | 'lotId'> : never) : never;

/** What is submitted: for which lot of which notice, by whom, and what stood before. */
type Submitted = {
  notice: Notice;
  lot: Lot;
  content: BidContent;
  uploads: readonly Upload[];
  /** Version of the working copy that it is made from. */
  copyVersion: number;
  before: Stored<Bid> | undefined;
  actor: Actor;
  now: string;
  commandId: string;
  /** Of a bid that a colleague of the buyer enters: what it says of that. */
  entered?: Entered;
};

/** Throws `notice-changed` unless the bid answers the notice as it stands: nobody submits to words that they have not seen. */
export function requireNotice(notice: Notice, seen: number): void {
  if (notice.number === seen) return;
  throw new Problem(
    'notice-changed',
    t(
      'The buyer has changed the notice meanwhile: version {number} holds. Nothing was submitted and nothing is lost. Look at what changed, then submit again.',
      { number: notice.number },
    ),
    { data: { number: notice.number } },
  );
}

/** Puts the envelopes in the vault, locks them, and says what to write: the bid, what it replaces, its ballot, receipt and letter. */
export async function sealBid(tools: BidTools, submitted: Submitted): Promise<Commit<{ bidId: string }>> {
  const { vault, ids, supplierId } = tools;
  const { notice, lot, content, uploads, copyVersion, before, actor, now, commandId, entered } = submitted;
  const { bidder, by } = tools.entry
    ? { bidder: tools.entry.bidder, by: { id: supplierId, ...tools.entry.contact } }
    : { bidder: actor.org.name, by: actor };
  const eventId = notice.eventId;
  const standing = before?.data.state === 'submitted' ? before.data : undefined;
  const crowded = envelopesOf(notice.content).some(
    (e) => uploads.filter((u) => u.arrived && u.envelope === e).length > limits.filesPerEnvelope,
  );
  if (crowded)
    throw new Problem(
      'too-many-files',
      t('An envelope holds up to {filesPerEnvelope} files. Take some off.', {
        filesPerEnvelope: limits.filesPerEnvelope,
      }),
    );

  const parts = partsOf(notice, lot.id, supplierId, content, uploads, [ids.random(), ids.random()]).map((part) =>
    entered ? { ...part, entered } : part,
  );
  const placed = await Promise.all(
    parts.map(async (part) => {
      const text = canonical(part);
      const key = vaultKey(supplierId, eventId, lot.id, part.envelope, ids.random());
      const { versionId } = await vault.put(key, new TextEncoder().encode(text), 'application/json');
      return { envelope: part.envelope, ref: { key, versionId, sha256: sha256Hex(text) } };
    }),
  );
  const files = parts.flatMap((p) => p.files.map((f) => ({ ...f, envelope: p.envelope })));
  await Promise.all(
    [...placed.map((p) => p.ref), ...files].map((o) => vault.lock(o.key, o.versionId, notice.retainUntil)),
  );

  const bidId = idFrom(commandId, 'bid');
  const bid: Bid = {
    bidId,
    n: (before?.data.n ?? 0) + 1,
    state: 'submitted',
    eventId,
    orgId: notice.orgId,
    lotId: lot.id,
    supplierId,
    supplierName: bidder,
    by: { id: by.id, name: by.name, email: by.email },
    mayBind: true,
    notice: notice.number,
    receivedAt: now,
    closesAt: notice.closesAt,
    withdrawnAt: null,
    parts: placed,
    files: files.map((f) => ({
      id: f.id,
      name: f.name,
      size: f.size,
      sha256: f.sha256,
      envelope: f.envelope,
      ...cutOf(f),
    })),
    fingerprint: bidFingerprint(
      { eventId, lotId: lot.id, notice: notice.number, supplierId },
      placed.map((p) => ({ envelope: p.envelope, sha256: p.ref.sha256 })),
    ),
    copyVersion,
    ...(entered && { entered }),
  };
  const receipt = receiptNumber(bidId);
  const readers = [by.email, ...(standing ? await formerSubmitter(tools, standing, actor) : [])];
  const writes: Write[] = [
    // Of a submission and leaving the portal at one moment, one happens: leaving asks that this is the latest that it has read of.
    { check: keys.left(supplierId), when: 'absent' },
    // biome-ignore lint/plugin: a version that only this bid has
    { put: keys.latest(supplierId), data: { bidId }, version: Number.parseInt(sha256Hex(bidId).slice(0, 12), 16) },
    {
      put: keys.bid(supplierId, eventId, lot.id),
      data: bid,
      version: (before?.version ?? 0) + 1,
      when: before ? { version: before.version } : 'absent',
    },
    { put: keys.submission(supplierId, eventId, lot.id, bidId), data: bid, version: 1, when: 'absent' },
    ...(standing
      ? [
          {
            put: keys.submission(supplierId, eventId, lot.id, standing.bidId),
            data: { ...standing, state: 'replaced' } satisfies Bid,
            version: 2,
          },
        ]
      : []),
    { put: keys.ballot(supplierId, eventId, lot.id), data: { supplierId, state: 'submitted' } },
    ...followed(tools, eventId, actor),
    workPut(supplierId, eventId, lot.id, { what: 'bid', stands: true, copyVersion, files: bid.files.map((f) => f.id) }),
  ];
  return {
    about: { orgId: supplierId, eventId },
    writes,
    facts: [
      {
        what: standing ? 'bid.replaced' : 'bid.submitted',
        lotId: lot.id,
        data: { receipt, fingerprint: bid.fingerprint },
        ...(entered && { why: entered.reason }),
      },
    ],
    mails: readers
      .filter((to) => to !== '')
      .map(
        (to): Mail => ({
          to,
          letter: 'bid-received',
          from: notice.orgId,
          data: {
            ...letterAbout(notice.content, notice.buyer, eventId, lot.id),
            receipt,
            bidId,
            receivedAt: now,
            closesAt: notice.closesAt,
            fingerprint: bid.fingerprint,
            files: bid.files.map(({ name, sha256, inParts }) => ({
              name,
              sha256,
              ...(inParts && { parts: inParts.sha256.length }),
            })),
            supplier: bidder,
            ...(entered
              ? { entered: { by: entered.by.name, reason: entered.reason, number: supplierId } }
              : to !== by.email && { by: actor.name }),
          },
        }),
      ),
    result: { bidId },
  };
}
