/** 5,000 rows with duplicates, wrong and internationalised addresses: a clear answer for each, nothing half done; a long list of suppliers. */
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Handlers, loadHandlers } from '../../../cdk/local/lambda.ts';
import { background, http } from '../../../functions/names.ts';
import { keys } from '../../../functions/ports/keys.ts';
import * as events from '../../../shared/api/events.ts';
import type { Mail } from '../../../shared/mail.ts';
import { stackStore } from '../in-process.ts';
import { manager, publishSmall } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
/** Letters are written and not sent: five thousand of them through a local mailbox would take minutes. */
beforeAll(async () => {
  let muted = false;
  let loading: Promise<Handlers> | undefined;
  const handlers: Handlers = {};
  for (const name of [...Object.keys(http), ...background] as (keyof Handlers)[])
    handlers[name] = async (event: object, context: Context) => {
      loading ??= loadHandlers();
      return name === 'notices' && muted ? undefined : (await loading)[name]?.(event as never, context);
    };
  world = await startWorld({ handlers });
  muted = true;
});
afterAll(() => world?.stop());

const buyer = () => world.cast.by(manager);
const summary = (eventId: string) => buyer().call(events.readInvitationSummary, { params: { eventId } });
async function inviteTo(eventId: string, body: { emails: string[]; categories?: string[]; supplierIds?: string[] }) {
  const answer = await buyer().call(events.inviteSuppliers, { params: { eventId }, body });
  await world.stack.settled();
  return answer;
}
/** Whom the letters of a work order are to, in the order in which its batches write them. */
async function lettersOf(order: string, rows: number): Promise<string[]> {
  const store = stackStore();
  const found: string[] = [];
  for (let part = 0; part * 150 < rows; part++) {
    for (let from = 0; from < 150; from += 30) {
      const batch = Array.from({ length: 30 }, (_, n) =>
        store.get<Mail>(keys.outbox('records', `${order}-${part}-${from}`, n)),
      );
      found.push(...(await Promise.all(batch)).flatMap((m) => (m ? [m.data.to] : [])));
    }
  }
  return found;
}

describe('a list of 5,000 rows', () => {
  const rows = Array.from(
    { length: 4_990 },
    (_, i) => `buying-${String(i).padStart(4, '0')}@company-${i % 700}.example`,
  );
  const twice = ['BUYING-0001@company-1.example', 'info@münchen.example', 'info@xn--mnchen-3ya.example'];
  let eventId: string;
  beforeAll(async () => {
    eventId = await publishSmall(world);
  });

  test('with wrong ones among them invites nobody, and names each wrong row with its reason', async () => {
    const emails = [...rows, 'müller@company.example', 'nobody', 'a@b'];
    const asked = buyer().call(events.inviteSuppliers, { params: { eventId }, body: { emails } });
    await expect(asked).rejects.toMatchObject({
      problem: {
        code: 'body-wrong',
        faults: [
          { at: 'emails.4990', code: 'local-not-ascii' },
          { at: 'emails.4991', code: 'no-at' },
          { at: 'emails.4992', code: 'domain' },
        ],
      },
    });
    expect((await summary(eventId)).invited).toBe(0);
  });

  test('is invited by a work order: each address once, each with one letter, each row answered', async () => {
    await inviteTo(eventId, { emails: ['buying-0007@company-7.example'] });
    // Parts enough to show that one follows the other; all five thousand take minutes on a small machine.
    const emails = [...rows.slice(0, 1_200), ...twice];
    const { results, order } = await inviteTo(eventId, { emails });
    expect(results.length).toBe(emails.length);
    const outcomes = Map.groupBy(results, (r) => r.outcome);
    expect(outcomes.get('known')).toEqual([{ email: 'buying-0007@company-7.example', outcome: 'known' }]);
    expect(outcomes.get('twice')!.map((r) => r.email)).toEqual([
      'buying-0001@company-1.example',
      'info@xn--mnchen-3ya.example',
    ]);
    expect(await summary(eventId)).toMatchObject({ invited: 1_201, orders: [], states: { sent: 1_201, opened: 0 } });
    const letters = await lettersOf(order!, emails.length);
    expect([letters.length, new Set(letters).size]).toEqual([1_200, 1_200]);
    expect(letters).toContain('info@xn--mnchen-3ya.example');
  }, 240_000);

  test('is found by the beginning of an address, page by page', async () => {
    const page = (cursor?: string) =>
      buyer().call(events.listInvitations, {
        params: { eventId },
        query: { q: 'BUYING-07', ...(cursor ? { cursor } : {}) },
      });
    const first = await page();
    const second = await page(first.cursor!);
    expect([first.items.length, second.items.length]).toEqual([50, 50]);
    expect(new Set([...first.items, ...second.items].map((i) => i.email)).size).toBe(100);
  });
});

