/** An event's entry in the lists of its organisation, as it is written. */
import type { EventEntry } from '../../shared/event-entry.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';

/** The entry, newest first by its key; while it is live, in the list by deadline too, drafts last. */
export const entryPut = (orgId: string, entry: EventEntry, live: boolean): Put => ({
  put: keys.entry(orgId, entry.createdAt, entry.id),
  data: entry,
  ...(live ? { list: { pk: lists.live(orgId), sk: `${entry.closesAt ?? '~'}#${entry.id}` } } : {}),
});
