import { describe, expect, it } from 'vitest';
import {
  type EventEntry,
  type EventSearch,
  entryOf,
  entryPhase,
  isLive,
  isLookedFor,
  waitingFor,
  waitsOf,
} from '../../shared/event-entry.ts';
import { type BidRound, type LotRecord, type Stage, sealedLot } from '../../shared/lot-record.ts';
import { givenEvent, givenPerson } from '../given.ts';

const closesAt = '2026-11-10T12:00:00.000Z';
const before = '2026-11-10T11:59:59.999Z';
const event = givenEvent({
  published: { number: 1, at: '2026-11-01T00:00:00.000Z', closesAt, method: 'x' },
  team: [
    { personId: 'lead', name: 'Lea', email: 'l@b.example', roles: ['lead'] },
    { personId: 'eva', name: 'Eva', email: 'e@b.example', roles: ['evaluator'] },
    { personId: 'fay', name: 'Fay', email: 'f@b.example', roles: ['evaluator'] },
    { personId: 'iris', name: 'Iris', email: 'i@b.example', roles: ['opener'] },
    { personId: 'jon', name: 'Jon', email: 'j@b.example', roles: ['opener'] },
  ],
});
const lotId = event.content.lots[0]!.id;
const lot = (stage: Stage, more: Partial<LotRecord> = {}): LotRecord => ({
  ...sealedLot(event.orgId, event.id, lotId),
  stage,
  ...more,
});
const entry = (stage: Stage, more: Partial<EventEntry> = {}) => ({ ...entryOf(event, [lot(stage)]), ...more });
const declared = (personId: string, conflict = false) => ({
  personId,
  name: personId,
  conflict,
  reason: '',
  at: before,
});

describe('for whom a lot waits', () => {
  it('sealed: the openers who have not said so', () => {
    const people = [{ id: 'iris', name: 'Iris', at: before }];
    const opening = { people, order: null, openedAt: null, bids: null };
    const envelope = event.content.envelopes === 'two' ? 'technical' : 'bid';
    expect(waitsOf(event, lot('sealed'), null)).toEqual(['iris', 'jon']);
    expect(waitsOf(event, lot('sealed', { openings: { [envelope]: opening } }), null)).toEqual(['jon']);
  });
  it('scoring: evaluators with something left to do, then the lead', () => {
    const signing = (declarations: string[], signed: string[]) => ({
      declarations: declarations.map((id) => declared(id)),
      signed: signed.map((personId, i) => ({ personId, bidId: `b${i}` })),
      bids: 1,
    });
    expect(waitsOf(event, lot('scoring'), signing([], []))).toEqual(['eva', 'fay']);
    expect(waitsOf(event, lot('scoring'), signing(['eva', 'fay'], ['eva']))).toEqual(['fay']);
    expect(waitsOf(event, lot('scoring'), signing(['eva', 'fay'], ['eva', 'fay']))).toEqual(['lead']);
    const conflict = { ...signing(['eva'], ['eva']), declarations: [declared('eva'), declared('fay', true)] };
    expect(waitsOf(event, lot('scoring'), conflict)).toEqual(['lead']);
    expect(waitsOf(event, lot('scoring'), { ...signing([], []), bids: 0 })).toEqual(['lead']);
    const by = { id: 'lead', name: 'Lea', at: before };
    const left = [{ personId: 'fay', name: 'Fay', marks: 'go' as const, reason: 'Ill.', by }];
    expect(waitsOf(event, lot('scoring', { left }), signing([], []))).toEqual(['eva']);
    const team = event.team.map((m) => (m.personId === 'eva' ? { ...m, marks: [] } : m));
    expect(waitsOf({ ...event, team }, lot('scoring'), signing([], []))).toEqual(['fay']);
  });
  it.each(['opening', 'intended', 'awarded', 'unawarded', 'cancelled'] as const)('%s: for nobody', (stage) =>
    expect(waitsOf(event, lot(stage), null)).toEqual([]),
  );
});

