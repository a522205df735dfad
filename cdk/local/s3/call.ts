import type { Bytes } from './bytes.ts';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';
import type { Store, Version } from './store.ts';
import type { Uploads } from './uploads.ts';

/** One signed request, the bucket it is about, and the instant at which it is judged. */
export type Call = {
  request: S3Request;
  /** SHA-256 that the sender declared for the body, in hexadecimal, or UNSIGNED-PAYLOAD. */
  payload: string;
  bucket: { name: string; objectLock: boolean; store: Store; uploads: Uploads };
  now: number;
};

/** The version that a request names, or undefined for the newest. */
export function versionIdOf({ request, bucket }: Call): string | undefined {
  const id = request.query.get('versionId');
  if (id === undefined || (!bucket.store.versioned && id === 'null')) return undefined;
  if (!/^(null|\d{12}\.[0-9a-f]{32})$/.test(id)) throw new Refusal('InvalidArgument', 'Invalid version id specified');
  return id;
}

/** Finds the version that a request names and opens its bytes; the caller closes them. */
export async function findVersion(call: Call): Promise<{ version: Version; bytes: Bytes }> {
  const id = versionIdOf(call);
  const found = await call.bucket.store.find(call.request.key, id);
  if (!found) throw nothingThere(call);
  if (!found.version.deleted) return found;
  await found.bytes.close();
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.version.id };
  if (id === undefined) throw new Refusal('NoSuchKey', 'The specified key does not exist.', headers);
  throw new Refusal('MethodNotAllowed', 'The specified method is not allowed against this resource.', headers);
}

/** The refusal for a key or version that does not exist. */
export function nothingThere(call: Call): Refusal {
  return versionIdOf(call) === undefined
    ? new Refusal('NoSuchKey', 'The specified key does not exist.')
    : new Refusal('NoSuchVersion', 'The specified version does not exist.');
}
