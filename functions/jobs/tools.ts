/** What a job works with. */
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';

export type JobTools = { store: Store; ids: Ids };
/** For jobs that keep what they make beside the documents. */
export type MakingTools = JobTools & { documents: Vault };
