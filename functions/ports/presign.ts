import { GetObjectCommand, PutObjectCommand, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** What an upload must look like: the signature covers all of it. */
export type Upload = {
  bucket: string;
  key: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
  contentType: string;
  seconds: number;
};

/** One part of a file that comes in parts. */
export type Part = {
  bucket: string;
  key: string;
  uploadId: string;
  /** From 1. */
  n: number;
  size: number;
  /** In hexadecimal. */
  sha256: string;
  seconds: number;
};

export type Download = {
  bucket: string;
  key: string;
  versionId: string;
  fileName: string;
  contentType: string;
  seconds: number;
};

const checksum = 'x-amz-checksum-sha256';
const mustBeSigned = ['content-length', 'content-type', 'host', 'if-none-match', checksum];

/** Types that a browser may show by itself: none of them can run a script. Everything else is only ever downloaded. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/**
 * Signs one upload of exactly these bytes under a key that must still be free.
 * Answers with the address, and the headers that the browser must send besides those it sets by itself.
 */
export async function presignPut(
  client: S3Client,
  { bucket, key, size, sha256, contentType, seconds }: Upload,
): Promise<{ url: string; headers: Record<string, string> }> {
  const base64 = base64Of(sha256);
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentLength: size,
    ContentType: contentType,
    IfNoneMatch: '*',
    ChecksumSHA256: base64,
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: seconds,
    // Left to itself, the presigner moves the checksum into the query, where S3 doesn't look, and leaves the type unsigned.
    unhoistableHeaders: new Set([checksum]),
    signableHeaders: new Set(['content-type']),
  });
  requireSigned(url, mustBeSigned);
  return { url, headers: { 'content-type': contentType, 'if-none-match': '*', [checksum]: base64 } };
}

/**
 * Signs the sending of one part of a file: exactly these bytes, as part `n`. Sent twice it is the same part; no key has to be
 * free for it, as nothing is there before all parts are put together.
 */
export async function presignPart(
  client: S3Client,
  { bucket, key, uploadId, n, size, sha256, seconds }: Part,
): Promise<{ url: string; headers: Record<string, string> }> {
  const base64 = base64Of(sha256);
  const command = new UploadPartCommand({
    Bucket: bucket,
    Key: key,
    UploadId: uploadId,
    PartNumber: n,
    ContentLength: size,
    ChecksumSHA256: base64,
  });
  const url = await getSignedUrl(client, command, { expiresIn: seconds, unhoistableHeaders: new Set([checksum]) });
  requireSigned(url, ['content-length', 'host', checksum]);
  return { url, headers: { [checksum]: base64 } };
}

/** SHA-256 as S3 writes it. */
function base64Of(sha256: string): string {
  if (!/^[0-9a-f]{64}$/i.test(sha256)) throw new Error('A SHA-256 has 64 hexadecimal digits.');
  return Buffer.from(sha256, 'hex').toString('base64');
}

function requireSigned(url: string, names: readonly string[]): void {
  const signed = new URL(url).searchParams.get('X-Amz-SignedHeaders');
  if (signed !== names.join(';')) throw new Error(`The presigner signed other headers than it must: ${signed}`);
}

/** Signs the reading of one version, to be shown or downloaded under the name of the file. */
export async function presignGet(
  client: S3Client,
  { bucket, key, versionId, fileName, contentType, seconds }: Download,
): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    VersionId: versionId,
    ResponseContentDisposition: contentDisposition(fileName, contentType),
    ResponseContentType: contentType,
  });
  return getSignedUrl(client, command, { expiresIn: seconds });
}

/** The Content-Disposition for a file: its name in full (RFC 5987), and in plain ASCII for readers that know no better. */
export function contentDisposition(fileName: string, contentType: string): string {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  // Slashes, controls and marks that turn the direction of writing can make a name look like another one.
  const safe = fileName.toWellFormed().replace(/[/\\\p{Cc}\p{Bidi_Control}]/gu, '_');
  const ascii = safe.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown.has(type) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
