/** The deadline, to the millisecond: judged by the instant at which the gateway received a request, and by nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bidRoutes } from '../../../functions/bids/routes.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as people from '../../../shared/api/people.ts';
import { givenBidContent } from '../../given.ts';
import { everything } from '../everything.ts';
import { stackStore, stackVault, suppliersApp, through } from '../in-process.ts';
import { lambdaEvent } from '../lambda-event.ts';
import { benchAt, bidFor, fillBid, lotId, publishSmall, seenNow, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = suppliers;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const closesAt = async (eventId: string) =>
  Date.parse((await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } })).notice.closesAt);

/** Calls the function as the gateway would that received the request at this instant. */
async function receivedAt(
  at: number,
  method: string,
  path: string,
  more: { ifMatch?: number; body?: unknown; key?: string; who?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { handler } = await import('../../../functions/bids/handler.ts');
  const { ifMatch, body, key = crypto.randomUUID(), who = maya } = more;
  const { id: subject } = (await world.cast.by(who).call(people.me)).person!;
  const headers = {
    'idempotency-key': key,
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const event = lambdaEvent({
    method,
    path: `/api/bids/${path}`,
    at,
    subject,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await handler(event, {} as never);
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
}
const submission = async (eventId: string, who: string = maya) => ({
  ifMatch: 1,
  body: await seenNow(world, who, { eventId, lotId }),
});

describe('a submission', () => {
  test('received in the last millisecond before the deadline is in time, however long it takes', async () => {
    const eventId = await publishSmall(world);
    await fillBid(world, maya, eventId);
    const deadline = await closesAt(eventId);
    const { status, body } = await receivedAt(
      deadline - 1,
      'POST',
      `${eventId}/${lotId}/submit`,
      await submission(eventId),
    );
    expect([status, body.receivedAt]).toEqual([201, new Date(deadline - 1).toISOString()]);
  });

  test('received at the deadline, or a millisecond later, is late, and is told both times', async () => {
    const eventId = await publishSmall(world);
    await fillBid(world, maya, eventId);
    const deadline = await closesAt(eventId);
    const before = await everything();
    const sent = await submission(eventId);
    for (const late of [0, 1, 86_400_000]) {
      const { status, body } = await receivedAt(deadline + late, 'POST', `${eventId}/${lotId}/submit`, sent);
      const [received, closed] = [deadline + late, deadline].map((ms) => new Date(ms).toISOString());
      expect([status, body.code, body.data]).toEqual([
        422,
        'deadline-passed',
        { receivedAt: received, closesAt: closed },
      ]);
      const clock = (iso: string | undefined) => iso!.slice(11, 23);
      expect(body.title).toContain(clock(received));
      expect(body.title).toContain(clock(closed));
    }
    expect(await everything()).toEqual(before);
  });

  test('that was received in time answers its receipt also after the deadline, when it is sent again', async () => {
    const eventId = await publishSmall(world);
    await fillBid(world, maya, eventId);
    const deadline = await closesAt(eventId);
    const path = `${eventId}/${lotId}/submit`;
    const key = 'the-answer-was-lost';
    const sent = await submission(eventId);
    const first = await receivedAt(deadline - 5, 'POST', path, { ...sent, key });
    const again = await receivedAt(deadline + 3_600_000, 'POST', path, { ...sent, key });
    expect(again).toEqual(first);
    const other = await receivedAt(deadline + 3_600_000, 'POST', path, sent);
    expect(other.body.code).toBe('deadline-passed');
  });

  test('does not depend on any clock but the gateway’s: the event closes for each request by itself', async () => {
    const eventId = await publishSmall(world);
    await fillBid(world, maya, eventId);
    await fillBid(world, tomas, eventId);
    const deadline = await closesAt(eventId);
    const path = `${eventId}/${lotId}/submit`;
    const late = await receivedAt(deadline, 'POST', path, { ...(await submission(eventId, tomas)), who: tomas });
    const inTime = await receivedAt(deadline - 1, 'POST', path, await submission(eventId));
    expect([late.status, inTime.status]).toEqual([422, 201]);
  });
});

test('after the deadline nothing of a bid changes; it can still be read', async () => {
  const eventId = await publishSmall(world);
  const receipt = await bidFor(world, maya, eventId);
  const params = { eventId, lotId };
  const drawing = { name: 'b.pdf', size: 3, sha256: 'b'.repeat(64), envelope: 'technical', questionId: null } as const;
  const { fileId } = await world.cast.by(maya).call(bids.announceUpload, { params, body: drawing });
  const { uploads } = await world.cast.by(maya).call(bids.readBid, { params });
  const kept = uploads.find((u) => u.arrived)!;
  const place = `${eventId}/${lotId}`;
  const deadline = await closesAt(eventId);
  const before = await everything();
  const attempts: [string, string, Parameters<typeof receivedAt>[3]?][] = [
    ['PUT', place, { ifMatch: 1, body: givenBidContent(benchAt('1.00')) }],
    ['POST', `${place}/uploads`, { body: drawing }],
    ['POST', `${place}/uploads/${fileId}/arrived`],
    ['DELETE', `${place}/uploads/${kept.id}`],
    ['POST', `${place}/submit`, await submission(eventId)],
    ['POST', `${place}/withdraw`, { body: { bidId: receipt.bidId } }],
  ];
  for (const [method, path, more] of attempts) {
    for (const late of [0, 1]) {
      const { status, body } = await receivedAt(deadline + late, method, path, more);
      expect([method, path, status, body.code]).toEqual([method, path, 422, 'deadline-passed']);
    }
  }
  const reads = [place, `${place}/uploads/${kept.id}`, `${place}/submissions/${receipt.bidId}`];
  for (const path of reads) expect((await receivedAt(deadline + 86_400_000, 'GET', path)).status).toBe(200);
  expect(await everything()).toEqual(before);
});

test('a submission reads nothing that another supplier writes, and the notice once', async () => {
  const eventId = await publishSmall(world);
  await fillBid(world, maya, eventId);
  const reads: string[] = [];
  const store = stackStore();
  const watched: typeof store = {
    ...store,
    get: async (key) => {
      reads.push(`${key.table} ${key.pk}`);
      return store.get(key);
    },
    query: async (table, pk, range) => {
      reads.push(`${table} ${pk}`);
      return store.query(table, pk, range);
    },
  };
  const app = suppliersApp(watched, stackVault(), bidRoutes);
  const sent = await through(app, world, maya, {
    method: 'POST',
    path: `/api/bids/${eventId}/${lotId}/submit`,
    ...(await submission(eventId)),
  });
  expect(sent.status).toBe(201);
  const { id, org } = (await world.cast.by(maya).call(people.me)).person!;
  const own = `sealed S#${org.id}`;
  expect(new Set(reads)).toEqual(new Set([own, `records NOTICE#${eventId}`, `records PERSON#${id}`]));
});
