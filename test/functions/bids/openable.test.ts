/** What is accepted can be opened: one supplier’s bid must not be able to stop the opening of all the others. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import type { Upload } from '../../../shared/bid.ts';
import type { EventContent } from '../../../shared/event.ts';
import { givenBidContent, givenContent } from '../../given.ts';
import { ask, refusal } from '../asking.ts';
import { everything, itemsOf } from '../everything.ts';
import { stackStore } from '../in-process.ts';
import {
  afterDeadline,
  bidFor,
  evaluators,
  lotId,
  minutesAhead,
  openers,
  publishSmall,
  seenNow,
  sendDrawing,
  submit,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas] = suppliers;
const questions: EventContent['questions'] = [
  ...givenContent().questions,
  ...Array.from({ length: 20 }, (_, n) => ({
    id: `long-${n}`,
    text: `Question ${n}?`,
    kind: 'text' as const,
    mandatory: false,
    envelope: 'technical' as const,
    lotId: null,
  })),
];
/** Answers of so many characters to so many of the long questions. */
const answers = (count: number, characters: number, letter = 'a') => ({
  ...givenBidContent().answers,
  ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`long-${n}`, letter.repeat(characters)])),
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('a bid as long as a bid may be opens with the others; a longer one is refused when it is saved', async () => {
  const eventId = await publishSmall(world, { questions, closes: minutesAhead(world, 2).slice(0, 16) });
  const params = { eventId, lotId };
  const save = (of: Record<string, string>) =>
    ask(world, maya, bids.saveBid, { params, ifMatch: 0, body: givenBidContent({ answers: of }) });
  const before = await everything();
  expect(refusal(await save(answers(12, 9_000)))).toBe('413 body-too-large');
  expect(refusal(await save(answers(12, 4_500, 'ä')))).toBe('413 body-too-large');
  expect(await everything()).toEqual(before);

  expect((await save(answers(9, 10_000))).status).toBe(200);
  for (let n = 0; n < 20; n++) await sendDrawing(world, maya, eventId, `number ${n}`);
  await submit(world, maya, eventId);
  await bidFor(world, tomas, eventId);
  await afterDeadline(world, eventId);
  expect(await openEnvelopes(world.stack, openers.map(world.cast.by), eventId, 'technical')).toBe(2);
  const eva = world.cast.by(evaluators[0]);
  await eva.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const { bids: opened } = await eva.call(evaluation.readEvaluation, { params });
  expect(opened.map((b) => b.name)).toEqual(['Lanternfish Works', 'Paper Heron Collective']);
});

test('more files than an envelope holds are not submitted, however they got there', async () => {
  const eventId = await publishSmall(world);
  const receipt = await bidFor(world, maya, eventId);
  // As many announcements at the same moment could have slipped past the count.
  const [item] = (await itemsOf('sealed')).filter((i) => i.sk.startsWith(`UPLOAD#${eventId}#`));
  const upload = item!.data as Upload;
  const more = Array.from({ length: 20 }, (_, n) => ({
    put: { table: 'sealed' as const, pk: item!.pk, sk: `${item!.sk}${n}` },
    data: { ...upload, id: `${upload.id}${n}` },
  }));
  await stackStore().write(more);
  await world.stack.settled();
  const before = await everything();
  const sent = await ask(world, maya, bids.submitBid, {
    params: { eventId, lotId },
    ifMatch: 1,
    body: await seenNow(world, maya, { eventId, lotId }),
  });
  expect(refusal(sent)).toBe('422 too-many-files');
  expect(await everything()).toEqual(before);
  const { standing } = await world.cast.by(maya).call(bids.readBid, { params: { eventId, lotId } });
  expect(standing).toEqual(receipt);
});
