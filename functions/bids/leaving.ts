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
import type { Acknowledged } from '../../shared/reading.ts';
import { roundOf } from '../../shared/rounds.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Put, type Write } from '../ports/store.ts';
import type { BidTools, CopyRecord } from './copy.ts';
import type { TakenUp, Watch } from './my-events.ts';
import type { Left } from './portal.ts';
import { blankedProfile } from './profile-erasure.ts';
import { type Follows, workPut } from './seal.ts';

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
      // An offer of a round stands or falls with the bid that it is for.
      .filter((b) => b.state === 'submitted' && !roundOf(b.lotId))
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

/** That nothing was submitted since: read before the bids. A submission asks for its part that nobody has left. */
async function unchanged({ store, supplierId }: BidTools): Promise<Write> {
  const latest = await store.get(keys.latest(supplierId));
  return { check: keys.latest(supplierId), when: latest ? { version: latest.version } : 'absent' };
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
  const [copies, uploads, submissions, acknowledged, taken, follows, watched, classes, profile] = await Promise.all([
    own<CopyRecord>(tools, 'COPY#'),
    own<Upload>(tools, 'UPLOAD#'),
    own<Bid>(tools, 'SUBMISSION#'),
    own<Acknowledged>(tools, 'ACKNOWLEDGED#'),
    own<TakenUp>(tools, 'INVITED#'),
    own<Follows>(tools, 'FOLLOWS#'),
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
    ...copies.flatMap((c) => {
      const blank = over(c, { ...c.data, parts: [], savedBy: who(actor), savedAt: now });
      const work = workPut(supplierId, c.data.eventId, c.data.lotId, { what: 'copy', version: c.version + 1 });
      return [blank, { ...work, expiresAt }];
    }),
    ...uploads
      .filter((u) => !submitted.has(u.data.id))
      .flatMap((u) => {
        const [, eventId = '', lotId = ''] = u.key.sk.split('#');
        const work = workPut(supplierId, eventId, lotId, { what: 'file', fileId: u.data.id, here: false });
        return [over(u, { ...u.data, name: '-', removed: true }), { ...work, expiresAt }];
      }),
    ...acknowledged.map((a) => over(a, {} satisfies Acknowledged)),
    ...taken.map((i) => over(i, { eventId: i.data.eventId, token: '' } satisfies TakenUp)),
    ...watched.map((w) => over(w, { eventId: w.data.eventId, on: false } satisfies Watch)),
    // Who works on a bid as well as who follows.
    ...follows.flatMap((f): Put[] => {
      const place = keys.follower(supplierId, f.data.eventId, f.data.personId);
      return [over(f, f.data), { put: place, data: { email: '', off: true }, expiresAt }];
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
    const still = await unchanged(tools);
    refuseLeaving(await standing(tools, await bidsOf(tools), now), body.name, actor.org.name);
    return {
      ...nothing,
      writes: [
        still,
        { put: place, data: { at: now, by: who(actor), name: actor.org.name } satisfies Left, when: 'absent' },
      ],
      facts: [{ what: 'organisation.closed', data: { name: actor.org.name } }],
    };
  },
  async answer(result, { actor, now }, tools) {
    const { store, supplierId } = tools;
    // What is many follows, each part by itself; where the first request broke off here, the same one sent again goes on.
    const writes = await blanks(tools, actor, now);
    for (let i = 0; i < writes.length; i += itemsAtOnce) await store.write(writes.slice(i, i + itemsAtOnce));
    const left = await store.get<Left>(keys.left(supplierId));
    if (!left) throw new Error('it has left, and nothing says so');
    await tools.portal.letGo(supplierId, left.data);
    await store.write([{ put: left.key, data: { ...left.data, over: true } satisfies Left, version: 2 }]);
    return { body: result };
  },
});
