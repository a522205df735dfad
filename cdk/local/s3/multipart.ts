import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { declaredChecksums, declaredLength, receive, receiveText } from './body.ts';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import type { Part } from './uploads.ts';
import { headersKept, precondition } from './write.ts';
import { document, element } from './xml.ts';

const sha256Header = 'x-amz-checksum-sha256';

/** S3 takes 10,000; with no more than a page of ListParts no list has to be turned over. */
const mostParts = 1_000;
/** Bytes that each part but the last must have. */
const smallestPart = 5 * 1024 ** 2;

const xml = { 'content-type': 'application/xml' };
const noSuchUpload = () =>
  new Refusal('NoSuchUpload', 'The specified upload does not exist. It may have been aborted or completed.');
const uploadIdOf = ({ request }: Call): string => request.query.get('uploadId') ?? '';

/** CreateMultipartUpload, with a SHA-256 for each part and one of those for the whole. */
export async function createUpload(call: Call): Promise<Answer> {
  const { request, bucket, now } = call;
  const type = request.headers.get('x-amz-checksum-type') ?? 'COMPOSITE';
  if (request.headers.get('x-amz-checksum-algorithm') !== 'SHA256' || type !== 'COMPOSITE') {
    throw new Refusal('NotImplemented', 'An upload in parts without a SHA-256 of each part is not implemented.');
  }
  const upload = { key: request.key, at: now, headers: headersKept(request) };
  const id = await bucket.uploads.begin(upload);
  const result = element(
    'InitiateMultipartUploadResult',
    element('Bucket', bucket.name),
    element('Key', request.key),
    element('UploadId', id),
  );
  return { status: 200, headers: xml, body: document(result) };
}

/** UploadPart: the part is there when it is answered. Sent again it takes the place of the one before. */
export async function uploadPart(call: Call): Promise<Answer> {
  const { request, payload, bucket, now } = call;
  const number = request.query.get('partNumber') ?? '';
  const n = /^\d{1,5}$/.test(number) ? Number(number) : 0;
  if (n < 1 || n > 10_000) {
    throw new Refusal('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  if (n > mostParts) throw new Refusal('NotImplemented', `More than ${mostParts} parts are not implemented.`);
  declaredLength(request);
  if (!declaredChecksums(request)[sha256Header]) {
    throw new Refusal(
      'InvalidRequest',
      'Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: null',
    );
  }
  const id = uploadIdOf(call);
  if (!(await bucket.uploads.find(id, request.key))) throw noSuchUpload();

  const draft = await bucket.store.draft();
  try {
    const { size, sha256 } = await receive(request, payload, async (piece) => {
      await draft.file!.appendFile(piece);
    });
    const part = {
      n,
      size,
      sha256: Buffer.from(sha256, 'hex').toString('base64'),
      etag: `"${sha256.slice(0, 32)}"`,
      at: now,
    };
    if (!(await bucket.uploads.addPart(draft, id, request.key, part))) throw noSuchUpload();
    return { status: 200, headers: { etag: part.etag, [sha256Header]: part.sha256 } };
  } catch (error) {
    await bucket.store.discard(draft);
    throw error;
  }
}

/** ListParts. */
export async function listParts(call: Call): Promise<Answer> {
  const { request, bucket } = call;
  const id = uploadIdOf(call);
  if (!(await bucket.uploads.find(id, request.key))) throw noSuchUpload();
  const parts = await bucket.uploads.parts(id);
  const result = element(
    'ListPartsResult',
    element('Bucket', bucket.name),
    element('Key', request.key),
    element('UploadId', id),
    element('MaxParts', String(mostParts)),
    element('IsTruncated', 'false'),
    element('ChecksumAlgorithm', 'SHA256'),
    element('ChecksumType', 'COMPOSITE'),
    ...parts.map(({ n, size, sha256, etag, at }) =>
      element(
        'Part',
        element('PartNumber', String(n)),
        element('LastModified', new Date(at).toISOString()),
        element('ETag', etag),
        element('Size', String(size)),
        element('ChecksumSHA256', sha256),
      ),
    ),
  );
  return { status: 200, headers: xml, body: document(result) };
}

/** CompleteMultipartUpload: the parts that the request names become the object, if each is here as the request says. */
export async function completeUpload(call: Call): Promise<Answer> {
  const { request, payload, bucket, now } = call;
  const mayFollow = precondition(call);
  const asked = askedParts(await receiveText(request, payload));
  const done = await bucket.uploads.end(uploadIdOf(call), request.key, async (upload, here, fileOf) => {
    const parts = asked.map((one) => fitting(one, here));
    if (parts.slice(0, -1).some(({ size }) => size < smallestPart)) {
      throw new Refusal('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    }
    const digest = createHash('sha256');
    for (const { sha256 } of parts) digest.update(Buffer.from(sha256, 'base64'));
    const whole = digest.digest();
    const checksum = `${whole.toString('base64')}-${parts.length}`;
    const etag = `"${whole.toString('hex').slice(0, 32)}-${parts.length}"`;
    const sizes = parts.map(({ size }) => size);
    const draft = await bucket.store.assemble(parts.map(fileOf));
    try {
      const facts = {
        key: request.key,
        at: now,
        deleted: false,
        size: sizes.reduce((sum, size) => sum + size, 0),
        parts: sizes,
        etag,
        headers: upload.headers,
        checksums: { [sha256Header]: checksum, 'x-amz-checksum-type': 'COMPOSITE' },
      };
      const { id } = await bucket.store.publish(draft, facts, mayFollow);
      return { id, etag, checksum };
    } catch (error) {
      await bucket.store.discard(draft);
      throw error;
    }
  });
  if (!done) throw noSuchUpload();
  const result = element(
    'CompleteMultipartUploadResult',
    element('Bucket', bucket.name),
    element('Key', request.key),
    element('ETag', done.etag),
    element('ChecksumSHA256', done.checksum),
    element('ChecksumType', 'COMPOSITE'),
  );
  const version = bucket.store.versioned && { 'x-amz-version-id': done.id };
  return { status: 200, headers: { ...xml, ...version }, body: document(result) };
}

type Asked = { n: number; etag: string; sha256: string };

/** Reads which parts are to be put together. */
function askedParts(text: string): Asked[] {
  const asked = [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']): Asked => {
    const said = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1]?.trim() ?? '';
    return {
      n: Number(said('PartNumber')),
      etag: said('ETag').replaceAll(/&quot;|&#34;|&#x22;/g, '"'),
      sha256: said('ChecksumSHA256'),
    };
  });
  if (asked.length === 0) throw new Refusal('MalformedXML', 'The XML you provided was not well-formed.');
  if (asked.some(({ n }, index) => index > 0 && n <= asked[index - 1]!.n)) {
    throw new Refusal('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  return asked;
}

/** The part that is here for one that is asked for; S3 wants both of its marks where each part has a checksum. */
function fitting({ n, etag, sha256 }: Asked, here: readonly Part[]): Part {
  const part = here.find((each) => each.n === n);
  const bare = (text: string) => text.replaceAll('"', '');
  if (part && bare(part.etag) === bare(etag) && part.sha256 === sha256) return part;
  throw new Refusal(
    'InvalidPart',
    'One or more of the specified parts could not be found, or its ETag or checksum is another one.',
  );
}
