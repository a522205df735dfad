/** The file of an event with its documents, as one ZIP that is put together in the browser from what its reader may fetch. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FileView } from '../../../shared/api/file.ts';
import { sha256Hex } from '../../../shared/digest.ts';
import { t } from '../../../shared/words/say.ts';

type Entry = { path: string; url: string; sha256: string; name: string };

/** A file came that is not the one on the record. */
export class OtherBytes extends Error {
  constructor(name: string) {
    super(
      t('{name} did not arrive as the record has it: its SHA-256 is another one. Nothing was saved; try again.', {
        name,
      }),
    );
  }
}

/** What goes into the ZIP, in order. */
export const entriesOf = ({ html, json, documents }: Pick<FileView, 'html' | 'json' | 'documents'>): Entry[] => [
  ...(html ? [{ ...html, path: 'index.html' }] : []),
  ...(json ? [{ ...json, path: 'file.json' }] : []),
  ...documents,
];

/** Fetches each file, checks it against its fingerprint, and packs it; `done` is told how many are in. */
export async function zipOf(
  entries: readonly Entry[],
  fetchBytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>,
  done: (count: number) => void,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else chunks.push(new Uint8Array(chunk));
  });
  for (const [i, entry] of entries.entries()) {
    const bytes = await fetchBytes(entry.url);
    if (sha256Hex(bytes) !== entry.sha256) throw new OtherBytes(entry.name);
    const text = /\.(html|json|md|txt|csv)$/.test(entry.path);
    const file = text ? new ZipDeflate(entry.path) : new ZipPassThrough(entry.path);
    zip.add(file);
    file.push(bytes, true);
    done(i + 1);
  }
  zip.end();
  if (failed) throw failed;
  return new Blob(chunks, { type: 'application/zip' });
}
