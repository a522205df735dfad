/**
 * What people do to a lot on the buyer's side: open, declare, lock. The award has a file of its own.
 * Pure decisions: state + command + actor + instant in, next state + facts out, or a Problem.
 */

import { type EnvelopeId, type EventRecord, envelopesOf } from './event.ts';
import { graceSeconds } from './grace.ts';
import { isRanked } from './kinds.ts';
import { isOpen, type LotRecord, next, nextEnvelope, type Opening, requireStage } from './lot-record.ts';
import { type Actor, can, teamRolesOf, whoWhen } from './people.ts';
import { Problem, requireWords } from './problem.ts';
import type { NewFact } from './record.ts';
import { bothClocks, type Instant, later } from './time.ts';
import { t } from './words/say.ts';

export {
  type Choice,
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
} from './lot-record.ts';

export { graceSeconds };

/** The next record of a lot, and what goes on the event's record with it. */
export type Decided = { lot: LotRecord; facts: NewFact[] };
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
  const opening: Opening = { people: all, order: start ? orderId : null, openedAt: null, bids: null };
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

/** `bidders`: with whom the conflict is, by legal name, where that was said. */
export type Declaration = {
  personId: string;
  name: string;
  conflict: boolean;
  reason: string;
  bidders?: string[];
  at: Instant;
};

/** A person may read opened bids: role, envelope open, and a declaration of no conflict before any document. */
export function allowReading(
  event: EventRecord,
  lot: LotRecord,
  declaration: Declaration | undefined,
  actor: Actor,
): void {
  if (!can(actor, 'bids.read', event))
    throw new Problem('not-allowed', t('Bids are read by the committee, approvers and auditors.'));
  if (!isOpen(lot, envelopesOf(event.content)[0]!))
    throw new Problem('wrong-state', t('The bids are sealed.'), { data: { stage: lot.stage } });
  if (!declaration)
    throw new Problem(
      'declaration-missing',
      t('Declare first whether you have a conflict of interest with one of the bidders.'),
    );
  refuseRecused(declaration);
}

/** Refuses somebody who declared a conflict: who has left a lot neither locks, ranks, recommends nor approves in it. */
export function refuseRecused(declaration: Declaration | undefined): void {
  if (declaration?.conflict)
    throw new Problem('conflict-declared', t('You declared a conflict of interest in this lot and have left it.'));
}

/**
 * Whoever decides on a lot (locks its marks, recommends, approves) has declared no conflict with its bidders
 * (Directive 2014/24/EU, Art. 24). Where no bid was received there is nobody to be in conflict with.
 */
export function requireDeclared(lot: LotRecord, declaration: Declaration | undefined): void {
  refuseRecused(declaration);
  const received = Object.values(lot.openings).some((o) => (o.bids ?? 0) > 0);
  if (received && !declaration)
    throw new Problem(
      'declaration-missing',
      t(
        'Declare first, on the page of the evaluation, whether you have a conflict of interest with one of the bidders.',
      ),
    );
}

/**
 * A person declares, once the bidders are known; a conflict is final, and may come up later. After the lock a declaration
 * changes no panel.
 */
export function declare(
  lot: LotRecord,
  before: Declaration | undefined,
  said: { conflict: boolean; reason: string },
  actor: Actor,
  now: Instant,
): { declaration: Declaration; facts: NewFact[] } {
  if (!Object.values(lot.openings).some((o) => o.openedAt))
    throw new Problem('wrong-state', t('Declarations are made once the bids are open and the bidders are known.'), {
      data: { stage: lot.stage },
    });
  if (before?.conflict)
    throw new Problem('conflict-declared', t('You declared a conflict of interest already. It stays on record.'));
  if (before && !said.conflict) throw new Problem('wrong-state', t('You declared this already.'));
  if (said.conflict) requireWords('reason', said.reason, t('Say what connects you with a bidder.'));
  const fact: NewFact = said.conflict
    ? { what: 'evaluation.conflict', lotId: lot.lotId, why: said.reason }
    : { what: 'evaluation.declared', lotId: lot.lotId };
  return {
    declaration: { personId: actor.id, name: actor.name, conflict: said.conflict, reason: said.reason, at: now },
    facts: [fact],
  };
}

/** Those whose marks count: evaluators of the team who declared no conflict. */
export const panelOf = (event: Pick<EventRecord, 'team'>, declarations: readonly Declaration[]): string[] =>
  event.team
    .filter((m) => m.roles.includes('evaluator') && declarations.some((d) => d.personId === m.personId && !d.conflict))
    .map((m) => m.personId);

/** The lead locks the marks: every evaluator has declared, and each of the panel has signed off every bid. */
export function lock(
  event: EventRecord,
  lot: LotRecord,
  declarations: readonly Declaration[],
  bids: readonly { bidId: string; name: string }[],
  signed: readonly { personId: string; bidId: string }[],
  actor: Actor,
  now: Instant,
): Decided {
  if (!isRanked(event.content))
    throw new Problem(
      'wrong-state',
      t('In a request for information answers are read: there are no marks, no ranking and no award.'),
    );
  requireStage(lot, ['scoring'], t('Locking the marks'));
  refuseRecused(declarations.find((d) => d.personId === actor.id));
  const judged = event.content.method.criteria.some((c) => c.kind === 'judged');
  const evaluators = judged ? event.team.filter((m) => m.roles.includes('evaluator')) : [];
  const silent = evaluators.filter((m) => !declarations.some((d) => d.personId === m.personId));
  if (silent.length && bids.length)
    throw new Problem(
      'marks-missing',
      t('Still to declare whether they have a conflict: {list}.', { list: silent.map((m) => m.name).join(', ') }),
    );
  const panel = judged ? panelOf(event, declarations) : [];
  if (judged && bids.length && panel.length === 0)
    throw new Problem('marks-missing', t('No evaluator without a conflict is left. Name another one.'));
  const open = panel.flatMap((personId) =>
    bids
      .filter((b) => !signed.some((s) => s.personId === personId && s.bidId === b.bidId))
      .map((b) => ({ personId, bid: b.name })),
  );
  if (open.length) {
    const name = (id: string) => event.team.find((m) => m.personId === id)?.name ?? id;
    const list = panel
      .map((id) => [name(id), open.filter((o) => o.personId === id).length] as const)
      .filter(([, n]) => n > 0)
      .map(([person, left]) => t('{person} ({left} of {all} bids)', { person, left, all: bids.length }))
      .join(', ');
    throw new Problem('marks-missing', t('Still to sign off: {list}. A missing mark is never a zero.', { list }));
  }
  const names = panel.map((id) => event.team.find((m) => m.personId === id)?.name ?? id).join(', ');
  return {
    lot: next(lot, {
      // Evaluated again: the prices are open already.
      stage: nextEnvelope(event, lot) === null ? 'ranked' : 'locked',
      locked: { ...whoWhen(actor, now), panel },
    }),
    facts: [{ what: 'evaluation.locked', lotId: lot.lotId, data: { panel: names || 'nobody (no judged criterion)' } }],
  };
}
