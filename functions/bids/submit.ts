/**
 * Submit: the working copy, judged by the notice as it stands, becomes the standing bid (seal.ts); withdraw. Nothing but the
 * notice is read that the buyer's side writes.
 */
import * as routes from '../../shared/api/bids.ts';
import {
  type Bid,
  type BidContent,
  type BidPart,
  blankBid,
  copyFaults,
  refuseLate,
  type Upload,
} from '../../shared/bid.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import { receiptNumber } from '../../shared/digest.ts';
import type { Lot, Notice } from '../../shared/event.ts';
import { fitted } from '../../shared/fit-notice.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Entered } from '../../shared/on-behalf.ts';
import type { Actor } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { unconfirmed } from '../../shared/touched.ts';
import { t, tn } from '../../shared/words/say.ts';
import { commands } from '../http/app.ts';
import type { Commit } from '../http/commit.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { type BidTools, biddable, readCopy, uploadsOf } from './copy.ts';
import { requireNotice, sealBid, workPut } from './seal.ts';
import { formerSubmitter, requireFiles, requireLast, requireSeen } from './seen.ts';
import { touchedInBid, touchedInCopy } from './touched.ts';
import { receiptOf, unchanged } from './view.ts';

/** Says that a bid cannot be submitted yet. */
export const missingText = (n: number) =>
  tn(
    n,
    'One thing is missing before this bid can be submitted. Nothing was submitted.',
    '{n} things are missing before this bid can be submitted. Nothing was submitted.',
  );

export const submitBid = commands(routes.submitBid, {
  async decide(call, tools: BidTools) {
    const { actor, body, params, now, commandId } = call;
    const { store, supplierId } = tools;
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    const eventId = notice.eventId;
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(store, eventId), lot.id, notice.content.zone);
    requireNotice(notice, body.notice);
    const [copy, uploads, before] = await Promise.all([
      readCopy(tools, notice, lot.id),
      uploadsOf(tools, eventId, lot.id),
      store.get<Bid>(keys.bid(supplierId, eventId, lot.id)),
    ]);
    requireSeen(call, copy);
    requireFiles(body.seen.files, uploads);
    const about = { orgId: supplierId, eventId };
    const standing = before?.data.state === 'submitted' ? before.data : undefined;
    if (standing?.notice === notice.number && unchanged(standing, copy.version, uploads))
      return { about, writes: [], facts: [], mails: [], result: { bidId: standing.bidId } };
    requireLast(body.seen, before?.data);

    const faults = [
      ...copyFaults(notice, lot, copy.content),
      ...missingIn(notice, lot, copy.content, uploads),
      ...unconfirmed((await touchedInCopy(tools, notice, lot.id, copy, uploads, before?.data)).touched),
    ];
    if (faults.length) throw new Problem('bid-not-ready', missingText(faults.length), { faults });

    return sealBid(tools, {
      notice,
      lot,
      content: copy.content,
      uploads,
      copyVersion: copy.version,
      before,
      actor,
      now,
      commandId,
    });
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});

/** The receipt of a submission. */
export async function answerReceipt(tools: BidTools, eventId: string, lotId: string, bidId: string) {
  const [notice, bid] = await Promise.all([
    noticeOf(tools.store, eventId),
    tools.store.get<Bid>(keys.submission(tools.supplierId, eventId, lotId, bidId)),
  ]);
  if (!bid) throw new Problem('not-found', t('There is no such submission.'));
  return { body: receiptOf(bid.data, notice.data) };
}

/** The standing bid as it was submitted, read from the vault; `uploads` are its files as a working copy has them. */
async function submittedContent(
  { vault }: BidTools,
  notice: Notice,
  bid: Bid,
): Promise<{ content: BidContent; uploads: Upload[] }> {
  const content = blankBid(notice);
  const uploads: Upload[] = [];
  for (const { ref } of bid.parts) {
    const part = JSON.parse(new TextDecoder().decode(await vault.get(ref.key, ref.versionId))) as BidPart;
    Object.assign(content.answers, part.answers);
    if (part.prices) content.prices = part.prices;
    if (part.currency) content.currency = part.currency;
    if (part.bidder) content.bidder = part.bidder;
    uploads.push(...part.files.map((f): Upload => ({ ...f, envelope: part.envelope, arrived: true })));
  }
  return { content, uploads };
}

