/** Notes under the days on which a supplier is reminded of what runs out: each its own item, written with what it is about. */
import type { Actor } from '../../shared/people.ts';
import { dayAt, type Entry, type ExpiryNote, reminderDays } from '../../shared/profile.ts';
import { keys } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';

/** Days that a note stays after its day: longer than the clock is ever away. */
const staysDays = 60;

type Note = { day: string; entry: Entry };
const notesOf = (entries: readonly Entry[], from: string): Map<string, Note> =>
  new Map(
    entries.flatMap((entry) =>
      reminderDays(entry.validUntil)
        .filter((day) => day >= from)
        .map((day): [string, Note] => [`${day} ${entry.what}-${entry.id}`, { day, entry }]),
    ),
  );

/**
 * What to write where these entries became those: the notes of days to come. Nothing is removed here: a day on which nobody
 * is to be reminded any more is marked as off.
 */
export function expiryPuts(
  { org }: Pick<Actor, 'org'>,
  before: readonly Entry[],
  after: readonly Entry[],
  now: string,
): Put[] {
  const today = dayAt(now);
  const [old, fresh] = [notesOf(before, today), notesOf(after, today)];
  const put = ({ day, entry }: Note, data: ExpiryNote): Put => ({
    put: keys.expiry(day, org.id, `${entry.what}-${entry.id}`),
    data,
    expiresAt: Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + staysDays * 86_400,
  });
  return [
    ...[...old].filter(([id]) => !fresh.has(id)).map(([, note]) => put(note, { off: true })),
    ...[...fresh]
      .filter(([id, { entry }]) => old.get(id)?.entry.title !== entry.title)
      .map(([, note]) => put(note, { supplierId: org.id, supplier: org.name, entry: note.entry })),
  ];
}
