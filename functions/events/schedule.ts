/** Publication at a chosen instant: put on a date, taken off it; the clock carries it out. */
import * as routes from '../../shared/api/events.ts';
import type { Due } from '../../shared/orders.ts';
import { approvalStanding } from '../../shared/review.ts';
import { schedule, scheduleWords, unschedule } from '../../shared/schedule.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { duePut } from '../http/due.ts';
import { reviewOf, reviewUnchanged } from '../http/review.ts';
import { settingsOf } from '../http/settings.ts';
import { changes, requireDraft } from './change.ts';

export const schedulePublication = commands(
  routes.schedulePublication,
  changes('event.publish', async (call: Signed<{ at: string }>, before, { store }) => {
    requireVersion(call, before.version);
    requireDraft(before);
    const { actor, body, now } = call;
    const [{ settings }, stored] = await Promise.all([
      settingsOf(store, actor.org),
      reviewOf(store, before.orgId, before.id),
    ]);
    const standing = approvalStanding(before, stored.review, settings.publication.approvals, actor.id);
    const event = schedule(before, body.at, standing, actor, now);
    const { at, fingerprint } = event.preparation.schedule!;
    const due: Due = { at, command: 'publish', orgId: event.orgId, eventId: event.id, lotId: '-' };
    return {
      event,
      // Without a condition: one that was cancelled stands there still, in no list, and the event's version guards both.
      writes: [duePut(due, event.version), reviewUnchanged(event.orgId, event.id, stored)],
      facts: [{ what: 'publication.scheduled', data: { at: scheduleWords(event, at), fingerprint } }],
    };
  }),
);

export const cancelSchedule = commands(
  routes.cancelSchedule,
  changes('event.publish', (_call: Signed<undefined>, before) => {
    requireDraft(before);
    const event = unschedule(before);
    const { at } = before.preparation.schedule!;
    // The entry in the list of what is due stays: the clock finds that the event has no such date any more, and takes it off.
    return { event, facts: [{ what: 'publication.unscheduled', data: { at: scheduleWords(event, at) } }] };
  }),
);
