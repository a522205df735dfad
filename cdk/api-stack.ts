import { Stack, type StackProps } from 'aws-cdk-lib';
import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { background, env, functionSeconds, type HttpFunction, http, streams } from '../functions/names.ts';
import { accept, exported } from './accept.ts';
import {
  type Area,
  biddersAccess,
  noticesAccess,
  openingAccess,
  recordsAccess,
  streamAccess,
  supplierAccess,
} from './access.ts';
import { AreaFunction } from './area-function.ts';
import { deadLetters, wakeByStream, wakeEachMinute } from './consumers.ts';
import { Api } from './http-api.ts';
import type { RecordStack } from './record-stack.ts';
import { type Settings, siteUrl } from './settings.ts';
import type { VaultStack } from './vault-stack.ts';

interface ApiProps extends StackProps {
  settings: Settings;
  vault: VaultStack;
  record: RecordStack;
}

/** What is particular to one function, beside its rights to `records`. */
interface Own {
  role?: IRole;
  statements?: PolicyStatement[];
  environment?: Record<string, string>;
  seconds?: number;
}

const httpAreas = Object.keys(http) as HttpFunction[];
const areas: Area[] = [...httpAreas, ...background];
const consumer = (stream: (typeof streams)[number]) => `${stream.function}-${stream.table}`;
/** What each function reads of each table's stream, by the name of the consumer. */
const consumed = Map.groupBy(streams, consumer);

/** One Lambda and one role per folder of functions/, the HTTP API in front, and what wakes those behind it. */
export class ApiStack extends Stack {
  readonly functions: ReadonlyMap<Area, AreaFunction>;
  /** What could not be done, by the name of what failed to do it. */
  readonly failed: ReadonlyMap<string, Queue>;
  readonly front: Api;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id, props);
    const { record, vault } = props;
    const consumers = [...consumed.keys(), 'clock'];
    this.failed = new Map(consumers.map((name) => [name, deadLetters(this, `Failed-${name}`)]));
    const own = this.own(props);
    this.functions = new Map(areas.map((area) => [area, this.areaFunction(area, own[area], props)]));
    new Policy(this, 'SupplierTables', {
      roles: [vault.supplier],
      statements: supplierAccess(record.tables, record.keys.records),
    });

    const behindHttp = new Map(httpAreas.map((area) => [area, this.get(this.functions, area)]));
    this.front = new Api(this, 'Http', { functions: behindHttp, signIn: record.signIn });
    for (const [name, rows] of consumed) {
      const [{ function: area, table }] = rows as [(typeof streams)[number]];
      const prefixes = rows.map((row) => row.prefix);
      const failed = this.get(this.failed, name);
      wakeByStream(this.get(this.functions, area), `On-${table}`, record.tables[table], prefixes, failed);
    }
    wakeEachMinute(this.get(this.functions, 'clock'), this.get(this.failed, 'clock'));
  }

  private own({ vault, record, settings }: ApiProps): Record<Area, Own> {
    const { documents, tables } = record;
    return {
      people: {},
      events: {
        environment: { [env.documentsBucket]: documents.bucketName },
        statements: [
          new PolicyStatement({
            actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
            resources: [documents.arnForObjects('*')],
          }),
        ],
      },
      bids: {
        role: vault.bids,
        environment: {
          [env.vaultBucket]: vault.bucket.bucketName,
          [env.supplierRole]: vault.supplier.roleArn,
        },
      },
      opening: {
        role: vault.opening,
        environment: { [env.vaultBucket]: vault.bucket.bucketName },
        statements: openingAccess(tables.sealed),
      },
      evaluation: {},
      correspondence: {},
      figures: {},
      notices: {
        role: record.notices,
        environment: { [env.mailFrom]: settings.mailFrom },
        statements: [...noticesAccess(tables.sealed), this.mail(settings)],
        seconds: 60,
      },
      clock: { seconds: 50 },
      jobs: {
        seconds: 300,
        environment: { [env.documentsBucket]: documents.bucketName },
        statements: [new PolicyStatement({ actions: ['s3:PutObject'], resources: [documents.arnForObjects('*')] })],
      },
      bidders: { role: record.bidders, statements: biddersAccess(tables.sealed), seconds: 300 },
    };
  }

  private areaFunction(area: Area, own: Own, { record, settings }: ApiProps): AreaFunction {
    const { records } = record.tables;
    const woken = [...consumed.values()].flatMap((rows) => rows.slice(0, 1)).filter((row) => row.function === area);
    const failed = [...woken.map(consumer), ...(area === 'clock' ? ['clock'] : [])];
    const fn = new AreaFunction(this, area, {
      area,
      handlersDir: settings.handlersDir,
      role: own.role,
      seconds: own.seconds ?? functionSeconds,
      environment: {
        // A name is no right: what a stream or a key belongs to is told by comparing with both.
        [env.recordsTable]: records.tableName,
        [env.sealedTable]: record.tables.sealed.tableName,
        [env.siteUrl]: siteUrl(settings),
        ...own.environment,
      },
      statements: [
        ...recordsAccess(area, records, record.keys.records),
        ...woken.flatMap((stream) => streamAccess(record.tables[stream.table])),
        ...(own.statements ?? []),
        ...failed.map(
          (name) =>
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.get(this.failed, name).queueArn] }),
        ),
      ],
    });
    for (const { table } of woken) {
      accept(
        fn.rights,
        'Lambda lists the streams of this one table to find the newest; a stream has no name before it exists.',
        `IAM5[Resource::${exported(record, record.tables[table].tableArn)}/stream/*]`,
      );
    }
    if (area === 'events' || area === 'jobs') {
      accept(
        fn.rights,
        'Documents of all events lie in one bucket; which organisation may touch which is decided by the function.',
        `IAM5[Resource::${exported(record, record.documents.bucketArn)}/*]`,
      );
    }
    return fn;
  }

  private mail({ domain, mailFrom }: Settings): PolicyStatement {
    const configurationSet = new ConfigurationSet(this, 'MailRules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Sender', { identity: Identity.domain(domain), configurationSet });
    return new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [
        identity.emailIdentityArn,
        this.formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: configurationSet.configurationSetName,
        }),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    });
  }

  private get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
    const value = map.get(key);
    if (value === undefined) throw new Error(`There is no ${key}`);
    return value;
  }
}
