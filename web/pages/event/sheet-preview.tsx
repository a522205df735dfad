/** What a table would change in the price sheet: what is asked, what is wrong, what is added, changed and removed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PriceLine } from '../../../shared/event.ts';
import { type CellNote, type DecimalMark, readNumber } from '../../../shared/table-cells.ts';
import { columnsRead, importLines } from '../../../shared/table-import.ts';
import { Banner } from '../../parts/banner.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Workbook } from '../../workbook-limits.ts';
import { useDraft } from './fields.tsx';
import { lotName, severalLots } from './lot-edits.ts';
import { changesInWords, type LotChanges, sheetChanges, takeOver, tooLong } from './sheet-changes.ts';

/** What came: from where, and its sheets. */
export type Source = { from: string; workbook: Workbook };

const fieldWords = { name: 'name', unit: 'unit', quantity: 'quantity', optional: 'optional', lot: 'lot' } as const;

/** The same words about several cells stand once. */
const grouped = (notes: readonly CellNote[]): { text: string; cells: string[] }[] =>
  [...Map.groupBy(notes, (n) => n.text)].map(([text, of]) => ({ text, cells: of.map((n) => n.cell) }));

const shownCells = (cells: readonly string[]) =>
  cells.length > 8 ? `${cells.slice(0, 8).join(', ')} and ${cells.length - 8} more` : cells.join(', ');

const Notes = ({ notes }: { notes: readonly CellNote[] }) => (
  <ul>
    {grouped(notes).map(({ text, cells }) => (
      <li key={text}>
        <strong>{shownCells(cells)}</strong>: {text}
      </li>
    ))}
  </ul>
);

const amount = (line: PriceLine) =>
  [
    line.quantity === null ? 'stated by the bidder' : line.quantity || 'no quantity',
    line.unit,
    line.optional && 'optional',
  ]
    .filter(Boolean)
    .join(' · ');

function Changes({ changes, name }: { changes: LotChanges; name: string | null }) {
  const rows = [
    ...changes.added.map((line) => ({ line, kind: 'good' as const, word: 'added', says: amount(line) })),
    ...changes.changed.map(({ before, after }) => ({
      line: after,
      kind: 'warn' as const,
      word: 'changed',
      says: `${amount(before)} → ${amount(after)}`,
    })),
    ...changes.removed.map((line) => ({ line, kind: 'bad' as const, word: 'removed', says: amount(line) })),
  ];
  return (
    <div class="stack">
      {name && <h4>{name}</h4>}
      {rows.length > 0 && (
        <table class="fold">
          <caption class="sr">What changes{name ? ` in ${name}` : ''}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Line</th>
              <th scope="col">Quantity and unit</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, kind, word, says }) => (
              <tr key={`${word}-${line.id}`}>
                <td>
                  <Tag kind={kind}>{word}</Tag>
                </td>
                <th scope="row">{line.name}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.same > 0 && <p class="hint">{changes.same} as they are already.</p>}
    </div>
  );
}

type AskProps = { cells: string[]; example: string; mark: DecimalMark | undefined; onSay: (m: DecimalMark) => void };

function AskDecimal({ cells, example, mark, onSay }: AskProps) {
  return (
    <Group
      id="ask-decimal"
      legend={`How are numbers written in this table? ${shownCells(cells)} can be read in two ways.`}
    >
      {(['point', 'comma'] as const).map((m) => (
        <Choice key={m} name="decimal" value={m} checked={mark === m} onChoose={() => onSay(m)}>
          With a decimal {m}: “{example}” is {readNumber(example, m)}
        </Choice>
      ))}
    </Group>
  );
}

type Props = { source: Source; l: number; onDone: () => void };

