import { inspect } from 'node:util';

/** Where the stack tells what it does and what went wrong. */
export interface Log {
  info(line: string): void;
  error(line: string, cause?: unknown): void;
}

/** Tells on the terminal: what it does only if not quiet, what went wrong always. */
export function terminalLog(quiet: boolean): Log {
  return {
    info: (line) => {
      if (!quiet) process.stdout.write(`${line}\n`);
    },
    error: (line, cause) => {
      process.stderr.write(cause === undefined ? `${line}\n` : `${line}\n${inspect(cause)}\n`);
    },
  };
}
