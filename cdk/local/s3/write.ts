import type { Answer } from './answer.ts';
import { declaredChecksums, declaredLength, receive } from './body.ts';
import { type Call, versionIdOf } from './call.ts';
import { keptHeaders } from './read.ts';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';
import { guardRetention, retentionOfHeaders } from './retention.ts';
import type { Version } from './store.ts';

/** PutObject: streams into a draft, checks it, puts it in place. Whatever fails on the way leaves nothing behind. */
export async function putObject(call: Call): Promise<Answer> {
  const { request, payload, bucket, now } = call;
  const { store } = bucket;
  const mayFollow = precondition(call);
  const retainUntil = retentionOfHeaders(call);
  declaredLength(request);
  declaredChecksums(request);
  await refuseEarly(call, mayFollow);

  const draft = await store.draft();
  try {
    const { size, sha256, checksums } = await receive(request, payload, async (piece) => {
      await draft.file!.appendFile(piece);
    });
    const etag = `"${sha256.slice(0, 32)}"`;
    const facts = {
      key: request.key,
      at: now,
      deleted: false,
      size,
      etag,
      headers: headersKept(request),
      checksums,
      retainUntil,
    };
    const { id } = await store.publish(draft, facts, mayFollow);
    return { status: 200, headers: { etag, ...checksums, ...(store.versioned && { 'x-amz-version-id': id }) } };
  } catch (error) {
    await store.discard(draft);
    throw error;
  }
}

/** What is kept of a request's headers and answered with the object. */
export function headersKept(request: S3Request): Record<string, string> {
  const kept = keptHeaders.flatMap((name) => {
    const value = request.headers.get(name) ?? (name === 'content-type' ? 'binary/octet-stream' : undefined);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}

/** DeleteObject: takes the named version away, or hides all of them behind a delete marker. */
export async function deleteObject(call: Call): Promise<Answer> {
  const { request, bucket, now } = call;
  const { store } = bucket;
  const id = versionIdOf(call);
  if (id !== undefined || !store.versioned) {
    await store.remove(request.key, id, (version) => guardRetention(version, request, now));
    return { status: 204, headers: id === undefined ? {} : { 'x-amz-version-id': id } };
  }
  const nothing = { size: 0, etag: '', headers: {}, checksums: {} };
  const draft = await store.draft();
  const marker = await store.publish(draft, { key: request.key, at: now, deleted: true, ...nothing }, () => {});
  return { status: 204, headers: { 'x-amz-version-id': marker.id, 'x-amz-delete-marker': 'true' } };
}

/** What must hold of the version before, once when the request arrives and again at the moment of putting in place. */
export function precondition({ request }: Call): (before?: Version) => void {
  const condition = request.headers.get('if-none-match');
  if (condition !== undefined && condition !== '*') {
    throw new Refusal('NotImplemented', 'If-None-Match with anything but * is not implemented for a put.');
  }
  return (before) => {
    if (condition === '*' && before && !before.deleted) {
      throw new Refusal('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
  };
}

/** Saves an upload of gigabytes that cannot succeed. */
async function refuseEarly({ request, bucket }: Call, mayFollow: (before?: Version) => void): Promise<void> {
  const found = await bucket.store.find(request.key);
  await found?.bytes.close();
  mayFollow(found?.version);
}
