import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addendumFaults,
  changesOf,
  type DraftAddendum,
  forgottenWords,
  moveDeadline,
  moveForIncident,
  proposeReopening,
  rebased,
  reopen,
  requirePublished,
  sendAddendum,
  startDraft,
} from '../../shared/addendum.ts';
import { earliestFair } from '../../shared/deadline.ts';
import type { EventContent, EventRecord } from '../../shared/event.ts';
import { graceSeconds } from '../../shared/grace.ts';
import { sealedLot } from '../../shared/lot.ts';
import { methodFingerprint } from '../../shared/publication.ts';
import { later, wallInput } from '../../shared/time.ts';
import { beforeDeadline, closesAt, givenContent, givenDocument, givenPublished, people } from '../given.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished();
const { manager, lead } = people;
const day = 86_400;
const zone = event.content.zone;
const wall = (at: string) => wallInput(at, zone);
const draft = (changes: Partial<EventContent> = {}, of: EventRecord = event): DraftAddendum => {
  const started = startDraft(requirePublished(of), manager, beforeDeadline);
  return { ...started, content: { ...started.content, ...changes } };
};
const send = (changes: Partial<EventContent>, now = beforeDeadline, reason = 'A slip.') =>
  sendAddendum(event, draft(changes), reason, manager, now);
const refusal = (act: () => unknown) => {
  const { code, faults } = refusedWith(act);
  return [code, ...faults.map((f) => `${f.at} ${f.code}`)].join(', ');
};
const lots = [sealedLot(event.orgId, event.id, 'lot-1')];
const after = later(closesAt, 600);

describe('an addendum', () => {
  it('makes the next version of the event and its notice, under the next number', () => {
    const { event: next, notice, addendum, facts } = send({ title: 'Forty-four benches' });
    expect(next).toMatchObject({
      version: event.version + 1,
      published: { number: 2, at: event.published!.at, closesAt },
    });
    expect(notice).toMatchObject({
      number: 2,
      content: { title: 'Forty-four benches' },
      publishedAt: event.published!.at,
    });
    expect(addendum).toMatchObject({
      number: 1,
      version: 2,
      kind: 'change',
      reason: 'A slip.',
      closedAt: closesAt,
      closesAt,
    });
    expect(addendum.by).toEqual({ id: manager.id, name: manager.name });
    expect(facts).toMatchObject([{ what: 'addendum.sent', why: 'A slip.', data: { number: 1 } }]);
  });

  it('hashes the method again', () => {
    const criteria = event.content.method.criteria.map((c) => ({ ...c, words: `${c.words} More.` }));
    const { notice } = send({ method: { ...event.content.method, criteria } });
    expect(notice.method).not.toBe(event.published!.method);
    expect(notice.method).toBe(methodFingerprint(notice.content));
  });

  it('moves the date until which bids are kept with the deadline', () => {
    const to = later(closesAt, 10 * day);
    const { notice } = send({ closes: wall(to) });
    expect(notice.closesAt).toBe(to);
    expect(notice.retainUntil).toBe(later(to, 6 * 366 * day));
  });

  it('wants a reason, and a change', () => {
    expect(refusal(() => send({ title: 'Other' }, beforeDeadline, '  '))).toBe('addendum-not-ready, reason missing');
    expect(refusal(() => send({}))).toBe('nothing-changed');
  });

  it('is nothing for a draft', () => {
    const unpublished = { ...event, published: null };
    expect(refusal(() => sendAddendum(unpublished, draft(), 'x', manager, beforeDeadline))).toBe('not-published');
  });

  it('of an older version is refused: two managers at once', () => {
    const first = draft({ title: 'One' });
    const second = draft({ title: 'Two' });
    const { event: next } = sendAddendum(event, first, 'First.', manager, beforeDeadline);
    expect(refusal(() => sendAddendum(next, second, 'Second.', lead, beforeDeadline))).toBe('changed-meanwhile');
  });

  it('has to be fit for publication', () => {
    expect(refusal(() => send({ description: '' }))).toBe('addendum-not-ready, description missing');
  });

  it('replaces a document, and keeps the earlier version', () => {
    const terms = givenDocument('terms.pdf');
    const of = { ...event, documents: [terms] };
    const newer = givenDocument('terms-2.pdf', { version: 2, replaces: terms.id });
    const change = { ...draft({}, of), documents: [newer], earlierDocuments: [terms] };
    expect(changesOf(of, change).map((d) => d.what)).toEqual(['changed']);
    const { event: next, notice } = sendAddendum(of, change, 'New terms.', manager, beforeDeadline);
    expect(notice.documents).toEqual([newer]);
    expect(next.earlierDocuments).toEqual([terms]);
  });
});

