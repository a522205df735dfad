import type { Folder } from './folder.ts';

/** The demo clock: the real one plus an offset that only grows, kept in the data folder. It exists on one machine only. */
export interface DemoClock {
  /** Milliseconds since 1970, as the demo has it. */
  now(): number;
  /** How far it runs ahead of the real clock, in milliseconds. */
  ahead(): number;
  /** Moves forward by milliseconds; throws a RangeError when that is not forward, or more than a year at once. */
  moveBy(ms: number): void;
  /** Moves forward to an instant; throws a RangeError when it has passed already or is more than a year away. */
  moveTo(instant: number): void;
  /** Begins at another instant, also in the past; throws once the clock has been moved or begun. For the demo's history. */
  beginAt(instant: number): void;
  /** Calls back after each move. */
  onMove(tell: () => void): void;
}

/** One move goes this far at most, so that a typing error does not take the demo out of reach. */
const furthest = 366 * 24 * 3600 * 1000;

/** Opens the demo clock of a data folder. */
export function openClock(folder: Folder, real: () => number = Date.now): DemoClock {
  let offset = folder.read<{ ahead: number }>('clock.json')?.ahead ?? 0;
  const listeners: (() => void)[] = [];
  const now = () => real() + offset;
  const moveBy = (ms: number) => {
    if (!(ms > 0)) throw new RangeError('The demo clock moves forward only.');
    if (ms > furthest) throw new RangeError('The demo clock moves by a year at most at a time.');
    offset += Math.round(ms);
    folder.write('clock.json', { ahead: offset });
    for (const tell of listeners) tell();
  };
  return {
    now,
    ahead: () => offset,
    moveBy,
    moveTo: (instant) => moveBy(instant - now()),
    beginAt: (instant) => {
      if (folder.read('clock.json')) throw new RangeError('The demo clock has begun already.');
      offset = Math.round(instant - real());
      folder.write('clock.json', { ahead: offset });
    },
    onMove: (tell) => {
      listeners.push(tell);
    },
  };
}
