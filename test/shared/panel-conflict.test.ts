/** A conflict of the panel that is declared after the lock: said with the recommendation, read by who approves. */
import { expect, it } from 'vitest';
import { decideAward, recommend } from '../../shared/award.ts';
import { conflictsIn } from '../../shared/panel-conflict.ts';
import {
  afterDeadline as at,
  givenChain,
  givenDeclarations,
  givenLot,
  givenPerson,
  givenRanking,
  panel,
  people,
} from '../given.ts';
import { refusedWith } from './refused.ts';

const [eva, farid] = panel as [string, string];
const ranked = givenLot('ranked');
const told = (ids: string[]) => conflictsIn(ranked, givenDeclarations(ids));
const carla = givenPerson('carla', ['approver']);
const send = (conflicts: ReturnType<typeof told>, conflict?: string) =>
  recommend(
    ranked,
    givenRanking(),
    'ab',
    { bidId: 'bid-1', reasons: 'It ranks first.', conflict },
    () => givenChain(),
    people.lead,
    at,
    conflicts,
  );
const decide = (lot: ReturnType<typeof send>['lot'], conflicts: ReturnType<typeof told>, approve = true) =>
  decideAward(lot, { approve, reason: 'Say more.' }, { standstillDays: 10, zone: 'UTC' }, carla, at, false, conflicts);

it('is one of the panel as it was locked, and of nobody else', () => {
  expect(told([eva]).map((c) => c.id)).toEqual([eva]);
  expect(told([])).toEqual([]);
  expect(conflictsIn({ locked: { ...ranked.locked!, panel: [farid] } }, givenDeclarations([eva]))).toEqual([]);
  expect(conflictsIn(givenLot('scoring'), givenDeclarations([eva]))).toEqual([]);
});

it('is answered in the recommendation, which goes on the record with who it is', () => {
  for (const blank of [undefined, '  ']) {
    const refused = refusedWith(() => send(told([eva]), blank));
    expect([refused.code, refused.faults[0]?.at]).toEqual(['panel-conflict', 'conflict']);
  }
  const { lot, facts } = send(told([eva]), ' Her marks are the median of four. ');
  expect(lot.recommendation?.conflict).toMatchObject({
    people: [{ id: eva }],
    reasons: 'Her marks are the median of four.',
  });
  expect(facts.at(-1)).toMatchObject({
    what: 'award.despite-conflict',
    data: { people: 'Eva Evaluator' },
    why: 'Her marks are the median of four.',
  });
  const none = send([], 'Nothing to say.');
  expect([none.lot.recommendation?.conflict, none.facts]).toMatchObject([undefined, [{ what: 'award.recommended' }]]);
});

it('that comes up once the recommendation is sent is not approved past: it goes back', () => {
  const { lot } = send(told([eva]), 'Her marks are the median of four.');
  expect(decide(lot, told([eva])).lot.recommendation?.chain.steps[0]?.approvals).toHaveLength(1);
  expect(refusedWith(() => decide(lot, told([eva, farid]))).code).toBe('panel-conflict');
  expect(refusedWith(() => decide(send([]).lot, told([eva]))).message).toContain('Eva Evaluator of the panel');
  expect(decide(lot, told([eva, farid]), false).lot.stage).toBe('ranked');
});
