/** Invitations of colleagues: sent, sent again, withdrawn, taken up. Of a token only its hash is kept. */
import * as routes from '../../shared/api/people.ts';
import { requireManaging, requireRoles } from '../../shared/colleagues.ts';
import { sha256Hex } from '../../shared/digest.ts';
import type { Mail } from '../../shared/mail.ts';
import type { ColleagueInvite } from '../../shared/orders.ts';
import type { Actor, Person } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, newcomerCommands, reads, type Tools } from '../http/app.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put, Store, Stored, Write } from '../ports/store.ts';
import { joined, peopleOf, personPut, readerPut, requireLine } from './person.ts';

const pageSize = 50;

/** An invitation that is open stands in its organisation's list, by address. */
const openPut = (hash: string, invite: ColleagueInvite): Put => ({
  put: keys.invite(hash),
  data: invite,
  version: 1,
  when: 'absent',
  list: { pk: lists.invites(invite.org.id), sk: `${invite.email}#${hash}` },
});
/** One that is used or withdrawn stays, and stands in no list. */
const closed = (found: Stored<ColleagueInvite>, how: 'used' | 'withdrawn'): Write => ({
  put: found.key,
  data: { ...found.data, [how]: true },
  version: found.version + 1,
  when: { version: found.version },
});

const letter = ({ email, org, by }: ColleagueInvite, token: string): Mail => ({
  to: email,
  letter: 'colleague-invited',
  data: { organisation: org.name, by, token },
});

export const inviteColleague = commands(routes.inviteColleague, {
  async decide({ actor, body, now }, { store, ids }: Tools) {
    requireManaging(actor, await peopleOf(store, actor.org));
    requireRoles(actor.org, body.roles);
    const token = ids.token();
    const invite: ColleagueInvite = {
      kind: 'colleague',
      org: actor.org,
      roles: body.roles,
      email: body.email,
      by: actor.name,
      byId: actor.id,
      at: now,
      used: false,
      withdrawn: false,
    };
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [openPut(sha256Hex(token), invite)],
      facts: [{ what: 'organisation.invited', data: { email: body.email, roles: body.roles.join(', ') } }],
      mails: [letter(invite, token)],
      result: { email: body.email },
    };
  },
  answer: async (result) => ({ body: result }),
});

export const listColleagueInvitations = reads(
  routes.listColleagueInvitations,
  async ({ actor, query }, { store }: Tools) => {
    requireManaging(actor, await peopleOf(store, actor.org));
    const range = { limit: pageSize, cursor: query.cursor ?? null };
    const { items, cursor } = await store.list<ColleagueInvite>(lists.invites(actor.org.id), range);
    const open = items.map(({ key, data: { email, roles, by, at } }) => ({
      id: key.pk.slice(keys.invite('').pk.length),
      email,
      roles,
      by,
      at,
    }));
    return { body: { items: open, cursor } };
  },
);

/** Throws where who sent it is here no more: nobody who is taken off comes back by a link of their own. Answers what must still hold. */
async function requireSender(store: Store, { byId, org }: ColleagueInvite): Promise<Write[]> {
  if (byId === undefined) return [];
  const sender = await store.get<Person>(keys.person(byId));
  if (sender?.data.org.id === org.id) return [{ check: sender.key, when: { version: sender.version } }];
  throw withdrawn();
}

const withdrawn = () =>
  new Problem(
    'invitation-withdrawn',
    t('This invitation was withdrawn, or a newer one was sent in its place. Use the newest link, or ask for one.'),
  );

/** An open invitation of the actor's organisation; another's is not found. */
async function openInvite(store: Store, actor: Actor, id: string): Promise<Stored<ColleagueInvite>> {
  const found = await store.get<ColleagueInvite>(keys.invite(id));
  if (found?.data.kind !== 'colleague' || found.data.org.id !== actor.org.id)
    throw new Problem('not-found', t('There is no such invitation.'));
  if (found.data.used)
    throw new Problem('invitation-used', t('This invitation was used already: the colleague has joined.'));
  if (found.data.withdrawn) throw new Problem('invitation-withdrawn', t('This invitation was withdrawn already.'));
  return found;
}

export const inviteAgain = commands(routes.inviteAgain, {
  async decide({ actor, params, now }, { store, ids }: Tools) {
    requireManaging(actor, await peopleOf(store, actor.org));
    const found = await openInvite(store, actor, params.invitationId!);
    const token = ids.token();
    const invite: ColleagueInvite = { ...found.data, by: actor.name, byId: actor.id, at: now };
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      // The earlier link stops working: whoever finds the older letter cannot join by it.
      writes: [closed(found, 'withdrawn'), openPut(sha256Hex(token), invite)],
      facts: [{ what: 'organisation.invited-again', data: { email: invite.email } }],
      mails: [letter(invite, token)],
      result: { email: invite.email },
    };
  },
  answer: async (result) => ({ body: result }),
});

export const withdrawInvitation = commands(routes.withdrawInvitation, {
  async decide({ actor, params }, { store }: Tools) {
    requireManaging(actor, await peopleOf(store, actor.org));
    const found = await openInvite(store, actor, params.invitationId!);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [closed(found, 'withdrawn')],
      facts: [{ what: 'organisation.invitation-withdrawn', data: { email: found.data.email } }],
      mails: [],
      result: { email: found.data.email },
    };
  },
  answer: async (result) => ({ body: result }),
});

export const acceptInvitation = newcomerCommands(
  routes.acceptInvitation,
  {
    async decide({ body, subject, language, now }, { store }: Tools) {
      requireLine('personName', body.personName);
      if (await store.get(keys.person(subject)))
        throw new Problem('already-member', t('You belong to an organisation already.'));
      const invite = await store.get<ColleagueInvite>(keys.invite(sha256Hex(body.token)));
      if (invite?.data.kind !== 'colleague')
        throw new Problem('not-found', t('There is no such invitation. Ask for a new one.'));
      if (invite.data.used)
        throw new Problem('invitation-used', t('This invitation was used already. Ask for a new one.'));
      if (invite.data.withdrawn) throw withdrawn();
      const sender = await requireSender(store, invite.data);
      const left = keys.leave(invite.data.org.id);
      if (await store.get(left))
        throw new Problem('organisation-left', t('This organisation has left the portal: nobody joins it any more.'));
      const person: Person = {
        id: subject,
        name: body.personName.trim(),
        email: body.email,
        org: invite.data.org,
        roles: invite.data.roles,
        version: 1,
        since: now,
      };
      return {
        about: { orgId: invite.data.org.id, eventId: '-' },
        writes: [
          personPut(person, 'absent'),
          readerPut(person.email, language),
          closed(invite, 'used'),
          ...sender,
          // Whoever joins is in the list from which people are let go, or does not join.
          { check: left, when: 'absent' },
        ],
        facts: [{ what: 'organisation.joined', data: { name: person.name } }],
        mails: [],
        result: {},
      };
    },
    async answer(_result, { subject }, { store }) {
      const person = await joined(store, subject);
      return { body: person, version: person.version };
    },
  },
  (call) => call.body.personName,
);
