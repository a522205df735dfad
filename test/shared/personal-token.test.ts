import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/people.ts';
import {
  isToken,
  makeToken,
  type PersonalToken,
  requireToken,
  revokeToken,
  stateOfToken,
  tokenOf,
  tokenScopes,
} from '../../shared/personal-token.ts';
import { Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { people } from '../given.ts';

const now = '2026-11-22T10:00:00.000Z';
const bidder: Person = { ...people.bidder, since: '2026-01-01T00:00:00.000Z' };
const made = (days = 30, scopes: PersonalToken['scopes'] = ['read']) =>
  makeToken({ id: 'hash', name: 'Our ERP', days, scopes }, [], bidder, now).token;

const refusalOf = (act: () => unknown): Problem => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
  }
  throw new Error('nothing was refused');
};

const digit = fc.constantFrom(...'0123456789abcdef');
const secret = fc.array(digit, { minLength: 48, maxLength: 48 }).map((digits) => digits.join(''));

describe('a token', () => {
  it('is known by its form; one with another digit anywhere is not', () => {
    fc.assert(
      fc.property(secret, fc.nat(), digit, (of, at, other) => {
        const token = tokenOf(of);
        expect(token).toMatch(/^evh_[0-9a-f]{56}$/);
        expect(isToken(token)).toBe(true);
        const place = 4 + (at % 56);
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        expect(isToken(changed)).toBe(changed === token);
      }),
    );
  });

  it('is none in other letters, with more around it, or shortened', () => {
    const token = tokenOf('0123456789ab'.repeat(4));
    for (const not of [token.toUpperCase(), ` ${token}`, `${token}\n`, token.slice(0, -1), `${token}0`, '', 'evh_'])
      expect([not, isToken(not)]).toEqual([not, false]);
  });

  it('is good exactly while it is not revoked, its person stays, and its date has not come', () => {
    const elsewhere = { ...bidder, org: { ...bidder.org, id: 's-other' } };
    const back = { ...bidder, since: '2026-11-23T00:00:00.000Z' };
    const person = fc.constantFrom<Person | null>(bidder, elsewhere, back, null);
    fc.assert(
      fc.property(person, fc.boolean(), fc.integer({ min: -2, max: 2 }), (who, revoked, ms) => {
        const token = { ...made(), ...(revoked ? { revokedAt: now } : {}) };
        const at = later(token.expiresAt, ms / 1000);
        expect(stateOfToken(token, who, at) === 'good').toBe(!revoked && who === bidder && at < token.expiresAt);
      }),
    );
  });

  it('opens what has its scope, as its person is now', () => {
    fc.assert(
      fc.property(fc.subarray([...tokenScopes], { minLength: 1 }), fc.constantFrom(...tokenScopes), (scopes, asked) => {
        const changed = { ...bidder, roles: ['bidder' as const] };
        const open = () => requireToken(made(30, scopes), changed, asked, now);
        if (scopes.includes(asked)) expect(open()).toBe(changed);
        else expect(refusalOf(open)).toMatchObject({ code: 'scope-missing', data: { scope: asked } });
      }),
    );
  });

  it('of who was here before the day of coming was kept is good, until they have left and come again', () => {
    const { since: _, ...before } = bidder;
    const { token } = makeToken({ id: 'hash', name: 'Our ERP', days: 1, scopes: ['read'] }, [], before, now);
    expect([stateOfToken(token, before, now), stateOfToken(token, bidder, now)]).toEqual(['good', 'ended']);
  });

  it('is revoked once, by its person or by who manages the people', () => {
    const colleague = { ...bidder, id: 'colleague' };
    expect(refusalOf(() => revokeToken(made(), colleague, false, now)).code).toBe('not-allowed');
    const { token, facts } = revokeToken(made(), colleague, true, now);
    expect(facts).toEqual([{ what: 'token.revoked', data: { name: 'Our ERP', person: bidder.name } }]);
    expect(refusalOf(() => revokeToken(token, bidder, false, now)).code).toBe('wrong-state');
  });

  it('keeps each scope once, in their order', () => {
    const { token } = makeToken(
      { id: 'h', name: ' ERP ', days: 1, scopes: ['submit', 'read', 'submit'] },
      [],
      bidder,
      now,
    );
    expect([token.name, token.scopes, token.expiresAt]).toEqual(['ERP', ['read', 'submit'], later(now, 86_400)]);
  });
});
