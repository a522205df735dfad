/**
 * What people do to a lot on the buyer's side: open it here; declarations, the lock and the award have files of their own.
 * Pure decisions: state + command + actor + instant in, next state + facts out, or a Problem.
 */

import { type EnvelopeId, type EventRecord, envelopesOf } from './event.ts';
import { graceSeconds } from './grace.ts';
import { type Decided, type LotRecord, next, type Opening } from './lot-record.ts';
import { type Actor, teamRolesOf, whoWhen } from './people.ts';
import { Problem } from './problem.ts';
import { bothClocks, type Instant, later } from './time.ts';
import { t } from './words/say.ts';

export {
  allowReading,
  type Declaration,
  declare,
  refuseLeft,
  refuseRecused,
  requireDeclared,
} from './declaration.ts';
export { lock, type Marking } from './lock.ts';
export {
  type Choice,
  type Decided,
  isOpen,
  type LotRecord,
  leastAdvanced,
  nextEnvelope,
  type Opening,
  type Phase,
  phaseOf,
  requireStage,
  type Stage,
  sealedLot,
  seenEnvelopes,
} from './lot-record.ts';

export { graceSeconds };

/** A refused attempt to open; its reason goes on the record. */
const refusal = (code: 'not-allowed' | 'too-early' | 'wrong-state' | 'second-person-needed', text: string) =>
  new Problem(code, text, { data: { recorded: true } });

/**
 * One of the openers says "open". The first is noted; the second, another person, starts the opening (unless the event says one
 * person is enough). Not before the deadline plus the grace; the commercial envelopes not before the marks are locked.
 */
export function open(
  event: EventRecord,
  lot: LotRecord,
  envelope: EnvelopeId,
  actor: Actor,
  now: Instant,
  orderId: string,
): Decided & { start: boolean } {
  if (!event.published || !envelopesOf(event.content).includes(envelope))
    throw new Problem('not-found', t('This event has no such envelope.'));
  if (!teamRolesOf(event, actor.id).includes('opener'))
    throw refusal('not-allowed', t('Only an opener of this event can open bids.'));
  const from = later(event.published.closesAt, graceSeconds);
  if (now < from) {
    throw refusal(
      'too-early',
      t(
        'Bids can be opened from {when}: the deadline and {seconds} s in which a last submission may still be under way.',
        { when: bothClocks(from, event.content.zone, 'second'), seconds: graceSeconds },
      ),
    );
  }
  const first = envelope !== 'commercial';
  if (lot.stage !== (first ? 'sealed' : 'locked')) {
    if (first || lot.openings[envelope]?.order)
      throw refusal('wrong-state', t('These envelopes are open already, or being opened.'));
    throw refusal('wrong-state', t('The price envelopes stay sealed until all marks are locked.'));
  }
  // A word counts while its speaker is an opener: the team may have changed since.
  const people = (lot.openings[envelope]?.people ?? []).filter((p) => teamRolesOf(event, p.id).includes('opener'));
  const needed = event.content.openersNeeded;
  if (people.some((p) => p.id === actor.id))
    throw refusal('second-person-needed', t('You have said so already. It takes another opener to open the bids.'));
  const all = [...people, whoWhen(actor, now)];
  const start = all.length >= needed;
  const { only, before } = lot.openings[envelope] ?? {};
  const opening: Opening = {
    ...{ people: all, order: start ? orderId : null, openedAt: null, bids: null },
    ...(only && { only }),
    ...(before && { before }),
  };
  return {
    lot: next(lot, { openings: { ...lot.openings, [envelope]: opening }, ...(start ? { stage: 'opening' } : {}) }),
    facts: [{ what: start ? 'opening.started' : 'opening.attested', lotId: lot.lotId, data: { envelope } }],
    start,
  };
}

/** The work order is carried out: all envelopes of this kind are open. */
export function opened(lot: LotRecord, envelope: EnvelopeId, bids: number, at: Instant): Decided {
  const opening = lot.openings[envelope];
  // A work order may be delivered again: it must not take a lot back to a stage that it has left.
  if (!opening?.order || opening.openedAt)
    throw new Problem('wrong-state', t('No opening of these envelopes is under way.'), { data: { stage: lot.stage } });
  return {
    lot: next(lot, {
      stage: envelope === 'commercial' ? 'ranked' : 'scoring',
      openings: { ...lot.openings, [envelope]: { ...opening, openedAt: at, bids } },
    }),
    facts: [{ what: 'opening.done', lotId: lot.lotId, data: { envelope, count: bids } }],
  };
}
