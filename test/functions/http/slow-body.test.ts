/** A request is received when it has arrived whole: nobody gets a receipt in time for what was finished after the deadline. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import {
  afterDeadline,
  bidFor,
  fillBid,
  lotId,
  minutesAhead,
  openers,
  publishSmall,
  seenNow,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = suppliers;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Sends a submission without its body; `finish` sends the body, and answers what comes back. */
async function begin(who: string, eventId: string, version: number): Promise<{ finish(): Promise<string> }> {
  const body = JSON.stringify(await seenNow(world, who, { eventId, lotId }));
  const port = Number(new URL(world.stack.url).port);
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  const head = [
    `POST /api/bids/${eventId}/${lotId}/submit HTTP/1.1`,
    `host: localhost:${port}`,
    `authorization: Bearer ${await world.token(who)}`,
    'idempotency-key: begun-before-the-deadline',
    `if-match: "${version}"`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    // The server says so once it has read the head, so that the test knows when it has.
    'expect: 100-continue',
    'connection: close',
  ];
  const begun = new Promise((resolve) => socket.once('data', resolve));
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await begun;
  return {
    finish: () => {
      socket.write(body);
      return answer;
    },
  };
}

test('a submission whose body is held back past the opening is late, and no receipt says otherwise', async () => {
  const eventId = await publishSmall(world, { closes: minutesAhead(world, 1).slice(0, 16) });
  await bidFor(world, tomas, eventId);
  const submission = await begin(maya, eventId, await fillBid(world, maya, eventId));
  await afterDeadline(world, eventId);
  expect(await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical')).toBe(1);
  expect(await submission.finish()).toContain('urn:evenhand:problem:deadline-passed');
  const { state, receipts } = await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } });
  expect([state, receipts]).toEqual(['none', []]);
});
