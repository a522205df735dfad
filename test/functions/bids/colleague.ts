/** A second person of a supplier, who joins by the link in their invitation. */
import { clientFor } from '../../../cdk/local/client.ts';
import * as people from '../../../shared/api/people.ts';
import type { World } from '../world.ts';

/** Makes a newcomer a colleague of a supplier's person; answers the newcomer's address, as a name for requests. */
export async function colleagueOf(world: World, who: string, personName = 'Second Person'): Promise<string> {
  const email = `colleague-${crypto.randomUUID().slice(0, 8)}@${who.split('@')[1]}`;
  const client = await clientFor(world.stack.url, email, personName);
  await world.cast.by(who).call(people.inviteColleague, { body: { email, roles: ['bidder'] } });
  await world.stack.settled();
  const [letter] = world.stack.mails(email);
  const token = /token=([\w-]+)/.exec(letter!.text)![1]!;
  await client.call(people.acceptInvitation, { body: { token, personName, email } });
  return email;
}
