import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standstillEnds } from '../../shared/standstill.ts';
import { later, offsetMinutes, wallClock, wallInput } from '../../shared/time.ts';

const utc = (sent: string, days: number) => standstillEnds(`${sent}.000Z`, days, 'UTC').slice(0, 16);

describe('the end of a standstill', () => {
  it('is the end of the last day, counted from the day after the letters were sent', () => {
    // Tue 1 Dec 2026 + 10 days: Fri 11 Dec, to its end.
    expect(utc('2026-12-01T09:00:00', 10)).toBe('2026-12-12T00:00');
    expect(utc('2026-12-01T23:59:59', 10)).toBe('2026-12-12T00:00');
    expect(utc('2026-12-02T00:00:00', 8)).toBe('2026-12-11T00:00');
  });

  it('moves to the next working day where the last is a Saturday or a Sunday', () => {
    expect(utc('2026-12-02T09:00:00', 10)).toBe('2026-12-15T00:00');
    expect(utc('2026-12-03T09:00:00', 10)).toBe('2026-12-15T00:00');
    expect(utc('2026-12-04T09:00:00', 10)).toBe('2026-12-15T00:00');
  });

  it('holds two working days where it has two days or more', () => {
    // Sent on a Friday: Saturday and Sunday, then Monday and Tuesday.
    expect(utc('2026-12-04T09:00:00', 2)).toBe('2026-12-09T00:00');
    expect(utc('2026-12-04T09:00:00', 1)).toBe('2026-12-08T00:00');
  });

  it('goes by the zone of the event: a letter of the evening in Anchorage is not one of the next day', () => {
    const ends = standstillEnds('2026-12-02T05:00:00.000Z', 10, 'America/Anchorage');
    expect(wallClock(later(ends, -1), 'America/Anchorage', 'second')).toBe('Fri 11 Dec 2026, 23:59:59');
  });

  it('keeps midnight by the wall where the clocks change in between', () => {
    const ends = standstillEnds('2027-03-20T12:00:00.000Z', 15, 'Europe/Berlin');
    expect(wallInput(ends, 'Europe/Berlin')).toBe('2027-04-06T00:00');
    expect(offsetMinutes(ends, 'Europe/Berlin')).toBe(120);
  });

  it('does not fall before the day where midnight is skipped', () => {
    // In Beirut the clocks go from 00:00 to 01:00 on Sun 28 Mar 2027; the period ends on Saturday, so on Monday.
    const ends = standstillEnds('2027-03-17T12:00:00.000Z', 10, 'Asia/Beirut');
    expect(wallInput(ends, 'Asia/Beirut')).toBe('2027-03-30T00:00');
  });

  it('is never shorter than its days, and never ends after a day of the weekend', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('UTC', 'America/Anchorage', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Kolkata'),
        (sent, days, zone) => {
          const ends = standstillEnds(sent.toISOString(), days, zone);
          expect(Date.parse(ends) - sent.getTime()).toBeGreaterThan(days * 86_400_000 - 3_600_001);
          expect(wallClock(later(ends, -1), zone, 'second')).toMatch(/^(Mon|Tue|Wed|Thu|Fri) .* 23:59:59$/);
        },
      ),
    );
  });
});
