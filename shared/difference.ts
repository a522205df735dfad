/** What changed between two versions of an event, in words: where, the old and the new. No difference means equal. */

import { canonical } from './digest.ts';
import type { DocumentVersion, EventContent, StoredFile } from './event.ts';
import { priceFormulaIds, priceFormulas } from './scoring/price-formulas.ts';
import { type Plain, t } from './words/say.ts';

/** One version of what is published: the content and its documents. */
export type Published = { content: EventContent; documents: readonly ComparedDocument[] };
type ComparedDocument = StoredFile & Pick<DocumentVersion, 'version' | 'replaces'>;

export type DifferencePart = 'basics' | 'documents' | 'questions' | 'prices' | 'criteria';
/** One thing that differs. `where` says it in words, `at` as a path; `old` is empty for what was added, `now` for what was taken away. */
export type Difference = {
  part: DifferencePart;
  at: string;
  where: string;
  what: 'added' | 'removed' | 'changed' | 'order';
  old: string;
  now: string;
};

type Json = { [key: string]: unknown };
type Place = { at: string; words: string[] };

const names: Readonly<Record<string, Plain>> = {
  kind: 'Kind',
  sandbox: 'Only to try things out',
  classifications: 'Classes',
  title: 'Title',
  reference: 'Reference',
  description: 'Description',
  access: 'Who may bid',
  currency: 'Currency',
  priceBasis: 'Prices',
  tax: 'Net or gross',
  taxRate: 'Tax rate, percent',
  unitPriceDecimals: 'Decimals of a unit price',
  alternates: 'Alternates to a line, at most',
  zone: 'Time zone',
  closes: 'Bids close',
  questionsUntil: 'Questions until',
  minimumNoticeDays: 'Days that a change leaves bidders',
  standstillDays: 'Standstill, days',
  disclosure: 'Who learns what',
  readOut: 'Names and prices are read out',
  abnormallyLowPercent: 'Asked to explain a low price from, percent below the mean',
  paperTo: 'Bids on paper or by e-mail go to',
  contact: 'Contact',
  name: 'Name',
  email: 'E-mail',
  envelopes: 'Envelopes',
  openersNeeded: 'People needed to open',
  retentionYears: 'Years that bids are kept',
  lots: 'Lots',
  lines: 'Lines',
  ceiling: 'Price ceiling',
  unit: 'Unit',
  quantity: 'Quantity',
  optional: 'Optional',
  questions: 'Questions',
  text: 'Words',
  words: 'Words',
  mandatory: 'Must be answered',
  envelope: 'Envelope',
  lotId: 'Lot',
  least: 'At least',
  most: 'At most',
  options: 'Options',
  method: 'Scoring',
  total: 'Points in total',
  scale: 'Scale',
  mark: 'Mark',
  criteria: 'Criteria',
  points: 'Points',
  bonus: 'Outside the total',
  questionId: 'Question',
  none: 'No points at',
  ideal: 'All points at',
  noneAbove: 'No points again at',
  shares: 'Points by option',
  optionId: 'Option',
  formula: 'Formula',
  optimum: 'Best price',
  atMean: 'Percent at the mean price',
  bands: 'Bands of price',
  upTo: 'Up to',
  preferences: 'Preferences',
  percent: 'Percent',
  combine: 'How marks become one',
  shownDecimals: 'Decimals shown',
  tieBreaks: 'Tie-breaks, in order',
  documents: 'Documents',
};
const named = (key: string): string => {
  const name = names[key];
  return name ? t(name) : key;
};

/** Fields in the order in which an event is written, whatever order the store gives them back in. */
const fieldOrder = ['name', 'text', 'words', ...Object.keys(names)];
const rankOf = (key: string): number => (fieldOrder.includes(key) ? fieldOrder.indexOf(key) : fieldOrder.length);
const inOrder = (keys: readonly string[]): string[] =>
  keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

/** How one thing of a list is called: in the singular, by the list that it stands in. */
const singular: Readonly<Record<string, Plain>> = {
  lots: 'Lot',
  lines: 'Line',
  questions: 'Question',
  options: 'Option',
  criteria: 'Criterion',
  scale: 'Level',
  classifications: 'Class',
};

const parts: readonly (readonly [string, DifferencePart])[] = [
  ['documents', 'documents'],
  ['questions', 'questions'],
  ['lots', 'prices'],
  ['currency', 'prices'],
  ['priceBasis', 'prices'],
  ['method', 'criteria'],
];
const partOf = (at: string): DifferencePart =>
  parts.find(([start]) => at === start || at.startsWith(`${start}.`))?.[1] ?? 'basics';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

