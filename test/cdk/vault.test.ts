import { beforeAll, describe, expect, it } from 'vitest';
import { supplierSessionPolicy } from '../../functions/ports/supplier-session.ts';
import { byRole, covers, keyUses, refuses, rightsTo, type Statement, statementsOf } from './policies.ts';
import { paths, type Resource, resource, resourcesOf, type Synthesis, synthesise } from './synthesis.ts';

const { supplier, opening, bids, vault, vaultKey, sealed, sealedKey } = paths;

let synthesis: Synthesis;
let all: Statement[];
let resources: Resource[];
let roles: string[];

beforeAll(() => {
  synthesis = synthesise();
  all = statementsOf(synthesis);
  resources = resourcesOf(synthesis);
  roles = resources.filter(({ type }) => type === 'AWS::IAM::Role').map(({ path }) => path);
});

const everyoneBut = (...named: string[]) => roles.filter((role) => !named.includes(role));
const object = `{${vault}}/any/object`;

describe('the vault', () => {
  it('is read by opening and by a supplier, is written by a supplier, and by nobody else', () => {
    expect(byRole(rightsTo(all, 's3', vault))).toEqual({
      [opening]: ['s3:GetObject', 's3:GetObjectVersion'],
      [supplier]: [
        's3:GetObject',
        's3:GetObjectVersion',
        's3:ListMultipartUploadParts',
        's3:PutObject',
        's3:PutObjectRetention',
      ],
    });
  });

  it('refuses every other role each way to read or write, even one that is granted it elsewhere', () => {
    const actions = [
      'GetObject',
      'GetObjectVersion',
      'GetObjectAttributes',
      'GetObjectAcl',
      'PutObject',
      'PutObjectAcl',
    ];
    for (const role of [...everyoneBut(supplier, opening), 'a role of tomorrow', bids]) {
      for (const action of actions) {
        expect([role, action, refuses(all, vault, role, `s3:${action}`, object)]).toEqual([role, action, true]);
      }
    }
    for (const reader of [supplier, opening])
      expect(refuses(all, vault, reader, 's3:GetObjectVersion', object)).toBe(false);
    expect(refuses(all, vault, opening, 's3:PutObject', object)).toBe(true);
    expect(refuses(all, vault, supplier, 's3:PutObject', object)).toBe(false);
  });

  it('lets nobody at all delete a version, lift a lock, or list what is there', () => {
    for (const role of [...roles, 'a role of tomorrow']) {
      for (const action of ['DeleteObject', 'DeleteObjectVersion', 'BypassGovernanceRetention', 'PutObjectLegalHold']) {
        expect([role, action, refuses(all, vault, role, `s3:${action}`, object)]).toEqual([role, action, true]);
      }
      for (const action of ['ListBucket', 'ListBucketVersions', 'ListBucketMultipartUploads']) {
        expect([role, action, refuses(all, vault, role, `s3:${action}`, `{${vault}}`)]).toEqual([role, action, true]);
      }
    }
  });

  it('grants nothing by its own policy, and takes nothing in the clear, under another key or under another lock', () => {
    const own = all.filter(({ thing }) => thing === vault);
    expect(own.filter(({ allows }) => allows)).toEqual([]);
    const conditions = Object.fromEntries(own.map(({ sid, conditions }) => [sid, conditions]));
    expect(own.some(({ conditions: c }) => c.Bool?.['aws:SecureTransport']?.[0] === 'false')).toBe(true);
    expect(own.some(({ conditions: c }) => c.NumericLessThan?.['s3:TlsVersion']?.[0] === '1.2')).toBe(true);
    expect(conditions).toMatchObject({
      LocksAreGovernance: { StringNotEquals: { 's3:object-lock-mode': ['GOVERNANCE'] } },
      NoOtherEncryption: { StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': ['aws:kms'] } },
      NoOtherKey: {
        StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption-aws-kms-key-id': [`{${vaultKey}}`] },
      },
      NoKeyOfTheCaller: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': ['false'] } },
    });
  });

  it('keeps versions, can lock them, is encrypted with its own key, and forgets what was never submitted', () => {
    const bucket = resource(resources, 'AWS::S3::Bucket', vault);
    expect(bucket).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
    expect(bucket.properties).toMatchObject({
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
        ],
      },
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            ExpirationInDays: 365,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
      CorsConfiguration: {
        CorsRules: [{ AllowedOrigins: ['https://evenhand.example.org'], AllowedMethods: ['PUT', 'GET'] }],
      },
    });
  });

  it('writes no access log: its keys would say who bids, and how many', () => {
    expect(resource(resources, 'AWS::S3::Bucket', vault).properties).not.toHaveProperty('LoggingConfiguration');
    const logged = resources.filter(
      ({ type, properties }) => type === 'AWS::S3::Bucket' && 'LoggingConfiguration' in properties,
    );
    expect(logged.map(({ path }) => path).sort()).toEqual([
      'EvenhandRecord/Documents',
      'EvenhandWatch/Seal/Bucket',
      'EvenhandWeb/Site',
    ]);
  });
});

