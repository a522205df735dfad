/** Letters of the result over the API: drafted, edited, fixed by an approval, sent, read again by the bidder. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as correspondence from '../../../shared/api/correspondence.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as people from '../../../shared/api/people.ts';
import { ask, refusal } from '../asking.ts';
import * as small from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const administrator = 'ada@dhss.example';
const [maya, tomas] = small.suppliers;
let world: World;
let params: { eventId: string; lotId: string };

beforeAll(async () => {
  world = await startWorld();
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, disclosure: 'full', standstillDays: 10 });
  params = { eventId, lotId: small.lotId };
  await small.bidFor(world, maya, eventId, small.benchAt('100.00'));
  await small.bidFor(world, tomas, eventId, small.benchAt('400.00'));
  await small.afterDeadline(world, eventId);
  await openEnvelopes(world.stack, small.openers.map(world.cast.by), eventId, 'bid');
  for (const who of small.evaluators) await small.score(world, who, eventId, () => '4');
  await small.declareNone(world, small.lead, eventId);
  await world.cast.by(small.lead).call(evaluation.lockMarks, { params });
  await small.declareNone(world, small.approver, eventId);
});
afterAll(() => world?.stop());

const letters = (who: string) => world.cast.by(who).call(evaluation.readLetters, { params });
const edit = async (change: (text: string) => string, leftOut: string | null = null) => {
  const { items } = await letters(small.lead);
  const letter = items.find((l) => !l.chosen)!;
  const sections = letter.sections.map((s) => ({
    id: s.id,
    text: change(s.text),
    leftOut: s.id === 'winner' ? leftOut : null,
  }));
  return ask(world, small.lead, evaluation.saveLetter, {
    params: { ...params, bidId: letter.bidId },
    ifMatch: letter.version,
    body: { sections },
  });
};

it('are not there before a bid is recommended', async () => {
  expect(refusal(await ask(world, small.lead, evaluation.readLetters, { params }))).toBe('422 wrong-state');
});

it('are drafted from the record once a bid is recommended, and edited by the lead', async () => {
  const lead = world.cast.by(small.lead);
  const { ranking } = await lead.call(evaluation.readRanking, { params });
  const body = { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points.' };
  await lead.call(evaluation.recommendAward, { params, body });
  const { items } = await letters(small.approver);
  const lost = items.find((l) => !l.chosen)!;
  expect(lost.sections.map((s) => s.id)).toEqual(['own', 'winner', 'reasons']);
  expect(lost.sections[0]!.text).toContain('As the level says.');
  const edited = await edit((text) => text.replace('As the level says.', 'Solid work.'), 'Trade secret.');
  expect(edited.status).toBe(200);
});

it('are not changed by an older copy, nor by who may not', async () => {
  const { items } = await letters(small.lead);
  const lost = items.find((l) => !l.chosen)!;
  const given = { params: { ...params, bidId: lost.bidId }, ifMatch: 0, body: { sections: [] } };
  expect(refusal(await ask(world, small.lead, evaluation.saveLetter, given))).toBe('412 changed-meanwhile');
  expect(refusal(await ask(world, small.approver, evaluation.saveLetter, given))).toBe('403 not-allowed');
});

it('are not approved by who has read the recommendation before they were edited', async () => {
  const { lot } = await world.cast.by(small.approver).call(evaluation.readRanking, { params });
  expect((await edit((text) => text, 'Trade secret.')).status).toBe(200);
  const stale = { params, body: { approve: true, reason: '', version: lot.version } };
  expect(refusal(await ask(world, small.approver, evaluation.decideOnAward, stale))).toBe('412 changed-meanwhile');
});

it('begin anew with the next recommendation, where one came back: nothing edited for the old one goes out', async () => {
  const approver = world.cast.by(small.approver);
  await approver.call(evaluation.decideOnAward, { params, body: { approve: false, reason: 'Say more.' } });
  const lead = world.cast.by(small.lead);
  const { ranking } = await lead.call(evaluation.readRanking, { params });
  const body = { bidId: ranking.ranked[0]!.bidId, reasons: 'The most points, and the plan is sound.' };
  await lead.call(evaluation.recommendAward, { params, body });
  const lost = (await letters(small.lead)).items.find((l) => !l.chosen)!;
  expect([lost.version, lost.sections.at(-1)!.text]).toEqual([0, body.reasons]);
  expect(JSON.stringify(lost.sections)).not.toMatch(/Solid work|Trade secret/);
  await edit((text) => text.replace('As the level says.', 'Solid work.'), 'Trade secret.');
});

it('stay in the language in which they were read, though the organisation writes in another one meanwhile', async () => {
  const before = (await letters(small.approver)).items;
  const admin = world.cast.by(administrator);
  const { settings, version } = await admin.call(people.readSettings);
  await admin.call(people.saveSettings, { ifMatch: version, body: { ...settings, language: 'de' } });
  expect((await letters(small.approver)).items).toEqual(before);
});

it('go out as they stand with the last approval, and are fixed from then on', async () => {
  const approve = { params, body: { approve: true, reason: '' } };
  await world.cast.by(small.approver).call(evaluation.decideOnAward, approve);
  await world.stack.settled();
  expect(refusal(await edit((t) => t))).toBe('422 letters-fixed');
  const [mail] = world.stack.mails(tomas).filter((m) => /^Intended award/.test(m.subject));
  expect(mail!.text).toContain('Solid work. (drawing.pdf)');
  expect(mail!.text).toContain('Left out: Trade secret.');
  expect(mail!.text).toContain('Paper Heron Collective');
  const result = await world.cast.by(tomas).call(correspondence.readResult, { params });
  expect(result.letters[0]!.text).toContain('Solid work. (drawing.pdf)');
  // The table that the bidder reads says what its letter says, and no more.
  expect(result.marks!.own!.lines.flatMap((l) => l.words)).toContain('Solid work. (drawing.pdf)');
  expect(result.marks!.own!.rank).toEqual({ at: 2, of: 2 });
  expect([result.marks!.winner, result.marks!.best]).toEqual(['Paper Heron Collective', null]);
  expect(result.marks!.rest.map((r) => r.text)).toContain('Left out: Trade secret.');
  const { sentAt } = await letters(small.lead);
  expect(sentAt).toBe(result.letters[0]!.at);
});
