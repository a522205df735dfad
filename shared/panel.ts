/**
 * Who marks what in a lot, by section or criterion; the quorum; who leaves midway. Every bid faces the same panel: a person's marks of a
 * lot count for all of its bids, or for none. Pure decisions.
 */
import type { Declaration } from './declaration.ts';
import {
  type Criterion,
  type EventContent,
  type EventRecord,
  type JudgedCriterion,
  type Method,
  methodOf,
  type TeamMember,
} from './event.ts';
import { type Decided, type LeftPanel, type LotRecord, next, type Panel, requireStage } from './lot-record.ts';
import { type Actor, whoWhen } from './people.ts';
import { type Fault, Problem, requireWords } from './problem.ts';
import { criteriaIn } from './scoring/tree.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

type Tree = Pick<Method, 'criteria' | 'sections'>;
type Marker = Pick<TeamMember, 'personId' | 'name' | 'roles' | 'marks'>;

/** The criteria that people mark, in the method's order. */
export const judgedIn = ({ criteria }: Pick<Method, 'criteria'>): JudgedCriterion[] =>
  criteria.filter((c: Criterion) => c.kind === 'judged');

/** How many evaluators must mark each criterion. */
export const quorumOf = ({ quorum }: Pick<Method, 'quorum'>): number => quorum ?? 1;

/** Ids of the judged criteria that a member of the team marks by this method; none for who is no evaluator. */
export function assignedTo(method: Tree, { roles, marks }: Pick<Marker, 'roles' | 'marks'>): string[] {
  if (!roles.includes('evaluator')) return [];
  const all = judgedIn(method).map((c) => c.id);
  if (!marks) return all;
  const beneath = marks.flatMap((id) => criteriaIn(method, id).map((c) => c.id));
  return all.filter((id) => marks.includes(id) || beneath.includes(id));
}

/** The evaluators of a team who mark anything by this method. */
export const markersOf = <M extends Marker>(method: Tree, team: readonly M[]): M[] =>
  team.filter((m) => assignedTo(method, m).length > 0);

/** Each method that an event has: its own, and those of its lots. */
export const methodsOf = (content: Pick<EventContent, 'method' | 'lots'>): Method[] => [
  ...new Set(content.lots.map((l) => methodOf(content, l.id))),
];

/**
 * For publication: each judged criterion, of each method that the event has, has as many evaluators as the method asks for, at least
 * one. Nothing is said of a criterion that all evaluators mark: that they are too few is said once, of the method or the team.
 */
export function panelFaults({ content, team }: Pick<EventRecord, 'content' | 'team'>): Fault[] {
  const evaluators = team.filter((m) => m.roles.includes('evaluator')).length;
  if (evaluators === 0) return [];
  return methodsOf(content).flatMap((method) =>
    judgedIn(method).flatMap((c) => {
      const has = team.filter((m) => assignedTo(method, m).includes(c.id)).length;
      const quorum = quorumOf(method);
      if (has >= quorum || has === evaluators) return [];
      const said = { criterion: c.name, has, quorum };
      const text =
        has === 0
          ? t('Nobody in the team marks “{criterion}”.', said)
          : t('“{criterion}” has fewer evaluators ({has}) than its quorum ({quorum}).', said);
      return [{ at: 'team', code: has === 0 ? 'evaluator-missing' : 'below-quorum', text }];
    }),
  );
}

const leaving = (lot: Pick<LotRecord, 'left'>, personId: string): LeftPanel | undefined =>
  lot.left?.find((l) => l.personId === personId);

/** Those whose marks count, by criterion: assigned, no conflict declared, and not gone with their marks. */
export function panelsIn(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: Pick<LotRecord, 'lotId' | 'left'>,
  declarations: readonly Pick<Declaration, 'personId' | 'conflict'>[],
): { criterion: JudgedCriterion; evaluators: string[] }[] {
  const method = methodOf(event.content, lot.lotId);
  const counts = event.team.filter(
    (m) =>
      declarations.some((d) => d.personId === m.personId && !d.conflict) && leaving(lot, m.personId)?.marks !== 'go',
  );
  const of = counts.map((m) => ({ personId: m.personId, criteria: assignedTo(method, m) }));
  return judgedIn(method).map((criterion) => ({
    criterion,
    evaluators: of.filter((m) => m.criteria.includes(criterion.id)).map((m) => m.personId),
  }));
}

/** Those whose marks count in a lot; by criterion where only some of them mark it. */
export function panelOf(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: Pick<LotRecord, 'lotId' | 'left'>,
  declarations: readonly Pick<Declaration, 'personId' | 'conflict'>[],
): Panel {
  const panels = panelsIn(event, lot, declarations);
  const panel = event.team.map((m) => m.personId).filter((id) => panels.some((p) => p.evaluators.includes(id)));
  const some = panels.filter((p) => p.evaluators.length !== panel.length);
  return some.length === 0
    ? { panel }
    : { panel, panels: Object.fromEntries(some.map((p) => [p.criterion.id, p.evaluators])) };
}

/** Who of a panel marks a criterion. */
export const markersIn = ({ panel, panels }: Panel, criterionId: string): string[] => panels?.[criterionId] ?? panel;

