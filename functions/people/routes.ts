/** Who I am, my organisation, its colleagues. */
import * as routes from '../../shared/api/people.ts';
import { requireManaging, requireRoles } from '../../shared/colleagues.ts';
import { idFrom } from '../../shared/digest.ts';
import { allow, can, type Person } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
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
import { chosenAt } from '../http/reader.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import {
  acceptInvitation,
  inviteAgain,
  inviteColleague,
  listColleagueInvitations,
  withdrawInvitation,
} from './invitations.ts';
import { removeColleague } from './leave.ts';
import { colleagueOf, joined, peopleOf, personPut, readerPut, requireLine } from './person.ts';
import { readOrganisationRecord, readSettings, saveSettings, settingsUnchanged } from './settings.ts';
import { createPersonalToken, listPersonalTokens, revokePersonalToken } from './tokens.ts';

const colleague = ({ id, name, email, roles, version }: Person): routes.Colleague => ({
  id,
  name,
  email,
  roles,
  version,
});

const me = newcomerReads(routes.me, async (call, { store }: Tools) => {
  const person = (await store.get<Person>(keys.person(call.subject)))?.data ?? null;
  const language = person ? await chosenAt(store, person.email) : undefined;
  return { body: { person, language: language ?? null } };
});

const clock = reads(routes.clock, async (call) => ({ body: { now: call.now } }));

const createOrganisation = newcomerCommands(
  routes.createOrganisation,
  {
    async decide({ body, subject, commandId, language, now }, { store }: Tools) {
      requireLine('name', body.name);
      requireLine('personName', body.personName);
      if (await store.get(keys.person(subject)))
        throw new Problem('already-member', t('You belong to an organisation already.'));
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
        roles: body.kind === 'buyer' ? ['administrator', 'manager'] : ['administrator', 'bidder'],
        version: 1,
        since: now,
      };
      return {
        about: { orgId: org.id, eventId: '-' },
        writes: [personPut(person, 'absent'), readerPut(person.email, language)],
        facts: [{ what: 'organisation.created', data: { name: org.name } }],
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

const chooseLanguage = commands(routes.chooseLanguage, {
  async decide({ actor, body: { language } }) {
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [readerPut(actor.email, language)],
      // How somebody reads is nobody else's business: no fact.
      facts: [],
      mails: [],
      result: { language },
    };
  },
  answer: async (result) => ({ body: result }),
});

const colleagues = reads(routes.colleagues, async ({ actor }, { store }: Tools) => {
  allow(actor, 'organisation.read');
  return { body: { items: (await peopleOf(store, actor.org)).map(colleague) } };
});

const setRoles = commands(routes.setRoles, {
  async decide(call, { store }: Tools) {
    const { body, params } = call;
    // Read again, and held to below: of two administrators who take the role from each other at one moment, one does.
    const actor = await colleagueOf(store, call.actor, call.actor.id);
    requireManaging(actor, await peopleOf(store, actor.org));
    requireRoles(actor.org, body.roles);
    const person = await colleagueOf(store, actor, params.personId!);
    requireVersion(call, person.version);
    if (person.id === actor.id && can(actor, 'people.change') && !body.roles.includes('administrator')) {
      throw new Problem(
        'last-administrator',
        t('You cannot take the administrator role from yourself. Ask another administrator.'),
      );
    }
    const changed: Person = { ...person, roles: [...new Set(body.roles)], version: person.version + 1 };
    const stored = await settingsOf(store, actor.org);
    const step = stored.settings.award.steps.find((s) => s.personIds.includes(person.id));
    if (step && !can(changed, 'award.approve'))
      throw new Problem(
        'wrong-state',
        t('{person} is named in the approval step “{step}” of the settings. Name somebody else there first.', {
          person: person.name,
          step: step.name,
        }),
      );
    const others: Write[] =
      person.id === actor.id ? [] : [{ check: keys.person(actor.id), when: { version: actor.version } }];
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [
        personPut(changed, { version: person.version }),
        ...others,
        // Not past a change of the settings that names them at this moment.
        ...(can(changed, 'award.approve') ? [] : [settingsUnchanged(actor.org.id, stored)]),
      ],
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

const describe = reads(routes.openApiDocument, async ({ query }) => ({ body: openApi(query.for === 'bidders') }));

export const peopleRoutes: Area<Tools>['routes'] = [
  me,
  clock,
  createOrganisation,
  chooseLanguage,
  colleagues,
  setRoles,
  removeColleague,
  inviteColleague,
  listColleagueInvitations,
  inviteAgain,
  withdrawInvitation,
  acceptInvitation,
  readSettings,
  saveSettings,
  readOrganisationRecord,
  listPersonalTokens,
  createPersonalToken,
  revokePersonalToken,
  describe,
];
