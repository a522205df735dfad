/** The ranking of a lot, computed from the record each time it is asked for. */
import * as routes from '../../shared/api/evaluation.ts';
import { type Bundle, bundleFormat, decidingAnswers } from '../../shared/bundle.ts';
import { fingerprint } from '../../shared/digest.ts';
import { methodOf, titleWithLot } from '../../shared/event.ts';
import { nextEnvelope, requireStage } from '../../shared/lot.ts';
import { conflictsIn } from '../../shared/panel-conflict.ts';
import { type Correction, scoredBids } from '../../shared/rejection.ts';
import { type Evaluated, rank } from '../../shared/scoring/rank.ts';
import { t } from '../../shared/words/say.ts';
import { reads, type Tools } from '../http/app.ts';
import { type Checks, checksOf, correctionsIn } from './check-state.ts';
import { placeFor } from './lot-command.ts';
import { agreedIn } from './marking.ts';
import { objectionsOf } from './objections.ts';
import { allMarks, declarations, type Place, type StoredMark } from './state.ts';

/** The marks that count, in an order of their own: what the record's fingerprint of them is computed over. */
export const marksOfPanel = (marks: readonly StoredMark[], panel: readonly string[]): StoredMark[] => {
  const place = (m: StoredMark) => `${m.evaluatorId}\n${m.bidId}\n${m.criterionId}`;
  return marks.filter((m) => panel.includes(m.evaluatorId)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Since when minimums and shortlist are decided, where prices open after them. */
const firstStageOver = ({ event, lot }: Place): string | null =>
  event.content.envelopes === 'two' ? (lot.locked?.at ?? null) : null;

/** What the ranking of a lot follows from, as the record says it, with what the check of the bids found. */
async function evaluatedOf(
  tools: Tools,
  place: Place,
): Promise<{
  evaluated: Evaluated;
  agreed: Agreement;
  marks: StoredMark[];
  corrections: Correction[];
  checks: Checks;
}> {
  const [checks, all, agreed] = await Promise.all([
    checksOf(tools.store, place),
    allMarks(tools.store, place),
    agreedIn(tools, place),
  ]);
  const corrections = correctionsIn(place, checks);
  const { panel = [], panels } = place.lot.locked ?? {};
  const marks = marksOfPanel(all, panel);
  const { method: _, ...lot } = place.sheet;
  return {
    evaluated: {
      method: methodOf(place.event.content, place.lot.lotId),
      lot,
      bids: scoredBids(checks.bids, corrections, checks.rejections, firstStageOver(place)),
      marks,
      evaluators: panel,
      panels,
      agreed,
    },
    agreed,
    marks,
    corrections,
    checks,
  };
}
type Agreement = Awaited<ReturnType<typeof agreedIn>>;

/** Refuses what shows marks and prices together (`what`) before the lot is ranked, and while it is evaluated again. */
export function requireRanked({ event, lot }: Place, what: string): void {
  requireStage(lot, ['ranked', 'recommended', 'intended', 'awarded', 'unawarded', 'cancelled'], what);
  // A lot can end before it was ranked.
  if (!lot.locked || nextEnvelope(event, lot) !== null) requireStage(lot, ['ranked'], what);
}

/** The ranking as it follows from the record now: the published method, the opened bids, the marks of the locked panel. */
export async function rankingOf(tools: Tools, place: Place) {
  requireRanked(place, t('The ranking'));
  const known = await evaluatedOf(tools, place);
  const ranking = rank(known.evaluated);
  return { ...known, ranking, fingerprint: fingerprint(ranking) };
}

export const readRanking = reads(routes.readRanking, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  const { content, published } = place.event;
  const { ranking, corrections, agreed, marks, checks, fingerprint: of } = await rankingOf(tools, place);
  const body = {
    ranking,
    corrections,
    agreed,
    fingerprint: of,
    entered: checks.bids.flatMap(({ name, entered }) => (entered ? [{ name, entered }] : [])),
    objections: (await objectionsOf(tools.store, place)).map((o) => o.data),
    marks: marks.map((m) => ({
      evaluator: place.event.team.find((t) => t.personId === m.evaluatorId)?.name ?? m.evaluatorId,
      ...m,
    })),
    conflicts: conflictsIn(
      place.lot,
      (await declarations(tools.store, place)).map((d) => d.data),
    ),
    declared: place.declaration !== undefined,
    lot: place.lot,
    content,
    method: published!.method,
    title: titleWithLot(content, place.lot.lotId),
    reference: content.reference,
  };
  return { body, version: place.lot.version };
});

/** All that the ranking follows from, with the ranking itself: what the replay recomputes. */
export const readBundle = reads(routes.readBundle, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  const { event, lot } = place;
  const { evaluated, agreed, marks, ranking, corrections } = await rankingOf(tools, place);
  const { method, panels } = evaluated;
  const bundle: Bundle = {
    format: bundleFormat,
    version: 2,
    event: {
      id: event.id,
      reference: event.content.reference,
      title: titleWithLot(event.content, lot.lotId),
      notice: event.published!.number,
    },
    method,
    lot: evaluated.lot,
    evaluators: [...evaluated.evaluators],
    ...(panels && { panels: Object.fromEntries(Object.entries(panels).map(([id, who]) => [id, [...who]])) }),
    bids: evaluated.bids.map((bid) => ({ ...bid, answers: decidingAnswers(method, bid.answers) })),
    corrections: corrections.map(({ bidId, questionId, own, corrected, reason }) => ({
      bidId,
      questionId,
      own,
      corrected,
      reason,
    })),
    marks: marks.map(({ evaluatorId, bidId, criterionId, mark, reason, place }) => ({
      evaluatorId,
      bidId,
      criterionId,
      mark,
      reason,
      place,
    })),
    ...(agreed && { agreed }),
    result: ranking,
  };
  return { body: bundle };
});