const longestName = 80;
const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/** What a thing of a list is called, for people: by its name, its words, or its place. */
function callOf(list: string, item: unknown, n: number): string {
  const one = singular[list];
  const kind = one ? t(one) : named(list);
  if (!isObject(item)) return `${kind} ${n + 1}`;
  if (list === 'classifications') return `${kind} ${String(item.scheme)} ${String(item.code)}`;
  const words = [item.name, item.text].find((w) => typeof w === 'string' && w.trim() !== '');
  return typeof words === 'string' ? t('{kind} “{name}”', { kind, name: cut(words, longestName) }) : `${kind} ${n + 1}`;
}

/** What codes are called, by the field that they stand in. */
const valueWords: Readonly<Record<string, Readonly<Record<string, Plain>>>> = {
  kind: {
    yesno: 'yes or no',
    text: 'text|kind',
    number: 'number|kind',
    date: 'date|kind',
    choice: 'choice|kind',
    file: 'file|kind',
    judged: 'judged|kind',
    price: 'price|kind',
  },
  tax: { net: 'net', gross: 'gross' },
  envelope: { technical: 'technical|the envelope', commercial: 'price|the envelope', bid: 'the bid' },
  access: { open: 'everybody', invited: 'by invitation' },
  disclosure: {
    full: 'winner, reasons and a summary for each',
    debrief: 'each its own bid',
    result: 'the result only',
  },
  formula: Object.fromEntries(priceFormulaIds.map((id) => [id, priceFormulas[id].name])),
};

/** A value in words; a thing as all that it says. */
function shown(value: unknown, key = ''): string {
  if (key === 'closes' || key === 'questionsUntil') return value ? String(value).replace('T', ', ') : t('blank');
  const word = typeof value === 'string' ? valueWords[key]?.[value] : undefined;
  if (word) return t(word);
  if (value === null || value === undefined) return t('none|value');
  if (value === '') return t('blank');
  if (value === true) return t('yes');
  if (value === false) return t('no');
  if (Array.isArray(value)) return value.length === 0 ? t('none|value') : value.map((one) => shown(one)).join('; ');
  if (isObject(value))
    return inOrder(Object.keys(value))
      .filter((key) => key !== 'id' && value[key] !== null)
      .map((key) => `${named(key)}: ${shown(value[key], key)}`)
      .join(', ');
  return String(value);
}

/** What tells the things of a list apart: their ids; null where they have none of their own, each once. */
function idsOf(list: string, items: readonly unknown[]): string[] | null {
  const ids = items.map((item) => {
    if (!isObject(item)) return null;
    if (list === 'classifications') return `${String(item.scheme)} ${String(item.code)}`;
    if (list === 'shares') return typeof item.optionId === 'string' ? item.optionId : null;
    return typeof item.id === 'string' ? item.id : null;
  });
  return ids.every((id) => id !== null) && new Set(ids).size === ids.length ? (ids as string[]) : null;
}

function entry(place: Place, what: Difference['what'], old: string, now: string): Difference {
  return { part: partOf(place.at), at: place.at, where: place.words.join(' › '), what, old, now };
}

const inner = (place: Place, key: string, words: string): Place => ({
  at: place.at === '' ? key : `${place.at}.${key}`,
  words: [...place.words, words],
});

/** Lists of things with ids: what came, what went, what changed inside, and the order of what stayed. */
function listed(place: Place, list: string, old: readonly unknown[], now: readonly unknown[]): Difference[] | null {
  const [before, after] = [idsOf(list, old), idsOf(list, now)];
  if (!before || !after) return null;
  // The list itself is left out of the words: "Question “…”" says where it stands.
  const outer: Place = { at: place.at, words: place.words.slice(0, -1) };
  const gone = old.flatMap((item, i) =>
    after.includes(before[i]!)
      ? []
      : [entry(inner(outer, before[i]!, callOf(list, item, i)), 'removed', shown(item), '')],
  );
  const stayed = now.flatMap((item, i) => {
    const there = before.indexOf(after[i]!);
    const here = inner(outer, after[i]!, callOf(list, item, i));
    return there < 0 ? [entry(here, 'added', '', shown(item))] : compared(here, list, old[there], item);
  });
  const kept = before.filter((id) => after.includes(id));
  const keptNow = after.filter((id) => before.includes(id));
  const called = (ids: string[], items: readonly unknown[], of: string[]) =>
    ids.map((id) => callOf(list, items[of.indexOf(id)], of.indexOf(id))).join('; ');
  const order = same(kept, keptNow)
    ? []
    : [entry(place, 'order', called(kept, old, before), called(keptNow, now, after))];
  const found = [...gone, ...stayed, ...order];
  // New things may stand between the old ones without disturbing their order: that they are new says enough.
  return found;
}

