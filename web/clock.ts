/** The official time: the server's clock, measured and then carried on by the browser's steady timer. */
import { signal } from '@preact/signals';
import { clock } from '../shared/api/open.ts';
import { call } from './api.ts';

/** Milliseconds since 1970 on the server's clock; moves on each full second. */
export const now = signal(Date.now());
/** Whole seconds that this computer's clock is ahead of the server's (negative: behind). */
export const skewSeconds = signal(0);
/** False while the server does not answer: the time shown is then carried on from the last answer. */
export const inTouch = signal(true);
/** The zone in which the app bar shows the official time; a page about an event sets it. */
export const barZone = signal('UTC');

/** Server time minus `performance.now()`: the timer never jumps when somebody sets the computer's clock. */
let base = Date.now() - performance.now();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The official time at this very moment, in milliseconds. */
export const exactNow = (): number => base + performance.now();

function tick(): void {
  clearTimeout(timer);
  const ms = exactNow();
  now.value = ms;
  timer = setTimeout(tick, 1000 - (Math.floor(ms) % 1000));
}

/** Asks the server for the time; half of the round trip is taken off. */
export async function measure(): Promise<void> {
  const sent = performance.now();
  try {
    const answer = await call(clock);
    const back = performance.now();
    base = Date.parse(answer.now) + (back - sent) / 2 - back;
    skewSeconds.value = Math.round((Date.now() - exactNow()) / 1000);
    inTouch.value = true;
  } catch {
    inTouch.value = false;
  }
  tick();
}

/** Starts the official clock: measured now, on focus and every minute; ticks each second. */
export function startClock(): void {
  tick();
  void measure();
  setInterval(() => void measure(), 60_000);
  addEventListener('focus', () => void measure());
  addEventListener('online', () => void measure());
}
