import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { background, http, streams } from '../../functions/names.ts';
import { matches } from './filter-pattern.ts';
import { byRole, covers, refuses, rightsTo, type Statement, statementsOf } from './policies.ts';
import { type Resource, resource, resourcesOf, type Synthesis, synthesise, wordsOf } from './synthesis.ts';

let synthesis: Synthesis;
let resources: Resource[];
let words: (value: unknown, stack: string) => string;

beforeAll(() => {
  synthesis = synthesise();
  resources = resourcesOf(synthesis);
  words = wordsOf(synthesis);
});

const alarms = () => resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
const runbook = readFileSync(new URL('../../cdk/runbook.md', import.meta.url), 'utf8');
const areas = [...Object.keys(http), ...background];

describe('the alarms', () => {
  it('watch every function, the API, every dead-letter queue, every stream, the clock and the seal', () => {
    const names = alarms().map(({ properties }) => String(properties.AlarmName).replace(/^EvenhandWatch-/, ''));
    const queues = resources
      .filter(({ type }) => type === 'AWS::SQS::Queue')
      .map(({ path }) => path.split('/Failed-')[1]);
    expect(names.sort()).toEqual(
      [
        ...areas.flatMap((area) => [`${area}-errors`, `${area}-throttles`]),
        'api-5xx',
        ...queues.map((queue) => `${queue}-failed`),
        ...new Set(streams.map((stream) => `${stream.function}-behind`)),
        'clock-silent',
        'vault-key-foreign-use',
        'vault-foreign-access',
        'guards-changed',
      ].sort(),
    );
  });

  it('each name an article of the runbook, and the runbook has no article that no alarm names', () => {
    const named = alarms().map(
      ({ properties }) => /cdk\/runbook\.md#([\w-]+)$/.exec(String(properties.AlarmDescription))?.[1],
    );
    const articles = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replace(/\s+/g, '-'),
    );
    expect([...new Set(named)].sort()).toEqual(articles.sort());
  });

  it('tell people, through a topic that is encrypted', () => {
    const topic = resource(resources, 'AWS::SNS::Topic');
    expect(topic.properties.KmsMasterKeyId).toBeDefined();
    for (const { properties, stack } of alarms()) {
      expect((properties.AlarmActions as unknown[]).map((action) => words(action, stack))).toEqual([
        `{${topic.path}:Ref}`,
      ]);
    }
  });

  it('take silence for good news, except from the clock', () => {
    const breaching = alarms().filter(({ properties }) => properties.TreatMissingData !== 'notBreaching');
    expect(breaching.map(({ properties }) => properties.AlarmName)).toEqual(['EvenhandWatch-clock-silent']);
  });
});

describe('the dashboard', () => {
  it('shows no number that grows with bids', () => {
    const body = words(resource(resources, 'AWS::CloudWatch::Dashboard').properties.DashboardBody, 'EvenhandWatch');
    expect(body).not.toMatch(/Invocations|NumberOfObjects|BucketSize|ItemCount|ConsumedWriteCapacity|"Count"/);
  });
});