describe('the key of the vault', () => {
  const own = () => all.filter(({ thing, allows }) => thing === vaultKey && allows);

  it('may be used by a supplier and by opening, through S3 only, and its policy names no other user', () => {
    const uses = own().filter(({ actions }) => keyUses.some((use) => covers(actions, `kms:${use}`)));
    expect(uses.map(({ principals, actions }) => ({ principals, actions }))).toEqual([
      { principals: [`{${supplier}}`], actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
      { principals: [`{${opening}}`], actions: ['kms:Decrypt'] },
    ]);
    for (const { conditions } of uses) {
      expect(conditions.StringEquals?.['kms:ViaService']).toEqual(['s3.eu-central-1.amazonaws.com']);
    }
  });

  it('leaves the account its administration, action by action, without any use of the key', () => {
    const administration = own().filter(({ principals }) => principals.some((who) => who.endsWith(':root')));
    expect(administration).toHaveLength(1);
    for (const use of keyUses) expect(covers(administration[0]!.actions, `kms:${use}`)).toBe(false);
    expect(administration[0]!.actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('is named in the rights of no role, rotates, and stays when the stack goes', () => {
    expect(byRole(rightsTo(all, 'kms', vaultKey))).toEqual({});
    const key = resource(resources, 'AWS::KMS::Key', vaultKey);
    expect(key.properties.EnableKeyRotation).toBe(true);
    expect(key).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
  });
});

describe('becoming a supplier', () => {
  it('is for the function bids alone, which has no other right to the vault or to what is sealed', () => {
    const trust = (role: string) =>
      all.filter(({ thing }) => thing === role).map(({ actions, principals }) => ({ actions, principals }));
    const lambda = [{ actions: ['sts:AssumeRole'], principals: ['lambda.amazonaws.com'] }];
    expect(trust(supplier)).toEqual([{ actions: ['sts:AssumeRole'], principals: [`{${bids}}`] }]);
    expect(trust(bids)).toEqual(lambda);
    expect(trust(opening)).toEqual(lambda);

    const assuming = all.filter(({ roles: of, actions }) => of.length > 0 && covers(actions, 'sts:AssumeRole'));
    expect(assuming.map(({ roles: of, resources: what }) => [of, what])).toEqual([[[bids], [`{${supplier}}`]]]);
    for (const [service, thing] of [
      ['s3', vault],
      ['kms', vaultKey],
      ['dynamodb', sealed],
      ['kms', sealedKey],
    ] as const) {
      expect(byRole(rightsTo(all, service, thing))[bids]).toBeUndefined();
    }
  });

  it('leaves the event’s own record, with what was opened, alone: neither bids as itself nor any session of a supplier reads it', () => {
    const reading = rightsTo(all, 'dynamodb', 'EvenhandRecord/Records').filter(({ conditions }) =>
      covers(conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [], 'EVENT#a-buyer#an-event'),
    );
    const actionsOf = (role: string) => reading.filter((s) => s.roles.includes(role)).flatMap((s) => s.actions);
    expect(actionsOf(supplier)).toEqual([]);
    expect(actionsOf(bids)).toEqual([]);
  });

  it('asks, in the policy of its session, for nothing that the role and its keys do not give', () => {
    const asked = supplierSessionPolicy({
      supplierId: 's-1',
      vaultBucket: 'vault',
      sealedTableArn: 'arn:aws:dynamodb:r:1:table/sealed',
      recordsTableArn: 'arn:aws:dynamodb:r:1:table/records',
    });
    const things = { vault, 'table/sealed': sealed, 'table/records': 'EvenhandRecord/Records' };
    for (const { Action, Resource } of asked.Statement) {
      const [, thing] = Object.entries(things).find(([name]) => Resource.includes(name)) ?? [];
      const given = thing
        ? rightsTo(all, thing === vault ? 's3' : 'dynamodb', thing).filter(({ roles: of }) => of.includes(supplier))
        : all.filter(({ thing: key, principals }) => key === sealedKey && principals.includes(`{${supplier}}`));
      expect(Action.filter((action) => !given.some(({ actions }) => covers(actions, action)))).toEqual([]);
    }
  });
});
