/** A small event and its bids over the API: quick to publish, to bid for and to score. */
import { createHash } from 'node:crypto';
import * as bids from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as events from '../../shared/api/events.ts';
import * as people from '../../shared/api/people.ts';
import type { BidContent } from '../../shared/bid.ts';
import { type EventContent, limits, type TeamRole } from '../../shared/event.ts';
import { wallInput } from '../../shared/time.ts';
import { givenBidContent, givenContent } from '../given.ts';
import { ask } from './asking.ts';
import type { World } from './world.ts';

export const lotId = 'lot-1';
export const manager = 'ben@dhss.example';
export const lead = 'greta@dhss.example';
export const evaluators = ['eva@dhss.example', 'farid@dhss.example'] as const;
export const openers = ['iris@dhss.example', 'jonas@dhss.example'] as const;
export const approver = 'carla@dhss.example';
export const administrator = 'ada@dhss.example';
/** A member without a part in any event. */
export const another = 'hugo@dhss.example';
export const auditor = 'dmitri@dhss.example';
export const suppliers = ['maya@paper-heron.example', 'tomas@lanternfish.example', 'ines@marmot.example'] as const;

/** The stack, and its people by e-mail. */
type Place = Pick<World, 'stack' | 'cast'>;

const minute = 60_000;

/** The whole minute that is so many minutes from now, by the stack's clock. */
export const minutesAhead = (world: Place, minutes: number): string =>
  new Date(Math.ceil(world.stack.clock.now() / minute) * minute + minutes * minute).toISOString();

/** What makes a small event one of a single envelope. */
export const oneEnvelope: Partial<EventContent> = {
  envelopes: 'one',
  questions: givenContent().questions.map((q) => ({ ...q, envelope: 'bid' })),
};

/** Who is in the team of a small event: Greta leads, Eva and Farid evaluate, Iris and Jonas open; Ben manages only. */
export async function teamOf(world: Place, roles: Record<string, TeamRole[]> = {}) {
  const { items } = await world.cast.by(manager).call(people.colleagues);
  const wanted: Record<string, TeamRole[]> = {
    [lead]: ['lead'],
    ...Object.fromEntries(evaluators.map((e) => [e, ['evaluator']])),
    ...Object.fromEntries(openers.map((o) => [o, ['opener']])),
    ...roles,
  };
  return Object.entries(wanted).map(([email, of]) => ({
    personId: items.find((p) => p.email === email)!.id,
    roles: of,
  }));
}

/** A draft, ready to be published; answers its id and version. */
export async function draftSmall(
  world: Place,
  changes: Partial<EventContent> = {},
): Promise<{ eventId: string; version: number }> {
  const client = world.cast.by(manager);
  const content = { ...givenContent({ zone: 'UTC' }), closes: wallInput(minutesAhead(world, 60), 'UTC'), ...changes };
  const { id: eventId } = await client.call(events.createEvent, { body: { title: content.title, zone: 'UTC' } });
  const params = { eventId };
  await client.call(events.saveEvent, { params, ifMatch: 1, body: content });
  const { version } = await client.call(events.setTeam, { params, ifMatch: 2, body: { members: await teamOf(world) } });
  return { eventId, version };
}

/** A published event. Bids close in an hour, unless the changes say another `closes` (by UTC). */
export async function publishSmall(world: Place, changes: Partial<EventContent> = {}): Promise<string> {
  const { eventId, version } = await draftSmall(world, changes);
  await world.cast.by(manager).call(events.publishEvent, { params: { eventId }, ifMatch: version });
  return eventId;
}

/** Saves a working copy and sends the drawing that the event asks for; answers the copy's version. */
export async function fillBid(
  world: World,
  who: string,
  eventId: string,
  changes: Partial<BidContent> = {},
): Promise<number> {
  const client = world.cast.by(who);
  const params = { eventId, lotId };
  const before = await client.call(bids.readBid, { params });
  const { version } = await client.call(bids.saveBid, {
    params,
    ifMatch: before.version,
    body: givenBidContent(changes),
  });
  await sendDrawing(world, who, eventId, who, before.notice.content.envelopes);
  return version;
}

/** Sends a file that is too long for one piece into the first envelope, and says that it has arrived; answers its id. */
export async function sendInParts(world: World, who: string, eventId: string): Promise<string> {
  const client = world.cast.by(who);
  const size = limits.partBytes;
  const parts = [Buffer.alloc(size), Buffer.from('the rest')];
  const sha256 = parts.map((part) => createHash('sha256').update(part).digest('hex'));
  const body = { name: 'model.zip', size: size + 8, inParts: { size, sha256 } };
  const params = { eventId, lotId };
  const { fileId } = await client.call(bids.announceInParts, {
    params,
    body: { ...body, envelope: 'technical', questionId: null },
  });
  for (const [i, part] of parts.entries()) {
    const ticket = await client.call(bids.partTicket, { params: { ...params, fileId, part: String(i + 1) } });
    const sent = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(part) });
    if (!sent.ok) throw new Error(`the store refused part ${i + 1}: ${sent.status} ${await sent.text()}`);
  }
  await client.call(bids.readParts, { params: { ...params, fileId } });
  await client.call(bids.uploadArrived, { params: { ...params, fileId } });
  return fileId;
}

