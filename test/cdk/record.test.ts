import { beforeAll, describe, expect, it } from 'vitest';
import { scope, table } from '../../functions/names.ts';
import { byRole, covers, rightsTo, type Statement, statementsOf } from './policies.ts';
import { paths, type Resource, resource, resourcesOf, type Synthesis, synthesise } from './synthesis.ts';

let synthesis: Synthesis;
let all: Statement[];
let resources: Resource[];

beforeAll(() => {
  synthesis = synthesise();
  all = statementsOf(synthesis);
  resources = resourcesOf(synthesis);
});

const records = 'EvenhandRecord/Records';

describe.each([records, paths.sealed])('the table %s', (path) => {
  it('can be restored to any second, cannot be deleted by mistake, and stays when the stack goes', () => {
    const found = resource(resources, 'AWS::DynamoDB::Table', path);
    expect(found).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
    expect(found.properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it('has the keys of names.ts, a stream of new images, items that expire, and pays per request', () => {
    expect(resource(resources, 'AWS::DynamoDB::Table', path).properties).toMatchObject({
      KeySchema: [
        { AttributeName: table.pk, KeyType: 'HASH' },
        { AttributeName: table.sk, KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: table.expires, Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });
});

describe('the tables', () => {
  it('are two, each under a key of its own that rotates', () => {
    const tables = resources.filter(({ type }) => /^AWS::DynamoDB::/.test(type));
    expect(tables.map(({ path }) => path).sort()).toEqual([records, paths.sealed].sort());
    const keys = tables.map(({ properties }) => JSON.stringify(properties.SSESpecification));
    expect(new Set(keys).size).toBe(2);
    for (const key of resources.filter(({ type }) => type === 'AWS::KMS::Key')) {
      expect(key.properties.EnableKeyRotation).toBe(true);
    }
  });

  it('have one list, in the records; what is sealed can be listed by nothing but its keys', () => {
    expect(resource(resources, 'AWS::DynamoDB::Table', paths.sealed).properties).not.toHaveProperty(
      'GlobalSecondaryIndexes',
    );
    expect(resource(resources, 'AWS::DynamoDB::Table', records).properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: table.index.name,
        KeySchema: [
          { AttributeName: table.index.pk, KeyType: 'HASH' },
          { AttributeName: table.index.sk, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  it('let every function reach in the records what its keys say, and nothing without saying which', () => {
    const items = rightsTo(all, 'dynamodb', records).filter(({ resources: on }) => on.includes(`{${records}}`));
    const open = items.filter(({ conditions }) => !conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']);
    expect(open).toEqual([]);
    const wide = items.filter(({ conditions }) =>
      conditions['ForAllValues:StringLike']!['dynamodb:LeadingKeys']!.some((key) => !/^[A-Z]+#\*$/.test(key)),
    );
    expect(wide).toEqual([]);
    expect(Object.keys(byRole(items)).sort()).toEqual([
      'EvenhandApi/clock/Role',
      'EvenhandApi/correspondence/Role',
      'EvenhandApi/evaluation/Role',
      'EvenhandApi/events/Role',
      'EvenhandApi/figures/Role',
      'EvenhandApi/jobs/Role',
      'EvenhandApi/people/Role',
      'EvenhandRecord/Bidders',
      'EvenhandRecord/Notices',
      'EvenhandVault/Bids',
      'EvenhandVault/Opening',
      'EvenhandVault/Supplier',
    ]);
  });

  it('let every function list in the records what it names; who has a token, people alone; who is invited by colleagues, also who lets them go', () => {
    const index = rightsTo(all, 'dynamodb', records).filter(({ resources: on }) =>
      on.some((r) => r.includes('/index/')),
    );
    const lists = index.flatMap(({ roles, conditions }) =>
      (conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['anything']).map((key) => ({ roles, key })),
    );
    expect(lists.filter(({ key }) => !/^[A-Z]+(#\*)?$/.test(key))).toEqual([]);
    const who = (list: string) => lists.filter(({ key }) => key === list).flatMap(({ roles }) => roles);
    expect(who('TOKENS#*')).toEqual(['EvenhandApi/people/Role']);
    expect(who('INVITES#*').sort()).toEqual(['EvenhandApi/people/Role', paths.bidders]);
  });

  it('let nobody but people put a token', () => {
    const puts = rightsTo(all, 'dynamodb', records).filter(({ actions, conditions }) => {
      const keys = conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      return actions.includes('dynamodb:PutItem') && (!keys || covers(keys, 'TOKEN#'));
    });
    expect(puts.flatMap(({ roles }) => roles)).toEqual(['EvenhandApi/people/Role']);
  });

  it('let nobody but bids order that people are let go, and bids nothing else', () => {
    const puts = rightsTo(all, 'dynamodb', records).filter(
      ({ actions, conditions }) =>
        actions.includes('dynamodb:PutItem') &&
        covers(conditions['ForAllValues:StringLike']!['dynamodb:LeadingKeys']!, 'LEAVE#'),
    );
    expect(puts.flatMap(({ roles }) => roles)).toEqual([paths.bids]);
  });

  it('let suppliers read in the records and write nothing; bids as itself orders to let people go', () => {
    const reads = ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];
    const to = rightsTo(all, 'dynamodb', records);
    const rights = byRole(to);
    expect(rights[paths.supplier]).toEqual(reads);
    expect(rights[paths.bids]).toEqual([...reads, 'dynamodb:PutItem'].sort());
    const puts = to.filter(({ roles, actions }) => roles.includes(paths.bids) && actions.includes('dynamodb:PutItem'));
    expect(puts.map((s) => s.conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])).toEqual([['LEAVE#*']]);
  });
});

describe('documents that buyers publish', () => {
  const documents = 'EvenhandRecord/Documents';

  it('are written and read by events; jobs put the file of an event beside them', () => {
    expect(byRole(rightsTo(all, 's3', documents))).toEqual({
      'EvenhandApi/events/Role': ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      'EvenhandApi/jobs/Role': ['s3:PutObject'],
    });
  });

  it('lie in a bucket that is shut to the public, keeps versions and answers the site only', () => {
    const bucket = resource(resources, 'AWS::S3::Bucket', documents);
    expect(bucket.deletionPolicy).toBe('Retain');
    expect(bucket.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://evenhand.example.org'] }] },
    });
  });
});

describe('every bucket', () => {
  it('is shut to the public, encrypted, and takes nothing in the clear', () => {
    const buckets = resources.filter(({ type }) => type === 'AWS::S3::Bucket');
    expect(buckets.length).toBeGreaterThan(4);
    for (const { path, properties } of buckets) {
      expect([path, properties.PublicAccessBlockConfiguration]).toEqual([
        path,
        { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      ]);
      expect(properties).toHaveProperty('BucketEncryption');
      const refusals = all.filter(({ thing, allows }) => thing === path && !allows);
      expect(refusals.some(({ conditions }) => conditions.Bool?.['aws:SecureTransport']?.[0] === 'false')).toBe(true);
    }
  });
});

describe('signing in', () => {
  it('is open to everybody with an e-mail address and a strong password, who can add a second factor', () => {
    expect(resource(resources, 'AWS::Cognito::UserPool').properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      UsernameAttributes: ['email'],
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
    });
  });

  it('goes by code through one public client, without a secret, and gives the scope that the API asks for', () => {
    const [client, ...others] = resources.filter(({ type }) => type === 'AWS::Cognito::UserPoolClient');
    expect(others).toEqual([]);
    expect(client!.properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      CallbackURLs: ['https://evenhand.example.org/callback'],
    });
    expect(JSON.stringify(client!.properties.AllowedOAuthScopes)).toContain('"/use"');
    const server = resource(resources, 'AWS::Cognito::UserPoolResourceServer').properties;
    const [{ ScopeName }] = server.Scopes as [{ ScopeName: string }];
    expect(`${server.Identifier}/${ScopeName}`).toBe(scope);
  });
});
