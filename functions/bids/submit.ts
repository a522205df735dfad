/**
 * Submit: what the working copy says goes into the vault, is locked there, and only then acknowledged. No item of this
 * transaction is shared with another supplier, and nothing but the notice is read that the buyer's side writes.
 */
import * as routes from '../../shared/api/bids.ts';
import { type Bid, bidFingerprint, copyFaults, missingIn, partsOf, refuseLate } from '../../shared/bid.ts';
import { canonical, idFrom, receiptNumber, sha256Hex } from '../../shared/digest.ts';
import { envelopesOf, limits } from '../../shared/event.ts';
import { letterAbout } from '../../shared/mail.ts';
import { Problem } from '../../shared/problem.ts';
import { commands, requireVersion } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys, vaultKey } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { type BidTools, biddable, readCopy, uploadsOf } from './copy.ts';
import { receiptOf, unchanged } from './view.ts';

const counted = (n: number) => (n === 1 ? 'One thing is' : `${n} things are`);

export const submitBid = commands(routes.submitBid, {
  async decide(call, tools: BidTools) {
    const { actor, body, params, now, commandId } = call;
    const { store, vault, ids, supplierId } = tools;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    const eventId = notice.eventId;
    refuseLate(notice, now);
    const [copy, uploads, before] = await Promise.all([
      readCopy(tools, notice, lot.id),
      uploadsOf(tools, eventId, lot.id),
      store.get<Bid>(keys.bid(supplierId, eventId, lot.id)),
    ]);
    requireVersion(call, copy.version);
    const about = { orgId: supplierId, eventId };
    const standing = before?.data.state === 'submitted' ? before.data : undefined;
    if (standing && unchanged(standing, copy.version, uploads))
      return { about, writes: [], facts: [], mails: [], result: { bidId: standing.bidId } };

    const faults = [...copyFaults(notice, lot, copy.content), ...missingIn(notice, lot, copy.content, uploads)];
    if (faults.length)
      throw new Problem(
        'bid-not-ready',
        `${counted(faults.length)} missing before this bid can be submitted. Nothing was submitted.`,
        { faults },
      );

    const crowded = envelopesOf(notice.content).some(
      (e) => uploads.filter((u) => u.arrived && u.envelope === e).length > limits.filesPerEnvelope,
    );
    if (crowded)
      throw new Problem('too-many-files', `An envelope holds up to ${limits.filesPerEnvelope} files. Take some off.`);

    const parts = partsOf(notice, lot.id, supplierId, copy.content, uploads, [ids.random(), ids.random()]);
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
      supplierName: actor.org.name,
      by: { id: actor.id, name: actor.name, email: actor.email },
      mayBind: body.mayBind,
      notice: notice.number,
      receivedAt: now,
      closesAt: notice.closesAt,
      withdrawnAt: null,
      parts: placed,
      files: files.map(({ id, name, size, sha256, envelope }) => ({ id, name, size, sha256, envelope })),
      fingerprint: bidFingerprint(
        { eventId, lotId: lot.id, notice: notice.number, supplierId },
        placed.map((p) => ({ envelope: p.envelope, sha256: p.ref.sha256 })),
      ),
      copyVersion: copy.version,
    };
    const receipt = receiptNumber(bidId);
    const writes: Write[] = [
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
    ];
    return {
      about,
      writes,
      facts: [
        {
          what: standing ? 'bid.replaced' : 'bid.submitted',
          lotId: lot.id,
          data: { receipt, fingerprint: bid.fingerprint },
        },
      ],
      mails: [
        {
          to: actor.email,
          letter: 'bid-received',
          from: notice.orgId,
          data: {
            ...letterAbout(notice.content, notice.buyer, eventId, lot.id),
            receipt,
            bidId,
            receivedAt: now,
            closesAt: notice.closesAt,
            fingerprint: bid.fingerprint,
            files: bid.files.map(({ name, sha256 }) => ({ name, sha256 })),
            supplier: actor.org.name,
          },
        },
      ],
      result: { bidId },
    };
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});

async function answerReceipt(tools: BidTools, eventId: string, lotId: string, bidId: string) {
  const [notice, bid] = await Promise.all([
    noticeOf(tools.store, eventId),
    tools.store.get<Bid>(keys.submission(tools.supplierId, eventId, lotId, bidId)),
  ]);
  if (!bid) throw new Problem('not-found', 'There is no such submission.');
  return { body: receiptOf(bid.data, notice.data) };
}

export const withdrawBid = commands(routes.withdrawBid, {
  async decide({ actor, params, now }, tools: BidTools) {
    const { store, supplierId } = tools;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    const eventId = notice.eventId;
    refuseLate(notice, now);
    const before = await store.get<Bid>(keys.bid(supplierId, eventId, lot.id));
    if (before?.data.state !== 'submitted')
      throw new Problem('nothing-submitted', 'There is no submitted bid to withdraw.');
    const bid: Bid = { ...before.data, state: 'withdrawn', withdrawnAt: now };
    const receipt = receiptNumber(bid.bidId);
    return {
      about: { orgId: supplierId, eventId },
      writes: [
        {
          put: keys.bid(supplierId, eventId, lot.id),
          data: bid,
          version: before.version + 1,
          when: { version: before.version },
        },
        { put: keys.submission(supplierId, eventId, lot.id, bid.bidId), data: bid, version: 2 },
        { put: keys.ballot(supplierId, eventId, lot.id), data: { supplierId, state: 'withdrawn' } },
      ],
      facts: [{ what: 'bid.withdrawn', lotId: lot.id, data: { receipt } }],
      mails: [
        {
          to: actor.email,
          letter: 'bid-withdrawn',
          from: notice.orgId,
          data: {
            ...letterAbout(notice.content, notice.buyer, eventId, lot.id),
            receipt,
            withdrawnAt: now,
            closesAt: notice.closesAt,
          },
        },
      ],
      result: { bidId: bid.bidId },
    };
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});
