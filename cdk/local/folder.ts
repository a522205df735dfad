import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isRunning, markProcess, type ProcessMark } from './processes.ts';
import { codeOf, Refusal } from './refusal.ts';

/** The data folder: everything that survives a restart lies in it, and one process at a time uses it. */
export interface Folder {
  readonly path: string;
  /** The full path of a file in it. */
  at(name: string): string;
  /** The value of a JSON file, or undefined where there is none. */
  read<T>(name: string): T | undefined;
  /** Writes a JSON file as a whole: after a crash there is the old one or the new one. Only its owner may read it. */
  write(name: string, value: unknown): void;
  /** Removes files and folders in it that are there. */
  remove(...names: string[]): void;
  /** Lets the next process have the folder. */
  close(): void;
}

/** Opens (or makes) the data folder and takes its lock; throws a Refusal when that cannot be. */
export function openFolder(path: string): Folder {
  const root = resolve(path);
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    throw new Refusal(cannot(root, error));
  }
  const folder: Folder = {
    path: root,
    at: (name) => join(root, name),
    read: (name) => readJson(join(root, name)),
    write: (name, value) => writeJson(join(root, name), value),
    remove: (...names) => {
      for (const name of names) rmSync(join(root, name), { recursive: true, force: true });
    },
    close: () => rmSync(join(root, 'lock.json'), { force: true }),
  };
  try {
    lock(folder);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(cannot(root, error));
  }
  return folder;
}

function lock(folder: Folder): void {
  const mine = JSON.stringify(markProcess(process.pid));
  const path = folder.at('lock.json');
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const owner = lockOwner(folder);
    if (owner && isRunning(owner)) {
      throw new Refusal(
        `The data folder ${folder.path} is in use by process ${owner.pid}; stop that one, or name another folder with --data.`,
      );
    }
    // Its owner has gone without letting go (a crash, a power cut): take the folder over.
    rmSync(path, { force: true });
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
  }
}

function lockOwner(folder: Folder): ProcessMark | undefined {
  try {
    return folder.read<ProcessMark>('lock.json');
  } catch {
    return undefined;
  }
}

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError)
      throw new Refusal(`The file ${path} is damaged; put back a copy of the data folder.`);
    throw error;
  }
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function cannot(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${path} cannot be written to; name a folder of your own with --data.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${path} is not a folder, or lies below a file; name another one with --data.`;
    case 'ENOSPC':
      return `There is no space left for the data folder ${path}.`;
    default:
      return `The data folder ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
