/**
 * A small spreadsheet: reads an XLSX file and computes its formulas by itself, in doubles, as Excel does. It knows the functions that
 * our workbooks use, and refuses any other.
 */
import { exact, round as roundExact } from '../../../../shared/exact.ts';
import { cellPlace } from '../../../../shared/table-cells.ts';
import { readZip } from '../../../../web/unzip.ts';
import { storedNumber } from '../../../../web/workbook.ts';

type Value = number | string | boolean | null;
type Result = Value | Value[];
type Stored = { formula: string | null; value: Value };

/** A double to so many decimals, as a spreadsheet shows it: of the 15 digits that it goes by. */
export const shownAs = (n: number, places: number): string => {
  const text = storedNumber(String(n));
  // More digits than an exact number takes are noise.
  const [whole = '0', rest = ''] = text.split('.');
  return roundExact(exact(`${whole}.${rest.slice(0, 6).padEnd(1, '0')}`), places);
};

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: 'lt') => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  );

const numbersIn = (args: readonly Result[]): number[] => args.flat().filter((v): v is number => typeof v === 'number');
const toNumber = (v: Value): number => {
  if (typeof v === 'string') throw new Error(`#VALUE! ${v}`);
  return v === null ? 0 : Number(v);
};
const one = (r: Result): Value => {
  if (Array.isArray(r)) throw new Error('#VALUE! a range where a value is expected');
  return r;
};
const decimal = (x: number, places: number, up: (n: number) => number): number => {
  const scaled = Number(storedNumber(String(x * 10 ** places)));
  return Math.sign(scaled) * (up(Math.abs(scaled)) / 10 ** places);
};

const functions: Record<string, (args: Result[]) => Result> = {
  SUM: (a) => numbersIn(a).reduce((s, n) => s + n, 0),
  AVERAGE: (a) => {
    const all = numbersIn(a);
    if (all.length === 0) throw new Error('#DIV/0!');
    return all.reduce((s, n) => s + n, 0) / all.length;
  },
  MEDIAN: (a) => {
    const all = numbersIn(a).sort((x, y) => x - y);
    const half = all.length / 2;
    return all.length % 2 ? all[Math.floor(half)]! : (all[half - 1]! + all[half]!) / 2;
  },
  MIN: (a) => Math.min(...numbersIn(a)),
  MAX: (a) => Math.max(...numbersIn(a)),
  COUNT: (a) => numbersIn(a).length,
  ABS: ([a]) => each(a!, null, (x) => Math.abs(toNumber(x))),
  ISNUMBER: ([a]) => typeof one(a!) === 'number',
  ROUND: ([x, d]) => decimal(toNumber(one(x!)), toNumber(one(d!)), (n) => Math.floor(n + 0.5)),
  ROUNDDOWN: ([x, d]) => decimal(toNumber(one(x!)), toNumber(one(d!)), Math.floor),
  ROUNDUP: ([x, d]) => decimal(toNumber(one(x!)), toNumber(one(d!)), Math.ceil),
  // As Excel does: what is no number counts as zero, also true and false.
  SUMPRODUCT: ([a]) => [a!].flat().reduce((s: number, v) => s + (typeof v === 'number' ? v : 0), 0),
};

function each(a: Result, b: Result | null, op: (x: Value, y: Value) => Value): Result {
  if (!Array.isArray(a) && !Array.isArray(b)) return op(a, b);
  const length = Array.isArray(a) ? a.length : (b as Value[]).length;
  const at = (r: Result | null, i: number): Value => (Array.isArray(r) ? r[i]! : r);
  return Array.from({ length }, (_, i) => op(at(a, i), at(b, i)));
}

const operators: Record<string, (x: Value, y: Value) => Value> = {
  '+': (x, y) => toNumber(x) + toNumber(y),
  '-': (x, y) => toNumber(x) - toNumber(y),
  '*': (x, y) => toNumber(x) * toNumber(y),
  '/': (x, y) => {
    if (toNumber(y) === 0) throw new Error('#DIV/0!');
    return toNumber(x) / toNumber(y);
  },
  '^': (x, y) => toNumber(x) ** toNumber(y),
  '=': (x, y) =>
    typeof x === 'string' || typeof y === 'string' ? (x ?? '') === (y ?? '') : toNumber(x) === toNumber(y),
  '<': (x, y) => toNumber(x) < toNumber(y),
  '>': (x, y) => toNumber(x) > toNumber(y),
  '<=': (x, y) => toNumber(x) <= toNumber(y),
  '>=': (x, y) => toNumber(x) >= toNumber(y),
};
const levels = [['<=', '>=', '=', '<', '>'], ['+', '-'], ['*', '/'], ['^']];

