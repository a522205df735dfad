/**
 * Tells those who follow a class of what is bought that a notice in it is published. Who they are stands on the suppliers' side
 * alone; the buyer's side orders it without knowing whether there is anybody.
 */
import type { Cancellation } from '../../shared/cancellation.ts';
import type { Classification, Notice } from '../../shared/event.ts';
import { listedNotice } from '../../shared/listed-notice.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { branchesToTell, type ClassFollower } from '../../shared/my-classes.ts';
import type { PublishedOrder } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import { forgottenAt } from '../http/commit.ts';
import { chosenAt } from '../http/reader.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Stored } from '../ports/store.ts';
import { lettersAtOnce, postOnce, worksHere } from './post.ts';

/** How far an order is: branches done, and where the next one goes on. */
type Reached = { branches: number; cursor: string | null };

/** Addresses of a page of followers, each with the class that they follow; whoever has left their supplier is not in it. */
async function addressed(store: Store, page: readonly Stored<ClassFollower>[]): Promise<Map<string, Classification>> {
  const following = page.filter((f) => !f.data.off);
  const here = await Promise.all(following.map((f) => worksHere(store, f.key.sk)));
  return new Map(
    following.filter((_, i) => here[i]).map(({ data }) => [data.email.toLowerCase(), data.followed] as const),
  );
}

/**
 * Carries out one order, page by page of followers, the narrowest class first. Each page is noted when it is done, so that a
 * delivery that broke off goes on there; a letter has its id from the order and its address, so that nobody gets two.
 */
export async function announceNotice(order: PublishedOrder, { store }: { store: Store }): Promise<void> {
  const { eventId, orgId, at } = order;
  const [found, cancelled, told, settings] = await Promise.all([
    store.get<Notice>(keys.notice(eventId)),
    store.get<Cancellation[]>(keys.cancelled(eventId)),
    store.get<Reached>(keys.told(order.id)),
    store.get<Settings>(keys.settings(orgId)),
  ]);
  if (!found) throw new Error(`there is no notice ${eventId}`);
  const { content, buyer, closesAt } = found.data;
  // One by invitation, or to try things out, is no news for the public; nor is what is cancelled meanwhile.
  if (!listedNotice(found.data) || cancelled?.data.some((c) => c.lotId === null)) return;
  const branches = branchesToTell(order.published);
  const house = settings?.data.language ?? 'en';
  const expiresAt = forgottenAt(at);
  let reached: Reached = told?.data ?? { branches: 0, cursor: null };
  while (reached.branches < branches.length) {
    const { scheme, branch } = branches[reached.branches]!;
    const { table, pk, sk } = keys.classFollower('', scheme, branch, '');
    const page = await store.query<ClassFollower>(table, pk, {
      prefix: sk,
      limit: lettersAtOnce,
      cursor: reached.cursor,
    });
    const followed = await addressed(store, page.items);
    // It goes in nobody's name: the buyer's closing and address for replies are not in it.
    await postOnce(store, { id: order.id, at }, [...followed.keys()].sort(), async (to): Promise<Mail> => {
      const language = (await chosenAt(store, to)) ?? house;
      const data = { ...letterAbout(content, buyer, eventId, null), language, closesAt, followed: followed.get(to)! };
      return { to, letter: 'notice-in-class', data };
    });
    reached = page.cursor
      ? { branches: reached.branches, cursor: page.cursor }
      : { branches: reached.branches + 1, cursor: null };
    if (page.items.length > 0) await store.write([{ put: keys.told(order.id), data: reached, expiresAt }]);
  }
}
