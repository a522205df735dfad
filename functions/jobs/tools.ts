/** What a job works with. */
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';

export type JobTools = { store: Store; ids: Ids; documents: Vault };
