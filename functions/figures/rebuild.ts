/** Computes entries and rows again from the record, some events at a time: after an import, or where one is in doubt. */
import * as routes from '../../shared/api/figures.ts';
import type { EventRecord } from '../../shared/event.ts';
import { allow } from '../../shared/people.ts';
import { commands, type Tools } from '../http/app.ts';
import { lists } from '../ports/keys.ts';
import { refreshEvent } from './refresh.ts';

/** Events per request: each is a few reads and one write. */
const atOnce = 20;

export const rebuildFigures = commands(routes.rebuildFigures, {
  async decide({ actor, query }, { store }: Tools) {
    allow(actor, 'figures.share');
    const orgId = actor.org.id;
    const range = { limit: atOnce, cursor: query.cursor ?? null };
    const { items, cursor } = await store.list<EventRecord>(lists.events(orgId), range);
    for (const { data } of items) await refreshEvent(store, orgId, data.id);
    return {
      about: { orgId, eventId: '-' },
      writes: [],
      facts: [],
      mails: [],
      result: { events: items.length, cursor },
    };
  },
  answer: async (result) => ({ body: result }),
});