/**
 * Confirms that the standing bid, word for word, answers the notice as it stands now: it is submitted again under the new
 * version, and the one before is replaced. What the new version asks and the bid does not say is named; then it is replaced.
 */
export const confirmBid = commands(routes.confirmBid, {
  async decide({ actor, body, params, now, commandId }, tools: BidTools) {
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(tools.store, notice.eventId), lot.id, notice.content.zone);
    requireNotice(notice, body.notice);
    const before = await tools.store.get<Bid>(keys.bid(tools.supplierId, notice.eventId, lot.id));
    if (before?.data.state !== 'submitted')
      throw new Problem('nothing-submitted', t('There is no submitted bid to confirm.'));
    requireLast(body, before.data);
    if (before.data.notice === notice.number)
      throw new Problem(
        'wrong-state',
        t('Your bid answers version {number} already. There is nothing to confirm.', { number: notice.number }),
      );
    const said = await submittedContent(tools, notice, before.data);
    const content = fitted(notice, lot, said.content);
    const touched = await touchedInBid(tools, notice, before.data, {
      content,
      gone: { answers: {}, prices: [] },
      uploads: said.uploads,
    });
    const faults = [
      ...copyFaults(notice, lot, content),
      ...missingIn(notice, lot, content, said.uploads),
      ...unconfirmed(touched),
    ];
    if (faults.length)
      throw new Problem(
        'bid-not-ready',
        t(
          'Your bid cannot be confirmed as it is: the changed notice asks for more. Fill in what is named and submit; until then your bid stands as it was.',
        ),
        { faults },
      );
    const { copyVersion } = before.data;
    return sealBid(tools, { notice, lot, content, uploads: said.uploads, copyVersion, before, actor, now, commandId });
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});

/** Takes the standing bid back, where it is the one that was seen (`bidId`); of one that was entered, as its bidder has asked (`entered`). */
export async function takeBack(
  tools: BidTools,
  { notice, lot }: { notice: Notice; lot: Lot },
  { actor, now, bidId }: { actor: Actor; now: string; bidId: string },
  entered?: Entered,
): Promise<Commit<{ bidId: string }>> {
  const { store, supplierId } = tools;
  const eventId = notice.eventId;
  refuseLate(notice, now);
  const before = await store.get<Bid>(keys.bid(supplierId, eventId, lot.id));
  if (before?.data.state !== 'submitted')
    throw new Problem('nothing-submitted', t('There is no submitted bid to withdraw.'));
  requireLast({ bidId }, before.data);
  const bid: Bid = { ...before.data, state: 'withdrawn', withdrawnAt: now, ...(entered && { withdrawal: entered }) };
  const receipt = receiptNumber(bid.bidId);
  const mailTo = (to: string): Mail => ({
    to,
    letter: 'bid-withdrawn',
    from: notice.orgId,
    data: {
      ...letterAbout(notice.content, notice.buyer, eventId, lot.id),
      receipt,
      withdrawnAt: now,
      closesAt: notice.closesAt,
      ...(entered
        ? { entered: { by: entered.by.name, reason: entered.reason } }
        : to !== actor.email && { by: actor.name }),
    },
  });
  // Whoever submitted it is told too, where a colleague takes it back.
  const readers = entered ? [bid.by.email] : [actor.email, ...(await formerSubmitter(tools, bid, actor))];
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
      workPut(supplierId, eventId, lot.id, { what: 'bid', stands: false, copyVersion: bid.copyVersion, files: [] }),
    ],
    facts: [{ what: 'bid.withdrawn', lotId: lot.id, data: { receipt }, ...(entered && { why: entered.reason }) }],
    mails: readers.filter((to) => to !== '').map(mailTo),
    result: { bidId: bid.bidId },
  };
}

export const withdrawBid = commands(routes.withdrawBid, {
  async decide({ actor, body, params, now }, tools: BidTools) {
    const place = await biddable(tools, actor, params.eventId!, params.lotId!);
    return takeBack(tools, place, { actor, now, ...body });
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});
