/** The evaluation of a lot as one person may see it now. */
import * as routes from '../../shared/api/evaluation.ts';
import { envelopesOf, titleWithLot } from '../../shared/event.ts';
import { allowReading, isOpen } from '../../shared/lot.ts';
import { allow, can } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { reads, type Tools } from '../http/app.ts';
import { besideBids, checksOf, mattersOf, rejectedIn, requestsOf } from './check-state.ts';
import { declarations, marksOf, placeOf, type StoredMark, signatures } from './state.ts';

/** A mark with the version that a change is conditioned on. */
export const markView = ({ data, version }: { data: StoredMark; version: number }): routes.MarkView => ({
  bidId: data.bidId,
  criterionId: data.criterionId,
  mark: data.mark,
  reason: data.reason,
  place: data.place,
  version,
  savedAt: data.savedAt,
});

export const readEvaluation = reads(routes.readEvaluation, async ({ actor, params, now }, tools: Tools) => {
  const { store } = tools;
  const place = await placeOf(tools, actor, params);
  const { event, lot } = place;
  allow(actor, 'opening.read', event);
  const opened = isOpen(lot, envelopesOf(event.content)[0]!);
  const [checks, requests, declared, signed, myMarks] = await Promise.all([
    opened ? checksOf(store, place) : null,
    opened ? requestsOf(store, place) : [],
    declarations(store, place),
    signatures(store, place),
    marksOf(store, place, actor.id),
  ]);
  const bids = checks?.bids ?? [];
  const isOut = rejectedIn(checks ?? { rejections: [] });
  const mine = declared.find((d) => d.data.personId === actor.id)?.data;
  const mayRead = (() => {
    try {
      allowReading(event, lot, mine, actor);
      return true;
    } catch (problem) {
      if (problem instanceof Problem) return false;
      throw problem;
    }
  })();
  const evaluators = event.team.filter((m) => m.roles.includes('evaluator'));
  const body: routes.EvaluationView = {
    eventId: event.id,
    title: titleWithLot(event.content, lot.lotId),
    reference: event.content.reference,
    content: event.content,
    notice: event.published!.number,
    closesAt: event.published!.closesAt,
    lot,
    team: event.team.map(({ personId, name, roles }) => ({ personId, name, roles })),
    bidders: can(actor, 'bids.read', event) ? bids.map((b) => b.name).sort() : [],
    myDeclaration: mine ?? null,
    bids: mayRead ? bids : [],
    beside: mayRead && checks ? besideBids(place, checks, requests, now) : [],
    unsettled: mayRead && checks ? mattersOf(place, checks) : [],
    myMarks: myMarks.map(markView),
    mySigned: signed.filter((s) => s.personId === actor.id).map((s) => s.bidId),
    progress: can(actor, 'marks.lock', event)
      ? evaluators.map((m) => {
          const d = declared.find((x) => x.data.personId === m.personId)?.data;
          return {
            personId: m.personId,
            name: m.name,
            declared: d ? (d.conflict ? 'conflict' : 'none') : 'no',
            signed: signed.filter((s) => s.personId === m.personId && !isOut(s.bidId)).length,
            of: bids.filter((b) => !isOut(b.bidId)).length,
          };
        })
      : [],
  };
  return { body, version: lot.version };
});
