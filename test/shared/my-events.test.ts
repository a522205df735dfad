import { describe, expect, it } from 'vitest';
import { duesOf, inOrder, type MyEvent, type MyLot, placeIn, type Said } from '../../shared/my-events.ts';

const now = '2026-11-22T12:00:00.000Z';
const ahead = '2026-11-27T16:00:00.000Z';
const passed = '2026-11-20T16:00:00.000Z';
const lot = (state: MyLot['state'], change: Partial<MyLot> = {}): MyLot => ({
  lotId: 'lot-1',
  name: 'Benches',
  state,
  answers: null,
  touched: 0,
  cancelled: false,
  ...change,
});
const event = (change: Partial<MyEvent> = {}): MyEvent => ({
  eventId: 'event-1',
  title: 'Benches',
  reference: 'FH-26-014',
  buyer: 'City of Fernhaven',
  zone: 'America/Anchorage',
  closesAt: ahead,
  questionsUntil: null,
  notice: 1,
  invitation: null,
  follows: true,
  lots: [lot('untouched')],
  rounds: [],
  ...change,
});
const said = (change: Partial<Said> = {}): Said => ({
  eventId: 'event-1',
  intends: null,
  requests: [],
  results: [],
  ...change,
});
const result = (news: Said['results'][number]['news'], ends: string | null = null) =>
  said({ results: [{ lotId: 'lot-1', news, chosen: false, ends }] });

describe('where a supplier stands in an event', () => {
  it.each<[string, Partial<MyEvent>, Said | undefined]>([
    ['follows', {}, undefined],
    ['invited', { invitation: 'x' }, said()],
    ['intends', { invitation: 'x' }, said({ intends: true })],
    ['declined', { invitation: 'x' }, said({ intends: false })],
    // Whatever was said, a bid can be made; what is saved and not with the buyer comes first.
    ['unsent', { lots: [lot('none')] }, said({ intends: false })],
    ['unsent', { lots: [lot('withdrawn')] }, said({ intends: true })],
    ['unsent', { lots: [lot('submitted'), lot('changed')] }, said()],
    ['unsent', { lots: [lot('submitted'), lot('none')] }, said()],
    ['submitted', { lots: [lot('submitted'), lot('untouched')] }, said()],
    ['submitted', { lots: [lot('submitted'), lot('none', { cancelled: true })] }, said()],
    ['cancelled', { lots: [lot('submitted', { cancelled: true })] }, said()],
    ['waits', { closesAt: passed, lots: [lot('changed')] }, said()],
    ['missed', { closesAt: passed, lots: [lot('none')] }, said()],
    ['missed', { closesAt: passed, lots: [lot('withdrawn')] }, said()],
    ['result', { closesAt: passed, lots: [lot('submitted')] }, result('no-award')],
    ['result', { closesAt: passed, lots: [lot('submitted', { cancelled: true })] }, result('cancelled')],
  ])('%s: %j', (place, change, of) => {
    expect(placeIn(event(change), of, now)).toBe(place);
  });

  it('changes at the deadline, to the millisecond', () => {
    const mine = event({ lots: [lot('none')] });
    expect(placeIn(mine, undefined, '2026-11-27T15:59:59.999Z')).toBe('unsent');
    expect(placeIn(mine, undefined, ahead)).toBe('missed');
  });
});

describe('what is due', () => {
  const questionsUntil = '2026-11-24T16:00:00.000Z';
  const what = (of: MyEvent, s?: Said, at = now) => duesOf(of, s, at).map((d) => d.what);

  it('is the end of questions and of bids, soonest first, and neither once it has passed', () => {
    expect(what(event({ questionsUntil }))).toEqual(['questions', 'bids']);
    expect(what(event({ questionsUntil }), said(), questionsUntil)).toEqual(['bids']);
    expect(what(event({ questionsUntil }), said(), ahead)).toEqual([]);
  });

  it('is a best and final offer, with the way to it, though bids are closed', () => {
    const round = { lotId: 'lot-1_r1', name: 'Benches', number: 1, closesAt: ahead, submitted: false };
    const closed = event({ closesAt: passed, lots: [lot('submitted')], rounds: [round] });
    expect(duesOf(closed, undefined, now)).toEqual([{ what: 'offer', at: ahead }]);
    expect(duesOf(event({ ...closed, rounds: [{ ...round, closesAt: passed }] }), undefined, now)).toEqual([]);
    expect(inOrder([event({ closesAt: passed }), closed], [], now).closed[0]?.event).toBe(closed);
  });

  it('is nothing for who has declined', () => {
    expect(what(event({ questionsUntil }), said({ intends: false }))).toEqual([]);
  });

  it('is after the deadline an answer to the buyer, or an objection while the standstill runs', () => {
    const over = event({ closesAt: passed, questionsUntil: passed, lots: [lot('submitted')] });
    expect(what(over, said({ requests: [{ due: ahead }] }))).toEqual(['answer']);
    expect(what(over, result('intended', ahead))).toEqual(['objection']);
    expect(what(over, result('intended', passed))).toEqual([]);
    expect(what(over, result('awarded', ahead))).toEqual([]);
  });
});

describe('the order of my events', () => {
  it('has what is due first at the top, and below what is over, the latest first; what still asks for something before', () => {
    const later = event({ eventId: 'later', closesAt: '2026-12-20T16:00:00.000Z' });
    const asking = { ...later, eventId: 'asking', questionsUntil: '2026-11-23T16:00:00.000Z' };
    const soon = event({ eventId: 'soon' });
    const old = event({ eventId: 'old', closesAt: '2026-10-01T16:00:00.000Z' });
    const done = event({ eventId: 'done', closesAt: passed });
    const asked = event({ eventId: 'asked', closesAt: '2026-09-01T16:00:00.000Z', lots: [lot('submitted')] });
    const { open, closed } = inOrder(
      [old, later, done, asked, soon, asking],
      [said({ eventId: 'asked', requests: [{ due: ahead }] })],
      now,
    );
    expect(open.map((s) => s.event.eventId)).toEqual(['asking', 'soon', 'later']);
    expect(closed.map((s) => s.event.eventId)).toEqual(['asked', 'done', 'old']);
  });
});
