/** Ids of somebody else in a buyer’s requests, in each place where one fits: refused, and nothing changes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../shared/api/all.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as opening from '../../../shared/api/opening.ts';
import * as people from '../../../shared/api/people.ts';
import type { Route } from '../../../shared/api/route.ts';
import { table } from '../access-table.ts';
import { type Ask, ask, refusal } from '../asking.ts';
import { everything } from '../everything.ts';
import { evaluators, lead, lotId, manager, openers, seenNothing, suppliers } from '../small-event.ts';
import type { World } from '../world.ts';
import { startWithThings, type Things } from './others-things.ts';

const [, tomas] = suppliers;
const [eva, farid] = evaluators;
const administrator = 'ada@dhss.example';
const stranger = 'olga@fernhaven.example';

let world: World;
let of: Things;
beforeAll(async () => {
  ({ world, of } = await startWithThings());
});
afterAll(() => world?.stop());

async function changesNothing(act: () => Promise<void>): Promise<void> {
  const before = await everything();
  await act();
  expect(await everything()).toEqual(before);
}

type Case = [words: string, who: string, route: Route, given: () => Ask, expected: string];
const inScored = () => ({ eventId: of.scored, lotId });
const mark = { mark: '3', reason: '', place: '' };

const cases: Case[] = [
  [
    'another organisation’s person, in the team',
    manager,
    events.setTeam,
    () => ({
      params: { eventId: of.draft },
      ifMatch: 4,
      body: { members: [{ personId: of.stranger, roles: ['opener'] }] },
    }),
    '422 team-wrong members.0.personId not-a-colleague',
  ],
  [
    'a supplier’s person, in the team',
    manager,
    events.setTeam,
    () => ({
      params: { eventId: of.draft },
      ifMatch: 4,
      body: { members: [{ personId: of.supplier, roles: ['opener'] }] },
    }),
    '422 team-wrong members.0.personId not-a-colleague',
  ],
  [
    'another organisation’s person, to give roles',
    administrator,
    people.setRoles,
    () => ({ params: { personId: of.stranger }, ifMatch: 1, body: { roles: ['member'] } }),
    '404 not-found',
  ],
  [
    'a supplier’s person, to give roles',
    administrator,
    people.setRoles,
    () => ({ params: { personId: of.supplier }, ifMatch: 1, body: { roles: ['member'] } }),
    '404 not-found',
  ],
  [
    'another event’s document',
    manager,
    events.readDocument,
    () => ({ params: { eventId: of.open, fileId: of.document } }),
    '404 not-found',
  ],
  [
    'another event’s bid, to mark',
    eva,
    evaluation.saveMark,
    () => ({ params: { ...inScored(), bidId: of.otherOpenedBid, criterionId: 'design' }, ifMatch: 0, body: mark }),
    '404 not-found',
  ],
  [
    'another event’s bid, to sign off',
    eva,
    evaluation.signOff,
    () => ({ params: { ...inScored(), bidId: of.otherOpenedBid } }),
    '404 not-found',
  ],
  [
    'another event’s criterion',
    eva,
    evaluation.saveMark,
    () => ({ params: { ...inScored(), bidId: of.openedBid, criterionId: 'technical' }, ifMatch: 0, body: mark }),
    '404 not-found',
  ],
  [
    'the price, to mark',
    eva,
    evaluation.saveMark,
    () => ({ params: { ...inScored(), bidId: of.openedBid, criterionId: 'cost' }, ifMatch: 0, body: mark }),
    '404 not-found',
  ],
  [
    'a yes-or-no criterion, to mark',
    eva,
    evaluation.saveMark,
    () => ({ params: { ...inScored(), bidId: of.openedBid, criterionId: 'near' }, ifMatch: 0, body: mark }),
    '404 not-found',
  ],
  [
    'another event’s bid, for its document',
    eva,
    opening.readOpenedFile,
    () => ({ params: { ...inScored(), bidId: of.otherOpenedBid, fileId: of.openedFile } }),
    '404 not-found',
  ],
  [
    'another bid’s document',
    eva,
    opening.readOpenedFile,
    () => ({ params: { ...inScored(), bidId: of.secondOpenedBid, fileId: of.openedFile } }),
    '404 not-found',
  ],
  [
    'a bid that is not opened',
    eva,
    opening.readOpenedFile,
    () => ({ params: { ...inScored(), bidId: of.submission, fileId: of.upload } }),
    '404 not-found',
  ],
  [
    'an envelope of the other kind of event, to open',
    openers[0],
    opening.openEnvelope,
    () => ({ params: { ...inScored(), envelope: 'bid' } }),
    '404 not-found',
  ],
  [
    'an envelope that nobody has',
    openers[0],
    opening.openEnvelope,
    () => ({ params: { ...inScored(), envelope: 'all' } }),
    '404 not-found',
  ],
  [
    'a lot that the event does not have, to lock',
    lead,
    evaluation.lockMarks,
    () => ({ params: { eventId: of.scored, lotId: 'lot-2' } }),
    '404 not-found',
  ],
];

test.each(cases)('%s', async (_, who, route, given, expected) => {
  await changesNothing(async () => expect(refusal(await ask(world, who, route, given()))).toBe(expected));
});

test('nothing of an event is there for another buyer, whatever it asks', async () => {
  const params = {
    ...inScored(),
    fileId: of.openedFile,
    bidId: of.openedBid,
    criterionId: 'design',
    envelope: 'technical',
  };
  const ids = { draft: of.draft, open: of.scored, scored: of.scored, document: 'x', submission: 'x', listed: 'x' };
  const { seen } = seenNothing;
  const asked = { ...ids, seen, openedBid: of.openedBid, openedFile: of.openedFile, member: 'x', evaluator: 'x' };
  const bodies = new Map(
    table.map(([name, , given]): [Route, unknown] => {
      const [area, route] = name.split('.') as [keyof typeof api, string];
      return [api[area][route]!, given?.(asked).body];
    }),
  );
  const routes = [api.events, api.opening, api.evaluation].flatMap((area) => Object.values(area));
  await changesNothing(async () => {
    for (const route of routes.filter((r) => !r.open && r.path.includes(':eventId'))) {
      for (const who of [stranger, tomas]) {
        const others = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, 'x']));
        const given = { params: { ...others, ...params }, ifMatch: 1, body: bodies.get(route) };
        const sent = await ask(world, who, route, given);
        expect(refusal(sent), `${who} ${route.method} ${route.path}`).toBe('404 not-found');
      }
    }
  });
});

test('a colleague who is in no team of the event reads and marks nothing of it', async () => {
  await changesNothing(async () => {
    for (const route of [evaluation.readEvaluation, evaluation.readRanking, opening.readOpening, events.readEvent])
      expect(refusal(await ask(world, 'hugo@dhss.example', route, { params: inScored() }))).toBe('403 not-allowed');
  });
});

test('an evaluator who has not declared gets no bid, no document and no place to mark', async () => {
  const params = { ...inScored(), bidId: of.openedBid, fileId: of.openedFile, criterionId: 'design' };
  await changesNothing(async () => {
    expect(refusal(await ask(world, farid, opening.readOpenedFile, { params }))).toBe('403 declaration-missing');
    expect(refusal(await ask(world, farid, evaluation.saveMark, { params, ifMatch: 0, body: mark }))).toBe(
      '403 declaration-missing',
    );
    expect((await ask(world, farid, evaluation.readEvaluation, { params })).body.bids).toEqual([]);
  });
});
