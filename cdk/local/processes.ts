import { readFileSync } from 'node:fs';

/** A process as it can be recognised later: a number alone may meanwhile belong to somebody else. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks after boot at which it started; null where there is no /proc. */
  readonly started: string | null;
}

/** Marks the running process with this number. */
export function markProcess(pid: number): ProcessMark {
  return { pid, started: stat(pid)?.started ?? null };
}

/** Whether the marked process still runs; one that ended but was not yet collected by its parent does not. */
export function isRunning(mark: ProcessMark): boolean {
  if (mark.started !== null) {
    const now = stat(mark.pid);
    return now !== undefined && now.started === mark.started && now.state !== 'Z';
  }
  try {
    process.kill(mark.pid, 0);
    return true;
  } catch {
    return false;
  }
}

function stat(pid: number): { state: string; started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold spaces, so count from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
