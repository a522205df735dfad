/** Files that are too long for one piece: how they are cut, and whether the parts that somebody names add up. */
import * as v from 'valibot';
import { limits } from './event.ts';
import type { Fault } from './problem.ts';
import { t } from './words/say.ts';

/** How a file is cut: each part has `size` bytes but the last, which has the rest; SHA-256 of each in order, in hexadecimal. */
export const InParts = v.strictObject({
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.bidFileBytes)),
  sha256: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), v.minLength(1), v.maxLength(1_000)),
});
export type InParts = v.InferOutput<typeof InParts>;

/** How many parts a file of this length has. */
export const partCount = (fileSize: number, partSize: number): number => Math.ceil(fileSize / partSize);

/** Where part `n` lies in its file, counted from 1 as S3 does: the first byte, and the one after its last. */
export const partRange = (fileSize: number, partSize: number, n: number): { start: number; end: number } => ({
  start: (n - 1) * partSize,
  end: Math.min(n * partSize, fileSize),
});

/** Bytes of part `n`. */
export const partLength = (fileSize: number, partSize: number, n: number): number => {
  const { start, end } = partRange(fileSize, partSize, n);
  return end - start;
};

/** A number of bytes as limits name it: "64 MiB", "5 GiB". */
export const limitText = (bytes: number): string =>
  bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GiB` : `${bytes / 1024 ** 2} MiB`;

/** What is wrong with the parts that are announced of a file, where parts have `partBytes`. */
export function inPartsFaults(file: { size: number; inParts: InParts }, partBytes: number): Fault[] {
  if (file.size <= partBytes) {
    const text = t('A file of up to {size} is sent in one piece.', { size: limitText(partBytes) });
    return [{ at: 'size', code: 'file-in-one-piece', text }];
  }
  if (file.inParts.size !== partBytes) {
    const text = t('Parts have {n} bytes here, the last one what is left.', { n: partBytes });
    return [{ at: 'inParts.size', code: 'part-size', text }];
  }
  const count = partCount(file.size, partBytes);
  if (file.inParts.sha256.length !== count) {
    const text = t('A file of {size} bytes has {n} parts. A SHA-256 is needed for each.', {
      size: file.size,
      n: count,
    });
    return [{ at: 'inParts.sha256', code: 'part-count', text }];
  }
  return [];
}
