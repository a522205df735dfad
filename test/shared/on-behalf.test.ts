import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/digest.ts';
import {
  beginEntry,
  came,
  type Entered,
  enteredBy,
  enteredWords,
  type NewEntry,
  refuseEnterer,
  requireEnterer,
  requirePaperTaken,
  takesPaper,
} from '../../shared/on-behalf.ts';
import { publicationFaults } from '../../shared/publication.ts';
import { later } from '../../shared/time.ts';
import { closesAt, givenContent, givenEvent, givenNotice, givenPerson, people } from '../given.ts';
import { refusedWith } from './refused.ts';

const notice = () => givenNotice(givenContent({ zone: 'UTC', closes: '2026-12-01T12:00' }));
const now = '2026-12-01T10:00:30.000Z';
const entry = (changes: Partial<NewEntry> = {}): NewEntry => ({
  bidder: ' Old Mill Joinery ',
  contact: { name: 'Ruth Miller', email: 'ruth@old-mill.example', postal: 'Mill Lane 3' },
  coming: { way: 'paper', received: '2026-12-01T10:00', receivedBy: 'Front desk', reason: 'No computer.' },
  ...changes,
});
const begun = (changes: Partial<NewEntry> = {}) =>
  beginEntry(entry(changes), notice(), 'bidder-1', people.manager, now);
const faultsOf = (act: () => unknown) => refusedWith(act).faults.map((f) => `${f.at} ${f.code}`);

describe('an event takes bids on paper', () => {
  it('where it says where they go, on one line', () => {
    expect(takesPaper(givenContent({ paperTo: 'Lake Street 1' }))).toBe(true);
    for (const without of [givenContent(), givenContent({ paperTo: ' ' })]) {
      expect(takesPaper(without)).toBe(false);
      expect(refusedWith(() => requirePaperTaken(without)).code).toBe('paper-not-taken');
    }
    const faults = publicationFaults(
      givenEvent({ content: givenContent({ paperTo: 'Lake Street 1\nTown' }) }),
      later(closesAt, -86_400),
    );
    expect(faults.map((f) => `${f.at} ${f.code}`)).toEqual(['paperTo not-a-line']);
  });
});

describe('who enters a bid', () => {
  const event = (...roles: ('lead' | 'evaluator' | 'opener')[]) => ({
    team: [{ personId: 'x', name: 'X', email: 'x@buyer.example', roles }],
  });

  it('manages or leads, and neither opens nor evaluates', () => {
    expect(() => requireEnterer(event(), givenPerson('x', ['manager']))).not.toThrow();
    expect(() => requireEnterer(event('lead'), givenPerson('x', ['member']))).not.toThrow();
    expect(refusedWith(() => requireEnterer(event('evaluator'), givenPerson('x', ['member']))).code).toBe(
      'not-allowed',
    );
    for (const role of ['evaluator', 'opener'] as const) {
      expect(refusedWith(() => requireEnterer(event(role), givenPerson('x', ['manager']))).code).toBe('entry-apart');
      expect(refusedWith(() => requireEnterer(event('lead', role), givenPerson('x', ['member']))).code).toBe(
        'entry-apart',
      );
    }
  });

  it('is kept from judging the lot that the bid is in, and nobody else is', () => {
    const entered: Entered = enteredBy(begun(), begun().came, people.manager);
    expect(refusedWith(() => refuseEnterer([{}, { entered }], people.manager)).code).toBe('entry-apart');
    expect(() => refuseEnterer([{}, { entered }], people.lead)).not.toThrow();
    expect(() => refuseEnterer([{}], people.manager)).not.toThrow();
  });
});

describe('what is said of it', () => {
  it('is kept without the blanks around it, with when it was received as an instant', () => {
    expect(begun()).toEqual({
      bidderId: 'bidder-1',
      eventId: 'event-1',
      bidder: 'Old Mill Joinery',
      contact: { name: 'Ruth Miller', email: 'ruth@old-mill.example', postal: 'Mill Lane 3' },
      came: { way: 'paper', receivedAt: '2026-12-01T10:00:00.000Z', receivedBy: 'Front desk', reason: 'No computer.' },
      begunAt: now,
      by: { id: people.manager.id, name: people.manager.name },
    });
  });

  it('names every fault at once, each at its field', () => {
    const nothing = { way: 'other', received: '', receivedBy: '', reason: '' } as const;
    expect(
      faultsOf(() => begun({ bidder: '', contact: { name: '', email: 'no', postal: '' }, coming: nothing })),
    ).toEqual([
      'bidder missing',
      'contact.name missing',
      'contact.email email-wrong',
      'coming.received no-such-date',
      'coming.receivedBy missing',
      'coming.reason missing',
    ]);
  });

  it('cannot be that it was received at or after the deadline, or in the future', () => {
    const at = (received: string) => ({ ...entry().coming, received });
    expect(faultsOf(() => came(at('2026-12-01T12:00'), notice(), later(now, 9_000)))).toEqual([
      'coming.received not-then',
    ]);
    expect(faultsOf(() => came(at('2026-12-01T10:01'), notice(), now))).toEqual(['coming.received not-then']);
    expect(came(at('2026-12-01T10:00'), notice(), now).receivedAt).toBe('2026-12-01T10:00:00.000Z');
  });

  it('gives a postal address for letters only where there is no e-mail', () => {
    const byMail = enteredBy(begun(), begun().came, people.manager);
    const contact = { name: 'Ruth Miller', email: '', postal: 'Mill Lane 3' };
    expect([byMail.postal, enteredBy(begun({ contact }), begun().came, people.manager).postal]).toEqual([
      '',
      'Mill Lane 3',
    ]);
  });

  it('stands in one sentence wherever the bid is shown', () => {
    const entered = enteredBy(begun(), begun().came, people.manager);
    expect(enteredWords({ ...entered, by: entered.by.name }, 'UTC')).toBe(
      `Entered by ${people.manager.name} on behalf of the bidder: No computer. (on paper, received Tue 1 Dec 2026, 10:00 UTC by Front desk)`,
    );
  });
});

it('is no part of what any other bid or event says: their canonical forms are as before', () => {
  expect(canonical(givenContent())).not.toContain('paperTo');
});
