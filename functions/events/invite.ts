/** Invite suppliers by e-mail: each gets a link of its own. */
import * as routes from '../../shared/api/events.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { letterAbout } from '../../shared/mail.ts';
import type { EventInvite } from '../../shared/orders.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { commands, reads } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Write } from '../ports/store.ts';
import type { EventTools } from './change.ts';

const rows = async ({ store }: EventTools, orgId: string, eventId: string): Promise<routes.InvitationRow[]> => {
  const key = keys.invited(orgId, eventId, '');
  return (await all<routes.InvitationRow>(store, key.table, key.pk, key.sk)).map((i) => i.data);
};

export const inviteSuppliers = commands(routes.inviteSuppliers, {
  async decide({ actor, body, params, now }, { store, ids }: EventTools) {
    const event = await eventOf(store, actor, params.eventId!);
    allow(actor, 'event.write', event);
    if (!event.published)
      throw new Problem('not-published', 'Publish the event first; an invitation leads to its notice.');
    if (now >= event.published.closesAt)
      throw new Problem('deadline-passed', 'Bids have closed; nobody can be invited any more.');
    const { closesAt } = event.published;
    const invites = [...new Set(body.emails.map((e) => e.toLowerCase()))].map((email) => ({
      email,
      token: ids.token(),
    }));
    const letter = letterAbout(event.content, event.orgName, event.id, null);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: invites.flatMap(({ email, token }): Write[] => [
        {
          put: keys.invite(sha256Hex(token)),
          data: { kind: 'event', orgId: event.orgId, eventId: event.id, email } satisfies EventInvite,
          when: 'absent',
        },
        {
          put: keys.invited(event.orgId, event.id, email),
          data: { email, invitedAt: now } satisfies routes.InvitationRow,
        },
      ]),
      facts: [{ what: 'event.invited', data: { emails: invites.map((i) => i.email).join(', ') } }],
      mails: invites.map(({ email, token }) => ({
        to: email,
        letter: 'supplier-invited' as const,
        data: { ...letter, closesAt, token },
      })),
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, { actor }, tools) => ({ body: { items: await rows(tools, actor.org.id, eventId) } }),
});

export const listInvitations = reads(routes.listInvitations, async ({ actor, params }, tools: EventTools) => {
  const event = await eventOf(tools.store, actor, params.eventId!);
  allow(actor, 'event.write', event);
  return { body: { items: await rows(tools, event.orgId, event.id) } };
});
