import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

const usage = 'Use: npm start -- [--port N] [--data DIR] [--empty]';

/** What `npm start` was asked for. */
export interface Options {
  readonly port: number;
  readonly dataDir: string;
  readonly empty: boolean;
}

/** Reads the command line, or says in one sentence, with exit code 2, what is wrong with it. */
export function readOptions(args: string[]): Options {
  let values: { port: string; data: string; empty: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: './.data' },
        empty: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Refusal(`${reason}. ${usage}`, 2);
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
    throw new Refusal(`--port must be a number from 0 (any free port) to 65535, not "${values.port}". ${usage}`, 2);
  }
  if (values.data === '') throw new Refusal(`--data must name a folder. ${usage}`, 2);
  return { port, dataDir: values.data, empty: values.empty };
}
