/**
 * The meeting of the panel, where the published method says that its marks become one by consensus. It starts once everybody has signed
 * off: individual marks are final, and stay. The chair records what is agreed; each change from an individual mark is explained by a
 * reason, a level of the scale and a place in the bid, since a score that nobody can explain falls in court (Lancashire Care v
 * Lancashire County Council [2018] EWHC 1589 (TCC)). Pure decisions.
 */
import { type EventRecord, methodOf } from './event.ts';
import { equal, exact } from './exact.ts';
import { type Marking, requireMarked } from './lock.ts';
import { type Decided, type LotRecord, next, requireStage } from './lot-record.ts';
import { type Cell, type Change, changedBy, type StoredAgreed } from './meeting-cells.ts';
import { judgedIn } from './panel.ts';
import { type Actor, whoWhen } from './people.ts';
import { type Fault, missing, Problem, refuseFaults } from './problem.ts';
import type { NewFact } from './record.ts';
import { isOnScale, scaleOf } from './scoring/marks.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

export { type Cell, type Change, cellsOf, changedBy, isOfPanel, type StoredAgreed } from './meeting-cells.ts';

/** The lead starts the meeting; again, where somebody has joined the panel since and has signed off. */
export function startMeeting(event: EventRecord, lot: LotRecord, of: Marking, actor: Actor, now: Instant): Decided {
  const method = methodOf(event.content, lot.lotId);
  if (method.combine !== 'consensus')
    throw new Problem(
      'wrong-state',
      t('By the published method the marks become one by a rule: there is no meeting that agrees on them.'),
    );
  const panel = requireMarked(event, lot, of, actor, t('The meeting'));
  if (judgedIn(method).length === 0 || of.bids.length === 0)
    throw new Problem('wrong-state', t('There are no marks to agree on.'));
  if (lot.meeting && panel.panel.every((id) => lot.meeting!.panel.includes(id)))
    throw new Problem('wrong-state', t('The meeting has started already.'));
  const names = panel.panel.map((id) => event.team.find((m) => m.personId === id)?.name ?? id).join(', ');
  return {
    lot: next(lot, { meeting: { ...whoWhen(actor, now), ...panel } }),
    facts: [{ what: 'evaluation.meeting', lotId: lot.lotId, data: { panel: names } }],
  };
}

/** Throws unless the meeting is on. */
export function requireMeeting(lot: LotRecord): asserts lot is LotRecord & { meeting: object } {
  if (!lot.meeting)
    throw new Problem('wrong-state', t('The meeting has not started: marks are blind until then.'), {
      data: { stage: lot.stage },
    });
}

/** What is wrong with the explanation of one change: nobody's, a level that the scale does not have, words that are missing. */
function changeFaults(
  change: Change,
  at: string,
  levels: readonly { mark: string }[],
  needed: readonly string[],
  marked: boolean,
): Fault[] {
  if (!marked)
    return [
      {
        at: `${at}.evaluatorId`,
        code: 'not-on-panel',
        text: t('This person has not marked the bid under this criterion.'),
      },
    ];
  if (!needed.includes(change.evaluatorId))
    return [
      {
        at: `${at}.evaluatorId`,
        code: 'not-changed',
        text: t('This evaluator gave the agreed mark: nothing is changed.'),
      },
    ];
  const onLevel = levels.some((l) => l.mark !== '' && equal(exact(l.mark), exact(change.level)));
  return [
    ...(change.reason.trim() === '' ? [missing(`${at}.reason`, t('Say why the mark is changed.'))] : []),
    ...(onLevel
      ? []
      : [
          {
            at: `${at}.level`,
            code: 'level-off-scale',
            text: t('Name the level of the scale by its mark: {list}.', { list: levels.map((l) => l.mark).join(', ') }),
          },
        ]),
    ...(change.place.trim() === ''
      ? [missing(`${at}.place`, t('Name the place: a page of the bid, the presentation, a reference.'))]
      : []),
  ];
}

/** The chair records the mark that the panel agrees on for a bid under a criterion. `name`: as the event's people know the bidder. */
export function agree(
  event: EventRecord,
  lot: LotRecord,
  cell: Cell,
  said: { mark: string; changes: readonly Change[] },
  before: StoredAgreed | undefined,
  name: string,
  actor: Actor,
  now: Instant,
): { agreed: StoredAgreed; lot: LotRecord; facts: NewFact[] } {
  requireStage(lot, ['scoring'], t('Agreeing on marks'));
  requireMeeting(lot);
  const method = methodOf(event.content, lot.lotId);
  const criterion = judgedIn(method).find((c) => c.id === cell.criterionId)!;
  if (cell.marks.length === 0)
    throw new Problem('marks-missing', t('Not everybody has signed off this bid. A missing mark is never a zero.'));
  const scale = scaleOf(method, criterion);
  const faults: Fault[] = isOnScale(scale, said.mark) ? [] : [markOffScale(scale)];
  const needed = changedBy(cell.marks, said.mark);
  said.changes.forEach((change, i) => {
    const at = `changes.${i}`;
    if (said.changes.findIndex((c) => c.evaluatorId === change.evaluatorId) < i)
      faults.push({
        at: `${at}.evaluatorId`,
        code: 'person-twice',
        text: t('This person’s change is explained twice.'),
      });
    const marked = cell.marks.some((m) => m.evaluatorId === change.evaluatorId);
    faults.push(...changeFaults(change, at, scale.levels, needed, marked));
  });
  const untold = needed.filter((id) => !said.changes.some((c) => c.evaluatorId === id));
  if (untold.length) {
    const list = untold.map((id) => event.team.find((m) => m.personId === id)?.name ?? id).join(', ');
    faults.push({
      at: 'changes',
      code: 'change-missing',
      text: t('Explain each change from a mark that was given: {list}.', { list }),
    });
  }
  refuseFaults(faults);
  const version = (before?.version ?? 0) + 1;
  const agreed: StoredAgreed = {
    bidId: cell.bidId,
    criterionId: cell.criterionId,
    mark: said.mark,
    changes: said.changes.map(({ evaluatorId, reason, level, place }) => ({
      evaluatorId,
      reason: reason.trim(),
      level,
      place: place.trim(),
    })),
    over: cell.marks.map((m) => m.evaluatorId),
    by: whoWhen(actor, now),
    version,
  };
  return {
    agreed,
    // One version on, so that no agreed mark slips past a lock.
    lot: next(lot, {}),
    facts: [
      {
        what: 'evaluation.agreed',
        lotId: lot.lotId,
        data: {
          bidder: name,
          bidId: cell.bidId,
          criterion: criterion.name,
          criterionId: criterion.id,
          // The mark itself stays off the record until the lock, whose fact has the fingerprint of all: who marks later marks blind.
          changed: agreed.changes.length,
          version,
        },
      },
    ],
  };
}

/** The fault of a mark that its scale does not have: which ones it has. */
export const markOffScale = ({ levels, step }: ReturnType<typeof scaleOf>): Fault => {
  const list = levels.map((l) => l.mark).join(', ');
  return {
    at: 'mark',
    code: 'mark-off-scale',
    text:
      step === ''
        ? t('This mark is not a level of the scale: {list}.', { list })
        : t('This mark is not on the scale: {list}, and in steps of {step} between them.', { list, step }),
  };
};
