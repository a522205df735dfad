/** From the outbox to the mailbox: each entry is sent, then marked. At least once: a crash in between sends it again. */
import { type Mail, write } from '../../shared/mail.ts';
import type { Mailer } from '../ports/mailer.ts';
import { Lost, type Store } from '../ports/store.ts';
import type { Delivered } from '../ports/stream.ts';

export type OutboxEntry = Mail & { at: string; sent?: { messageId: string } };

/** Sends what a stream delivered, unless an earlier delivery has sent it. */
export async function send(
  entries: Delivered<OutboxEntry>[],
  { store, mailer, site }: { store: Store; mailer: Mailer; site: string },
): Promise<void> {
  for (const { key } of entries) {
    const entry = await store.get<OutboxEntry>(key);
    if (!entry || entry.data.sent) continue;
    const { messageId } = await mailer.send({ to: entry.data.to, ...write(entry.data, site) });
    try {
      await store.write([
        {
          put: key,
          data: { ...entry.data, sent: { messageId } },
          version: entry.version + 1,
          when: { version: entry.version },
        },
      ]);
    } catch (error) {
      // Another delivery marked it first.
      if (!(error instanceof Lost)) throw error;
    }
  }
}
