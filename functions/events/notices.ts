/** Notices: what anybody may read of a published event. */
import * as routes from '../../shared/api/events.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { isPublic, type Notice, noticeDocumentOf } from '../../shared/event.ts';
import { requireLink } from '../../shared/invitation.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Call, reads } from '../http/app.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { linkSeconds } from '../ports/vault.ts';
import type { EventTools } from './change.ts';

/** A notice that this caller may read: an open one, or one by invitation with a token for it. */
export async function readable(call: Call, { store }: EventTools): Promise<Notice> {
  const notice = await noticeOf(store, call.params.eventId!);
  if (isPublic(notice.data.content)) return notice.data;
  const token = call.query.invitation;
  const invite = token ? await store.get<EventInvite>(keys.invite(sha256Hex(token))) : undefined;
  if (invite?.data.kind === 'event' && invite.data.eventId === notice.data.eventId) {
    requireLink(invite.data, { closesAt: notice.data.closesAt, zone: notice.data.content.zone }, call.now, 'read');
    return notice.data;
  }
  throw new Problem('not-found', t('There is no such event, or it is not yours to see.'));
}

export const readNotice = reads(routes.readNotice, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const cancelled = await cancelledOf(tools.store, notice.eventId);
  return { body: { ...notice, cancelled, documents: notice.documents.map(noticeDocumentOf) }, version: notice.number };
});

export const readNoticeDocument = reads(routes.readNoticeDocument, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const document = notice.documents.find((d) => d.id === call.params.fileId);
  if (!document) throw new Problem('not-found', t('There is no such document.'));
  return { body: { url: await tools.documents.link(document.key, document.versionId, document, linkSeconds) } };
});
