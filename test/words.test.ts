/** The words of every other language than English, file by file: whole, faithful to their names, each said somewhere and kept once. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Words } from '../shared/words/say.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Puts the files of words together, and has none of its own. */
const together = ['inside'];

type Entry = { file: string; key: string; value: string };
const entries: Entry[] = [];
for (const path of globSync('shared/words/de/*.ts', { cwd: root })) {
  const file = basename(path, '.ts');
  if (together.includes(file)) continue;
  const words = ((await import(join(root, path))) as Record<string, Words>)[file];
  if (!words) throw new Error(`${path} has no words called ${file}`);
  entries.push(...Object.entries(words).map(([key, value]) => ({ file, key, value })));
}

const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!))].sort();
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
const english = (key: string): string => key.replace(/\|.*$/s, '');

/** What stands between quotation marks, as it reads; what a template holds is looked at by itself. */
const literals = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].flatMap((m) => {
    const inside = m[2]?.includes('${') ? literals(m[2]) : [];
    return [(m[1] ?? m[2] ?? '').replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c)), ...inside];
  });
const sources = globSync('{shared,functions,web}/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !path.startsWith('shared/words/de/'))
  .map((path) => ({ path, text: read(path) }));

/** `t(` and `tn(` with the sentences that follow. */
const calls = /\b(?:t\(|tn\([^'"`]*,)\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?:,\s*'(?:[^'\\\n]|\\.)*')?/g;

/** These files, and all of ours that they import to run. */
function withWhatTheyImport(paths: readonly string[]): string[] {
  const found = new Set(paths);
  for (const path of found) {
    if (path.startsWith('shared/words/de')) continue;
    for (const [, type, to = ''] of read(path).matchAll(
      /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+\.tsx?)';/gm,
    ))
      if (!type) found.add(posix.join(dirname(path), to));
  }
  return [...found];
}

/** The same in both languages, and meant to be. */
const alike = new Set([
  ...[
    'Name',
    'Team',
    'Person',
    'Organisation',
    'Phase',
    'Logo',
    'Optional',
    'optional',
    '(optional)',
    'RFI',
    'RFQ',
    'RFP',
  ],
  ...['In {unit}', 'in {time}', '{time} in {city}', '{sheet}; in {currency}, {tax}'],
]);

describe('German', () => {
  it('fills in what the English sentence fills in, and nothing else', () => {
    const differ = entries.filter(({ key, value }) => namesIn(key).join() !== namesIn(value).join());
    expect(differ).toEqual([]);
  });

  it('begins and ends where the sentence does: what stands beside it has its own spaces', () => {
    const loose = entries.filter(({ key, value }) => english(key) !== english(key).trim() || value !== value.trim());
    expect(loose).toEqual([]);
  });

  it('is another word than the English, but where both are one', () => {
    const same = entries.filter(
      ({ key, value }) => value === '' || (value === english(key) && hasWords(key) && !alike.has(key)),
    );
    expect(same).toEqual([]);
    const known = new Set(entries.filter(({ key, value }) => value === key).map(({ key }) => key));
    expect([...alike].filter((key) => !known.has(key))).toEqual([]);
  });

  it('puts quotation marks as German does', () => {
    expect(entries.filter(({ value }) => /["“](?=[\p{L}{])|(?<=[\p{L}.}])["”]/u.test(value))).toEqual([]);
  });

  it('stands in one file only', () => {
    const files = Map.groupBy(entries, ({ key }) => key);
    expect(
      [...files.values()].filter((at) => at.length > 1).map((at) => at.map(({ file, key }) => [file, key])),
    ).toEqual([]);
  });

  it('is said somewhere', () => {
    const said = new Set(sources.flatMap(({ text }) => literals(text)));
    expect(entries.filter(({ key }) => !said.has(key)).map(({ file, key }) => [file, key])).toEqual([]);
  });

  it('stands where functions have it at hand, as far as they say it', () => {
    const carried = [...read('functions/http/language.ts').matchAll(/words\/de\/(\w+)\.ts/g)].map((m) => m[1]!);
    const at = new Map(entries.map(({ file, key }) => [key, file]));
    const away = withWhatTheyImport(sources.map(({ path }) => path).filter((path) => path.startsWith('functions/')))
      .flatMap((path) => (read(path).match(calls) ?? []).flatMap(literals).map((key) => ({ path, key })))
      .filter(({ key }) => at.has(key) && !carried.includes(at.get(key)!));
    expect(away).toEqual([]);
  });
});
