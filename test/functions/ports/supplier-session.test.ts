import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import {
  longestPolicy,
  type PolicyDocument,
  type SessionCredentials,
  supplierSessionPolicy,
  supplierSessions,
} from '../../../functions/ports/supplier-session.ts';
import { ticketSeconds } from '../../../functions/ports/vault.ts';

const scope = {
  supplierId: 's-0a1b2c',
  vaultBucket: 'evenhand-vault',
  sealedTableArn: 'arn:aws:dynamodb:eu-central-1:111122223333:table/Sealed',
  recordsTableArn: 'arn:aws:dynamodb:eu-central-1:111122223333:table/Records',
};

const leadingKeys = (policy: PolicyDocument, table: string, action: string) =>
  policy.Statement.filter(({ Resource, Action }) => Resource === table && Action.includes(action)).flatMap(
    ({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['anything'],
  );

describe('the policy of a supplier’s session', () => {
  const policy = supplierSessionPolicy(scope);

  it('reaches objects under the supplier’s own prefix only, and deletes none', () => {
    const objects = policy.Statement.filter(({ Action }) => Action.some((action) => action.startsWith('s3:')));
    expect(objects).toEqual([
      {
        Effect: 'Allow',
        Action: [
          's3:GetObject',
          's3:GetObjectVersion',
          's3:ListMultipartUploadParts',
          's3:PutObject',
          's3:PutObjectRetention',
        ],
        Resource: 'arn:aws:s3:::evenhand-vault/s-0a1b2c/*',
      },
    ]);
  });

  it('uses keys, where S3 asks for them, for those objects only', () => {
    const [keys, ...more] = policy.Statement.filter(({ Action }) => Action.some((action) => action.startsWith('kms:')));
    expect(more).toEqual([]);
    expect(keys?.Condition).toEqual({
      StringLikeIfExists: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::evenhand-vault/s-0a1b2c/*' },
    });
  });

  it('reads in the sealed table what is the supplier’s own, adds ballots and outgoing mail to it, and removes nothing', () => {
    for (const action of ['GetItem', 'Query', 'ConditionCheckItem']) {
      expect(leadingKeys(policy, scope.sealedTableArn, `dynamodb:${action}`)).toEqual(['S#s-0a1b2c']);
    }
    expect(leadingKeys(policy, scope.sealedTableArn, 'dynamodb:DeleteItem')).toEqual([]);
    expect(leadingKeys(policy, scope.sealedTableArn, 'dynamodb:PutItem')).toEqual([
      'S#s-0a1b2c',
      'BALLOT#*',
      'FOLLOW#*',
      'CLASS#*',
      'EXPIRY#*',
      'OUTBOX#*',
    ]);
  });

  it('reads notices, people, invitations and its own rounds in the records, and writes nothing there', () => {
    expect(leadingKeys(policy, scope.recordsTableArn, 'dynamodb:GetItem')).toEqual([
      'NOTICE#*',
      'PERSON#*',
      'INVITE#*',
      'ROUND#s-0a1b2c',
    ]);
    for (const action of ['PutItem', 'DeleteItem', 'UpdateItem']) {
      expect(leadingKeys(policy, scope.recordsTableArn, `dynamodb:${action}`)).toEqual([]);
    }
  });

  it('grants no Scan, no action by a wildcard, and lists nothing but the parts of one upload', () => {
    const actions = policy.Statement.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /\*|Scan|PartiQL|List/.test(action))).toEqual(['s3:ListMultipartUploadParts']);
  });

  it.each(['*', 's-*', 's-?', 'a/b', '../s-1', '', 'x'.repeat(65), '$' + '{aws:userid}', 's#1', 'ä', 's 1', 's-1\n'])(
    'is not written for %j, which is not the id of a supplier',
    (supplierId) => {
      expect(() => supplierSessionPolicy({ ...scope, supplierId })).toThrow('not the id of a supplier');
    },
  );

  it('is short enough for STS with the longest names that AWS gives', () => {
    const longest = supplierSessionPolicy({
      supplierId: 'x'.repeat(64),
      vaultBucket: 'b'.repeat(63),
      sealedTableArn: `arn:aws-us-gov:dynamodb:us-gov-east-1:111122223333:table/${'t'.repeat(60)}`,
      recordsTableArn: `arn:aws-us-gov:dynamodb:us-gov-east-1:111122223333:table/${'t'.repeat(60)}`,
    });
    expect(JSON.stringify(longest).length).toBeLessThanOrEqual(longestPolicy);
  });
});

describe('a supplier’s session', () => {
  const place = {
    roleArn: 'arn:aws:iam::111122223333:role/Supplier',
    region: 'eu-central-1',
    vaultBucket: 'evenhand-vault',
    sealedTable: 'Sealed',
    recordsTable: 'Records',
  };
  const start = Date.parse('2026-11-27T15:00:00Z');
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

  /** An STS that counts, whose sessions end an hour after the start. */
  function sts(fail = false) {
    const asked: AssumeRoleCommand['input'][] = [];
    const send = async (command: unknown) => {
      if (!(command instanceof AssumeRoleCommand)) throw new Error('not asked to assume a role');
      asked.push(command.input);
      if (fail && asked.length === 1) throw new Error('STS is busy');
      const n = asked.length;
      const Expiration = new Date(start + n * 3_600_000);
      return { Credentials: { AccessKeyId: `id-${n}`, SecretAccessKey: 'secret', SessionToken: 'token', Expiration } };
    };
    return { asked, send };
  }
  const opened = (credentials: SessionCredentials, supplierId: string) => ({
    supplierId,
    key: credentials.accessKeyId,
  });

  it('is asked of STS under the supplier’s own policy, and the trail will name the supplier', async () => {
    const fake = sts();
    const handles = await supplierSessions(fake, place, opened)('s-1', at(0));
    expect(handles).toEqual({ supplierId: 's-1', key: 'id-1' });
    expect(fake.asked).toEqual([
      {
        RoleArn: place.roleArn,
        RoleSessionName: 'supplier-s-1',
        DurationSeconds: 3600,
        Policy: JSON.stringify(supplierSessionPolicy({ ...scope, supplierId: 's-1' })),
      },
    ]);
  });

  it('is kept for the next request of the same supplier, and never given to another', async () => {
    const fake = sts();
    const session = supplierSessions(fake, place, opened);
    const [first, again] = await Promise.all([session('s-1', at(0)), session('s-1', at(1))]);
    expect(again).toBe(first);
    expect(await session('s-1', at(60))).toBe(first);
    expect(await session('s-2', at(61))).toEqual({ supplierId: 's-2', key: 'id-2' });
    expect(fake.asked).toHaveLength(2);
  });

  it('is renewed while an upload that is announced now could still begin under it', async () => {
    const fake = sts();
    const session = supplierSessions(fake, place, opened);
    await session('s-1', at(0));
    await session('s-1', at(3600 - ticketSeconds - 1));
    expect(fake.asked).toHaveLength(1);
    expect(await session('s-1', at(3600 - ticketSeconds))).toMatchObject({ key: 'id-2' });
  });

  it('that STS refused is asked for again by the next request', async () => {
    const fake = sts(true);
    const session = supplierSessions(fake, place, opened);
    await expect(session('s-1', at(0))).rejects.toThrow('STS is busy');
    expect(await session('s-1', at(1))).toMatchObject({ supplierId: 's-1' });
  });

  it('is not asked for in the name of what is no supplier', async () => {
    const fake = sts();
    await expect(supplierSessions(fake, place, opened)('*', at(0))).rejects.toThrow('not the id of a supplier');
    expect(fake.asked).toEqual([]);
  });
});
