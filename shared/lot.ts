/**
 * The life of a lot on the buyer's side: sealed → opening → scoring → locked → ranked → recommended → awarded.
 * Pure decisions: state + command + actor + instant in, next state + facts out, or a Problem.
 */
import { type EnvelopeId, type EventRecord, envelopesOf } from './event.ts';
import { type Actor, can, teamRolesOf } from './people.ts';
import { Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Ranking } from './scoring.ts';
import { bothClocks, type Instant, later } from './time.ts';

/** Opening waits this long after the deadline: longer than any function may run, so that no submit is still under way. */
export const graceSeconds = 60;

export type Stage = 'sealed' | 'opening' | 'scoring' | 'locked' | 'ranked' | 'recommended' | 'awarded';
type Who = { id: string; name: string; at: Instant };
export type Opening = { people: Who[]; order: string | null; openedAt: Instant | null; bids: number | null };

export type LotRecord = {
  eventId: string;
  orgId: string;
  lotId: string;
  version: number;
  stage: Stage;
  openings: Partial<Record<EnvelopeId, Opening>>;
  locked: (Who & { panel: string[] }) | null;
  recommendation: (Who & { bidId: string; name: string; reasons: string; ranking: string }) | null;
  award: (Who & { bidId: string; name: string }) | null;
};

export const sealedLot = (orgId: string, eventId: string, lotId: string): LotRecord => ({
  eventId,
  orgId,
  lotId,
  version: 1,
  stage: 'sealed',
  openings: {},
  locked: null,
  recommendation: null,
  award: null,
});

type Decided = { lot: LotRecord; facts: NewFact[] };
const who = (actor: Actor, at: Instant): Who => ({ id: actor.id, name: actor.name, at });
const next = (lot: LotRecord, change: Partial<LotRecord>): LotRecord => ({
  ...lot,
  ...change,
  version: lot.version + 1,
});

/** A refused attempt to open; its reason goes on the record. */
const refusal = (code: 'not-allowed' | 'too-early' | 'wrong-state' | 'second-person-needed', text: string) =>
  new Problem(code, text, { data: { recorded: true } });

const stageWords: Record<Stage, string> = {
  sealed: 'the bids are sealed',
  opening: 'envelopes are being opened',
  scoring: 'the committee is scoring',
  locked: 'the marks are locked and the price envelopes are sealed',
  ranked: 'the bids are ranked',
  recommended: 'a recommendation waits for approval',
  awarded: 'the award is made',
};

/** Throws `wrong-state` unless the lot is at one of these stages. */
export function requireStage(lot: LotRecord, stages: readonly Stage[], act: string): void {
  if (stages.includes(lot.stage)) return;
  throw new Problem('wrong-state', `${act} is not possible now: ${stageWords[lot.stage]}.`, {
    data: { stage: lot.stage },
  });
}

/** True once the envelope's facts are where the evaluation can read them. */
export const isOpen = (lot: LotRecord, envelope: EnvelopeId): boolean => Boolean(lot.openings[envelope]?.openedAt);

/** The envelope that opens next; null when all are open. */
export const nextEnvelope = (event: Pick<EventRecord, 'content'>, lot: LotRecord): EnvelopeId | null =>
  envelopesOf(event.content).find((e) => !isOpen(lot, e)) ?? null;

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
    throw new Problem('not-found', 'This event has no such envelope.');
  if (!teamRolesOf(event, actor.id).includes('opener'))
    throw refusal('not-allowed', 'Only an opener of this event can open bids.');
  const from = later(event.published.closesAt, graceSeconds);
  if (now < from) {
    throw refusal(
      'too-early',
      `Bids can be opened from ${bothClocks(from, event.content.zone, 'second')}: the deadline and ${graceSeconds} s in which a last submission may still be under way.`,
    );
  }
  const first = envelope !== 'commercial';
  if (lot.stage !== (first ? 'sealed' : 'locked')) {
    if (first || lot.openings[envelope]?.order)
      throw refusal('wrong-state', 'These envelopes are open already, or being opened.');
    throw refusal('wrong-state', 'The price envelopes stay sealed until all marks are locked.');
  }
  const people = lot.openings[envelope]?.people ?? [];
  const needed = event.content.openersNeeded;
  if (people.some((p) => p.id === actor.id))
    throw refusal('second-person-needed', 'You have said so already. It takes another opener to open the bids.');
  const all = [...people, who(actor, now)];
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
  if (!opening?.order) throw new Problem('wrong-state', 'No opening of these envelopes was ordered.');
  return {
    lot: next(lot, {
      stage: envelope === 'commercial' ? 'ranked' : 'scoring',
      openings: { ...lot.openings, [envelope]: { ...opening, openedAt: at, bids } },
    }),
    facts: [{ what: 'opening.done', lotId: lot.lotId, data: { envelope, count: bids } }],
  };
}

export type Declaration = { personId: string; name: string; conflict: boolean; reason: string; at: Instant };

/** A person may read opened bids: role, envelope open, and a declaration of no conflict before any document. */
export function allowReading(
  event: EventRecord,
  lot: LotRecord,
  declaration: Declaration | undefined,
  actor: Actor,
): void {
  if (!can(actor, 'bids.read', event))
    throw new Problem('not-allowed', 'Bids are read by the committee, approvers and auditors.');
  if (!isOpen(lot, envelopesOf(event.content)[0]!))
    throw new Problem('wrong-state', 'The bids are sealed.', { data: { stage: lot.stage } });
  if (!declaration)
    throw new Problem(
      'declaration-missing',
      'Declare first whether you have a conflict of interest with one of the bidders.',
    );
  if (declaration.conflict)
    throw new Problem('conflict-declared', 'You declared a conflict of interest in this lot and have left it.');
}