function compared(place: Place, list: string, old: unknown, now: unknown): Difference[] {
  if (same(old, now)) return [];
  if (Array.isArray(old) && Array.isArray(now)) {
    const byId = listed(place, list, old, now);
    if (byId?.length) return byId;
    const things = [...old, ...now].every(isObject);
    if (!things) return [entry(place, 'changed', shown(old), shown(now))];
    const outer: Place = { at: place.at, words: place.words.slice(0, -1) };
    return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => {
      const here = inner(outer, String(i), callOf(list, now[i] ?? old[i], i));
      if (i >= old.length) return [entry(here, 'added', '', shown(now[i]))];
      if (i >= now.length) return [entry(here, 'removed', shown(old[i]), '')];
      return compared(here, list, old[i], now[i]);
    }).flat();
  }
  if (isObject(old) && isObject(now)) {
    const keys = inOrder([...new Set([...Object.keys(old), ...Object.keys(now)])]);
    return keys.flatMap((key) => compared(inner(place, key, named(key)), key, old[key], now[key]));
  }
  return [entry(place, 'changed', shown(old, list), shown(now, list))];
}

const aboutDocument = (d: ComparedDocument): string =>
  t('{name}, version {version}, SHA-256 {sha256}', { name: d.name, version: d.version, sha256: d.sha256 });

/** Documents: a newer version stands in the place of the one before it; others came or went. */
function documentsCompared(old: readonly ComparedDocument[], now: readonly ComparedDocument[]): Difference[] {
  const before = new Map(old.map((d) => [d.id, d]));
  const found: Difference[] = [];
  const place = (d: ComparedDocument): Place => ({
    at: `documents.${d.id}`,
    words: [t('Document “{name}”', { name: d.name })],
  });
  const matched = new Set<string>();
  for (const d of now) {
    const exact = before.get(d.id) ?? (d.replaces === null ? undefined : before.get(d.replaces));
    // Replaced more than once between two versions of the notice: the one of the same name.
    const earlier = exact ?? (d.version > 1 ? old.find((o) => o.name === d.name && !matched.has(o.id)) : undefined);
    if (!earlier || matched.has(earlier.id)) found.push(entry(place(d), 'added', '', aboutDocument(d)));
    else {
      matched.add(earlier.id);
      if (!same(earlier, d)) found.push(entry(place(d), 'changed', aboutDocument(earlier), aboutDocument(d)));
    }
  }
  for (const d of old) if (!matched.has(d.id)) found.push(entry(place(d), 'removed', aboutDocument(d), ''));
  if (found.length === 0 && !same(old, now)) {
    const list = (documents: readonly ComparedDocument[]) => documents.map((d) => d.name).join('; ');
    found.push(entry({ at: 'documents', words: [t('Documents')] }, 'order', list(old), list(now)));
  }
  return found;
}

/** All that differs between two versions, in the order in which an event is written; empty exactly when they are equal. */
export function differences(old: Published, now: Published): Difference[] {
  const found = [
    ...compared({ at: '', words: [] }, '', old.content, now.content),
    ...documentsCompared(old.documents, now.documents),
  ];
  const order: DifferencePart[] = ['basics', 'documents', 'questions', 'prices', 'criteria'];
  return order.flatMap((part) => found.filter((d) => d.part === part));
}

/** One line of a letter for a difference. */
export function shortly(d: Difference): string {
  if (d.what === 'added') return t('New: {where}', { where: d.where });
  if (d.what === 'removed') return t('Taken out: {where}', { where: d.where });
  if (d.what === 'order') return t('In another order: {where}', { where: d.where });
  // Of long words a beginning would say nothing: it is mostly the same.
  if (d.old.length > 60 || d.now.length > 60) return t('{where}: other words', { where: d.where });
  return `${d.where}: ${cut(d.old, 60)} → ${cut(d.now, 60)}`;
}
