/**
 * One supplier at a time: `bids` has no right to bids of its own. For each request it becomes the supplier role, under a
 * session policy that reaches this supplier's objects and items only, so that not even a bug can touch another's.
 */
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { ticketSeconds } from './vault.ts';

/** What a session may reach, as ARNs name it. */
export type SupplierScope = {
  supplierId: string;
  vaultBucket: string;
  sealedTableArn: string;
  recordsTableArn: string;
};

export type PolicyStatement = {
  Effect: 'Allow';
  Action: string[];
  Resource: string;
  Condition?: Record<string, Record<string, string | string[]>>;
};
export type PolicyDocument = { Version: '2012-10-17'; Statement: PolicyStatement[] };

/** STS takes no longer session policy than this, in characters. */
export const longestPolicy = 2048;

const read = ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];

/**
 * The policy that narrows the supplier role to one supplier. What it allows holds only where the role allows it too, so
 * for keys it says "any": the role's keys name what each may be used for.
 */
export function supplierSessionPolicy(scope: SupplierScope): PolicyDocument {
  const { supplierId, vaultBucket, sealedTableArn, recordsTableArn } = scope;
  // The id goes into ARNs and patterns, where `*`, `?` or `$` would reach others.
  if (!/^[A-Za-z0-9-]{1,64}$/.test(supplierId)) throw new Error('This is not the id of a supplier.');
  const partition = sealedTableArn.split(':')[1];
  const objects = `arn:${partition}:s3:::${vaultBucket}/${supplierId}/*`;
  const allow = (Action: string[], Resource: string, Condition?: PolicyStatement['Condition']): PolicyStatement => ({
    Effect: 'Allow',
    Action,
    Resource,
    ...(Condition && { Condition }),
  });
  const under = (...keys: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
  return {
    Version: '2012-10-17',
    Statement: [
      allow(
        ['s3:GetObject', 's3:GetObjectVersion', 's3:ListMultipartUploadParts', 's3:PutObject', 's3:PutObjectRetention'],
        objects,
      ),
      allow(
        [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        '*',
        { StringLikeIfExists: { 'kms:EncryptionContext:aws:s3:arn': objects } },
      ),
      allow(read, sealedTableArn, under(`S#${supplierId}`)),
      allow(
        ['dynamodb:PutItem'],
        sealedTableArn,
        under(`S#${supplierId}`, 'BALLOT#*', 'FOLLOW#*', 'CLASS#*', 'EXPIRY#*', 'OUTBOX#*'),
      ),
      allow(read, recordsTableArn, under('NOTICE#*', 'PERSON#*', 'INVITE#*', `ROUND#${supplierId}`)),
    ],
  };
}

/** Temporary credentials, as the clients of the SDK take them. */
export type SessionCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string };

/** Where the function stands; the ARNs follow from it. */
export type SupplierPlace = {
  roleArn: string;
  region: string;
  vaultBucket: string;
  sealedTable: string;
  recordsTable: string;
};

type Sts = Pick<STSClient, 'send'>;
type Session<Handles> = { handles: Promise<Handles>; ends: number };

/** Seconds of a session: as long as a role lasts that another role assumes. */
const sessionSeconds = 3600;

/**
 * Opens handles under a supplier's session, and keeps them until the session could end before an upload that is announced
 * now must have begun: a signed request dies with the credentials that signed it. `now` is the request's, in ISO 8601.
 */
export function supplierSessions<Handles>(
  sts: Sts,
  place: SupplierPlace,
  open: (credentials: SessionCredentials, supplierId: string) => Handles,
): (supplierId: string, now: string) => Promise<Handles> {
  const [, partition, , , account] = place.roleArn.split(':');
  const tableArn = (name: string) => `arn:${partition}:dynamodb:${place.region}:${account}:table/${name}`;
  const sessions = new Map<string, Session<Handles>>();

  async function assume(supplierId: string): Promise<{ handles: Handles; ends: number }> {
    const policy = supplierSessionPolicy({
      supplierId,
      vaultBucket: place.vaultBucket,
      sealedTableArn: tableArn(place.sealedTable),
      recordsTableArn: tableArn(place.recordsTable),
    });
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: place.roleArn,
        // The trail names the supplier whose session it was.
        RoleSessionName: `supplier-${supplierId}`.slice(0, 64),
        DurationSeconds: sessionSeconds,
        Policy: JSON.stringify(policy),
      }),
    );
    if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken || !given.Expiration) {
      throw new Error('STS gave no whole credentials');
    }
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given;
    return {
      handles: open({ accessKeyId, secretAccessKey, sessionToken }, supplierId),
      ends: given.Expiration.getTime() - ticketSeconds * 1000,
    };
  }

  return (supplierId, now) => {
    const instant = Date.parse(now);
    for (const [id, { ends }] of sessions) if (ends <= instant) sessions.delete(id);
    const standing = sessions.get(supplierId);
    if (standing) return standing.handles;
    const session: Session<Handles> = {
      // Requests that come while it is being opened wait for the same session.
      ends: Number.POSITIVE_INFINITY,
      handles: assume(supplierId).then(
        ({ handles, ends }) => {
          session.ends = ends;
          return handles;
        },
        (error: unknown) => {
          sessions.delete(supplierId);
          throw error;
        },
      ),
    };
    sessions.set(supplierId, session);
    return session.handles;
  };
}
