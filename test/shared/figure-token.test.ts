import { describe, expect, it } from 'vitest';
import { type FigureToken, inForce, makeToken, revokeToken, tokenLimits, useToken } from '../../shared/figure-token.ts';
import { givenPerson } from '../given.ts';
import { refusedWith } from './refused.ts';

const now = '2026-11-01T10:00:00.000Z';
const administrator = givenPerson('a', ['administrator']);
const make = (name = 'Monthly report', before: FigureToken[] = [], at = now) =>
  makeToken({ id: 'hash', name, days: 30 }, before, administrator, at).token;

describe('a token for the tables', () => {
  it('is made by an administrator alone, and revoked by one', () => {
    const manager = givenPerson('m', ['manager']);
    expect(refusedWith(() => makeToken({ id: 'h', name: 'X', days: 30 }, [], manager, now)).code).toBe('not-allowed');
    expect(refusedWith(() => revokeToken(make(), manager, now)).code).toBe('not-allowed');
  });
  it('is in force until it expires or is revoked, to the instant', () => {
    const token = make();
    expect(token.expiresAt).toBe('2026-12-01T10:00:00.000Z');
    expect(inForce(token, '2026-12-01T09:59:59.999Z')).toBe(true);
    expect(inForce(token, '2026-12-01T10:00:00.000Z')).toBe(false);
    const revoked = revokeToken(token, administrator, now).token;
    expect(inForce(revoked, now)).toBe(false);
    expect(refusedWith(() => revokeToken(revoked, administrator, now)).code).toBe('wrong-state');
  });
  it('has a name of its own among those in force', () => {
    expect(refusedWith(() => make(' ')).code).toBe('body-wrong');
    expect(refusedWith(() => make('MONTHLY report', [make()])).code).toBe('body-wrong');
    const revoked = revokeToken(make(), administrator, now).token;
    expect(make('Monthly report', [revoked]).name).toBe('Monthly report');
  });
  it('is one of so many that an organisation may have', () => {
    const many = Array.from({ length: tokenLimits.inForce }, (_, i) => make(`Report ${i}`));
    expect(refusedWith(() => make('One more', many)).code).toBe('wrong-state');
    expect(make('One more', many, '2027-11-01T10:00:00.000Z').name).toBe('One more');
  });
  it('leaves a fact on the first use of each day, and its last use each time', () => {
    const first = useToken(make(), 'lots.csv', '2026-11-02T08:00:00.000Z');
    expect(first.facts).toHaveLength(1);
    const again = useToken(first.token, 'lots.csv', '2026-11-02T23:59:59.999Z');
    expect(again.facts).toEqual([]);
    expect(again.token.lastUsedAt).toBe('2026-11-02T23:59:59.999Z');
    expect(useToken(again.token, 'lots.csv', '2026-11-03T00:00:00.000Z').facts).toHaveLength(1);
  });
});
