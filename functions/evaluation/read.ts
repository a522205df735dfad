/** The evaluation of a lot as one person may see it now. */
import * as routes from '../../shared/api/evaluation.ts';
import { envelopesOf, methodOf, titleWithLot } from '../../shared/event.ts';
import { allowReading, isOpen } from '../../shared/lot.ts';
import { assignedTo, markersOf } from '../../shared/panel.ts';
import { allow, can } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { byPlace } from '../../shared/pseudonyms.ts';
import { reads, type Tools } from '../http/app.ts';
import { maskFor, namingOf } from '../http/pseudonyms.ts';
import { besideBids, checksOf, mattersOf, rejectedIn, requestsOf } from './check-state.ts';
import { seenChecks, seenRequests } from './masked.ts';
import { criteriaOf, criterionPanels } from './panel.ts';
import { declarations, marksOf, notesOf, placeOf, type StoredMark, signatures } from './state.ts';

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
  const [checks, requests, declared, signed, myMarks, myNotes, mask, named] = await Promise.all([
    opened ? checksOf(store, place) : null,
    opened ? requestsOf(store, place) : [],
    declarations(store, place),
    signatures(store, place),
    marksOf(store, place, actor.id),
    notesOf(store, place, actor.id),
    maskFor(store, event, lot, actor),
    namingOf(store, event, lot, actor),
  ]);
  const bids = checks?.bids ?? [];
  const seen = checks && seenChecks(mask, checks);
  const idOf = (bidId: string) => mask?.id(bidId) ?? bidId;
  const under = <T extends { bidId: string }>(items: readonly T[]): T[] =>
    byPlace(mask, items).map((item) => ({ ...item, bidId: idOf(item.bidId) }));
  const method = methodOf(event.content, lot.lotId);
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
  const body: routes.EvaluationView = {
    eventId: event.id,
    title: titleWithLot(event.content, lot.lotId),
    reference: event.content.reference,
    content: event.content,
    method,
    notice: event.published!.number,
    closesAt: event.published!.closesAt,
    lot,
    team: event.team.map(({ personId, name, roles, marks }) => ({ personId, name, roles, ...(marks && { marks }) })),
    named,
    bidders: can(actor, 'bids.read', event) ? bids.map((b) => b.name).sort() : [],
    myDeclaration: mine ?? null,
    bids: (mayRead && seen?.bids) || [],
    beside: mayRead && seen ? besideBids(place, seen, seenRequests(mask, requests), now) : [],
    unsettled: mayRead && seen ? mattersOf(place, seen) : [],
    myCriteria: criteriaOf(place, actor.id),
    myMarks: under(myMarks.map(markView)),
    mySigned: under(signed.filter((s) => s.personId === actor.id)).map((s) => s.bidId),
    myNotes: mayRead ? under(myNotes) : [],
    progress: can(actor, 'marks.lock', event)
      ? markersOf(method, event.team).map((m) => {
          const d = declared.find((x) => x.data.personId === m.personId)?.data;
          return {
            personId: m.personId,
            name: m.name,
            declared: d ? (d.conflict ? 'conflict' : 'none') : 'no',
            signed: signed.filter((s) => s.personId === m.personId && !isOut(s.bidId)).length,
            of: bids.filter((b) => !isOut(b.bidId)).length,
            criteria: assignedTo(method, m),
            left: lot.left?.find((l) => l.personId === m.personId)?.marks ?? null,
          };
        })
      : [],
    panels: can(actor, 'marks.lock', event)
      ? criterionPanels(
          place,
          declared.map((d) => d.data),
        )
      : [],
  };
  return { body, version: lot.version };
});
