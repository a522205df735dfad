/**
 * Who evaluates, and what they mark, may change freely until bids are open. From then on somebody may join, with a reason that goes on the
 * record, and marks every bid; who leaves does so by the lead's word, lot by lot (panel.ts). Pure decisions.
 */
import type { EventContent, TeamMember } from './event.ts';
import type { LotRecord } from './lot-record.ts';
import { judgedIn, methodsOf } from './panel.ts';
import { type Fault, Problem, requireWords } from './problem.ts';
import type { NewFact } from './record.ts';
import { t } from './words/say.ts';

/** What is wrong with what somebody is to mark: ids that no method of the event has. `at`: the place of the list. */
export function assignmentFaults(
  content: Pick<EventContent, 'method' | 'lots'>,
  marks: readonly string[],
  at: string,
): Fault[] {
  const known = methodsOf(content).flatMap((m) => [
    ...judgedIn(m).map((c) => c.id),
    ...(m.sections ?? []).map((s) => s.id),
  ]);
  return marks.flatMap((id, i) =>
    known.includes(id)
      ? []
      : [
          {
            at: `${at}.${i}`,
            code: 'not-to-mark',
            text: t('No criterion that is judged, and no section, has this id: {id}.', { id }),
          },
        ],
  );
}

type Member = Pick<TeamMember, 'personId' | 'name' | 'roles' | 'marks'>;
export type EvaluatorChanges = { joined: Member[]; left: Member[]; moved: Member[] };

/** Which evaluators a new team adds, takes away, and has mark something else. */
export function evaluatorChanges(before: readonly Member[], after: readonly Member[]): EvaluatorChanges {
  const evaluators = (of: readonly Member[]) => of.filter((m) => m.roles.includes('evaluator'));
  const [was, is] = [evaluators(before), evaluators(after)];
  const among = (of: readonly Member[], { personId }: Member) => of.find((m) => m.personId === personId);
  const marks = (m: Member | undefined) => (m?.marks ? [...m.marks].sort().join('\n') : null);
  return {
    joined: is.filter((m) => !among(was, m)),
    left: was.filter((m) => !among(is, m)),
    moved: is.filter((m) => among(was, m) && marks(among(was, m)) !== marks(m)),
  };
}

type Lots = readonly Pick<LotRecord, 'openings' | 'locked'>[];
const isRunning = (lots: Lots) => lots.some((l) => Object.values(l.openings).some((o) => o.openedAt));

/**
 * Throws unless these changes may be made now: none once all marks are locked; while bids are open people join, with a reason, and only
 * those leave or mark something else who have not begun. `declared`: who has, by what they declared.
 */
export function requireSubstitution(
  lots: Lots,
  { joined, left, moved }: EvaluatorChanges,
  declared: readonly string[],
  reason: string,
): void {
  if (joined.length + left.length + moved.length === 0 || !isRunning(lots)) return;
  if (lots.every((l) => l.locked))
    throw new Problem('wrong-state', t('The marks are locked; the evaluators stay as they are.'));
  const gone = [...left, ...moved].find((m) => declared.includes(m.personId));
  if (gone)
    throw new Problem(
      'wrong-state',
      t('The bids are open. On the page of the evaluation, the lead says of each lot that {person} leaves, and why.', {
        person: gone.name,
      }),
    );
  if (joined.length > 0) requireWords('reason', reason, t('The bids are open: say why somebody joins the evaluators.'));
}

type Met = readonly Pick<LotRecord, 'lotId' | 'meeting' | 'locked' | 'left'>[];
type Said = { lotId: string; personId: string; conflict: boolean };

/**
 * Who of a new team would mark in a lot whose meeting is on, and not blind: new among the evaluators, or newly their lead, with a role
 * that reads what the meeting reads or the record (`reads`); or new among them and declared in that lot before, for whoever leads it has.
 * Undefined: nobody.
 */
export function notBlind<M extends Member>(
  lots: Met,
  before: readonly Member[],
  after: readonly M[],
  reads: (member: M) => boolean,
  declared: readonly Said[],
): M | undefined {
  const was = ({ personId }: Member, role: 'evaluator' | 'lead') =>
    before.some((m) => m.personId === personId && m.roles.includes(role));
  return after.find((m) => {
    const joins = !was(m, 'evaluator');
    if (!m.roles.includes('evaluator') || !(joins || (m.roles.includes('lead') && !was(m, 'lead')))) return false;
    const said = declared.filter((d) => d.personId === m.personId);
    const marksIn = lots.filter(
      (l) =>
        l.meeting &&
        !l.locked &&
        !l.meeting.panel.includes(m.personId) &&
        !l.left?.some((left) => left.personId === m.personId) &&
        !said.some((d) => d.lotId === l.lotId && d.conflict),
    );
    if (marksIn.length === 0) return false;
    return reads(m) || (joins && marksIn.some((l) => said.some((d) => d.lotId === l.lotId)));
  });
}

/** What goes on the record of who joins while bids are open. */
export const substitutionFacts = (lots: Lots, { joined }: EvaluatorChanges, reason: string): NewFact[] =>
  joined.length === 0 || !isRunning(lots)
    ? []
    : [{ what: 'event.evaluators', data: { names: joined.map((m) => m.name).join(', ') }, why: reason.trim() }];
