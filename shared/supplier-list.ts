/** The organisation's own list of suppliers: whom it knows, what for, and whom it does not invite. */
import * as v from 'valibot';
import { readAddress, shownAddress } from './address.ts';
import { limits } from './event.ts';
import { fold } from './fold.ts';
import type { Fault } from './problem.ts';
import { isLine } from './text.ts';
import type { Instant } from './time.ts';
import { t } from './words/say.ts';

export const supplierLimits = {
  emails: 5,
  categories: 10,
  category: 60,
  notes: 2_000,
  reason: 500,
  /** Rows of one request of an import; a browser sends as many requests as its file needs. */
  importRows: 500,
} as const;

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));

const entry = {
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)),
  /** The first one is invited. */
  emails: v.pipe(v.array(line(400)), v.minLength(1), v.maxLength(supplierLimits.emails)),
  /** Codes of CPV or UNSPSC, or words of the organisation's own. */
  categories: v.pipe(v.array(line(supplierLimits.category)), v.maxLength(supplierLimits.categories)),
  notes: line(supplierLimits.notes),
};
/** An entry as a file has it. A file neither blocks nor unblocks. */
export const ImportedSupplier = v.strictObject(entry);
export type ImportedSupplier = v.InferOutput<typeof ImportedSupplier>;

/** An entry as a person writes it. `blocked`: why it is not invited; null: it may be. */
export const SupplierEntry = v.strictObject({ ...entry, blocked: v.nullable(line(supplierLimits.reason)) });
export type SupplierEntry = v.InferOutput<typeof SupplierEntry>;

/** An entry as it is kept; e-mails in small letters, with domains as in the DNS. */
export type ListedSupplier = SupplierEntry & { id: string; version: number; changedAt: Instant };
/** What lists and searches show of it. */
export type SupplierRow = Pick<ListedSupplier, 'id' | 'name' | 'emails' | 'categories' | 'blocked'> & {
  /** Only where the whole list is read, to be saved as a file. */
  notes?: string;
};

const fault = (at: string, code: string, text: string): Fault => ({ at, code, text });

/** Checks an entry and makes it one: e-mails as they are sent to, each thing once, no space at the ends. */
export function readEntry<E extends ImportedSupplier>(given: E): { entry: E; faults: Fault[] } {
  const faults: Fault[] = [];
  const name = given.name.trim();
  if (!isLine(name)) faults.push(fault('name', 'name-blank', t('A name is one line of words, without emoji.')));
  const emails: string[] = [];
  given.emails.forEach((written, i) => {
    const read = readAddress(written);
    if ('fault' in read) faults.push(fault(`emails.${i}`, read.fault, read.text));
    else if (!emails.includes(read.email)) emails.push(read.email);
  });
  const categories = new Map<string, string>();
  given.categories.forEach((written, i) => {
    const category = written.trim();
    if (category === '') return;
    if (fold(category) === '' || !isLine(category) || /[#;]/.test(category))
      faults.push(fault(`categories.${i}`, 'category', t('A category is a code or a few words, without # and ;.')));
    else if (!categories.has(fold(category))) categories.set(fold(category), category);
  });
  const entry = { ...given, name, emails, categories: [...categories.values()], notes: given.notes.trim() };
  return { entry, faults };
}

/** What an import makes of an entry that is there already: the file's name, categories and notes, the e-mails of both. */
export const merged = (before: ListedSupplier, row: ImportedSupplier): SupplierEntry => ({
  ...row,
  emails: [...new Set([...row.emails, ...before.emails])].slice(0, supplierLimits.emails),
  blocked: before.blocked,
});

const longestTerm = 80;
const wordsOfName = 5;

/** The beginnings by which an entry is found: its name from each of its first words on, and each e-mail, also as people spell it. */
export function findableBy({ name, emails }: Pick<SupplierEntry, 'name' | 'emails'>): string[] {
  const words = fold(name).split(' ');
  const terms = words.slice(0, wordsOfName).map((_, i) => words.slice(i).join(' '));
  const addresses = emails.flatMap((email) => [fold(email), fold(shownAddress(email))]);
  return [...new Set([...terms, ...addresses].map((term) => term.slice(0, longestTerm)))];
}

/** What somebody typed, as the beginning of a term. */
export const searchTerm = (typed: string): string => fold(typed).slice(0, longestTerm);

export const rowOf = ({ id, name, emails, categories, blocked }: ListedSupplier): SupplierRow => ({
  id,
  name,
  emails,
  categories,
  blocked,
});