describe('the list of suppliers', () => {
  const entry = (n: number) => ({
    name: `${['Driftwood', 'Paper Heron', 'Lanternfish'][n % 3]} ${n}`,
    emails: [`bids-${n}@listed.example`],
    categories: n % 2 ? ['Doors'] : ['72212000-4'],
    notes: '',
  });
  const list = (query: Record<string, string>) => buyer().call(events.listSuppliers, { query });

  test('is not asked for a category longer than any can be', async () => {
    const asked = list({ category: 'x'.repeat(2_000) });
    await expect(asked).rejects.toMatchObject({ problem: { code: 'query-wrong' } });
  });

  test('takes rows of a file, twice without harm, and is found by words and addresses', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => entry(n));
    for (let times = 0; times < 2; times++) {
      const { order, total } = await buyer().call(events.importSuppliers, { body: { rows } });
      await world.stack.settled();
      expect(await buyer().call(events.readSupplierImport, { params: { orderId: order } })).toEqual({
        order,
        total,
        done: 120,
        left: 0,
      });
    }
    expect((await list({ q: 'HERON 1', limit: '200' })).items.map((i) => i.name)).toContain('Paper Heron 1');
    expect((await list({ q: 'bids-77@' })).items.map((i) => i.name)).toEqual(['Lanternfish 77']);
    expect((await list({ category: 'doors', limit: '200' })).items.length).toBe(60);
    const first = await list({});
    const second = await list({ cursor: first.cursor! });
    const third = await list({ cursor: second.cursor! });
    const names = [...first.items, ...second.items, ...third.items].map((i) => i.name);
    expect([names.length, new Set(names).size, third.cursor]).toEqual([120, 120, null]);
  }, 240_000);

  test('refuses a file with a wrong row or an address in two rows, with the row, and takes none of it', async () => {
    const rows = [
      { ...entry(900), emails: ['müller@listed.example'] },
      entry(901),
      { ...entry(902), emails: entry(901).emails },
    ];
    await expect(buyer().call(events.importSuppliers, { body: { rows } })).rejects.toMatchObject({
      problem: {
        faults: [
          { at: 'rows.0.emails.0', code: 'local-not-ascii' },
          { at: 'rows.2.emails', code: 'twice' },
        ],
      },
    });
    expect((await list({ q: 'bids-901' })).items).toEqual([]);
  });

  test('has each address once: a second entry with it is refused, a changed one is found by its new name alone', async () => {
    const body = { ...entry(300), blocked: null };
    const added = await buyer().call(events.addSupplier, { body });
    const again = buyer().call(events.addSupplier, { body: { ...body, name: 'Another' } });
    await expect(again).rejects.toMatchObject({ problem: { faults: [{ at: 'emails.0', code: 'known' }] } });
    const params = { supplierId: added.id };
    const changed = { ...body, name: 'Quarry & Søn', emails: ['new@listed.example'] };
    await buyer().call(events.saveSupplier, { params, ifMatch: added.version, body: changed });
    expect((await list({ q: 'bids-300' })).items).toEqual([]);
    expect((await list({ q: 'søn' })).items.map((i) => i.id)).toEqual([added.id]);
    await expect(buyer().call(events.saveSupplier, { params, ifMatch: added.version, body })).rejects.toMatchObject({
      problem: { code: 'changed-meanwhile' },
    });
  });

  test('invites a category without those it blocks', async () => {
    const eventId = await publishSmall(world);
    const { items } = await list({ q: 'bids-1@' });
    const one = await buyer().call(events.readSupplier, { params: { supplierId: items[0]!.id } });
    const { id, version, changedAt: _, ...rest } = one;
    const body = { ...rest, blocked: 'Unpaid taxes.' };
    await buyer().call(events.saveSupplier, { params: { supplierId: id }, ifMatch: version, body });
    const { results } = await inviteTo(eventId, { emails: [], categories: ['Doors'] });
    expect(results.filter((r) => r.outcome === 'blocked').map((r) => r.email)).toEqual(['bids-1@listed.example']);
    expect((await summary(eventId)).invited).toBe(59);
  });
});
