import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket for the access logs of its neighbours in the same stack, kept for 400 days. */
export function accessLogs(scope: Construct, options: { fromCloudFront?: boolean } = {}): Bucket {
  return new Bucket(scope, 'AccessLogs', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    // CloudFront delivers its standard logs by ACL; nobody else needs one.
    objectOwnership: options.fromCloudFront ? ObjectOwnership.BUCKET_OWNER_PREFERRED : undefined,
    lifecycleRules: [{ expiration: Duration.days(400), abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
