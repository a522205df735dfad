import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  ArnPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept, logicalId } from './accept.ts';

interface VaultProps extends StackProps {
  siteUrl: string;
}

/** What may be done to a key without ever using it: an administrator can switch the vault's key off, not read with it. */
export const keyAdministration = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

/** Where the content of bids lies, the key it is encrypted with, and the only roles that can read it. */
export class VaultStack extends Stack {
  readonly bucket: Bucket;
  readonly key: Key;
  /** Role of the function `bids`: no right to the vault of its own, it can only become one supplier at a time. */
  readonly bids: Role;
  /** What `bids` becomes, narrowed by a session policy to one supplier's prefix. */
  readonly supplier: Role;
  /** Role of the function `opening`, the one reader on the buyer's side. */
  readonly opening: Role;

  constructor(scope: Construct, id: string, props: VaultProps) {
    super(scope, id, props);
    const lambda = new ServicePrincipal('lambda.amazonaws.com');
    this.bids = new Role(this, 'Bids', { assumedBy: lambda });
    this.opening = new Role(this, 'Opening', { assumedBy: lambda });
    this.supplier = new Role(this, 'Supplier', {
      assumedBy: new ArnPrincipal(this.bids.roleArn),
      // Longer is not possible for a role that another role assumes.
      maxSessionDuration: Duration.hours(1),
    });
    this.key = this.vaultKey();
    this.bucket = this.vaultBucket(props.siteUrl);
    for (const statement of this.denials()) this.bucket.addToResourcePolicy(statement);
    this.grant();
  }

  private vaultKey(): Key {
    const bySimpleStorage = {
      StringEquals: { 'kms:ViaService': `s3.${this.region}.amazonaws.com`, 'kms:CallerAccount': this.account },
    };
    return new Key(this, 'Key', {
      description: 'Evenhand: the content of bids. Its policy names who may use it and delegates to nobody.',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'AdministerWithoutUse',
            principals: [new AccountRootPrincipal()],
            actions: keyAdministration,
            resources: ['*'],
          }),
          new PolicyStatement({
            sid: 'SupplierWritesAndReadsBack',
            principals: [new ArnPrincipal(this.supplier.roleArn)],
            actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
            resources: ['*'],
            conditions: bySimpleStorage,
          }),
          new PolicyStatement({
            sid: 'OpeningReads',
            principals: [new ArnPrincipal(this.opening.roleArn)],
            actions: ['kms:Decrypt'],
            resources: ['*'],
            conditions: bySimpleStorage,
          }),
        ],
      }),
    });
  }

  private vaultBucket(siteUrl: string): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      // One call to the key per object, so that the trail names each use of it.
      bucketKeyEnabled: false,
      versioned: true,
      objectLockEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedOrigins: [siteUrl],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
          exposedHeaders: ['ETag', 'x-amz-checksum-sha256', 'x-amz-version-id'],
          maxAge: 3600,
        },
      ],
      // Lifecycle rules cannot remove a locked version: a submitted object lives on as a noncurrent version,
      // read by its version id, until its event's retention date; drafts and abandoned uploads go.
      lifecycleRules: [
        {
          id: 'forget-what-was-never-submitted',
          expiration: Duration.days(365),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    accept(
      bucket,
      'A log of its keys would say who bids and how many before opening; CloudTrail records each use, and has a named reader.',
      'S1',
    );
    return bucket;
  }

  private denials(): PolicyStatement[] {
    const objects = [this.bucket.arnForObjects('*')];
    const deny = (sid: string, actions: string[], resources: string[], conditions?: Record<string, unknown>) =>
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources,
        conditions,
      });
    const unless = (...roles: Role[]) => ({
      StringNotEquals: { 'aws:PrincipalArn': roles.map((role) => role.roleArn) },
    });
    return [
      deny('OnlyNamedRolesTouchBids', ['s3:*'], objects, unless(this.supplier, this.opening)),
      deny('OnlySuppliersWrite', ['s3:Put*', 's3:RestoreObject', 's3:ReplicateObject'], objects, unless(this.supplier)),
      deny('NobodyRemoves', ['s3:DeleteObject*', 's3:BypassGovernanceRetention', 's3:PutObjectLegalHold'], objects),
      // A list of keys tells how many bids there are and whose, to whoever sees it.
      deny(
        'NobodyLists',
        ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads', 's3:DeleteBucket'],
        [this.bucket.bucketArn],
      ),
      deny('LocksAreGovernance', ['s3:PutObjectRetention'], objects, {
        StringNotEquals: { 's3:object-lock-mode': 'GOVERNANCE' },
      }),
      deny('NoOtherEncryption', ['s3:PutObject'], objects, {
        StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'aws:kms' },
      }),
      deny('NoOtherKey', ['s3:PutObject'], objects, {
        StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption-aws-kms-key-id': this.key.keyArn },
      }),
      deny('NoKeyOfTheCaller', ['s3:PutObject'], objects, {
        Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' },
      }),
    ];
  }

  /** The identity side of the same rights; who may use the key is said by the key alone. */
  private grant(): void {
    const objects = [this.bucket.arnForObjects('*')];
    this.bids.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources: [this.supplier.roleArn] }));
    this.supplier.addToPolicy(
      new PolicyStatement({
        actions: [
          's3:GetObject',
          's3:GetObjectVersion',
          // Which parts of one upload are here. Uploads themselves nobody lists.
          's3:ListMultipartUploadParts',
          's3:PutObject',
          's3:PutObjectRetention',
        ],
        resources: objects,
      }),
    );
    this.opening.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: objects }),
    );
    const everyObject = `IAM5[Resource::<${logicalId(this.bucket)}.Arn>/*]`;
    accept(
      this.supplier,
      'The role may reach all suppliers so that a session policy can narrow each session of it to one supplier.',
      everyObject,
    );
    accept(
      this.opening,
      'Opening reads the bids of any event; which ones, and when, is decided by two people and on the record.',
      everyObject,
    );
  }
}
