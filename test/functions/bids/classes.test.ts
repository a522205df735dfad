/** Following a class of what is bought: the list, the letters, what is no news any more; and that the buyer's side sees none of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as bids from '../../../shared/api/bids.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { cpvCode } from '../../../shared/classification.ts';
import { cpvList } from '../../../shared/cpv.ts';
import type { Classification, EventContent } from '../../../shared/event.ts';
import { mostClasses } from '../../../shared/my-classes.ts';
import { wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { publishedByTheClock } from '../before-publication.ts';
import { itemsOf } from '../everything.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';
import { colleagueOf } from './colleague.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const [maya, tomas, ines] = small.suppliers;
const by = (who: string) => world.cast.by(who);
const furniture: Classification = { scheme: 'CPV', code: '39100000-3', name: 'Furniture' };
const benches: Classification = { scheme: 'CPV', code: '39113600-3', name: 'Benches' };
const follow = (who: string, of: Classification, follows = true) =>
  ask(world, who, bids.followClass, { body: { ...of, follows } });
const publish = async (more: Partial<EventContent> = {}) => {
  const closes = wallInput(small.minutesAhead(world, 4 * 1440), 'UTC');
  const eventId = await small.publishSmall(world, { classifications: [benches], closes, ...more });
  await world.stack.settled();
  return eventId;
};
const letters = (who: string, eventId: string) =>
  world.stack.mails(who).filter((m) => m.text.includes(`/notices/${eventId}`));

test('who follows a class hears once of each notice in it, in their language, and how to stop', async () => {
  const colleague = await colleagueOf(world, maya);
  await by(maya).call(people.chooseLanguage, { body: { language: 'de' } });
  expect((await follow(maya, furniture)).body).toEqual({ items: [furniture], passed: [] });
  await follow(maya, benches);
  await follow(tomas, benches);
  const eventId = await publish();
  const [letter, ...more] = letters(maya, eventId);
  expect(more).toEqual([]);
  expect(letter!.subject).toContain('Neue Bekanntmachung');
  expect(letter!.text).toContain('CPV 39113600-3 Benches');
  expect(letter!.text).toContain('/bids/classes#CPV-39113600-3');
  expect([letters(tomas, eventId).length, letters(colleague, eventId).length, letters(ines, eventId).length]).toEqual([
    1, 0, 0,
  ]);

  await follow(tomas, benches, false);
  const next = await publish();
  expect([letters(maya, next).length, letters(tomas, next).length]).toEqual([1, 0]);
});

test('what the clock publishes is told as well; an event by invitation and one to try things out are not', async () => {
  await follow(ines, furniture);
  const hidden = await publish({ classifications: [furniture], access: 'invited' });
  const tried = await publish({ classifications: [furniture], sandbox: true });
  expect([letters(ines, hidden).length, letters(ines, tried).length]).toEqual([0, 0]);
  const eventId = await publishedByTheClock(world, { classifications: [benches] });
  expect(letters(ines, eventId)).toHaveLength(1);
});

test('a notice is found by the classes that are followed, of their own list; one passed over is remembered', async () => {
  const eventId = await publish();
  const found = async (classes: string) =>
    (await by(ines).call(events.listNotices, { query: { classes } })).items.find((n) => n.eventId === eventId);
  expect(await found('CPV-45,CPV-391')).toMatchObject({ classifications: [benches] });
  expect(await found('CPV-45')).toBeUndefined();
  expect(await found('UNSPSC-39')).toBeUndefined();
  expect(refusal(await ask(world, ines, events.listNotices, { query: { classes: 'CPV-391,x' } }))).toBe(
    '400 query-wrong classes wrong-form',
  );
  await by(ines).call(bids.followNotice, { params: { eventId }, body: { follows: false } });
  expect((await by(ines).call(bids.listMyClasses)).passed).toEqual([eventId]);
  await by(ines).call(bids.followNotice, { params: { eventId }, body: { follows: true } });
  expect((await by(ines).call(bids.listMyClasses)).passed).toEqual([]);
});

test('each person follows for themselves, suppliers alone, and nothing of it is where the buyer’s side reads', async () => {
  const colleague = await colleagueOf(world, tomas);
  await world.stack.settled();
  const before = await itemsOf('records');
  expect((await follow(colleague, furniture)).status).toBe(200);
  await world.stack.settled();
  expect(await itemsOf('records')).toEqual(before);
  expect((await by(tomas).call(bids.listMyClasses)).items).toEqual([]);
  expect(refusal(await follow(small.manager, furniture))).toBe('403 not-allowed');
  expect((await by(small.manager).call(bids.listMyClasses)).items).toEqual([]);
  expect(refusal(await follow(tomas, { ...benches, code: '39113600-4' }))).toBe('400 body-wrong code cpv-check');
});

test('there is an end to how much one follows, also where two tabs follow at once', async () => {
  const many = cpvList()
    .slice(0, mostClasses + 1)
    .map(({ code, name }): Classification => ({ scheme: 'CPV', code: cpvCode(code), name }));
  for (const of of many.slice(0, mostClasses - 1)) expect((await follow(tomas, of)).status).toBe(200);
  const answers = await Promise.all(many.slice(mostClasses - 1).map((of) => follow(tomas, of)));
  expect(answers.map((a) => refusal(a).trim()).sort()).toEqual(['200', '422 too-many-classes']);
  expect((await by(tomas).call(bids.listMyClasses)).items).toHaveLength(mostClasses);
});
