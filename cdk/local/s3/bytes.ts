import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** The bytes of a version, open for reading: what is removed meanwhile can still be read to its end. */
export type Bytes = {
  /** From `first` to `last`, both of them in. */
  stream(first: number, last: number): Readable;
  close(): Promise<void>;
};

/** Name of the file that holds the bytes, or of the one that holds those of a part, counted from 1. */
export const bytesName = (part?: number): string => (part === undefined ? 'bytes' : `bytes.${part}`);

/** Opens the bytes in a version's folder: one file, or one for each part, which follow on each other. */
export async function openBytes(folder: string, size: number, parts?: readonly number[]): Promise<Bytes> {
  const sizes = parts ?? [size];
  const files: { file: FileHandle; from: number; size: number }[] = [];
  const close = async () => {
    await Promise.all(files.map(({ file }) => file.close()));
  };
  try {
    let from = 0;
    for (const [index, length] of sizes.entries()) {
      const file = await open(join(folder, bytesName(parts && index + 1)), 'r');
      files.push({ file, from, size: length });
      from += length;
    }
  } catch (error) {
    await close();
    throw error;
  }

  async function* pieces(first: number, last: number): AsyncGenerator<Buffer> {
    for (const { file, from, size: length } of files) {
      const [start, end] = [Math.max(first - from, 0), Math.min(last - from, length - 1)];
      if (start <= end) yield* file.createReadStream({ start, end, autoClose: false });
    }
  }
  return { stream: (first, last) => Readable.from(pieces(first, last), { objectMode: false }), close };
}
