import { describe, expect, it } from 'vitest';
import { managesPeople, requireLeaving, requireRoles } from '../../shared/colleagues.ts';
import type { Role } from '../../shared/people.ts';
import { givenPerson } from '../given.ts';
import { refusedWith } from './refused.ts';

const supplier = { id: 's-heron', name: 'Paper Heron', kind: 'supplier' as const };
const at = (id: string, ...roles: Role[]) => givenPerson(id, roles, { org: supplier });
const [first, second] = [at('first', 'administrator', 'bidder'), at('second', 'bidder')];
const code = (act: () => unknown) => refusedWith(act).code;

describe('the people of a supplier', () => {
  it('are managed by its administrators', () => {
    expect(managesPeople(first, [first, second])).toBe(true);
    expect(managesPeople(second, [first, second])).toBe(false);
  });

  it('are managed by everybody where nobody is an administrator', () => {
    expect(managesPeople(second, [at('old', 'bidder'), second])).toBe(true);
  });

  it('are bidders all of them, and have no role of a buyer', () => {
    const roles =
      (...given: Role[]) =>
      () =>
        requireRoles(supplier, given);
    expect(roles('bidder')).not.toThrow();
    expect(roles('administrator', 'bidder')).not.toThrow();
    expect(refusedWith(roles('administrator')).faults[0]!.code).toBe('role-missing');
    expect(refusedWith(roles('manager', 'bidder')).faults[0]!.code).toBe('role-unknown');
  });
});

describe('the people of a buyer', () => {
  const member = givenPerson('member', ['member']);

  it('are managed by administrators alone, also where there is none', () => {
    expect(managesPeople(member, [member])).toBe(false);
  });

  it('are never bidders', () => {
    expect(refusedWith(() => requireRoles(member.org, ['bidder'])).faults[0]!.code).toBe('role-unknown');
  });

  it('stay on its list', () => {
    const administrator = givenPerson('a', ['administrator']);
    expect(code(() => requireLeaving(administrator, member, [administrator, member]))).toBe('wrong-state');
  });
});

describe('leaving a supplier', () => {
  it('is open to everybody, and taking off to who manages the people', () => {
    expect(requireLeaving(second, second, [first, second])).toBe(first);
    expect(requireLeaving(first, second, [first, second])).toBe(first);
    expect(code(() => requireLeaving(second, first, [first, second]))).toBe('not-allowed');
  });

  it('leaves somebody there', () => {
    expect(code(() => requireLeaving(second, second, [second]))).toBe('last-person');
  });

  it('leaves an administrator there where there was one', () => {
    expect(code(() => requireLeaving(first, first, [first, second]))).toBe('last-administrator');
    const other = at('other', 'administrator', 'bidder');
    expect(requireLeaving(first, first, [first, second, other])).toBe(other);
  });
});
