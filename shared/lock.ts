/** The lock of the marks, and what has to be there before: shared by the lock and the meeting that may come before it. Pure decisions. */
import { type Declaration, refuseRecused } from './declaration.ts';
import { type EventRecord, methodOf } from './event.ts';
import { isRanked } from './kinds.ts';
import { type Decided, type LotRecord, next, nextEnvelope, type Panel, requireStage } from './lot-record.ts';
import { cellsOf, type StoredAgreed } from './meeting-cells.ts';
import { judgedIn, markersIn, markersOf, panelOf, quorumOf } from './panel.ts';
import { type Actor, whoWhen } from './people.ts';
import { Problem } from './problem.ts';
import type { Mark } from './scoring/marks.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

/** What the evaluation of a lot has come to: `bids` without those that were rejected. */
export type Marking = {
  declarations: readonly Declaration[];
  bids: readonly { bidId: string; name: string }[];
  signed: readonly { personId: string; bidId: string }[];
  marks: readonly Mark[];
  agreed?: readonly StoredAgreed[];
};

const listed = (names: readonly string[]): string => names.join(', ');

/** Refuses what no lead and no stage changes: an event without a ranking, another stage, a lead who is recused. */
function requireScoring(
  event: EventRecord,
  lot: LotRecord,
  { declarations }: Marking,
  actor: Actor,
  act: string,
): void {
  if (!isRanked(event.content))
    throw new Problem(
      'wrong-state',
      t('In a request for information answers are read: there are no marks, no ranking and no award.'),
    );
  requireStage(lot, ['scoring'], act);
  refuseRecused(declarations.find((d) => d.personId === actor.id));
}

/** Throws unless each of the panel has signed off, and marked, every bid under each criterion that is theirs. */
function requireSigned(event: EventRecord, lot: LotRecord, { bids, signed, marks }: Marking, panel: Panel): void {
  const name = (id: string) => event.team.find((m) => m.personId === id)?.name ?? id;
  const has = new Set(signed.map((s) => `${s.personId}\n${s.bidId}`));
  const open = panel.panel
    .map((id) => [id, bids.filter((b) => !has.has(`${id}\n${b.bidId}`)).length] as const)
    .filter(([, left]) => left > 0)
    .map(([id, left]) => t('{person} ({left} of {all} bids)', { person: name(id), left, all: bids.length }));
  if (open.length)
    throw new Problem(
      'marks-missing',
      t('Still to sign off: {list}. A missing mark is never a zero.', { list: listed(open) }),
    );
  const given = new Set(marks.map((m) => `${m.evaluatorId}\n${m.bidId}\n${m.criterionId}`));
  const missing = judgedIn(methodOf(event.content, lot.lotId)).flatMap((c) =>
    markersIn(panel, c.id)
      .filter((id) => bids.some((b) => !given.has(`${id}\n${b.bidId}\n${c.id}`)))
      .map((id) => t('{criterion} ({person})', { criterion: c.name, person: name(id) })),
  );
  if (missing.length)
    throw new Problem(
      'marks-missing',
      t('Marks are missing: {list}. A missing mark is never a zero.', { list: listed(missing) }),
    );
}

/**
 * The panel of a lot, once every evaluator has declared and signed off every bid, and each judged criterion has as many evaluators as
 * the method asks for. Throws what is missing, and whose it is.
 */
export function requireMarked(event: EventRecord, lot: LotRecord, of: Marking, actor: Actor, act: string): Panel {
  requireScoring(event, lot, of, actor, act);
  const { declarations, bids } = of;
  const method = methodOf(event.content, lot.lotId);
  const judged = judgedIn(method);
  const evaluators = markersOf(method, event.team).filter((m) => !lot.left?.some((l) => l.personId === m.personId));
  const silent = evaluators.filter((m) => !declarations.some((d) => d.personId === m.personId));
  if (silent.length && bids.length)
    throw new Problem(
      'marks-missing',
      t('Still to declare whether they have a conflict: {list}.', { list: listed(silent.map((m) => m.name)) }),
    );
  const panel = panelOf(event, lot, declarations);
  if (judged.length === 0 || bids.length === 0) return panel;
  if (panel.panel.length === 0)
    throw new Problem('marks-missing', t('No evaluator without a conflict is left. Name another one.'));
  const quorum = quorumOf(method);
  const below = judged.filter((c) => markersIn(panel, c.id).length < quorum);
  if (below.length)
    throw new Problem(
      'quorum-missing',
      t('Too few evaluators for the quorum of {quorum}: {list}. Name a substitute, who marks every bid.', {
        quorum,
        list: listed(
          below.map((c) => t('{criterion} ({has})', { criterion: c.name, has: markersIn(panel, c.id).length })),
        ),
      }),
      { data: { criteria: below.map((c) => c.id) } },
    );
  requireSigned(event, lot, of, panel);
  return panel;
}

/** By consensus: everything was agreed in the meeting, by the panel as it is. */
function requireAgreed(event: EventRecord, lot: LotRecord, of: Marking, panel: Panel): void {
  const method = methodOf(event.content, lot.lotId);
  if (method.combine !== 'consensus' || judgedIn(method).length === 0 || of.bids.length === 0) return;
  if (!lot.meeting || panel.panel.some((id) => !lot.meeting!.panel.includes(id)))
    throw new Problem(
      'meeting-missing',
      lot.meeting
        ? t('Somebody has joined the panel since the meeting started. Start it again: they have not seen it yet.')
        : t('By the published method the panel agrees on each mark. Start the meeting first.'),
    );
  const open = cellsOf(method, of.bids, panel, of.marks, of.signed, of.agreed ?? []).filter((c) => c.open);
  if (open.length === 0) return;
  const list = judgedIn(method)
    .map((c) => [c.name, open.filter((o) => o.criterionId === c.id).length] as const)
    .filter(([, left]) => left > 0)
    .map(([criterion, left]) => t('{criterion} ({left} of {all} bids)', { criterion, left, all: of.bids.length }));
  throw new Problem(
    'marks-missing',
    t('Still to agree on: {list}. A missing mark is never a zero.', { list: listed(list) }),
    { data: { open: open.length } },
  );
}

/**
 * The lead locks the marks: every evaluator has declared, each of the panel has signed off every bid, each criterion has its quorum, and
 * by consensus each mark is agreed.
 */
export function lock(event: EventRecord, lot: LotRecord, of: Marking, actor: Actor, now: Instant): Decided {
  const panel = requireMarked(event, lot, of, actor, t('Locking the marks'));
  requireAgreed(event, lot, of, panel);
  const judged = judgedIn(methodOf(event.content, lot.lotId)).length > 0;
  const names = panel.panel.map((id) => event.team.find((m) => m.personId === id)?.name ?? id);
  return {
    lot: next(lot, {
      // Evaluated again: the prices are open already.
      stage: nextEnvelope(event, lot) === null ? 'ranked' : 'locked',
      locked: { ...whoWhen(actor, now), ...panel },
    }),
    facts: [
      {
        what: 'evaluation.locked',
        lotId: lot.lotId,
        data: { panel: (judged && listed(names)) || 'nobody (no judged criterion)' },
      },
    ],
  };
}