export class Spreadsheet {
  readonly sheets = new Map<string, Map<string, Stored>>();
  readonly #known = new Map<string, Value>();

  static async read(blob: Blob): Promise<Spreadsheet> {
    const made = new Spreadsheet();
    const entries = readZip(new Uint8Array(await blob.arrayBuffer()), { entries: 100, bytes: 1e9 });
    const text = async (name: string) =>
      new TextDecoder().decode(await entries.find((e) => e.name === name)!.unpacked());
    const strings = [...(await text('xl/sharedStrings.xml')).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
      unescaped([...si.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, x = '']) => x).join('')),
    );
    const names = [...(await text('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, n = '']) =>
      unescaped(n),
    );
    for (const [i, name] of names.entries()) {
      const cells = new Map<string, Stored>();
      const xml = await text(`xl/worksheets/sheet${i + 1}.xml`);
      for (const [, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const at = /r="([A-Z]+\d+)"/.exec(attributes)![1]!;
        const formula = /<f>([\s\S]*?)<\/f>/.exec(inner)?.[1];
        const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
        const stored =
          value === undefined ? null : attributes.includes('t="s"') ? strings[Number(value)]! : Number(value);
        cells.set(at, { formula: formula === undefined ? null : unescaped(formula), value: stored });
      }
      made.sheets.set(name, cells);
    }
    return made;
  }

  /** What is stored in a cell beside its formula. */
  stored(sheet: string, at: string): Stored | undefined {
    return this.sheets.get(sheet)!.get(at);
  }

  /** The value of a cell, computed. */
  value(sheet: string, at: string): Value {
    const key = `${sheet}!${at}`;
    if (this.#known.has(key)) return this.#known.get(key)!;
    const cell = this.stored(sheet, at);
    const value = cell?.formula ? one(this.#compute(sheet, cell.formula)) : (cell?.value ?? null);
    this.#known.set(key, value);
    return value;
  }

  #range(sheet: string, from: string, to: string): Value[] {
    const [a, b] = [cellPlace(from)!, cellPlace(to)!];
    const values: Value[] = [];
    for (let row = a.row; row <= b.row; row++)
      for (let column = a.column; column <= b.column; column++)
        values.push(this.value(sheet, `${String.fromCharCode(...nameOf(column))}${row + 1}`));
    return values;
  }

  #compute(home: string, formula: string): Result {
    const tokens = formula.match(
      /\s+|"(?:[^"]|"")*"|'(?:[^']|'')+'!|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|[A-Z]+(?=\()|<=|>=|[-+*/^=<>(),]/g,
    )!;
    if (tokens.join('') !== formula) throw new Error(`not understood: ${formula}`);
    const left = tokens.filter((x) => x.trim() !== '');
    const take = (x: string): void => {
      const found = left.shift();
      if (found !== x) throw new Error(`expected ${x}, found ${found} in ${formula}`);
    };
    // Lazily, as IF leaves what it does not take uncomputed.
    type Lazy = () => Result;
    const primary = (): Lazy => {
      const token = left.shift()!;
      if (token === '(') {
        const inner = level(0);
        take(')');
        return inner;
      }
      if (token === '-') {
        const of = primary();
        return () => each(of(), null, (x) => -toNumber(x));
      }
      if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
      if (/^\d/.test(token)) return () => Number(token);
      const sheet = token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : home;
      const place = token.startsWith("'") ? left.shift()! : token;
      if (/\d$/.test(place)) {
        const [from = '', to] = place.replaceAll('$', '').split(':');
        return () => (to === undefined ? this.value(sheet, from) : this.#range(sheet, from, to));
      }
      const args: Lazy[] = [];
      take('(');
      while (left[0] !== ')') {
        args.push(level(0));
        if (left[0] === ',') left.shift();
      }
      take(')');
      if (place === 'IF') return () => (one(args[0]!()) ? args[1]!() : args[2]!());
      const run = functions[place];
      if (!run) throw new Error(`#NAME? ${place}`);
      return () => run(args.map((a) => a()));
    };
    const level = (n: number): Lazy => {
      if (n === levels.length) return primary();
      let a = level(n + 1);
      while (left[0] !== undefined && levels[n]!.includes(left[0])) {
        const op = operators[left.shift()!]!;
        const [x, y] = [a, level(n + 1)];
        a = () => each(x(), y(), op);
      }
      return a;
    };
    const result = level(0);
    if (left.length > 0) throw new Error(`too much: ${left.join(' ')} in ${formula}`);
    return result();
  }
}

function nameOf(column: number): number[] {
  return column < 26 ? [65 + column] : [...nameOf(Math.floor(column / 26) - 1), 65 + (column % 26)];
}
