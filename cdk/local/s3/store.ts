import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, bytesName, openBytes } from './bytes.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What is kept beside the bytes of a version. */
export type Facts = {
  key: string;
  at: number;
  /** A delete marker: it has no bytes, and hides the versions before it. */
  deleted: boolean;
  size: number;
  /** Bytes of each of its parts, where it came in parts; each then lies in a file of its own. */
  parts?: number[];
  etag: string;
  headers: Record<string, string>;
  checksums: Record<string, string>;
  retainUntil?: number;
};

export type Version = Facts & { id: string };

/** A version on its way in: visible to nobody until it is published. */
export type Draft = { folder: string; file?: FileHandle };

export type Store = ReturnType<typeof openStore>;

/**
 * Opens a folder as a bucket. A key's versions lie in a folder named by the SHA-256 of the key, so no key is ever a path.
 * A version is a folder too, prepared elsewhere and put in place by one rename: it is there whole, or not at all.
 */
export function openStore(root: string, versioned: boolean) {
  const objects = join(root, 'objects');
  const drafts = join(root, 'drafts');
  // Only a process that was killed leaves drafts behind, and nobody was told that they were kept.
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });
  mkdirSync(objects, { recursive: true });

  const exclusively = oneAtATime();
  const nameOf = (key: string) => createHash('sha256').update(key).digest('hex');
  const locked = <T>(key: string, work: (folder: string) => Promise<T>) =>
    exclusively(nameOf(key), () => work(join(objects, nameOf(key))));

  async function draft(): Promise<Draft> {
    const folder = join(drafts, randomBytes(16).toString('hex'));
    await mkdir(folder);
    return { folder, file: await open(join(folder, bytesName()), 'wx') };
  }

  /** A draft whose bytes are those of these files, one after the other. They are not copied, and stay where they are too. */
  async function assemble(files: readonly string[]): Promise<Draft> {
    const folder = join(drafts, randomBytes(16).toString('hex'));
    await mkdir(folder);
    for (const [index, file] of files.entries()) await link(file, join(folder, bytesName(index + 1)));
    return { folder };
  }

  async function discard({ folder, file }: Draft): Promise<void> {
    await file?.close();
    await rm(folder, { recursive: true, force: true });
  }

  /** Puts a draft in place as the newest version of its key, if `mayFollow` raises nothing against the one before. */
  async function publish(from: Draft, facts: Facts, mayFollow: (before?: Version) => void): Promise<Version> {
    await from.file?.sync();
    await from.file?.close();
    return locked(facts.key, async (folder) => {
      const ids = await idsIn(folder);
      mayFollow(await newestOf(folder, ids));
      const place = ids.length === 0 ? 1 : Number(ids[0]!.slice(0, 12)) + 1;
      const id = `${String(place).padStart(12, '0')}.${randomBytes(16).toString('hex')}`;
      await writeDurably(join(from.folder, 'facts.json'), JSON.stringify(facts));
      await syncFolder(from.folder);
      await mkdir(folder, { recursive: true });
      await syncFolder(objects);
      await rename(from.folder, join(folder, id));
      await syncFolder(folder);
      if (!versioned) await removeVersions(folder, ids);
      return { ...facts, id };
    });
  }

  /** Finds a version, or the newest where no id is given, and opens its bytes before anybody can remove it. */
  async function find(key: string, id?: string): Promise<{ version: Version; bytes: Bytes } | undefined> {
    return locked(key, async (folder) => {
      const version = await versionOf(folder, id);
      return version && { version, bytes: await openBytes(join(folder, version.id), version.size, version.parts) };
    });
  }

  /** Takes versions away for good, if `mayRemove` raises nothing: the one of that id, or all where no id is given. */
  async function remove(key: string, id: string | undefined, mayRemove: (version: Version) => void): Promise<void> {
    await locked(key, async (folder) => {
      const version = await versionOf(folder, id);
      if (!version) return;
      mayRemove(version);
      await removeVersions(folder, id === undefined ? await idsIn(folder) : [version.id]);
      // Fails where versions are left, which is as it should be.
      await rmdir(folder).catch(() => undefined);
    });
  }

  /** Changes the facts of a version; answers whether there is one. */
  async function change(key: string, id: string | undefined, next: (version: Version) => Version): Promise<boolean> {
    return locked(key, async (folder) => {
      const version = await versionOf(folder, id);
      if (!version) return false;
      const prepared = join(drafts, randomBytes(16).toString('hex'));
      await writeDurably(prepared, JSON.stringify(next(version)));
      await rename(prepared, join(folder, version.id, 'facts.json'));
      await syncFolder(join(folder, version.id));
      return true;
    });
  }

  /** The newest version of every key that is not deleted, in S3's order: by the bytes of the key. */
  async function list(): Promise<Version[]> {
    const found: Version[] = [];
    for (const name of await readdir(objects)) {
      const newest = await exclusively(name, () => versionOf(join(objects, name)));
      if (newest && !newest.deleted) found.push(newest);
    }
    return found.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
  }

  /** Oldest first: whatever happens between, the newest is the last to go. */
  async function removeVersions(folder: string, ids: string[]): Promise<void> {
    for (const id of ids.toReversed()) {
      const away = join(drafts, randomBytes(16).toString('hex'));
      await rename(join(folder, id), away);
      await syncFolder(folder);
      await rm(away, { recursive: true, force: true });
    }
  }

  return { versioned, draft, assemble, discard, publish, find, remove, change, list };
}

/** Ids in a key's folder, newest first. */
async function idsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort().reverse();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function newestOf(folder: string, ids: string[]): Promise<Version | undefined> {
  return ids[0] === undefined ? undefined : await versionOf(folder, ids[0]);
}

async function versionOf(folder: string, id?: string): Promise<Version | undefined> {
  if (id === undefined) return newestOf(folder, await idsIn(folder));
  // The id comes from a request: it may only name what is there.
  if (!(await idsIn(folder)).includes(id)) return undefined;
  const facts: Facts = JSON.parse(await readFile(join(folder, id, 'facts.json'), 'utf8'));
  return { ...facts, id };
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
