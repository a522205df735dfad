/**
 * The profile of a supplier: who it is, what it has declared, its documents with the days from and until which they hold. Kept on
 * the supplier's own side; nothing of it reaches a buyer but what a bid takes from it.
 */
import * as v from 'valibot';
import { isDate } from './answer.ts';
import { Bidder, bidderMissing, bidderWrong, blankBidder } from './bidder.ts';
import { LocalId, limits, type StoredFile } from './event.ts';
import type { Who } from './people.ts';
import { type Fault, missing } from './problem.ts';
import { isLine } from './text.ts';
import { type Instant, instantAt, later, millis, wallInput } from './time.ts';
import { type Plain, t } from './words/say.ts';

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** A day as YYYY-MM-DD, or blank; whether there is such a day is asked where it matters. */
const DayOrBlank = v.pipe(v.string(), v.regex(/^([0-9]{4}-[0-9]{2}-[0-9]{2})?$/));

/** The reminders of a declaration are six items of one transaction, which holds 100: so there are not more of them. */
export const profileLimits = { declarations: 12, declaration: 5_000, documents: 40 } as const;

/** Something that the organisation has declared, in its words: who made it when, and until when it holds. */
export const Declaration = v.strictObject({
  id: LocalId,
  title: line(limits.title),
  text: line(profileLimits.declaration),
  madeBy: line(limits.name),
  madeOn: DayOrBlank,
  validUntil: DayOrBlank,
});
export type Declaration = v.InferOutput<typeof Declaration>;
export const blankDeclaration = (id: string): Declaration => ({
  ...{ id, title: '', text: '', madeBy: '', madeOn: '', validUntil: '' },
});

export const Profile = v.strictObject({
  ...Bidder.entries,
  declarations: v.pipe(v.array(Declaration), v.maxLength(profileLimits.declarations)),
});
export type Profile = v.InferOutput<typeof Profile>;

export const blankProfile = (): Profile => ({ ...blankBidder(), declarations: [] });

/** What of a profile a bid can take as a whole. */
export const bidderIn = ({ identity, signatory, members }: Profile): Bidder => ({ identity, signatory, members });

/** Kinds of documents, each with what people call it. */
export const documentKinds = {
  registration: 'Registration',
  insurance: 'Insurance',
  certificate: 'Certificate',
  other: 'Other document',
} as const satisfies Record<string, Plain>;
export type DocumentKind = keyof typeof documentKinds;

/** What its owner says of a document. */
export const DocumentWords = v.strictObject({
  kind: v.picklist(Object.keys(documentKinds) as DocumentKind[]),
  title: line(limits.title),
  validFrom: DayOrBlank,
  validUntil: DayOrBlank,
});
export type DocumentWords = v.InferOutput<typeof DocumentWords>;

/** A document of the profile, as its owner reads it. */
export type ProfileDocument = DocumentWords &
  StoredFile & { version: number; addedBy: Who; addedAt: Instant; keptUntil: Instant };

const noDay = (at: string, day: string): Fault[] =>
  day === '' || isDate(day)
    ? []
    : [{ at, code: 'not-a-date', text: t('There is no such day. Write it as year, month, day: 2027-03-31.') }];

/** True where both days are given and the second is before the first. */
const turned = (from: string, until: string): boolean => from !== '' && until !== '' && until < from;

/** What keeps a profile from being kept: what is filled in and wrong, and entries that say nothing. Blanks may stay. */
export function profileFaults(profile: Profile): Fault[] {
  const faults = bidderWrong(profile);
  profile.members.forEach((m, i) => {
    if (m.name.trim() === '')
      faults.push(missing(`members.${i}.name`, t('Member {n}: give its legal name.', { n: i + 1 })));
  });
  profile.declarations.forEach((d, i) => {
    const at = `declarations.${i}`;
    const n = i + 1;
    if (!isLine(d.title))
      faults.push(missing(`${at}.title`, t('Declaration {n}: give it a title, one line of words.', { n })));
    if (d.text.trim() === '') faults.push(missing(`${at}.text`, t('Declaration {n}: write what is declared.', { n })));
    if (d.madeBy !== '' && !isLine(d.madeBy))
      faults.push({ at: `${at}.madeBy`, code: 'not-a-line', text: t('Write one line of words, without emoji.') });
    faults.push(...noDay(`${at}.madeOn`, d.madeOn), ...noDay(`${at}.validUntil`, d.validUntil));
    if (turned(d.madeOn, d.validUntil))
      faults.push({
        at: `${at}.validUntil`,
        code: 'dates-turned',
        text: t('Declaration {n}: it would run out before it was made.', { n }),
      });
    if (profile.declarations.findIndex((x) => x.id === d.id) !== i)
      faults.push({ at: `${at}.id`, code: 'declaration-twice', text: t('This declaration stands in the list twice.') });
  });
  return faults;
}