/** A person declares; a conflict is final, and may come up later. After the lock a declaration changes no panel. */
export function declare(
  lot: LotRecord,
  before: Declaration | undefined,
  said: { conflict: boolean; reason: string },
  actor: Actor,
  now: Instant,
): { declaration: Declaration; facts: NewFact[] } {
  if (before?.conflict)
    throw new Problem('conflict-declared', 'You declared a conflict of interest already. It stays on record.');
  if (before && !said.conflict) throw new Problem('wrong-state', 'You declared this already.');
  if (said.conflict && said.reason.trim() === '') {
    throw new Problem('body-wrong', 'Say what connects you with a bidder.', {
      faults: [{ at: 'reason', code: 'missing', text: 'Say what connects you with a bidder.' }],
    });
  }
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
  requireStage(lot, ['scoring'], 'Locking the marks');
  const judged = event.content.method.criteria.some((c) => c.kind === 'judged');
  const evaluators = judged ? event.team.filter((m) => m.roles.includes('evaluator')) : [];
  const silent = evaluators.filter((m) => !declarations.some((d) => d.personId === m.personId));
  if (silent.length && bids.length)
    throw new Problem(
      'marks-missing',
      `Still to declare whether they have a conflict: ${silent.map((m) => m.name).join(', ')}.`,
    );
  const panel = judged ? panelOf(event, declarations) : [];
  if (judged && bids.length && panel.length === 0)
    throw new Problem('marks-missing', 'No evaluator without a conflict is left. Name another one.');
  const open = panel.flatMap((personId) =>
    bids
      .filter((b) => !signed.some((s) => s.personId === personId && s.bidId === b.bidId))
      .map((b) => ({ personId, bid: b.name })),
  );
  if (open.length) {
    const name = (id: string) => event.team.find((m) => m.personId === id)?.name ?? id;
    const text = panel
      .map((id) => [name(id), open.filter((o) => o.personId === id).length] as const)
      .filter(([, n]) => n > 0)
      .map(([n, k]) => `${n} (${k} of ${bids.length} bids)`)
      .join(', ');
    throw new Problem('marks-missing', `Still to sign off: ${text}. A missing mark is never a zero.`);
  }
  const names = panel.map((id) => event.team.find((m) => m.personId === id)?.name ?? id).join(', ');
  return {
    lot: next(lot, {
      stage: event.content.envelopes === 'two' ? 'locked' : 'ranked',
      locked: { ...who(actor, now), panel },
    }),
    facts: [{ what: 'evaluation.locked', lotId: lot.lotId, data: { panel: names || 'nobody (no judged criterion)' } }],
  };
}

/** The lead recommends a bid that ranks first; the ranking it rests on is fixed by its fingerprint. */
export function recommend(
  lot: LotRecord,
  ranking: Ranking,
  rankingFingerprint: string,
  said: { bidId: string; reasons: string },
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, ['ranked'], 'A recommendation');
  const bid = ranking.ranked.find((r) => r.bidId === said.bidId);
  if (!bid) throw new Problem('not-found', 'There is no such ranked bid in this lot.');
  if (bid.rank !== 1) {
    throw new Problem(
      'not-first',
      `${bid.name} ranks ${bid.rank}. By the published method only a bid that ranks first can be recommended.`,
    );
  }
  const recommendation = {
    ...who(actor, now),
    bidId: bid.bidId,
    name: bid.name,
    reasons: said.reasons,
    ranking: rankingFingerprint,
  };
  return {
    lot: next(lot, { stage: 'recommended', recommendation }),
    facts: [
      {
        what: 'award.recommended',
        lotId: lot.lotId,
        data: { bidder: bid.name, total: bid.total.shown, ranking: rankingFingerprint },
        why: said.reasons,
      },
    ],
  };
}

/** Another person than the one who recommended approves, or returns it with a reason. */
export function decideAward(
  lot: LotRecord,
  said: { approve: boolean; reason: string },
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, ['recommended'], 'A decision on the award');
  const r = lot.recommendation!;
  if (r.id === actor.id)
    throw new Problem(
      'own-recommendation',
      'Nobody approves their own recommendation. Another approver has to decide.',
    );
  if (!said.approve && said.reason.trim() === '') {
    throw new Problem('body-wrong', 'Say why the recommendation goes back.', {
      faults: [{ at: 'reason', code: 'missing', text: 'Say why the recommendation goes back.' }],
    });
  }
  const why = said.reason.trim() === '' ? {} : { why: said.reason };
  if (!said.approve) {
    return {
      lot: next(lot, { stage: 'ranked', recommendation: null }),
      facts: [{ what: 'award.returned', lotId: lot.lotId, ...why }],
    };
  }
  return {
    lot: next(lot, { stage: 'awarded', award: { ...who(actor, now), bidId: r.bidId, name: r.name } }),
    facts: [{ what: 'award.approved', lotId: lot.lotId, data: { bidder: r.name }, ...why }],
  };
}

export type Phase = 'draft' | 'open' | 'closed' | Exclude<Stage, 'sealed'>;

/** Where an event stands for a reader at an instant: what the stepper shows. */
export function phaseOf(
  event: Pick<EventRecord, 'published'>,
  lot: Pick<LotRecord, 'stage'> | null,
  now: Instant,
): Phase {
  if (!event.published) return 'draft';
  if (now < event.published.closesAt) return 'open';
  return !lot || lot.stage === 'sealed' ? 'closed' : lot.stage;
}
