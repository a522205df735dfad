/** The profile of a supplier as it is kept in its own partition, and as its owner reads it; see shared/profile.ts. */
import type { ProfileView } from '../../shared/api/profile.ts';
import { fileOf, type StoredObject } from '../../shared/event.ts';
import type { Actor, Who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { blankProfile, type DocumentWords, type Profile, type ProfileDocument } from '../../shared/profile.ts';
import { t } from '../../shared/words/say.ts';
import type { Answer } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { all, type Stored } from '../ports/store.ts';
import type { BidTools } from './copy.ts';

export type KeptProfile = { profile: Profile; savedBy: Who; savedAt: string };
/** A document as it is kept. `gone`: replaced or taken off; item and file stay, for a bid may be made from it at this moment. */
export type KeptDocument = DocumentWords &
  StoredObject & {
    addedBy: Who;
    addedAt: string;
    keptUntil: string;
    replaces: string | null;
    arrived: boolean;
    gone?: true;
  };

/** Refuses buyers: they have settings, and no profile. */
export function requireSupplier(actor: Actor): void {
  if (actor.org.kind === 'supplier') return;
  throw new Problem('not-allowed', t('A profile is a supplier’s. You work for a buyer here.'));
}

/** What is saved; blank where nothing is yet (version 0). */
export async function keptProfile({ store, supplierId }: BidTools) {
  const kept = await store.get<KeptProfile>(keys.profile(supplierId));
  return { version: kept?.version ?? 0, profile: kept?.data.profile ?? blankProfile(), data: kept?.data };
}

/** The documents that are here and stand in the profile. */
export async function documentsOf({ store, supplierId }: BidTools): Promise<Stored<KeptDocument>[]> {
  const { table, pk, sk } = keys.profileDocument(supplierId, '');
  return (await all<KeptDocument>(store, table, pk, sk)).filter(({ data }) => data.arrived && !data.gone);
}

/** What its owner says of a document, and nothing else of it. */
export const wordsOf = ({ kind, title, validFrom, validUntil }: DocumentWords): DocumentWords => ({
  ...{ kind, title, validFrom, validUntil },
});

const shownDocument = ({ data, version }: Stored<KeptDocument>): ProfileDocument => ({
  ...fileOf(data),
  ...wordsOf(data),
  version,
  addedBy: data.addedBy,
  addedAt: data.addedAt,
  keptUntil: data.keptUntil,
});

/** The profile as its owner reads it, documents in the order in which they came. */
export async function showProfile(tools: BidTools): Promise<Answer<ProfileView>> {
  const [{ version, profile, data }, documents] = await Promise.all([keptProfile(tools), documentsOf(tools)]);
  const body: ProfileView = {
    profile,
    version,
    savedBy: data?.savedBy ?? null,
    savedAt: data?.savedAt ?? null,
    documents: documents.map(shownDocument).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),
  };
  return { body, version };
}
