import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Folder } from './folder.ts';
import { isRunning, markProcess, type ProcessMark } from './processes.ts';
import { Refusal } from './refusal.ts';

/** A running DynamoDB, ours or somebody else's. */
export interface Database {
  readonly endpoint: string;
  /** Calls back when our own database ends without having been asked to. */
  onLost(tell: (reason: string) => void): void;
  stop(): Promise<void>;
}

const binary = '@dynoxide/linux-x64/dynoxide';

/**
 * Runs the database as a child that cannot outlive us: the subshell reads from a pipe whose other end only we hold,
 * so however we end, even by kill -9, its `cat` returns and the database is told to stop.
 */
const guarded = 'exec 3<&0; (cat >/dev/null; kill "$$") <&3 2>/dev/null & exec "$@" 3<&- </dev/null';

/** Starts the database on a free loopback port with its file in the folder, or takes the one at DYNAMODB_ENDPOINT. */
export async function startDatabase(folder: Folder): Promise<Database> {
  const elsewhere = process.env.DYNAMODB_ENDPOINT;
  if (elsewhere) {
    if (!URL.canParse(elsewhere)) throw new Refusal(`DYNAMODB_ENDPOINT is not an address: ${elsewhere}`);
    return { endpoint: elsewhere, onLost: () => {}, stop: async () => {} };
  }
  const program = findDatabase(process.platform, process.arch);
  await endStale(folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return await run(program, folder, port);
    } catch (error) {
      // Between finding the port free and using it, somebody else may have taken it.
      const taken = error instanceof Error && error.message.includes('already in use');
      if (!taken || attempt === 5) throw error;
    }
  }
}

/** The path of the database program, or a Refusal that says what to do on a platform that has none. */
export function findDatabase(
  platform: string,
  arch: string,
  find: (name: string) => string = createRequire(import.meta.url).resolve,
): string {
  const instead = 'set DYNAMODB_ENDPOINT to the address of a DynamoDB-compatible server';
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Refusal(
      `The database that comes with Evenhand runs on Linux x64, not on ${platform} ${arch}: ${instead}.`,
    );
  }
  try {
    return find(binary);
  } catch {
    throw new Refusal(`The database is not installed: run npm ci without --omit=optional, or ${instead}.`);
  }
}

async function run(program: string, folder: Folder, port: number): Promise<Database> {
  const database = [
    program,
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-path',
    folder.at('records.db'),
  ];
  // A session of its own, so that Ctrl-C reaches only us and we stop things in order.
  const child = spawn('/bin/sh', ['-c', guarded, 'sh', ...database], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  let asked = false;
  let lost: ((reason: string) => void) | undefined;
  child.stdin.on('error', () => {});
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The database did not start: ${said.trim()}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000);
      if (said.includes('listening on')) resolve();
    });
  });
  if (child.pid !== undefined) folder.write('database.json', markProcess(child.pid));
  child.once('exit', () => {
    child.stdin.destroy();
    if (!asked) lost?.(said.trim().split('\n').at(-1) ?? '');
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    onLost: (tell) => {
      lost = tell;
    },
    stop: async () => {
      asked = true;
      await end(child, exited);
    },
  };
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.stdin?.destroy();
  const gone = await Promise.race([exited.then(() => true), setTimeout(2000, false, { ref: false })]);
  if (!gone) child.kill('SIGKILL');
  await exited;
}

/** Ends a database that an earlier start left behind with our file open, should its guard have been killed too. */
async function endStale(folder: Folder): Promise<void> {
  const stale = folder.read<ProcessMark>('database.json');
  if (!stale || stale.started === null || !isRunning(stale)) return;
  process.kill(stale.pid, 'SIGKILL');
  while (isRunning(stale)) await setTimeout(10);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