/** What is missing before a bid can be submitted with what it takes from the profile; empty where the profile is complete. */
export const profileMissing = (profile: Profile): Fault[] => bidderMissing(profile);

/** What is wrong with what is said of a document. */
export function documentFaults({ title, validFrom, validUntil }: DocumentWords): Fault[] {
  const faults: Fault[] = [];
  if (!isLine(title)) faults.push(missing('title', t('Give the document a title, one line of words.')));
  faults.push(...noDay('validFrom', validFrom), ...noDay('validUntil', validUntil));
  if (turned(validFrom, validUntil))
    faults.push({
      at: 'validUntil',
      code: 'dates-turned',
      text: t('The document would run out before it begins to hold.'),
    });
  return faults;
}

/** Something that runs out: a document or a declaration. */
export type Entry = { what: 'document' | 'declaration'; id: string; title: string; validUntil: string };

/** Everything of a profile that has a last day. */
export const entriesOf = (
  { declarations }: Pick<Profile, 'declarations'>,
  documents: readonly Pick<ProfileDocument, 'id' | 'title' | 'validUntil'>[],
): Entry[] =>
  [
    ...documents.map(({ id, title, validUntil }): Entry => ({ what: 'document', id, title, validUntil })),
    ...declarations.map(({ id, title, validUntil }): Entry => ({ what: 'declaration', id, title, validUntil })),
  ].filter((e) => e.validUntil !== '');

/** The day that the wall clock of a zone shows at an instant. */
export const dayAt = (at: Instant, zone = 'UTC'): string => wallInput(at, zone).slice(0, 10);
/** The day so many days later, or earlier. */
export const dayLater = (day: string, days: number): string =>
  instantAt(millis(`${day}T00:00:00.000Z`) + days * 86_400_000).slice(0, 10);

/** `over`: its last day lies behind. `soon`: it comes within 30 days. */
export type Validity = 'holds' | 'soon' | 'over';

/** How many days before its last day something counts as running out soon. */
export const soonDays = 30;

/** Whether something holds on a day. It holds on its last day; what has none holds always. */
export function validityOn(validUntil: string, day: string, within: number = soonDays): Validity {
  if (validUntil === '') return 'holds';
  if (validUntil < day) return 'over';
  return validUntil <= dayLater(day, within) ? 'soon' : 'holds';
}

/** The entries that have run out or will within so many days, those that ran out first at the top. */
export const expiring = (entries: readonly Entry[], day: string, within: number = soonDays): Entry[] =>
  entries
    .filter((e) => validityOn(e.validUntil, day, within) !== 'holds')
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1));

/** Days before the last day on which reminders go out; 0: on the day itself. */
export const remindersBefore = [30, 7, 0] as const;

/** The days on which somebody is reminded of an entry. */
export const reminderDays = (validUntil: string): string[] =>
  validUntil === '' ? [] : remindersBefore.map((days) => dayLater(validUntil, -days));

/** What the suppliers' side notes under a day on which it reminds of an entry; `off`: no more. */
export type ExpiryNote = { supplierId: string; supplier: string; entry: Entry } | { off: true };

const year = 365 * 86_400;

/**
 * Until when the vault keeps the file of a document: a year beyond its last day, five years where it has none, ten at most. Saying
 * it anew keeps it longer.
 */
export function keptUntil({ validUntil }: Pick<DocumentWords, 'validUntil'>, now: Instant): Instant {
  if (validUntil === '') return later(now, 5 * year);
  const beyond = millis(`${validUntil}T00:00:00.000Z`) + year * 1000;
  const [least, most] = [millis(later(now, year)), millis(later(now, 10 * year))];
  return instantAt(Math.min(Math.max(beyond, least), most));
}
