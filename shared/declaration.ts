/**
 * Declarations of conflicts of interest (Directive 2014/24/EU, Art. 24): made once the bidders are known, before any document is
 * read. A conflict recuses from the whole lot, so that every bid faces the same panel. Pure decisions.
 */
import { type EventRecord, envelopesOf } from './event.ts';
import { isOpen, type LotRecord } from './lot-record.ts';
import { type Actor, can } from './people.ts';
import { type Fault, Problem, refuseFaults, requireWords } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** `bidders`: with whom the conflict is, by legal name, where that was said. */
export type Declaration = {
  personId: string;
  name: string;
  conflict: boolean;
  reason: string;
  bidders?: string[];
  at: Instant;
};

/** True where somebody still reads the bids once they mark none: by another role than an evaluator's. */
const readsWithoutMarking = (event: Pick<EventRecord, 'team'>, actor: Actor): boolean =>
  can(actor, 'bids.read', {
    team: event.team.map((m) =>
      m.personId === actor.id ? { ...m, roles: m.roles.filter((r) => r !== 'evaluator') } : m,
    ),
  });

/** Refuses an evaluator who has left the lot's panel. */
export function refuseLeft(lot: Pick<LotRecord, 'left'>, actor: Actor): void {
  if (lot.left?.some((l) => l.personId === actor.id))
    throw new Problem('left-panel', t('You have left the panel of this lot.'));
}

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
  if (!readsWithoutMarking(event, actor)) refuseLeft(lot, actor);
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

/** What is said in a declaration. `bidders`: with whom the conflict is; absent: that is not said. */
export type Declared = { conflict: boolean; reason: string; bidders?: readonly string[] | undefined };
/** What a conflict that comes up midway takes away, as the record says it: marks given, and what falls below the quorum. */
export type Going = { marks: number; below: string };

function refuseDeclaration(said: Declared, names: readonly string[]): void {
  const { bidders = [] } = said;
  const faults: Fault[] = bidders.flatMap((name, i) => {
    const at = `bidders.${i}`;
    if (!said.conflict) return [{ at, code: 'no-conflict', text: t('Who declares no conflict names no bidder.') }];
    return names.includes(name)
      ? []
      : [{ at, code: 'not-a-bidder', text: t('{name} is not one of the bidders for this lot.', { name }) }];
  });
  refuseFaults(faults);
  if (said.conflict) requireWords('reason', said.reason, t('Say what connects you with a bidder.'));
}

/**
 * A person declares, once the bidders are known; a conflict is final, and may come up later. After the lock a declaration
 * changes no panel. `names`: the bidders'. `going`: what the conflict takes away, where marks were given already.
 */
export function declare(
  lot: LotRecord,
  before: Declaration | undefined,
  said: Declared,
  actor: Actor,
  now: Instant,
  names: readonly string[] = [],
  going: Going | null = null,
): { declaration: Declaration; facts: NewFact[] } {
  if (!Object.values(lot.openings).some((o) => o.openedAt))
    throw new Problem('wrong-state', t('Declarations are made once the bids are open and the bidders are known.'), {
      data: { stage: lot.stage },
    });
  if (before?.conflict)
    throw new Problem('conflict-declared', t('You declared a conflict of interest already. It stays on record.'));
  if (before && !said.conflict) throw new Problem('wrong-state', t('You declared this already.'));
  refuseDeclaration(said, names);
  const bidders = [...new Set(said.bidders ?? [])].sort();
  return {
    declaration: {
      personId: actor.id,
      name: actor.name,
      conflict: said.conflict,
      reason: said.reason,
      ...(bidders.length > 0 && { bidders }),
      at: now,
    },
    facts: [
      ...factsOf(lot, said, bidders),
      ...(said.conflict && going
        ? [{ what: 'evaluation.marks-gone', lotId: lot.lotId, data: { name: actor.name, ...going } } as const]
        : []),
    ],
  };
}

function factsOf({ lotId }: LotRecord, { conflict, reason }: Declared, bidders: readonly string[]): NewFact[] {
  if (!conflict) return [{ what: 'evaluation.declared', lotId }];
  return bidders.length === 0
    ? [{ what: 'evaluation.conflict', lotId, why: reason }]
    : [{ what: 'evaluation.conflict-with', lotId, data: { bidders: bidders.join('; ') }, why: reason }];
}
