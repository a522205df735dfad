import { randomUUID } from 'node:crypto';
import type { Folder } from './folder.ts';
import type { DemoPerson } from './people.ts';

/** Everybody whom the identity provider knows; kept in the data folder. */
export interface PeopleList {
  all(): readonly DemoPerson[];
  bySub(sub: string): DemoPerson | undefined;
  byEmail(email: string): DemoPerson | undefined;
  /** Adds somebody new, who belongs to no organisation yet. */
  add(name: string, email: string): DemoPerson;
}

/** Opens the list, which at first holds the people given. */
export function openPeople(folder: Folder, first: readonly DemoPerson[]): PeopleList {
  let people = folder.read<readonly DemoPerson[]>('people.json');
  const keep = (list: readonly DemoPerson[]) => {
    people = list;
    folder.write('people.json', list);
    return list;
  };
  const all = () => people ?? keep(first);
  all();
  return {
    all,
    bySub: (sub) => all().find((person) => person.sub === sub),
    byEmail: (email) => all().find((person) => person.email.toLowerCase() === email.toLowerCase()),
    add: (name, email) => {
      const person: DemoPerson = { sub: randomUUID(), name, email, roles: [] };
      keep([...all(), person]);
      return person;
    },
  };
}
