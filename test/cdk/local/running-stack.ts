import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import { type Stack, type StackOptions, startStack } from '../../../cdk/local/stack.ts';

/** A running system, and what it said went wrong. */
export type Running = Stack & { readonly errors: string[] };

/** A folder of its own for a test, gone afterwards. */
export function givenFolder(): string {
  const path = newFolder();
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A running system for one test, on a free port, with the functions given and no site; stopped afterwards. */
export async function givenStack(options: Partial<StackOptions> = {}): Promise<Running> {
  const stack = await started({ ...options, dataDir: options.dataDir ?? givenFolder() });
  onTestFinished(stack.stop);
  return stack;
}

/** The same for all tests of a file, which get at it by calling what this returns. */
export function stackForFile(options: Partial<StackOptions> = {}): () => Running {
  let stack: Running | undefined;
  beforeAll(async () => {
    const dataDir = newFolder();
    stack = await started({ ...options, dataDir });
    return async () => {
      await stack?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    };
  });
  return () => {
    if (!stack) throw new Error('The system runs only inside tests.');
    return stack;
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'evenhand-'));
}

async function started(options: Partial<StackOptions> & { dataDir: string }): Promise<Running> {
  const errors: string[] = [];
  const log = { info: () => {}, error: (line: string) => void errors.push(line) };
  const stack = await startStack({ port: 0, empty: false, site: false, handlers: {}, log, ...options });
  return { ...stack, errors };
}
