/** The official time: the server's clock, measured and then carried on by the browser's steady timer; and whether the server answers. */
import { computed, signal } from '@preact/signals';
import { clock } from '../shared/api/open.ts';
import { call, contact } from './api.ts';
import { better, type Known, sampleOf, shownNext } from './official-time.ts';

/** Milliseconds since 1970 on the server's clock; moves on each full second, and not backwards for a small correction. */
export const now = signal(Date.now());
/** Whole seconds that this computer's clock is ahead of the server's (negative: behind). */
export const skewSeconds = signal(0);
/** The official time since which the server does not answer; null while it does. Time is then carried on from the last answer. */
export const outSince = signal<number | null>(null);
/** False while the server does not answer. */
export const inTouch = computed(() => outSince.value === null);
/** The zone in which the app bar shows the official time; a page about an event sets it. */
export const barZone = signal('UTC');

let known: Known | null = null;
/** Before the first answer: this computer's clock. The timer never jumps when somebody sets that. */
const guess = Date.now() - performance.now();
let timer: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

/** The official time at this very moment, in milliseconds. */
export const exactNow = (): number => (known?.offset ?? guess) + performance.now();

/** This computer's clock minus its timer: changes when the machine has slept (the timer stands still) or somebody sets the clock. */
let apart = guess;

function tick(): void {
  clearTimeout(timer);
  const ms = exactNow();
  now.value = shownNext(now.value, ms);
  timer = setTimeout(tick, 1000 - (Math.floor(ms) % 1000));
  const before = apart;
  apart = Date.now() - performance.now();
  if (Math.abs(apart - before) > 2000) void measure();
}

/** Milliseconds in which the server answers such a question, or is out of touch; and before it is asked again then. */
const patience = 10_000;
const retry = 3_000;

/** Asks the server for the time; half of the round trip is taken off. While no answer comes, it asks again every few seconds. */
export async function measure(): Promise<void> {
  const sent = performance.now();
  try {
    const answer = await call(clock, { signal: AbortSignal.timeout(patience) });
    known = better(known, sampleOf(sent, Date.parse(answer.now), performance.now()));
    skewSeconds.value = Math.round((Date.now() - exactNow()) / 1000);
    contact.heard();
  } catch {
    contact.lost();
  }
  tick();
}

contact.heard = () => {
  outSince.value = null;
};
contact.lost = () => {
  outSince.value ??= exactNow();
  clearTimeout(again);
  again = setTimeout(() => void measure(), retry);
};

/** Starts the official clock: measured now, every minute, and whenever there is reason to doubt it; ticks each second. */
export function startClock(): void {
  tick();
  void measure();
  setInterval(() => void measure(), 60_000);
  for (const doubt of ['focus', 'online', 'offline', 'visibilitychange'])
    addEventListener(doubt, () => document.hidden || void measure());
}
