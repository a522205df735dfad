/** Whether a file is one that a receipt names: computed anew from its bytes, in parts as the receipt says. */
import type { Receipt } from '../../../shared/api/bids.ts';
import { compositeSha256 } from '../../../shared/digest.ts';
import { hashParts } from '../../hash-file.ts';

type ReceiptFile = Receipt['files'][number];

/** True where these hashes, of the file cut as the receipt says, are the ones that it states. */
const isIt = ({ sha256, inParts }: ReceiptFile, hashes: readonly string[]): boolean =>
  inParts
    ? sha256 === compositeSha256(hashes) && inParts.sha256.join() === hashes.join()
    : hashes.length === 1 && sha256 === hashes[0];

/** The files of a receipt that have exactly these bytes; `onRead` is told how much of the file is read. */
export async function filesThatAre(
  files: readonly ReceiptFile[],
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReceiptFile[]> {
  const long = files.filter((f) => f.size === file.size);
  const cutOf = (f: ReceiptFile) => f.inParts?.size ?? Math.max(1, file.size);
  const found: ReceiptFile[] = [];
  // Read once for each way in which it was cut, which is one way.
  for (const cut of new Set(long.map(cutOf))) {
    const hashes = await hashParts(file, cut, onRead, signal);
    found.push(...long.filter((f) => cutOf(f) === cut && isIt(f, hashes)));
  }
  return found;
}
