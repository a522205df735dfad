/** Declare, mark, sign off: one item a mark, saved as one goes. */
import * as routes from '../../shared/api/evaluation.ts';
import type { OpenedEnvelope } from '../../shared/bid.ts';
import { envelopesOf, methodOf } from '../../shared/event.ts';
import { allowReading, declare, refuseLeft, requireStage } from '../../shared/lot.ts';
import { next } from '../../shared/lot-record.ts';
import { markOffScale } from '../../shared/meeting.ts';
import { refuseEnterer } from '../../shared/on-behalf.ts';
import { belowWords, judgedIn, withoutMember } from '../../shared/panel.ts';
import { type Actor, allow, can } from '../../shared/people.ts';
import { Problem, refuseFaults } from '../../shared/problem.ts';
import { isOnScale, scaleOf } from '../../shared/scoring/marks.ts';
import { t } from '../../shared/words/say.ts';
import { commands, requireVersion, type Tools } from '../http/app.ts';
import { maskFor, meantBid } from '../http/pseudonyms.ts';
import { inRound, keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { lotWrite } from './lot-command.ts';
import { criteriaOf, effectOf } from './panel.ts';
import { aboutOf, declarationOf, marksOf, openedBids, type Place, placeOf, type StoredMark } from './state.ts';

export const declareConflict = commands(routes.declareConflict, {
  async decide({ actor, body, params, now }, tools: Tools) {
    const place = await placeOf(tools, actor, params);
    const { event, lot } = place;
    allow(actor, 'bids.read', event);
    // Whoever entered a bid of this lot marks none: all that is left to declare is the conflict.
    if (!body.conflict && can(actor, 'bids.mark', event)) refuseEnterer(await openedBids(tools.store, place), actor);
    const before = await declarationOf(tools.store, place, actor.id);
    const bids = await openedBids(tools.store, place);
    const names = bids.map((b) => b.name);
    const midway = body.conflict && before !== undefined && lot.stage === 'scoring';
    const effect = midway ? await effectOf(tools, place, actor.id) : null;
    const going = effect?.criteria.length ? { marks: effect.marks, below: belowWords(effect) } : null;
    const { declaration, facts } = declare(lot, before?.data, body, actor, now, names, going);
    const meeting = lot.meeting && declaration.conflict ? withoutMember(lot.meeting, actor.id) : lot.meeting;
    const writes: Write[] = [
      {
        put: keys.declaration(event.orgId, event.id, lot.lotId, actor.id),
        data: declaration,
        version: (before?.version ?? 0) + 1,
        when: before ? { version: before.version } : 'absent',
      },
      // One version on, so that nothing slips past it that rests on who has declared what: the panel, the meeting, the lock, who
      // recommends. A meeting goes on without who leaves it.
      declaration.conflict || lot.stage === 'scoring'
        ? lotWrite(place, next(lot, lot.stage === 'scoring' ? { meeting } : {}))
        : { check: place.lotKey, when: { version: lot.version } },
    ];
    return { about: aboutOf(place), writes, facts, mails: [], result: {} };
  },
  async answer(_result, { actor, params }, tools) {
    const place = await placeOf(tools, actor, params);
    const said = await declarationOf(tools.store, place, actor.id);
    return { body: said!.data };
  },
});

/** An evaluator who may mark in this lot now. */
async function allowMarking(tools: Tools, place: Place, actor: Actor): Promise<void> {
  const { event, lot } = place;
  allow(actor, 'bids.mark', event);
  const declaration = await declarationOf(tools.store, place, actor.id);
  allowReading(event, lot, declaration?.data, actor);
  refuseLeft(lot, actor);
  if (lot.locked) throw new Problem('marks-locked', t('The marks are locked; nothing can be changed any more.'));
  requireStage(lot, ['scoring'], t('Marking'));
}

export const saveMark = commands(routes.saveMark, {
  async decide(call, tools: Tools) {
    const { actor, body, params, now } = call;
    const place = await placeOf(tools, actor, params);
    const { event, lot } = place;
    await allowMarking(tools, place, actor);
    const bidId = meantBid(await maskFor(tools.store, event, lot, actor), params.bidId!);
    const method = methodOf(event.content, lot.lotId);
    const criterion = judgedIn(method).find((c) => c.id === params.criterionId);
    if (!criterion) throw new Problem('not-found', t('There is no such criterion to mark.'));
    if (!criteriaOf(place, actor.id).includes(criterion.id))
      throw new Problem(
        'not-allowed',
        t('“{criterion}” is marked by others of the panel.', { criterion: criterion.name }),
      );
    const scale = scaleOf(method, criterion);
    if (!isOnScale(scale, body.mark)) refuseFaults([markOffScale(scale)]);
    const first = keys.openedBid(event.orgId, event.id, lot.lotId, bidId, envelopesOf(event.content)[0]!);
    const round = inRound(lot.lotId, lot.round);
    const key = keys.mark(event.orgId, event.id, round, actor.id, bidId, criterion.id);
    const signed = keys.signed(event.orgId, event.id, round, actor.id, bidId);
    const [bid, mine, signature] = await Promise.all([
      tools.store.get<OpenedEnvelope>(first),
      marksOf(tools.store, place, actor.id),
      tools.store.get(signed),
    ]);
    const before = mine.find((m) => m.data.bidId === bidId && m.data.criterionId === criterion.id);
    if (!bid) throw new Problem('not-found', t('There is no such bid in this lot.'));
    refuseEnterer([bid.data], actor);
    if (signature) throw new Problem('marks-locked', t('You have signed off the marks of this bid; they are final.'));
    requireVersion(call, before?.version ?? 0);
    const mark: StoredMark = { evaluatorId: actor.id, bidId, criterionId: criterion.id, ...body, savedAt: now };
    return {
      about: aboutOf(place),
      writes: [
        {
          put: key,
          data: mark,
          version: (before?.version ?? 0) + 1,
          // A mark of the round before stays as it was locked; this one is written beside it.
          when: before?.key.sk === key.sk ? { version: before.version } : 'absent',
        },
        { check: signed, when: 'absent' },
        // Not past a lock, nor past its evaluator's leaving.
        { check: place.lotKey, when: { version: lot.version } },
      ],
      facts: [
        {
          what: 'evaluation.marked',
          lotId: lot.lotId,
          data: { bidId, criterionId: criterion.id, version: (before?.version ?? 0) + 1 },
        },
      ],
      mails: [],
      result: { version: (before?.version ?? 0) + 1, savedAt: now },
    };
  },
  // A repeated command has the same body, so its answer needs no reading.
  answer: async ({ version, savedAt }, { body, params }) => ({
    body: { bidId: params.bidId!, criterionId: params.criterionId!, ...body, version, savedAt },
    version,
  }),
});

export const signOff = commands(routes.signOff, {
  async decide({ actor, params, now }, tools: Tools) {
    const place = await placeOf(tools, actor, params);
    const { event, lot } = place;
    await allowMarking(tools, place, actor);
    const mask = await maskFor(tools.store, event, lot, actor);
    const bidId = meantBid(mask, params.bidId!);
    const bid = (await openedBids(tools.store, place)).find((b) => b.bidId === bidId);
    if (!bid) throw new Problem('not-found', t('There is no such bid in this lot.'));
    const key = keys.signed(event.orgId, event.id, inRound(lot.lotId, lot.round), actor.id, bid.bidId);
    if (await tools.store.get(key))
      throw new Problem('marks-locked', t('You have signed off the marks of this bid; they are final.'));
    const mine = (await marksOf(tools.store, place, actor.id)).filter((m) => m.data.bidId === bid.bidId);
    const own = criteriaOf(place, actor.id);
    const faults = judgedIn(methodOf(event.content, lot.lotId))
      .filter((c) => own.includes(c.id))
      .flatMap((c) => {
        const mark = mine.find((m) => m.data.criterionId === c.id);
        if (!mark)
          return [{ at: c.id, code: 'mark-missing', text: t('{criterion}: no mark yet.', { criterion: c.name }) }];
        return mark.data.reason.trim() === ''
          ? [{ at: c.id, code: 'reason-missing', text: t('{criterion}: say why this mark.', { criterion: c.name }) }]
          : [];
      });
    if (faults.length)
      throw new Problem(
        'marks-missing',
        t('Before you sign off {bid}: {list}', {
          bid: mask?.name(bidId) ?? bid.name,
          list: faults.map((f) => f.text).join(' '),
        }),
        {
          faults,
        },
      );
    return {
      about: aboutOf(place),
      writes: [
        { put: key, data: { personId: actor.id, bidId: bid.bidId, at: now }, when: 'absent' },
        ...mine.map((m): Write => ({ check: m.key, when: { version: m.version } })),
        { check: place.lotKey, when: { version: lot.version } },
      ],
      facts: [{ what: 'evaluation.signed', lotId: lot.lotId, data: { bidder: bid.name, bidId: bid.bidId } }],
      mails: [],
      result: { bidId: params.bidId! },
    };
  },
  answer: async (result) => ({ body: result }),
});
