/** Whatever a handle is asked for outside its supplier's things, it refuses: reads and writes, items and objects. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, keys, vaultKey } from '../../../functions/ports/keys.ts';
import type { Store, Write } from '../../../functions/ports/store.ts';
import { OutOfScope, supplierStore, supplierVault } from '../../../functions/ports/supplier-scope.ts';
import type { Vault } from '../../../functions/ports/vault.ts';

const me = 's-me';

/** A store and a vault that would do anything; they say what they were asked. */
function open() {
  const asked: string[] = [];
  const done = (what: string) => {
    asked.push(what);
    return Promise.resolve(undefined as never);
  };
  const store: Store = {
    get: (key) => done(`get ${key.pk}`),
    query: (table, pk) => done(`query ${table} ${pk}`),
    list: (pk) => done(`list ${pk}`),
    write: () => done('write'),
  };
  const vault: Vault = {
    put: (key) => done(`put ${key}`),
    get: (key) => done(`get ${key}`),
    head: (key) => done(`head ${key}`),
    lock: (key) => done(`lock ${key}`),
    ticket: (key) => done(`ticket ${key}`),
    begin: (key) => done(`begin ${key}`),
    partTicket: (key) => done(`partTicket ${key}`),
    parts: (key) => done(`parts ${key}`),
    complete: (key) => done(`complete ${key}`),
    link: (key) => done(`link ${key}`),
  };
  return { asked, store: supplierStore(store, me), vault: supplierVault(vault, me) };
}

/** Ids of others, among them such as look like ours, or try to lead out of their place. */
const id = fc
  .oneof(
    fc.string({ minLength: 0, maxLength: 20 }),
    fc.constantFrom(
      's-m',
      's-me2',
      's-me#x',
      'S-ME',
      's-me ',
      ' s-me',
      '../s-me',
      's-me/..',
      '*',
      '',
      '#',
      's-you',
      's-me\u0000',
    ),
  )
  .filter((other) => other !== me);
const event = fc.constantFrom('event-1', 'a#b', '', '#');
const word = fc.string({ maxLength: 12 });

/** Every kind of key there is, for somebody else where it has an owner. */
const othersKey: fc.Arbitrary<Key> = fc.oneof(
  fc.tuple(id, event).map(([s, e]) => keys.copy(s, e, 'lot-1')),
  fc.tuple(id, event).map(([s, e]) => keys.upload(s, e, 'lot-1', 'file')),
  fc.tuple(id, event).map(([s, e]) => keys.bid(s, e, 'lot-1')),
  fc.tuple(id, event).map(([s, e]) => keys.submission(s, e, 'lot-1', 'bid')),
  fc.tuple(id, event).map(([s, e]) => keys.takenUp(s, e)),
  fc.tuple(id, word).map(([s, c]) => keys.supplierFact(s, 'now', c, 0)),
  fc.tuple(id, word).map(([s, c]) => keys.supplierCommand(s, 'person', c)),
  fc.tuple(id, event).map(([s, e]) => keys.ballot(s, e, 'lot-1')),
  // Ids hold no `#`: what follows one is the person.
  fc
    .tuple(
      id.filter((s) => !s.includes('#')),
      word,
    )
    .map(([s, p]) => keys.classFollower(s, 'CPV', '45', p)),
  id.map((s) => keys.profile(s)),
  fc.tuple(id, event).map(([s, e]) => keys.round(s, e, 'lot-1', 1)),
  fc.tuple(id, word).map(([s, d]) => keys.profileDocument(s, d)),
  fc
    .tuple(
      id.filter((s) => !s.includes('#')),
      word,
    )
    .map(([s, e]) => keys.expiry('2026-11-22', s, e)),
  fc.tuple(word, event).map(([o, e]) => keys.event(o, e)),
  fc.tuple(word, event).map(([o, e]) => keys.lot(o, e, 'lot-1')),
  fc.tuple(word, event).map(([o, e]) => keys.openedBid(o, e, 'lot-1', 'bid', 'commercial')),
  fc.tuple(word, event).map(([o, e]) => keys.mark(o, e, 'lot-1', 'person', 'bid', 'criterion')),
  fc.tuple(word, event).map(([o, e]) => keys.declaration(o, e, 'lot-1', 'person')),
  fc.tuple(word, event).map(([o, e]) => keys.fact(o, e, 'now', 'command', 0)),
  word.map((c) => keys.work('open', c)),
  word.map((c) => keys.outbox('records', c, 0)),
  word.map((p) => keys.command('person', p)),
  event.map((e) => keys.due(e, 'close', 'lot-1')),
  fc.record({ table: fc.constantFrom('records' as const, 'sealed' as const), pk: word, sk: word }),
);
/** What a supplier may read although it is not its own: it is public, or it is asked for by the token itself. */
const readable: fc.Arbitrary<Key> = fc.oneof(
  event.map((e) => keys.notice(e)),
  word.map((p) => keys.person(p)),
  word.map((t) => keys.invite(t)),
  event.map((e) => keys.round(me, e, 'lot-1', 1)),
);
const own: fc.Arbitrary<Key> = fc.oneof(
  fc.constant(keys.copy(me, 'event-1', 'lot-1')),
  fc.constant(keys.submission(me, 'event-1', 'lot-1', 'bid')),
  fc.constant(keys.supplierCommand(me, 'person', 'key')),
  fc.constant(keys.supplierFact(me, 'now', 'command', 0)),
);

