/** Colleagues of a supplier, over the API: invited, joined, taken off, gone; never the last one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientFor } from '../../../cdk/local/client.ts';
import { keys } from '../../../functions/ports/keys.ts';
import * as addenda from '../../../shared/api/addenda.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import type { Person } from '../../../shared/people.ts';
import { wallInput } from '../../../shared/time.ts';
import { givenBidContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { colleagueOf } from '../bids/colleague.ts';
import { stackStore } from '../in-process.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const [maya, tomas, ines] = small.suppliers;
const peopleOf = async (who: string) => (await ask(world, who, people.colleagues)).body.items as people.Colleague[];
const one = async (who: string, email: string) => (await peopleOf(who)).find((p) => p.email === email)!;
const off = async (who: string, email: string, seenBy = who) =>
  ask(world, who, people.removeColleague, { params: { personId: (await one(seenBy, email)).id } });
const give = async (who: string, email: string, roles: string[]) => {
  const { id, version } = await one(who, email);
  return ask(world, who, people.setRoles, { params: { personId: id }, ifMatch: version, body: { roles } });
};
const invite = (who: string, roles: string[]) =>
  ask(world, who, people.inviteColleague, { body: { email: 'new@paper-heron.example', roles } });

test('whoever registers a supplier is its administrator: a colleague joins by the link, is listed, and invites nobody', async () => {
  const colleague = await colleagueOf(world, maya);
  expect((await one(colleague, maya)).roles).toEqual(['administrator', 'bidder']);
  expect((await one(maya, colleague)).roles).toEqual(['bidder']);
  expect(refusal(await invite(colleague, ['bidder']))).toBe('403 not-allowed');
  expect(refusal(await invite(maya, ['manager']))).toBe('400 body-wrong roles role-unknown');
  expect(refusal(await invite(maya, ['administrator']))).toBe('400 body-wrong roles role-missing');
  // Another supplier's people are not found, and a buyer's have no such act.
  expect(refusal(await off(tomas, colleague, maya))).toBe('404 not-found');
  expect(refusal(await off(small.administrator, small.another))).toBe('422 wrong-state');
});

test('who is taken off acts no more from that moment, may register anew, and hears no more of the bids', async () => {
  const colleague = await colleagueOf(world, maya);
  const closes = wallInput(small.minutesAhead(world, 4 * 1440), 'UTC');
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes });
  const place = { params: { eventId, lotId: small.lotId } };
  const saved = await ask(world, colleague, bids.saveBid, { ...place, ifMatch: 0, body: givenBidContent() });
  expect(saved.status).toBe(200);
  const reads = () => ask(world, colleague, bids.readBid, place);
  expect((await reads()).status).toBe(200);

  expect((await off(maya, colleague)).body).toEqual({ name: 'Second Person' });
  expect(refusal(await reads())).toBe('403 no-profile');
  expect((await peopleOf(maya)).map((p) => p.email)).not.toContain(colleague);
  const { items } = await world.cast.by(maya).call(people.readOrganisationRecord);
  expect(items[0]).toMatchObject({ what: 'organisation.left', data: { name: 'Second Person' } });

  const params = { eventId };
  const { version } = await world.cast.by(small.manager).call(events.readEvent, { params });
  const later = wallInput(small.minutesAhead(world, 6 * 1440), 'UTC');
  await world.cast
    .by(small.manager)
    .call(addenda.moveDeadline, { params, ifMatch: version, body: { closes: later, reason: 'More time.' } });
  await world.stack.settled();
  expect(world.stack.mails(colleague).map((m) => m.subject)).toEqual([expect.stringContaining('Join Paper Heron')]);

  const again = { kind: 'supplier', name: 'On My Own', personName: 'Second Person', email: colleague };
  expect((await ask(world, colleague, people.createOrganisation, { body: again })).status).toBe(201);
  expect(refusal(await reads())).not.toContain('403');
  const { content } = (await reads()).body as { content: { answers: object } };
  expect(content.answers).toEqual({});
});

test('the last person stays, and so does the last administrator; of two who leave at one moment one does', async () => {
  const alone = (await peopleOf(tomas)).length === 1;
  expect(alone).toBe(true);
  expect(refusal(await off(tomas, tomas))).toBe('422 last-person');
  const colleague = await colleagueOf(world, tomas);
  expect(refusal(await off(tomas, tomas))).toBe('422 last-administrator');
  expect((await give(tomas, colleague, ['administrator', 'bidder'])).status).toBe(200);
  const answers = await Promise.all([off(tomas, tomas), off(colleague, colleague)]);
  expect(answers.map(refusal).sort()).toEqual(['200 ', '422 last-person']);
});

test('in an organisation of earlier, without an administrator, everybody invites, and may give that role', async () => {
  const { person } = await world.cast.by(ines).call(people.me);
  const before: Person = { ...person!, roles: ['bidder'] };
  const list = { pk: `ORG#${before.org.id}`, sk: `${before.name}#${before.id}` };
  await stackStore().write([{ put: keys.person(before.id), data: before, version: before.version, list }]);
  const colleague = await colleagueOf(world, ines);
  expect((await invite(colleague, ['bidder'])).status).toBe(201);
  expect((await give(colleague, ines, ['administrator', 'bidder'])).status).toBe(200);
  expect(refusal(await invite(colleague, ['bidder']))).toBe('403 not-allowed');
});

test('who was taken off and sends again what had let them in is told that they belong to nobody', async () => {
  const email = `again-${crypto.randomUUID().slice(0, 8)}@paper-heron.example`;
  await clientFor(world.stack.url, email, 'Second Person');
  await world.cast.by(maya).call(people.inviteColleague, { body: { email, roles: ['bidder'] } });
  await world.stack.settled();
  const token = /token=([\w-]+)/.exec(world.stack.mails(email)[0]!.text)![1]!;
  const accept = () =>
    ask(world, email, people.acceptInvitation, {
      body: { token, personName: 'Second Person', email },
      key: `join-${email}`,
    });
  expect((await accept()).status).toBe(201);
  expect((await off(maya, email)).status).toBe(200);
  expect(refusal(await accept())).toBe('403 no-profile');
});

test('an administrator who was taken off does not come back by a link of their own; sent again by another, it holds', async () => {
  const colleague = await colleagueOf(world, maya);
  expect((await give(maya, colleague, ['administrator', 'bidder'])).status).toBe(200);
  const email = `own-${crypto.randomUUID().slice(0, 8)}@elsewhere.example`;
  const body = { email, roles: ['administrator', 'bidder'] };
  expect((await ask(world, colleague, people.inviteColleague, { body })).status).toBe(201);
  await off(maya, colleague);
  await world.stack.settled();
  const newest = () => /token=([\w-]+)/.exec(world.stack.mails(email)[0]!.text)![1]!;
  const accept = (who: string) =>
    ask(world, who, people.acceptInvitation, { body: { token: newest(), personName: 'Back', email: who } });
  expect(refusal(await accept(colleague))).toBe('422 invitation-withdrawn');
  const { items } = await world.cast.by(maya).call(people.listColleagueInvitations);
  const { id } = items.find((i) => i.email === email)!;
  await world.cast.by(maya).call(people.inviteAgain, { params: { invitationId: id } });
  await world.stack.settled();
  await clientFor(world.stack.url, email, 'Back');
  expect((await accept(email)).status).toBe(201);
});
