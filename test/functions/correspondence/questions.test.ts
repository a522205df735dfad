/** Questions over the API: asked, answered in batches, told round in one letter, never with the asker's name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as events from '../../../shared/api/events.ts';
import { wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { manager, minutesAhead, publishSmall, suppliers } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const minute = 60_000;
let world: World;
let eventId: string;

beforeAll(async () => {
  world = await startWorld();
  const day = 24 * 60;
  eventId = await publishSmall(world, {
    closes: wallInput(minutesAhead(world, 9 * day), 'UTC'),
    questionsUntil: wallInput(minutesAhead(world, 3 * day), 'UTC'),
  });
});
afterAll(() => world?.stop());

const params = () => ({ eventId });
const askAs = (who: string, text: string) =>
  world.cast.by(who).call(correspondence.askQuestion, { params: params(), body: { text, lotId: null } });
const open = async () =>
  (await world.cast.by(manager).call(events.listQuestions, { params: params(), query: { state: 'open' } })).items;
const prepare = async (
  question: { id: string; version: number },
  to: 'asker' | 'all',
  text: string,
  wording = 'How?',
) =>
  world.cast.by(manager).call(events.prepareAnswer, {
    params: { eventId, questionId: question.id },
    ifMatch: question.version,
    body: { to, wording, text },
  });
const sendAll = (questionIds: string[]) =>
  ask(world, manager, events.sendAnswers, { params: params(), body: { questionIds } });
const published = async () =>
  (await world.cast.by(maya).call(events.listAnswers, { params: params() })).items.map((a) => a.answer);
const lettersTo = (who: string, subject: RegExp) => world.stack.mails(who).filter((m) => subject.test(m.subject));

describe('questions of suppliers', () => {
  it('reach the buyer with who asked, and no other supplier', async () => {
    await askAs(maya, 'May the wood be larch?');
    await askAs(tomas, 'How long is the path?');
    expect((await open()).map((q) => [q.supplier, q.text])).toEqual([
      ['Paper Heron Collective', 'May the wood be larch?'],
      [expect.any(String), 'How long is the path?'],
    ]);
    const { items } = await world.cast.by(ines).call(correspondence.listAsked, { params: params() });
    expect(items).toEqual([]);
    await world.stack.settled();
    expect(lettersTo('purchasing@fernhaven.example', /^A question/)).toHaveLength(2);
  });

  it('cannot be taken back by another supplier', async () => {
    const [first] = await open();
    const withdrawn = await ask(world, tomas, correspondence.withdrawQuestion, {
      params: { eventId, questionId: first!.id },
    });
    expect(refusal(withdrawn)).toBe('404 not-found');
  });

  it('go unanswered together where one answer would tell who asked', async () => {
    const [first, second] = await open();
    const a = await prepare(first!, 'all', 'Larch is fine.', 'Paper Heron Collective asks: may it be larch?');
    const b = await prepare(second!, 'all', '120 metres.', 'How long is the path?');
    expect(refusal(await sendAll([a.id, b.id]))).toBe(`422 answers-not-ready ${a.id}.wording tells-who-asked`);
    expect(await open()).toHaveLength(2);
    expect(await published()).toEqual([]);
    await prepare(a, 'all', 'Larch is fine.', 'May the wood be larch?');
  });

  it('are answered to all, and stand beside the notice at once', async () => {
    await world.cast.by(ines).call(correspondence.sayIntention, {
      params: params(),
      body: { intends: false, reason: 'No room this summer.' },
    });
    await world.cast.by(manager).call(events.inviteSuppliers, {
      params: params(),
      body: { emails: ['new@supplier.example', ines, maya] },
    });
    const ids = (await open()).map((q) => q.id);
    expect((await sendAll(ids)).status).toBe(200);
    expect((await published()).sort()).toEqual(['120 metres.', 'Larch is fine.']);
    const seen = JSON.stringify(await world.cast.by(ines).call(events.listAnswers, { params: params() }));
    expect(seen).not.toMatch(/Heron|maya|s-[a-z0-9]{8}/i);
    expect(refusal(await sendAll(ids.slice(0, 1)))).toBe(`422 answers-not-ready ${ids[0]} question-closed`);
  });

  it('go round in one letter, with what was answered meanwhile, and not to those who declined', async () => {
    await askAs(maya, 'And the screws?');
    const [third] = await open();
    await prepare(third!, 'all', 'Steel.', 'Which screws?');
    await sendAll([third!.id]);
    expect(lettersTo(maya, /answers?:/)).toHaveLength(0);
    await world.stack.moveClockTo(world.stack.clock.now() + 20 * minute);
    await world.stack.settled();
    for (const who of [maya, tomas, 'new@supplier.example']) {
      const [letter, ...more] = lettersTo(who, /3 questions and their answers/);
      expect(more).toEqual([]);
      expect(letter!.text).toContain('Larch is fine.');
      expect(letter!.text).toContain('Steel.');
      expect(letter!.text).not.toContain('Heron');
    }
    expect(lettersTo(ines, /answers/)).toEqual([]);
    const { items } = await world.cast.by(manager).call(events.readRecord, { params: params() });
    expect(items.find((f) => f.what === 'answers.told')?.data).toEqual({ count: 3 });
  });

  it('go round again with what is new, and with nothing that went before', async () => {
    await askAs(tomas, 'Which colour?');
    const [next] = await open();
    await prepare(next!, 'all', 'Natural.', 'Which colour?');
    await sendAll([next!.id]);
    await world.stack.moveClockTo(world.stack.clock.now() + 20 * minute);
    await world.stack.settled();
    const [letter, ...more] = lettersTo(maya, /^A question and its answer/);
    expect(more).toEqual([]);
    expect(letter!.text).toContain('Natural.');
    expect(letter!.text).not.toContain('Larch');
  });

  it('are answered to the asker alone by mail, and to nobody else', async () => {
    await askAs(tomas, 'Is our licence enough?');
    const [fourth] = await open();
    await prepare(fourth!, 'asker', 'Yes, it is.', '');
    await sendAll([fourth!.id]);
    await world.stack.moveClockTo(world.stack.clock.now() + 20 * minute);
    await world.stack.settled();
    expect(lettersTo(tomas, /^Your question is answered/)).toHaveLength(1);
    expect(lettersTo(maya, /answer/).some((m) => m.text.includes('Yes, it is.'))).toBe(false);
    expect(await published()).not.toContain('Yes, it is.');
    const { items } = await world.cast.by(tomas).call(correspondence.listAsked, { params: params() });
    expect(items[0]!.answer).toMatchObject({ to: 'asker', text: 'Yes, it is.' });
  });

  it('that were withdrawn have no answer, whoever was writing one', async () => {
    const { items } = await askAs(maya, 'Never mind?');
    const [fifth] = await open();
    await world.cast.by(maya).call(correspondence.withdrawQuestion, { params: { eventId, questionId: items[0]!.id } });
    const late = await ask(world, manager, events.prepareAnswer, {
      params: { eventId, questionId: fifth!.id },
      ifMatch: fifth!.version,
      body: { to: 'all', wording: 'Never mind?', text: 'No.' },
    });
    expect(refusal(late)).toBe('422 question-closed');
  });

  it('prepared by two colleagues at once: the second is told, and overwrites nothing', async () => {
    await askAs(maya, 'Two at once?');
    const [sixth] = await open();
    await prepare(sixth!, 'asker', 'First.');
    const second = await ask(world, manager, events.prepareAnswer, {
      params: { eventId, questionId: sixth!.id },
      ifMatch: sixth!.version,
      body: { to: 'asker', wording: '', text: 'Second.' },
    });
    expect(refusal(second)).toBe('412 changed-meanwhile');
    expect((await open())[0]!.prepared!.text).toBe('First.');
  });

  it('are refused after the published instant, with both times', async () => {
    await world.stack.moveClockTo(world.stack.clock.now() + 4 * 24 * 60 * minute);
    const late = await ask(world, maya, correspondence.askQuestion, {
      params: params(),
      body: { text: 'Too late?', lotId: null },
    });
    expect(refusal(late)).toBe('422 questions-closed');
    expect(JSON.stringify(late)).toContain('UTC');
  });
});
