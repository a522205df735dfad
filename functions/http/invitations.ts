/** What an invitation writes, alike whether a request sends it or a work order: the link, who is invited, the letter. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { Invited } from '../../shared/invitation.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { EventInvite } from '../../shared/orders.ts';
import type { Instant } from '../../shared/time.ts';
import type { Ids } from '../ports/ids.ts';
import { keys } from '../ports/keys.ts';
import type { Put, Write } from '../ports/store.ts';

type Place = { orgId: string; id: string };

/** The item of who is invited. */
export const invitedPut = (event: Place, invited: Invited, when: Put['when'], version = 1): Put => ({
  put: keys.invited(event.orgId, event.id, invited.email),
  data: invited,
  version,
  ...(when ? { when } : {}),
});

/** The item of a link, found by the hash of its token. */
export const linkPut = (event: Place, hash: string, invited: Invited): Put => ({
  put: keys.invite(hash),
  data: {
    kind: 'event',
    orgId: event.orgId,
    eventId: event.id,
    email: invited.email,
    expiresAt: invited.expiresAt,
    withdrawn: invited.withdrawn !== null,
  } satisfies EventInvite,
});

/** A letter with a link; that of an event to try things out is held back on its way (see shared/sandbox.ts). */
export function invitationMail(event: EventRecord, invited: Invited, token: string): Mail[] {
  return [
    {
      to: invited.email,
      letter: 'supplier-invited',
      data: {
        ...letterAbout(event.content, event.orgName, event.id, null),
        closesAt: event.published!.closesAt,
        token,
        ...(invited.expiresAt ? { until: invited.expiresAt } : {}),
      },
    },
  ];
}

/** Invites those who are not invited yet: two items and a letter each. */
export function invitationWrites(
  event: EventRecord,
  rows: readonly { email: string; name: string }[],
  how: { now: Instant; by: { id: string; name: string }; expiresAt: Instant | null },
  ids: Ids,
): { writes: Write[]; mails: Mail[] } {
  const made = rows.map(({ email, name }) => {
    const token = ids.token();
    const hash = sha256Hex(token);
    const invited: Invited = {
      email,
      name,
      invitedAt: how.now,
      sentAt: how.now,
      times: 1,
      by: { id: how.by.id, name: how.by.name },
      expiresAt: how.expiresAt,
      links: [hash],
      withdrawn: null,
    };
    return { invited, token, hash };
  });
  return {
    writes: made.flatMap(({ invited, hash }) => [
      { ...linkPut(event, hash, invited), when: 'absent' as const },
      invitedPut(event, invited, 'absent'),
    ]),
    mails: made.flatMap(({ invited, token }) => invitationMail(event, invited, token)),
  };
}
