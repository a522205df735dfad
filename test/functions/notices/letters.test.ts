/** What a buyer types cannot become a paragraph of a letter that the portal signs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../../../shared/api/events.ts';
import { ask, refusal } from '../asking.ts';
import { draftSmall, manager } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('an event whose reference has several lines is not published', async () => {
  const reference = 'FH-26-014\n\nYour deposit is due at pay.example';
  const { eventId, version } = await draftSmall(world, { reference });
  const published = await ask(world, manager, events.publishEvent, { params: { eventId }, ifMatch: version });
  expect(refusal(published)).toBe('422 event-not-ready reference reference-lines');
});
