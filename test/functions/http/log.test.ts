/** What the log tells of a request that failed. */
import { expect, test } from 'vitest';
import { createApp, reads } from '../../../functions/http/app.ts';
import { buyersBook } from '../../../functions/http/commit.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { type Key, keys } from '../../../functions/ports/keys.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { readBid } from '../../../shared/api/bids.ts';
import { people } from '../../given.ts';
import { lambdaEvent } from '../lambda-event.ts';

test('a log names the route of what failed, and neither the event nor the person', async () => {
  const logged: unknown[] = [];
  const fails = async () => {
    throw new Error('out of order');
  };
  const store: Store = {
    get: async <T>(key: Key) => ({
      key,
      data: people.bidder as T,
      version: 1,
    }),
    query: fails,
    list: fails,
    write: fails,
  };
  const app = createApp({
    store,
    log: { info: () => {}, error: (words, data) => logged.push([words, data]) },
    tools: () => ({ store, ids: systemIds }),
    place: (_actor, subject, key) => ({ key: keys.command(subject, key), book: buyersBook }),
    routes: [reads(readBid, fails)],
  });
  const path = '/api/bids/an-event/lot-1';
  const event = lambdaEvent({ method: 'GET', path, at: 0, subject: people.bidder.id });
  expect((await app.request(path, {}, { event })).status).toBe(500);
  expect(logged).toEqual([
    [
      'unexpected',
      { requestId: 'request-1', route: 'GET /api/bids/:eventId/:lotId', error: new Error('out of order') },
    ],
  ]);
});
