/**
 * Moving a deadline. A submission under way needs no condition on the notice (late is late, and only late is late), so a
 * deadline moves only while the old instant and the new one both lie further ahead than any request can take; an earlier one
 * leaves bidders the event's minimum notice too (Directive 2014/24/EU, Art. 47: the time limits must let bidders answer).
 */

import type { EventRecord } from './event.ts';
import { graceSeconds } from './grace.ts';
import type { LotRecord } from './lot-record.ts';
import { type Fault, Problem } from './problem.ts';
import { bothClocks, type Instant, later } from './time.ts';
import { t, tn } from './words/say.ts';

const daySeconds = 86_400;

/** The first instant that leaves bidders the minimum notice, counted from now: at the next whole minute. */
export function earliestFair(now: Instant, minimumNoticeDays: number): Instant {
  const exact = later(now, minimumNoticeDays * daySeconds);
  return exact.endsWith(':00.000Z') ? exact : `${later(exact, 60).slice(0, 16)}:00.000Z`;
}

/** Refuses any change of a deadline that has passed, or lies so near that a submission may be under way. */
export function requireDeadlineAhead(closesAt: Instant, zone: string, now: Instant): void {
  if (now >= closesAt)
    throw new Problem(
      'deadline-passed',
      t(
        'Bids closed at {when}. Until the first envelope is ordered open, two people can reopen the event together, with a reason.',
        { when: bothClocks(closesAt, zone, 'second') },
      ),
      { data: { closesAt } },
    );
  if (closesAt <= later(now, graceSeconds))
    throw new Problem(
      'deadline-near',
      t(
        'Bids close at {when}, in less than {seconds} s, and a submission may be under way: nothing can be changed any more. Once the deadline has passed, two people can reopen the event together, with a reason.',
        { when: bothClocks(closesAt, zone, 'second'), seconds: graceSeconds },
      ),
      { data: { closesAt } },
    );
}

/**
 * What is wrong with a new deadline, before the old one has come. `changed`: other things change with it, so that what is
 * left before the deadline must be the minimum notice at least, wherever the deadline goes.
 */
export function deadlineFaults(
  old: Instant,
  to: Instant,
  rule: { minimumNoticeDays: number; zone: string; changed: boolean },
  now: Instant,
): Fault[] {
  const fault = (code: string, text: string): Fault[] => [{ at: 'closes', code, text }];
  const { minimumNoticeDays: days, zone } = rule;
  const fair = earliestFair(now, days);
  if (to <= later(now, graceSeconds))
    return fault(
      'deadline-too-near',
      t('A deadline must lie more than {seconds} s ahead. Choose a later one.', { seconds: graceSeconds }),
    );
  if (to < old && to < fair)
    return fault(
      'notice-too-short',
      tn(
        days,
        'An earlier deadline must leave bidders one day from now: {when} or later.',
        'An earlier deadline must leave bidders {n} days from now: {when} or later.',
        { when: bothClocks(fair, zone) },
      ),
    );
  if (rule.changed && to < fair)
    return fault(
      'notice-too-short',
      tn(
        days,
        'A change must leave bidders one day before the deadline. Move the deadline with it: to {when} or later.',
        'A change must leave bidders {n} days before the deadline. Move the deadline with it: to {when} or later.',
        { when: bothClocks(fair, zone) },
      ),
    );
  return [];
}

/**
 * True once somebody's order to open envelopes of a lot stands: from then on nothing is reopened. A lot that was cancelled
 * while it was sealed is never opened, and stands in the way of no other.
 */
export const openingOrdered = (lots: readonly Pick<LotRecord, 'stage' | 'openings'>[]): boolean =>
  lots.some(
    (lot) => !['sealed', 'cancelled'].includes(lot.stage) || Object.values(lot.openings).some((o) => o.order !== null),
  );

/** Refuses to change an event of which every lot is cancelled: everybody was told that no bid is taken any more. */
export function requireNotCancelled(lots: readonly Pick<LotRecord, 'stage'>[]): void {
  if (lots.length > 0 && lots.every((lot) => lot.stage === 'cancelled'))
    throw new Problem(
      'wrong-state',
      t('This event is cancelled. Nothing in it changes any more; start a new one from it.'),
    );
}

/** Refuses to reopen an event before its deadline, or once envelopes have been ordered open. */
export function requireReopenable(
  event: Pick<EventRecord, 'published' | 'content'>,
  lots: readonly Pick<LotRecord, 'stage' | 'openings'>[],
  now: Instant,
): void {
  if (!event.published) throw new Problem('not-published', t('This event is not published.'));
  requireNotCancelled(lots);
  const { closesAt } = event.published;
  if (now < closesAt)
    throw new Problem(
      'wrong-state',
      t('The deadline has not passed: move it by an addendum, which takes one person and a reason.'),
    );
  if (openingOrdered(lots))
    throw new Problem(
      'wrong-state',
      t('Envelopes of this event have been ordered open. From then on nobody can reopen it: somebody may know a bid.'),
    );
}

/** What is wrong with the deadline of a reopened event. */
export function reopeningFaults(old: Instant, to: Instant, now: Instant): Fault[] {
  if (to > old && to > later(now, graceSeconds)) return [];
  return [
    {
      at: 'closes',
      code: 'deadline-too-near',
      text: t('A reopened event closes later than it did, and more than {seconds} s from now. Choose a later time.', {
        seconds: graceSeconds,
      }),
    },
  ];
}
