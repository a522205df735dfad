import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bothClocks,
  instantAt,
  instantOf,
  inZone,
  isZone,
  later,
  millis,
  offsetMinutes,
  offsetName,
  wallClock,
  wallInput,
  zoneCity,
  zoneName,
} from '../../shared/time.ts';

const deadline = '2026-11-28T01:00:00.000Z';
const anchorage = 'America/Anchorage';

/** A zone's wall clock by another way of formatting than the one under test. */
const swedish = new Map<string, Intl.DateTimeFormat>();
function wallBy(ms: number, zone: string): string {
  const format =
    swedish.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  swedish.set(zone, format);
  return format.format(ms).replace(' ', 'T');
}
/** Every instant at which a zone's clocks show a wall-clock time, found by looking at each quarter of an hour around it. */
function instantsShowing(wall: string, zone: string): string[] {
  const near = Date.parse(`${wall}:00.000Z`);
  const found: string[] = [];
  for (let ms = near - 26 * 3_600_000; ms <= near + 26 * 3_600_000; ms += 15 * 60_000) {
    if (wallBy(ms, zone) === wall) found.push(instantAt(ms));
  }
  return found;
}
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

describe('an instant', () => {
  it('is written in UTC with milliseconds, so that string order is time order', () => {
    expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (a, b) => {
        expect(millis(instantAt(a))).toBe(a);
        expect(instantAt(a) < instantAt(b)).toBe(a < b);
      }),
    );
  });

  it('moves by seconds, forward and back, to the millisecond', () => {
    expect(later(deadline, 60)).toBe('2026-11-28T01:01:00.000Z');
    expect(later(deadline, -0.001)).toBe('2026-11-28T00:59:59.999Z');
    expect(later('2028-02-28T23:59:59.999Z', 0.001)).toBe('2028-02-29T00:00:00.000Z');
  });
});

