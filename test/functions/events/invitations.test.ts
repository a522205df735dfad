/** Who has opened an invitation, intends to bid, declined; links that are sent again, withdrawn, end; a work order that breaks off. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withdrawInvitations } from '../../../functions/events/invitations.ts';
import { buyersBook } from '../../../functions/http/commit.ts';
import { invite } from '../../../functions/jobs/invite.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { Vault } from '../../../functions/ports/vault.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import type { InviteOrder } from '../../../shared/orders.ts';
import type { Person } from '../../../shared/people.ts';
import { stackStore } from '../in-process.ts';
import { manager, publishSmall, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const [maya, tomas] = suppliers;
const unused = (): never => {
  throw new Error('no document is read here');
};
const noVault: Vault = {
  put: unused,
  get: unused,
  head: unused,
  lock: unused,
  ticket: unused,
  begin: unused,
  partTicket: unused,
  parts: unused,
  complete: unused,
  link: unused,
};
const buyer = () => world.cast.by(manager);
const refusal = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (problem: { problem?: { code: string; title: string } }) => problem.problem?.code ?? String(problem),
  );

async function inviteTo(eventId: string, body: { emails: string[]; expiresAt?: string }) {
  const answer = await buyer().call(events.inviteSuppliers, { params: { eventId }, body });
  await world.stack.settled();
  return answer;
}
const tokenOf = (email: string, letter = 0) =>
  /token=([\w-]+)/.exec(world.stack.mails(email)[letter]?.text ?? '')?.[1] ?? 'no-letter';
const summary = (eventId: string) => buyer().call(events.readInvitationSummary, { params: { eventId } });
async function everybody(eventId: string, query: Record<string, string> = {}) {
  const items: Awaited<ReturnType<typeof page>>['items'] = [];
  const page = (cursor?: string) =>
    buyer().call(events.listInvitations, { params: { eventId }, query: { ...query, ...(cursor ? { cursor } : {}) } });
  let cursor: string | null | undefined;
  do {
    const next = await page(cursor ?? undefined);
    items.push(...next.items);
    cursor = next.cursor;
  } while (cursor);
  return items;
}

describe('a work order', () => {
  test('that breaks off anywhere, or comes twice at once, invites each once', async () => {
    const eventId = await publishSmall(world);
    const event = await buyer().call(events.readEvent, { params: { eventId } });
    const store = stackStore();
    const rows = Array.from({ length: 70 }, (_, i) => ({ email: `crash-${i}@order.example`, name: '' }));
    const order: InviteOrder = {
      kind: 'invite',
      id: 'a-broken-order',
      part: 0,
      orgId: event.orgId,
      eventId,
      at: new Date(world.stack.clock.now()).toISOString(),
      who: { id: 'ben', name: 'Ben' },
      rows,
      expiresAt: null,
    };
    const count = { id: order.id, part: 0, total: 70, done: 0, left: 0, at: order.at, by: 'Ben' };
    await store.write([{ put: keys.inviting(event.orgId, eventId, order.id, 0), data: count, version: 1 }]);
    for (let at = 0; at < 2; at++) {
      let writes = 0;
      const crashing: Store = {
        ...store,
        write: async (w) => {
          if (writes++ === 1) throw new Error('the function crashed');
          await store.write(w);
        },
      };
      await expect(invite(order, { store: crashing, ids: systemIds })).rejects.toThrow('the function crashed');
    }
    await Promise.all([1, 2].map(() => invite(order, { store, ids: systemIds })));
    await world.stack.settled();
    expect((await everybody(eventId)).map((r) => r.email).sort()).toEqual(rows.map((r) => r.email).sort());
    for (const { email } of rows) expect(world.stack.mails(email).length, email).toBe(1);
  });
});

describe('an invitation', () => {
  test('is opened once for the buyer, by whoever holds the link, without signing in', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    await inviteTo(eventId, { emails: ['opened@heron.example', 'quiet@heron.example'] });
    const token = tokenOf('opened@heron.example');
    const open = () =>
      world.send(null, 'POST', '/api/invitation-opened', {
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ token }),
      });
    expect(await open()).toMatchObject({ status: 200, body: { eventId, takeUp: true } });
    const [before] = await everybody(eventId, { state: 'opened' });
    await world.stack.moveClockTo(world.stack.clock.now() + 5_000);
    await open();
    expect(await everybody(eventId, { state: 'opened' })).toEqual([before]);
    expect(before!.email).toBe('opened@heron.example');
    const { items } = await buyer().call(events.readRecord, { params: { eventId } });
    expect(items.filter((f) => f.what === 'invitation.opened').map((f) => f.data)).toEqual([
      { email: 'opened@heron.example' },
    ]);
  });

  test('shows what was said with it, and why one declined; taking it up shows nothing', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    await inviteTo(eventId, { emails: [maya, tomas, 'silent@marmot.example'] });
    for (const who of [maya, tomas])
      await world.cast.by(who).call(bids.acceptEventInvitation, { body: { token: tokenOf(who) } });
    expect((await summary(eventId)).states).toMatchObject({ sent: 3, opened: 0, intends: 0, declined: 0 });
    const say = (who: string, body: correspondence.Intended) =>
      world.cast
        .by(who)
        .call(correspondence.sayIntention, { params: { eventId }, query: { invitation: tokenOf(who) }, body });
    await say(maya, { intends: true, reason: '' });
    await say(tomas, { intends: true, reason: '' });
    await say(tomas, { intends: false, why: 'time', reason: 'Two weeks are too short.' });
    expect(await summary(eventId)).toMatchObject({
      states: { sent: 1, opened: 0, intends: 1, declined: 1, withdrawn: 0 },
      declined: { time: 1, unsaid: 0 },
      uninvited: [],
    });
    expect(await everybody(eventId, { state: 'declined' })).toMatchObject([
      { email: tomas, why: 'time', reason: 'Two weeks are too short.' },
    ]);
  });

  test('is not needed to say so for an open event', async () => {
    const eventId = await publishSmall(world);
    await world.cast
      .by(maya)
      .call(correspondence.sayIntention, { params: { eventId }, body: { intends: true, reason: '' } });
    expect((await summary(eventId)).uninvited).toMatchObject([{ intends: true, why: null }]);
  });

  test('is sent again with a new link, not within a minute, and both links work', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    const email = 'again@heron.example';
    await inviteTo(eventId, { emails: [email] });
    const resend = () => buyer().call(events.resendInvitations, { params: { eventId }, body: { emails: [email] } });
    expect(await refusal(resend())).toBe('too-early');
    await world.stack.moveClockTo(world.stack.clock.now() + 60_000);
    expect(await refusal(Promise.all([resend(), resend()]))).not.toBe('done');
    await world.stack.settled();
    const letters = world.stack.mails(email);
    expect(letters.length).toBe(2);
    const tokens = [0, 1].map((n) => tokenOf(email, n));
    expect(new Set(tokens).size).toBe(2);
    for (const invitation of tokens)
      await world.cast.by(maya).call(events.readNotice, { params: { eventId }, query: { invitation } });
  });

  test('that is withdrawn opens nothing any more; who took it up before keeps it', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    const email = 'withdrawn@heron.example';
    await inviteTo(eventId, { emails: [email] });
    const token = tokenOf(email);
    await world.cast.by(maya).call(bids.acceptEventInvitation, { body: { token } });
    const unsaid = { params: { eventId }, body: { emails: [email], reason: ' ' } };
    expect(await refusal(buyer().call(events.withdrawInvitations, unsaid))).toBe('body-wrong');
    await buyer().call(events.withdrawInvitations, {
      params: { eventId },
      body: { emails: [email], reason: 'Wrong address.' },
    });
    expect(await refusal(world.cast.by(tomas).call(bids.acceptEventInvitation, { body: { token } }))).toBe(
      'link-ended',
    );
    expect(await refusal(world.cast.by(tomas).call(correspondence.invitationOpened, { body: { token } }))).toBe(
      'link-ended',
    );
    expect(
      await refusal(
        world.cast.by(tomas).call(events.readNotice, { params: { eventId }, query: { invitation: token } }),
      ),
    ).toBe('link-ended');
    await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId: 'lot-1' } });
    expect(await everybody(eventId)).toEqual([]);
    expect(await everybody(eventId, { state: 'withdrawn' })).toMatchObject([{ email, reason: 'Wrong address.' }]);
  });

  test('that is sent at the moment of the withdrawal is withdrawn too', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    const email = 'meanwhile@heron.example';
    await inviteTo(eventId, { emails: [email] });
    await world.stack.moveClockTo(world.stack.clock.now() + 61_000);
    const body = { emails: [email] };
    const { items } = await buyer().call(people.colleagues);
    const store = stackStore();
    const actor = (await store.get<Person>(keys.person(items.find((p) => p.email === manager)!.id)))!.data;
    let first = true;
    const racing: Store = {
      ...store,
      write: async (writes) => {
        if (first) {
          first = false;
          await buyer().call(events.resendInvitations, { params: { eventId }, body });
        }
        await store.write(writes);
      },
    };
    const now = new Date(world.stack.clock.now()).toISOString();
    const who = { subject: actor.id, password: null, language: 'en' as const, actor };
    const call = { params: { eventId }, query: {}, ifMatch: null, now, ...who };
    await withdrawInvitations.run(
      { ...call, body: { ...body, reason: 'Wrong address.' }, commandId: 'withdrawn-meanwhile' },
      { store: racing, ids: systemIds, documents: noVault, site: '' },
      () => ({ digest: 'd', key: keys.command(actor.id, 'withdrawn-meanwhile'), book: buyersBook }),
    );
    await world.stack.settled();
    expect(world.stack.mails(email)).toHaveLength(2);
    for (const n of [0, 1]) {
      const token = tokenOf(email, n);
      const asked = world.cast.by(tomas).call(correspondence.invitationOpened, { body: { token } });
      expect(await refusal(asked)).toBe('link-ended');
    }
  });

  test('ends when the buyer says so, or at the deadline; after that the notice can still be read', async () => {
    const eventId = await publishSmall(world, { access: 'invited' });
    const start = world.stack.clock.now();
    const expiresAt = new Date(start + 20 * 60_000).toISOString();
    expect(
      await refusal(
        buyer().call(events.inviteSuppliers, {
          params: { eventId },
          body: { emails: ['a@b.example'], expiresAt: new Date(start + 86_400_000).toISOString() },
        }),
      ),
    ).toBe('body-wrong');
    await inviteTo(eventId, { emails: ['short@heron.example'], expiresAt });
    await inviteTo(eventId, { emails: ['long@heron.example'] });
    const short = tokenOf('short@heron.example');
    const long = tokenOf('long@heron.example');
    const takeUp = (token: string) =>
      refusal(world.cast.by(tomas).call(bids.acceptEventInvitation, { body: { token } }));
    const read = (invitation: string) =>
      refusal(world.cast.by(tomas).call(events.readNotice, { params: { eventId }, query: { invitation } }));
    await world.stack.moveClockTo(start + 20 * 60_000);
    expect([await takeUp(short), await read(short), await takeUp(long)]).toEqual(['link-ended', 'link-ended', 'done']);
    await world.stack.moveClockTo(start + 70 * 60_000);
    expect([await takeUp(long), await read(long)]).toEqual(['link-ended', 'done']);
  });
});
