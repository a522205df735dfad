import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exactNow, inTouch, measure, now, outSince, skewSeconds } from '../../web/clock.ts';

const here = Date.parse('2026-11-27T12:00:00.000Z');
let serverAhead = 0;
let roundTrip = 0;
let begun = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: here });
  begun = performance.now();
  serverAhead = 0;
  roundTrip = 0;
  vi.stubGlobal('fetch', async () => {
    await vi.advanceTimersByTimeAsync(roundTrip / 2);
    const answer = Response.json({ now: new Date(here + performance.now() - begun + serverAhead).toISOString() });
    await vi.advanceTimersByTimeAsync(roundTrip / 2);
    return answer;
  });
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the official time', () => {
  it('is the server’s, whatever this computer’s clock says; half of the round trip is taken off', async () => {
    serverAhead = 90_000;
    roundTrip = 800;
    await measure();
    expect(exactNow()).toBe(Date.now() + 90_000);
    expect(skewSeconds.value).toBe(-90);
    expect(inTouch.value).toBe(true);
  });

  it('moves on each full second, and does not jump when somebody sets the computer’s clock', async () => {
    serverAhead = 250;
    await measure();
    expect(now.value).toBe(here + 250);
    await vi.advanceTimersByTimeAsync(750);
    expect(now.value).toBe(here + 1000);
    vi.setSystemTime(here + 3_600_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(now.value).toBe(here + 2000);
  });

  it('is carried on when the server does not answer, and says so', async () => {
    serverAhead = 90_000;
    await measure();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await vi.advanceTimersByTimeAsync(10_000);
    await measure();
    expect(inTouch.value).toBe(false);
    expect(outSince.value).toBe(here + 100_000);
    expect(exactNow()).toBe(here + 100_000);
  });

  it('asks again every few seconds while nothing answers, and is in touch again by itself', async () => {
    const answering = fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await measure();
    const since = outSince.value;
    await vi.advanceTimersByTimeAsync(7000);
    expect(outSince.value).toBe(since);
    vi.stubGlobal('fetch', answering);
    await vi.advanceTimersByTimeAsync(3000);
    await vi.waitFor(() => expect(inTouch.value).toBe(true));
  });

  it('is asked for again after the machine has slept: the timer stood still and the time left is less than it says', async () => {
    let asleep = 0;
    const server = () => new Date(here + performance.now() - begun + asleep).toISOString();
    vi.stubGlobal('fetch', async () => Response.json({ now: server() }));
    await measure();
    asleep = 600_000;
    vi.setSystemTime(Date.now() + asleep);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(exactNow()).toBe(Date.parse(server())));
  });
});
