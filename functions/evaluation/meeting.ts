/** The meeting of the panel: started by the lead once all have signed off; everybody reads all marks, the lead records what is agreed. */
import * as routes from '../../shared/api/evaluation.ts';
import type { AgreedView, MeetingView } from '../../shared/api/meeting.ts';
import { methodOf, titleWithLot } from '../../shared/event.ts';
import { allowReading, requireDeclared } from '../../shared/lot.ts';
import {
  agree,
  type Cell,
  cellsOf,
  requireMeeting,
  type StoredAgreed,
  startMeeting as start,
} from '../../shared/meeting.ts';
import { panelOf } from '../../shared/panel.ts';
import { type Actor, allow, can } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { byPlace, type Mask } from '../../shared/pseudonyms.ts';
import { requireSettled } from '../../shared/rejection.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion, type Tools } from '../http/app.ts';
import { maskFor, meantBid } from '../http/pseudonyms.ts';
import { inRound, keys } from '../ports/keys.ts';
import { mattersOf } from './check-state.ts';
import { answerLot, lotWrite, placeFor } from './lot-command.ts';
import { type Known, markingOf } from './marking.ts';
import { aboutOf, declarationOf, type Place, placeOf, type StoredMark } from './state.ts';

/** The cells as they stand, of the panel as it is now; under each criterion in the order of `bids`. */
function cellsIn({ event, lot }: Place, { marking, marks }: Known, bids = marking.bids): Cell<StoredMark>[] {
  const panel = panelOf(event, lot, marking.declarations);
  return cellsOf(methodOf(event.content, lot.lotId), bids, panel, marks, marking.signed, marking.agreed);
}

const agreedView = (
  { bidId, criterionId, mark, changes, by, version }: StoredAgreed,
  mask: Mask | null,
): AgreedView => ({
  ...{ criterionId, mark, changes, version },
  bidId: mask?.id(bidId) ?? bidId,
  by: by.name,
  at: by.at,
});

export const startMeeting = commands(routes.startMeeting, {
  async decide({ actor, params, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'marks.lock');
    requireDeclared(place.lot, place.declaration);
    const { event } = place;
    const known = await markingOf(tools, place);
    requireSettled(mattersOf(place, known.checks), t('The meeting'));
    const { lot, facts } = start(event, place.lot, known.marking, actor, now);
    return {
      about: aboutOf(place),
      writes: [
        lotWrite(place, lot),
        // The panel rests on the team.
        { check: keys.event(event.orgId, event.id), when: { version: event.version } },
      ],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: answerLot,
});

export const saveAgreed = commands(routes.saveAgreed, {
  async decide(call, tools: Tools) {
    const { actor, body, params, now } = call;
    const place = await placeFor(tools, actor, params, 'marks.lock');
    requireDeclared(place.lot, place.declaration);
    const { event, lot } = place;
    requireMeeting(lot);
    const known = await markingOf(tools, place);
    const bid = known.marking.bids.find((b) => b.bidId === params.bidId);
    if (!bid) throw new Problem('not-found', t('There is no such bid in this lot.'));
    const cell = cellsIn(place, known).find((c) => c.bidId === bid.bidId && c.criterionId === params.criterionId);
    if (!cell) throw new Problem('not-found', t('There is no such criterion to mark.'));
    const before = known.agreed.find(({ data }) => data.bidId === cell.bidId && data.criterionId === cell.criterionId);
    requireVersion(call, before?.version ?? 0);
    const decided = agree(event, lot, cell, body, before?.data, bid.name, actor, now);
    const { agreed } = decided;
    const round = inRound(lot.lotId, lot.round);
    return {
      about: aboutOf(place),
      writes: [
        {
          put: keys.agreed(event.orgId, event.id, round, cell.bidId, cell.criterionId),
          data: agreed,
          version: agreed.version,
          when: before ? { version: before.version } : 'absent',
        },
        lotWrite(place, decided.lot),
      ],
      facts: decided.facts,
      mails: [],
      result: { agreed },
    };
  },
  answer: async ({ agreed }) => ({ body: agreedView(agreed, null), version: agreed.version }),
});

/** Throws unless somebody takes part in the meeting: the lead, or one of the panel as it met. */
async function allowMeeting(tools: Tools, place: Place, actor: Actor): Promise<void> {
  const { event, lot } = place;
  const lead = can(actor, 'marks.lock', event);
  if (!lead) allow(actor, 'bids.mark', event);
  allowReading(event, lot, (await declarationOf(tools.store, place, actor.id))?.data, actor);
  requireMeeting(lot);
  if (!lead && !lot.meeting.panel.includes(actor.id))
    throw new Problem(
      'not-allowed',
      t(
        'You joined the panel later: your marks are blind until you have signed off and the lead starts the meeting again.',
      ),
    );
}

export const readMeeting = reads(routes.readMeeting, async ({ actor, params, query }, tools: Tools) => {
  const place = await placeOf(tools, actor, params);
  const { event, lot } = place;
  await allowMeeting(tools, place, actor);
  const [known, mask] = await Promise.all([markingOf(tools, place), maskFor(tools.store, event, lot, actor)]);
  const { marking } = known;
  const method = methodOf(event.content, lot.lotId);
  const panel = panelOf(event, lot, marking.declarations);
  // Bids are kept by name: their order, in whatever list, would say whose each one is.
  const bids = byPlace(mask, marking.bids);
  const all = cellsIn(place, known, bids);
  const asked = query.bidId === undefined ? null : meantBid(mask, query.bidId);
  const cells = all.filter(
    (c) => (asked === null || c.bidId === asked) && (query.criterionId ?? c.criterionId) === c.criterionId,
  );
  const nameOf = (personId: string) => event.team.find((m) => m.personId === personId)?.name ?? personId;
  const body: MeetingView = {
    eventId: event.id,
    lotId: lot.lotId,
    title: titleWithLot(event.content, lot.lotId),
    reference: event.content.reference,
    method,
    lot,
    bids: bids.map(({ bidId, name }) => ({ bidId: mask?.id(bidId) ?? bidId, name: mask?.name(bidId) ?? name })),
    people: panel.panel.map((personId) => ({ personId, name: nameOf(personId) })),
    threshold: method.spread || null,
    cells: cells.map((c) => ({
      ...c,
      bidId: mask?.id(c.bidId) ?? c.bidId,
      marks: c.marks.map(({ evaluatorId, mark, reason, place: where }) => ({
        ...{ evaluatorId, mark, reason, place: where },
        evaluator: nameOf(evaluatorId),
      })),
      agreed: c.agreed && agreedView(c.agreed, mask),
    })),
    of: all.length,
    open: all.filter((c) => c.open).length,
    stale: panel.panel.some((id) => !lot.meeting?.panel.includes(id)),
    mayRecord: can(actor, 'marks.lock', event),
  };
  return { body, version: lot.version };
});
