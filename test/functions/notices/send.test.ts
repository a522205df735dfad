/** From the outbox to the mailbox: every mail at least once, marked once, and no mail twice in the ordinary course. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OutboxEntry, send } from '../../../functions/notices/send.ts';
import { type Key, keys } from '../../../functions/ports/keys.ts';
import type { Letter, Mailer } from '../../../functions/ports/mailer.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { delivered, type StreamEvent } from '../../../functions/ports/stream.ts';
import type { Mail } from '../../../shared/mail.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
let store: Store;
beforeAll(async () => {
  tables = await startTables();
  ({ store } = tables);
});
afterAll(() => tables?.stop());

const site = 'https://evenhand.example';
const at = '2026-11-27T16:00:00.000Z';
let n = 0;

/** A mail in the outbox, as a commit puts it there. */
async function waiting(
  table: 'records' | 'sealed' = 'records',
): Promise<{ key: Key; data: OutboxEntry; version: number; at: string }> {
  const key = keys.outbox(table, `command-${++n}`, 0);
  const mail: Mail = {
    to: `person-${n}@b.example`,
    letter: 'colleague-invited',
    data: { organisation: 'City of Fernhaven', by: 'Olga', token: `token-${n}` },
  };
  const data = { ...mail, at };
  await store.write([{ put: key, data }]);
  return { key, data, version: 1, at };
}

/** A mailer that keeps what it sends, and fails as often as it is told. */
function mailbox(failures = 0): Mailer & { sent: Letter[] } {
  const sent: Letter[] = [];
  return {
    sent,
    send: async (letter) => {
      if (failures-- > 0) throw new Error('SES is not there');
      sent.push(letter);
      return { messageId: `message-${sent.length}` };
    },
  };
}
const entry = async (key: Key) => (await store.get<OutboxEntry>(key))!;

describe('a mail in the outbox', () => {
  test.each(['records', 'sealed'] as const)('of %s is written, sent and marked', async (table) => {
    const mail = await waiting(table);
    const mailer = mailbox();
    await send([mail], { store, mailer, site });
    expect(mailer.sent).toEqual([
      {
        to: mail.data.to,
        subject: 'Join City of Fernhaven on Evenhand',
        text: expect.stringContaining(`${site}/join?token=token-${n}`),
      },
    ]);
    const marked = await entry(mail.key);
    expect([marked.version, marked.data.sent]).toEqual([2, { messageId: 'message-1' }]);
  });

  test('is sent once, though it is delivered again', async () => {
    const mail = await waiting();
    const mailer = mailbox();
    for (let again = 0; again < 3; again++) await send([mail, mail], { store, mailer, site });
    expect([mailer.sent.length, (await entry(mail.key)).version]).toEqual([1, 2]);
  });

  test('that could not be sent is not marked, and goes out with the next delivery', async () => {
    const mail = await waiting();
    const mailer = mailbox(1);
    await expect(send([mail], { store, mailer, site })).rejects.toThrow('SES is not there');
    expect((await entry(mail.key)).data.sent).toBeUndefined();
    await send([mail], { store, mailer, site });
    expect([mailer.sent.length, (await entry(mail.key)).data.sent?.messageId]).toEqual([1, 'message-1']);
  });

  test('that was sent but not marked goes out again: better twice than never', async () => {
    const mail = await waiting();
    const mailer = mailbox();
    const crashing: Store = {
      ...store,
      write: async () => {
        throw new Error('the function crashed');
      },
    };
    await expect(send([mail], { store: crashing, mailer, site })).rejects.toThrow('the function crashed');
    await send([mail], { store, mailer, site });
    expect([mailer.sent.length, (await entry(mail.key)).version]).toEqual([2, 2]);
  });

  test('delivered to two functions at once is marked once', async () => {
    const mail = await waiting();
    const mailer = mailbox();
    await Promise.all([1, 2, 3].map(() => send([mail], { store, mailer, site })));
    expect(mailer.sent.length).toBeGreaterThan(0);
    expect((await entry(mail.key)).version).toBe(2);
  });

  test('behind one that cannot be sent waits for its next delivery; one before it is sent and stays sent', async () => {
    const [first, broken, last] = [await waiting(), await waiting(), await waiting()];
    const sent: string[] = [];
    const mailer: Mailer = {
      send: async ({ to }) => {
        if (to === broken.data.to) throw new Error('no such address');
        sent.push(to);
        return { messageId: to };
      },
    };
    await expect(send([first, broken, last], { store, mailer, site })).rejects.toThrow('no such address');
    // As the stream goes on: the batch is halved until the broken one stands alone.
    await send([first], { store, mailer, site });
    await expect(send([broken], { store, mailer, site })).rejects.toThrow('no such address');
    await send([last], { store, mailer, site });
    expect(sent).toEqual([first.data.to, last.data.to]);
  });

  test('that is gone meanwhile is no matter', async () => {
    const mail = await waiting();
    await store.write([{ remove: mail.key }]);
    const mailer = mailbox();
    await send([mail], { store, mailer, site });
    expect(mailer.sent).toEqual([]);
  });
});

describe('what a stream delivers', () => {
  const record = (eventName: string, table: string, image?: Record<string, unknown>) => ({
    eventName,
    eventSourceARN: `arn:aws:dynamodb:eu-west-1:111122223333:table/${table}/stream/2026-11-27`,
    dynamodb: { ...(image && { NewImage: image }), ApproximateCreationDateTime: 1_795_795_200 },
  });
  const image = {
    pk: { S: 'OUTBOX#c#0' },
    sk: { S: 'OUTBOX' },
    data: { M: { to: { S: 'a@b.example' } } },
    version: { N: '1' },
  };

  test('are new items with their table; changes and removals are passed over', () => {
    const event: StreamEvent = {
      Records: [
        record('INSERT', 'Sealed-1', image),
        record('MODIFY', 'Sealed-1', image),
        record('REMOVE', 'Sealed-1'),
        record('INSERT', 'Sealed-1'),
        record('INSERT', 'Records-Sealed-1', image),
      ],
    };
    expect(delivered(event, 'Sealed-1').map((d) => [d.key.table, d.key.pk, d.data, d.version])).toEqual([
      ['sealed', 'OUTBOX#c#0', { to: 'a@b.example' }, 1],
      ['records', 'OUTBOX#c#0', { to: 'a@b.example' }, 1],
    ]);
  });
});