/** What somebody has done in a lot so far, as leaving it takes that away. */
export type Done = { marks: readonly { bidId: string; criterionId: string }[]; signed: readonly string[] };
export type Effect = {
  marks: number;
  bids: number;
  signed: number;
  of: number;
  mayStand: boolean;
  mayGo: boolean;
  criteria: { criterionId: string; name: string; left: number; quorum: number; below: boolean }[];
};

/**
 * What it does to a lot if somebody leaves it. `bids`: ids of those that are scored. Once the meeting has started all marks are read,
 * and nobody takes away those of who has signed off everything: only their own declaration of a conflict does.
 */
export function leaveEffect(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: Pick<LotRecord, 'lotId' | 'left' | 'meeting'>,
  declarations: readonly Pick<Declaration, 'personId' | 'conflict'>[],
  personId: string,
  { marks, signed }: Done,
  bids: readonly string[],
): Effect {
  const quorum = quorumOf(methodOf(event.content, lot.lotId));
  const given = marks.filter((m) => bids.includes(m.bidId));
  const done = bids.filter((b) => signed.includes(b)).length;
  const mayStand = bids.length > 0 && done === bids.length;
  return {
    marks: given.length,
    bids: new Set(given.map((m) => m.bidId)).size,
    signed: done,
    of: bids.length,
    mayStand,
    mayGo: !(mayStand && lot.meeting),
    criteria: panelsIn(event, lot, declarations)
      .filter((p) => p.evaluators.includes(personId))
      .map(({ criterion, evaluators }) => {
        const left = evaluators.length - 1;
        return { criterionId: criterion.id, name: criterion.name, left, quorum, below: left < quorum };
      }),
  };
}

/** The criteria that fall below their quorum, as the record names them. */
export const belowWords = ({ criteria }: Pick<Effect, 'criteria'>): string => {
  const below = criteria.filter((c) => c.below).map((c) => `${c.name} (${c.left}/${c.quorum})`);
  return below.length === 0 ? 'nothing' : below.join('; ');
};

/** A panel without somebody: what the meeting goes on with once they have left it. */
export function withoutMember<P extends Panel>(at: P, personId: string): P {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== personId);
  return {
    ...at,
    panel: without(at.panel),
    ...(at.panels && {
      panels: Object.fromEntries(Object.entries(at.panels).map(([id, of]) => [id, without(of)])),
    }),
  };
}

/**
 * The lead says that an evaluator has left the lot midway. Their marks stand, where they have signed off those of every bid; or they go,
 * for all bids of the lot, and a substitute marks every bid. The quorum is asked for at the lock.
 */
export function leave(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: LotRecord,
  personId: string,
  declaration: Pick<Declaration, 'conflict'> | undefined,
  effect: Effect,
  said: { marks: 'stand' | 'go'; reason: string },
  actor: Actor,
  now: Instant,
): Decided {
  requireStage(lot, ['scoring'], t('Leaving the panel'));
  const member = markersOf(methodOf(event.content, lot.lotId), event.team).find((m) => m.personId === personId);
  if (!member) throw new Problem('not-found', t('There is no such evaluator in this lot.'));
  const before = leaving(lot, personId);
  // Marks that stood may still go: a bid that was taken back in has none of them.
  if (declaration?.conflict || before?.marks === 'go' || (before && said.marks === 'stand'))
    throw new Problem('wrong-state', t('{person} has left this lot already.', { person: member.name }));
  requireWords('reason', said.reason, t('Say why the evaluator leaves: it stands on the record.'));
  if (said.marks === 'stand' && !effect.mayStand)
    throw new Problem(
      'marks-missing',
      t('{person} has signed off {signed} of {of} bids. Marks stand for all bids of a lot, or go for all.', {
        person: member.name,
        signed: effect.signed,
        of: effect.of,
      }),
      { faults: [{ at: 'marks', code: 'not-all-signed', text: t('These marks can only go.') }] },
    );
  if (said.marks === 'go' && !effect.mayGo)
    throw new Problem(
      'wrong-state',
      t(
        'The meeting has started, and {person} has signed off all bids. Their marks stand; only a conflict of interest that they declare themselves takes them away.',
        { person: member.name },
      ),
      { faults: [{ at: 'marks', code: 'meeting-started', text: t('These marks can only stand.') }] },
    );
  const gone: LeftPanel = {
    personId,
    name: member.name,
    marks: said.marks,
    reason: said.reason.trim(),
    by: whoWhen(actor, now),
  };
  const stays = said.marks === 'stand';
  return {
    lot: next(lot, {
      left: [...(lot.left ?? []).filter((l) => l !== before), gone],
      ...(!stays && lot.meeting && { meeting: withoutMember(lot.meeting, personId) }),
    }),
    facts: [
      stays
        ? {
            what: 'evaluation.left',
            lotId: lot.lotId,
            data: { name: member.name, marks: effect.marks },
            why: gone.reason,
          }
        : {
            what: 'evaluation.left-with-marks',
            lotId: lot.lotId,
            data: { name: member.name, marks: effect.marks, below: belowWords(effect) },
            why: gone.reason,
          },
    ],
  };
}
