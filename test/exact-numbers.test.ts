/**
 * No JavaScript number holds a mark, a weight or a price. The type of exact numbers and two rules of the linter see to it (exact.grit,
 * scoring/exact.grit, biome.json); here is shown that they bite, and which places are let off.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** What the linter says of lines of code, were they in this file, by the project's own rules: the line, and the message. */
function refusals(path: string, lines: readonly string[]): [string, string][] {
  const folder = mkdtempSync(join(tmpdir(), 'exact-'));
  try {
    for (const file of ['biome.json', 'shared/exact.grit', 'shared/scoring/exact.grit'])
      cpSync(join(root, file), join(folder, file), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.join('\n'));
    const { stdout } = spawnSync(bin('biome'), ['lint', '--reporter=json', '--max-diagnostics=200'], {
      cwd: folder,
      encoding: 'utf8',
    });
    type Said = { category: string; message: string; location: { start: { line: number } } };
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Said[] };
    return diagnostics
      .filter((d) => d.category === 'plugin')
      .toSorted((x, y) => x.location.start.line - y.location.start.line)
      .map((d) => [lines[d.location.start.line - 1]!, d.message.split(/[:.]/)[0]!]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the linter refuses', () => {
  const conversions = [
    'export const a = (mark: string) => Number(mark);',
    'export const b = (marks: string[]) => marks.map(Number);',
    'export const c = (price: string) => parseFloat(price);',
    'export const d = (price: string) => Number.parseFloat(price);',
    'export const e = (weight: string) => Number.parseInt(weight, 10);',
    'export const f = (weight: string) => parseInt(weight);',
    'export const g = (price: string) => +price;',
    'export const h = (price: string) => new Number(price);',
  ];
  const types = [
    'export type A = { mark: number };',
    'export type B = { readonly unitPrice?: number | null };',
    'export const c = (weight: number) => weight;',
    'export const D = v.strictObject({ points: v.pipe(v.number(), v.integer()) });',
    'export let e: string; export const leastCost: number = 3;',
  ];
  it.each(['shared/scoring/rank.ts', 'functions/evaluation/mark.ts', 'web/pages/ranking/page.tsx'])(
    'what makes a number of a decimal string, and names of values typed as numbers: %s',
    (path) => {
      expect(refusals(path, conversions)).toEqual(
        conversions.map((line) => [line, 'A mark, a weight or a price stays exact (shared/exact']),
      );
      expect(refusals(path, types)).toEqual(types.map((line) => [line, 'A mark, a weight or a price is no number']));
    },
  );

  const floats = [
    'export const a = 0.1;',
    'export const b = 1e-3;',
    'export const d = (n: number) => Math.round(n);',
    'export const e = (n: number) => n.toFixed(2);',
    'export const f = (n: number) => n.toPrecision(15);',
  ];
  const asText = [
    'export const a = (x: Bid, y: Bid) => x.price < y.price;',
    'export const b = (x: Points, y: Points) => x.shown >= y.shown;',
  ];
  it.each(['shared/scoring/rank.ts', 'shared/price-total.ts', 'shared/bundle.ts', 'functions/evaluation/ranking.ts'])(
    'floating point where scores are reckoned with, and decimals that are compared as text: %s',
    (path) => {
      expect(refusals(path, floats)).toEqual(
        floats.map((line) => [line, 'Marks, weights and prices are rounded and written by shared/exact']),
      );
      expect(refusals(path, asText)).toEqual(
        asText.map((line) => [line, 'Decimals are not compared as text, in which 9 comes after 10']),
      );
    },
  );

  it('no count, no place, and nothing that is exact', () => {
    const right = [
      'export const a = (bids: string[]) => Math.max(1, Math.floor(bids.length / 2));',
      'export const b = (place: string) => count(place);',
      'export const c = (x: Exact, y: Exact) => compare(x, y) < 0;',
      "export const d = (x: Exact) => divide(x, exact('0.5'), zero);",
      'export type E = { mark: string; rank: number; marks: number; priceOf: (bid: string) => number };',
      'export const f = (x: { rank: number }, y: { rank: number }) => x.rank < y.rank;',
      'export const g = Number.isInteger(3);',
    ];
    expect(refusals('shared/scoring/rank.ts', right)).toEqual([]);
  });
});

describe('the places that are let off', () => {
  it('are these, each with its reason', () => {
    const found = execFileSync(
      'grep',
      ['-rEno', 'biome-ignore lint/plugin.*', 'shared', 'functions', 'web', '--include=*.ts', '--include=*.tsx'],
      { cwd: root, encoding: 'utf8' },
    );
    const places = found
      .trim()
      .split('\n')
      .map((line) => line.replace(/:\d+:biome-ignore lint\/plugin: /, ': '));
    expect(places.toSorted()).toEqual([
      'functions/bids/seal.ts: a version that only this bid has',
      'functions/figures/workbook.ts: a workbook stores doubles; what would not read back the same is text',
      'shared/bid-sheet-read.ts: the column where it stands',
      'shared/digest.ts: five bits',
      'shared/exact.ts: a sign, -1, 0 or 1',
      'shared/numerals.ts: counts and places are numbers',
      'shared/result-letters.ts: of a file',
      'shared/settings-faults.ts: of a colour',
      'shared/words/language.ts: how much a reader prefers a language (RFC 9110, 12.4.2)',
      'web/parts/drawn.ts: only for pictures',
      'web/workbook-cells.ts: a workbook stores doubles',
      'web/workbook.ts: a workbook stores doubles',
      'web/workbook.ts: of a character',
      'web/workbook.ts: of a power of ten',
    ]);
  });
});

describe('the compiler refuses of exact numbers', () => {
  const lines = [
    'a + b',
    'a - b',
    'a * 2',
    'a / b',
    'a < b',
    'a >= b',
    '-a',
    '+a',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code, to be refused
    '`${a}`',
    'takesNumber(a)',
    'takesExact(3)',
    "takesExact('3')",
    'Math.max(a)',
    "add(a, '1')",
  ];
  it.each([['sums, comparisons, signs, texts, and numbers in their place', lines, lines]])(
    '%s',
    (_, wrong, refused) => {
      const folder = mkdtempSync(join(tmpdir(), 'exact-'));
      try {
        const file = join(folder, 'wrong.ts');
        writeFileSync(
          file,
          [
            `import { add, type Exact, exact } from '${root}/shared/exact.ts';`,
            "const a = exact('1'); const b = exact('2'); add(a, b);",
            'const takesNumber = (n: number) => n; const takesExact = (x: Exact) => x;',
            ...wrong.map((line) => `export const _${wrong.indexOf(line)} = ${line};`),
          ].join('\n'),
        );
        const { stdout } = spawnSync(
          bin('tsc'),
          [
            '--noEmit',
            '--strict',
            '--skipLibCheck',
            '--allowImportingTsExtensions',
            '--target',
            'es2023',
            '--module',
            'esnext',
          ].concat(['--moduleResolution', 'bundler', '--types', '', '--pretty', 'false', '--ignoreConfig', file]),
          { cwd: root, encoding: 'utf8' },
        );
        const at = new Set([...stdout.matchAll(/wrong\.ts\((\d+),/g)].map(([, n]) => wrong[Number(n) - 4]));
        expect([...at]).toEqual(refused);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
