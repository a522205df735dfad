/** What a page of a list costs with 100 rows and with 2,500: events, invitations, questions, suppliers, a search in each. */
import { performance } from 'node:perf_hooks';
import { listQuestions } from '../../functions/events/answers.ts';
import { listInvitations } from '../../functions/events/invitations.ts';
import { listEvents } from '../../functions/events/list.ts';
import { listSuppliers } from '../../functions/events/suppliers.ts';
import { entryPut } from '../../functions/http/entry.ts';
import { invitationWrites } from '../../functions/http/invitations.ts';
import { questionPut } from '../../functions/http/questions.ts';
import { supplierWrites } from '../../functions/http/supplier-list.ts';
import { systemIds } from '../../functions/ports/ids.ts';
import { keys } from '../../functions/ports/keys.ts';
import type { Store, Write } from '../../functions/ports/store.ts';
import { entryOf } from '../../shared/event-entry.ts';
import { sealedLot } from '../../shared/lot-record.ts';
import type { Person } from '../../shared/people.ts';
import type { StoredQuestion } from '../../shared/questions.ts';
import { instantAt, millis } from '../../shared/time.ts';
import { startTables } from '../functions/tables.ts';
import { givenEvent, givenPerson } from '../given.ts';

const now = '2026-11-22T00:00:00.000Z';
const few = 100;
const many = 2_500;
const tries = 25;
const published = { number: 1, at: now, closesAt: '2027-11-22T00:00:00.000Z', method: 'x' };

type House = { actor: Person; event: ReturnType<typeof givenEvent> };
function house(name: string): House {
  const actor = givenPerson(`m-${name}`, ['manager'], { org: { id: `b-${name}`, name, kind: 'buyer' } });
  const event = givenEvent({ published });
  return { actor, event: { ...event, id: `event-of-${name}`, orgId: actor.org.id } };
}

async function inBatches(store: Store, writes: Write[], size: number): Promise<void> {
  for (let from = 0; from < writes.length; from += size) await store.write(writes.slice(from, from + size));
}

async function fill(store: Store, { actor, event }: House, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const lots = event.content.lots.map((l) => sealedLot(event.orgId, event.id, l.id));
  const entry = entryOf(event, lots);
  const entries = numbers.map((n) => {
    const createdAt = instantAt(millis(now) - n * 3_600_000);
    const title = n % 500 === 99 ? `Lighthouse ${n}` : `Benches ${n}`;
    return entryPut(event.orgId, { ...entry, id: `e${String(n).padStart(6, '0')}`, title, createdAt }, true);
  });
  const rows = numbers.map((n) => ({ email: `bidder-${n}@supplier-${n}.example`, name: `Supplier ${n}` }));
  const invited = invitationWrites(event, rows, { now, by: actor, expiresAt: null }, systemIds).writes;
  const questions = numbers.map((n) => {
    const question: StoredQuestion = {
      id: `s-${n}.1`,
      supplierId: `s-${n}`,
      supplier: `Supplier ${n}`,
      by: { id: `p-${n}`, name: `Bidder ${n}`, email: rows[n]!.email },
      lotId: null,
      text: `May bench ${n} be oak?`,
      askedAt: instantAt(millis(now) + n),
      state: 'open',
      prepared: null,
      answer: null,
      version: 1,
    };
    return questionPut(event.orgId, event.id, question, undefined);
  });
  const suppliers = numbers.flatMap((n) =>
    supplierWrites(event.orgId, null, {
      id: `l${String(n).padStart(6, '0')}`,
      name: `${n % 500 === 99 ? 'Lighthouse' : 'Joinery'} ${n}`,
      emails: [rows[n]!.email],
      categories: [],
      notes: '',
      blocked: null,
      version: 1,
      changedAt: now,
    }),
  );
  const { table, pk, sk } = keys.event(event.orgId, event.id);
  await store.write([{ put: { table, pk, sk }, data: event, version: event.version }]);
  for (const writes of [entries, invited, questions, suppliers]) await inBatches(store, writes, 90);
}

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

/** Prints a line for each list: DynamoDB's calls for a page, and how long a page of many takes against one of few. */
export async function lists(): Promise<void> {
  const tables = await startTables();
  try {
    const [small, large] = [house('small'), house('large')];
    await fill(tables.store, small, few);
    await fill(tables.store, large, many);
    const commands: string[] = [];
    const store = tables.watched((command) => commands.push(command));
    const tools = { store, ids: systemIds, site: '' } as unknown as Parameters<typeof listEvents.run>[1];
    const page = async (route: typeof listEvents, { actor, event }: House, query: Record<string, string>) => {
      const place = { params: { eventId: event.id }, query, body: undefined, ifMatch: null, now, password: null };
      const call = { ...place, subject: actor.id, commandId: '', language: 'en' as const, actor };
      const answer = await route.run(call, tools, () => {
        throw new Error('a list commands nothing');
      });
      return (answer.body as { items: unknown[] }).items.length;
    };
    console.log(`A page of a list, with ${few} rows and with ${many.toLocaleString('en')}; median of ${tries}`);
    const all: [string, unknown, Record<string, string>][] = [
      ['events, newest first', listEvents, {}],
      ['events by deadline', listEvents, { order: 'deadline' }],
      ['events, a word that is rare', listEvents, { words: 'lighthouse' }],
      ['invitations', listInvitations, {}],
      ['questions', listQuestions, {}],
      ['suppliers', listSuppliers, {}],
      ['suppliers, by a name', listSuppliers, { q: 'light' }],
    ];
    for (const [what, route, query] of all) {
      const read = (of: House) => page(route as typeof listEvents, of, query);
      const took: Record<'small' | 'large', number[]> = { small: [], large: [] };
      let [items, calls] = [0, ''];
      for (let i = 0; i < tries; i++)
        for (const [size, of] of [
          ['small', small],
          ['large', large],
        ] as const) {
          commands.length = 0;
          const begun = performance.now();
          items = await read(of);
          took[size].push(performance.now() - begun);
          calls = Object.entries(Object.groupBy(commands, (c) => c.replace('Command', '')))
            .map(([name, each]) => `${each!.length} ${name}`)
            .join(', ');
        }
      const ratio = (median(took.large) / median(took.small)).toFixed(2);
      console.log(`${what.padEnd(30)} ${String(items).padStart(3)} rows  ${calls.padEnd(20)} ${ratio} × the time`);
    }
  } finally {
    await tables.stop();
  }
}
