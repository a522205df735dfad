/** Publish: check everything at once, ask for the approvals, freeze and hash the method, open for bids. */
import * as routes from '../../shared/api/events.ts';
import { publish } from '../../shared/publication.ts';
import { approvalStanding, requireApprovals } from '../../shared/review.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { publicationFact, publicationWrites } from '../http/publication.ts';
import { reviewOf, reviewUnchanged } from '../http/review.ts';
import { settingsOf } from '../http/settings.ts';
import { changes } from './change.ts';

export const publishEvent = commands(
  routes.publishEvent,
  changes('event.publish', async (call: Signed<undefined>, before, { store }) => {
    requireVersion(call, before.version);
    const { event, notice } = publish(before, call.now);
    const [{ settings }, stored] = await Promise.all([
      settingsOf(store, call.actor.org),
      reviewOf(store, before.orgId, before.id),
    ]);
    requireApprovals(approvalStanding(before, stored.review, settings.publication.approvals, call.actor.id));
    return {
      event,
      // Not past a reviewer who takes an approval back at this moment.
      writes: [...publicationWrites(event, notice), reviewUnchanged(event.orgId, event.id, stored)],
      facts: [publicationFact(event, notice)],
    };
  }),
);
