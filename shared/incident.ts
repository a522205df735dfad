/**
 * Portal incidents: the portal could not be reached while bids were due. Two people move, in one act and with one reason, every
 * deadline of their organisation that falls into the time of the incident, unless its bids are being opened.
 */

import { type Actor, type WhoWhen, whoWhen } from './people.ts';
import { type Fault, Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import { type Instant, later } from './time.ts';
import { t } from './words/say.ts';

export type Incident = {
  id: string;
  orgId: string;
  /** Deadlines from the one (included) until the other (excluded) move. */
  from: Instant;
  until: Instant;
  /** By so many hours each. */
  hours: number;
  reason: string;
  declared: WhoWhen;
  /** The second person; null until then. */
  confirmed: WhoWhen | null;
  /** When every event was dealt with; null until then. */
  done: Instant | null;
};

/** What became of one event. */
export type IncidentResult = {
  eventId: string;
  title: string;
  reference: string;
  zone: string;
  closedAt: Instant;
  /** The new deadline; null where it was not moved. */
  closesAt: Instant | null;
  /** Why it was not moved. */
  problem: string | null;
};

/** The longest window, and the furthest that a deadline is moved, in hours. */
const longestWindowHours = 14 * 24;
export const furthestHours = 30 * 24;

/** The first of two people says what happened: between which instants, how far deadlines move, why. */
export function declareIncident(
  said: { from: Instant; until: Instant; hours: number; reason: string },
  id: string,
  actor: Actor,
  now: Instant,
): { incident: Incident; facts: NewFact[] } {
  const faults: Fault[] = [];
  const need = (ok: boolean, at: string, code: string, text: string) => {
    if (!ok) faults.push({ at, code, text });
  };
  need(said.from < said.until, 'until', 'window-empty', t('The incident must end after it began.'));
  need(
    said.until <= later(said.from, longestWindowHours * 3600),
    'until',
    'window-long',
    t('An incident lasts up to {days} days here. Declare a longer one in parts.', { days: longestWindowHours / 24 }),
  );
  need(
    later(said.until, said.hours * 3600) > now,
    'hours',
    'hours-few',
    t('Every deadline in this window would still lie in the past. Move them further.'),
  );
  need(
    said.reason.trim() !== '',
    'reason',
    'missing',
    t('Say what happened. It stands in the notice of each event and in every letter.'),
  );
  if (faults.length)
    throw new Problem(
      'addendum-not-ready',
      faults.length === 1 ? faults[0]!.text : t('{n} fields to put right.', { n: faults.length }),
      { faults },
    );
  const { from, until, hours } = said;
  return {
    incident: {
      id,
      orgId: actor.org.id,
      from,
      until,
      hours,
      reason: said.reason.trim(),
      declared: whoWhen(actor, now),
      confirmed: null,
      done: null,
    },
    facts: [{ what: 'incident.declared', data: { from, until, hours }, why: said.reason.trim() }],
  };
}

/** The second person, another one, carries it out. */
export function confirmIncident(
  incident: Incident,
  actor: Actor,
  now: Instant,
): { incident: Incident; facts: NewFact[] } {
  if (incident.confirmed)
    throw new Problem('wrong-state', t('This was confirmed already; the deadlines are being moved, or have been.'));
  if (incident.declared.id === actor.id)
    throw new Problem('second-person-needed', t('You declared this. It takes another sourcing manager to confirm it.'));
  const { from, until, hours, reason } = incident;
  return {
    incident: { ...incident, confirmed: whoWhen(actor, now) },
    facts: [{ what: 'incident.ordered', data: { from, until, hours }, why: reason }],
  };
}

/** Where a deadline goes: so many hours later, at a whole minute. */
export const movedBy = (closesAt: Instant, hours: number): Instant => later(closesAt, hours * 3600);
