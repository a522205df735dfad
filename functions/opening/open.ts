/** Two people say "open"; the second one's word is an order that the carry-out (carry-out.ts) picks up from the stream. */
import * as routes from '../../shared/api/opening.ts';
import { type EnvelopeId, type EventRecord, titleWithLot } from '../../shared/event.ts';
import { graceSeconds, nextEnvelope, open } from '../../shared/lot.ts';
import { refuseEnterer } from '../../shared/on-behalf.ts';
import type { OpenOrder } from '../../shared/orders.ts';
import { type Actor, allow, who } from '../../shared/people.ts';
import { later } from '../../shared/time.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import { lastBids } from './ballots.ts';

export type OpeningTools = Tools & { vault: Vault };

export async function view(
  { store }: Tools,
  actor: Actor,
  event: EventRecord,
  lotId: string,
): Promise<{ body: routes.OpeningView; version: number }> {
  allow(actor, 'opening.read', event);
  const lot = await lotOf(store, event.orgId, event.id, lotId);
  const body = {
    lot,
    next: nextEnvelope(event, lot),
    from: later(event.published!.closesAt, graceSeconds),
    title: titleWithLot(event.content, lot.lotId),
    zone: event.content.zone,
  };
  return { body, version: lot.version };
}

export const readOpening = reads(routes.readOpening, async ({ actor, params }, tools: OpeningTools) =>
  view(tools, actor, await eventOf(tools.store, actor, params.eventId!), params.lotId!),
);

export const openEnvelope = commands(routes.openEnvelope, {
  async decide(call, tools: OpeningTools) {
    const { actor, params, now, commandId } = call;
    const event = await eventOf(tools.store, actor, params.eventId!);
    const lot = await lotOf(tools.store, event.orgId, event.id, params.lotId!);
    const envelope = params.envelope as EnvelopeId;
    const decided = open(event, lot, envelope, actor, now, commandId);
    // Only now, past the deadline and its grace, may be asked whose bids are there and who entered them.
    const bids = (await lastBids(tools.store, { eventId: event.id, lotId: lot.lotId })).map((b) => b.bid);
    refuseEnterer(bids, actor, { recorded: true });
    const order: OpenOrder = {
      id: commandId,
      orgId: event.orgId,
      eventId: event.id,
      lotId: lot.lotId,
      envelope,
      at: now,
      who: who(actor),
    };
    const writes: Write[] = [
      {
        put: keys.lot(event.orgId, event.id, lot.lotId),
        data: decided.lot,
        version: decided.lot.version,
        when: { version: lot.version },
      },
      // Whose word counts is read from the team: it may not change between reading and opening.
      { check: keys.event(event.orgId, event.id), when: { version: event.version } },
      ...(decided.start ? [{ put: keys.work('open', commandId), data: order, when: 'absent' as const }] : []),
    ];
    return { about: { orgId: event.orgId, eventId: event.id }, writes, facts: decided.facts, mails: [], result: {} };
  },
  /** A refused attempt goes on the record, in a commit of its own, before the refusal is answered. */
  async refused(problem, { actor, params, now, commandId }, { store, ids }) {
    if (!problem.data.recorded) return;
    const about = { orgId: actor.org.id, eventId: params.eventId! };
    const facts = [
      {
        what: 'opening.refused' as const,
        lotId: params.lotId!,
        data: { envelope: params.envelope!, reason: problem.code },
      },
    ];
    await store.write(bookkeeping({ about, facts, mails: [] }, { id: commandId, now, who: actor }, buyersBook, ids));
  },
  answer: async (_result, { actor, params }, tools) =>
    view(tools, actor, await eventOf(tools.store, actor, params.eventId!), params.lotId!),
});
