/** What my organisation submitted, and the invitations it takes up. */
import * as routes from '../../shared/api/bids.ts';
import { type Bid, type BidContent, type BidPart, blankBid } from '../../shared/bid.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { requireLink } from '../../shared/invitation.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { bothClocks } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { type BidTools, biddable } from './copy.ts';
import { keptBytes } from './kept.ts';
import { followerPuts } from './seal.ts';
import { receiptOf, uploadRow } from './view.ts';

export const readSubmission = reads(routes.readSubmission, async ({ actor, params, now }, tools: BidTools) => {
  const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
  const bid = await tools.store.get<Bid>(keys.submission(tools.supplierId, notice.eventId, lot.id, params.bidId!));
  if (!bid) throw new Problem('not-found', t('There is no such submission.'));
  const parts = await Promise.all(
    bid.data.parts.map(async ({ ref }) => {
      const bytes = await keptBytes(tools.vault, ref, notice.retainUntil, now);
      if (!bytes)
        throw new Problem(
          'no-longer-kept',
          t('The content of this bid was kept until {when}, as its event says. Its receipt stays.', {
            when: bothClocks(notice.retainUntil, notice.content.zone),
          }),
          { data: { until: notice.retainUntil } },
        );
      if (sha256Hex(bytes) !== ref.sha256)
        throw new Error(`the vault holds other bytes than the receipt of bid ${bid.data.bidId} names`);
      return JSON.parse(new TextDecoder().decode(bytes)) as BidPart;
    }),
  );
  const content: BidContent = blankBid(notice);
  for (const part of parts) {
    Object.assign(content.answers, part.answers);
    if (part.prices) content.prices = part.prices;
    if (part.bidder) content.bidder = part.bidder;
  }
  const uploads = parts.flatMap((p) => p.files.map((f) => uploadRow({ ...f, envelope: p.envelope, arrived: true })));
  return { body: { receipt: receiptOf(bid.data, notice), content, uploads, parts } };
});

/** Binds the invitation to this supplier. Whoever holds the link may take it up; the buyer is not told who did. */
export const acceptEventInvitation = commands(routes.acceptEventInvitation, {
  async decide({ actor, body, now }, { store, supplierId }: BidTools) {
    if (actor.org.kind !== 'supplier')
      throw new Problem('not-allowed', t('Invitations to bid are taken up by suppliers. You work for a buyer here.'));
    const invite = await store.get<EventInvite>(keys.invite(sha256Hex(body.token)));
    if (invite?.data.kind !== 'event')
      throw new Problem('not-found', t('There is no such invitation. Ask the buyer for a new one.'));
    const { eventId } = invite.data;
    const notice = (await noticeOf(store, eventId)).data;
    requireLink(invite.data, { closesAt: notice.closesAt, zone: notice.content.zone }, now, 'take-up');
    return {
      about: { orgId: supplierId, eventId },
      writes: [
        { put: keys.takenUp(supplierId, eventId), data: { eventId, token: body.token } },
        ...followerPuts(supplierId, eventId, actor),
      ],
      facts: [],
      mails: [],
      result: { eventId },
    };
  },
  answer: async (result) => ({ body: result }),
});
