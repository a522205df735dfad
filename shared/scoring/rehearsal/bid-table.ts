/**
 * Bids of a rehearsal as a table: a row for each bid; name, price (of the lot, or of each line), a mark for each judged criterion, an
 * answer for each question that counts. Written with heads by which it is read again; nothing in it is guessed.
 */
import type { BidPrice } from '../../bid-price.ts';
import type { EventContent, Lot, Question } from '../../event.ts';
import { compare, exact, plain } from '../../exact.ts';
import type { JudgedCriterion } from '../../method.ts';
import { type Cell, type CellNote, cellName, type DecimalMark, quoted, type Rows } from '../../table-cells.ts';
import { type AmountWords, type AskDecimal, amountIn, numberMark } from '../../table-numbers.ts';
import { t } from '../../words/say.ts';
import { highestOf, lowestOf, scaleOf } from '../marks.ts';
import { askedIn, type Tried, type TriedBid, totalLine, triedOf } from './tried.ts';

/** Bids that are rehearsed at most. */
export const mostTried = 60;

/** What a column holds. */
export type TableColumn =
  | { of: 'name'; head: string }
  | { of: 'price'; head: string; lineId: string; optional: boolean }
  | { of: 'quantity'; head: string; lineId: string; optional: boolean }
  | { of: 'mark'; head: string; criterion: JudgedCriterion }
  | { of: 'answer'; head: string; question: Question };

/** The heads of a table for what is tried, in its order; several of the same name are told apart by their number. */
export function columnsFor(tried: Tried): TableColumn[] {
  const { method, lot } = tried;
  const total = lot.lines.length === 1 && lot.lines[0]!.id === totalLine;
  const columns: TableColumn[] = [
    { of: 'name', head: t('Bidder') },
    ...lot.lines.flatMap((line, i): TableColumn[] => {
      const head = total ? t('Price') : line.name || t('Line {n}', { n: i + 1 });
      const about = { lineId: line.id, optional: line.optional };
      const price: TableColumn = { of: 'price', head, ...about };
      return line.quantity === null
        ? [price, { of: 'quantity', head: t('{line}, quantity', { line: head }), ...about }]
        : [price];
    }),
    ...method.criteria.flatMap((c, i): TableColumn[] =>
      c.kind === 'judged' ? [{ of: 'mark', head: c.name || t('Criterion {n}', { n: i + 1 }), criterion: c }] : [],
    ),
    ...askedIn(tried).map((question): TableColumn => ({ of: 'answer', head: question.text, question })),
  ];
  const seen = new Map<string, number>();
  return columns.map((c) => {
    const key = plainHead(c.head);
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? c : { ...c, head: `${c.head} (${n})` };
  });
}

const plainHead = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** What a bid has in a column: a decimal, words; blank where it has nothing. */
export function valueIn(column: TableColumn, bid: TriedBid): string {
  switch (column.of) {
    case 'name':
      return bid.name;
    case 'price':
      return bid.prices.find((p) => p.lineId === column.lineId)?.unitPrice ?? '';
    case 'quantity':
      return bid.prices.find((p) => p.lineId === column.lineId)?.quantity ?? '';
    case 'mark':
      return bid.marks[column.criterion.id] ?? '';
    case 'answer': {
      const { question } = column;
      const answer = bid.answers[question.id] ?? '';
      if (question.kind === 'choice') return question.options.find((o) => o.id === answer)?.text ?? answer;
      return question.kind === 'yesno' && answer ? (answer === 'yes' ? t('yes') : t('no')) : answer;
    }
  }
}

/** What a table says. `byLine`: its prices are of lines. Where there are faults or something is asked, `bids` are not to be taken. */
export type BidTable = {
  bids: TriedBid[];
  byLine: boolean;
  columns: { head: string; cell: string }[];
  faults: CellNote[];
  ask: AskDecimal | null;
};

const names =
  /^(bidders?|suppliers?|names?|compan(y|ies)|tenderers?|bieter(in)?|lieferant(en)?|firma|firmen|unternehmen)$/;
const prices = /^(price|total|total price|sum|bid price|preis|gesamtpreis|angebotspreis|angebotssumme|summe)\b/;
const yes = /^(yes|y|true|x|1|ja|j|wahr|✓|✔)$/i;
const no = /^(no|n|false|0|nein|falsch|[-–—])$/i;

type Found = { column: TableColumn; at: number };

/** Where the columns stand, by their heads, which are in one of the first ten rows. */
function foundIn(rows: Rows, wanted: readonly TableColumn[]): { row: number; found: Found[] } | null {
  const total = wanted.filter((c) => c.of === 'price').length === 1;
  const answers = (head: string, c: TableColumn): boolean =>
    head === plainHead(c.head) ||
    (c.of === 'name' && names.test(head)) ||
    (c.of === 'price' && total && prices.test(head));
  for (const [row, cells] of rows.slice(0, 10).entries()) {
    const heads = cells.map((cell) => (cell ? plainHead(cell.text) : ''));
    const found = wanted.flatMap((column): Found[] => {
      const exactly = heads.indexOf(plainHead(column.head));
      const at = exactly >= 0 ? exactly : heads.findIndex((head) => head !== '' && answers(head, column));
      return at < 0 ? [] : [{ column, at }];
    });
    if (found.some((f) => f.column.of === 'name') && found.length > 1) return { row, found };
  }
  return null;
}

const answerWords = (text: string): AmountWords => ({
  words: t('{text} is not a number.', { text: quoted(text) }),
  negative: t('A number here is zero or more.'),
  decimals: t('At most 6 digits after the decimal mark.'),
});

type Read = { value: string } | { code: string; text: string };

