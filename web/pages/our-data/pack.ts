/** Packs what is gathered into ZIPs, each no longer than a browser and a program can hold: written on as it is fetched. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256Hex } from '../../../shared/digest.ts';
import { OtherBytes } from '../file/zip.ts';
import type { Entry } from './gather.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** Where a ZIP goes: a folder on disk, or the browser's downloads. */
export type Sink = {
  open(name: string): Promise<{ write(chunk: Bytes): Promise<void>; close(): Promise<void> }>;
  /** Bytes after which a new ZIP is begun. */
  pieceBytes: number;
};

export type Packed = { files: number; bytes: number; pieces: number };
type Line = { path: string; size: number; sha256: string };

/** One ZIP: what is put in goes to the sink at once. */
async function piece(sink: Sink, name: string) {
  const out = await sink.open(name);
  const waiting: Bytes[] = [];
  let failed: Error | null = null;
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else waiting.push(new Uint8Array(chunk));
  });
  const flush = async () => {
    if (failed) throw failed;
    for (const chunk of waiting.splice(0)) {
      bytes += chunk.length;
      await out.write(chunk);
    }
  };
  return {
    bytes: () => bytes,
    async put(path: string, content: Bytes) {
      const file = /\.(json|txt)$/.test(path) ? new ZipDeflate(path) : new ZipPassThrough(path);
      // The same content makes the same ZIP, whenever it is made.
      file.mtime = '2000-01-01T00:00:00';
      zip.add(file);
      file.push(content, true);
      await flush();
    },
    async close() {
      zip.end();
      await flush();
      await out.close();
    },
  };
}

/** Packs all entries; `done` is told how far it is after each. The manifest comes last. */
export async function pack(
  entries: AsyncIterable<Entry>,
  fetchBytes: (url: string) => Promise<Bytes>,
  sink: Sink,
  nameOf: (piece: number) => string,
  done: (packed: Packed) => Promise<void>,
): Promise<Packed> {
  const packed: Packed = { files: 0, bytes: 0, pieces: 1 };
  const files: Line[] = [];
  const leftOut: unknown[] = [];
  let zip = await piece(sink, nameOf(1));
  const put = async (path: string, content: Bytes, sha256: string) => {
    if (zip.bytes() > 0 && zip.bytes() + content.length > sink.pieceBytes) {
      await zip.close();
      packed.pieces++;
      zip = await piece(sink, nameOf(packed.pieces));
    }
    await zip.put(path, content);
    files.push({ path, size: content.length, sha256 });
    packed.files++;
    packed.bytes += content.length;
    await done(packed);
  };
  const text = (path: string, said: string) => {
    const content = new TextEncoder().encode(said);
    return put(path, content, sha256Hex(content));
  };
  for await (const entry of entries) {
    if ('text' in entry) await text(entry.path, entry.text);
    else if ('leftOut' in entry) leftOut.push({ path: entry.path, ...entry.leftOut });
    else {
      const url = await entry.url();
      if (url === null) {
        leftOut.push({ path: entry.path, sha256: entry.sha256, gone: true });
        continue;
      }
      const content = await fetchBytes(url);
      const sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]
        .map((b) => b.toString(16).padStart(2, '0'))
        .join('');
      if (sha256 !== entry.sha256) throw new OtherBytes(entry.path);
      await put(entry.path, content, sha256);
    }
  }
  await text('manifest.json', `${JSON.stringify({ files, leftOut }, null, 2)}\n`);
  await zip.close();
  return packed;
}
