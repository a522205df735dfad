import { describe, expect, it } from 'vitest';
import {
  answerClarification,
  askClarification,
  type Clarification,
  clarificationState,
  extendClarification,
} from '../../shared/clarification.ts';
import { later } from '../../shared/time.ts';
import { afterDeadline, givenLot, givenPerson, people, supplier } from '../given.ts';
import { refusedWith as problemOf } from './refused.ts';

/** The problem of a refused act, which has this code. */
const refusedWith = (code: string, act: () => unknown) => {
  const problem = problemOf(act);
  expect(problem.code).toBe(code);
  return problem;
};

const zone = 'America/Anchorage';
const bid = { bidId: 'bid-1', name: supplier.name, supplierId: supplier.id };
/** Fri 4 Dec 2026, 16:00 in Anchorage. */
const due = '2026-12-04T16:00';
const dueAt = '2026-12-05T01:00:00.000Z';
const said = { kind: 'bid' as const, text: ' Which larch? ', due };
const ask = (changes: Partial<typeof said> = {}, lot = givenLot('scoring')) =>
  askClarification(lot, zone, bid, { ...said, ...changes }, people.lead, afterDeadline, 'c1');
const asked = (): Clarification => ask().clarification;
const answer = (before: Clarification | undefined, now: string, text = 'Siberian.', by = people.bidder) =>
  answerClarification(before, zone, { text }, by, now);

describe('a request to a bidder', () => {
  it('has a deadline by the wall clock of the event, kept as an instant', () => {
    const { clarification, facts } = ask();
    expect(clarification).toMatchObject({
      due: dueAt,
      text: 'Which larch?',
      supplierId: supplier.id,
      answer: null,
      version: 1,
    });
    expect(facts[0]).toMatchObject({ what: 'clarification.asked', why: 'Which larch?' });
    expect(facts[0]?.data?.due).toContain('16:00 Anchorage');
  });

  it.each([
    ['', 'missing'],
    ['2026-02-30T10:00', 'no-such-date'],
    ['2026-11-27T17:30', 'too-soon'],
    ['2027-11-27T17:00', 'too-far'],
  ])('refuses a deadline of %j at its field: %s', (wall, code) => {
    expect(refusedWith('body-wrong', () => ask({ due: wall })).faults).toMatchObject([{ at: 'due', code }]);
  });

  it('refuses what has no words, both faults at once', () => {
    const { faults } = refusedWith('body-wrong', () => ask({ text: ' ', due: '' }));
    expect(faults.map((f) => f.at)).toEqual(['text', 'due']);
  });

  it('is made after opening and before a recommendation; about a price only once prices are open', () => {
    for (const stage of ['sealed', 'opening', 'locked', 'recommended', 'awarded'] as const)
      refusedWith('wrong-state', () => ask({}, givenLot(stage)));
    refusedWith('wrong-state', () =>
      askClarification(givenLot('scoring'), zone, bid, { ...said, kind: 'price' }, people.lead, afterDeadline, 'c1'),
    );
    expect(
      askClarification(givenLot('ranked'), zone, bid, { ...said, kind: 'price' }, people.lead, afterDeadline, 'c1')
        .facts[0]?.what,
    ).toBe('clarification.price-asked');
  });
});

describe('an answer', () => {
  it('is taken until the last millisecond before the deadline, and refused from it on with both times', () => {
    expect(answer(asked(), later(dueAt, -0.001)).clarification.answer).toMatchObject({ text: 'Siberian.' });
    const late = refusedWith('deadline-passed', () => answer(asked(), dueAt));
    expect(late.message).toContain('Fri 4 Dec 2026, 16:00:00.000 Anchorage');
    expect(late.message.match(/16:00:00\.000/g)).toHaveLength(2);
    expect(late.data).toEqual({ receivedAt: dueAt, due: dueAt });
  });

  it('comes from the supplier whose bid it is: to everybody else there is no such request', () => {
    const rival = {
      ...givenPerson('rival', ['bidder']),
      org: { id: 'org-rival', name: 'Rival', kind: 'supplier' as const },
    };
    refusedWith('not-found', () => answer(asked(), afterDeadline, 'Mine.', rival as typeof people.bidder));
    refusedWith('not-found', () => answer(undefined, afterDeadline));
  });

  it('is given once, in words', () => {
    const { clarification } = answer(asked(), afterDeadline);
    refusedWith('wrong-state', () => answer(clarification, afterDeadline, 'Another.'));
    refusedWith('body-wrong', () => answer(asked(), afterDeadline, '  '));
    expect(clarification.version).toBe(2);
  });

  it('that does not come makes the request overdue', () => {
    expect(clarificationState(asked(), later(dueAt, -0.001))).toBe('open');
    expect(clarificationState(asked(), dueAt)).toBe('overdue');
    expect(clarificationState(answer(asked(), afterDeadline).clarification, dueAt)).toBe('answered');
  });
});

describe('more time', () => {
  const more = (before: Clarification, wall: string, now = afterDeadline, reason = 'Their sawmill burned.') =>
    extendClarification(before, zone, { due: wall, reason }, people.lead, now);

  it('can be given before and after the deadline; then an answer is in time again', () => {
    const { clarification } = more(asked(), '2026-12-08T16:00', later(dueAt, 3600));
    expect(clarification.extended).toMatchObject([{ from: dueAt, reason: 'Their sawmill burned.' }]);
    expect(answer(clarification, later(dueAt, 7200)).clarification.answer).not.toBeNull();
  });

  it('is later than what stands, has a reason, and is not given for what is answered', () => {
    expect(refusedWith('body-wrong', () => more(asked(), due)).faults).toMatchObject([
      { at: 'due', code: 'not-later' },
    ]);
    expect(refusedWith('body-wrong', () => more(asked(), '2026-12-08T16:00', afterDeadline, ' ')).faults[0]?.at).toBe(
      'reason',
    );
    refusedWith('wrong-state', () => more(answer(asked(), afterDeadline).clarification, '2026-12-08T16:00'));
  });
});
