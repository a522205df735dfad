import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findDatabase } from '../../../cdk/local/database.ts';
import { isRunning, markProcess, type ProcessMark } from '../../../cdk/local/processes.ts';
import { givenFolder, givenStack } from './running-stack.ts';

/** A first start makes the demo, which takes its time on a busy machine. */
const patient = { timeout: 120_000 };

const program = new URL('../../../cdk/local/start.ts', import.meta.url).pathname;

describe('npm start', () => {
  it('prints the address, the mailbox, the people with their roles, and how long it took', patient, async () => {
    const { output } = await givenStarted();
    expect(output()).toMatch(/Evenhand {3}http:\/\/localhost:\d+\n/);
    expect(output()).toMatch(/Mail {7}http:\/\/localhost:\d+\/mail\n/);
    expect(output()).toMatch(/Ben Ortiz +sourcing manager, team lead\n/);
    expect(output()).toMatch(/Ready after \d+\.\d s\n/);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves no process behind after %s', async (signal) => {
    const { child, exited, database } = await givenStarted('--empty');
    expect(isRunning(database)).toBe(true);
    child.kill(signal);
    expect(await exited).toBe(0);
    expect(isRunning(database)).toBe(false);
  });

  it('leaves no process behind even when it is killed', async () => {
    const { child, exited, database } = await givenStarted('--empty');
    child.kill('SIGKILL');
    await exited;
    await vi.waitUntil(() => !isRunning(database));
  });

  it('takes a folder over whose owner was killed, and ends a database left behind there', async () => {
    const { child, exited, dataDir } = await givenStarted('--empty');
    child.kill('SIGKILL');
    await exited;
    const left = spawn('sleep', ['1000']);
    onTestFinished(() => void left.kill('SIGKILL'));
    writeFileSync(join(dataDir, 'database.json'), JSON.stringify(markProcess(left.pid ?? 0)));
    await givenStack({ dataDir });
    expect(isRunning(markProcess(left.pid ?? 0))).toBe(false);
  });

  it('ends, and says so, when its database ends', async () => {
    const { exited, database, errors } = await givenStarted('--empty');
    process.kill(database.pid, 'SIGKILL');
    expect(await exited).toBe(1);
    expect(errors()).toContain('The database has stopped');
  });
});

describe('npm start says in one sentence why it does not start', () => {
  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await refused(['--port', String(port), '--data', givenFolder()])).toEqual({
      code: 1,
      said: `Port ${port} is taken by another program; stop that one, or name another port with --port.\n`,
    });
  });

  it('when the data folder cannot be written to', async () => {
    // Not even the superuser may make a folder there.
    expect(await refused(['--port', '0', '--data', '/sys/evenhand'])).toEqual({
      code: 1,
      said: 'The data folder /sys/evenhand cannot be written to; name a folder of your own with --data.\n',
    });
  });

  it('when the data folder is a file', async () => {
    const path = join(givenFolder(), 'file');
    writeFileSync(path, '');
    const { code, said } = await refused(['--port', '0', '--data', path]);
    expect({ code, said }).toEqual({
      code: 1,
      said: `The data folder ${path} is not a folder, or lies below a file; name another one with --data.\n`,
    });
  });

  it('when another process uses the data folder', async () => {
    const stack = await givenStack();
    expect(await refused(['--port', '0', '--data', stack.dataDir])).toEqual({
      code: 1,
      said: `The data folder ${stack.dataDir} is in use by process ${process.pid}; stop that one, or name another folder with --data.\n`,
    });
  });

  it('when an option is wrong', async () => {
    const usage = 'Use: npm start -- [--port N] [--data DIR] [--empty]';
    expect(await refused(['--prot', '1'])).toEqual({ code: 2, said: `Unknown option '--prot'. ${usage}\n` });
  });

  it('when DYNAMODB_ENDPOINT is no address', async () => {
    const { code, said } = await refused(['--port', '0', '--data', givenFolder()], { DYNAMODB_ENDPOINT: 'nowhere' });
    expect({ code, said }).toEqual({ code: 1, said: 'DYNAMODB_ENDPOINT is not an address: nowhere\n' });
  });

  it('when the platform has no database', () => {
    const instead = 'set DYNAMODB_ENDPOINT to the address of a DynamoDB-compatible server.';
    expect(() => findDatabase('darwin', 'arm64')).toThrow(
      `The database that comes with Evenhand runs on Linux x64, not on darwin arm64: ${instead}`,
    );
    const missing = () => {
      throw new Error('not found');
    };
    expect(() => findDatabase('linux', 'x64', missing)).toThrow(
      `The database is not installed: run npm ci without --omit=optional, or ${instead}`,
    );
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly dataDir: string;
  readonly database: ProcessMark;
  output(): string;
  errors(): string;
}

async function givenStarted(...more: string[]): Promise<Started> {
  const dataDir = givenFolder();
  const run = start(['--port', '0', '--data', dataDir, ...more]);
  await vi.waitUntil(() => run.output().includes('Ready after') || run.child.exitCode !== null, patient);
  if (run.child.exitCode !== null) throw new Error(run.errors());
  const database = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as ProcessMark;
  return { ...run, dataDir, database };
}

async function refused(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const { exited, errors } = start(args, env);
  return { code: await exited, said: errors() };
}

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, exited, output: () => output, errors: () => errors };
}