describe('the store of a supplier', () => {
  it('reads nothing of anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(othersKey, async (key) => {
        const { store, asked } = open();
        await expect(store.get(key)).rejects.toBeInstanceOf(OutOfScope);
        await expect(store.query(key.table, key.pk, { prefix: '' })).rejects.toBeInstanceOf(OutOfScope);
        await expect(store.list(key.pk)).rejects.toBeInstanceOf(OutOfScope);
        expect(asked).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes nothing of anybody else, and nothing that is public, in no kind of write, beside its own ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(othersKey, readable),
        fc.nat(2),
        fc.array(own, { maxLength: 3 }),
        async (key, at, mine) => {
          const { store, asked } = open();
          const writes: Write[] = mine.map((put) => ({ put, data: {} }));
          for (const bad of [{ put: key, data: {} }, { check: key, when: 'absent' }, { remove: key }] satisfies Write[])
            await expect(store.write(writes.toSpliced(at, 0, bad))).rejects.toBeInstanceOf(OutOfScope);
          expect(asked).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lists nothing: the list is the buyers’', async () => {
    await expect(open().store.list('NOTICES')).rejects.toBeInstanceOf(OutOfScope);
  });

  it('removes nothing, its own included: what was put here is kept', async () => {
    await fc.assert(
      fc.asyncProperty(own, async (key) => {
        await expect(open().store.write([{ remove: key }])).rejects.toBeInstanceOf(OutOfScope);
      }),
    );
  });

  it('reads and writes what is its own, reads what is public, and sends mail', async () => {
    const { store, asked } = open();
    const ballot = keys.ballot(me, 'event-1', 'lot-1');
    await store.get(keys.bid(me, 'event-1', 'lot-1'));
    await store.query('sealed', `S#${me}`, { prefix: 'UPLOAD#' });
    await store.get(keys.notice('event-1'));
    await store.get(keys.person('maya'));
    await store.get(keys.invite('hash'));
    await store.write([
      { put: keys.bid(me, 'event-1', 'lot-1'), data: {} },
      { check: keys.copy(me, 'event-1', 'lot-1'), when: 'present' },
      { put: ballot, data: {} },
      { put: keys.outbox('sealed', 'command', 0), data: {} },
    ]);
    expect(asked).toHaveLength(6);
    // Its own ballot is written, and not even that one is read.
    await expect(store.get(ballot)).rejects.toBeInstanceOf(OutOfScope);
    await expect(store.query('sealed', ballot.pk)).rejects.toBeInstanceOf(OutOfScope);
  });
});

describe('the vault of a supplier', () => {
  it('reaches no object of anybody else, by no call', async () => {
    const key = fc.oneof(
      fc.tuple(id, event).map(([s, e]) => vaultKey(s, e, 'lot-1', 'technical', 'random')),
      fc.string({ maxLength: 30 }).filter((k) => !k.startsWith(`${me}/`)),
      word.map((w) => `${me}/../${w}`),
      word.map((w) => `${me}/event-1/../../s-you/${w}`),
    );
    await fc.assert(
      fc.asyncProperty(key, async (k) => {
        const { vault, asked } = open();
        const file = { size: 1, sha256: 'a'.repeat(64), contentType: 'text/plain', name: 'a.txt' };
        const calls = [
          vault.put(k, new Uint8Array(), 'text/plain'),
          vault.get(k, 'v'),
          vault.head(k),
          vault.lock(k, 'v', '2030-01-01T00:00:00.000Z'),
          vault.ticket(k, file, 1),
          vault.begin(k, 'text/plain'),
          vault.partTicket(k, 'u', { n: 1, size: 1, sha256: '' }, 1),
          vault.parts(k, 'u'),
          vault.complete(k, 'u', []),
          vault.link(k, 'v', file, 1),
        ];
        for (const call of calls) await expect(call).rejects.toBeInstanceOf(OutOfScope);
        expect(asked).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reaches its own', async () => {
    const { vault, asked } = open();
    const key = vaultKey(me, 'event-1', 'lot-1', 'technical', 'random');
    await vault.put(key, new Uint8Array(), 'text/plain');
    await vault.get(key, 'v');
    expect(asked).toEqual([`put ${key}`, `get ${key}`]);
  });
});
