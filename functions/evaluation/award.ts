/** Lock, rank, recommend, approve. */
import * as routes from '../../shared/api/evaluation.ts';
import { decideAward, recommend } from '../../shared/award.ts';
import { fingerprint } from '../../shared/digest.ts';
import { type Declaration, lock, refuseRecused, requireDeclared, requireStage } from '../../shared/lot.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { TellOrder } from '../../shared/orders.ts';
import { type Act, type Actor, allow, type Person } from '../../shared/people.ts';
import { type Ranking, rank } from '../../shared/scoring.ts';
import { commands, reads, type Signed as SignedCall, type Tools } from '../http/app.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import {
  aboutOf,
  allMarks,
  declarationOf,
  declarations,
  marksOf,
  openedBids,
  type Place,
  placeOf,
  type StoredMark,
  signatures,
} from './state.ts';

const lotWrite = (place: Place, lot: Place['lot']): Write => ({
  put: place.lotKey,
  data: lot,
  version: lot.version,
  when: { version: place.lot.version },
});
const answerLot = async (_result: unknown, { actor, params }: SignedCall<unknown>, tools: Tools) => {
  const { lot } = await placeOf(tools, actor, params);
  return { body: lot, version: lot.version };
};

/** The place, for somebody whose role allows the act, and what they declared. */
async function placeFor(
  tools: Tools,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  act: Act,
): Promise<Place & { declaration: Declaration | undefined }> {
  const place = await placeOf(tools, actor, params);
  allow(actor, act, place.event);
  const declaration = (await declarationOf(tools.store, place, actor.id))?.data;
  refuseRecused(declaration);
  return { ...place, declaration };
}

/** The marks that count, in an order of their own: what the record's fingerprint of them is computed over. */
const marksOfPanel = (marks: readonly StoredMark[], panel: readonly string[]): StoredMark[] => {
  const place = (m: StoredMark) => `${m.evaluatorId}\n${m.bidId}\n${m.criterionId}`;
  return marks.filter((m) => panel.includes(m.evaluatorId)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

export const lockMarks = commands(routes.lockMarks, {
  async decide({ actor, params, now }, tools: Tools) {
    const place = await placeOf(tools, actor, params);
    allow(actor, 'marks.lock', place.event);
    const [declared, signed, bids, marks] = await Promise.all([
      declarations(tools.store, place),
      signatures(tools.store, place),
      openedBids(tools.store, place),
      allMarks(tools.store, place),
    ]);
    const said = declared.map((d) => d.data);
    requireDeclared(
      place.lot,
      said.find((d) => d.personId === actor.id),
    );
    const decided = lock(place.event, place.lot, said, bids, signed, actor, now);
    const { panel } = decided.lot.locked!;
    // From here on a mark that is changed no longer fits the record.
    const facts = decided.facts.map((f) => ({
      ...f,
      data: { ...f.data, marks: fingerprint(marksOfPanel(marks, panel)) },
    }));
    // The panel rests on the team and on what everybody declared: neither may change between reading and locking.
    const unchanged: Write[] = [
      { check: keys.event(place.event.orgId, place.event.id), when: { version: place.event.version } },
      ...declared
        .filter((d) => panel.includes(d.data.personId))
        .map((d): Write => ({ check: d.key, when: { version: d.version } })),
    ];
    return {
      about: aboutOf(place),
      writes: [lotWrite(place, decided.lot), ...unchanged],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: answerLot,
});

/** The ranking as it follows from the record now: the published method, the opened bids, the marks of the locked panel. */
async function rankingOf(tools: Tools, place: Place): Promise<{ ranking: Ranking; fingerprint: string }> {
  requireStage(place.lot, ['ranked', 'recommended', 'awarded'], 'The ranking');
  const [bids, marks] = await Promise.all([openedBids(tools.store, place), allMarks(tools.store, place)]);
  const scored = bids.map(({ bidId, name, answers, prices }) => ({ bidId, name, answers, prices: prices ?? [] }));
  const ranking = rank(place.event.content.method, place.sheet, scored, marks, place.lot.locked?.panel ?? []);
  return { ranking, fingerprint: fingerprint(ranking) };
}

export const readRanking = reads(routes.readRanking, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  const { content, published } = place.event;
  const body = {
    ...(await rankingOf(tools, place)),
    marks: marksOfPanel(await allMarks(tools.store, place), place.lot.locked?.panel ?? []).map((m) => ({
      evaluator: place.event.team.find((t) => t.personId === m.evaluatorId)?.name ?? m.evaluatorId,
      ...m,
    })),
    declared: place.declaration !== undefined,
    lot: place.lot,
    content,
    method: published!.method,
    title: content.title,
    reference: content.reference,
  };
  return { body, version: place.lot.version };
});

export const recommendAward = commands(routes.recommendAward, {
  async decide({ actor, body, params, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.recommend');
    requireDeclared(place.lot, place.declaration);
    const { event } = place;
    requireStage(place.lot, ['ranked'], 'A recommendation');
    const { ranking, fingerprint: of } = await rankingOf(tools, place);
    const decided = recommend(place.lot, ranking, of, body, actor, now);
    const colleagues = await tools.store.list<Person>(lists.colleagues(event.orgId), { limit: 500 });
    const approvers = colleagues.items
      .map((c) => c.data)
      .filter((p) => p.roles.includes('approver') && p.id !== actor.id);
    const mails = approvers.slice(0, 20).map(
      (p): Mail => ({
        to: p.email,
        letter: 'recommendation-waits',
        data: { ...letterAbout(event.content, event.orgName, event.id, place.lot.lotId), by: actor.name },
      }),
    );
    return { about: aboutOf(place), writes: [lotWrite(place, decided.lot)], facts: decided.facts, mails, result: {} };
  },
  answer: answerLot,
});

export const decideOnAward = commands(routes.decideOnAward, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.approve');
    requireDeclared(place.lot, place.declaration);
    const marked = (await marksOf(tools.store, place, actor.id)).length > 0;
    const decided = decideAward(place.lot, body, actor, now, marked);
    const order: TellOrder = {
      kind: 'tell',
      id: commandId,
      orgId: place.event.orgId,
      eventId: place.event.id,
      lotId: place.lot.lotId,
      at: now,
      who: { id: actor.id, name: actor.name },
    };
    const tell: Write[] = decided.lot.award ? [{ put: keys.job(commandId), data: order, when: 'absent' }] : [];
    return {
      about: aboutOf(place),
      writes: [lotWrite(place, decided.lot), ...tell],
      facts: decided.facts,
      mails: [],
      result: {},
    };
  },
  answer: answerLot,
});
