/**
 * What is bought, by a public list: CPV 2008 with check digits and search, UNSPSC as the buyer types it. The CPV list is
 * cpv-2008.json, which says where it is from; the list of UNSPSC is not free to ship.
 */
import type { Classification } from './event.ts';
import { count } from './numerals.ts';
import type { Fault } from './problem.ts';
import { isLine } from './text.ts';
import { t } from './words/say.ts';

/** One code of the list, without its check digit, and what it is called. */
export type CpvEntry = { code: string; name: string };

/** The list, as cpv-2008.json holds it: a line a code. */
export const readCpv = (lines: string): CpvEntry[] =>
  lines.split('\n').map((line) => ({ code: line.slice(0, 8), name: line.slice(9) }));

/** The ninth digit of a code: the eight before it times 3, 7, 1, 3, 7, 1, 3, 7, the last digit of their sum. */
const cpvCheckDigit = (eight: string): number =>
  [...eight].reduce((sum, digit, i) => sum + count(digit) * [3, 7, 1][i % 3]!, 0) % 10;

/** A code as the regulation writes it: 45233120-6. */
export const cpvCode = (eight: string): string => `${eight}-${cpvCheckDigit(eight)}`;

/** The eight digits of a code with its right check digit, or what is wrong with it. */
export function readCpvCode(code: string): { eight: string } | { code: string; text: string } {
  const m = /^(\d{8})-(\d)$/.exec(code);
  if (!m)
    return {
      code: 'cpv-form',
      text: t('A CPV code is eight digits, a hyphen and a check digit, such as 45233120-6.'),
    };
  const [, eight, digit] = m;
  if (cpvCheckDigit(eight!) !== count(digit!))
    return { code: 'cpv-check', text: t('The check digit of {code} is wrong. Look at the digits again.', { code }) };
  return { eight: eight! };
}

type Class = Pick<Classification, 'scheme' | 'code'>;

/**
 * The digits that a class and all below it begin with: 45000000-7 is 45, 45233120-6 is 4523312. Below a division of two digits
 * each digit of CPV is a level (Regulation (EC) 213/2008), of UNSPSC each pair of digits.
 */
export function branchOf({ scheme, code }: Class): string {
  const digits = code.replace(/-\d$/, '');
  return digits.replace(scheme === 'CPV' ? /^(\d\d\d*?)0*$/ : /^(\d\d(?:\d\d)*?)(?:00)*$/, '$1');
}

/** Every branch that a class is in, its own first. */
export function branchesOf({ scheme, code }: Class): string[] {
  const own = branchOf({ scheme, code });
  const above = Array.from({ length: own.length - 1 }, (_, i) => own.slice(0, own.length - i));
  return above.filter((branch) => branchOf({ scheme, code: branch.padEnd(8, '0') }) === branch);
}

/** What is wrong with an event's classifications. With the list at hand it also asks whether CPV has the code, under this name. */
export function classificationFaults(list: readonly Classification[], cpv?: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  for (const [i, { scheme, code, name }] of list.entries()) {
    const at = `classifications.${i}`;
    const fault = (where: string, kind: string, text: string) =>
      faults.push({ at: `${at}.${where}`, code: kind, text });
    if (list.findIndex((c) => c.scheme === scheme && c.code === code) !== i)
      fault('code', 'code-twice', t('{scheme} {code} stands in the list twice.', { scheme, code }));
    if (scheme === 'UNSPSC') {
      if (!/^\d{8}$/.test(code)) fault('code', 'unspsc-form', t('A UNSPSC code is eight digits.'));
      if (!isLine(name)) fault('name', 'missing', t('Say what the code is called, in one line.'));
      continue;
    }
    const read = readCpvCode(code);
    if (!('eight' in read)) {
      fault('code', read.code, read.text);
      continue;
    }
    if (!cpv) continue;
    const known = cpv.get(read.eight);
    if (known === undefined) fault('code', 'cpv-unknown', t('CPV 2008 has no code {code}.', { code }));
    else if (known !== name) fault('name', 'cpv-name', t('CPV 2008 calls {code} “{name}”.', { code, name: known }));
  }
  return faults;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How much a code says: 45000000 is a division, 45233120 a category; the wider ones come first. */
const depth = (code: string): number => code.replace(/0+$/, '').length;

/**
 * Codes for what somebody types: digits are the beginning of a code, words must each begin a word of the name. Names that
 * begin with what was typed come first, then wider codes before narrower ones.
 */
export function searchCpv(list: readonly CpvEntry[], typed: string, most: number): CpvEntry[] {
  const text = typed.trim();
  const digits = /^\d[\d-]*$/.test(text) ? text.replace(/-.*$/, '') : null;
  if (digits !== null) return list.filter((e) => e.code.startsWith(digits)).slice(0, most);
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const found = list.flatMap((entry) => {
    const words = wordsOf(entry.name);
    if (!wanted.every((w) => words.some((x) => x.startsWith(w)))) return [];
    const first = words[0]!.startsWith(wanted[0]!) ? 0 : 1;
    return [{ entry, rank: [first, depth(entry.code), entry.name.length] as const }];
  });
  return found
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .slice(0, most)
    .map((f) => f.entry);
}
