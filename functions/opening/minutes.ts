/** The minutes of an opening, as they were fixed when the envelopes were open. */
import * as routes from '../../shared/api/opening.ts';
import { priceEnvelope } from '../../shared/event.ts';
import { seenEnvelopes } from '../../shared/lot.ts';
import { minutesHtml, minutesView, type StoredMinutes } from '../../shared/minutes.ts';
import { allow, teamRolesOf } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { requireNames } from '../http/pseudonyms.ts';
import { keys } from '../ports/keys.ts';
import type { OpeningTools } from './open.ts';

export const readMinutes = reads(routes.readMinutes, async ({ actor, params, query }, { store }: OpeningTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'opening.read', event);
  // Minutes say which fingerprint, instant and price is whose: read together with the bids, they would take every pseudonym off.
  const lot = await lotOf(store, event.orgId, event.id, params.lotId!);
  if (teamRolesOf(event, actor.id).includes('evaluator')) await requireNames(store, event, lot, actor);
  const kept = await store.get<StoredMinutes>(keys.minutes(event.orgId, event.id, params.lotId!, params.envelope!));
  // Who marks again after an award was set aside marks without the prices, as the first time.
  if (kept?.data.minutes.totals && !seenEnvelopes(event.content, lot).includes(priceEnvelope(event.content)))
    throw new Problem('prices-sealed', t('The prices are not shown while the panel marks the bids again.'));
  if (!kept) throw new Problem('not-found', t('There are no minutes: these envelopes are not open.'));
  const body = minutesView(kept.data);
  if (query.format !== 'html') return { body };
  return { body, text: { contentType: 'text/html; charset=utf-8', body: minutesHtml(body) } };
});
