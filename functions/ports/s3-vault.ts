/** Vault and documents on S3. */
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { presignGet, presignPut } from './presign.ts';
import { s3Parts } from './s3-parts.ts';
import type { Vault } from './vault.ts';

type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/** An S3 client; path style and checksums only where we ask for them, so that presigned requests carry what they sign. */
export const s3Client = (credentials?: Credentials): S3Client =>
  new S3Client({
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(credentials ? { credentials } : {}),
  });

/** The vault over one bucket. */
export function s3Vault(client: S3Client, bucket: string): Vault {
  return {
    async put(key, bytes, contentType) {
      const { VersionId } = await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ContentType: contentType,
          ContentLength: bytes.length,
          IfNoneMatch: '*',
        }),
      );
      return { versionId: VersionId ?? '' };
    },
    async get(key, versionId) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
      if (!Body) throw new Error(`empty answer for ${key}`);
      return Body.transformToByteArray();
    },
    async head(key, versionId) {
      try {
        const place = { Bucket: bucket, Key: key, VersionId: versionId };
        const held = await client.send(new HeadObjectCommand({ ...place, ChecksumMode: 'ENABLED' }));
        // Of an object that came in parts it is followed by their number: "…=-17".
        const [digest, parts] = held.ChecksumSHA256?.split('-') ?? [];
        return {
          size: held.ContentLength ?? -1,
          sha256: digest ? Buffer.from(digest, 'base64').toString('hex') : null,
          parts: Number(parts ?? 0),
          versionId: held.VersionId ?? '',
          contentType: held.ContentType ?? '',
        };
      } catch (error) {
        // Nobody may list the buckets, so S3 says 403, not 404, for what is not there.
        if (error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0))
          return undefined;
        throw error;
      }
    },
    async lock(key, versionId, until) {
      await client.send(
        new PutObjectRetentionCommand({
          Bucket: bucket,
          Key: key,
          VersionId: versionId,
          Retention: { Mode: 'GOVERNANCE', RetainUntilDate: new Date(until) },
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
    ticket: (key, file, seconds) => presignPut(client, { bucket, key, ...file, seconds }),
    ...s3Parts(client, bucket),
    link: (key, versionId, file, seconds) =>
      presignGet(client, { bucket, key, versionId, fileName: file.name, contentType: file.contentType, seconds }),
  };
}
