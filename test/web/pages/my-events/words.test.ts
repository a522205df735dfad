import { describe, expect, it } from 'vitest';
import { bothZones, noticePath, placeWords, resultWords } from '../../../../web/pages/my-events/words.ts';

const at = '2026-11-28T01:00:00.000Z';

describe('an instant in my events', () => {
  it('names the zone of the event and mine, each with its own day', () => {
    expect(bothZones(at, 'America/Anchorage', 'Europe/Berlin')).toEqual({
      event: expect.stringMatching(/^Fri 27 Nov 2026, 16:00 Anchorage/),
      mine: expect.stringMatching(/^Sat 28 Nov 2026, 02:00 Berlin/),
    });
  });

  it('is said once where both clocks show the same', () => {
    expect(bothZones(at, 'Europe/Vienna', 'Europe/Berlin').mine).toBeNull();
  });
});

describe('where we stand', () => {
  it('is left to the lots where something is unsent or decided', () => {
    expect([placeWords('unsent'), placeWords('result')]).toEqual([null, null]);
    expect(placeWords('missed')).toMatchObject({ text: 'Nothing submitted' });
  });

  it('tells our award from another’s', () => {
    const news = { lotId: 'lot-1', news: 'awarded' as const, ends: null };
    expect(resultWords({ ...news, chosen: true })).toMatchObject({ kind: 'good', text: 'Awarded to us' });
    expect(resultWords({ ...news, chosen: false })).toMatchObject({ kind: 'plain', text: 'Awarded to another' });
  });

  it('leads to the notice with the invitation, where one was taken up', () => {
    expect(noticePath({ eventId: 'e1', invitation: null })).toBe('/notices/e1');
    expect(noticePath({ eventId: 'e1', invitation: 'a+b' })).toBe('/notices/e1?invitation=a%2Bb');
  });
});
