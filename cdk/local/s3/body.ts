import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

const largest = 5 * 1024 ** 3;

/** Checksums that a sender may declare: header, length in bytes, name in S3's words. */
const known = [
  { header: 'x-amz-checksum-sha256', bytes: 32, name: 'SHA256' },
  { header: 'x-amz-checksum-crc32', bytes: 4, name: 'CRC32' },
] as const;

/** Headers that declare a checksum of the body. */
export const checksumHeaders = [...known.map(({ header }) => header), 'x-amz-sdk-checksum-algorithm'];

export type Received = { size: number; sha256: string; checksums: Record<string, string> };

/**
 * Reads a body to its end, handing on each piece, and refuses one that is not what its sender declared.
 * The whole is never in memory, so what was handed on counts only once this has answered.
 */
export async function receive(
  request: S3Request,
  payload: string,
  keep: (piece: Buffer) => Promise<void> | void,
): Promise<Received> {
  const length = declaredLength(request);
  const checksums = declaredChecksums(request);
  const sha256 = createHash('sha256');
  let crc = 0;
  let size = 0;
  // Left open on a failure: the answer still has to go out on the same connection.
  for await (const piece of request.body.iterator({ destroyOnReturn: false })) {
    sha256.update(piece);
    crc = crc32(piece, crc);
    size += piece.length;
    await keep(piece);
  }
  const digest = sha256.digest();
  const found = [digest, Buffer.alloc(4)] as const;
  found[1].writeUInt32BE(crc);

  if (size !== length) {
    throw new Refusal(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length header.',
    );
  }
  known.forEach(({ header, name }, index) => {
    if (checksums[header] && checksums[header] !== found[index]!.toString('base64')) {
      throw new Refusal('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  });
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== digest.toString('hex')) {
    throw new Refusal(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { size, sha256: digest.toString('hex'), checksums };
}

/** Reads a body that is small by nature. */
export async function receiveText(request: S3Request, payload: string): Promise<string> {
  if (declaredLength(request) > 65_536) throw new Refusal('MalformedXML', 'The XML is longer than anything we expect.');
  const pieces: Buffer[] = [];
  await receive(request, payload, (piece) => {
    pieces.push(piece);
  });
  return Buffer.concat(pieces).toString('utf8');
}

/** The size that the sender declared; refuses a request without one, or with more than S3 takes in one piece. */
export function declaredLength(request: S3Request): number {
  const length = request.headers.get('content-length');
  if (length === undefined) {
    throw new Refusal('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  if (Number(length) > largest) {
    throw new Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.');
  }
  return Number(length);
}

/** The checksums that the sender declared, by header; refuses one that cannot be one. */
export function declaredChecksums(request: S3Request): Record<string, string> {
  const declared: Record<string, string> = {};
  for (const { header, bytes } of known) {
    const value = request.headers.get(header);
    if (value === undefined) continue;
    const decoded = Buffer.from(value, 'base64');
    if (decoded.length !== bytes || decoded.toString('base64') !== value) {
      throw new Refusal('InvalidRequest', `Value for ${header} header is invalid.`);
    }
    declared[header] = value;
  }
  const algorithm = request.headers.get('x-amz-sdk-checksum-algorithm');
  if (algorithm !== undefined && !known.some(({ name, header }) => name === algorithm && declared[header])) {
    throw new Refusal('InvalidRequest', 'x-amz-sdk-checksum-algorithm names a checksum that was not sent.');
  }
  return declared;
}
