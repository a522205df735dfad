import { describe, expect, it } from 'vitest';
import { functionSeconds } from '../../functions/names.ts';
import type { EventRecord } from '../../shared/event.ts';
import { graceSeconds, open, opened } from '../../shared/lot.ts';
import { instantAt, later, millis } from '../../shared/time.ts';
import { afterDeadline as at, closesAt, givenContent, givenLot, givenPublished, people } from '../given.ts';
import { type Moment, moments } from './lot-moments.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished();

describe('opening', () => {
  const sealed = givenLot('sealed');
  const from = later(closesAt, graceSeconds);

  it('waits for the deadline and a grace that is longer than any function may run', () => {
    expect(graceSeconds).toBeGreaterThan(functionSeconds);
    expect(millis(from) - millis(closesAt)).toBe(graceSeconds * 1000);
  });

  it('is not possible a millisecond before that, and is at that millisecond', () => {
    const early = refusedWith(() => open(event, sealed, 'technical', people.opener, later(from, -0.001), 'o'));
    expect(early.code).toBe('too-early');
    expect(early.message).toContain('Fri 27 Nov 2026, 16:01:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:01:00 UTC');
    expect(() => open(event, sealed, 'technical', people.opener, from, 'o')).not.toThrow();
    for (const instant of [closesAt, later(closesAt, -1), instantAt(0)])
      expect(refusedWith(() => open(event, sealed, 'technical', people.opener, instant, 'o')).code).toBe('too-early');
  });

  it('takes two people: the first is noted, the second starts it', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1');
    expect(first.start).toBe(false);
    expect(first.lot.stage).toBe('sealed');
    expect(first.lot.openings.technical).toEqual({
      people: [{ id: people.opener.id, name: people.opener.name, at: from }],
      order: null,
      openedAt: null,
      bids: null,
    });
    const second = open(event, first.lot, 'technical', people.opener2, at, 'order-2');
    expect(second.start).toBe(true);
    expect(second.lot.stage).toBe('opening');
    expect(second.lot.openings.technical).toMatchObject({ order: 'order-2', openedAt: null });
    expect(second.lot.openings.technical?.people.map((p) => p.id)).toEqual([people.opener.id, people.opener2.id]);
  });

  it('does not take the same person for two', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1').lot;
    const again = refusedWith(() => open(event, first, 'technical', people.opener, at, 'order-2'));
    expect(again.code).toBe('second-person-needed');
  });

  it('does take two people of one name', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1').lot;
    const namesake = { ...people.opener2, name: people.opener.name };
    expect(open(event, first, 'technical', namesake, at, 'order-2').start).toBe(true);
  });

  it('does not count the word of somebody who is no opener any more', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1').lot;
    const team = event.team.filter((m) => m.personId !== people.opener.id);
    const second = open({ ...event, team }, first, 'technical', people.opener2, at, 'order-2');
    expect([second.start, second.lot.stage]).toEqual([false, 'sealed']);
    expect(second.lot.openings.technical?.people.map((p) => p.id)).toEqual([people.opener2.id]);
  });

  it('takes one where the event says so', () => {
    const alone = givenPublished({ content: givenContent({ openersNeeded: 1 }) }).event;
    expect(open(alone, sealed, 'technical', people.opener, from, 'o').lot.stage).toBe('opening');
  });

  it.each(Object.entries(people).filter(([role]) => !role.startsWith('opener')))(
    'is for openers of this event, and not for %s',
    (_, person) => {
      expect(refusedWith(() => open(event, sealed, 'technical', person, from, 'o')).code).toBe('not-allowed');
    },
  );

  it('starts again for the price envelopes with two words of their own', () => {
    const locked = givenLot('locked');
    const first = open(event, locked, 'commercial', people.opener, at, 'o');
    expect([first.start, first.lot.stage]).toEqual([false, 'locked']);
    expect(open(event, first.lot, 'commercial', people.opener2, at, 'o').lot.stage).toBe('opening');
    expect(first.lot.openings.technical).toEqual(locked.openings.technical);
  });

  it.each<[Moment, string]>([
    ['sealed', 'stay sealed until all marks are locked'],
    ['opening', 'stay sealed until all marks are locked'],
    ['scoring', 'stay sealed until all marks are locked'],
    ['opening prices', 'are open already, or being opened'],
    ['ranked', 'are open already, or being opened'],
  ])('of the price envelopes, while %s, says that they %s', (moment, words) => {
    expect(refusedWith(() => open(event, moments[moment], 'commercial', people.opener, at, 'o')).message).toContain(
      words,
    );
  });

  it('puts every refused attempt on the record, but not a name that means nothing', () => {
    const refusals = [
      () => open(event, sealed, 'technical', people.lead, from, 'o'),
      () => open(event, sealed, 'technical', people.opener, closesAt, 'o'),
      () => open(event, sealed, 'commercial', people.opener, from, 'o'),
      () => open(event, givenLot('scoring'), 'technical', people.opener, from, 'o'),
      () =>
        open(
          event,
          open(event, sealed, 'technical', people.opener, from, 'o').lot,
          'technical',
          people.opener,
          from,
          'o',
        ),
    ].map(refusedWith);
    expect(refusals.map((p) => [p.code, p.data.recorded])).toEqual([
      ['not-allowed', true],
      ['too-early', true],
      ['wrong-state', true],
      ['wrong-state', true],
      ['second-person-needed', true],
    ]);
    const nothing = refusedWith(() => open(event, sealed, 'bid', people.opener, from, 'o'));
    expect([nothing.code, nothing.data.recorded]).toEqual(['not-found', undefined]);
  });

  it('is not possible in an event that is not published', () => {
    const draft: EventRecord = { ...event, published: null };
    expect(refusedWith(() => open(draft, sealed, 'technical', people.opener, from, 'o')).code).toBe('not-found');
  });

  it('tells nobody how many bids there are before all are open', () => {
    const opening = open(
      event,
      open(event, sealed, 'technical', people.opener, at, 'o').lot,
      'technical',
      people.opener2,
      at,
      'o',
    );
    expect(JSON.stringify([sealed, opening])).not.toMatch(/"bids":[0-9]/);
    const done = opened(opening.lot, 'technical', 7, at);
    expect(done.lot.openings.technical).toMatchObject({ bids: 7, openedAt: at });
    expect(done.facts).toEqual([{ what: 'opening.done', lotId: 'lot-1', data: { envelope: 'technical', count: 7 } }]);
  });

  it('may find no bid at all', () => {
    expect(opened(givenLot('opening'), 'technical', 0, at).lot.openings.technical?.bids).toBe(0);
  });

  it('is over once it is done: the same order, delivered again, opens nothing and takes the lot nowhere', () => {
    for (const moment of ['scoring', 'locked', 'opening prices', 'ranked', 'awarded'] as const)
      expect(refusedWith(() => opened(moments[moment], 'technical', 2, at)).code).toBe('wrong-state');
    expect(refusedWith(() => opened(moments.ranked, 'commercial', 2, at)).code).toBe('wrong-state');
  });

  it('is not done before it was ordered', () => {
    const first = open(event, sealed, 'technical', people.opener, at, 'o').lot;
    expect(refusedWith(() => opened({ ...first, stage: 'opening' }, 'technical', 2, at)).code).toBe('wrong-state');
  });
});
