/** Documents of a draft: as announced, no more than there is room for, and fixed once the event is published. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../../../shared/api/events.ts';
import { ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import { draftSmall, manager } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const announce = (eventId: string, words: string) =>
  world.cast.by(manager).call(events.announceDocument, {
    params: { eventId },
    body: {
      name: `${words}.pdf`,
      size: Buffer.byteLength(words),
      sha256: createHash('sha256').update(words).digest('hex'),
    },
  });
const send = async (eventId: string, words: string): Promise<string> => {
  const { fileId, url, headers } = await announce(eventId, words);
  await fetch(url, { method: 'PUT', headers, body: words });
  return fileId;
};
const arrived = (eventId: string, fileId: string) =>
  ask(world, manager, events.documentArrived, { params: { eventId, fileId } });
const read = (eventId: string) => world.cast.by(manager).call(events.readEvent, { params: { eventId } });

test('more than twenty were announced: the twenty-first to arrive is refused', async () => {
  const { eventId } = await draftSmall(world);
  const files = await Promise.all(Array.from({ length: 21 }, (_, n) => send(eventId, `document-${n}`)));
  for (const fileId of files.slice(0, 20)) expect((await arrived(eventId, fileId)).status).toBe(200);
  expect(refusal(await arrived(eventId, files[20]!))).toBe('422 too-many-files');
  const one = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) };
  expect(refusal(await ask(world, manager, events.announceDocument, { params: { eventId }, body: one }))).toBe(
    '422 too-many-files',
  );
  const { documents } = await read(eventId);
  await world.cast.by(manager).call(events.removeDocument, { params: { eventId, fileId: documents[0]!.id } });
  expect((await arrived(eventId, files[20]!)).status).toBe(200);
});

test('one that has not arrived whole is not added', async () => {
  const { eventId } = await draftSmall(world);
  const { fileId } = await announce(eventId, 'never sent');
  const before = await everything();
  expect(refusal(await arrived(eventId, fileId))).toBe('422 file-not-arrived');
  expect(await everything()).toEqual(before);
});

test('several that arrive at once are all added, each once', async () => {
  const { eventId } = await draftSmall(world);
  const files = await Promise.all(['one', 'two', 'three'].map((words) => send(eventId, words)));
  const sent = await Promise.all(files.map((fileId) => arrived(eventId, fileId)));
  expect(sent.map((s) => s.status)).toEqual([200, 200, 200]);
  expect((await read(eventId)).documents.map((d) => d.id).sort()).toEqual(files.sort());
});

test('once the event is published nothing is announced, added or taken off', async () => {
  const { eventId } = await draftSmall(world);
  const [added, late] = [await send(eventId, 'in time'), await send(eventId, 'late')];
  await arrived(eventId, added);
  const { version } = await read(eventId);
  await world.cast.by(manager).call(events.publishEvent, { params: { eventId }, ifMatch: version });
  const before = await everything();
  const one = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) };
  const params = { eventId, fileId: added };
  expect(refusal(await arrived(eventId, late))).toBe('422 already-published');
  expect(refusal(await ask(world, manager, events.removeDocument, { params }))).toBe('422 already-published');
  expect(refusal(await ask(world, manager, events.announceDocument, { params, body: one }))).toBe(
    '422 already-published',
  );
  expect(await everything()).toEqual(before);
  const notice = await ask(world, null, events.readNotice, { params });
  expect(notice.body.documents).toMatchObject([{ name: 'in time.pdf' }]);
  expect(JSON.stringify(notice.body)).not.toMatch(/versionId|"key"/);
});
