/** Colleagues of one organisation: who may invite them, give them roles, take them off; which roles there are. */
import { type Actor, allow, type Person, type Role, rolesIn } from './people.ts';
import { Problem, wrongAt } from './problem.ts';
import { t } from './words/say.ts';

type Colleague = Pick<Person, 'id' | 'name' | 'roles'>;

const isAdministrator = ({ roles }: Pick<Person, 'roles'>): boolean => roles.includes('administrator');

/** Administrators manage the people; at a supplier that has none, everybody does. */
export const managesPeople = (actor: Pick<Actor, 'org' | 'roles'>, people: readonly Pick<Person, 'roles'>[]): boolean =>
  isAdministrator(actor) || (actor.org.kind === 'supplier' && !people.some(isAdministrator));

/** Whoever manages the people of a supplier: its administrators; everybody where it has none. */
export function managersOf<P extends Pick<Person, 'roles'>>(people: readonly P[]): P[] {
  const administrators = people.filter(isAdministrator);
  return administrators.length > 0 ? administrators : [...people];
}

/** Throws `not-allowed` unless the actor manages the people. */
export function requireManaging(actor: Actor, people: readonly Pick<Person, 'roles'>[]): void {
  if (!managesPeople(actor, people)) allow(actor, 'people.change');
}

/** Throws where these are no roles in such an organisation. Whoever works for a supplier bids, and may be its administrator. */
export function requireRoles({ kind }: Actor['org'], roles: readonly Role[]): void {
  const known: readonly Role[] = rolesIn[kind];
  if (!roles.every((r) => known.includes(r)))
    throw wrongAt('roles', 'role-unknown', t('There is no such role in your organisation.'));
  if (kind === 'supplier' && !roles.includes('bidder'))
    throw wrongAt('roles', 'role-missing', t('Everybody who works for a supplier is a bidder.'));
}

/**
 * Throws unless the actor may take the person off, or leave where it is the actor. Answers who must still be there when it
 * is done, so that two who leave at one moment do not leave nobody: an administrator where the person is one.
 */
export function requireLeaving<P extends Colleague>(actor: Actor, person: Colleague, people: readonly P[]): P {
  if (actor.org.kind !== 'supplier')
    throw new Problem(
      'wrong-state',
      t('People of a buyer stay on its list, for its events name them. Take their roles from them instead.'),
    );
  if (person.id !== actor.id) requireManaging(actor, people);
  const others = people.filter((p) => p.id !== person.id);
  const [first] = others;
  if (!first)
    throw new Problem(
      'last-person',
      t('Nobody else is here. Invite a colleague first; without anybody your bids could not be reached any more.'),
    );
  if (!isAdministrator(person)) return first;
  const administrator = others.find(isAdministrator);
  if (!administrator)
    throw new Problem('last-administrator', t('Nobody else is an administrator. Give a colleague that role first.'));
  return administrator;
}
