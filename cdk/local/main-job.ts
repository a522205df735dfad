/** The main job, step by step over the API: what the demo drives and what the seed leaves halfway. */
import { readFileSync } from 'node:fs';
import * as bidRoutes from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as events from '../../shared/api/events.ts';
import * as opening from '../../shared/api/opening.ts';
import * as people from '../../shared/api/people.ts';
import type { EnvelopeId, EventContent } from '../../shared/event.ts';
import type { Role } from '../../shared/people.ts';
import { type Bidder, contentOf, filesOf } from './bidders.ts';
import { type Client, clientFor } from './client.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import type { Stack } from './stack.ts';

export type Cast = { by(email: string): Client };

const lotId = 'lot-1';

type BuyerRole = Exclude<Role, 'bidder'>;
const buyerRolesOf = (person: DemoPerson): BuyerRole[] => person.roles.filter((r): r is BuyerRole => r !== 'bidder');

/** A founder begins with more roles than some of the demo's keep. */
async function foundersRoles(client: Client, founder: DemoPerson, personId: string): Promise<void> {
  const roles = buyerRolesOf(founder);
  if (roles.length) await client.call(people.setRoles, { params: { personId }, ifMatch: 1, body: { roles } });
}

/** Registers the demo's organisations: the first of each founds it, colleagues come by invitation. */
export async function registerEverybody(stack: Stack): Promise<Cast> {
  const clients = new Map<string, Client>();
  const join = async (person: DemoPerson) => {
    const client = await clientFor(stack.url, person.email, person.name);
    clients.set(person.email, client);
    return client;
  };
  const byOrganisation = Map.groupBy(demoPeople, (p) => p.organisation!.id);
  await Promise.all(
    [...byOrganisation.values()].map(async ([founder, ...colleagues]) => {
      const { kind, name } = founder!.organisation!;
      const client = await join(founder!);
      const { id } = await client.call(people.createOrganisation, {
        body: { kind, name, personName: founder!.name, email: founder!.email },
      });
      await foundersRoles(client, founder!, id);
      for (const colleague of colleagues) {
        await client.call(people.inviteColleague, { body: { email: colleague.email, roles: buyerRolesOf(colleague) } });
      }
    }),
  );
  await stack.settled();
  for (const [, ...colleagues] of byOrganisation.values()) {
    await Promise.all(
      colleagues.map(async (colleague) => {
        const token = /token=([\w-]+)/.exec(stack.mails(colleague.email)[0]?.text ?? '')?.[1] ?? '';
        await (await join(colleague)).call(people.acceptInvitation, {
          body: { token, personName: colleague.name, email: colleague.email },
        });
      }),
    );
  }
  return {
    by(email) {
      const client = clients.get(email);
      if (!client) throw new Error(`nobody has the address ${email}`);
      return client;
    },
  };
}

/** Roles in the team of a demo event, by person's part; only these evaluators, if they are named. */
async function teamOf(lead: Client, evaluators?: readonly string[]) {
  const { items } = await lead.call(people.colleagues);
  return items.flatMap(({ id, email }) => {
    const part = demoPeople.find((p) => p.email === email)?.part;
    const role = part === 'team lead' ? 'lead' : part;
    if (role === 'evaluator' && evaluators && !evaluators.includes(email)) return [];
    return role ? [{ personId: id, roles: [role] as ('lead' | 'evaluator' | 'opener')[] }] : [];
  });
}

/** The sourcing manager writes the event with its document and team, and publishes it. Answers its id. */
export async function publishEvent(
  manager: Client,
  content: EventContent,
  evaluators?: readonly string[],
): Promise<string> {
  const { id: eventId } = await manager.call(events.createEvent, {
    body: { title: content.title, zone: content.zone },
  });
  const params = { eventId };
  let event = await manager.call(events.saveEvent, { params, ifMatch: 1, body: content });
  const rfp = readFileSync(new URL('alaska-2017/request-for-proposals.md', import.meta.url));
  const licence = readFileSync(new URL('alaska-2017/LICENSE.md', import.meta.url));
  for (const [bytes, name] of [
    [rfp, 'request-for-proposals.md'],
    [licence, 'LICENSE.md'],
  ] as const) {
    const fileId = await manager.send(bytes, name, (body) => manager.call(events.announceDocument, { params, body }));
    event = await manager.call(events.documentArrived, { params: { eventId, fileId } });
  }
  event = await manager.call(events.setTeam, {
    params,
    ifMatch: event.version,
    body: { members: await teamOf(manager, evaluators) },
  });
  await manager.call(events.publishEvent, { params, ifMatch: event.version });
  return eventId;
}

