/** What the vault holds of an announced file, held against what was announced. */
import type { Upload } from '../../shared/bid.ts';
import type { InParts } from '../../shared/in-parts.ts';
import { partLength } from '../../shared/in-parts.ts';
import { Problem } from '../../shared/problem.ts';
import { t, tn } from '../../shared/words/say.ts';
import { keys } from '../ports/keys.ts';
import type { Stored } from '../ports/store.ts';
import type { Held, HeldPart, Vault } from '../ports/vault.ts';
import type { BidTools } from './copy.ts';

/** A file that comes in parts. */
export type UploadInParts = Upload & { inParts: InParts; uploadId: string };

/** The announced file of that id; `not-found` where there is none. */
export async function uploadOf(
  { store, supplierId, entry }: BidTools,
  eventId: string,
  lotId: string,
  fileId: string,
): Promise<Stored<Upload>> {
  const upload = await store.get<Upload>(keys.upload(supplierId, eventId, lotId, fileId));
  // A supplier can always read its own again; whoever enters a bid for one cannot, once it is taken off or submitted.
  if (!upload || (entry && upload.data.removed))
    throw new Problem('not-found', t('There is no such file in this bid.'));
  return upload;
}

/** The object of a file, where it is there whole and as it was announced. */
export async function heldOf(vault: Vault, upload: Upload): Promise<Held | undefined> {
  const held = await vault.head(upload.key);
  const parts = upload.inParts?.sha256.length ?? 0;
  const same = held?.size === upload.size && held.sha256 === upload.sha256 && held.parts === parts;
  return same ? held : undefined;
}

/** Numbers of the parts that are not here, or here with another length or hash than was announced. */
export function missingOf({ size, inParts }: UploadInParts, here: readonly HeldPart[]): number[] {
  return inParts.sha256.flatMap((sha256, i) => {
    const n = i + 1;
    const part = here.find((p) => p.n === n);
    return part?.sha256 === sha256 && part.size === partLength(size, inParts.size, n) ? [] : [n];
  });
}

/**
 * The object of a file that is said to be sent. One in parts is put together once all of them are here; said again, also by
 * two at once, it is the same object. Throws `file-not-arrived` and names the parts that are missing.
 */
export async function arrivedOf(vault: Vault, upload: Upload): Promise<Held> {
  const held = await heldOf(vault, upload);
  if (held) return held;
  const { name, inParts, uploadId } = upload;
  if (inParts && uploadId) {
    const here = await vault.parts(upload.key, uploadId);
    const missing = here && missingOf({ ...upload, inParts, uploadId }, here);
    if (missing?.length)
      throw new Problem(
        'file-not-arrived',
        tn(
          missing.length,
          'One part of {name} has not arrived. Only that one has to be sent.',
          '{n} parts of {name} have not arrived. Only those have to be sent.',
          { name },
        ),
        { data: { missing } },
      );
    await vault.complete(upload.key, uploadId, inParts.sha256);
    const whole = await heldOf(vault, upload);
    if (whole) return whole;
  }
  throw new Problem('file-not-arrived', t('{name} has not arrived whole. Send it again.', { name }));
}
