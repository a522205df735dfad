/** What the cells of a bidder's price sheet say, once it is known which line and field each of them states. */
import { isWhole, saysNothing } from './alternates.ts';
import { blankPrice } from './bid-lines.ts';
import type { SheetValue } from './bid-sheet.ts';
import { limits, type PriceLine } from './event.ts';
import { equal, exact } from './exact.ts';
import { quantityDecimals } from './price-basis.ts';
import { type Cell, type CellNote, type DecimalMark, quoted } from './table-cells.ts';
import { type AskDecimal, amountIn, numberMark } from './table-numbers.ts';
import { textFaults } from './text.ts';
import { t, tn } from './words/say.ts';

/** A fault with the line in whose row it is; null where it is in none. */
export type SheetFault = CellNote & { line: string | null };
export type SheetReading = {
  values: SheetValue[];
  /** Where there are any, or something is asked, no value is to be taken over. */
  faults: SheetFault[];
  /** What is no fault and ought to be looked at. */
  notes: SheetFault[];
  ask: AskDecimal | null;
};

export type Field = SheetValue['field'];
/** A cell that states something of a line, or of one of its alternates. */
export type Stated = { line: PriceLine; alternate?: number; field: Field; cell: Cell | null; at: string };

type Wrong = Pick<CellNote, 'code' | 'text'>;

const tooFine = (decimals: number): string =>
  decimals === 0
    ? t('Whole numbers only here. Nothing is rounded for you.')
    : tn(
        decimals,
        'At most one decimal here. Nothing is rounded for you.',
        'At most {n} decimals here. Nothing is rounded for you.',
      );

/** The quantity of a line that the buyer has fixed: it may stand in the table, and must be the same. */
function fixedFault({ line, cell }: Stated): Wrong | null {
  const fixed = line.quantity ?? '';
  if (!cell || fixed === '') return null;
  const same = (['point', 'comma'] as const).some((mark) => {
    const read = amountIn(cell, mark, quantityDecimals, { words: '', negative: '', decimals: '' });
    return 'amount' in read && equal(exact(read.amount), exact(fixed));
  });
  return same
    ? null
    : {
        code: 'quantity-fixed',
        text: t('The buyer has fixed this quantity at {quantity}. The cell says {text}.', {
          quantity: fixed,
          text: quoted(cell.text),
        }),
      };
}

/** What an alternate is, as its cell says; else what is wrong with the words. */
function wordsIn(cell: Cell): { words: string } | Wrong {
  if (cell.kind === 'error')
    return {
      code: 'error-value',
      text: t('{text} is an error of the spreadsheet. Put it right there first.', { text: cell.text }),
    };
  const [fault] = textFaults(cell.text);
  if (fault)
    return {
      code: fault.code,
      text: t('It has a mark that turns the direction of text, or a character that cannot be shown. Type it again.'),
    };
  const { length } = cell.text;
  return length > limits.alternate
    ? { code: 'too-long', text: t('{n} characters; at most {most}.', { n: length, most: limits.alternate }) }
    : { words: cell.text };
}

/** Alternates of which only a part is filled in: they are taken over as they are, and finished before the bid is submitted. */
export function halfNotes(stated: readonly Stated[], values: readonly SheetValue[]): SheetFault[] {
  return stated.flatMap(({ line, alternate, field, at }): SheetFault[] => {
    if (alternate === undefined || field !== 'description') return [];
    const of = (name: Field) =>
      values.find((v) => v.lineId === line.id && v.alternate === alternate && v.field === name)?.value ?? '';
    const { quantity } = blankPrice(line);
    const its = { id: 'a', description: of('description'), unitPrice: of('unitPrice'), quantity };
    const said = quantity === null ? its : { ...its, quantity: of('quantity') };
    if (saysNothing(said) || isWhole(line, said)) return [];
    const text = t('Alternate {n} is half filled in. You can submit once it is finished, or taken out.', {
      n: alternate + 1,
    });
    return [{ cell: at, line: line.name, code: 'alternate-half', text }];
  });
}

/** What the cells say, once it is clear how their numbers are written. */
export function judged(
  stated: readonly Stated[],
  unitPriceDecimals: number,
  given: DecimalMark | undefined,
): SheetReading {
  const numbers = stated.filter((s) => s.field === 'unitPrice' || (s.field === 'quantity' && s.line.quantity === null));
  const texts = numbers.flatMap(({ cell, at }) => (cell?.kind === 'text' ? [{ at, text: cell.text }] : []));
  const { mark, ask, faults: mixed } = numberMark(texts, given);
  const lineAt = (at: string) => stated.find((s) => s.at === at)?.line.name ?? null;
  const faults: SheetFault[] = mixed.map((fault) => ({ ...fault, line: lineAt(fault.cell) }));
  const notes: SheetFault[] = [];
  const values: SheetValue[] = [];
  for (const one of stated) {
    const { line, field, cell, at, alternate } = one;
    const say = (fault: Wrong) => ({ cell: at, line: line.name, ...fault });
    const value = (said: string) =>
      values.push({ lineId: line.id, ...(alternate === undefined ? {} : { alternate }), field, value: said });
    if (field === 'quantity' && line.quantity !== null) {
      const fault = fixedFault(one);
      if (fault) faults.push(say(fault));
      continue;
    }
    if (!cell) {
      value('');
      continue;
    }
    if (field === 'description') {
      const read = wordsIn(cell);
      if ('words' in read) value(read.words);
      else faults.push(say(read));
      continue;
    }
    // While it is not known how numbers are written, nothing is said about those that are text.
    if (ask && cell.kind === 'text') continue;
    const decimals = field === 'unitPrice' ? unitPriceDecimals : quantityDecimals;
    const read = amountIn(cell, mark, decimals, {
      words: t('{text} is not a number. Write a number, or leave the cell blank.', { text: quoted(cell.text) }),
      negative: t('A number here is zero or more, without a minus.'),
      decimals: tooFine(decimals),
    });
    if (!('amount' in read)) faults.push(say(read));
    else {
      value(read.amount);
      if (field === 'unitPrice' && read.amount === '0')
        notes.push(
          say({
            code: 'zero',
            text:
              alternate === undefined
                ? t('0 is a price: you offer it for nothing. Blank is no bid for the line.')
                : t('0 is a price: you offer the alternate for nothing.'),
          }),
        );
    }
  }
  return { values, faults, notes, ask };
}
