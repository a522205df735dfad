/** A second person of a supplier. Suppliers invite no colleagues yet, so this one is written straight into the table. */
import { clientFor } from '../../../cdk/local/client.ts';
import { keys } from '../../../functions/ports/keys.ts';
import * as people from '../../../shared/api/people.ts';
import type { Person } from '../../../shared/people.ts';
import { stackStore } from '../in-process.ts';
import type { World } from '../world.ts';

/** Makes a newcomer a colleague of a supplier's person; answers the newcomer's address, as a name for requests. */
export async function colleagueOf(world: World, who: string): Promise<string> {
  const { org } = (await world.cast.by(who).call(people.me)).person!;
  const email = `colleague-${crypto.randomUUID().slice(0, 8)}@${who.split('@')[1]}`;
  await clientFor(world.stack.url, email, 'Second Person');
  const { sub } = world.stack.people().find((p) => p.email === email)!;
  const person: Person = { id: sub, name: 'Second Person', email, org, roles: ['bidder'], version: 1 };
  await stackStore().write([{ put: keys.person(sub), data: person }]);
  return email;
}
