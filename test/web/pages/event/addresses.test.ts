import { describe, expect, it } from 'vitest';
import { addressesFault, addressesIn } from '../../../../web/pages/event/addresses.ts';

describe('addresses to invite', () => {
  it('reads lines, commas, semicolons and names', () => {
    const text = 'a@one.example\r\nb@two.example, "C, of three" <c@three.example>; d@four.example\n\n';
    expect(addressesIn('a@one.example\nb@two.example, Cee <c@three.example>;d@four.example', []).emails).toEqual([
      'a@one.example',
      'b@two.example',
      'c@three.example',
      'd@four.example',
    ]);
    expect(addressesIn(text, []).wrong).toEqual(['"C']);
  });

  it('invites nobody twice, however the address is spelled', () => {
    const found = addressesIn('a@one.example, A@one.example, b@two.example', ['B@TWO.example']);
    expect(found).toMatchObject({ emails: ['a@one.example'], twice: ['A@one.example'], known: ['b@two.example'] });
    expect(addressesFault(found, 40)).toBeNull();
  });

  it('names what is no address', () => {
    expect(addressesFault(addressesIn('bids@, a@one.example', []), 40)).toMatch(/Not an e-mail address: bids@\./);
  });

  it('asks for at least one, and says when all are invited already', () => {
    expect(addressesFault(addressesIn(' \n , ', []), 40)).toMatch(/at least one/);
    expect(addressesFault(addressesIn('a@one.example', ['a@one.example']), 40)).toMatch(/invited before/);
  });

  it('says how many may go at a time', () => {
    const many = Array.from({ length: 41 }, (_, i) => `s${i}@one.example`).join('\n');
    expect(addressesFault(addressesIn(many, []), 40)).toBe('Invite at most 40 at a time; these are 41.');
  });
});
