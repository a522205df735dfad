/** What is said of the cells of a table that somebody pasted or uploaded: which of them, and how its numbers are written. */
import { type DecimalMark, readNumber } from '../../shared/table-cells.ts';
import { t } from '../../shared/words/say.ts';
import { Choice, Group } from './field.tsx';

/** Something about one cell; `line` says in whose row it stands, where that is known. */
type Note = { cell: string; text: string; line?: string | null };

const shownCells = (cells: readonly string[]) =>
  cells.length > 8
    ? t('{list} and {n} more', { list: cells.slice(0, 8).join(', '), n: cells.length - 8 })
    : cells.join(', ');
const called = ({ cell, line }: Note) => (line ? `${cell} (${line})` : cell);

/** What can be read at once; the next try shows the next ones. */
const most = 40;

/** Notes about cells; the same words about several of them stand once. */
export function CellNotes({ notes }: { notes: readonly Note[] }) {
  const all = [...Map.groupBy(notes, (n) => n.text)];
  return (
    <ul>
      {all.slice(0, most).map(([text, of]) => (
        <li key={text}>
          <strong>{shownCells(of.map(called))}</strong>: {text}
        </li>
      ))}
      {all.length > most && <li>{t('and {n} more', { n: all.length - most })}</li>}
    </ul>
  );
}

const decimals = {
  point: 'With a decimal point: “{example}” is {number}',
  comma: 'With a decimal comma: “{example}” is {number}',
} as const satisfies Record<DecimalMark, string>;

type AskProps = { cells: string[]; example: string; mark: DecimalMark | undefined; onSay: (m: DecimalMark) => void };

/** Asks how the numbers of a table are written, by one of those that can be read in two ways. */
export function AskDecimalMark({ cells, example, mark, onSay }: AskProps) {
  return (
    <Group
      id="ask-decimal"
      legend={t('How are numbers written in this table? {cells} can be read in two ways.', {
        cells: shownCells(cells),
      })}
    >
      {(['point', 'comma'] as const).map((m) => (
        <Choice key={m} name="decimal" value={m} checked={mark === m} onChoose={() => onSay(m)}>
          {t(decimals[m], { example, number: readNumber(example, m) ?? '' })}
        </Choice>
      ))}
    </Group>
  );
}
