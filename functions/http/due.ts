/** What falls due, as it is written: in the list of what is due, until it is done. */
import type { Due } from '../../shared/orders.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';

/** The entry of something that falls due, which the clock finds by its instant. */
export const duePut = (due: Due, version: number, when?: Put['when']): Put => ({
  put: keys.due(due.eventId, due.command, due.lotId),
  data: due,
  version,
  ...(when ? { when } : {}),
  list: { pk: lists.due, sk: `${due.at}#${due.eventId}#${due.command}#${due.lotId}` },
});

/** The same entry once it is done: it stays, and stands in no list. */
export const dueDone = (due: Due, version: number): Put => ({
  put: keys.due(due.eventId, due.command, due.lotId),
  data: due,
  version: version + 1,
  when: { version },
});
