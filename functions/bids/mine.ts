/** My organisation's bids, what it submitted, and the invitations it takes up. */
import * as routes from '../../shared/api/bids.ts';
import { type Bid, type BidContent, type BidPart, blankBid, type Upload } from '../../shared/bid.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { titleWithLot } from '../../shared/event.ts';
import { requireLink } from '../../shared/invitation.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import { type BidTools, biddable, type CopyRecord, uploadsOf } from './copy.ts';
import { followerPut } from './seal.ts';
import { receiptOf, stateOf, uploadRow } from './view.ts';

export const listBids = reads(routes.listBids, async ({ actor }, tools: BidTools) => {
  if (actor.org.kind !== 'supplier') return { body: { items: [] } };
  const { store, supplierId } = tools;
  const { table, pk } = keys.copy(supplierId, '', '');
  const [copies, files] = await Promise.all([
    all<CopyRecord>(store, table, pk, 'COPY#'),
    all<Upload>(store, table, pk, 'UPLOAD#'),
  ]);
  // A bid is in work once something is saved or a file is announced; the key of a file names its event and lot.
  const works = new Map(copies.map(({ data, version }) => [`${data.eventId}#${data.lotId}`, version]));
  for (const file of files) {
    const place = file.key.sk.split('#').slice(1, 3).join('#');
    if (!works.has(place)) works.set(place, 0);
  }
  const items = await Promise.all(
    [...works].map(async ([place, version]): Promise<routes.BidRow> => {
      const [eventId, lotId] = place.split('#') as [string, string];
      const [{ data: notice }, standing, uploads] = await Promise.all([
        noticeOf(store, eventId),
        store.get<Bid>(keys.bid(supplierId, eventId, lotId)),
        uploadsOf(tools, eventId, lotId),
      ]);
      return {
        eventId,
        lotId,
        title: titleWithLot(notice.content, lotId),
        buyer: notice.buyer,
        closesAt: notice.closesAt,
        zone: notice.content.zone,
        notice: notice.number,
        answers: standing?.data.state === 'submitted' ? standing.data.notice : null,
        state: stateOf(standing?.data, version, uploads),
      };
    }),
  );
  return { body: { items: items.sort((a, b) => (a.closesAt < b.closesAt ? 1 : -1)) } };
});

export const readSubmission = reads(routes.readSubmission, async ({ actor, params }, tools: BidTools) => {
  const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
  const bid = await tools.store.get<Bid>(keys.submission(tools.supplierId, notice.eventId, lot.id, params.bidId!));
  if (!bid) throw new Problem('not-found', t('There is no such submission.'));
  const parts = await Promise.all(
    bid.data.parts.map(async ({ ref }) => {
      const bytes = await tools.vault.get(ref.key, ref.versionId);
      if (sha256Hex(bytes) !== ref.sha256)
        throw new Error(`the vault holds other bytes than the receipt of bid ${bid.data.bidId} names`);
      return JSON.parse(new TextDecoder().decode(bytes)) as BidPart;
    }),
  );
  const content: BidContent = blankBid(notice);
  for (const part of parts) {
    Object.assign(content.answers, part.answers);
    if (part.prices) content.prices = part.prices;
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
        followerPut(supplierId, eventId, actor),
      ],
      facts: [],
      mails: [],
      result: { eventId },
    };
  },
  answer: async (result) => ({ body: result }),
});
