import { randomBytes } from 'node:crypto';
import { env } from '../../functions/names.ts';
import type { Folder } from './folder.ts';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The region that everything here pretends to be in. */
export const region = 'eu-west-1';

/** The buckets of the local S3. */
export const buckets = { vault: 'evenhand-vault', documents: 'evenhand-documents' } as const;

/** The credentials of a data folder, made when it is new: what is not signed with them is refused. */
export function openCredentials(folder: Folder): AwsCredentials {
  const kept = folder.read<AwsCredentials>('credentials.json');
  if (kept) return kept;
  const made = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
  folder.write('credentials.json', made);
  return made;
}

/**
 * Sets what the functions read from their environment, and makes sure that no AWS SDK in this process can reach
 * anything but this machine. Returns what puts the environment back as it was.
 */
export function setEnvironment(site: string, database: string, credentials: AwsCredentials): () => void {
  const wanted: Record<string, string | undefined> = {
    [env.recordsTable]: 'records',
    [env.sealedTable]: 'sealed',
    [env.vaultBucket]: buckets.vault,
    [env.documentsBucket]: buckets.documents,
    [env.supplierRole]: undefined,
    [env.mailFrom]: 'Evenhand <notices@evenhand.example>',
    [env.siteUrl]: site,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    AWS_ENDPOINT_URL: `${site}/aws`,
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database,
    AWS_ENDPOINT_URL_S3: `${site}/s3`,
    AWS_ENDPOINT_URL_SESV2: `${site}/ses`,
    // Metrics are log lines that CloudWatch reads; here nobody does.
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'WARN',
  };
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const);
  assign(Object.entries(wanted));
  return () => assign(before);
}

function assign(variables: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, value] of variables) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