/** The preview, below the lines; nothing is changed before it is taken over. */
export function SheetPreview({ source, l, onDone }: Props) {
  const { content, edit } = useDraft();
  const { sheets, hidden } = source.workbook;
  const [at, setAt] = useState(0);
  const [decimal, setDecimal] = useState<DecimalMark>();
  const [whole, setWhole] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [source]);

  const { lots } = content.value;
  const sheet = sheets[at] ?? { name: '', rows: [], notes: [] };
  const named = lots.map((lot, i) => ({ id: lot.id, name: lotName(lot, i) }));
  const read = importLines(sheet.rows, { lots: named, lotId: lots[l]!.id, decimal });
  // A formula that was never computed has no value to take.
  const faults = [...read.faults, ...sheet.notes.filter((n) => n.code === 'formula-empty')];
  const warnings = [...read.warnings, ...sheet.notes.filter((n) => n.code !== 'formula-empty')];
  const asked = importLines(sheet.rows, { lots: named, lotId: lots[l]!.id }).ask;
  const changes = sheetChanges(content.value, read.lines, whole);
  const long = tooLong(changes);
  const words = changesInWords(changes);
  const ready = faults.length === 0 && !read.ask && long.length === 0;
  const nameOf = (lotId: string) => named.find((n) => n.id === lotId)?.name ?? lotId;
  const take = () => {
    if (!ready || words === '') return;
    edit(takeOver(changes), `Taken over from ${source.from}: ${words}.`);
    onDone();
  };

  return (
    <section class="panel stack" aria-labelledby="import-preview">
      <h3 id="import-preview" tabIndex={-1} ref={heading}>
        What {source.from} changes
      </h3>
      {sheets.length === 0 && <p>There is no sheet to be seen in this file.</p>}
      {sheets.length > 1 && (
        <Field id="import-sheet" label="Sheet">
          <select value={String(at)} onChange={(event) => setAt(Number(event.currentTarget.value))}>
            {sheets.map(({ name }, i) => (
              <option key={name} value={String(i)}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {hidden.length > 0 && <p class="hint">Hidden sheets were not read: {hidden.join(', ')}.</p>}
      <p class="hint">
        Columns read:{' '}
        {columnsRead(sheet.rows)
          .map(({ field, column }) => `${fieldWords[field]} from ${column}`)
          .join(', ') || 'none'}
        .
      </p>
      {asked && <AskDecimal cells={asked.cells} example={asked.example} mark={decimal} onSay={setDecimal} />}
      {faults.length > 0 && (
        <Banner kind="bad" icon="alert">
          <p>
            <strong>
              {faults.length === 1 ? 'One cell is' : `${faults.length} cells are`} not as{' '}
              {faults.length === 1 ? 'it' : 'they'} should be; nothing is taken over.
            </strong>{' '}
            Put it right in the spreadsheet, then import or paste it again.
          </p>
          <Notes notes={faults} />
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner kind="warn" icon="alert">
          <p>
            <strong>To look at.</strong>
          </p>
          <Notes notes={warnings} />
        </Banner>
      )}
      {ready && (
        <>
          <Group id="import-whole" legend="Lines that are not in the table">
            <Choice name="whole" checked={!whole} onChoose={() => setWhole(false)}>
              stay
            </Choice>
            <Choice name="whole" checked={whole} onChoose={() => setWhole(true)}>
              are removed: the table is the whole price sheet
            </Choice>
          </Group>
          {changes.map((c) => (
            <Changes key={c.lotId} changes={c} name={severalLots(content.value) ? nameOf(c.lotId) : null} />
          ))}
        </>
      )}
      {long.map(({ lotId, lines }) => (
        <p class="error" key={lotId}>
          {nameOf(lotId)} would have {lines.length} lines, more than a price sheet may have. Remove some, or take the
          table as the whole sheet.
        </p>
      ))}
      <p class="row">
        <button type="button" class="btn primary" aria-disabled={!ready || words === '' || undefined} onClick={take}>
          {words === '' ? 'Nothing changes' : ready ? `Take over: ${words}` : 'Take over'}
        </button>
        <button type="button" class="btn quiet" onClick={onDone}>
          Leave the sheet as it is
        </button>
      </p>
    </section>
  );
}
