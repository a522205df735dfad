import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../../../shared/api/events.ts';
import { entryOf, entryPhase } from '../../../../shared/event-entry.ts';
import { type Stage, sealedLot } from '../../../../shared/lot-record.ts';
import { daysLeft } from '../../../../web/pages/dashboard/day-ruler.tsx';
import { actOf, boardOf } from '../../../../web/pages/dashboard/waiting.ts';
import { givenEvent, givenPerson } from '../../../given.ts';

const now = '2026-11-22T12:00:00.000Z';
const me = givenPerson('me', ['member']);

/** An event that is past its deadline, with me in a role of its team. */
function row(id: string, stage: Stage, roles: EventRow['myRoles']): EventRow {
  const published = { number: 1, at: '2026-11-01T00:00:00.000Z', closesAt: '2026-11-20T00:00:00.000Z', method: 'x' };
  const team = [{ personId: 'me', name: 'Me', email: 'me@b.example', roles }];
  const event = givenEvent({ id, published, team: roles.length ? team : [] });
  const lots = event.content.lots.map((l) => ({ ...sealedLot(event.orgId, id, l.id), stage }));
  const entry = entryOf(event, lots);
  return { ...entry, phase: entryPhase(entry, now), myRoles: roles };
}

describe('the dashboard', () => {
  it('has first what waits for me, then my other events in the order of the work; nobody else’s', () => {
    const rows = [
      row('standstill', 'intended', ['lead']),
      row('theirs', 'sealed', ['evaluator']),
      row('not-mine', 'sealed', []),
      row('to-open', 'sealed', ['opener']),
      row('to-recommend', 'ranked', ['lead']),
    ];
    const { mine, groups } = boardOf(rows, me, now);
    expect(mine.map((w) => w.row.id)).toEqual(['to-open', 'to-recommend']);
    expect(groups.map((g) => [g.what, g.of.map((w) => w.row.id)])).toEqual([
      ['open', ['theirs']],
      ['standstill', ['standstill']],
    ]);
  });

  it('of a sourcing manager has the other events of the organisation too', () => {
    const { mine, groups } = boardOf([row('not-mine', 'sealed', [])], givenPerson('me', ['manager']), now);
    expect(mine).toEqual([]);
    expect(groups.map((g) => g.what)).toEqual(['open']);
  });

  it('of an approver has proposals to end without an award, unless they sit on the committee', () => {
    const approver = givenPerson('me', ['approver']);
    const proposed = (roles: EventRow['myRoles']): EventRow => {
      const of = row('e', 'ranked', roles);
      return { ...of, lots: of.lots.map((lot) => ({ ...lot, ending: true })) };
    };
    const { mine } = boardOf([proposed([])], approver, now);
    expect(mine.map(actOf)).toEqual([{ label: 'Decide on the proposal to end it', href: '/events/e' }]);
    expect(boardOf([proposed(['evaluator'])], approver, now).mine).toEqual([]);
  });

  it('of an approver has objections that are open, also to an award that is final; of others they are what it waits for', () => {
    const objected = (stage: Stage, roles: EventRow['myRoles']): EventRow => {
      const of = row('e', stage, roles);
      return { ...of, lots: of.lots.map((lot) => ({ ...lot, objections: 1 })) };
    };
    const lotId = givenEvent().content.lots[0]!.id;
    for (const stage of ['intended', 'awarded'] as const) {
      const { mine } = boardOf([objected(stage, [])], givenPerson('me', ['approver']), now);
      expect(mine.map(actOf)).toEqual([{ label: 'Decide on the objection', href: `/ranking/e/${lotId}` }]);
    }
    const { mine, groups } = boardOf([objected('intended', ['lead'])], me, now);
    expect([mine, groups.map((g) => g.what)]).toEqual([[], ['objection']]);
  });

  it('leads to the page where it is done, of the lot that waits', () => {
    const of = (stage: Stage, roles: EventRow['myRoles']) => actOf(boardOf([row('e', stage, roles)], me, now).mine[0]!);
    const lotId = givenEvent().content.lots[0]!.id;
    expect(of('sealed', ['opener'])).toEqual({ label: 'Open the envelopes', href: `/opening/e/${lotId}` });
    expect(of('scoring', ['evaluator'])).toEqual({ label: 'Score the bids', href: `/evaluation/e/${lotId}` });
    expect(of('ranked', ['lead'])).toEqual({ label: 'Recommend an award', href: `/ranking/e/${lotId}` });
  });
});

describe('the days to a deadline, in words', () => {
  it.each([
    ['2026-11-27T12:00:00.000Z', '5 days left'],
    ['2026-11-24T11:59:00.000Z', '47 hours left'],
    ['2026-11-22T13:30:00.000Z', '1 hour left'],
    ['2026-11-22T12:30:00.000Z', 'less than an hour left'],
    ['2026-11-22T11:00:00.000Z', 'closed 1 hour ago'],
    ['2026-11-19T12:00:00.000Z', 'closed 3 days ago'],
  ])('%s: %s', (closesAt, words) => expect(daysLeft(closesAt, Date.parse(now))).toBe(words));
});