describe('what is fixed since publication', () => {
  const { content } = event;
  const [first, ...rest] = content.questions;
  it.each<[string, Partial<EventContent>, string]>([
    ['who may bid', { access: 'invited' }, 'access fixed'],
    ['the zone', { zone: 'UTC' }, 'zone fixed'],
    ['how many open', { openersNeeded: 1 }, 'openersNeeded fixed'],
    ['the notice that a change leaves', { minimumNoticeDays: 0 }, 'minimumNoticeDays fixed'],
    ['years that bids are kept', { retentionYears: 1 }, 'retentionYears fixed'],
    ['trying out', { sandbox: true }, 'sandbox fixed'],
    ['the kind', { kind: 'tender' }, 'kind fixed'],
    ['the currency', { currency: 'EUR' }, 'currency fixed'],
    ['a lot more', { lots: [...content.lots, { ...content.lots[0]!, id: 'lot-2' }] }, 'lots fixed'],
    ['another lot', { lots: [{ ...content.lots[0]!, id: 'lot-2' }] }, 'lots fixed'],
    [
      'the envelope of a question',
      { questions: [{ ...first!, envelope: 'commercial' }, ...rest] },
      'questions.0.envelope fixed',
    ],
    [
      'the kind of a question',
      { questions: [{ ...first!, kind: 'date' } as EventContent['questions'][number], ...rest] },
      'questions.0.kind fixed',
    ],
  ])('%s', (_, changes, fault) => {
    expect(refusal(() => send(changes))).toContain(fault);
  });

  it('the number of envelopes', () => {
    const questions = content.questions.map((q) => ({ ...q, envelope: 'bid' as const }));
    expect(refusal(() => send({ envelopes: 'one', questions }))).toContain('envelopes fixed');
  });

  it('a new question may lie in either envelope', () => {
    expect(send({ questions: [...content.questions, { ...first!, id: 'new' }] }).notice.content.questions).toHaveLength(
      6,
    );
  });
});

describe('the time that a change leaves', () => {
  const lastDays = later(closesAt, -2 * day);

  it('is the minimum notice: later, the deadline has to move with it', () => {
    const refused = refusedWith(() => send({ title: 'Other' }, lastDays));
    expect(refused.faults).toMatchObject([{ at: 'closes', code: 'notice-too-short' }]);
    expect(refused.message).toContain('Move the deadline with it');
    const fair = earliestFair(lastDays, 3);
    expect(send({ title: 'Other', closes: wall(fair) }, lastDays).notice.closesAt).toBe(fair);
    const short = wall(later(fair, -60));
    expect(refusal(() => send({ title: 'Other', closes: short }, lastDays))).toBe(
      'addendum-not-ready, closes notice-too-short',
    );
  });

  it('in the last minute nothing is changed any more, and says what to do', () => {
    const refused = refusedWith(() => send({ title: 'Other' }, later(closesAt, -graceSeconds)));
    expect(refused.code).toBe('deadline-near');
    expect(refused.message).toContain('two people can reopen');
    expect(refusal(() => send({ title: 'Other', closes: wall(later(closesAt, day)) }, later(closesAt, -1)))).toBe(
      'deadline-near',
    );
    expect(refusal(() => send({ title: 'Other' }, closesAt))).toBe('deadline-passed');
  });

  it('does not bind a deadline that only moves later', () => {
    const now = later(closesAt, -graceSeconds - 1);
    const to = later(closesAt, 3600);
    expect(moveDeadline(event, wall(to), 'A day of storms.', manager, now).addendum).toMatchObject({
      kind: 'extension',
      closesAt: to,
    });
    expect(send({ closes: wall(to) }, now).addendum.kind).toBe('extension');
  });
});

