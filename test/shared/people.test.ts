import { describe, expect, it } from 'vitest';
import type { TeamRole } from '../../shared/event.ts';
import { type Act, allow, buyerRoles, can, type Role, teamRolesOf } from '../../shared/people.ts';
import { givenEvent, givenPerson, people } from '../given.ts';
import { refusedWith } from './refused.ts';

/**
 * Who may do what, written by hand and not read from the code. One letter for each who may: in the organisation
 * A administrator, M sourcing manager, P approver, U auditor, m member, B bidder; in the event's team L lead,
 * E evaluator, O opener.
 */
const table: Record<Act, string> = {
  'organisation.read': 'A M P U m B',
  'organisation.change': 'A',
  'people.change': 'A',
  'settings.read': 'A M P U m',
  'organisation.record': 'A U',
  'suppliers.read': 'A M P U',
  'suppliers.change': 'A M',
  'figures.read': 'M P U',
  'figures.share': 'A',
  'event.create': 'M',
  'event.read': 'M P U L E O',
  'event.write': 'M L',
  'event.publish': 'M L',
  'incident.read': 'M U',
  'incident.declare': 'M',
  'event.comment': 'M P L E O',
  'publication.approve': 'M P',
  'questions.read': 'M U L',
  'questions.answer': 'M L',
  'file.read': 'M U L',
  'retention.read': 'A M U L',
  'retention.hold': 'A M',
  'event.erase': 'A',
  'record.read': 'M P U L',
  'bids.enter': 'M L',
  'bids.open': 'O',
  'opening.read': 'M P U L E O',
  'bids.read': 'P U L E',
  'bids.mark': 'E',
  'bids.check': 'L E',
  'bids.reject': 'L',
  'rejections.confirm': 'P L E',
  'marks.lock': 'L',
  'ranking.read': 'M P U L E',
  'letters.write': 'L',
  'award.recommend': 'L',
  'award.approve': 'P',
  'award.final': 'P L',
  'objection.record': 'M L',
  'event.cancel': 'M L',
};
const letters: Record<string, Role> = {
  A: 'administrator',
  M: 'manager',
  P: 'approver',
  U: 'auditor',
  m: 'member',
  B: 'bidder',
};
const teamLetters: Record<string, TeamRole> = { L: 'lead', E: 'evaluator', O: 'opener' };
const acts = Object.entries(table) as [Act, string][];

const teamOf = (roles: TeamRole[]) => ({ team: [{ personId: 'x', name: 'X', email: 'x@buyer.example', roles }] });

describe('what a role in the organisation allows', () => {
  const cases = acts.flatMap(([act, who]) =>
    Object.entries(letters).map(([letter, role]) => [role, who.split(' ').includes(letter), act] as const),
  );
  it.each(cases)('%s: %s for %s', (role, allowed, act) => {
    const actor = givenPerson('x', [role]);
    expect(can(actor, act)).toBe(allowed);
    expect(can(actor, act, teamOf([]))).toBe(allowed);
    expect(can(actor, act, givenEvent())).toBe(allowed);
  });

  it('has a letter for each role', () => {
    expect(Object.values(letters).sort()).toEqual([...buyerRoles, 'bidder'].sort());
  });
});

describe('what a role in the event’s team allows', () => {
  const cases = acts.flatMap(([act, who]) =>
    Object.entries(teamLetters).map(([letter, role]) => [role, who.split(' ').includes(letter), act] as const),
  );
  it.each(cases)('%s: %s for %s', (role, allowed, act) => {
    const nobody = givenPerson('x', []);
    expect(can(nobody, act, teamOf([role]))).toBe(allowed);
    // The role counts in that event only, and for that person only.
    expect(can(nobody, act)).toBe(false);
    expect(can(givenPerson('y', []), act, teamOf([role]))).toBe(false);
  });

  it('adds up where somebody has several', () => {
    const both = teamOf(['lead', 'opener']);
    expect(can(givenPerson('x', ['member']), 'bids.open', both)).toBe(true);
    expect(can(givenPerson('x', ['member']), 'marks.lock', both)).toBe(true);
    expect(can(givenPerson('x', ['approver']), 'award.approve', both)).toBe(true);
    expect(teamRolesOf(both, 'x')).toEqual(['lead', 'opener']);
    expect(teamRolesOf(both, 'y')).toEqual([]);
  });
});

describe('an administrator of a supplier', () => {
  const org = { id: 's-heron', name: 'Paper Heron', kind: 'supplier' as const };
  const may = acts
    .map(([act]) => act)
    .filter((act) => can(givenPerson('x', ['administrator', 'bidder'], { org }), act));

  it('manages its people and reads its record, and has nothing of what a buyer’s administrator may do', () => {
    expect(may).toEqual(['organisation.read', 'people.change', 'organisation.record']);
  });
});

describe('a person with no role', () => {
  it.each(acts)('may do nothing: %s', (act) => {
    expect(can(givenPerson('x', []), act)).toBe(false);
    expect(can(givenPerson('x', []), act, givenEvent())).toBe(false);
  });
});

describe('a refusal', () => {
  it('is silent for those who may', () => {
    expect(() => allow(people.manager, 'event.create')).not.toThrow();
    expect(() => allow(people.opener, 'bids.open', givenEvent())).not.toThrow();
  });

  it('says who may instead', () => {
    const refused = refusedWith(() => allow(people.bidder, 'event.publish', givenEvent()));
    expect(refused).toMatchObject({
      code: 'not-allowed',
      status: 403,
      message: 'Your role does not allow this. It takes: sourcing manager, lead of this event.',
    });
  });
});
