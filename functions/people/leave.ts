/** A colleague of a supplier is taken off, or leaves: their token acts for it no more. What they did stays under their name. */
import * as routes from '../../shared/api/people.ts';
import { requireLeaving } from '../../shared/colleagues.ts';
import { commands, type Tools } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { colleagueOf, peopleOf } from './person.ts';

export const removeColleague = commands(routes.removeColleague, {
  async decide(call, { store }: Tools) {
    // Read again, and held to below: of two who take each other off at one moment, one does.
    const actor = await colleagueOf(store, call.actor, call.actor.id);
    const person = await colleagueOf(store, actor, call.params.personId!);
    const people = await peopleOf(store, actor.org);
    const stays = requireLeaving(actor, person, people);
    const held = new Map([stays, actor].filter((p) => p.id !== person.id).map((p) => [p.id, p]));
    const checks = [...held.values()].map(({ id, version }): Write => ({ check: keys.person(id), when: { version } }));
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [{ remove: keys.person(person.id), when: { version: person.version } }, ...checks],
      facts: [{ what: 'organisation.left', data: { name: person.name } }],
      mails: [],
      result: { name: person.name },
    };
  },
  answer: async (result) => ({ body: result }),
});
