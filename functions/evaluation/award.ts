/** Lock, recommend, approve. */
import { requireExplained } from '../../shared/abnormally-low.ts';
import * as routes from '../../shared/api/evaluation.ts';
import { chainFor, nextApprovers } from '../../shared/approval.ts';
import { decideAward, finalFrom, recommend, tookPart } from '../../shared/award.ts';
import { fingerprint } from '../../shared/digest.ts';
import { methodOf } from '../../shared/event.ts';
import { type LotRecord, lock, requireDeclared, requireStage } from '../../shared/lot.ts';
import type { Colleague } from '../../shared/lot-record.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { awardNumber } from '../../shared/objection.ts';
import { conflictsIn } from '../../shared/panel-conflict.ts';
import { type Actor, allow, type Person, type Who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import { requireSettled } from '../../shared/rejection.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Tools } from '../http/app.ts';
import { duePut } from '../http/due.ts';
import { settingsOf } from '../http/settings.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { lowIn, mattersOf } from './check-state.ts';
import { fixedLetters } from './letters.ts';
import { answerLot, lotWrite, placeFor, placeToDecide, tellWrite } from './lot-command.ts';
import { agreedFacts, agreedFor, markingOf } from './marking.ts';
import { marksOfPanel, rankingOf } from './ranking.ts';
import { shortlisted } from './shortlisting.ts';
import { aboutOf, allMarks, declarations, type Place, placeOf } from './state.ts';

export const lockMarks = commands(routes.lockMarks, {
  async decide({ actor, params, now, commandId }, tools: Tools) {
    const place = await placeOf(tools, actor, params);
    allow(actor, 'marks.lock', place.event);
    const { marking, declared, checks, marks } = await markingOf(tools, place);
    requireDeclared(
      place.lot,
      marking.declarations.find((d) => d.personId === actor.id),
    );
    requireSettled(mattersOf(place, checks), t('Locking the marks'));
    const decided = lock(place.event, place.lot, marking, actor, now);
    const locked = decided.lot.locked!;
    const { panel } = locked;
    const agreed = agreedFor(methodOf(place.event.content, place.lot.lotId), marking.agreed, locked);
    const facts: NewFact[] = [
      // From here on a mark that is changed no longer fits the record.
      ...decided.facts.map((f) => ({ ...f, data: { ...f.data, marks: fingerprint(marksOfPanel(marks, panel)) } })),
      ...agreedFacts(place.lot.lotId, agreed),
    ];
    // The panel rests on the team and on what everybody declared: neither may change between reading and locking.
    const unchanged: Write[] = [
      { check: keys.event(place.event.orgId, place.event.id), when: { version: place.event.version } },
      ...declared
        .filter((d) => panel.includes(d.data.personId))
        .map((d): Write => ({ check: d.key, when: { version: d.version } })),
    ];
    const stays = shortlisted(place, decided.lot, checks, { marks, agreed }, { actor, now, commandId });
    return {
      about: aboutOf(place),
      writes: [lotWrite(place, stays.lot), ...unchanged, ...stays.writes],
      facts: [...facts, ...stays.facts],
      mails: [],
      result: {},
    };
  },
  answer: answerLot,
});

/** The approvers who can take a step of this lot's award: with the role, without a part in it, without a conflict. */
async function eligibleApprovers(tools: Tools, place: Place, actor: Actor): Promise<Colleague[]> {
  const [colleagues, declared, marks] = await Promise.all([
    tools.store.list<Person>(lists.colleagues(place.event.orgId), { limit: 500 }),
    declarations(tools.store, place),
    allMarks(tools.store, place),
  ]);
  const conflicted = declared.filter((d) => d.data.conflict).map((d) => d.data.personId);
  const marked = marks.map((m) => m.evaluatorId);
  return colleagues.items
    .map((c) => c.data)
    .filter((p) => p.roles.includes('approver') && p.id !== actor.id && !conflicted.includes(p.id))
    .filter((p) => !tookPart(place.lot, p.id, marked.includes(p.id)))
    .map(({ id, name, email }) => ({ id, name, email }));
}

/** Letters that one command sends to colleagues, at most: an item each. */
const mailsAtOnce = 40;
const askToApprove = ({ event, lot }: Place, to: readonly Colleague[], by: string): Mail[] =>
  to.slice(0, mailsAtOnce).map((p) => ({
    to: p.email,
    letter: 'recommendation-waits',
    data: { ...letterAbout(event.content, event.orgName, event.id, lot.lotId), by },
  }));

/** Who of the locked panel has declared a conflict. A conflict moves the lot one version on, so none slips past what is decided here. */
const panelConflicts = async ({ store }: Tools, place: Place): Promise<Who[]> =>
  conflictsIn(
    place.lot,
    (await declarations(store, place)).map((d) => d.data),
  );

export const recommendAward = commands(routes.recommendAward, {
  async decide({ actor, body, params, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.recommend');
    requireDeclared(place.lot, place.declaration);
    const { event } = place;
    requireStage(place.lot, ['ranked'], t('A recommendation'));
    const [{ ranking, fingerprint: of, checks }, conflicts, { settings }, eligible] = await Promise.all([
      rankingOf(tools, place),
      panelConflicts(tools, place),
      settingsOf(tools.store, { id: event.orgId, name: event.orgName }),
      eligibleApprovers(tools, place, actor),
    ]);
    requireSettled(mattersOf(place, checks), t('A recommendation'));
    requireExplained(lowIn(place, checks), checks.lowDecisions);
    const { currency } = event.content;
    const chain = (bid: { price: string }) =>
      chainFor(settings.award, settings.currency, { total: bid.price, currency }, eligible);
    const said = { ...body, language: settings.language };
    const decided = recommend(place.lot, ranking, of, said, chain, actor, now, conflicts);
    const mails = askToApprove(place, nextApprovers(decided.lot.recommendation!.chain), actor.name);
    return { about: aboutOf(place), writes: [lotWrite(place, decided.lot)], facts: decided.facts, mails, result: {} };
  },
  answer: answerLot,
});

/** Who hears of a decision: with the last approval or a refusal who recommended, with one on the way whoever is next. */
function mailsAbout(place: Place, lot: LotRecord, by: string, said: { approve: boolean; reason: string }): Mail[] {
  const { event } = place;
  const before = place.lot.recommendation!;
  if (lot.stage === 'recommended') {
    const asked = nextApprovers(before.chain).map((p) => p.id);
    const next = nextApprovers(lot.recommendation!.chain).filter((p) => !asked.includes(p.id));
    return askToApprove(place, next, before.by);
  }
  const recommender = event.team.find((m) => m.personId === before.id);
  if (!recommender) return [];
  const data = letterAbout(event.content, event.orgName, event.id, lot.lotId);
  return [
    {
      to: recommender.email,
      letter: 'recommendation-decided',
      data: { ...data, by, approved: said.approve, reason: said.reason.trim() },
    },
  ];
}

export const decideOnAward = commands(routes.decideOnAward, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeToDecide(tools, actor, params);
    if (body.version !== undefined && body.version !== place.lot.version)
      throw new Problem(
        'changed-meanwhile',
        t(
          'The recommendation or its letters were changed since you opened this. Load it again, and read what stands now.',
        ),
        { data: { version: place.lot.version } },
      );
    const conflicts = await panelConflicts(tools, place);
    const { lot, facts } = decideAward(place.lot, body, place.event.content, actor, now, place.marked, conflicts);
    const award = awardNumber(lot);
    const chosen = lot.award ?? lot.intent;
    const { language } = place.lot.recommendation ?? {};
    const about = chosen && { award, bidId: chosen.bidId, winner: chosen.name, language };
    const letters = chosen ? await fixedLetters(tools, place) : { writes: [], facts: [] };
    const writes: Write[] = [lotWrite(place, lot), ...letters.writes];
    if (lot.stage === 'awarded' && about)
      writes.push(tellWrite(place, { what: 'awarded', ...about }, actor, now, commandId));
    if (lot.intent && about) {
      const { ends } = lot.intent;
      writes.push(
        tellWrite(place, { what: 'intended', ...about, ends }, actor, now, commandId),
        duePut({ at: finalFrom(ends), command: 'standstill', ...aboutOf(place), lotId: lot.lotId }, award),
      );
    }
    return {
      about: aboutOf(place),
      writes,
      facts: [...facts, ...letters.facts],
      mails: mailsAbout(place, lot, actor.name, body),
      result: {},
    };
  },
  answer: answerLot,
});
