/** An opened lot ends without an award: the lead proposes, an approver decides. */
import * as routes from '../../shared/api/evaluation.ts';
import { decideEnding, proposeEnding } from '../../shared/ending.ts';
import { requireDeclared } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { awardNumber } from '../../shared/objection.ts';
import type { Person } from '../../shared/people.ts';
import { commands, type Tools } from '../http/app.ts';
import { lists } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { answerLot, lotWrite, placeFor, placeToDecide, tellWrite } from './lot-command.ts';
import { aboutOf } from './state.ts';

/** Letters that one command sends to colleagues, at most. */
const mailsAtOnce = 40;

export const proposeAnEnding = commands(routes.proposeAnEnding, {
  async decide({ actor, body, params, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.recommend');
    requireDeclared(place.lot, place.declaration);
    const { event } = place;
    const { lot, facts } = proposeEnding(place.lot, body, actor, now);
    const colleagues = await tools.store.list<Person>(lists.colleagues(event.orgId), { limit: 500 });
    const approvers = colleagues.items
      .map((c) => c.data)
      .filter((p) => p.roles.includes('approver') && p.id !== actor.id);
    const mails = approvers.slice(0, mailsAtOnce).map(
      (p): Mail => ({
        to: p.email,
        letter: 'ending-waits',
        data: {
          ...letterAbout(event.content, event.orgName, event.id, lot.lotId),
          by: actor.name,
          reasons: body.reasons,
        },
      }),
    );
    return { about: aboutOf(place), writes: [lotWrite(place, lot)], facts, mails, result: {} };
  },
  answer: answerLot,
});

export const decideOnEnding = commands(routes.decideOnEnding, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeToDecide(tools, actor, params);
    const { lot, facts } = decideEnding(place.lot, body, actor, now, place.marked);
    const writes: Write[] = [lotWrite(place, lot)];
    if (lot.ending)
      writes.push(
        tellWrite(
          place,
          { what: lot.ending.how, award: awardNumber(lot), reasons: lot.ending.reasons },
          actor,
          now,
          commandId,
        ),
      );
    return { about: aboutOf(place), writes, facts, mails: [], result: {} };
  },
  answer: answerLot,
});
