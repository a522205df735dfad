/** Two people say "open"; the second one's word is an order that the carry-out (carry-out.ts) picks up from the stream. */
import * as routes from '../../shared/api/opening.ts';
import type { EnvelopeId, EventRecord } from '../../shared/event.ts';
import { graceSeconds, nextEnvelope, open } from '../../shared/lot.ts';
import type { OpenOrder } from '../../shared/orders.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import { commands, reads, type Signed, type Tools } from '../http/app.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { eventOf, lotOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';

export type OpeningTools = Tools & { vault: Vault };

async function view(
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
    title: event.content.title,
    zone: event.content.zone,
  };
  return { body, version: lot.version };
}

export const readOpening = reads(routes.readOpening, async ({ actor, params }, tools: OpeningTools) =>
  view(tools, actor, await eventOf(tools.store, actor, params.eventId!), params.lotId!),
);

/** A refused attempt goes on the record, in a commit of its own, before the refusal is answered. */
async function recordRefusal(
  problem: Problem,
  call: Signed<undefined>,
  event: EventRecord,
  lotId: string,
  tools: Tools,
): Promise<void> {
  const facts = [
    {
      what: 'opening.refused' as const,
      lotId,
      data: { envelope: call.params.envelope!.slice(0, 20), reason: problem.code },
    },
  ];
  const command = { id: call.commandId, now: call.now, who: call.actor };
  await tools.store.write(
    bookkeeping({ about: { orgId: event.orgId, eventId: event.id }, facts, mails: [] }, command, buyersBook, tools.ids),
  );
}

export const openEnvelope = commands(routes.openEnvelope, {
  async decide(call, tools: OpeningTools) {
    const { actor, params, now, commandId } = call;
    const event = await eventOf(tools.store, actor, params.eventId!);
    const lot = await lotOf(tools.store, event.orgId, event.id, params.lotId!);
    const envelope = params.envelope as EnvelopeId;
    try {
      const decided = open(event, lot, envelope, actor, now, commandId);
      const order: OpenOrder = {
        id: commandId,
        orgId: event.orgId,
        eventId: event.id,
        lotId: lot.lotId,
        envelope,
        at: now,
        who: { id: actor.id, name: actor.name },
      };
      const writes: Write[] = [
        {
          put: keys.lot(event.orgId, event.id, lot.lotId),
          data: decided.lot,
          version: decided.lot.version,
          when: { version: lot.version },
        },
        ...(decided.start ? [{ put: keys.work('open', commandId), data: order, when: 'absent' as const }] : []),
      ];
      return { about: { orgId: event.orgId, eventId: event.id }, writes, facts: decided.facts, mails: [], result: {} };
    } catch (problem) {
      if (problem instanceof Problem && problem.data.recorded)
        await recordRefusal(problem, call, event, lot.lotId, tools);
      throw problem;
    }
  },
  answer: async (_result, { actor, params }, tools) =>
    view(tools, actor, await eventOf(tools.store, actor, params.eventId!), params.lotId!),
});
