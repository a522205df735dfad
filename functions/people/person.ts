/** A person's item, and what a name must be. */
import type { Organisation, Person } from '../../shared/people.ts';
import { Problem, wrongAt } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import type { Language } from '../../shared/words/language.ts';
import { t } from '../../shared/words/say.ts';
import { type Reader, readerHash } from '../http/reader.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put, Store } from '../ports/store.ts';

/** The item of a person, in the list of their organisation. */
export const personPut = (person: Person, when: Put['when']): Put => ({
  put: keys.person(person.id),
  data: person,
  version: person.version,
  ...(when ? { when } : {}),
  list: { pk: lists.colleagues(person.org.id), sk: `${person.name}#${person.id}` },
});

/** All people of an organisation; as many as one has. */
export async function peopleOf(store: Store, org: Organisation): Promise<Person[]> {
  const { items } = await store.list<Person>(lists.colleagues(org.id), { limit: 500 });
  return items.map((i) => i.data);
}

/** Somebody who has just joined; `no-profile` where the same request is sent again after they were taken off. */
export async function joined(store: Store, subject: string): Promise<Person> {
  const found = await store.get<Person>(keys.person(subject));
  if (!found)
    throw new Problem('no-profile', t('You belong to no organisation yet. Register yours, or take up an invitation.'));
  return found.data;
}

/** A colleague of the actor as they are now; anybody else is not found. */
export async function colleagueOf(store: Store, actor: Person, id: string): Promise<Person> {
  const found = (await store.get<Person>(keys.person(id)))?.data;
  if (!found || found.org.id !== actor.org.id) throw new Problem('not-found', t('There is no such colleague.'));
  return found;
}

/** In which language letters go to this address, once somebody there has chosen one. Of the address only its hash is kept. */
export const readerPut = (email: string, language: Language): Put => ({
  put: keys.reader(readerHash(email)),
  data: { language } satisfies Reader,
});

/** Refuses a name that could not stand in a letter. */
export function requireLine(at: string, text: string): void {
  if (isLine(text)) return;
  throw wrongAt(at, 'name-blank', t('A name is one line of words, without emoji.'));
}
