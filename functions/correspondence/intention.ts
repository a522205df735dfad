/** Whether a supplier intends to bid, or declines and why. An intention is known to the buyer; a bid is not. */
import * as routes from '../../shared/api/correspondence.ts';
import type { Notice } from '../../shared/event.ts';
import { sayIntention as decide, type StoredIntention } from '../../shared/intention.ts';
import { commands, reads, type Signed, type Tools } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { inviteOf, supplierNotice } from './place.ts';
import { traceWrites } from './trace.ts';

async function view({ store }: Tools, notice: Notice, supplierId: string): Promise<routes.CorrespondenceView> {
  const said = (await store.get<StoredIntention>(keys.intent(notice.orgId, notice.eventId, supplierId)))?.data;
  return {
    intention: said ? { intends: said.intends, why: said.why ?? null, reason: said.reason, at: said.at } : null,
  };
}

export const readCorrespondence = reads(routes.readCorrespondence, async (call, tools: Tools) => ({
  body: await view(tools, await supplierNotice(call, tools), call.actor.org.id),
}));

export const sayIntention = commands(routes.sayIntention, {
  async decide(call: Signed<routes.Intended>, tools: Tools) {
    const notice = await supplierNotice(call, tools);
    const invite = await inviteOf(tools.store, notice, call.query.invitation);
    const { intention, facts } = decide(notice, call.body, call.actor, call.now, invite?.email ?? null);
    const traced = invite && !invite.withdrawn ? await traceWrites(tools.store, notice, invite.email, intention) : [];
    return {
      about: { orgId: notice.orgId, eventId: notice.eventId },
      writes: [{ put: keys.intent(notice.orgId, notice.eventId, call.actor.org.id), data: intention }, ...traced],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: async (_result, call, tools) => ({
    body: await view(tools, await supplierNotice(call, tools), call.actor.org.id),
  }),
});
