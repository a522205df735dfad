/**
 * From the outbox to the mailbox: each entry is sent, then marked. At least once: a crash in between sends it again. What a
 * sandbox event would have sent out of the organisation is marked as held back instead.
 */
import { type Mail, write } from '../../shared/mail.ts';
import { isHeldBack } from '../../shared/sandbox.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Language } from '../../shared/words/language.ts';
import { forgottenAt } from '../http/commit.ts';
import { inLanguage } from '../http/language.ts';
import { chosenAt } from '../http/reader.ts';
import { type Key, keys, lists } from '../ports/keys.ts';
import type { Mailer } from '../ports/mailer.ts';
import { Lost, type Put, type Store } from '../ports/store.ts';
import type { Delivered } from '../ports/stream.ts';

export type OutboxEntry = Mail & { at: string; sent?: { messageId: string }; held?: { subject: string; text: string } };

/** What the organisation in whose name a mail goes has settled for its letters; nothing where it has settled nothing. */
const houseOf = async (store: Store, { from }: OutboxEntry): Promise<Settings | undefined> =>
  from ? (await store.get<Settings>(keys.settings(from)))?.data : undefined;

/**
 * The language of a letter: what people have drafted and approved goes out in the organisation's, any other in that of whoever
 * reads it, once they have chosen one. What is held back is read by who wrote it: their own language, for the choice of
 * somebody at an address would tell that the address is known here.
 */
async function languageOf(store: Store, mail: OutboxEntry, house: Settings | undefined): Promise<Language> {
  const own = house?.language ?? 'en';
  if ('language' in mail.data) return mail.data.language ?? own;
  return isHeldBack(mail) ? own : ((await chosenAt(store, mail.to)) ?? own);
}

/**
 * The list in which the organisation reads what was held back. What the supplier's side wrote stays out of it: a receipt
 * tells of a bid.
 */
const heldList = (key: Key, mail: OutboxEntry, mark: object): Pick<Put, 'list'> =>
  key.table === 'records' && 'held' in mark && 'eventId' in mail.data
    ? { list: { pk: lists.held(mail.data.eventId), sk: `${mail.at}#${key.pk}` } }
    : {};

/** Sends what a stream delivered, unless an earlier delivery has sent it. */
export async function send(
  entries: Delivered<OutboxEntry>[],
  { store, mailer, site }: { store: Store; mailer: Mailer; site: string },
): Promise<void> {
  for (const { key } of entries) {
    const entry = await store.get<OutboxEntry>(key);
    if (!entry || entry.data.sent || entry.data.held) continue;
    const house = await houseOf(store, entry.data);
    const language = await languageOf(store, entry.data, house);
    const letter = inLanguage(language, () => write(entry.data, site, house?.mail));
    const mark = isHeldBack(entry.data)
      ? { held: letter }
      : {
          sent: await mailer.send({
            to: entry.data.to,
            ...letter,
            // A reply to a letter from the sealed side would tell the buyer who bids, and quote it: an autoresponder is enough.
            ...(house?.mail.replyTo && key.table === 'records' ? { replyTo: house.mail.replyTo } : {}),
          }),
        };
    try {
      await store.write([
        {
          put: key,
          data: { ...entry.data, ...mark },
          version: entry.version + 1,
          when: { version: entry.version },
          expiresAt: forgottenAt(entry.data.at),
          ...heldList(key, entry.data, mark),
        },
      ]);
    } catch (error) {
      // Another delivery marked it first.
      if (!(error instanceof Lost)) throw error;
    }
  }
}
