/** The deadline alone: moved before it has come by one person, after it by two. */
import type * as v from 'valibot';
import { moveDeadline as move, proposeReopening as propose, type Reopening, reopen } from '../../shared/addendum.ts';
import * as routes from '../../shared/api/addenda.ts';
import type { EventRecord } from '../../shared/event.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { addendumWrites, lotsAsFound } from '../http/addenda.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Stored } from '../ports/store.ts';
import { notCancelled, prepares } from './addendum.ts';
import { changes } from './change.ts';
import { lotsOf } from './view.ts';

type Said = v.InferOutput<typeof routes.Deadline>;

export const moveDeadline = commands(
  routes.moveDeadline,
  changes('event.publish', async (call: Signed<Said>, event, { store }) => {
    requireVersion(call, event.version);
    const running = await notCancelled(store, event);
    const added = move(event, call.body.closes, call.body.reason, call.actor, call.now);
    const sender = { commandId: call.commandId, who: call.actor };
    const writes = await addendumWrites(store, event, added, sender, true);
    return { event: added.event, facts: added.facts, writes: [...writes, running] };
  }),
);

async function proposalOf(store: Store, event: EventRecord): Promise<Stored<Reopening>> {
  const found = await store.get<Reopening>(keys.reopening(event.orgId, event.id));
  if (!found) throw new Problem('not-found', t('Nobody has proposed to reopen this event, or it was taken back.'));
  return found;
}

export const proposeReopening = commands(
  routes.proposeReopening,
  prepares('event.publish', async ({ actor, body, now }: Signed<Said>, event, { store }) => {
    const key = keys.reopening(event.orgId, event.id);
    const before = await store.get<Reopening>(key);
    if (before && before.data.base === event.published?.number)
      throw new Problem(
        'wrong-state',
        t('{by} has proposed this already. Confirm it, or take it back first.', { by: before.data.by.name }),
      );
    const { reopening, facts } = propose(event, await lotsOf(store, event), body, actor, now);
    return {
      // Its version is the instant: a proposal that was taken back and made anew is never confirmed unread.
      writes: [
        {
          put: key,
          data: reopening,
          version: Date.parse(now),
          when: before ? { version: before.version } : 'absent',
        },
      ],
      facts,
    };
  }),
);

export const dropReopening = commands(
  routes.dropReopening,
  prepares('event.publish', async (_call: Signed<undefined>, event, { store }) => {
    const { key, version } = await proposalOf(store, event);
    return { writes: [{ remove: key, when: { version } }], facts: [{ what: 'reopening.dropped' }] };
  }),
);

export const confirmReopening = commands(
  routes.confirmReopening,
  changes('event.publish', async (call: Signed<undefined>, event, { store }) => {
    const proposal = await proposalOf(store, event);
    requireVersion(call, proposal.version);
    const lots = await lotsOf(store, event);
    const added = reopen(event, lots, proposal.data, call.actor, call.now);
    const sender = { commandId: call.commandId, who: call.actor };
    return {
      event: added.event,
      facts: added.facts,
      writes: [
        ...(await addendumWrites(store, event, added, sender, true)),
        ...lotsAsFound(lots),
        { remove: proposal.key, when: { version: proposal.version } },
      ],
    };
  }),
);
