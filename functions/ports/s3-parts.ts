/** Files in parts on S3: a multipart upload, each of whose parts is signed with its own length and SHA-256. */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { presignPart } from './presign.ts';
import type { Vault } from './vault.ts';

const base64Of = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const hexOf = (base64 = '') => Buffer.from(base64, 'base64').toString('hex');

/** S3 no longer knows the upload: it was completed, or given up by the lifecycle rule. */
const isGone = (error: unknown) => error instanceof S3ServiceException && error.name === 'NoSuchUpload';

/** The vault's moves for files in parts, over one bucket. */
export function s3Parts(client: S3Client, bucket: string): Pick<Vault, 'begin' | 'partTicket' | 'parts' | 'complete'> {
  const listed = async (key: string, uploadId: string) => {
    try {
      // One page holds 1,000; a file has fewer.
      const { Parts } = await client.send(new ListPartsCommand({ Bucket: bucket, Key: key, UploadId: uploadId }));
      return Parts ?? [];
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  };
  return {
    async begin(key, contentType) {
      const { UploadId } = await client.send(
        new CreateMultipartUploadCommand({
          Bucket: bucket,
          Key: key,
          ContentType: contentType,
          ChecksumAlgorithm: 'SHA256',
          ChecksumType: 'COMPOSITE',
        }),
      );
      if (!UploadId) throw new Error('the store began an upload without a name');
      return UploadId;
    },
    partTicket: (key, uploadId, part, seconds) => presignPart(client, { bucket, key, uploadId, ...part, seconds }),
    async parts(key, uploadId) {
      const parts = await listed(key, uploadId);
      return parts?.map((p) => ({ n: p.PartNumber ?? 0, size: p.Size ?? -1, sha256: hexOf(p.ChecksumSHA256) }));
    },
    async complete(key, uploadId, sha256) {
      const here = await listed(key, uploadId);
      if (!here) return;
      try {
        await client.send(
          new CompleteMultipartUploadCommand({
            Bucket: bucket,
            Key: key,
            UploadId: uploadId,
            IfNoneMatch: '*',
            MultipartUpload: {
              Parts: sha256.map((hex, i) => ({
                PartNumber: i + 1,
                ETag: here.find((p) => p.PartNumber === i + 1)?.ETag,
                ChecksumSHA256: base64Of(hex),
              })),
            },
          }),
        );
      } catch (error) {
        // Somebody was faster with the same parts. What lies there is looked at next, whoever put it there.
        const faster = error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0);
        if (!faster && !isGone(error)) throw error;
      }
    },
  };
}
