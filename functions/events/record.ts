/** The record of an event, as JSON or as JSON Lines. */
import * as routes from '../../shared/api/events.ts';
import { canonical } from '../../shared/digest.ts';
import { allow } from '../../shared/people.ts';
import type { Fact } from '../../shared/record.ts';
import { reads } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { EventTools } from './change.ts';

export const readRecord = reads(routes.readRecord, async ({ actor, params, query }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'record.read', event);
  const key = keys.fact(event.orgId, event.id, '', '', 0);
  const items = (await all<Fact>(store, key.table, key.pk, '')).map((i) => i.data);
  // One canonical line a fact: its SHA-256 is the fact's leaf.
  if (query.format === 'jsonl')
    return {
      body: { items },
      text: { contentType: 'application/jsonl', body: items.map((f) => `${canonical(f)}\n`).join('') },
    };
  return { body: { items } };
});