/** A supplier fills the working copy: answers, prices, files; nothing is submitted. */
export async function prepareBid(client: Client, bidder: Bidder, eventId: string): Promise<void> {
  const params = { eventId, lotId };
  const before = await client.call(bidRoutes.readBid, { params });
  await client.call(bidRoutes.saveBid, { params, ifMatch: before.version, body: contentOf(bidder) });
  for (const { questionId, name, bytes } of filesOf(bidder)) {
    const fileId = await client.send(bytes, name, (file) =>
      client.call(bidRoutes.announceUpload, { params, body: { ...file, envelope: 'technical', questionId } }),
    );
    await client.call(bidRoutes.uploadArrived, { params: { ...params, fileId } });
  }
}

/** Submits the working copy as it stands. */
export async function submitBid(client: Client, eventId: string): Promise<bidRoutes.Receipt> {
  const params = { eventId, lotId };
  const view = await client.call(bidRoutes.readBid, { params });
  const body = { mayBind: true as const, notice: 1, seen: bidRoutes.seenIn(view) };
  return client.call(bidRoutes.submitBid, { params, ifMatch: view.version, body });
}

/** Both openers say "open"; resolves when the envelopes are open. */
export async function openEnvelopes(
  stack: Stack,
  openers: Client[],
  eventId: string,
  envelope: EnvelopeId,
): Promise<number> {
  for (const opener of openers) await opener.call(opening.openEnvelope, { params: { eventId, lotId, envelope } });
  await stack.settled();
  const { lot } = await openers[0]!.call(opening.readOpening, { params: { eventId, lotId } });
  const opened = lot.openings[envelope];
  if (!opened?.openedAt) throw new Error(`the ${envelope} envelopes did not open`);
  return opened.bids ?? 0;
}

/** How the marks of four evaluators lie around a mean: the first and last differ, and take each other back. */
const spread = [-1, 0, 0, 1];

/** The mark of one evaluator: the bid's mean, a level lower or higher where the scale has room on both sides. */
const markOf = (mean: number, evaluator: number, highest = 5): string =>
  String(mean > 0 && mean < highest ? mean + spread[evaluator % 4]! : mean);

const whyWords = [
  'Nothing on this point.',
  'A part is answered.',
  'Most is answered, with gaps.',
  'All is answered, some of it without evidence.',
  'All is answered and shown with evidence.',
  'Better than asked, in a way that helps the buyer.',
];

/** One evaluator declares no conflict and marks; `bids` and `criteria` limit how far. Signs off what is complete. */
export async function scoreBids(
  client: Client,
  evaluator: number,
  bidders: readonly Bidder[],
  eventId: string,
  only: { bids?: number; criteria?: number } = {},
): Promise<number> {
  const params = { eventId, lotId };
  await client.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const view = await client.call(evaluation.readEvaluation, { params });
  const judged = view.content.method.criteria.filter((c) => c.kind === 'judged');
  let given = 0;
  for (const [i, bid] of view.bids.slice(0, only.bids ?? Number.POSITIVE_INFINITY).entries()) {
    const bidder = bidders.find((b) => b.company === bid.name)!;
    const last = i === (only.bids ?? 0) - 1;
    const todo = last && only.criteria !== undefined ? judged.slice(0, only.criteria) : judged;
    await Promise.all(
      todo.map(async (criterion) => {
        const mark = markOf(bidder.marks[criterion.id]!, evaluator);
        const body = { mark, reason: whyWords[Number(mark)]!, place: 'proposal.pdf, page 1' };
        await client.call(evaluation.saveMark, {
          params: { ...params, bidId: bid.bidId, criterionId: criterion.id },
          ifMatch: 0,
          body,
        });
        given++;
      }),
    );
    if (todo.length === judged.length)
      await client.call(evaluation.signOff, { params: { ...params, bidId: bid.bidId } });
  }
  return given;
}

/** Declares no conflict with the bidders of an event, unless that is said already. */
async function declareNone(client: Client, eventId: string): Promise<void> {
  const params = { eventId, lotId };
  const { myDeclaration } = await client.call(evaluation.readEvaluation, { params });
  if (!myDeclaration) await client.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
}
/** The lead declares no conflict and locks the marks. */
export async function lockMarks(lead: Client, eventId: string) {
  await declareNone(lead, eventId);
  return lead.call(evaluation.lockMarks, { params: { eventId, lotId } });
}
export const readRanking = (client: Client, eventId: string) =>
  client.call(evaluation.readRanking, { params: { eventId, lotId } });
export const recommend = (lead: Client, eventId: string, bidId: string, reasons: string) =>
  lead.call(evaluation.recommendAward, { params: { eventId, lotId }, body: { bidId, reasons } });
/** Declares no conflict, and approves. */
export async function approve(approver: Client, eventId: string) {
  await declareNone(approver, eventId);
  return approver.call(evaluation.decideOnAward, { params: { eventId, lotId }, body: { approve: true, reason: '' } });
}
export const readFacts = (client: Client, eventId: string) => client.call(events.readRecord, { params: { eventId } });
