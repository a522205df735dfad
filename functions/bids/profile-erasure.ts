/** The profile of a supplier that leaves, and what it would have been reminded of. */
import type { Actor } from '../../shared/people.ts';
import { who } from '../../shared/people.ts';
import { blankProfile, entriesOf, type Profile } from '../../shared/profile.ts';
import { keys } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';
import type { BidTools } from './copy.ts';
import { expiryPuts } from './expiry.ts';
import { documentsOf } from './profile-shown.ts';

/** What blanks profile and documents; nothing where there is none. Bids hold copies of their own of what they said of it. */
export async function blankedProfile(tools: BidTools, actor: Actor, now: string): Promise<Put[]> {
  const { store, supplierId } = tools;
  const [kept, documents] = await Promise.all([
    store.get<{ profile: Profile }>(keys.profile(supplierId)),
    documentsOf(tools),
  ]);
  const expiresAt = Math.floor(Date.parse(now) / 1000);
  const entries = entriesOf(
    kept?.data.profile ?? blankProfile(),
    documents.map((d) => d.data),
  );
  return [
    ...(kept
      ? [
          {
            put: kept.key,
            data: { profile: blankProfile(), savedBy: who(actor), savedAt: now },
            version: kept.version + 1,
            expiresAt,
          },
        ]
      : []),
    ...documents.map(({ key, version, data }) => ({
      put: key,
      data: { ...data, title: '-', name: '-', gone: true },
      version: version + 1,
      expiresAt,
    })),
    ...expiryPuts(actor, entries, [], now),
  ];
}
