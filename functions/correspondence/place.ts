/** The notice that a supplier writes about: an open one, or one by invitation with a token for it. */
import { sha256Hex } from '../../shared/digest.ts';
import type { Notice } from '../../shared/event.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import type { Signed, Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';

/** The notice of a supplier's request; `not-found` for one by invitation without a token that leads to it. */
export async function supplierNotice({ actor, params, query }: Signed<unknown>, { store }: Tools): Promise<Notice> {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', 'Suppliers write to the buyer here. You work for a buyer.');
  const notice = (await noticeOf(store, params.eventId!)).data;
  if (notice.content.access === 'open') return notice;
  const token = query.invitation;
  const invite = token ? await store.get<EventInvite>(keys.invite(sha256Hex(token))) : undefined;
  if (invite?.data.kind === 'event' && invite.data.eventId === notice.eventId) return notice;
  throw new Problem('not-found', 'There is no such event, or it is not yours to see.');
}
