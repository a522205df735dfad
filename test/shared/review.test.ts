import { describe, expect, it } from 'vitest';
import { hasPlace, placeName, placesOf } from '../../shared/draft-places.ts';
import type { EventRecord } from '../../shared/event.ts';
import {
  approvalStanding,
  decide,
  draftFingerprint,
  edited,
  emptyReview,
  type Review,
  requireApprovals,
} from '../../shared/review.ts';
import { publishAsScheduled, schedule, unschedule } from '../../shared/schedule.ts';
import { closesAt, givenContent, givenDocument, givenEvent } from '../given.ts';
import { refusedWith } from './refused.ts';

const now = '2026-11-03T18:00:00.000Z';
const ben = { id: 'ben', name: 'Ben', email: 'ben@b.example' };
const [carla, dora, emil] = ['carla', 'dora', 'emil'].map((id) => ({ id, name: id, email: `${id}@b.example` })) as [
  typeof ben,
  typeof ben,
  typeof ben,
];
const draft = (changes: Partial<EventRecord> = {}): EventRecord => ({
  ...givenEvent(),
  preparation: { editors: ['ben'], schedule: null },
  ...changes,
});
const event = draft();
const changed = draft({ content: { ...event.content, title: 'Another title' } });
const approving = (of: EventRecord, ...who: (typeof ben)[]): Review =>
  who.reduce((r, p) => decide(of, r, said(of, true), p, now), emptyReview);
const said = (of: EventRecord, approves: boolean, reason = '') => ({
  fingerprint: draftFingerprint(of),
  approves,
  reason,
});
const standing = (of: EventRecord, review: Review, needed: number, publisher = 'ben') =>
  approvalStanding(of, review, needed, publisher);
const names = (list: { id: string }[]) => list.map((d) => d.id);

describe('an approval', () => {
  it('counts once for each person', () => {
    const review = approving(event, carla, carla, dora);
    expect(names(standing(event, review, 2).given)).toEqual(['carla', 'dora']);
    expect(standing(event, approving(event, carla, carla), 2).enough).toBe(false);
  });

  it('falls away when content, documents or team change, and holds again for the same draft', () => {
    const review = approving(event, carla);
    const document = givenDocument('terms.pdf');
    for (const other of [
      changed,
      draft({ documents: [...event.documents, document] }),
      draft({ team: event.team.slice(1) }),
    ]) {
      const { given, fallen, enough } = standing(other, review, 1);
      expect([given, names(fallen), enough]).toEqual([[], ['carla'], false]);
    }
    // Nothing of what is published or of who judges it.
    expect(standing(draft({ version: 99, estimate: '5' }), review, 1).enough).toBe(true);
  });

  it('is nobody’s own: neither of who writes the draft, nor of who publishes it', () => {
    expect(refusedWith(() => decide(event, emptyReview, said(event, true), ben, now)).code).toBe('own-draft');
    expect(standing(event, approving(event, carla), 1, 'carla').enough).toBe(false);
    // Who edits after approving has written some of it, even where the draft is then put back as it was.
    const there = edited(event, changed, 'carla');
    const back = edited(there, { ...there, content: event.content }, 'carla');
    expect(draftFingerprint(back)).toBe(draftFingerprint(event));
    expect(standing(back, approving(event, carla), 1).enough).toBe(false);
  });

  it('names the version that was read', () => {
    expect(refusedWith(() => decide(changed, emptyReview, said(event, true), carla, now)).code).toBe(
      'changed-meanwhile',
    );
  });
});

describe('asking for changes', () => {
  it('takes words', () => {
    expect(refusedWith(() => decide(event, emptyReview, said(event, false, ' '), carla, now)).faults[0]!.at).toBe(
      'reason',
    );
  });

  it('keeps the draft back where approvals are needed, until that person approves or the draft changes', () => {
    const review = decide(event, approving(event, dora), said(event, false, 'The ceiling is too low.'), carla, now);
    expect(standing(event, review, 1).enough).toBe(false);
    expect(standing(event, review, 0).enough).toBe(true);
    expect(standing(event, decide(event, review, said(event, true), carla, now), 1).enough).toBe(true);
    expect(standing(changed, decide(changed, review, said(changed, true), dora, now), 1).enough).toBe(true);
  });

  it('may be said by who has written some of it', () => {
    expect(decide(event, emptyReview, said(event, false, 'Not yet.'), ben, now).decisions).toHaveLength(1);
  });
});

