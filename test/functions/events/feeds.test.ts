/** What is read of the notices without our pages: each address answers in the language that it names, else in the reader's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishSmall } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
let eventId: string;
beforeAll(async () => {
  world = await startWorld();
  eventId = await publishSmall(world, { access: 'open', sandbox: false });
});
afterAll(() => world?.stop());

const paths = (): [path: string, english: string, german: string][] => [
  ['open.html', '<html lang="en">', '<html lang="de">'],
  [`${eventId}/page`, '<html lang="en">', '<html lang="de">'],
  ['feed.atom', 'Bids close ', 'Die Angebotsfrist endet '],
  ['feed.json', 'Bids close ', 'Die Angebotsfrist endet '],
  ['calendar.ics', 'SUMMARY:Bids close', 'SUMMARY:Ende der Angebotsfrist'],
  [`${eventId}/calendar.ics`, 'SUMMARY:Bids close', 'SUMMARY:Ende der Angebotsfrist'],
];
async function read(path: string, language: string | null) {
  const headers: Record<string, string> = language === null ? {} : { 'accept-language': language };
  const answer = await world.send(null, 'GET', `/api/notices/${path}`, { headers });
  expect([answer.status, answer.headers.get('vary')]).toEqual([200, expect.stringContaining('Accept-Language')]);
  return JSON.stringify(answer.body.text ?? answer.body).replaceAll('\\"', '"');
}

it('speaks the language of the header, English without one, and above both the one that the address names', async () => {
  for (const [path, english, german] of paths()) {
    expect(await read(path, 'de-AT')).toContain(german);
    expect(await read(path, null)).toContain(english);
    expect(await read(`${path}?language=en`, 'de')).toContain(english);
    expect(await read(`${path}?language=de`, 'en')).toContain(german);
    expect(await read(`${path}?language=klingon`, 'de')).toContain(german);
  }
  expect(await read('feed.atom?language=de', null)).toContain('/api/notices/feed.atom?language=de');
});
