import { describe, expect, it } from 'vitest';
import { deadlinePreview, distance } from '../../../../web/pages/event/deadline-preview.ts';
import { aContent } from './a-draft.ts';

const now = '2026-11-03T21:00:00.000Z';

describe('the deadline as one types it', () => {
  it('is shown by the clock of the zone and in UTC', () => {
    expect(deadlinePreview(aContent(), now)).toMatchObject({
      zone: 'Fri 27 Nov 2026, 16:00 Anchorage (AKST, UTC−9)',
      utc: 'Sat 28 Nov 2026, 01:00 UTC',
      left: 'in 24 days 4 hours',
      past: false,
    });
  });

  it('follows summer time', () => {
    expect(deadlinePreview(aContent({ closes: '2026-07-01T16:00' }), now)).toMatchObject({
      zone: 'Wed 1 Jul 2026, 16:00 Anchorage (AKDT, UTC−8)',
      past: true,
    });
  });

  it.each([
    ['2027-03-14T02:30', /jump over that time/],
    ['2026-11-01T01:30', /comes twice/],
    ['', /when bids close/],
  ])('says what is wrong with %s', (closes, text) => {
    expect(deadlinePreview(aContent({ closes }), now)).toMatchObject({ fault: expect.stringMatching(text) });
  });

  it.each([
    ['2026-11-03T21:50:00.000Z', 'in 50 minutes'],
    ['2026-11-03T22:01:00.000Z', 'in 1 hour 1 minute'],
    ['2026-11-05T21:00:30.000Z', 'in 2 days'],
    ['2026-11-03T21:00:30.000Z', 'in less than a minute'],
    ['2026-11-03T20:59:30.000Z', 'less than a minute ago'],
    ['2026-11-02T18:00:00.000Z', '1 day 3 hours ago'],
  ])('%s is %s', (to, words) => {
    expect(distance(now, to)).toBe(words);
  });
});