/** What one cell says in its column. */
function readCell(column: TableColumn, cell: Cell | null, mark: DecimalMark, { method }: Tried): Read {
  if (!cell) {
    const blank = column.of !== 'name' && 'optional' in column && column.optional;
    return blank ? { value: '' } : { code: 'missing', text: t('This cell is blank.') };
  }
  if (column.of === 'name') return { value: cell.text };
  if (column.of === 'answer' && column.question.kind === 'yesno') {
    if (yes.test(cell.text)) return { value: 'yes' };
    return no.test(cell.text)
      ? { value: 'no' }
      : { code: 'not-a-choice', text: t('{text}: write yes or no.', { text: quoted(cell.text) }) };
  }
  if (column.of === 'answer' && column.question.kind === 'choice') {
    const option = column.question.options.find(
      (o) => plainHead(o.text) === plainHead(cell.text) || o.id === cell.text,
    );
    if (option) return { value: option.id };
    const list = column.question.options.map((o) => quoted(o.text)).join(', ');
    return {
      code: 'not-an-option',
      text: t('{text} is none of the options: {list}.', { text: quoted(cell.text), list }),
    };
  }
  const read = amountIn(cell, mark, 6, answerWords(cell.text));
  if (!('amount' in read)) return read;
  if (column.of === 'mark') {
    const scale = scaleOf(method, column.criterion);
    const [least, most] = [lowestOf(scale), highestOf(scale)];
    const given = exact(read.amount);
    if (compare(given, least) < 0 || compare(given, most) > 0)
      return {
        code: 'off-the-scale',
        text: t('Marks go from {least} to {most} here.', { least: plain(least), most: plain(most) }),
      };
  }
  return { value: read.amount };
}

const isNumeric = ({ column }: Found): boolean =>
  column.of !== 'name' && (column.of !== 'answer' || column.question.kind === 'number');

function bidOf(lot: Lot, values: ReadonlyMap<TableColumn, string>, place: number): TriedBid {
  const byLine = new Map<string, BidPrice>(
    lot.lines.map((l) => [l.id, { lineId: l.id, unitPrice: '', quantity: l.quantity === null ? '' : null }]),
  );
  const bid: TriedBid = { bidId: `imported-${place}`, name: '', madeUp: false, answers: {}, prices: [], marks: {} };
  for (const [column, value] of values) {
    if (column.of === 'name') bid.name = value;
    if (column.of === 'mark') bid.marks[column.criterion.id] = value;
    if (column.of === 'answer') bid.answers[column.question.id] = value;
    if (column.of === 'price') byLine.get(column.lineId)!.unitPrice = value;
    if (column.of === 'quantity') byLine.get(column.lineId)!.quantity = value;
  }
  bid.prices = [...byLine.values()].filter((p) => p.unitPrice !== '');
  return bid;
}

/** Reads the bids of a table for a lot: with a column of prices of each line, or one of prices of the lot. */
export function readBidTable(rows: Rows, content: EventContent, l: number, decimal: DecimalMark | undefined): BidTable {
  const none = (cell: string, code: string, text: string, byLine = false): BidTable => ({
    bids: [],
    byLine,
    columns: [],
    faults: [{ cell, code, text }],
    ask: null,
  });
  const [whole, lines] = [triedOf(content, l, false), triedOf(content, l, true)];
  const priced = foundIn(rows, columnsFor(lines))?.found.some((f) => f.column.of === 'price');
  const byLine = priced === true && !foundIn(rows, columnsFor(whole))?.found.some((f) => f.column.of === 'price');
  const tried = byLine ? lines : whole;
  const wanted = columnsFor(tried);
  const place = foundIn(rows, wanted);
  if (!place) {
    const list = wanted.map((c) => c.head).join(', ');
    return none('A1', 'heads-missing', t('No row has the heads of the columns. They are: {list}.', { list }));
  }
  const { row: head, found } = place;
  const missing = wanted.filter((c) => !found.some((f) => f.column === c) && !('optional' in c && c.optional));
  const body = rows.map((_, row) => row).filter((row) => row > head && found.some((f) => rows[row]?.[f.at]));
  if (body.length > mostTried)
    return none(
      'A1',
      'too-many-rows',
      t('The table has {n} bids; at most {most} are tried.', { n: body.length, most: mostTried }),
    );
  const texts = body.flatMap((row) =>
    found.filter(isNumeric).flatMap(({ at }) => {
      const cell = rows[row]![at];
      return cell?.kind === 'text' ? [{ at: cellName(row, at), text: cell.text }] : [];
    }),
  );
  const { mark, ask, faults: mixed } = numberMark(texts, decimal);
  const faults: CellNote[] = [
    ...missing.map((c) => ({
      cell: cellName(head, 0),
      code: 'column-missing',
      text: t('The column “{head}” is missing.', { head: c.head }),
    })),
    ...(body.length === 0
      ? [{ cell: cellName(head, 0), code: 'no-bids', text: t('There is no row with a bid in it.') }]
      : []),
    ...mixed,
  ];
  const bids = body.map((row, i) => {
    const values = new Map<TableColumn, string>();
    for (const { column, at } of found) {
      const read = readCell(column, rows[row]?.[at] ?? null, mark, tried);
      if ('value' in read) values.set(column, read.value);
      else if (!ask) faults.push({ cell: cellName(row, at), code: read.code, text: read.text });
    }
    return bidOf(tried.lot, values, i + 1);
  });
  const columns = found.map(({ column, at }) => ({ head: column.head, cell: cellName(head, at).replace(/\d+$/, '') }));
  return { bids, byLine, columns, faults, ask };
}
