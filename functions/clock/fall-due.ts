/** What has fallen due. Late or never is allowed: no rule depends on it; it only writes down and tells. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import type { Due } from '../../shared/orders.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import type { Ids } from '../ports/ids.ts';
import { keys, lists } from '../ports/keys.ts';
import { Lost, type Store } from '../ports/store.ts';

async function close(store: Store, ids: Ids, due: Due, version: number): Promise<void> {
  const event = await store.get<EventRecord>(keys.event(due.orgId, due.eventId));
  if (!event?.data.published) return;
  const { content, published, team, orgName } = event.data;
  const mails = team
    .filter((m) => m.roles.includes('opener'))
    .map(
      (m): Mail => ({
        to: m.email,
        letter: 'ready-to-open',
        data: { ...letterAbout(content, orgName, due.eventId, due.lotId), closesAt: published.closesAt },
      }),
    );
  const command = {
    id: sha256Hex(`close ${due.eventId} ${due.at}`).slice(0, 32),
    now: published.closesAt,
    who: { id: 'clock', name: 'The portal’s clock' },
  };
  await store.write([
    // Without its place in the list it is due no more; the entry itself stays.
    { put: keys.due(due.eventId), data: due, version: version + 1, when: { version } },
    ...bookkeeping(
      { about: { orgId: due.orgId, eventId: due.eventId }, facts: [{ what: 'event.closed', lotId: due.lotId }], mails },
      command,
      buyersBook,
      ids,
    ),
  ]);
}

/** Carries out everything that is due at an instant, each in a transaction of its own, once; one that fails holds up no other. */
export async function fallDue(now: string, { store, ids }: { store: Store; ids: Ids }): Promise<void> {
  const failures: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.list<Due>>> = await store.list<Due>(lists.due, {
      until: `${now}~`,
      cursor,
    });
    for (const entry of page.items) {
      try {
        await close(store, ids, entry.data, entry.version);
      } catch (error) {
        // Lost: another run was first.
        if (!(error instanceof Lost)) failures.push(error);
      }
    }
    cursor = page.cursor;
  } while (cursor);
  // It stays in the list for the next minute; here it becomes an error that somebody sees.
  if (failures.length) throw failures[0];
}
