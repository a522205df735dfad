/** The team of an event: lead, evaluators, openers, all of them colleagues. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import type { EventRecord, TeamMember } from '../../shared/event.ts';
import { type Declaration, refuseRecused } from '../../shared/lot.ts';
import {
  assignmentFaults,
  evaluatorChanges,
  notBlind,
  requireSubstitution,
  substitutionFacts,
} from '../../shared/panel-changes.ts';
import { can, type Person, type Teamed } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { teamFaults } from '../../shared/publication.ts';
import { t } from '../../shared/words/say.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { changes } from './change.ts';
import { lotsOf } from './view.ts';

/** The items of a team: a row for each member's list of events, and who is in it, by itself. */
export const teamPuts = ({ orgId, id, createdAt, team }: EventRecord): Write[] => [
  ...team.map((m) => ({
    put: keys.team(orgId, id, m.personId),
    data: { orgId, eventId: id },
    list: { pk: lists.team(m.personId), sk: `${createdAt}#${id}` },
  })),
  {
    put: keys.eventTeam(orgId, id),
    data: { team: team.map(({ personId, roles }) => ({ personId, roles })) } satisfies Teamed,
  },
];

export const setTeam = commands(
  routes.setTeam,
  changes('event.write', async (call: Signed<v.InferOutput<typeof routes.Team>>, event, { store }) => {
    requireVersion(call, event.version);
    const lots = await lotsOf(store, event);
    // Who has left a lot over a conflict does not choose who judges it either.
    for (const { lotId } of lots) {
      const said = await store.get<Declaration>(keys.declaration(event.orgId, event.id, lotId, call.actor.id));
      refuseRecused(said?.data);
    }
    const wrong = (at: string, code: string, text: string) =>
      new Problem('team-wrong', text, { faults: [{ at, code, text }] });
    const team: TeamMember[] = [];
    const people = new Map<string, Person>();
    for (const [i, { personId, roles, marks }] of call.body.members.entries()) {
      if (roles.length === 0) continue;
      const person = (await store.get<Person>(keys.person(personId)))?.data;
      if (!person || person.org.id !== event.orgId)
        throw wrong(
          `members.${i}.personId`,
          'not-a-colleague',
          t('Only colleagues of this organisation can be in the team.'),
        );
      if (team.some((m) => m.personId === personId))
        throw wrong(`members.${i}.personId`, 'person-twice', t('This person stands in the team twice.'));
      people.set(personId, person);
      const unknown = assignmentFaults(event.content, marks ?? [], `members.${i}.marks`);
      if (unknown.length) throw new Problem('team-wrong', unknown[0]!.text, { faults: unknown });
      const only = marks && roles.includes('evaluator') ? { marks: [...new Set(marks)] } : {};
      team.push({ personId, name: person.name, email: person.email, roles: [...new Set(roles)], ...only });
    }
    const changes = evaluatorChanges(event.team, team);
    const saidBy = async (personId: string) => {
      const said = lots.map(async ({ lotId }) => {
        const found = await store.get<Declaration>(keys.declaration(event.orgId, event.id, lotId, personId));
        return found ? [{ lotId, personId, conflict: found.data.conflict }] : [];
      });
      return (await Promise.all(said)).flat();
    };
    const declared: string[] = [];
    for (const { personId } of [...changes.left, ...changes.moved])
      if ((await saidBy(personId)).length > 0) declared.push(personId);
    requireSubstitution(lots, changes, declared, call.body.reason ?? '');
    if (lots.some((l) => l.meeting && !l.locked)) {
      const said = (await Promise.all(team.map((m) => saidBy(m.personId)))).flat();
      const mayRead = ({ personId }: TeamMember) =>
        (['marks.lock', 'record.read'] as const).some((act) => can(people.get(personId)!, act, { team }));
      const reader = notBlind(lots, event.team, team, mayRead, said);
      if (reader)
        throw wrong(
          `members.${call.body.members.findIndex((m) => m.personId === reader.personId)}.roles`,
          'not-blind',
          t(
            'The meeting has started. {person} reads its marks or the record, or has read the bids already, and could not mark blind. Name somebody else.',
            { person: reader.name },
          ),
        );
    }
    const changed = { ...event, version: event.version + 1, team };
    const faults = event.published ? teamFaults(changed) : [];
    if (faults.length) throw new Problem('team-wrong', faults[0]!.text, { faults });
    const gone = event.team.filter((m) => !team.some((t) => t.personId === m.personId));
    return {
      event: changed,
      writes: [
        ...teamPuts(changed),
        ...gone.map((m): Write => ({ remove: keys.team(event.orgId, event.id, m.personId) })),
        // Not past a lock that fixes the panel at this moment.
        ...lots.map((l): Write => ({ check: keys.lot(event.orgId, event.id, l.lotId), when: { version: l.version } })),
      ],
      facts: [
        { what: 'event.team', data: { team: team.map((m) => `${m.name} (${m.roles.join(', ')})`).join('; ') } },
        ...substitutionFacts(lots, changes, call.body.reason ?? ''),
      ],
    };
  }),
);