describe('the trail', () => {
  it('sees all regions and every access to the vault, and can prove that it was not changed', () => {
    const { properties } = resource(resources, 'AWS::CloudTrail::Trail');
    expect(properties).toMatchObject({ IsMultiRegionTrail: true, EnableLogFileValidation: true, IsLogging: true });
    const [, selector] = properties.EventSelectors as {
      DataResources: { Values: unknown[] }[];
      ReadWriteType: string;
    }[];
    expect(selector!.ReadWriteType).toBe('All');
    expect(words(selector!.DataResources[0]!.Values[0], 'EvenhandWatch')).toBe('{EvenhandVault/Bucket}/');
  });

  describe('tells who bids, so', () => {
    const auditor = 'EvenhandWatch/Seal/Auditor';
    const files = 'EvenhandWatch/Seal/Bucket';
    let all: Statement[];
    beforeAll(() => {
      all = statementsOf(synthesis);
    });

    it('its files refuse every reader but the auditor, even one that is granted them elsewhere', () => {
      const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role').map(({ path }) => path);
      expect(roles).toContain(auditor);
      const refused = (role: string, action: string) => refuses(all, files, role, action, `{${files}}/any/object`);
      for (const action of ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectAttributes']) {
        for (const role of [...roles, 'a role of tomorrow'])
          expect([role, action, refused(role, action)]).toEqual([role, action, role !== auditor]);
      }
      expect(byRole(rightsTo(all, 's3', files))).toEqual({
        [auditor]: ['s3:GetBucketLocation', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
      });
    });

    it('no role but the auditor may read a log or look events up, and no role of ours may become the auditor', () => {
      const looks = ['logs:GetLogEvents', 'logs:FilterLogEvents', 'logs:StartQuery', 'cloudtrail:LookupEvents'];
      const readers = all.filter(
        ({ allows, actions, roles }) => allows && roles.length > 0 && looks.some((look) => covers(actions, look)),
      );
      expect(readers.map(({ roles, resources: what }) => [roles, what])).toEqual([
        [[auditor], ['{EvenhandWatch/Seal/Log}']],
      ]);
      const trust = all.filter(({ thing }) => thing === auditor);
      expect(trust.map(({ actions, principals }) => [actions, principals])).toEqual([
        [['sts:AssumeRole'], ['arn:aws:iam::<AccountId>:root']],
      ]);
      const assuming = all.filter(({ roles, actions }) => roles.length > 0 && covers(actions, 'sts:AssumeRole'));
      expect(assuming.flatMap(({ resources: what }) => what)).toEqual(['{EvenhandVault/Supplier}']);
    });
  });
});

describe('around the seal', () => {
  const patterns = (metric: string) =>
    resources
      .filter(
        ({ type, properties }) => type === 'AWS::Logs::MetricFilter' && JSON.stringify(properties).includes(metric),
      )
      .map(({ properties, stack }) => words(properties.FilterPattern, stack));
  const counted = (metric: string, event: object) => patterns(metric).some((pattern) => matches(pattern, event));
  const by = (role: string) => ({ type: 'AssumedRole', sessionContext: { sessionIssuer: { arn: `{${role}}` } } });
  const user = { type: 'IAMUser', arn: 'arn:aws:iam::1:user/root-of-all' };
  const evaluation = by('EvenhandApi/evaluation/Role');

  describe('a use of the key of the vault', () => {
    const decrypt = (userIdentity: object, more: object = {}) => ({
      eventSource: 'kms.amazonaws.com',
      eventName: 'Decrypt',
      readOnly: true,
      resources: [{ ARN: 'key/{EvenhandVault/Key:Ref}' }],
      userIdentity,
      ...more,
    });
    const alarming = (event: object) => counted('ForeignKeyUse', event);

    it('by opening or a supplier is their work', () => {
      expect(alarming(decrypt(by('EvenhandVault/Opening')))).toBe(false);
      expect(alarming(decrypt(by('EvenhandVault/Supplier'), { eventName: 'GenerateDataKey' }))).toBe(false);
    });

    it('by anybody else is an alarm: another function, a user, a call that was refused', () => {
      expect(alarming(decrypt(evaluation))).toBe(true);
      expect(alarming(decrypt(user))).toBe(true);
      const refused = {
        resources: undefined,
        errorCode: 'AccessDenied',
        errorMessage: 'no Decrypt on key/{EvenhandVault/Key:Ref} for you',
      };
      expect(alarming(decrypt(evaluation, refused))).toBe(true);
      expect(alarming(decrypt(user, { resources: [{ ARN: 'key/{EvenhandRecord/SealedKey:Ref}' }] }))).toBe(true);
    });

    it('is told apart from a use of another key, and from DynamoDB’s own', () => {
      expect(alarming(decrypt(evaluation, { resources: [{ ARN: 'key/{EvenhandRecord/RecordsKey:Ref}' }] }))).toBe(
        false,
      );
      const dynamo = { type: 'AWSService', invokedBy: 'dynamodb.amazonaws.com' };
      expect(alarming(decrypt(dynamo, { resources: [{ ARN: 'key/{EvenhandRecord/SealedKey:Ref}' }] }))).toBe(false);
    });
  });

  it('an object of the vault touched by anybody but a supplier or opening is an alarm', () => {
    const get = (userIdentity: object, bucketName = '{EvenhandVault/Bucket:Ref}') => ({
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      managementEvent: false,
      requestParameters: { bucketName },
      userIdentity,
    });
    const alarming = (event: object) => counted('ForeignVaultAccess', event);
    expect(alarming(get(by('EvenhandVault/Opening')))).toBe(false);
    expect(alarming(get(by('EvenhandVault/Bids')))).toBe(true);
    expect(alarming(get(user))).toBe(true);
    expect(alarming(get(user, 'another-bucket'))).toBe(false);
  });

  it.each([
    [
      'the policy of the vault',
      { eventName: 'PutBucketPolicy', requestParameters: { bucketName: '{EvenhandVault/Bucket:Ref}' } },
    ],
    [
      'the lifecycle of the vault',
      { eventName: 'PutBucketLifecycle', requestParameters: { bucketName: '{EvenhandVault/Bucket:Ref}' } },
    ],
    ['the policy of its key', { eventName: 'PutKeyPolicy', resources: [{ ARN: 'key/{EvenhandVault/Key:Ref}' }] }],
    [
      'the end of the sealed table’s key',
      { eventName: 'ScheduleKeyDeletion', resources: [{ ARN: 'key/{EvenhandRecord/SealedKey:Ref}' }] },
    ],
    [
      'a right more for opening',
      { eventName: 'PutRolePolicy', requestParameters: { roleName: '{EvenhandVault/Opening:Ref}' } },
    ],
    [
      'whom a supplier’s role trusts',
      { eventName: 'UpdateAssumeRolePolicy', requestParameters: { roleName: '{EvenhandVault/Supplier:Ref}' } },
    ],
    [
      'who reads the files of the trail',
      { eventName: 'PutBucketPolicy', requestParameters: { bucketName: '{EvenhandWatch/Seal/Bucket:Ref}' } },
    ],
    [
      'who may become the auditor',
      {
        eventName: 'UpdateAssumeRolePolicy',
        requestParameters: { roleName: '{EvenhandWatch/Seal/Auditor:Ref}' },
      },
    ],
    [
      'an export of the sealed table',
      { eventName: 'ExportTableToPointInTime', requestParameters: { tableArn: '{EvenhandRecord/Sealed}' } },
    ],
    [
      'a copy of the sealed table',
      { eventName: 'RestoreTableToPointInTime', requestParameters: { sourceTableName: '{EvenhandRecord/Sealed:Ref}' } },
    ],
  ])('%s, changed by whomever, is an alarm', (_what, event) => {
    const change = { managementEvent: true, readOnly: false, userIdentity: user, ...event };
    expect(counted('GuardChanges', change)).toBe(true);
    expect(counted('GuardChanges', { ...change, readOnly: true })).toBe(false);
  });

  it('patterns are short enough for CloudWatch with the names that AWS gives', () => {
    const long: [RegExp, number][] = [
      [/\{Evenhand\w+\/\w*Key:Ref\}/g, 36],
      [/\{Evenhand[^}]+:Ref\}/g, 63],
      [/\{Evenhand[^}]+\}/g, 100],
    ];
    for (const name of ['ForeignKeyUse', 'ForeignVaultAccess', 'GuardChanges']) {
      for (const pattern of patterns(name)) {
        const length = long.reduce((text, [what, size]) => text.replace(what, 'x'.repeat(size)), pattern).length;
        expect([name, length <= 1024, length]).toEqual([name, true, length]);
      }
    }
  });
});
