/**
 * Bids that came on paper or by e-mail, entered by a colleague of the buyer. Whom a request acts for follows from its keys: each
 * person has a desk, a partition of its own in the suppliers' table, and only what stands there under the event and the bidder
 * of the path opens that bidder's things. So nobody reaches another supplier's, nor a bid that a colleague enters; but who is
 * shown the receipt of one may withdraw it.
 */
import * as routes from '../../shared/api/entered-bids.ts';
import { type Bid, copyFaults, refuseLate, type Upload } from '../../shared/bid.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { refuseCancelled } from '../../shared/cancellation.ts';
import { idFrom, receiptNumber } from '../../shared/digest.ts';
import type { Notice } from '../../shared/event.ts';
import {
  beginEntry as begun,
  came,
  type Entry,
  enteredBy,
  requireEnterer,
  requirePaperTaken,
} from '../../shared/on-behalf.ts';
import { type Actor, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { recordedTime } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import { type Area, type Asked, commands, reads } from '../http/app.ts';
import { cancelledOf, noticeOf, teamOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Write } from '../ports/store.ts';
import type { SupplierHandles } from '../ports/supplier-handles.ts';
import { type BidTools, biddable, type Copy, type CopyRecord, readCopy, uploadsOf } from './copy.ts';
import { announceInParts, partTicket, readParts } from './in-parts.ts';
import { readBid, saveBid } from './save.ts';
import { requireNotice, sealBid } from './seal.ts';
import { requireSeen } from './seen.ts';
import { answerReceipt, missingText, takeBack } from './submit.ts';
import { announceUpload, readUpload, removeUpload, uploadArrived } from './uploads.ts';

/** Where a person's entries stand, as if it were a supplier's id: it follows from the person, and is nobody else's. */
export const deskOf = (actor: Pick<Actor, 'id'>): string => idFrom(actor.id, 'desk');

/** For whom a request acts: the handles that it gets reach nothing else. */
export type ActsFor = SupplierHandles & Pick<BidTools, 'supplierId' | 'entry'>;

const entering = '/api/entered-bids/';

/**
 * Decides for whom a request acts: a supplier's person for its organisation; on the routes of this file a colleague of the buyer
 * for its desk, or for a bidder that stands on it. `store` reads as the function itself, who acts and who is in the team.
 */
export async function actsFor(
  store: Store,
  handlesOf: (supplierId: string, now: string) => Promise<SupplierHandles>,
  actor: Actor,
  now: string,
  { route, params }: Asked,
): Promise<ActsFor> {
  if (!route.path.startsWith(entering)) return { supplierId: actor.org.id, ...(await handlesOf(actor.org.id, now)) };
  requireEnterer(await teamOf(store, actor, params.eventId!), actor);
  if (params.receipt !== undefined) {
    const found = await byReceipt((supplierId) => handlesOf(supplierId, now), params);
    if (found) return found;
    throw new Problem('not-found', noReceipt());
  }
  const desk = deskOf(actor);
  const own = await handlesOf(desk, now);
  const { bidderId } = params;
  if (bidderId === undefined) return { supplierId: desk, ...own };
  const entry = await own.store.get<Entry>(keys.entered(desk, params.eventId!, bidderId));
  if (!entry) throw new Problem('not-found', t('There is no such bidder among those whose bids you enter.'));
  return { supplierId: bidderId, entry: entry.data, ...(await handlesOf(bidderId, now)) };
}

const noReceipt = () =>
  t('No bid that was entered for this event has this receipt. Compare both numbers with the receipt.');

/**
 * Acts for the bidder of an entered bid, for whoever is shown its receipt: both numbers stand on it, and are told to nobody
 * else. The receipt of a supplier's own bid does nothing here.
 */
async function byReceipt(
  handlesOf: (supplierId: string) => Promise<SupplierHandles>,
  { eventId, bidderId, receipt }: Asked['params'],
): Promise<ActsFor | undefined> {
  // As our ids are: nothing else becomes the name of a session.
  if (!/^[0-9a-z]{16}$/.test(bidderId!)) return undefined;
  const theirs = await handlesOf(bidderId!);
  const bid = await ofReceipt({ store: theirs.store, supplierId: bidderId! }, eventId!, receipt!);
  if (!bid?.entered) return undefined;
  // Where letters go stands on the desk of whoever entered it.
  const desk = deskOf(bid.entered.by);
  const entry = await (await handlesOf(desk)).store.get<Entry>(keys.entered(desk, eventId!, bidderId!));
  return entry && { supplierId: bidderId!, entry: entry.data, ...theirs };
}

async function ofReceipt(
  { store, supplierId }: Pick<BidTools, 'store' | 'supplierId'>,
  eventId: string,
  receipt: string,
): Promise<Bid | undefined> {
  const { table, pk, sk } = keys.submission(supplierId, eventId, '', '');
  // Of all lots: the receipt says which.
  const submissions = await all<Bid>(store, table, pk, sk.replace(/#+$/, '#'));
  return submissions.find((s) => receiptNumber(s.data.bidId) === receipt.toUpperCase())?.data;
}

const entryOf = ({ entry }: BidTools): Entry => {
  if (!entry) throw new Error('this acts for nobody whose bid is entered');
  return entry;
};

const listEntered = reads(routes.listEntered, async ({ params }, { store, supplierId }: BidTools) => {
  const { table, pk, sk } = keys.entered(supplierId, params.eventId!, '');
  const items = (await all<Entry>(store, table, pk, sk)).map((e) => e.data);
  return { body: { items: items.sort((a, b) => (a.begunAt < b.begunAt ? 1 : -1)) } };
});

const beginEntry = commands(routes.beginEntry, {
  async decide({ actor, body, params, now, commandId }, { store, supplierId }: BidTools) {
    const eventId = params.eventId!;
    const [{ data: notice }, cancelled] = await Promise.all([noticeOf(store, eventId), cancelledOf(store, eventId)]);
    requirePaperTaken(notice.content);
    refuseLate(notice, now);
    refuseCancelled(cancelled, '', notice.content.zone);
    const entry = begun(body, notice, idFrom(commandId, 'bidder'), actor, now);
    const { bidder, came: how } = entry;
    const at = recordedTime(how.receivedAt, notice.content.zone);
    return {
      about: { orgId: supplierId, eventId },
      writes: [{ put: keys.entered(supplierId, eventId, entry.bidderId), data: entry, when: 'absent' }],
      facts: [{ what: 'bid.entry-begun', data: { bidder, at, receivedBy: how.receivedBy }, why: how.reason }],
      mails: [],
      result: { bidderId: entry.bidderId },
    };
  },
  answer: async (result) => ({ body: result }),
});

/** The working copy with nothing in it: no words, and no files that could be fetched. */
async function emptied(
  { store, supplierId }: BidTools,
  { eventId }: Notice,
  lotId: string,
  { version }: Copy,
  { actor, now }: { actor: Actor; now: string },
): Promise<Write[]> {
  const blank: CopyRecord = { eventId, lotId, parts: [], savedAt: now, savedBy: who(actor) };
  const files = keys.upload(supplierId, eventId, lotId, '');
  const uploads = await all<Upload>(store, files.table, files.pk, files.sk);
  return [
    {
      put: keys.copy(supplierId, eventId, lotId),
      data: blank,
      version: version + 1,
      when: version === 0 ? 'absent' : { version },
    },
    ...uploads
      .filter((u) => !u.data.removed)
      .map(
        (u): Write => ({
          put: u.key,
          data: { ...u.data, removed: true } satisfies Upload,
          version: u.version + 1,
          when: { version: u.version },
        }),
      ),
  ];
}

/** Submits what was entered, and empties the working copy with it: from then on nobody reads it before the opening. */
const submitEntered = commands(routes.submitEntered, {
  async decide(call, tools: BidTools) {
    const { actor, body, params, now, commandId } = call;
    const { store, supplierId } = tools;
    const entry = entryOf(tools);
    const { notice, lot } = await biddable(tools, actor, params.eventId!, params.lotId!);
    const { eventId } = notice;
    refuseLate(notice, now);
    refuseCancelled(await cancelledOf(store, eventId), lot.id, notice.content.zone);
    requirePaperTaken(notice.content);
    requireNotice(notice, body.notice);
    const [copy, uploads, before] = await Promise.all([
      readCopy(tools, notice, lot.id),
      uploadsOf(tools, eventId, lot.id),
      store.get<Bid>(keys.bid(supplierId, eventId, lot.id)),
    ]);
    requireSeen(call, copy);
    const faults = [...copyFaults(notice, lot, copy.content), ...missingIn(notice, lot, copy.content, uploads)];
    if (faults.length) throw new Problem('bid-not-ready', missingText(faults.length), { faults });
    const entered = enteredBy(entry, came(body.coming, notice, now), actor);
    const { content } = copy;
    const copyVersion = copy.version + 1;
    const sealed = await sealBid(tools, {
      ...{ notice, lot, content, uploads, copyVersion, before, actor, now, commandId },
      entered,
    });
    return { ...sealed, writes: [...sealed.writes, ...(await emptied(tools, notice, lot.id, copy, { actor, now }))] };
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});

const withdrawEntered = commands(routes.withdrawEntered, {
  async decide({ actor, body, params, now }, tools: BidTools) {
    const place = await biddable(tools, actor, params.eventId!, params.lotId!);
    refuseLate(place.notice, now);
    return takeBack(
      tools,
      place,
      { actor, now, bidId: body.bidId },
      enteredBy(entryOf(tools), came(body.coming, place.notice, now), actor),
    );
  },
  answer: ({ bidId }, { params }, tools) => answerReceipt(tools, params.eventId!, params.lotId!, bidId),
});

const withdrawByReceipt = commands(routes.withdrawByReceipt, {
  async decide({ actor, body, params, now }, tools: BidTools) {
    const bid = await ofReceipt(tools, params.eventId!, params.receipt!);
    if (!bid) throw new Problem('not-found', noReceipt());
    const place = await biddable(tools, actor, params.eventId!, bid.lotId);
    refuseLate(place.notice, now);
    const entered = enteredBy(entryOf(tools), came(body.coming, place.notice, now), actor);
    return takeBack(tools, place, { actor, now, bidId: bid.bidId }, entered);
  },
  async answer(_result, { params }, tools) {
    const bid = (await ofReceipt(tools, params.eventId!, params.receipt!))!;
    const { name, email, postal } = entryOf(tools).contact;
    const receipt = receiptNumber(bid.bidId);
    const post = email === '' ? `${name}, ${postal}` : '';
    return { body: { receipt, bidder: bid.supplierName, withdrawnAt: bid.withdrawnAt!, post } };
  },
});

/** What a supplier does with its working copy, and these of its own; nothing here reads a submission again. */
export const entryRoutes: Area<BidTools>['routes'] = [
  listEntered,
  beginEntry,
  { ...readBid, route: routes.readEntered },
  { ...saveBid, route: routes.saveEntered },
  { ...announceUpload, route: routes.announceEntered },
  { ...announceInParts, route: routes.announceEnteredInParts },
  { ...readParts, route: routes.readEnteredParts },
  { ...partTicket, route: routes.enteredPartTicket },
  { ...uploadArrived, route: routes.enteredArrived },
  { ...removeUpload, route: routes.removeEntered },
  { ...readUpload, route: routes.readEnteredUpload },
  submitEntered,
  withdrawEntered,
  withdrawByReceipt,
];
