/** The standstill and after: objections, the final award, setting aside. */
import * as routes from '../../shared/api/evaluation.ts';
import { makeFinal } from '../../shared/award.ts';
import { idFrom } from '../../shared/digest.ts';
import { setAside } from '../../shared/ending.ts';
import { requireDeclared } from '../../shared/lot.ts';
import { next } from '../../shared/lot-record.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { awardNumber, decideObjection, holding, type Objection, recordObjection } from '../../shared/objection.ts';
import { Problem, wrongAt } from '../../shared/problem.ts';
import type { ResultLetter } from '../../shared/result.ts';
import { instantOf } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Tools } from '../http/app.ts';
import { letterToBidder } from '../http/bidder-letters.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Stored, type Write } from '../ports/store.ts';
import { answerLot, lotWrite, placeFor, placeToDecide, tellWrite } from './lot-command.ts';
import { aboutOf, openedBids, type Place } from './state.ts';

const lettersOf = <T>(store: Store, { event, lot }: Place, kind: 'OBJECTION' | 'RESULT'): Promise<Stored<T>[]> => {
  const key = keys.objection(event.orgId, event.id, '', '', '');
  return all<T>(store, key.table, key.pk, `${kind}#${lot.lotId}#`);
};

/** The objections against the awards of a lot, in the order in which they were received. */
export const objectionsOf = async (store: Store, place: Place): Promise<Stored<Objection>[]> =>
  (await lettersOf<Objection>(store, place, 'OBJECTION')).sort((a, b) =>
    a.data.receivedAt < b.data.receivedAt ? -1 : 1,
  );

/** The letters that have told bidders of the award at stake. */
export const toldOf = async (store: Store, place: Place): Promise<ResultLetter[]> =>
  (await lettersOf<ResultLetter>(store, place, 'RESULT'))
    .map((l) => l.data)
    .filter((l) => l.award === awardNumber(place.lot));

export const makeAwardFinal = commands(routes.makeAwardFinal, {
  async decide({ actor, params, now, commandId }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.final');
    requireDeclared(place.lot, place.declaration);
    const [objections, letters, bids] = await Promise.all([
      objectionsOf(tools.store, place),
      toldOf(tools.store, place),
      openedBids(tools.store, place),
    ]);
    const award = awardNumber(place.lot);
    const told = letters.filter((l) => l.news === 'intended');
    const untold = bids.filter((b) => !told.some((t) => t.bidId === b.bidId)).length;
    const open = holding(
      place.lot,
      objections.map((o) => o.data),
    ).length;
    const { lot, facts } = makeFinal(place.lot, untold, open, place.event.content.zone, actor, now);
    const { bidId, name } = lot.award!;
    const { language } = lot.recommendation ?? {};
    const news = { what: 'awarded', award, bidId, winner: name, language } as const;
    const writes = [lotWrite(place, lot), tellWrite(place, news, actor, now, commandId)];
    return { about: aboutOf(place), writes, facts, mails: [], result: {} };
  },
  answer: answerLot,
});

export const setAwardAside = commands(routes.setAwardAside, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeToDecide(tools, actor, params);
    const { lot, facts } = setAside(place.lot, body, actor, now, place.marked);
    const news = { what: 'set-aside', award: awardNumber(place.lot), reasons: body.reasons } as const;
    const writes = [lotWrite(place, lot), tellWrite(place, news, actor, now, commandId)];
    return { about: aboutOf(place), writes, facts, mails: [], result: {} };
  },
  answer: answerLot,
});

export const recordAnObjection = commands(routes.recordAnObjection, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'objection.record');
    const { event, lot } = place;
    const wall = instantOf(body.received, event.content.zone);
    if ('fault' in wall) throw wrongAt('received', wall.fault, t('Give the date and time at which it was received.'));
    const id = idFrom(commandId, 'objection');
    const { objection, facts } = recordObjection(lot, body, wall.at, id, actor, now);
    const key = keys.objection(event.orgId, event.id, lot.lotId, '-', id);
    const mails = event.team
      .filter((m) => m.roles.includes('lead') && m.personId !== actor.id)
      .map(
        (m): Mail => ({
          to: m.email,
          letter: 'objection-received',
          data: {
            ...letterAbout(event.content, event.orgName, event.id, lot.lotId),
            from: objection.from,
            late: objection.late,
          },
        }),
      );
    // The lot's version moves with it, so that a final award at the same moment sees it.
    const writes: Write[] = [{ put: key, data: objection, when: 'absent' }, lotWrite(place, next(lot, {}))];
    return { about: aboutOf(place), writes, facts, mails, result: {} };
  },
  answer: answerLot,
});

export const decideAnObjection = commands(routes.decideAnObjection, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeToDecide(tools, actor, params);
    const { event } = place;
    const stored = (await objectionsOf(tools.store, place)).find((o) => o.data.id === params.objectionId);
    if (!stored) throw new Problem('not-found', t('There is no such objection in this lot.'));
    const decided = decideObjection(place.lot, stored.data, body, actor, now, place.marked);
    const writes: Write[] = [
      {
        put: stored.key,
        data: decided.objection,
        version: stored.version + 1,
        when: { version: stored.version },
      },
    ];
    const facts = [...decided.facts];
    if (body.upheld) {
      const undone = setAside(place.lot, { reasons: body.reasons, to: body.to }, actor, now, place.marked);
      const news = { what: 'set-aside', award: awardNumber(place.lot), reasons: body.reasons } as const;
      writes.push(lotWrite(place, undone.lot), tellWrite(place, news, actor, now, commandId));
      facts.push(...undone.facts);
    } else writes.push(lotWrite(place, next(place.lot, {})));
    const { supplierId, from } = stored.data;
    const letters = supplierId ? await lettersOf<ResultLetter>(tools.store, place, 'RESULT') : [];
    const data = letterAbout(event.content, event.orgName, event.id, place.lot.lotId);
    const to = letters.find((l) => l.data.supplierId === supplierId)?.data.email;
    const lead = event.team.filter((m) => m.roles.includes('lead')).map((m) => m.email);
    const letter = (email: string): Mail => ({
      to: email,
      letter: 'objection-decided',
      data: { ...data, supplier: from, upheld: body.upheld, reasons: body.reasons },
    });
    const order = { ...aboutOf(place), id: commandId, at: now };
    const told = supplierId && to ? letterToBidder(order, supplierId, letter(to)) : { mails: [], writes: [] };
    const mails = [...told.mails, ...[...new Set(lead)].map(letter)];
    return { about: aboutOf(place), writes: [...writes, ...told.writes], facts, mails, result: {} };
  },
  answer: answerLot,
});
