import { describe, expect, it } from 'vitest';
import { millis } from '../../shared/time.ts';
import { rulerOf, skewWords, spokenLeft, timeLeft } from '../../web/parts/time-left.ts';

const at = '2026-11-28T01:00:00.000Z';
const from = '2026-11-03T18:00:00.000Z';
const s = 1000;

describe('the time left', () => {
  it('is told in days, hours and minutes while it is far', () => {
    expect(timeLeft((6 * 86_400 + 3 * 3600 + 20 * 60) * s)).toEqual([
      ['6', 'days'],
      ['3', 'h'],
      ['20', 'min'],
    ]);
    expect(timeLeft(86_400 * s)?.[0]).toEqual(['1', 'day']);
  });

  it('is told in minutes and seconds in the last hour', () => {
    expect(timeLeft(107 * s)).toEqual([['1:47', 'min']]);
    expect(timeLeft(3599 * s)).toEqual([['59:59', 'min']]);
    expect(timeLeft(3600 * s)).toEqual([
      ['1', 'h'],
      ['0', 'min'],
    ]);
  });

  it('is never shown as nothing while there is still a millisecond', () => {
    expect(timeLeft(1)).toEqual([['0:01', 'min']]);
    expect(timeLeft(0)).toBeNull();
    expect(timeLeft(-1)).toBeNull();
  });

  it('is spoken at 10, 5, 2 and 1 minutes and at the end, and says nothing new between', () => {
    const said = new Set<string>();
    for (let left = 900 * s; left > -5 * s; left -= s) said.add(spokenLeft(left));
    expect([...said]).toEqual([
      '',
      'Less than 10 minutes left for bids.',
      'Less than 5 minutes left for bids.',
      'Less than 2 minutes left for bids.',
      'Less than one minute left for bids.',
      'Bids are closed.',
    ]);
  });
});

describe('the ruler', () => {
  it('has a tick for each midnight of the event’s zone and shows how much time is used', () => {
    const ruler = rulerOf(from, at, millis('2026-11-21T12:00:00.000Z'), 'America/Anchorage');
    expect(ruler.ticks).toHaveLength(24);
    expect(ruler.ticks.every((t) => t.x >= 0 && t.x <= 100)).toBe(true);
    expect(ruler.now).toBeCloseTo(73.07, 2);
    expect([ruler.start, ruler.end]).toEqual(['3 Nov', '27 Nov']);
  });

  it('becomes a ruler of minutes in the last hour', () => {
    const ruler = rulerOf(from, at, millis(at) - 15 * 60 * s, 'America/Anchorage');
    expect(ruler.now).toBeCloseTo(75);
    expect(ruler.ticks).toHaveLength(13);
    expect([ruler.start, ruler.end]).toEqual(['15:00', '16:00']);
  });

  it('stays readable when the time runs for years, and when it was published after the deadline', () => {
    expect(rulerOf('2023-01-01T00:00:00.000Z', at, millis(from), 'UTC').ticks.length).toBeLessThanOrEqual(200);
    expect(rulerOf('2026-12-01T00:00:00.000Z', at, millis(at) + s, 'UTC').now).toBeNull();
  });
});

describe('the reader’s own clock', () => {
  it('is compared with ours in words', () => {
    expect(skewWords(0)).toBe('your computer agrees');
    expect(skewWords(-1)).toBe('your computer is 1 s slow');
    expect(skewWords(300)).toBe('your computer is 5 min fast');
    expect(skewWords(-86_400)).toBe('your computer is 24 h slow');
  });
});
