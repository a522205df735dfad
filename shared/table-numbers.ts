/** Amounts in a table: how the cells of it write numbers, and what one of them says. Nothing is guessed and nothing is rounded. */
import { type Cell, type CellNote, type DecimalMark, decimalMark, readNumber } from './table-cells.ts';
import { t } from './words/say.ts';

/** Cells of which nobody can tell whether 1.234 is one and a bit or more than a thousand: the reader is asked. */
export type AskDecimal = { cells: string[]; example: string };

/**
 * How numbers are written in cells of text, each with its name; `given` is what the reader has answered. Where some can only
 * be read one way and some only the other, those that are fewer are faults.
 */
export function numberMark(
  cells: readonly { at: string; text: string }[],
  given: DecimalMark | undefined,
): { mark: DecimalMark; ask: AskDecimal | null; faults: CellNote[] } {
  const said = decimalMark(cells.map(({ text }) => text));
  const at = (places: readonly number[]) => places.map((i) => cells[i]!.at);
  if ('mark' in said) return { mark: said.mark, ask: null, faults: [] };
  if ('unclear' in said) {
    if (given) return { mark: given, ask: null, faults: [] };
    const ask = { cells: at(said.unclear), example: cells[said.unclear[0]!]!.text };
    return { mark: 'point', ask, faults: [] };
  }
  const [point, comma] = [at(said.point), at(said.comma)];
  const text = t('The column has decimal points ({points}) and decimal commas ({commas}). Write all the same way.', {
    points: point.slice(0, 3).join(', '),
    commas: comma.slice(0, 3).join(', '),
  });
  const fewer = point.length < comma.length ? point : comma;
  return {
    mark: point.length < comma.length ? 'comma' : 'point',
    ask: null,
    faults: fewer.map((cell) => ({ cell, code: 'decimal-mixed', text })),
  };
}

/** What is said of a cell that holds words, of one that holds less than zero, and of one with too many decimals. */
export type AmountWords = { words: string; negative: string; decimals: string };

/** The amount in a cell, as a plain decimal of zero or more with at most so many decimals; else what is wrong with it. */
export function amountIn(
  cell: Cell,
  mark: DecimalMark,
  most: number,
  say: AmountWords,
): { amount: string } | { code: string; text: string } {
  if (cell.kind === 'error')
    return {
      code: 'error-value',
      text: t('{text} is an error of the spreadsheet. Put it right there first.', { text: cell.text }),
    };
  if (cell.kind === 'date')
    return {
      code: 'date',
      text: t(
        'A date ({text}) stands where a number is expected. Spreadsheets turn entries such as 3.1 into dates: format the cell as a number, then type it again.',
        { text: cell.text },
      ),
    };
  const number = cell.kind === 'number' ? cell.text : cell.kind === 'text' ? readNumber(cell.text, mark) : null;
  if (number === null) return { code: 'not-a-number', text: say.words };
  if (number.startsWith('-')) return { code: 'negative', text: say.negative };
  const [whole = '', decimals = ''] = number.split('.');
  if (whole.length > 18) return { code: 'too-many-digits', text: t('At most 18 digits before the decimal mark.') };
  if (decimals.length > most) return { code: 'too-many-decimals', text: say.decimals };
  return { amount: number };
}
