import type { Answer } from './answer.ts';
import { type Call, findVersion } from './call.ts';
import { readRange } from './range.ts';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';
import type { Version } from './store.ts';

/** Headers of an object that its sender may set and its reader may override, for this one answer. */
export const keptHeaders = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
];

/** Query parameters that override a header of the object. */
export const overrides = keptHeaders.map((name) => `response-${name}`);

/** GetObject. */
export async function getObject(call: Call): Promise<Answer> {
  const { version, bytes } = await findVersion(call);
  try {
    const { status, headers, stretch } = describe(call, version);
    if (stretch) return { status, headers, body: { bytes, ...stretch } };
    await bytes.close();
    return { status, headers };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

/** HeadObject: GetObject without the bytes. */
export async function headObject(call: Call): Promise<Answer> {
  const { version, bytes } = await findVersion(call);
  await bytes.close();
  const { status, headers } = describe(call, version);
  return { status, headers };
}

function describe({ request, bucket }: Call, version: Version) {
  const modified = new Date(version.at).toUTCString();
  const state = {
    etag: version.etag,
    'last-modified': modified,
    ...(bucket.store.versioned && { 'x-amz-version-id': version.id }),
  };
  if (isUnchanged(request, version.etag, modified)) return { status: 304, headers: state };

  const ifRange = request.headers.get('if-range');
  const rangeHolds = ifRange === undefined || ifRange === version.etag || ifRange === modified;
  const part = readRange(rangeHolds ? request.headers.get('range') : undefined, version.size);
  const stretch = part ?? { first: 0, last: version.size - 1 };
  const headers = {
    ...state,
    ...version.headers,
    ...overridden(request),
    'accept-ranges': 'bytes',
    'content-length': String(stretch.last - stretch.first + 1),
    ...(part && { 'content-range': `bytes ${part.first}-${part.last}/${version.size}` }),
    ...(version.retainUntil !== undefined && {
      'x-amz-object-lock-mode': 'GOVERNANCE',
      'x-amz-object-lock-retain-until-date': new Date(version.retainUntil).toISOString(),
    }),
    // Of a part, the checksum of the whole would be a wrong one: clients compare.
    ...(!part && wantsChecksum(request) && version.checksums),
  };
  return { status: part ? 206 : 200, headers, stretch: version.size > 0 ? stretch : undefined };
}

function isUnchanged(request: S3Request, etag: string, modified: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known !== undefined) return known === '*' || known.split(',').some((each) => each.trim() === etag);
  const since = request.headers.get('if-modified-since');
  return since !== undefined && Date.parse(modified) <= Date.parse(since);
}

const wantsChecksum = ({ headers, query }: S3Request) =>
  (headers.get('x-amz-checksum-mode') ?? query.get('x-amz-checksum-mode')) === 'ENABLED';

function overridden(request: S3Request): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = request.query.get(`response-${name}`);
    if (value === undefined) continue;
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      throw new Refusal('InvalidArgument', `Header value cannot be represented: response-${name}`);
    }
    found[name] = value;
  }
  return found;
}
