/** Before opening nothing on the buyer's side tells that there are bids, how many, or whose. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import * as people from '../../../shared/api/people.ts';
import { buyersAnswers } from '../buyers-answers.ts';
import { everything, itemsOf } from '../everything.ts';
import {
  afterDeadline,
  benchAt,
  bidFor,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  submit,
  suppliers,
  withdraw,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Two events alike, published and invited to one after the other: nobody bids for the first, everybody for the second. */
let empty: string;
let full: string;
let closes: string;
beforeEach(async () => {
  closes = minutesAhead(world, 2).slice(0, 16);
  [empty, full] = [await prepared(), await prepared()];
});
async function prepared(): Promise<string> {
  const eventId = await publishSmall(world, { closes });
  const emails = [...suppliers];
  await world.cast.by(manager).call(events.inviteSuppliers, { params: { eventId }, body: { emails } });
  return eventId;
}

/** All that suppliers can do: take up an invitation, save, send, submit, replace, withdraw, and leave a copy unsubmitted. */
async function everybodyBids(): Promise<void> {
  await world.stack.settled();
  const params = { eventId: full, lotId };
  for (const who of suppliers) {
    const mails = world.stack.mails(who).filter((m) => m.subject.startsWith('Invitation'));
    const token = /token=([\w-]+)/.exec(mails[0]!.text)![1]!;
    await world.cast.by(who).call(bids.acceptEventInvitation, { body: { token } });
    await bidFor(world, who, full);
    await bidFor(world, who, full, benchAt('777.77'));
  }
  await withdraw(world, suppliers[2], full);
  await submit(world, suppliers[2], full);
  const { version } = await world.cast.by(suppliers[1]).call(bids.readBid, { params });
  const changed = { currency: 'USD', answers: {}, prices: [] };
  await world.cast.by(suppliers[1]).call(bids.saveBid, { params, ifMatch: version, body: changed });
  await world.stack.settled();
}

/** The same for every event: its ids, instants and random parts replaced by what they are. */
const blurred = (text: string, eventId: string): string =>
  text
    .replaceAll(eventId, '<event>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replace(/\d{8}T\d{6}Z/g, '<instant>')
    .replace(/\d\d:\d\d:\d\d(\.\d{3})?/g, '<time>')
    .replace(/[0-9a-f]{32}(-\d+)?/g, '<random>')
    .replace(/"requestId":"[^"]*"/g, '"requestId":"<request>"');

async function blurredAnswers(eventId: string): Promise<Map<string, string>> {
  const answers = await buyersAnswers(world, eventId);
  return new Map([...answers].map(([asked, text]) => [blurred(asked, eventId), blurred(text, eventId)]));
}
const lists = (asked: string) =>
  /\/api\/(events|notices|notices\/(feed\.atom|feed\.json|calendar\.ics|sitemap\.xml|open\.html)) ?$/.test(asked);

async function expectAlike(): Promise<void> {
  const [ofEmpty, ofFull] = [await blurredAnswers(empty), await blurredAnswers(full)];
  expect([...ofFull.keys()]).toEqual([...ofEmpty.keys()]);
  // Lists name both events: they are compared with themselves before anybody bid.
  for (const [asked, text] of ofFull) if (!lists(asked)) expect(text, asked).toBe(ofEmpty.get(asked));
}

test('every answer to everybody on the buyer’s side is the same, with bids and without: open, closed, and half opened', async () => {
  const listed = async () => [...(await buyersAnswers(world, full))].filter(([asked]) => lists(asked));
  const before = await listed();
  expect(before.length).toBeGreaterThan(10);
  await everybodyBids();
  expect(await listed()).toEqual(before);
  await expectAlike();

  await afterDeadline(world, full);
  await expectAlike();

  for (const eventId of [empty, full])
    await world.cast.by(openers[0]).call(opening.openEnvelope, { params: { eventId, lotId, envelope: 'technical' } });
  await world.stack.settled();
  await expectAlike();
}, 240_000);

test('the table of the buyer’s side holds nothing that a bid has put there, and nothing of who bid', async () => {
  // Mail is marked when it is sent, which bids have nothing to do with.
  const kept = async () =>
    (await everything()).filter((line) => line.includes('"table":"records"') && !line.includes('"pk":"OUTBOX#'));
  await world.stack.settled();
  const before = await kept();
  await everybodyBids();
  expect(await kept()).toEqual(before);

  await afterDeadline(world, full);
  const supplierIds = await Promise.all(
    suppliers.map(async (who) => (await world.cast.by(who).call(people.me)).person!.org),
  );
  const about = (await itemsOf('records')).filter(
    (i) => !/^(PERSON|CMD|INVITE)#/.test(i.pk) && JSON.stringify(i).includes(full),
  );
  expect(about.length).toBeGreaterThan(8);
  for (const { id, name } of supplierIds) {
    for (const item of about) expect(JSON.stringify(item)).not.toMatch(new RegExp(`${id}|${name}`));
  }
});

test('the mails to the buyer’s people are the same, with bids and without', async () => {
  await everybodyBids();
  await afterDeadline(world, full);
  await world.stack.settled();
  const mailsOf = (eventId: string) =>
    world.stack
      .mails()
      .filter((m) => m.to.some((to) => to.endsWith('@dhss.example')) && m.text.includes(eventId))
      .map((m) => [m.to, m.subject, blurred(m.text, eventId)].join('\n'))
      .sort();
  expect(mailsOf(full)).toHaveLength(openers.length);
  expect(mailsOf(full)).toEqual(mailsOf(empty));
});
