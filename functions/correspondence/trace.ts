/** What becomes of an invitation, as the buyer sees it: opened, answered. Kept by the e-mail that was invited. */
import * as routes from '../../shared/api/correspondence.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { Notice } from '../../shared/event.ts';
import type { StoredIntention } from '../../shared/intention.ts';
import { requireLink, type Trace } from '../../shared/invitation.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Call, newcomerCommands, type Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';

type Place = Pick<Notice, 'orgId' | 'eventId'>;

/** Changes a trace, on the condition that it is as it was read; nothing where nothing changes. */
async function traced(store: Store, at: Place, email: string, change: (before: Trace) => Trace): Promise<Write[]> {
  const put = keys.trace(at.orgId, at.eventId, email);
  const kept = await store.get<Trace>(put);
  const before: Trace = kept?.data ?? { email, openedAt: null, said: null };
  const data = change(before);
  if (data === before) return [];
  const version = (kept?.version ?? 0) + 1;
  return [{ put, data, version, when: kept ? { version: kept.version } : 'absent' }];
}

/** Who answers has opened the invitation; the last answer counts. */
export const traceWrites = (store: Store, at: Place, email: string, said: StoredIntention): Promise<Write[]> =>
  traced(store, at, email, (before) => ({
    email,
    openedAt: before.openedAt ?? said.at,
    said: {
      supplierId: said.supplierId,
      supplier: said.supplier,
      intends: said.intends,
      why: said.why,
      reason: said.reason,
      at: said.at,
    },
  }));

type Opening = Call<{ token: string }>;

async function found({ body }: Opening, store: Store): Promise<{ invite: EventInvite; notice: Notice }> {
  const invite = await store.get<EventInvite>(keys.invite(sha256Hex(body.token)));
  if (invite?.data.kind !== 'event')
    throw new Problem('not-found', t('There is no such invitation. Ask the buyer for a new one.'));
  return { invite: invite.data, notice: (await noticeOf(store, invite.data.eventId)).data };
}

const termsOf = ({ closesAt, content }: Notice) => ({ closesAt, zone: content.zone });

/** The first time a link is opened goes on the record; after that, nothing. Who opened it is not known, nor whether they bid. */
export const invitationOpened = newcomerCommands(
  routes.invitationOpened,
  {
    async decide(call: Opening, { store }: Tools) {
      const { invite, notice } = await found(call, store);
      requireLink(invite, termsOf(notice), call.now, 'read');
      const writes = await traced(store, notice, invite.email, (before) =>
        before.openedAt ? before : { ...before, openedAt: call.now },
      );
      return {
        about: { orgId: notice.orgId, eventId: notice.eventId },
        writes,
        facts: writes.length ? [{ what: 'invitation.opened', data: { email: invite.email } }] : [],
        mails: [],
        result: {},
      };
    },
    async answer(_result, call, { store }) {
      const { invite, notice } = await found(call, store);
      const takeUp = (() => {
        try {
          requireLink(invite, termsOf(notice), call.now, 'take-up');
          return true;
        } catch (problem) {
          if (problem instanceof Problem) return false;
          throw problem;
        }
      })();
      const { eventId, buyer, closesAt, content } = notice;
      return {
        body: { eventId, title: content.title, buyer, closesAt, zone: content.zone, kind: content.kind, takeUp },
      };
    },
  },
  () => 'Whoever holds the link',
);
