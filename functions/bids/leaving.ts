/**
 * A supplier leaves the portal. Here, where its bids are known, it is decided and noted, and what was never submitted is blanked;
 * its people are let go by the function `bidders`, on order.
 */
import * as routes from '../../shared/api/our-data.ts';
import type { Bid, Upload } from '../../shared/bid.ts';
import { cancellationOf } from '../../shared/cancellation.ts';
import { type Classification, titleWithLot } from '../../shared/event.ts';
import { refuseLeaving, type Standing, whyStanding } from '../../shared/leaving.ts';
import { branchIn, type ClassFollower } from '../../shared/my-classes.ts';
import { type Actor, allow, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Put, type Write } from '../ports/store.ts';
import type { BidTools, CopyRecord } from './copy.ts';
import type { Watch } from './my-events.ts';
import { blankedProfile } from './profile-erasure.ts';

/** Items per transaction, under DynamoDB's 100. */
const itemsAtOnce = 90;

function requireAdministrator(actor: Actor): void {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('A buyer stays here with its events. Suppliers leave on this way.'));
  allow(actor, 'people.change');
}

const own = <T>({ store, supplierId }: BidTools, prefix: string) => {
  const { table, pk } = keys.profile(supplierId);
  return all<T>(store, table, pk, prefix);
};

async function standing(tools: BidTools, bids: readonly Bid[], now: string): Promise<Standing[]> {
  const found = await Promise.all(
    bids
      .filter((b) => b.state === 'submitted')
      .map(async ({ orgId, eventId, lotId, state }): Promise<Standing[]> => {
        const [{ data: notice }, cancelled, lot] = await Promise.all([
          noticeOf(tools.store, eventId),
          cancelledOf(tools.store, eventId),
          tools.portal.lot(orgId, eventId, lotId),
        ]);
        const why = whyStanding({ state }, notice, lot, cancellationOf(cancelled, lotId) !== null, now);
        const { buyer, closesAt, content } = notice;
        const title = titleWithLot(content, lotId);
        return why ? [{ eventId, lotId, title, buyer, zone: content.zone, closesAt, why }] : [];
      }),
  );
  return found.flat();
}

/**
 * That nothing is submitted at this moment: for each lot that is open and in which something is saved, the bid is as it was read.
 * With as many lots as a transaction holds; a submission asks for its part that nobody has left.
 */
async function unchanged(tools: BidTools, now: string): Promise<Write[]> {
  const [bids, copies, uploads] = await Promise.all([
    own<Bid>(tools, 'BID#'),
    own<CopyRecord>(tools, 'COPY#'),
    own<Upload>(tools, 'UPLOAD#'),
  ]);
  const lots = new Set([...bids, ...copies, ...uploads].map(({ key }) => key.sk.split('#').slice(1, 3).join('#')));
  const checks = await Promise.all(
    [...lots].map(async (lot): Promise<Write[]> => {
      const [eventId = '', lotId = ''] = lot.split('#');
      if ((await noticeOf(tools.store, eventId)).data.closesAt <= now) return [];
      const key = keys.bid(tools.supplierId, eventId, lotId);
      const bid = bids.find((b) => b.key.sk === key.sk);
      return [{ check: key, when: bid ? { version: bid.version } : 'absent' }];
    }),
  );
  return checks.flat().slice(0, itemsAtOnce);
}

const bidsOf = async (tools: BidTools) => (await own<Bid>(tools, 'BID#')).map((b) => b.data);

export const readLeaving = reads(routes.readLeaving, async ({ actor, now }, tools: BidTools) => {
  requireAdministrator(actor);
  const [bids, submissions, copies] = await Promise.all([
    bidsOf(tools),
    own<Bid>(tools, 'SUBMISSION#'),
    own<CopyRecord>(tools, 'COPY#'),
  ]);
  const stands = await standing(tools, bids, now);
  return { body: { stands, submissions: submissions.length, copies: copies.length } };
});

/** What blanks all that was never submitted. What was submitted, and the record, are not touched. */
async function blanks(tools: BidTools, actor: Actor, now: string): Promise<Put[]> {
  const { supplierId } = tools;
  const [copies, uploads, submissions, watched, classes, profile] = await Promise.all([
    own<CopyRecord>(tools, 'COPY#'),
    own<Upload>(tools, 'UPLOAD#'),
    own<Bid>(tools, 'SUBMISSION#'),
    own<Watch>(tools, 'WATCH#'),
    own<Classification[]>(tools, 'CLASSES#'),
    blankedProfile(tools, actor, now),
  ]);
  const submitted = new Set(submissions.flatMap((s) => s.data.files.map((f) => f.id)));
  // DynamoDB takes it away some time after this; it says nothing any more at once.
  const expiresAt = Math.floor(Date.parse(now) / 1000);
  const over = ({ key, version }: { key: Put['put']; version: number }, data: unknown): Put => ({
    put: key,
    data,
    version: version + 1,
    expiresAt,
  });
  return [
    ...copies.map((c) => over(c, { ...c.data, parts: [], savedBy: who(actor), savedAt: now })),
    ...uploads.filter((u) => !submitted.has(u.data.id)).map((u) => over(u, { ...u.data, name: '-', removed: true })),
    ...watched.flatMap((w) => {
      const { eventId } = w.data;
      const personId = w.key.sk.slice('WATCH#'.length, -`#${eventId}`.length);
      const off: Put = { put: keys.follower(supplierId, eventId, personId), data: { email: '', off: true }, expiresAt };
      return [over(w, { eventId, on: false } satisfies Watch), off];
    }),
    ...classes.flatMap((c) => {
      const personId = c.key.sk.slice('CLASSES#'.length);
      const off = c.data.map((followed): Put => {
        const { scheme, branch } = branchIn(followed);
        const data: ClassFollower = { email: '', followed, off: true };
        return { put: keys.classFollower(supplierId, scheme, branch, personId), data, expiresAt };
      });
      return [over(c, []), ...off];
    }),
    ...profile,
  ];
}

export const leavePortal = commands(routes.leavePortal, {
  async decide({ actor, body, now }, tools: BidTools) {
    requireAdministrator(actor);
    const { store, supplierId } = tools;
    const place = keys.left(supplierId);
    const about = { orgId: supplierId, eventId: '-' };
    const nothing = { about, writes: [], facts: [], mails: [], result: { name: actor.org.name } };
    if (await store.get(place)) return nothing;
    const still = await unchanged(tools, now);
    refuseLeaving(await standing(tools, await bidsOf(tools), now), body.name, actor.org.name);
    return {
      ...nothing,
      writes: [...still, { put: place, data: { at: now, by: who(actor), name: actor.org.name }, when: 'absent' }],
      facts: [{ what: 'organisation.closed', data: { name: actor.org.name } }],
    };
  },
  async answer(result, { actor, now }, tools) {
    const { store, supplierId } = tools;
    // What is many follows, each part by itself; where the first request broke off here, the same one sent again goes on.
    const writes = await blanks(tools, actor, now);
    for (let i = 0; i < writes.length; i += itemsAtOnce) await store.write(writes.slice(i, i + itemsAtOnce));
    await tools.portal.letGo({ id: `leave-${supplierId}`, at: now, leaves: { supplierId, by: actor.name } });
    return { body: result };
  },
});
