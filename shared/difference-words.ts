/** The words in which differences are told: what fields, things of lists, codes and ids are called. */
import { canonical } from './digest.ts';
import type { Rounding } from './event.ts';
import { oneMark, stackingWords } from './scoring/how-scored.ts';
import { roundingModes } from './scoring/method-words.ts';
import { priceFormulaIds, priceFormulas } from './scoring/price-formulas.ts';
import { type Plain, t, tn } from './words/say.ts';

type Json = { [key: string]: unknown };

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
  discountPercent: 'Discount for each period, percent',
  unit: 'Unit',
  quantity: 'Quantity',
  optional: 'Optional',
  periods: 'Falls due in periods',
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
  weights: 'Weights',
  scale: 'Scale',
  step: 'Marks in steps of',
  mark: 'Mark',
  sections: 'Sections',
  criteria: 'Criteria',
  points: 'Points',
  in: 'Stands in',
  minimum: 'Minimum|to be reached',
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
  stacking: 'How preferences go together',
  preferencesMost: 'All preferences together, percent at most',
  preferences: 'Preferences',
  percent: 'Percent',
  combine: 'How marks become one',
  spread: 'Talked over when marks lie further apart than',
  quorum: 'Evaluators who mark each criterion, at least',
  shortlist: 'Price envelopes that are opened',
  rounding: 'Rounding',
  shownDecimals: 'Decimals shown',
  tieBreaks: 'Tie-breaks, in order',
  pseudonyms: 'Bidders’ names hidden from evaluators',
  offerRounds: 'Rounds of best and final offers, at most',
  documents: 'Documents',
};
/** What a field is called. */
export const named = (key: string): string => {
  const name = names[key];
  return name ? t(name) : key;
};

/** Fields in the order in which an event is written, whatever order the store gives them back in. */
const fieldOrder = ['name', 'text', 'words', ...Object.keys(names)];
const rankOf = (key: string): number => (fieldOrder.includes(key) ? fieldOrder.indexOf(key) : fieldOrder.length);
export const inOrder = (keys: readonly string[]): string[] =>
  keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

/** How one thing of a list is called: in the singular, by the list that it stands in. */
const singular: Readonly<Record<string, Plain>> = {
  lots: 'Lot',
  lines: 'Line',
  questions: 'Question',
  options: 'Option',
  sections: 'Section|of criteria',
  criteria: 'Criterion',
  preferences: 'Preference|on the price',
  bands: 'Band of price',
  shares: 'Option',
  scale: 'Level',
  classifications: 'Class',
};

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

const longestName = 80;
export const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/** What ids are called, by the field that they stand in: a question by its words, a criterion by its name. */
export type Called = (field: string, id: string) => string | undefined;

/** What a thing of a list is called, for people: by its name, its words, or its place. */
export function callOf(list: string, item: unknown, n: number, called: Called): string {
  const one = singular[list];
  const kind = one ? t(one) : named(list);
  if (!isObject(item)) return `${kind} ${n + 1}`;
  if (list === 'classifications') return `${kind} ${String(item.scheme)} ${String(item.code)}`;
  const of = list === 'preferences' ? called('questionId', String(item.questionId)) : undefined;
  const option = list === 'shares' ? called('optionId', String(item.optionId)) : undefined;
  const words = [of, option, item.name, item.text].find((w) => typeof w === 'string' && w.trim() !== '');
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
  weights: { percent: 'in percent' },
  combine: oneMark,
  stacking: stackingWords,
  formula: Object.fromEntries(priceFormulaIds.map((id) => [id, priceFormulas[id].name])),
};

type Small = {
  of: string;
  least: string;
  decimals: number;
  mode: Rounding['mode'];
  top: number;
  first: number;
  last: number;
};
/** Small things that are said in one piece, by the field that they stand in. */
const pieces: Readonly<Record<string, (value: Small) => string>> = {
  minimum: ({ of, least }) =>
    of === 'mark'
      ? t('a mark of {least}', { least: least || '?' })
      : of === 'points'
        ? t('{least} points', { least: least || '?' })
        : `${least || '?'} %`,
  rounding: ({ of, decimals, mode }) =>
    of === 'criteria'
      ? t('each criterion, decimals: {decimals}, {mode}', { decimals, mode: t(roundingModes[mode]) })
      : t('the total, decimals: {decimals}, {mode}', { decimals, mode: t(roundingModes[mode]) }),
  shortlist: ({ top }) => tn(top, 'of the best by quality', 'of the {n} best by quality'),
  periods: ({ first, last }) => `${first} – ${last}`,
};
/** True of a field that is said in one piece, and compared as one. */
export const isPiece = (key: string): boolean => key in pieces;

/** A value in words; a thing as all that it says. */
export function shown(value: unknown, key: string, called: Called): string {
  if (key === 'closes' || key === 'questionsUntil') return value ? String(value).replace('T', ', ') : t('blank');
  if (key === 'weights' && value === undefined) return t('in points');
  if (isPiece(key) && isObject(value)) return pieces[key]!(value as Small);
  if (typeof value === 'string' && value !== '') {
    const word = valueWords[key]?.[value];
    return word ? t(word) : (called(key, value) ?? value);
  }
  if (value === null || value === undefined) return t('none|value');
  if (value === '') return t('blank');
  if (value === true) return t('yes');
  if (value === false) return t('no');
  if (Array.isArray(value))
    return value.length === 0 ? t('none|value') : value.map((one) => shown(one, key, called)).join('; ');
  if (isObject(value))
    return inOrder(Object.keys(value))
      .filter((field) => field !== 'id' && value[field] !== null && value[field] !== '')
      .map((field) => `${named(field)}: ${shown(value[field], field, called)}`)
      .join(', ');
  return String(value);
}