describe('a deadline that moves alone', () => {
  it('earlier leaves the minimum notice from now', () => {
    const fair = earliestFair(beforeDeadline, 3);
    expect(moveDeadline(event, wall(fair), 'Needed sooner.', manager, beforeDeadline).notice.closesAt).toBe(fair);
    const early = wall(later(fair, -60));
    expect(refusal(() => moveDeadline(event, early, 'Sooner.', manager, beforeDeadline))).toBe(
      'addendum-not-ready, closes notice-too-short',
    );
    expect(refusal(() => moveDeadline(event, wall(beforeDeadline), 'Now.', manager, beforeDeadline))).toBe(
      'addendum-not-ready, closes deadline-too-near',
    );
  });

  it('is refused where there is no such time, and where it stands already', () => {
    expect(refusal(() => moveDeadline(event, '2026-02-30T10:00', 'x', manager, beforeDeadline))).toBe(
      'addendum-not-ready, closes no-such-date',
    );
    expect(refusal(() => moveDeadline(event, event.content.closes, 'x', manager, beforeDeadline))).toBe(
      'nothing-changed',
    );
  });

  it('takes a working copy along', () => {
    const to = later(closesAt, day);
    const { event: next } = moveDeadline(event, wall(to), 'Storm.', manager, beforeDeadline);
    const mine = rebased(draft({ title: 'Other' }), event, next);
    expect(mine).toMatchObject({ base: 2, content: { title: 'Other', closes: wall(to) } });
    expect(rebased(draft({ closes: '2026-12-24T12:00' }), event, next).content.closes).toBe('2026-12-24T12:00');
    expect(addendumFaults(next, mine, beforeDeadline)).toEqual([]);
  });

  it('never leaves bidders less than the law of this event, whatever instants meet', () => {
    const minutes = fc.integer({ min: -30 * 1440, max: 30 * 1440 });
    fc.assert(
      fc.property(minutes, minutes, (nowAt, toAt) => {
        const [now, to] = [later(closesAt, nowAt * 60), later(closesAt, toAt * 60)];
        let moved: string | null = null;
        try {
          moved = moveDeadline(event, wall(to), 'x', manager, now).notice.closesAt;
        } catch {
          return;
        }
        expect(moved).toBe(to);
        expect(closesAt > later(now, graceSeconds)).toBe(true);
        expect(to > later(now, graceSeconds)).toBe(true);
        expect(to > closesAt || to >= later(now, 3 * day)).toBe(true);
      }),
    );
  });
});

