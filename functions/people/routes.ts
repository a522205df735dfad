/** Who I am, my organisation, its colleagues. */
import * as routes from '../../shared/api/people.ts';
import { idFrom, sha256Hex } from '../../shared/digest.ts';
import type { ColleagueInvite } from '../../shared/orders.ts';
import { allow, type Person } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import {
  type Area,
  commands,
  newcomerCommands,
  newcomerReads,
  reads,
  requireVersion,
  type Tools,
} from '../http/app.ts';
import { openApi } from '../http/openapi.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';

const personPut = (person: Person, when: Put['when']): Put => ({
  put: keys.person(person.id),
  data: person,
  version: person.version,
  ...(when ? { when } : {}),
  list: { pk: lists.colleagues(person.org.id), sk: `${person.name}#${person.id}` },
});

const requireLine = (at: string, text: string) => {
  if (isLine(text)) return;
  throw new Problem('body-wrong', 'A name is one line of words, without emoji.', {
    faults: [{ at, code: 'name-blank', text: 'A name is one line of words, without emoji.' }],
  });
};

const colleague = ({ id, name, email, roles, version }: Person): routes.Colleague => ({
  id,
  name,
  email,
  roles,
  version,
});

const me = newcomerReads(routes.me, async (call, { store }: Tools) => {
  const person = (await store.get<Person>(keys.person(call.subject)))?.data ?? null;
  return { body: { person } };
});

const clock = reads(routes.clock, async (call) => ({ body: { now: call.now } }));

const createOrganisation = newcomerCommands(
  routes.createOrganisation,
  {
    async decide({ body, subject, commandId }, { store }: Tools) {
      requireLine('name', body.name);
      requireLine('personName', body.personName);
      if (await store.get(keys.person(subject)))
        throw new Problem('already-member', 'You belong to an organisation already.');
      const org = {
        id: `${body.kind === 'buyer' ? 'b' : 's'}-${idFrom(commandId, 'organisation')}`,
        name: body.name.trim(),
        kind: body.kind,
      };
      const person: Person = {
        id: subject,
        name: body.personName.trim(),
        email: body.email,
        org,
        roles: body.kind === 'buyer' ? ['administrator', 'manager'] : ['bidder'],
        version: 1,
      };
      return {
        about: { orgId: org.id, eventId: '-' },
        writes: [personPut(person, 'absent')],
        facts: [{ what: 'organisation.created', data: { name: org.name } }],
        mails: [],
        result: {},
      };
    },
    async answer(_result, { subject }, { store }) {
      const person = (await store.get<Person>(keys.person(subject)))!.data;
      return { body: person, version: person.version };
    },
  },
  (call) => call.body.personName,
);

const colleagues = reads(routes.colleagues, async ({ actor }, { store }: Tools) => {
  allow(actor, 'organisation.read');
  const { items } = await store.list<Person>(lists.colleagues(actor.org.id), { limit: 500 });
  return { body: { items: items.map((i) => colleague(i.data)) } };
});

/** A colleague of the actor; anybody else is not found. */
async function colleagueOf(store: Tools['store'], actor: Person, id: string): Promise<Person> {
  const found = (await store.get<Person>(keys.person(id)))?.data;
  if (!found || found.org.id !== actor.org.id) throw new Problem('not-found', 'There is no such colleague.');
  return found;
}

const setRoles = commands(routes.setRoles, {
  async decide(call, { store }: Tools) {
    const { actor, body, params } = call;
    allow(actor, 'organisation.change');
    const person = await colleagueOf(store, actor, params.personId!);
    requireVersion(call, person.version);
    if (person.id === actor.id && !body.roles.includes('administrator')) {
      throw new Problem(
        'wrong-state',
        'You cannot take the administrator role from yourself. Ask another administrator.',
      );
    }
    const changed: Person = { ...person, roles: [...new Set(body.roles)], version: person.version + 1 };
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [personPut(changed, { version: person.version })],
      facts: [{ what: 'organisation.roles', data: { name: person.name, roles: changed.roles.join(', ') } }],
      mails: [],
      result: {},
    };
  },
  async answer(_result, { actor, params }, { store }) {
    const person = await colleagueOf(store, actor, params.personId!);
    return { body: colleague(person), version: person.version };
  },
});

const inviteColleague = commands(routes.inviteColleague, {
  async decide({ actor, body }, { ids }: Tools) {
    allow(actor, 'organisation.change');
    const token = ids.token();
    const invite: ColleagueInvite = {
      kind: 'colleague',
      org: actor.org,
      roles: body.roles,
      email: body.email,
      used: false,
    };
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [{ put: keys.invite(sha256Hex(token)), data: invite, version: 1, when: 'absent' }],
      facts: [{ what: 'organisation.invited', data: { email: body.email, roles: body.roles.join(', ') } }],
      mails: [
        { to: body.email, letter: 'colleague-invited', data: { organisation: actor.org.name, by: actor.name, token } },
      ],
      result: { email: body.email },
    };
  },
  answer: async (result) => ({ body: result }),
});

const acceptInvitation = newcomerCommands(
  routes.acceptInvitation,
  {
    async decide({ body, subject }, { store }: Tools) {
      requireLine('personName', body.personName);
      if (await store.get(keys.person(subject)))
        throw new Problem('already-member', 'You belong to an organisation already.');
      const key = keys.invite(sha256Hex(body.token));
      const invite = await store.get<ColleagueInvite>(key);
      if (invite?.data.kind !== 'colleague')
        throw new Problem('not-found', 'There is no such invitation. Ask for a new one.');
      if (invite.data.used)
        throw new Problem('invitation-used', 'This invitation was used already. Ask for a new one.');
      const person: Person = {
        id: subject,
        name: body.personName.trim(),
        email: body.email,
        org: invite.data.org,
        roles: invite.data.roles,
        version: 1,
      };
      return {
        about: { orgId: invite.data.org.id, eventId: '-' },
        writes: [
          personPut(person, 'absent'),
          { put: key, data: { ...invite.data, used: true }, version: 2, when: { version: 1 } },
        ],
        facts: [{ what: 'organisation.joined', data: { name: person.name } }],
        mails: [],
        result: {},
      };
    },
    async answer(_result, { subject }, { store }) {
      const person = (await store.get<Person>(keys.person(subject)))!.data;
      return { body: person, version: person.version };
    },
  },
  (call) => call.body.personName,
);

const describe = reads(routes.openApiDocument, async () => ({ body: openApi() }));

export const peopleRoutes: Area<Tools>['routes'] = [
  me,
  clock,
  createOrganisation,
  colleagues,
  setRoles,
  inviteColleague,
  acceptInvitation,
  describe,
];
