/** Review before publication and publication at a chosen instant, over the API and the clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import { factSentence } from '../../../shared/record-sentence.ts';
import { wallInput } from '../../../shared/time.ts';
import { ask, refusal } from '../asking.ts';
import { approver, auditor, draftSmall, evaluators, lead, manager, minutesAhead } from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const administrator = 'ada@dhss.example';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const admin = world.cast.by(administrator);
  const { items } = await admin.call(people.colleagues);
  // A second approver, so that two approvals can be asked for.
  const second = items.find((p) => p.email === auditor)!;
  await admin.call(people.setRoles, {
    params: { personId: second.id },
    ifMatch: second.version,
    body: { roles: ['approver', 'auditor'] },
  });
});
afterAll(() => world?.stop());

const need = async (approvals: number) => {
  const admin = world.cast.by(administrator);
  const { settings, version } = await admin.call(people.readSettings);
  await admin.call(people.saveSettings, { ifMatch: version, body: { ...settings, publication: { approvals } } });
};
const review = (eventId: string, who = manager) => world.cast.by(who).call(events.readReview, { params: { eventId } });
const approve = async (eventId: string, who: string, approves = true, reason = '') => {
  const { fingerprint } = await review(eventId, who);
  return ask(world, who, events.decideReview, { params: { eventId }, body: { fingerprint, approves, reason } });
};
const publish = (eventId: string, ifMatch: number, who = manager) =>
  ask(world, who, events.publishEvent, { params: { eventId }, ifMatch });
const read = (eventId: string) => world.cast.by(manager).call(events.readEvent, { params: { eventId } });
const record = async (eventId: string) => {
  const { items } = await world.cast.by(manager).call(events.readRecord, { params: { eventId } });
  return items.map(factSentence);
};
const idOf = async (email: string) =>
  (await world.cast.by(manager).call(people.colleagues)).items.find((p) => p.email === email)!.id;
const subjectsTo = (email: string) => world.stack.mails(email).map((m) => m.subject);

describe('publication where two approvals are asked for', () => {
  let eventId = '';
  let version = 0;
  beforeAll(async () => {
    await need(2);
    ({ eventId, version } = await draftSmall(world));
  });

  it('is refused with who is still to approve, and nothing is published', async () => {
    const params = { eventId };
    const personIds = await Promise.all([approver, auditor].map(idOf));
    await world.cast
      .by(manager)
      .call(events.askReviewers, { params, body: { personIds, note: 'Look at the prices.' } });
    const refused = await publish(eventId, version);
    expect(refusal(refused)).toBe('422 approvals-missing');
    expect(refused.body.title).toMatch(/needs 2 approvals; none .* Still to approve: Carla .*, Dmitri /);
    expect((await read(eventId)).published).toBeNull();
    await world.stack.settled();
    expect(subjectsTo(approver)[0]).toMatch(/^Review asked for: /);
    expect(world.stack.mails(approver)[0]!.text).toContain('Look at the prices.');
  });

  it('asks nobody who has written any of it, and nobody who cannot approve', async () => {
    const who = async (email: string) =>
      refusal(
        await ask(world, manager, events.askReviewers, {
          params: { eventId },
          body: { personIds: [await idOf(email)], note: '' },
        }),
      );
    expect(await who(manager)).toBe('400 body-wrong personIds.0 own-draft');
    expect(await who(evaluators[0])).toBe('400 body-wrong personIds.0 not-a-reviewer');
    expect(refusal(await approve(eventId, manager))).toBe('403 own-draft');
  });

  it('takes both of two who approve at the same second, each once, and then publishes', async () => {
    const answers = await Promise.all([approver, auditor, approver].map((who) => approve(eventId, who)));
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
    const { standing } = await review(eventId);
    expect(standing.given.map((d) => d.name).sort()).toEqual(['Carla Njoroge', 'Dmitri Vale']);
    expect(standing.enough).toBe(true);
  });

  it('loses the approvals with a change of the draft, and says so', async () => {
    const { content } = await read(eventId);
    const saved = await world.cast.by(manager).call(events.saveEvent, {
      params: { eventId },
      ifMatch: version,
      body: { ...content, description: `${content.description} And a bench.` },
    });
    version = saved.version;
    const { standing } = await review(eventId);
    expect([standing.given, standing.fallen.length]).toEqual([[], 2]);
    expect(refusal(await publish(eventId, version))).toBe('422 approvals-missing');
  });

  it('waits while somebody asks for changes of this version', async () => {
    await approve(eventId, approver);
    expect((await approve(eventId, auditor, false)).status).toBe(400);
    await approve(eventId, auditor, false, 'Say how the bench is fixed.');
    const refused = await publish(eventId, version);
    expect(refused.body.title).toMatch(/Changes are asked for by Dmitri /);
    await approve(eventId, auditor);
    expect((await publish(eventId, version)).status).toBe(200);
    await world.stack.settled();
    expect(subjectsTo(lead)).toEqual(expect.arrayContaining([expect.stringMatching(/^Changes asked for: /)]));
    const lines = await record(eventId);
    expect(lines.filter((l) => l.startsWith('Approved for publication'))).toHaveLength(5);
    expect(refusal(await approve(eventId, approver))).toBe('422 already-published');
  });
});

describe('comments', () => {
  it('stand at a place, are answered, resolved and taken up again; a place that is not there is refused', async () => {
    const { eventId } = await draftSmall(world);
    const by = world.cast.by(evaluators[0]);
    const params = { eventId };
    const [thread] = (
      await by.call(events.commentOnDraft, { params, body: { at: 'method.criteria.0', text: 'Why so many points?' } })
    ).threads;
    const at = { eventId, threadId: thread!.id };
    await world.cast.by(manager).call(events.replyToComment, { params: at, body: { text: 'It matters most.' } });
    const resolved = await by.call(events.resolveComment, { params: at, body: { resolved: true } });
    expect(resolved.threads[0]).toMatchObject({
      at: 'method.criteria.0',
      said: [{ text: 'Why so many points?' }, { text: 'It matters most.' }],
      resolved: { by: { name: 'Eva Lindqvist' } },
    });
    expect(refusal(await ask(world, manager, events.resolveComment, { params: at, body: { resolved: true } }))).toBe(
      '422 wrong-state',
    );
    await by.call(events.resolveComment, { params: at, body: { resolved: false } });
    for (const [body, said] of [
      [{ at: 'questions.99', text: 'x' }, '400 body-wrong at place-unknown'],
      [{ at: '', text: '   ' }, '400 body-wrong text missing'],
    ] as const)
      expect(refusal(await ask(world, manager, events.commentOnDraft, { params, body }))).toBe(said);
    expect((await record(eventId)).filter((l) => /omment/.test(l))).toHaveLength(4);
  });
});

describe('a scheduled publication', () => {
  beforeAll(() => need(0));
  const inMinutes = (minutes: number) => wallInput(minutesAhead(world, minutes), 'UTC');
  const schedule = (eventId: string, ifMatch: number, at: string) =>
    ask(world, manager, events.schedulePublication, { params: { eventId }, ifMatch, body: { at } });
  const scheduled = async (minutes = 30) => {
    const { eventId, version } = await draftSmall(world);
    const answer = await schedule(eventId, version, inMinutes(minutes));
    expect(answer.status).toBe(200);
    return { eventId, version: version + 1, at: Date.parse(minutesAhead(world, minutes)) };
  };
  const pass = (at: number) => world.stack.moveClockTo(at + 61_000);

  it('appears at its instant by itself, once', async () => {
    const { eventId, at } = await scheduled();
    expect((await read(eventId)).published).toBeNull();
    await pass(at);
    await world.stack.settled();
    const { published, preparation } = await read(eventId);
    expect(Date.parse(published!.at)).toBeGreaterThanOrEqual(at);
    expect(preparation.schedule).toBeNull();
    const { items } = await world.cast.by(manager).call(events.listEvents);
    expect(items.find((e) => e.id === eventId)?.phase).toBe('open');
    await pass(at + 120_000);
    const lines = await record(eventId);
    expect(lines.filter((l) => l.startsWith('Published as notice'))).toHaveLength(1);
    await world.stack.settled();
    expect(subjectsTo(manager)[0]).toMatch(/^Published as scheduled: /);
  });

  it('keeps the draft as it is until it is cancelled; then it can be edited, and nothing is published', async () => {
    const { eventId, version, at } = await scheduled();
    const { content } = await read(eventId);
    const save = (ifMatch: number) =>
      ask(world, manager, events.saveEvent, {
        params: { eventId },
        ifMatch,
        body: { ...content, description: 'Changed' },
      });
    expect(refusal(await save(version))).toBe('422 publication-scheduled');
    await world.cast.by(manager).call(events.cancelSchedule, { params: { eventId } });
    expect((await save(version + 1)).status).toBe(200);
    await pass(at);
    expect((await read(eventId)).published).toBeNull();
    expect(await record(eventId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Scheduled publication cancelled: /)]),
    );
  });

  it('that fails at its instant tells whoever set it why, and the draft is free again', async () => {
    const { eventId, at } = await scheduled(50);
    // More approvals are asked for meanwhile.
    await need(1);
    await pass(at);
    await world.stack.settled();
    const { published, preparation } = await read(eventId);
    expect([published, preparation.schedule]).toEqual([null, null]);
    expect((await record(eventId)).at(-1)).toMatch(/^Not published at .*: Publication needs one approval/);
    const [mail] = world.stack.mails(manager);
    expect(mail!.subject).toMatch(/^Not published: /);
    expect(mail!.text).toContain('Publication needs one approval');
    await need(0);
  });

  it('and a person who publishes at the same second: one of them does, once', async () => {
    const { eventId, version, at } = await scheduled();
    const [, answer] = await Promise.all([pass(at), publish(eventId, version)]);
    await world.stack.settled();
    expect(['200 undefined', '422 already-published', '412 changed-meanwhile']).toContain(refusal(answer));
    const lines = await record(eventId);
    expect(lines.filter((l) => l.startsWith('Published as notice'))).toHaveLength(1);
  });

  it('is refused in the past and after the deadline, at the field, and changes nothing', async () => {
    const { eventId, version } = await draftSmall(world);
    expect(refusal(await schedule(eventId, version, inMinutes(-5)))).toBe('422 schedule-wrong at schedule-past');
    expect(refusal(await schedule(eventId, version, inMinutes(120)))).toBe(
      '422 schedule-wrong at schedule-after-deadline',
    );
    expect((await read(eventId)).version).toBe(version);
  });

  it('while a colleague edits: whoever publishes an older version is told', async () => {
    const { eventId, version } = await draftSmall(world);
    const { content } = await read(eventId);
    const edit = ask(world, lead, events.saveEvent, {
      params: { eventId },
      ifMatch: version,
      body: { ...content, description: 'By Greta' },
    });
    const [saved, published] = await Promise.all([edit, publish(eventId, version)]);
    expect([saved.status, published.status].sort()).toEqual(saved.status === 200 ? [200, 412] : [200, saved.status]);
    expect([412, 422]).toContain(saved.status === 200 ? published.status : saved.status);
  });
});