describe('what an event waits for', () => {
  const waits = (e: EventEntry, id: string, now: string) => {
    const { what, mine } = waitingFor(e, givenPerson(id, ['member']), now);
    return [what, mine];
  };
  it('changes at the deadline, to the instant', () => {
    expect(waits(entry('sealed'), 'iris', before)).toEqual(['bids', false]);
    expect(waits(entry('sealed'), 'iris', closesAt)).toEqual(['open', true]);
    expect(waits(entry('sealed'), 'eva', closesAt)).toEqual(['open', false]);
  });
  it('as a draft is to be written by its lead', () => {
    const draft = entryOf({ ...event, published: null }, []);
    expect(waits(draft, 'lead', before)).toEqual(['write', true]);
    expect(waits(draft, 'iris', before)).toEqual(['write', false]);
  });
  it('with several lots is what the least advanced of those that go on waits for', () => {
    const two = entry('awarded', {
      lots: [
        { lotId: 'a', name: 'A', stage: 'awarded', waits: [] },
        { lotId: 'b', name: 'B', stage: 'ranked', waits: ['lead'] },
      ],
    });
    expect(entryPhase(two, closesAt)).toBe('ranked');
    expect(waitingFor(two, givenPerson('lead', ['member']), closesAt)).toMatchObject({ mine: true, lotId: 'b' });
    expect(isLive(two)).toBe(true);
  });
  it('is nothing once all lots have ended', () => {
    expect(isLive(entry('awarded'))).toBe(false);
    expect(waits(entry('awarded'), 'lead', closesAt)).toEqual(['nothing', false]);
    expect(isLive(entryOf(event, [lot('awarded')], undefined, () => 1))).toBe(true);
  });
});

describe('an event that is looked for', () => {
  const all: EventSearch = { words: '', phase: null, kind: null, mine: false, closingUntil: null };
  const found = (search: Partial<EventSearch>, more: Partial<EventEntry> = {}, now = before) =>
    isLookedFor(
      entry('sealed', { title: 'Straßenlampen für Zürich', reference: 'RFP-26/181', ...more }),
      { ...all, ...search },
      'eva',
      now,
    );
  it.each([
    ['', true],
    ['zürich', true],
    ['ZURICH stra', true],
    ['lampen', false],
    ['rfp-26', true],
    ['181', true],
    ['181 bern', false],
  ])('by the words %j: %s', (words, yes) => expect(found({ words })).toBe(yes));
  it('by phase, kind and part', () => {
    expect(found({ phase: 'open' })).toBe(true);
    expect(found({ phase: 'closed' })).toBe(false);
    expect(found({ phase: 'closed' }, {}, closesAt)).toBe(true);
    expect(found({ kind: 'rfi' })).toBe(false);
    expect(found({ mine: true })).toBe(true);
    expect(found({ mine: true }, { team: [] })).toBe(false);
  });
  it('by a deadline that is to come, up to the instant', () => {
    expect(found({ closingUntil: closesAt })).toBe(true);
    expect(found({ closingUntil: before })).toBe(false);
    expect(found({ closingUntil: '2027-01-01T00:00:00.000Z' }, {}, closesAt)).toBe(false);
    expect(found({ closingUntil: closesAt }, { closesAt: null, publishedAt: null })).toBe(false);
  });
});

describe('a lot in which best and final offers are taken', () => {
  const round: BidRound = {
    ...{ number: 1, invited: [], reasons: 'Close.', closesAt, cancelled: null, ranking: 'f' },
    called: { id: 'lead', name: 'Lea', at: before },
    opening: { people: [{ id: 'iris', name: 'Iris', at: closesAt }], order: null, openedAt: null, bids: null },
  };
  const running = (more: Partial<BidRound> = {}) =>
    entryOf(event, [lot('ranked', { rounds: [{ ...round, ...more }] })]);
  const lead = givenPerson('lead', ['member']);
  const jon = givenPerson('jon', ['member']);

  it('waits for its deadline and the grace, then for the openers who have not said so, and never for its lead', () => {
    const atGrace = '2026-11-10T12:01:00.000Z';
    expect(waitingFor(running(), jon, '2026-11-10T12:00:59.999Z')).toMatchObject({
      what: 'bids',
      mine: false,
      who: [],
    });
    expect(waitingFor(running(), jon, atGrace)).toMatchObject({ what: 'open', mine: true, who: ['Jon'], lotId });
    expect(waitingFor(running(), lead, atGrace)).toMatchObject({ what: 'open', mine: false });
  });

  it('waits for its lead again once the offers are open, or the round is cancelled', () => {
    const opening = { ...round.opening, openedAt: closesAt };
    const cancelled = { id: 'lead', name: 'Lea', at: before, reason: 'Cut.' };
    for (const over of [{ opening }, { cancelled }])
      expect(waitingFor(running(over), lead, closesAt)).toMatchObject({ what: 'recommend', mine: true });
  });
});
