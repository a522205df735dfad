/** Letters of a sandbox event that were not sent: what suppliers would have got. */
import * as routes from '../../shared/api/events.ts';
import { allow } from '../../shared/people.ts';
import { reads } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { lists } from '../ports/keys.ts';
import type { EventTools } from './change.ts';

const pageSize = 25;

/** An entry of the outbox that was held back, as functions/notices marks it. */
type Held = { to: string; at: string; held: { subject: string; text: string } };

export const heldLetters = reads(routes.heldLetters, async ({ actor, params, query }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.write', event);
  const page = await store.list<Held>(lists.held(event.id), {
    limit: pageSize,
    newestFirst: true,
    cursor: query.cursor ?? null,
  });
  const items = page.items.map(({ key, data: { to, at, held } }) => ({ id: key.pk, to, at, ...held }));
  return { body: { items, cursor: page.cursor } };
});
