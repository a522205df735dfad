import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly ends: number;
}

/**
 * Where the identity provider keeps its sessions, codes and interactions: in memory. A restart forgets who was signed
 * in at the provider; tokens stay good, since the keys are kept.
 */
export function identityMemory(): AdapterFactory {
  const entries = new Map<string, Entry>();
  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry && entry.ends < Date.now()) entries.delete(key);
    return entry && entry.ends >= Date.now() ? entry.payload : undefined;
  };
  return (kind): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      for (const [key, entry] of entries) if (entry.ends < Date.now()) entries.delete(key);
      entries.set(`${kind}:${id}`, { payload, ends: Date.now() + (expiresIn ?? 3600) * 1000 });
    },
    find: async (id) => alive(`${kind}:${id}`),
    findByUid: async (uid) => [...entries.keys()].map(alive).find((payload) => payload?.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = alive(`${kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      entries.delete(`${kind}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
    },
  });
}