describe('reopening after the deadline', () => {
  const closes = wall(later(closesAt, 2 * day));
  const propose = () => proposeReopening(event, lots, { closes, reason: 'The portal was down.' }, manager, after);

  it('takes two people and a reason', () => {
    const { reopening, facts } = propose();
    expect(facts).toMatchObject([{ what: 'reopening.proposed', why: 'The portal was down.' }]);
    expect(refusal(() => reopen(event, lots, reopening, manager, after))).toBe('second-person-needed');
    const { notice, addendum } = reopen(event, lots, reopening, lead, after);
    expect(notice).toMatchObject({ number: 2, closesAt: later(closesAt, 2 * day) });
    expect(addendum).toMatchObject({ kind: 'reopening', reason: 'The portal was down.' });
    expect(refusal(() => proposeReopening(event, lots, { closes, reason: '' }, manager, after))).toBe(
      'addendum-not-ready, reason missing',
    );
  });

  it('is not for an event that is still open', () => {
    expect(refusal(() => proposeReopening(event, lots, { closes, reason: 'x' }, manager, beforeDeadline))).toBe(
      'wrong-state',
    );
  });

  it('closes later than before, and later than now', () => {
    for (const wrong of [closesAt, after, later(after, graceSeconds - 60)]) {
      const said = { closes: wall(wrong), reason: 'x' };
      expect(refusal(() => proposeReopening(event, lots, said, manager, after))).toBe(
        'addendum-not-ready, closes deadline-too-near',
      );
    }
    expect(refusal(() => reopen(event, lots, propose().reopening, lead, later(closesAt, 2 * day)))).toContain(
      'closes deadline-too-near',
    );
  });

  it('never once envelopes have been ordered open', () => {
    const person = { id: 'x', name: 'X', at: after };
    const opening = { people: [person], order: 'order-1', openedAt: null, bids: null };
    const { reopening } = propose();
    for (const lot of [
      { ...lots[0]!, stage: 'opening' as const, openings: { technical: opening } },
      { ...lots[0]!, openings: { technical: opening } },
      { ...lots[0]!, stage: 'ranked' as const },
    ]) {
      expect(refusal(() => reopen(event, [...lots, lot], reopening, lead, after))).toBe('wrong-state');
      expect(refusal(() => moveForIncident(event, [lot], later(after, day), 'x', lead, after))).toBe('wrong-state');
    }
  });

  it('goes on beside a lot that was cancelled while sealed; not where every lot is cancelled', () => {
    const cancelled = { ...sealedLot(event.orgId, event.id, 'lot-2'), stage: 'cancelled' as const };
    const { reopening } = propose();
    const to = later(closesAt, day);
    expect(reopen(event, [...lots, cancelled], reopening, lead, after).notice.number).toBe(2);
    for (const now of [beforeDeadline, after]) {
      expect(moveForIncident(event, [...lots, cancelled], to, 'Down.', manager, now).notice.closesAt).toBe(to);
      expect(refusal(() => moveForIncident(event, [cancelled], to, 'Down.', manager, now))).toBe('wrong-state');
    }
    expect(refusal(() => reopen(event, [cancelled], reopening, lead, after))).toBe('wrong-state');
    // Cancelled by the word of two once its bids were open: somebody knows them.
    const opening = { people: [], order: 'order-1', openedAt: after, bids: 2 };
    const open = { ...cancelled, openings: { technical: opening } };
    expect(refusal(() => reopen(event, [...lots, open], reopening, lead, after))).toBe('wrong-state');
  });

  it('forgets the word of an opener that was said for the earlier deadline', () => {
    const opening = { people: [{ id: 'x', name: 'X', at: after }], order: null, openedAt: null, bids: null };
    const attested = { ...lots[0]!, openings: { technical: opening } };
    expect(reopen(event, [attested], propose().reopening, lead, after).notice.number).toBe(2);
    expect(forgottenWords([attested, ...lots])).toEqual([{ ...attested, version: 2, openings: {} }]);
  });

  it('of an older version is refused', () => {
    const { reopening } = propose();
    const { event: next } = reopen(event, lots, reopening, lead, after);
    const again = later(next.published!.closesAt, 600);
    expect(refusal(() => reopen(next, lots, reopening, lead, again))).toBe('wrong-state');
  });
});

describe('a portal incident', () => {
  it('moves an event that is open, and one that has closed', () => {
    const to = later(closesAt, day);
    expect(moveForIncident(event, lots, to, 'Down.', manager, beforeDeadline).addendum.kind).toBe('incident');
    expect(moveForIncident(event, lots, to, 'Down.', manager, after).notice.closesAt).toBe(to);
    expect(moveForIncident(event, lots, to, 'Down.', manager, after).facts).toMatchObject([{ what: 'incident.moved' }]);
  });

  it('never moves one earlier, nor in its last minute', () => {
    expect(refusal(() => moveForIncident(event, lots, later(closesAt, -day), 'x', manager, beforeDeadline))).toContain(
      'closes',
    );
    expect(refusal(() => moveForIncident(event, lots, later(closesAt, day), 'x', manager, later(closesAt, -1)))).toBe(
      'deadline-near',
    );
  });
});

it('a content without a change has the same fingerprint as before', () => {
  expect(changesOf(event, draft())).toEqual([]);
  expect(changesOf(event, draft({ ...givenContent() }))).toEqual([]);
});
