/** Publication at a chosen instant: when it can be chosen, and what the instant then does. */

import type { EventRecord, Notice } from './event.ts';
import type { Actor } from './people.ts';
import { type Fault, Problem } from './problem.ts';
import { publicationFaults, publish, wallFaultText } from './publication.ts';
import { recordedTime } from './record.ts';
import { type ApprovalStanding, draftFingerprint, requireApprovals } from './review.ts';
import { type Instant, instantOf, later } from './time.ts';
import { t, tn } from './words/say.ts';

/** Publication may be put off this far; further is a slip of the pen. */
const furthestDays = 366;

const wrong = (code: string, text: string) =>
  new Problem('schedule-wrong', text, { faults: [{ at: 'at', code, text }] satisfies Fault[] });

/** The instant of a wall-clock time in the event's zone at which it could be published, or a refusal at the field. */
function scheduledInstant(event: EventRecord, wall: string, now: Instant): Instant {
  const found = instantOf(wall, event.content.zone);
  if ('fault' in found) throw wrong(found.fault, t(wallFaultText[found.fault]));
  if (found.at <= now)
    throw wrong('schedule-past', t('That instant has passed already. Choose a later one, or publish now.'));
  if (found.at > later(now, furthestDays * 86_400))
    throw wrong('schedule-far', t('That is more than a year away. Look at the year again.'));
  return found.at;
}

/**
 * Puts publication on a date: everything that publishing now would ask for must hold, and hold at that instant too. From then
 * on the draft stays as it is.
 */
export function schedule(
  event: EventRecord,
  wall: string,
  approvals: ApprovalStanding,
  actor: Pick<Actor, 'id' | 'name' | 'email'>,
  now: Instant,
): EventRecord {
  if (event.published)
    throw new Problem('already-published', t('This event is published already. A change is an addendum.'));
  if (event.preparation.schedule)
    throw new Problem('publication-scheduled', t('Publication is scheduled already. Cancel that schedule first.'));
  const at = scheduledInstant(event, wall, now);
  const faults = publicationFaults(event, at);
  const late = faults.find((f) => f.code === 'deadline-past');
  if (late && !publicationFaults(event, now).some((f) => f.code === 'deadline-past'))
    throw wrong(
      'schedule-after-deadline',
      t('Bids would close before the event is published. Choose an earlier instant.'),
    );
  if (faults.length)
    throw new Problem(
      'event-not-ready',
      tn(
        faults.length,
        'One fault to put right before publication can be scheduled.',
        '{n} faults to put right before publication can be scheduled.',
      ),
      { faults },
    );
  requireApprovals(approvals);
  const by = { id: actor.id, name: actor.name, email: actor.email };
  return {
    ...event,
    version: event.version + 1,
    preparation: { ...event.preparation, schedule: { at, by, fingerprint: draftFingerprint(event) } },
  };
}

/** Takes the date away again; the draft can be edited. */
export function unschedule(event: EventRecord): EventRecord {
  if (!event.preparation.schedule) throw new Problem('wrong-state', t('No publication of this event is scheduled.'));
  return { ...event, version: event.version + 1, preparation: { ...event.preparation, schedule: null } };
}

/** What the instant does: publish exactly what was approved, or say why not. */
export type Fallen = { event: EventRecord } & ({ notice: Notice } | { reason: string });

/** Publishes as scheduled; everything is asked again at that instant, and what is wrong then takes the date away. */
export function publishAsScheduled(event: EventRecord, approvals: ApprovalStanding, now: Instant): Fallen {
  const set = event.preparation.schedule;
  try {
    if (set?.fingerprint !== draftFingerprint(event))
      throw new Problem('changed-meanwhile', t('The draft is not the one that was scheduled.'));
    requireApprovals(approvals);
    return publish(event, now);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const reason = problem.faults.length ? problem.faults.map((f) => f.text).join(' ') : problem.message;
    return { event: unschedule(event), reason };
  }
}

/** "Tue 1 Dec 2026, 09:00 Anchorage (AKST, UTC−9); …": when it will be published, as the record keeps it. */
export const scheduleWords = (event: Pick<EventRecord, 'content'>, at: Instant): string =>
  recordedTime(at, event.content.zone);
