/** What the vault still has. It lets a draft go after a year, and what was submitted after its event's retention date. */
import { type Instant, later } from '../../shared/time.ts';
import type { Vault } from '../ports/vault.ts';

/** Days after which the vault lets go what was never submitted (`forget-what-was-never-submitted` in cdk/vault-stack.ts). */
export const draftDays = 365;

/** The bytes of a version; null where the vault has let them go, which it does not before `until`: what is missing earlier is a fault. */
export async function keptBytes(
  vault: Pick<Vault, 'get' | 'head'>,
  { key, versionId }: { key: string; versionId: string },
  until: Instant,
  now: Instant,
): Promise<Uint8Array | null> {
  try {
    return await vault.get(key, versionId);
  } catch (error) {
    if (now < until || (await vault.head(key, versionId))) throw error;
    return null;
  }
}

/** Until when a draft that was saved then is there at least. */
export const draftUntil = (savedAt: Instant): Instant => later(savedAt, draftDays * 86_400);
