/** The minutes of an opening, as they were fixed when the envelopes were open. */
import * as routes from '../../shared/api/opening.ts';
import { minutesHtml, minutesView, type StoredMinutes } from '../../shared/minutes.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { OpeningTools } from './open.ts';

export const readMinutes = reads(routes.readMinutes, async ({ actor, params, query }, { store }: OpeningTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'opening.read', event);
  const kept = await store.get<StoredMinutes>(keys.minutes(event.orgId, event.id, params.lotId!, params.envelope!));
  if (!kept) throw new Problem('not-found', t('There are no minutes: these envelopes are not open.'));
  const body = minutesView(kept.data);
  if (query.format !== 'html') return { body };
  return { body, text: { contentType: 'text/html; charset=utf-8', body: minutesHtml(body) } };
});