/** Sends a drawing into the first envelope, and says that it has arrived; answers the file's id. */
export async function sendDrawing(
  world: World,
  who: string,
  eventId: string,
  words = who,
  envelopes: EventContent['envelopes'] = 'two',
): Promise<string> {
  const client = world.cast.by(who);
  const params = { eventId, lotId };
  const envelope = envelopes === 'two' ? 'technical' : 'bid';
  const fileId = await client.send(Buffer.from(`%PDF-1.4 A drawing, ${words}`), 'drawing.pdf', (file) =>
    client.call(bids.announceUpload, { params, body: { ...file, envelope, questionId: 'drawing' } }),
  );
  await client.call(bids.uploadArrived, { params: { ...params, fileId } });
  return fileId;
}

/** Prices so that the bid's total is 40 × the bench + 100.00. */
export const benchAt = (unitPrice: string): Partial<BidContent> => ({
  prices: [
    { lineId: 'bench', unitPrice, quantity: null },
    { lineId: 'fixing', unitPrice: '1.00', quantity: '100' },
  ],
});

/** What a submission says that has seen the bid as it is now. */
export async function seenNow(world: World, who: string, params: { eventId: string; lotId: string }, notice = 1) {
  const view = (await ask(world, who, bids.readBid, { params })).body as bids.BidView;
  return { mayBind: true as const, notice, seen: bids.seenIn(view) };
}
/** What a submission says that has seen nothing: no bid and no file. */
export const seenNothing = { mayBind: true as const, notice: 1, seen: { last: 0, stands: false, files: [] } };

/** Takes the bid back that stands. */
export async function withdraw(world: World, who: string, eventId: string, lot = lotId) {
  const client = world.cast.by(who);
  const params = { eventId, lotId: lot };
  const { standing } = await client.call(bids.readBid, { params });
  return client.call(bids.withdrawBid, { params, body: { bidId: standing!.bidId } });
}

/** Submits the working copy as it stands. */
export async function submit(world: World, who: string, eventId: string, notice = 1) {
  const params = { eventId, lotId };
  const { version } = await world.cast.by(who).call(bids.readBid, { params });
  const body = await seenNow(world, who, params, notice);
  return world.cast.by(who).call(bids.submitBid, { params, ifMatch: version, body });
}

/** Fills and submits a bid; answers its receipt. */
export async function bidFor(
  world: World,
  who: string,
  eventId: string,
  changes: Partial<BidContent> = {},
  notice = 1,
) {
  const ifMatch = await fillBid(world, who, eventId, changes);
  const params = { eventId, lotId };
  const body = await seenNow(world, who, params, notice);
  return world.cast.by(who).call(bids.submitBid, { params, ifMatch, body });
}

/** A member of the buyer becomes a second sourcing manager, unless they are one; answers their client. */
export async function secondManager(world: World) {
  const { items } = await world.cast.by(manager).call(people.colleagues);
  const { id, version, roles } = items.find((p) => p.email === another)!;
  if (!roles.includes('manager'))
    await world.cast
      .by(administrator)
      .call(people.setRoles, { params: { personId: id }, ifMatch: version, body: { roles: ['manager'] } });
  return world.cast.by(another);
}

/** Moves the clock to where the bids of an event can be opened. */
export async function afterDeadline(world: World, eventId: string): Promise<void> {
  const { published } = await world.cast.by(manager).call(events.readEvent, { params: { eventId } });
  await world.stack.moveClockTo(Date.parse(published!.closesAt) + 61_000);
}

/** Somebody declares no conflict with the bidders, unless that is said already. */
export async function declareNone(world: World, who: string, eventId: string): Promise<void> {
  const params = { eventId, lotId };
  const { myDeclaration } = await world.cast.by(who).call(evaluation.readEvaluation, { params });
  if (myDeclaration) return;
  await world.cast.by(who).call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
}

/** An evaluator declares no conflict, gives every bid the mark that `marks` says (by company and criterion), and signs off. */
export async function score(
  world: World,
  who: string,
  eventId: string,
  mark: (company: string, criterionId: string) => string,
): Promise<void> {
  const client = world.cast.by(who);
  const params = { eventId, lotId };
  await client.call(evaluation.declareConflict, { params, body: { conflict: false, reason: '' } });
  const { bids: opened, content } = await client.call(evaluation.readEvaluation, { params });
  for (const { bidId, name } of opened) {
    for (const { id: criterionId } of content.method.criteria.filter((c) => c.kind === 'judged')) {
      await client.call(evaluation.saveMark, {
        params: { ...params, bidId, criterionId },
        ifMatch: 0,
        body: { mark: mark(name, criterionId), reason: 'As the level says.', place: 'drawing.pdf' },
      });
    }
    await client.call(evaluation.signOff, { params: { ...params, bidId } });
  }
}
