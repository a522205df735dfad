import { describe, expect, it } from 'vitest';
import { isToken } from '../../shared/orders.ts';
import { ownPath } from '../../web/own-path.ts';
import { onwards } from '../../web/pages/callback.tsx';
import { emailFaults, nameFaults } from '../../web/pages/names.ts';
import { roleList } from '../../web/pages/organisation/role-words.ts';
import { firstPlace } from '../../web/pages/welcome.tsx';
import { placesFor } from '../../web/parts/bar.tsx';
import { stagesOf } from '../../web/parts/phases.tsx';
import { zonesFor } from '../../web/parts/time.tsx';
import { givenPerson, supplier } from '../given.ts';

describe('the app bar', () => {
  const names = (...who: Parameters<typeof placesFor>) => placesFor(...who).map((place) => place.name);

  it('leads nobody in particular to the open notices', () => {
    expect(names(null)).toEqual(['Open notices']);
  });

  it('leads a buyer to what waits for them and to events, and who only sits on committees nowhere else', () => {
    expect(names(givenPerson('m', ['manager']))).toEqual([
      'Dashboard',
      'Events',
      'Suppliers',
      'Figures',
      'Organisation',
    ]);
    expect(names(givenPerson('e', ['member']))).toEqual(['Dashboard', 'Events']);
  });

  it('leads a supplier to their bids first', () => {
    expect(names(givenPerson('s', ['bidder'], { org: supplier }))).toEqual([
      'My events',
      'Open notices',
      'Our profile',
      'Organisation',
    ]);
  });
});

describe('after signing in', () => {
  it('one comes back to where one was', () => {
    expect(ownPath('/bids/e1/lot-1?part=files')).toBe('/bids/e1/lot-1?part=files');
    expect(onwards('/bids', null)).toBe('/bids');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined, 7])(
    'one is never led to another site: %s',
    (to) => expect(ownPath(to)).toBe('/'),
  );

  it('one is not led back into the sign-in', () => {
    expect(ownPath('/callback?code=1')).toBe('/');
    expect(ownPath('/sign-in?to=/')).toBe('/');
    expect(ownPath('/sign-inns')).toBe('/sign-inns');
  });

  it('a newcomer registers first, a member begins where their work is', () => {
    expect(onwards('/', null)).toBe('/welcome');
    expect(onwards('/', givenPerson('m', ['manager']))).toBe('/dashboard');
    expect(onwards('/', givenPerson('s', ['bidder'], { org: supplier }))).toBe('/bids');
    expect(firstPlace(undefined, 'buyer')).toBe('/events');
    expect(firstPlace('/bids/e1/lot-1', 'supplier')).toBe('/bids/e1/lot-1');
    expect(firstPlace('//evil.example', 'supplier')).toBe('/');
  });
});

describe('an invitation', () => {
  it('needs its whole token', () => {
    expect(isToken('a'.repeat(32))).toBe(true);
    expect(isToken('short')).toBe(false);
    expect(isToken(undefined)).toBe(false);
    expect(isToken(`${'a'.repeat(30)}%20`)).toBe(false);
  });
});

describe('what people type about themselves', () => {
  it.each([
    ['', 'Enter your name.'],
    ['   ', 'Enter your name.'],
    ['Mara\nLind', 'Enter your name on one line of words, without emoji.'],
    ['Mara 🎉', 'Enter your name on one line of words, without emoji.'],
    ['x'.repeat(201), 'Enter your name in up to 200 characters.'],
  ])('a name like %j is refused in words', (name, text) => {
    expect(nameFaults('personName', name, 'your name')).toMatchObject([{ at: 'personName', text }]);
  });

  it('an ordinary name and address pass', () => {
    expect(nameFaults('personName', ' Mara Lind ', 'your name')).toEqual([]);
    expect(emailFaults('email', ' mara@heron.example ')).toEqual([]);
  });

  it.each(['', 'mara', 'mara@heron', 'mara@@heron.example', 'a b@heron.example'])(
    'an address like %j is refused',
    (email) => expect(emailFaults('email', email)).toHaveLength(1),
  );
});

describe('roles', () => {
  it('are listed in one order and one line', () => {
    expect(roleList(['member', 'manager', 'administrator'])).toBe('Administrator, sourcing manager, member');
    expect(roleList(['bidder'])).toBe('Bidder');
  });
});

describe('the stepper', () => {
  const at = (...steps: Parameters<typeof stagesOf>) => {
    const { names, current } = stagesOf(...steps);
    return names[current] ?? 'all done';
  };

  it('has no step for prices where there is one envelope', () => {
    expect(stagesOf({ phase: 'open', envelopes: 'one' }).names).toEqual([
      'Draft',
      'Open for bids',
      'Closed',
      'Scoring',
      'Ranking',
      'Award',
    ]);
  });

  it('shows where an event with two envelopes stands', () => {
    const two = (phase: Parameters<typeof stagesOf>[0]['phase'], locked = false) =>
      at({ phase, envelopes: 'two', locked });
    expect(two('draft')).toBe('Draft');
    expect(two('opening')).toBe('Closed');
    expect(two('scoring')).toBe('Scoring');
    expect(two('locked', true)).toBe('Marks locked');
    expect(two('opening', true)).toBe('Marks locked');
    expect(two('ranked', true)).toBe('Ranking');
    expect(two('recommended', true)).toBe('Award');
    expect(two('awarded', true)).toBe('all done');
  });

  it('ends where an event ended early, and names no stage that it did not reach', () => {
    const of = (phase: 'cancelled' | 'unawarded') => stagesOf({ phase, envelopes: 'two' });
    expect(of('cancelled')).toEqual({ names: ['Draft', 'Open for bids', 'Cancelled'], current: 2 });
    expect(of('unawarded')).toEqual({ names: ['Draft', 'Open for bids', 'Closed', 'No award'], current: 3 });
  });
});

describe('a time', () => {
  const at = '2026-11-28T01:00:00.000Z';
  it('stands in the event’s zone, UTC and the reader’s', () => {
    expect(zonesFor(at, 'America/Anchorage', 'America/Chicago')).toEqual([
      'America/Anchorage',
      'UTC',
      'America/Chicago',
    ]);
  });

  it('does not stand twice where two of them show the same', () => {
    expect(zonesFor(at, 'America/Anchorage', 'America/Juneau')).toEqual(['America/Anchorage', 'UTC']);
    expect(zonesFor(at, 'UTC', 'Europe/London')).toEqual(['UTC']);
  });
});
