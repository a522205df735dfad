/** A page of the list of events costs the same however many there are: Queries counted with 100 events and with 2,500. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../../functions/events/list.ts';
import { entryPut } from '../../../functions/http/entry.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import type { EventRow } from '../../../shared/api/events.ts';
import type { Page } from '../../../shared/api/route.ts';
import { type EventEntry, entryOf, isLive } from '../../../shared/event-entry.ts';
import { sealedLot } from '../../../shared/lot-record.ts';
import { instantAt, later, millis } from '../../../shared/time.ts';
import { givenEvent, givenPerson } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

const now = '2026-11-22T00:00:00.000Z';
const actor = {
  small: givenPerson('m', ['manager'], { org: { id: 'b-small', name: 'Small', kind: 'buyer' } }),
  large: givenPerson('m', ['manager'], { org: { id: 'b-large', name: 'Large', kind: 'buyer' } }),
};
const published = { number: 1, at: now, closesAt: now, method: 'x' };
const base = givenEvent({ published });

/** The nth event of an organisation: one a day, every hundredth still going on, every five hundredth about lighthouses. */
function entry(n: number): EventEntry {
  const stage = n % 100 === 0 ? 'sealed' : 'awarded';
  const lots = base.content.lots.map((l) => ({ ...sealedLot(base.orgId, base.id, l.id), stage }) as const);
  const createdAt = instantAt(millis(now) - n * 86_400_000);
  const title = n % 500 === 499 ? `Lighthouse ${n}` : `Benches ${n}`;
  return {
    ...entryOf(base, lots),
    id: `e${String(n).padStart(6, '0')}`,
    title,
    createdAt,
    closesAt: later(createdAt, 20 * 86_400),
  };
}

let tables: Tables;
const commands: string[] = [];

beforeAll(async () => {
  tables = await startTables();
  for (const [who, count] of [
    [actor.small, 100],
    [actor.large, 2_500],
  ] as const)
    for (let from = 0; from < count; from += 100) {
      const entries = Array.from({ length: 100 }, (_, i) => entry(from + i));
      await tables.store.write(entries.map((e) => entryPut(who.org.id, e, isLive(e))));
    }
}, 120_000);
afterAll(() => tables?.stop());

async function page(who: keyof typeof actor, query: Record<string, string> = {}) {
  commands.length = 0;
  const store = tables.watched((command) => commands.push(command));
  const call = {
    params: {},
    query,
    body: undefined,
    ifMatch: null,
    now,
    subject: 'm',
    password: null,
    language: 'en' as const,
    commandId: '',
    actor: actor[who],
  };
  const context = () => {
    throw new Error('a list commands nothing');
  };
  const tools = { store, ids: systemIds } as Parameters<typeof listEvents.run>[1];
  const answer = await listEvents.run(call, tools, context);
  return { ...(answer.body as Page<EventRow>), reads: commands.length };
}

describe('a page of the list of events', () => {
  it('is one Query, with 100 events as with 2,500', async () => {
    for (const who of ['small', 'large'] as const) {
      const { items, reads, cursor } = await page(who);
      expect([who, items.length, reads, cursor !== null]).toEqual([who, 25, 1, true]);
    }
  });
  it('by deadline, of those that go on, is one Query too', async () => {
    const { items, reads } = await page('large', { order: 'deadline' });
    expect([items.length, reads]).toEqual([25, 1]);
  });
  it('of those that close soon does not look at those that closed long ago', async () => {
    const { items, reads, cursor } = await page('large', { closing: '30' });
    expect([items.map((e) => e.id), reads, cursor]).toEqual([['e000000'], 1, null]);
  });
  it('of a rare word looks through 2,000 events at most, and says where to go on', async () => {
    const found: string[] = [];
    let cursor: string | null = null;
    let requests = 0;
    do {
      const next: Awaited<ReturnType<typeof page>> = await page('large', {
        words: 'lighthouse',
        ...(cursor ? { cursor } : {}),
      });
      expect(next.reads).toBeLessThanOrEqual(8);
      found.push(...next.items.map((e) => e.title));
      cursor = next.cursor;
      requests++;
    } while (cursor);
    expect([found.length, requests]).toEqual([5, 2]);
  });
});
