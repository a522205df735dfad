import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
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
import { type TableName, table } from '../functions/names.ts';
import { itemActions, keyUse } from './access.ts';
import { accessLogs } from './access-logs.ts';
import { SignIn } from './sign-in.ts';
import { keyAdministration, type VaultStack } from './vault-stack.ts';

interface RecordProps extends StackProps {
  siteUrl: string;
  domain: string;
  vault: VaultStack;
}

/** The two tables, the documents that buyers publish, and the people who may sign in. */
export class RecordStack extends Stack {
  readonly tables: Record<TableName, Table>;
  readonly keys: Record<TableName, Key>;
  readonly documents: Bucket;
  readonly signIn: SignIn;
  /** Role of the function `notices`; it stands here because the key of `sealed` names it. */
  readonly notices: Role;
  /** Role of the function `bidders`, for the same reason. */
  readonly bidders: Role;

  constructor(scope: Construct, id: string, props: RecordProps) {
    super(scope, id, props);
    const { vault } = props;
    this.notices = new Role(this, 'Notices', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.bidders = new Role(this, 'Bidders', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const named = {
      supplier: vault.supplier,
      opening: vault.opening,
      notices: this.notices,
      bidders: this.bidders,
    };
    this.keys = {
      records: new Key(this, 'RecordsKey', {
        description: 'Evenhand: the table of records',
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
      sealed: this.sealedKey(named),
    };
    this.tables = {
      records: this.table('Records', this.keys.records),
      sealed: this.table('Sealed', this.keys.sealed, sealedPolicy(Object.values(named))),
    };
    this.tables.records.addGlobalSecondaryIndex({
      indexName: table.index.name,
      partitionKey: { name: table.index.pk, type: AttributeType.STRING },
      sortKey: { name: table.index.sk, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    this.documents = this.documentsBucket(props.siteUrl);
    this.signIn = new SignIn(this, 'SignIn', { siteUrl: props.siteUrl, domain: props.domain });
  }

  private table(id: string, encryptionKey: Key, resourcePolicy?: PolicyDocument): Table {
    return new Table(this, id, {
      partitionKey: { name: table.pk, type: AttributeType.STRING },
      sortKey: { name: table.sk, type: AttributeType.STRING },
      timeToLiveAttribute: table.expires,
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      resourcePolicy,
    });
  }

  /** DynamoDB asks the key in the name of whoever touches the table, so this key too names its users. */
  private sealedKey(roles: { supplier: Role; opening: Role; notices: Role; bidders: Role }): Key {
    const byDynamo = {
      'kms:ViaService': `dynamodb.${this.region}.amazonaws.com`,
      'kms:CallerAccount': this.account,
    };
    const use = (sid: string, role: Role, actions: string[]) =>
      new PolicyStatement({
        sid,
        principals: [new ArnPrincipal(role.roleArn)],
        actions,
        resources: ['*'],
        conditions: { StringEquals: byDynamo },
      });
    return new Key(this, 'SealedKey', {
      description: 'Evenhand: the sealed table. Its policy names who may use it.',
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
          // Creating the table takes a grant in the deployer's name; the table's own policy keeps its data from it.
          new PolicyStatement({
            sid: 'DeploymentCreatesTheTable',
            principals: [new AccountRootPrincipal()],
            actions: [...keyUse.write, 'kms:CreateGrant'],
            resources: ['*'],
            conditions: {
              StringEquals: byDynamo,
              ArnLike: {
                'aws:PrincipalArn': `arn:${this.partition}:iam::${this.account}:role/cdk-*-cfn-exec-role-*`,
              },
            },
          }),
          use('SuppliersReadAndWrite', roles.supplier, keyUse.write),
          use('OpeningReads', roles.opening, keyUse.read),
          use('NoticesMarkAsSent', roles.notices, keyUse.write),
          use('BiddersAreTold', roles.bidders, keyUse.write),
        ],
      }),
    });
  }

  private documentsBucket(siteUrl: string): Bucket {
    return new Bucket(this, 'Documents', {
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: accessLogs(this),
      serverAccessLogsPrefix: 'documents/',
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ id: 'half-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      cors: [
        {
          allowedOrigins: [siteUrl],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
          exposedHeaders: ['ETag', 'x-amz-checksum-sha256', 'x-amz-version-id'],
          maxAge: 3600,
        },
      ],
    });
  }
}

/** What the table `sealed` itself refuses, whatever anybody's own policy says. */
function sealedPolicy(roles: Role[]): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'OnlyNamedRolesTouchItems',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: itemActions,
        // The policy belongs to the table, which cannot name itself while it is being made.
        resources: ['*'],
        conditions: { StringNotEquals: { 'aws:PrincipalArn': roles.map((role) => role.roleArn) } },
      }),
      new PolicyStatement({
        sid: 'NobodyReadsItWhole',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:Scan',
          'dynamodb:PartiQLSelect',
          'dynamodb:PartiQLInsert',
          'dynamodb:PartiQLUpdate',
          'dynamodb:PartiQLDelete',
        ],
        resources: ['*'],
      }),
    ],
  });
}