describe('publication without the approvals that are asked for', () => {
  const ask = (review: Review, ...who: (typeof ben)[]) => ({
    ...review,
    asked: who.map((p) => ({ ...p, by: ben, at: now })),
  });
  it('is refused, and says who is still to approve', () => {
    const problem = refusedWith(() =>
      requireApprovals(standing(event, ask(approving(event, carla), carla, dora, emil), 2)),
    );
    expect(problem.code).toBe('approvals-missing');
    expect(problem.message).toBe(
      'Publication needs 2 approvals; given for this version: carla. Still to approve: dora, emil.',
    );
    expect(problem.data).toMatchObject({ needed: 2, waitingFor: [{ id: 'dora' }, { id: 'emil' }] });
    expect(refusedWith(() => requireApprovals(standing(event, emptyReview, 1))).message).toBe(
      'Publication needs one approval; none of this version is given. Ask a colleague to review it.',
    );
  });

  it('is no matter where none is asked for', () => {
    expect(() => requireApprovals(standing(event, emptyReview, 0))).not.toThrow();
  });
});

describe('a scheduled publication', () => {
  const on = (wall: string, of = event, at = now) => schedule(of, wall, standing(of, emptyReview, 0), ben, at);
  const code = (wall: string, of = event, at = now) => {
    const { code, faults } = refusedWith(() => on(wall, of, at));
    return [code, faults[0]?.code].join(' ');
  };

  it('stands in the zone of the event, and keeps the draft as it is until it is cancelled', () => {
    const set = on('2026-11-10T09:00');
    expect(set.preparation.schedule).toMatchObject({ at: '2026-11-10T18:00:00.000Z', by: ben });
    const edit = () => edited(set, { ...set, content: changed.content }, 'ben');
    expect(refusedWith(edit).code).toBe('publication-scheduled');
    expect(refusedWith(() => on('2026-11-11T09:00', set)).code).toBe('publication-scheduled');
    const free = unschedule(set);
    expect(edited(free, { ...free, content: changed.content }, 'dora').preparation.editors).toEqual(['ben', 'dora']);
  });

  it('is refused in the past, after the deadline, in a skipped or repeated hour, years away, with faults', () => {
    expect(code('2026-11-03T08:59')).toBe('schedule-wrong schedule-past');
    expect(code('2026-11-03T09:00')).toBe('schedule-wrong schedule-past');
    expect(code('2026-11-27T16:00')).toBe('schedule-wrong schedule-after-deadline');
    expect(code('2027-03-14T02:30')).toBe('schedule-wrong time-skipped');
    expect(code('2026-11-01T01:30', event, '2026-10-01T00:00:00.000Z')).toBe('schedule-wrong time-twice');
    expect(code('soon')).toBe('schedule-wrong no-such-date');
    expect(code('2028-11-10T09:00')).toBe('schedule-wrong schedule-far');
    expect(code('2026-11-10T09:00', draft({ team: [] }))).toMatch(/^event-not-ready/);
    expect(on('2026-11-27T15:59').preparation.schedule).not.toBeNull();
    expect(closesAt).toBe('2026-11-28T01:00:00.000Z');
  });

  it('asks for the approvals on the day it is set, and again at its instant', () => {
    const wanted = () => schedule(event, '2026-11-10T09:00', standing(event, emptyReview, 1), ben, now);
    expect(refusedWith(wanted).code).toBe('approvals-missing');
    const set = on('2026-11-10T09:00');
    const { at } = set.preparation.schedule!;
    expect(publishAsScheduled(set, standing(set, emptyReview, 0), at)).toMatchObject({
      notice: { publishedAt: at },
      event: { preparation: { schedule: null } },
    });
    const failed = publishAsScheduled(set, standing(set, emptyReview, 1), at);
    expect(failed).toMatchObject({ event: { published: null, preparation: { schedule: null } } });
    expect('reason' in failed && failed.reason).toMatch(/^Publication needs one approval/);
  });

  it('that comes too late for the deadline publishes nothing, and says why', () => {
    const set = on('2026-11-27T15:59');
    const failed = publishAsScheduled(set, standing(set, emptyReview, 0), closesAt);
    expect(failed).toMatchObject({ reason: 'The deadline has passed already. Choose a later one.' });
  });

  it('publishes nothing but what was scheduled', () => {
    const set = on('2026-11-10T09:00');
    const other = { ...set, content: changed.content };
    expect(publishAsScheduled(other, standing(other, emptyReview, 0), '2026-11-10T18:00:00.000Z')).toMatchObject({
      reason: 'The draft is not the one that was scheduled.',
    });
  });
});

describe('a place of a draft', () => {
  const content = givenContent();
  it('is there, each of those that are offered, and has a name', () => {
    for (const { at, name } of placesOf(content)) {
      expect([at, hasPlace(content, at)]).toEqual([at, true]);
      expect(placeName(content, at)).toBe(name);
    }
    expect(placeName(content, '')).toBe('the whole draft');
    expect(placeName(content, 'method.criteria.0.points')).toMatch(/^Criterion 1, /);
  });

  it('is not there where the path leads nowhere', () => {
    for (const at of ['nowhere', 'questions.99', 'title.0', 'constructor', 'lots.0.toString', '.'])
      expect([at, hasPlace(content, at)]).toEqual([at, false]);
  });
});
