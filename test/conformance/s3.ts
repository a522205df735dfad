import type { S3Server } from './s3-client.ts';
import { multipartContract } from './s3-multipart.ts';
import { objectsContract } from './s3-objects.ts';
import { retentionContract } from './s3-retention.ts';
import { signaturesContract } from './s3-signatures.ts';
import { uploadsContract } from './s3-uploads.ts';

/** What Evenhand needs of an S3, whoever makes it: registers the cases for one server. */
export function s3Contract(server: S3Server): void {
  multipartContract(server);
  objectsContract(server);
  retentionContract(server);
  signaturesContract(server);
  uploadsContract(server);
}
