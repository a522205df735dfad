import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Folder } from './folder.ts';

/** The identity provider's secrets: the key that signs tokens, and the one that signs its cookies. */
export interface IdentityKeys {
  readonly signing: JWK;
  readonly cookie: string;
}

/** The keys of a data folder, made when it is new, so that tokens outlive a restart. */
export async function openIdentityKeys(folder: Folder): Promise<IdentityKeys> {
  const kept = folder.read<IdentityKeys>('identity-keys.json');
  if (kept) return kept;
  // RSA, because API Gateway verifies nothing else.
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const signing = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
  const keys = { signing, cookie: randomBytes(32).toString('base64url') };
  folder.write('identity-keys.json', keys);
  return keys;
}

/** The half of a signing key that everybody may have. */
export function publicHalf({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use } as JWK;
}
