import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesName } from './bytes.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Draft } from './store.ts';

/** An upload in parts that has begun: what its object will be called, and what was said of it. */
export type Upload = { key: string; at: number; headers: Record<string, string> };

/** A part that is here. `sha256` in base64, as S3 says it. */
export type Part = { n: number; size: number; sha256: string; etag: string; at: number };

export type Uploads = ReturnType<typeof openUploads>;

/** Days after which an upload that was not completed is given up, as the vault's lifecycle rule has it on AWS. */
const keptDays = 7;

/**
 * Opens a folder for uploads in parts. An upload is a folder, each of its parts one in it, put in place by one rename: a part
 * is there whole, or not at all, and stays over a restart.
 */
export function openUploads(root: string, now: number) {
  const uploads = join(root, 'uploads');
  const drafts = join(root, 'drafts');
  mkdirSync(uploads, { recursive: true });
  giveUpOld(uploads, now - keptDays * 86_400_000);

  const exclusively = oneAtATime();
  const folderOf = (id: string) => join(uploads, id);
  const partName = (n: number) => `part.${String(n).padStart(5, '0')}`;

  async function begin(upload: Upload): Promise<string> {
    const id = randomBytes(16).toString('hex');
    const prepared = join(drafts, id);
    await mkdir(prepared);
    await writeDurably(join(prepared, 'upload.json'), JSON.stringify(upload));
    await rename(prepared, folderOf(id));
    await syncFolder(uploads);
    return id;
  }

  /** The upload of that id, if there is one for that key. */
  async function find(id: string, key: string): Promise<Upload | undefined> {
    // The id comes from a request: it may only name what is there.
    if (!/^[0-9a-f]{32}$/.test(id) || !(await readdir(uploads)).includes(id)) return undefined;
    const upload: Upload = JSON.parse(await readFile(join(folderOf(id), 'upload.json'), 'utf8'));
    return upload.key === key ? upload : undefined;
  }

  /** Puts a draft in place as a part; one of the same number gives way to it. Answers whether there is still such an upload. */
  async function addPart(from: Draft, id: string, key: string, part: Part): Promise<boolean> {
    await from.file?.sync();
    await from.file?.close();
    await writeDurably(join(from.folder, 'part.json'), JSON.stringify(part));
    return exclusively(id, async () => {
      if (!(await find(id, key))) return false;
      const place = join(folderOf(id), partName(part.n));
      const away = join(drafts, randomBytes(16).toString('hex'));
      await rename(place, away).catch(() => undefined);
      await rename(from.folder, place);
      await syncFolder(folderOf(id));
      await rm(away, { recursive: true, force: true });
      return true;
    });
  }

  /** The parts that are here, by their numbers. */
  async function parts(id: string): Promise<Part[]> {
    const names = (await readdir(folderOf(id))).filter((name) => name.startsWith('part.')).sort();
    return Promise.all(
      names.map(
        async (name): Promise<Part> => JSON.parse(await readFile(join(folderOf(id), name, 'part.json'), 'utf8')),
      ),
    );
  }

  /** Ends an upload by what `put` makes of its parts; what fails leaves it as it is. */
  async function end<T>(
    id: string,
    key: string,
    put: (upload: Upload, here: Part[], fileOf: (part: Part) => string) => Promise<T>,
  ): Promise<T | undefined> {
    return exclusively(id, async () => {
      const upload = await find(id, key);
      if (!upload) return undefined;
      const made = await put(upload, await parts(id), (part) => join(folderOf(id), partName(part.n), bytesName()));
      const away = join(drafts, randomBytes(16).toString('hex'));
      await rename(folderOf(id), away);
      await syncFolder(uploads);
      await rm(away, { recursive: true, force: true });
      return made;
    });
  }

  return { begin, find, addPart, parts, end };
}

function giveUpOld(uploads: string, before: number): void {
  for (const id of readdirSync(uploads)) {
    const { at }: Upload = JSON.parse(readFileSync(join(uploads, id, 'upload.json'), 'utf8'));
    if (at < before) rmSync(join(uploads, id), { recursive: true, force: true });
  }
}
