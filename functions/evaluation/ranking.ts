/** The ranking of a lot, computed from the record each time it is asked for. */
import * as routes from '../../shared/api/evaluation.ts';
import { type Bundle, bundleFormat, decidingAnswers } from '../../shared/bundle.ts';
import { fingerprint } from '../../shared/digest.ts';
import { methodOf, titleWithLot } from '../../shared/event.ts';
import { nextEnvelope, requireStage } from '../../shared/lot.ts';
import { type Correction, scoredBids } from '../../shared/rejection.ts';
import { type Ranking, rank } from '../../shared/scoring/rank.ts';
import { t } from '../../shared/words/say.ts';
import { reads, type Tools } from '../http/app.ts';
import { type Checks, checksOf, correctionsIn } from './check-state.ts';
import { placeFor } from './lot-command.ts';
import { objectionsOf } from './objections.ts';
import { allMarks, type Place, type StoredMark } from './state.ts';

/** The marks that count, in an order of their own: what the record's fingerprint of them is computed over. */
export const marksOfPanel = (marks: readonly StoredMark[], panel: readonly string[]): StoredMark[] => {
  const place = (m: StoredMark) => `${m.evaluatorId}\n${m.bidId}\n${m.criterionId}`;
  return marks.filter((m) => panel.includes(m.evaluatorId)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** The ranking as it follows from the record now: the published method, the opened bids, the marks of the locked panel. */
export async function rankingOf(
  tools: Tools,
  place: Place,
): Promise<{ ranking: Ranking; corrections: Correction[]; fingerprint: string; checks: Checks }> {
  requireStage(place.lot, ['ranked', 'recommended', 'intended', 'awarded', 'unawarded', 'cancelled'], t('The ranking'));
  // A lot can end before it was ranked.
  if (!place.lot.locked || nextEnvelope(place.event, place.lot) !== null)
    requireStage(place.lot, ['ranked'], t('The ranking'));
  const [checks, marks] = await Promise.all([checksOf(tools.store, place), allMarks(tools.store, place)]);
  const corrections = correctionsIn(place, checks);
  const scored = scoredBids(checks.bids, corrections, checks.rejections);
  const ranking = rank({
    method: methodOf(place.event.content, place.lot.lotId),
    lot: place.sheet,
    bids: scored,
    marks,
    evaluators: place.lot.locked?.panel ?? [],
    panels: place.lot.locked?.panels,
  });
  return { ranking, corrections, fingerprint: fingerprint(ranking), checks };
}

export const readRanking = reads(routes.readRanking, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  const { content, published } = place.event;
  const { checks, ...ranked } = await rankingOf(tools, place);
  const body = {
    ...ranked,
    entered: checks.bids.flatMap(({ name, entered }) => (entered ? [{ name, entered }] : [])),
    objections: (await objectionsOf(tools.store, place)).map((o) => o.data),
    marks: marksOfPanel(await allMarks(tools.store, place), place.lot.locked?.panel ?? []).map((m) => ({
      evaluator: place.event.team.find((t) => t.personId === m.evaluatorId)?.name ?? m.evaluatorId,
      ...m,
    })),
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
  const { event, lot, sheet } = place;
  const { ranking, corrections, checks } = await rankingOf(tools, place);
  const panel = lot.locked?.panel ?? [];
  const bundle: Bundle = {
    format: bundleFormat,
    version: 2,
    event: {
      id: event.id,
      reference: event.content.reference,
      title: titleWithLot(event.content, lot.lotId),
      notice: event.published!.number,
    },
    method: event.content.method,
    lot: sheet,
    evaluators: [...panel],
    bids: scoredBids(checks.bids, corrections, checks.rejections).map((bid) => ({
      ...bid,
      answers: decidingAnswers(event.content.method, bid.answers),
    })),
    corrections: corrections.map(({ bidId, questionId, own, corrected, reason }) => ({
      bidId,
      questionId,
      own,
      corrected,
      reason,
    })),
    marks: marksOfPanel(await allMarks(tools.store, place), panel).map(
      ({ evaluatorId, bidId, criterionId, mark, reason, place }) => ({
        evaluatorId,
        bidId,
        criterionId,
        mark,
        reason,
        place,
      }),
    ),
    result: ranking,
  };
  return { body: bundle };
});
