import type { Answer } from './answer.ts';
import { declaredChecksums, receiveText } from './body.ts';
import { type Call, findVersion, nothingThere, versionIdOf } from './call.ts';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';
import type { Version } from './store.ts';
import { document, element } from './xml.ts';

/** Header of somebody who may take away what is locked. */
export const bypassHeader = 'x-amz-bypass-governance-retention';

/** Headers that lock an object as it is put. */
export const lockHeaders = ['x-amz-object-lock-mode', 'x-amz-object-lock-retain-until-date'];

/** The retention that a request puts on its object from the start, if any. */
export function retentionOfHeaders({ request, bucket, now }: Call): number | undefined {
  const [mode, until] = lockHeaders.map((name) => request.headers.get(name));
  if (mode === undefined && until === undefined) return undefined;
  if (!bucket.objectLock) throw new Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  requireChecksum(request);
  return readRetention(mode, until, now, 'InvalidArgument');
}

/** Refuses what would take a version away, or shorten its retention, while the retention is in force. */
export function guardRetention(version: Version, request: S3Request, now: number): void {
  const inForce = version.retainUntil !== undefined && version.retainUntil > now;
  if (inForce && request.headers.get(bypassHeader)?.toLowerCase() !== 'true') {
    throw new Refusal('AccessDenied', 'Access Denied because object protected by object lock.');
  }
}

/** PutObjectRetention: a longer retention is always welcome, a shorter one only with the bypass. */
export async function putRetention(call: Call): Promise<Answer> {
  const { request, payload, bucket, now } = call;
  if (!bucket.objectLock) throw new Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  requireChecksum(request);
  const xml = await receiveText(request, payload);
  const until = readRetention(textOf(xml, 'Mode'), textOf(xml, 'RetainUntilDate'), now, 'MalformedXML');
  const found = await bucket.store.change(request.key, versionIdOf(call), (version) => {
    if (version.deleted) throw new Refusal('MethodNotAllowed', 'A delete marker cannot be locked.');
    if (version.retainUntil !== undefined && until < version.retainUntil) guardRetention(version, request, now);
    return { ...version, retainUntil: until };
  });
  if (!found) throw nothingThere(call);
  return { status: 200 };
}

/** GetObjectRetention. */
export async function getRetention(call: Call): Promise<Answer> {
  const { version, bytes } = await findVersion(call);
  await bytes.close();
  if (version.retainUntil === undefined) {
    throw new Refusal('NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');
  }
  const retention = element(
    'Retention',
    element('Mode', 'GOVERNANCE'),
    element('RetainUntilDate', new Date(version.retainUntil).toISOString()),
  );
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: document(retention) };
}

/** S3 locks nothing whose sender did not say what it must be. */
function requireChecksum(request: S3Request): void {
  if (Object.keys(declaredChecksums(request)).length > 0) return;
  throw new Refusal('InvalidRequest', 'A checksum header is required for requests with Object Lock parameters');
}

function readRetention(mode = '', date = '', now: number, malformed: 'InvalidArgument' | 'MalformedXML'): number {
  if (mode === 'COMPLIANCE') throw new Refusal('NotImplemented', 'Only GOVERNANCE is implemented.');
  const until = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date) ? Date.parse(date) : Number.NaN;
  if (mode !== 'GOVERNANCE' || Number.isNaN(until)) {
    throw new Refusal(malformed, 'A retention needs the mode GOVERNANCE and a date in UTC.');
  }
  if (until <= now) throw new Refusal('InvalidArgument', 'The retain until date must be in the future!');
  return until;
}

const textOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();
