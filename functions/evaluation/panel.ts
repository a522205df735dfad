/** Who marks what in a lot, and who leaves it midway: the effect is said before, and goes on the record. */
import * as routes from '../../shared/api/evaluation.ts';
import type { LeaveEffect } from '../../shared/api/meeting.ts';
import { methodOf } from '../../shared/event.ts';
import { requireDeclared } from '../../shared/lot.ts';
import { assignedTo, leave, leaveEffect, panelsIn, quorumOf } from '../../shared/panel.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { checksOf, rejectedIn } from './check-state.ts';
import { answerLot, lotWrite, placeFor } from './lot-command.ts';
import { aboutOf, declarations, marksOf, type Place, placeOf, signatures } from './state.ts';

/** The judged criteria of a lot that somebody marks. */
export function criteriaOf({ event, lot }: Place, personId: string): string[] {
  const member = event.team.find((m) => m.personId === personId);
  return member ? assignedTo(methodOf(event.content, lot.lotId), member) : [];
}

/** Who marks each criterion of a lot, and how many must. */
export function criterionPanels(
  { event, lot }: Place,
  declared: Parameters<typeof panelsIn>[2],
): routes.CriterionPanel[] {
  const quorum = quorumOf(methodOf(event.content, lot.lotId));
  return panelsIn(event, lot, declared).map(({ criterion, evaluators }) => ({
    criterionId: criterion.id,
    evaluators,
    quorum,
    below: evaluators.length < quorum,
  }));
}

/** What it does to a lot if somebody leaves it now. */
export async function effectOf({ store }: Tools, place: Place, personId: string): Promise<LeaveEffect> {
  const member = place.event.team.find((m) => m.personId === personId);
  if (!member || criteriaOf(place, personId).length === 0)
    return {
      personId,
      name: member?.name ?? '',
      marks: 0,
      bids: 0,
      signed: 0,
      of: 0,
      mayStand: false,
      mayGo: true,
      criteria: [],
    };
  const [declared, signed, checks, marks] = await Promise.all([
    declarations(store, place),
    signatures(store, place),
    checksOf(store, place),
    marksOf(store, place, personId),
  ]);
  const isOut = rejectedIn(checks);
  const bids = checks.bids.map((b) => b.bidId).filter((id) => !isOut(id));
  const done = {
    marks: marks.map((m) => m.data),
    signed: signed.filter((s) => s.personId === personId).map((s) => s.bidId),
  };
  const said = declared.map((d) => d.data);
  return {
    personId,
    name: member.name,
    ...leaveEffect(place.event, place.lot, said, personId, done, bids),
  };
}

const noEvaluator = () => new Problem('not-found', t('There is no such evaluator in this lot.'));

export const readLeaveEffect = reads(routes.readLeaveEffect, async ({ actor, params }, tools: Tools) => {
  const place = await placeOf(tools, actor, params);
  allow(actor, params.personId === actor.id ? 'bids.mark' : 'marks.lock', place.event);
  if (criteriaOf(place, params.personId!).length === 0) throw noEvaluator();
  return { body: await effectOf(tools, place, params.personId!) };
});

export const leavePanel = commands(routes.leavePanel, {
  async decide({ actor, body, params, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'marks.lock');
    requireDeclared(place.lot, place.declaration);
    const { event, lot } = place;
    const personId = params.personId!;
    const [effect, declared] = await Promise.all([effectOf(tools, place, personId), declarations(tools.store, place)]);
    const declaration = declared.find((d) => d.data.personId === personId)?.data;
    const decided = leave(event, lot, personId, declaration, effect, body, actor, now);
    return {
      about: aboutOf(place),
      // Who is in the team, and what they mark, is what the effect was said of.
      writes: [
        lotWrite(place, decided.lot),
        { check: keys.event(event.orgId, event.id), when: { version: event.version } },
      ],
      facts: decided.facts,
      mails: [],
      result: {},
    };
  },
  answer: answerLot,
});
