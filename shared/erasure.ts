/**
 * Erasing personal data once an event need not be kept any more (Regulation (EU) 2016/679, Art. 5(1)(e) and 17). Names and
 * addresses of people go; what stays kept is what was decided, when, on which grounds, by which organisation, and the
 * fingerprint of every fact as it first was, so that what was published about the record can still be checked.
 */

import type { EventContent, Notice } from './event.ts';
import { isEnded, type LotRecord } from './lot-record.ts';
import { Problem, wrongAt } from './problem.ts';
import { type Fact, leaf } from './record.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

/** What stands in the place of somebody's name or address. */
export const erasedWord = '[erased]';

/** Keys of objects that are about a person, and hold their name. */
const aboutPeople = new Set([
  'who',
  'by',
  'people',
  'team',
  'contact',
  'locked',
  'savedBy',
  'receivedBy',
  'postal',
  'addedBy',
  'asked',
  'reviewers',
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every name and address of a person in a value: of who did something, of contacts, of whoever has an e-mail address. */
export function personalWords(value: unknown, about = false): Set<string> {
  const found = new Set<string>();
  const add = (word: unknown) => {
    if (typeof word === 'string' && word.trim().length > 1 && word !== erasedWord) found.add(word);
  };
  if (Array.isArray(value)) {
    for (const inner of value) for (const word of personalWords(inner, about)) found.add(word);
    return found;
  }
  if (!isRecord(value)) return found;
  // The portal itself is nobody.
  if (value.id === 'clock') return found;
  const person = about || typeof value.email === 'string' || typeof value.personId === 'string';
  if (person) add(value.name);
  add(value.email);
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (aboutPeople.has(key)) add(inner);
      continue;
    }
    for (const word of personalWords(inner, aboutPeople.has(key))) found.add(word);
  }
  return found;
}

/** Anything that has the form of an e-mail address. */
const address = /[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[\p{L}\p{N}-]{2,63}/gu;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text without e-mail addresses, and without these words where they stand as words of their own, whatever their case. */
export function withoutWords(words: ReadonlySet<string>): (text: string) => string {
  if (words.size === 0) return (text) => text.replace(address, erasedWord);
  // The longest first: of "Ann Lee" and "Ann", the whole name goes.
  const longest = [...words].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(address, erasedWord).replace(any, erasedWord);
}

/**
 * What a machine reads: ids and codes, currencies, numbers, times, zones. Somebody may be called “technical”, “2026” or
 * “Berlin”; the record must stay one that can be read.
 */
const code =
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3}|\d+\.\d+|\d{4}-\d\d-\d\dT[\d:.]+Z?|[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/;

/** A value with every text in it changed; keys stay, and so does what a machine reads, but where a person's name stands. */
export function mapTexts(value: unknown, change: (text: string) => string, at = ''): unknown {
  if (typeof value === 'string')
    return code.test(value) && at !== 'name' && !aboutPeople.has(at) ? value : change(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change, at));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change, key)]));
}

/** A fact whose people are erased: it says what its fingerprint was before. */
export type ErasedFact = Fact & { erased: { leaf: string } };

/** A fact without these words; the fingerprint of what it first said stands in it. One without them stays as it is. */
export function eraseFact(fact: Fact | ErasedFact, change: (text: string) => string): Fact | ErasedFact {
  const changed = mapTexts(fact, change) as Fact;
  const same = JSON.stringify(changed) === JSON.stringify(fact);
  if (same) return fact;
  return { ...changed, erased: 'erased' in fact ? fact.erased : { leaf: leaf(fact) } };
}

/** How long an event is kept beyond its published date, and why: a court case, say. */
export type Hold = { until: Instant; why: string; by: string; at: Instant };

/** What is settled about keeping an event; `words` only while its personal data are being erased. */
export type Retention = {
  hold: Hold | null;
  orderedAt: Instant | null;
  erasedAt: Instant | null;
  words: string[];
};
/** What holds before anybody has settled anything. */
export const plainRetention: Retention = { hold: null, orderedAt: null, erasedAt: null, words: [] };

/** When personal data of an event may be erased: the later of the published date and the hold's. */
export const erasableFrom = (notice: Pick<Notice, 'retainUntil'>, hold: Hold | null): Instant =>
  hold && hold.until > notice.retainUntil ? hold.until : notice.retainUntil;

/** Throws unless personal data of the event may be erased now: all lots ended, its time over, no hold, not ordered yet. */
export function requireErasable(
  content: Pick<EventContent, 'zone'>,
  retention: Retention,
  notice: Pick<Notice, 'retainUntil'>,
  lots: readonly Pick<LotRecord, 'stage'>[],
  now: Instant,
): void {
  if (retention.orderedAt)
    throw new Problem('wrong-state', t('The personal data of this event are erased already, or being erased.'));
  const from = erasableFrom(notice, retention.hold);
  if (now < from)
    throw new Problem(
      'retention-runs',
      t('This event is kept until {when}. Until then nothing in it is erased.', {
        when: bothClocks(from, content.zone),
      }),
      { data: { until: from } },
    );
  if (!lots.every(isEnded))
    throw new Problem(
      'wrong-state',
      t('A lot of this event is not ended. Award it, end it without an award, or cancel it first.'),
    );
}

/** Decides a hold: later than the published date, with a reason. */
export function placeHold(
  notice: Pick<Notice, 'retainUntil'>,
  said: { until: Instant; why: string },
  by: string,
  now: Instant,
): Hold {
  if (said.why.trim() === '') throw wrongAt('why', 'missing', t('Say why the event is kept longer.'));
  if (said.until <= notice.retainUntil)
    throw wrongAt('until', 'hold-early', t('The event is kept until then anyway. Choose a later date.'));
  return { until: said.until, why: said.why.trim(), by, at: now };
}
