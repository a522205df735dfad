/** The notice that a supplier writes about: an open one, or one by invitation with a token for it. */
import { sha256Hex } from '../../shared/digest.ts';
import { isPublic, type Notice } from '../../shared/event.ts';
import { requireLink } from '../../shared/invitation.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import type { Signed, Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';

/** The invitation behind a token, if it leads to this event. */
export async function inviteOf(
  store: Tools['store'],
  notice: Notice,
  token: string | undefined,
): Promise<EventInvite | null> {
  const invite = token ? await store.get<EventInvite>(keys.invite(sha256Hex(token))) : undefined;
  return invite?.data.kind === 'event' && invite.data.eventId === notice.eventId ? invite.data : null;
}

/** The notice of a supplier's request; `not-found` for one by invitation without a token that leads to it. */
export async function supplierNotice(
  { actor, params, query, now }: Signed<unknown>,
  { store }: Tools,
): Promise<Notice> {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Suppliers write to the buyer here. You work for a buyer.'));
  const notice = (await noticeOf(store, params.eventId!)).data;
  if (isPublic(notice.content)) return notice;
  const invite = await inviteOf(store, notice, query.invitation);
  if (invite) {
    requireLink(invite, { closesAt: notice.closesAt, zone: notice.content.zone }, now, 'read');
    return notice;
  }
  throw new Problem('not-found', t('There is no such event, or it is not yours to see.'));
}
