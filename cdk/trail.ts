import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { AccountRootPrincipal, AnyPrincipal, Effect, type IRole, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept, logicalId } from './accept.ts';
import { accessLogs } from './access-logs.ts';
import type { RecordStack } from './record-stack.ts';
import type { VaultStack } from './vault-stack.ts';

interface SealTrailProps {
  vault: VaultStack;
  record: RecordStack;
}

const namespace = 'Evenhand/Seal';

/**
 * CloudTrail, the auditor who alone reads its files, and the three questions that are put to it: who used a key, who touched
 * the vault, who changed what guards them. Before opening it tells who bids and how many, so its bucket names its reader.
 */
export class SealTrail extends Construct {
  /** Uses of the keys of the vault and of `sealed`, tried or done, by anybody but the named roles. */
  readonly foreignKeyUse: IMetric;
  /** Objects of the vault touched, or tried, by anybody but the named roles. */
  readonly foreignVaultAccess: IMetric;
  /** Changes to the vault, the keys, the named roles, the table `sealed`, or who reads the trail. */
  readonly guardChanges: IMetric;
  private readonly log: LogGroup;
  private readonly auditor: Role;

  constructor(scope: Construct, id: string, { vault, record }: SealTrailProps) {
    super(scope, id);
    this.log = new LogGroup(this, 'Log', {
      logGroupName: `/${Stack.of(this).stackName}/trail`,
      retention: RetentionDays.TEN_YEARS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.auditor = new Role(this, 'Auditor', {
      description: 'Evenhand: reads the trail, and is the one reader of its files. Whoever becomes it is on the trail.',
      assumedBy: new AccountRootPrincipal(),
    });
    const files = this.trail(vault);
    this.grant(files);

    const readers = [vault.supplier, vault.opening];
    const named = [...readers, record.notices, record.bidders];
    const bucket = vault.bucket.bucketName;
    const keys = [vault.key.keyId, record.keys.sealed.keyId];
    const sealed = record.tables.sealed;
    // A pattern for each key: both in one would be longer than CloudWatch takes.
    const foreignUse = (key: string, users: readonly IRole[]) =>
      all(
        is('eventSource', 'kms.amazonaws.com'),
        // A call that was refused may name the key in its message only.
        any(is('resources[0].ARN', `*${key}`), is('errorMessage', `*${key}*`)),
        any(is('eventName', 'Decrypt'), is('eventName', 'GenerateDataKey*'), is('eventName', 'ReEncrypt')),
        // DynamoDB itself, by the grant that came with the table.
        isNot('userIdentity.type', 'AWSService'),
        notBy(users.map((role) => role.roleArn)),
      );
    this.foreignKeyUse = this.count(
      'ForeignKeyUse',
      foreignUse(vault.key.keyId, readers),
      foreignUse(record.keys.sealed.keyId, named),
    );
    this.foreignVaultAccess = this.count(
      'ForeignVaultAccess',
      all(
        is('eventSource', 's3.amazonaws.com'),
        '($.managementEvent IS FALSE)',
        is('requestParameters.bucketName', bucket),
        notBy(readers.map((role) => role.roleArn)),
      ),
    );
    const change = ['($.readOnly IS FALSE)', '($.managementEvent IS TRUE)'];
    this.guardChanges = this.count(
      'GuardChanges',
      all(
        ...change,
        any(
          is('requestParameters.bucketName', bucket),
          ...keys.map((key) => is('resources[0].ARN', `*${key}`)),
          ...[...named, vault.bids].map((role) => is('requestParameters.roleName', role.roleName)),
        ),
      ),
      all(
        ...change,
        any(
          is('requestParameters.tableName', `*${sealed.tableName}`),
          is('requestParameters.tableArn', sealed.tableArn),
          is('requestParameters.sourceTableName', sealed.tableName),
          is('requestParameters.resourceArn', `${sealed.tableArn}*`),
        ),
      ),
      all(
        ...change,
        any(
          is('requestParameters.bucketName', files.bucketName),
          is('requestParameters.roleName', this.auditor.roleName),
        ),
      ),
    );
  }

  private trail(vault: VaultStack): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: accessLogs(this),
      serverAccessLogsPrefix: 'trail/',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const trail = new Trail(this, 'Trail', {
      bucket,
      sendToCloudWatchLogs: true,
      cloudWatchLogGroup: this.log,
      enableFileValidation: true,
      // Roles are changed in us-east-1, wherever the rest stands.
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      managementEvents: ReadWriteType.ALL,
    });
    trail.addS3EventSelector([{ bucket: vault.bucket }], {
      readWriteType: ReadWriteType.ALL,
      includeManagementEvents: false,
    });
    return bucket;
  }

  /** Who reads what the trail tells. A bucket can refuse all others by itself; a log group leaves that to IAM. */
  private grant(files: Bucket): void {
    files.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyTheAuditorReads',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject*'],
        resources: [files.arnForObjects('*')],
        conditions: { StringNotEquals: { 'aws:PrincipalArn': this.auditor.roleArn } },
      }),
    );
    for (const [actions, resource] of [
      [['s3:ListBucket', 's3:GetBucketLocation'], files.bucketArn],
      [['s3:GetObject', 's3:GetObjectVersion'], files.arnForObjects('*')],
      [['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:StartQuery'], this.log.logGroupArn],
      [['logs:GetQueryResults'], '*'],
    ] as const) {
      this.auditor.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    }
    accept(
      this.auditor,
      'The auditor may read every file of the trail; there is no smaller part of it that would prove anything.',
      `IAM5[Resource::<${logicalId(files)}.Arn>/*]`,
    );
    accept(
      this.auditor,
      'The results of a query belong to no resource that a policy could name; beginning one is granted on the trail alone.',
      'IAM5[Resource::*]',
    );
  }

  /** Counts what any of the patterns matches; CloudWatch takes 1,024 characters for one. */
  private count(metricName: string, ...patterns: string[]): IMetric {
    patterns.forEach((pattern, n) => {
      new MetricFilter(this, `${metricName}${n || ''}`, {
        logGroup: this.log,
        filterPattern: FilterPattern.literal(`{ ${pattern} }`),
        metricNamespace: namespace,
        metricName,
        metricValue: '1',
        defaultValue: 0,
      });
    });
    return new Metric({ namespace, metricName, statistic: Stats.SUM });
  }
}

const is = (property: string, value: string) => `($.${property} = "${value}")`;
const isNot = (property: string, value: string) => `($.${property} != "${value}")`;
const all = (...terms: string[]) => `(${terms.join(' && ')})`;
const any = (...terms: string[]) => `(${terms.join(' || ')})`;

/** Nobody issued the caller's session (a user, the root of the account), or somebody else than these roles did. */
function notBy(roleArns: string[]): string {
  const issuer = 'userIdentity.sessionContext.sessionIssuer.arn';
  return any(`($.${issuer} NOT EXISTS)`, all(...roleArns.map((arn) => isNot(issuer, arn))));
}