describe('a zone', () => {
  it.each(['America/Anchorage', 'UTC', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'Australia/Lord_Howe'])(
    'is known by its name: %s',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );
  it.each([
    '',
    'Anchorage',
    'Mars/Olympus',
    '+05:30',
    '+0530',
    '+05',
    '-09:00',
    'UTC+3',
    'America/Anchorage ',
    '../etc',
    'a'.repeat(65),
  ])('is not %j', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('a deadline on the wall clock', () => {
  it.each([
    ['2026-11-27T16:00', anchorage, '2026-11-28T01:00:00.000Z'],
    ['2026-07-01T16:00', anchorage, '2026-07-02T00:00:00.000Z'],
    ['2026-11-27T16:00', 'UTC', '2026-11-27T16:00:00.000Z'],
    ['2026-11-27T16:00', 'Asia/Kathmandu', '2026-11-27T10:15:00.000Z'],
    ['2026-11-27T16:00', 'Asia/Kolkata', '2026-11-27T10:30:00.000Z'],
    ['2026-01-15T16:00', 'America/St_Johns', '2026-01-15T19:30:00.000Z'],
    ['2026-01-15T16:00', 'Pacific/Chatham', '2026-01-15T02:15:00.000Z'],
    ['2026-01-15T16:00', 'Pacific/Kiritimati', '2026-01-15T02:00:00.000Z'],
    ['2026-01-15T16:00', 'Pacific/Pago_Pago', '2026-01-16T03:00:00.000Z'],
    ['2028-02-29T12:00', 'Europe/Paris', '2028-02-29T11:00:00.000Z'],
    // The last minute before, and the first after, an hour that does not exist.
    ['2026-03-08T01:59', anchorage, '2026-03-08T10:59:00.000Z'],
    ['2026-03-08T03:00', anchorage, '2026-03-08T11:00:00.000Z'],
    // The same around an hour that comes twice.
    ['2026-11-01T00:59', anchorage, '2026-11-01T08:59:00.000Z'],
    ['2026-11-01T02:00', anchorage, '2026-11-01T11:00:00.000Z'],
    // Samoa went over the date line: 29 December 2011 was followed by the 31st.
    ['2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59:00.000Z'],
    ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, at) => {
    expect(instantOf(wall, zone)).toEqual({ at });
  });

  it.each([
    ['2026-03-08T02:00', anchorage],
    ['2026-03-08T02:59', anchorage],
    ['2026-03-29T02:30', 'Europe/Berlin'],
    ['2026-03-29T01:30', 'Europe/London'],
    ['2026-03-08T02:30', 'America/St_Johns'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe'],
    ['2026-10-04T02:30', 'Australia/Adelaide'],
    ['2026-09-27T03:00', 'Pacific/Chatham'],
    ['2026-09-06T00:30', 'America/Santiago'],
    ['2026-04-24T00:30', 'Africa/Cairo'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('%s does not come in %s: the clocks skip it', (wall, zone) => {
    expect(instantOf(wall, zone)).toEqual({ fault: 'time-skipped' });
    expect(instantsShowing(wall, zone)).toEqual([]);
  });

  it.each([
    ['2026-11-01T01:00', anchorage],
    ['2026-11-01T01:59', anchorage],
    ['2026-10-25T02:30', 'Europe/Berlin'],
    ['2026-10-25T01:30', 'Europe/London'],
    ['2026-11-01T01:30', 'America/St_Johns'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe'],
    ['2026-04-05T02:30', 'Australia/Adelaide'],
    ['2026-04-05T03:00', 'Pacific/Chatham'],
  ])('%s comes twice in %s', (wall, zone) => {
    expect(instantOf(wall, zone)).toEqual({ fault: 'time-twice' });
    expect(instantsShowing(wall, zone)).toHaveLength(2);
  });

  it.each([
    '2026-02-30T12:00',
    '2027-02-29T12:00',
    '2026-04-31T12:00',
    '2026-13-01T12:00',
    '2026-00-10T12:00',
    '2026-01-00T12:00',
    '2026-01-01T24:00',
    '2026-01-01T24:30',
    '2026-01-01T23:60',
    '0026-01-01T12:00',
    '2026-1-1T12:00',
    '2026-01-01 12:00',
    '2026-01-01T12:00:00',
    '2026-01-01T12:00Z',
    '２０２６-01-01T12:00',
    '٢٠٢٦-01-01T12:00',
    '',
    'tomorrow',
  ])('%j is no date and time', (wall) => {
    expect(instantOf(wall, anchorage)).toEqual({ fault: 'no-such-date' });
  });

  it('is found again from what the clock shows, at any instant in any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 }),
        fc.constantFrom(...zones),
        (minute, zone) => {
          const at = instantAt(minute * 60_000);
          const wall = wallInput(at, zone);
          expect(wall).toBe(wallBy(minute * 60_000, zone));
          const found = instantOf(wall, zone);
          if ('at' in found) expect(found.at).toBe(at);
          else expect([found.fault, instantsShowing(wall, zone).length]).toEqual(['time-twice', 2]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is an instant only where the clocks show it exactly once', () => {
    const quarter = fc.integer({ min: Date.UTC(2024, 0) / 900_000, max: Date.UTC(2030, 0) / 900_000 });
    // Nights of the changes, in zones that change by an hour and by half an hour, on the hour and beside it.
    const nights = fc
      .tuple(
        fc.constantFrom('2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-03-29', '2026-10-25'),
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom(anchorage, 'Europe/Berlin', 'Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Chatham'),
      )
      .map(([day, q, zone]) => [Date.parse(`${day}T00:00Z`) / 900_000 + q, zone] as const);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(quarter, fc.constantFrom(...zones)), nights), ([q, zone]) => {
        const wall = instantAt(q * 900_000).slice(0, 16);
        const found = instantOf(wall, zone);
        const shown = instantsShowing(wall, zone);
        if ('at' in found) expect(shown).toEqual([found.at]);
        else expect(found.fault).toBe(shown.length === 0 ? 'time-skipped' : 'time-twice');
      }),
      { numRuns: 200 },
    );
  });
});

describe('how a time reads', () => {
  it('has the zone’s wall clock, city, name and distance from UTC', () => {
    expect(inZone(deadline, anchorage)).toBe('Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9)');
    expect(inZone('2026-07-02T00:00:00.000Z', anchorage)).toBe('Wed 1 Jul 2026, 16:00 Anchorage (AKDT, UTC−8)');
    expect(inZone(deadline, 'America/Chicago')).toBe('Fri 27 Nov 2026, 19:00 Chicago (CST, UTC−6)');
    expect(inZone(deadline, 'UTC')).toBe('Sat 28 Nov 2026, 01:00 UTC');
  });

  it('names only the distance where the zone has no letters of its own', () => {
    expect(zoneName(deadline, 'Asia/Kathmandu')).toBe('Kathmandu (UTC+5:45)');
    expect(zoneName(deadline, 'Australia/Lord_Howe')).toBe('Lord Howe (UTC+11)');
    expect(zoneName('2026-07-01T00:00:00.000Z', 'Australia/Lord_Howe')).toBe('Lord Howe (UTC+10:30)');
    expect(zoneName(deadline, 'Europe/London')).toBe('London (UTC)');
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('has the zone’s clock and UTC in an official text', () => {
    expect(bothClocks(deadline, anchorage)).toBe(
      'Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00 UTC',
    );
    expect(bothClocks(deadline, 'UTC')).toBe('Sat 28 Nov 2026, 01:00 UTC');
  });

  it('goes to the second or the millisecond where that matters', () => {
    const late = '2026-11-28T01:00:00.412Z';
    expect(wallClock(late, anchorage, 'second')).toBe('Fri 27 Nov 2026, 16:00:00');
    expect(wallClock(late, anchorage, 'millisecond')).toBe('Fri 27 Nov 2026, 16:00:00.412');
    expect(bothClocks(late, anchorage, 'millisecond')).toBe(
      'Fri 27 Nov 2026, 16:00:00.412 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00:00.412 UTC',
    );
  });

  it('has three letters for every month and 00:00 for midnight', () => {
    const shown = Array.from({ length: 12 }, (_, m) => wallClock(instantAt(Date.UTC(2026, m, 1)), 'UTC'));
    expect(shown.map((s) => s.split(' ')[2])).toEqual('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '));
    expect(shown.every((s) => s.endsWith(' 2026, 00:00'))).toBe(true);
  });

  it('counts the offset in minutes, half hours and quarters too', () => {
    expect(offsetMinutes(deadline, anchorage)).toBe(-540);
    expect(offsetMinutes(deadline, 'Asia/Kathmandu')).toBe(345);
    expect(offsetName(deadline, 'America/St_Johns')).toBe('UTC−3:30');
    expect(offsetName(deadline, 'Pacific/Kiritimati')).toBe('UTC+14');
    expect(offsetName(deadline, 'Africa/Accra')).toBe('UTC');
    // A millisecond before the hour belongs to the hour before.
    expect(offsetMinutes('2026-03-08T10:59:59.999Z', anchorage)).toBe(-540);
    expect(offsetMinutes('2026-03-08T11:00:00.000Z', anchorage)).toBe(-480);
  });
});
