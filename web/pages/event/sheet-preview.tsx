/** What a table would change in the price sheet: what is asked, what is wrong, what is added, changed and removed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PriceLine } from '../../../shared/event.ts';
import { count } from '../../../shared/numerals.ts';
import type { DecimalMark } from '../../../shared/table-cells.ts';
import { columnsRead, importLines } from '../../../shared/table-import.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { AskDecimalMark, CellNotes } from '../../parts/table-notes.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Workbook } from '../../workbook-limits.ts';
import { useDraft } from './fields.tsx';
import { lotName, severalLots } from './lot-edits.ts';
import { changesInWords, type LotChanges, sheetChanges, takeOver, tooLong } from './sheet-changes.ts';

/** What came: from which file (null: from the clipboard), and its sheets. */
export type Source = { from: string | null; workbook: Workbook };

type Column = ReturnType<typeof columnsRead>[number]['field'];
const fieldWords: Readonly<Record<Column, Plain>> = {
  name: 'name',
  unit: 'unit',
  quantity: 'quantity',
  optional: 'optional',
  lot: 'lot',
};

const amount = (line: PriceLine) =>
  [
    line.quantity === null ? t('stated by the bidder') : line.quantity || t('no quantity'),
    line.unit,
    line.optional && t('optional'),
  ]
    .filter(Boolean)
    .join(' · ');

function Changes({ changes, name }: { changes: LotChanges; name: string | null }) {
  type Change = { line: PriceLine; kind: 'good' | 'warn' | 'bad'; word: Plain; says: string };
  const rows: Change[] = [
    ...changes.added.map((line): Change => ({ line, kind: 'good', word: 'added', says: amount(line) })),
    ...changes.changed.map(
      ({ before, after }): Change => ({
        line: after,
        kind: 'warn',
        word: 'changed',
        says: `${amount(before)} → ${amount(after)}`,
      }),
    ),
    ...changes.removed.map((line): Change => ({ line, kind: 'bad', word: 'removed', says: amount(line) })),
  ];
  return (
    <div class="stack">
      {name && <h4>{name}</h4>}
      {rows.length > 0 && (
        <table class="fold">
          <caption class="sr">{name ? t('What changes in {lot}', { lot: name }) : t('What changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('What')}</th>
              <th scope="col">{t('Line')}</th>
              <th scope="col">{t('Quantity and unit')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, kind, word, says }) => (
              <tr key={`${word}-${line.id}`}>
                <td>
                  <Tag kind={kind}>{t(word)}</Tag>
                </td>
                <th scope="row">{line.name}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.same > 0 && <p class="hint">{t('{n} as they are already.', { n: changes.same })}</p>}
    </div>
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
    const { from } = source;
    const taken =
      from === null
        ? t('Taken over from the clipboard: {words}.', { words })
        : t('Taken over from {file}: {words}.', { file: from, words });
    edit(takeOver(changes), taken);
    onDone();
  };

  return (
    <section class="panel stack" aria-labelledby="import-preview">
      <h3 id="import-preview" tabIndex={-1} ref={heading}>
        {source.from === null ? t('What the clipboard changes') : t('What {file} changes', { file: source.from })}
      </h3>
      {sheets.length === 0 && <p>{t('There is no sheet to be seen in this file.')}</p>}
      {sheets.length > 1 && (
        <Field id="import-sheet" label={t('Sheet')}>
          <select value={String(at)} onChange={(event) => setAt(count(event.currentTarget.value))}>
            {sheets.map(({ name }, i) => (
              <option key={name} value={String(i)}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {hidden.length > 0 && (
        <p class="hint">{t('Hidden sheets were not read: {list}.', { list: hidden.join(', ') })}</p>
      )}
      <p class="hint">
        {t('Columns read: {list}.', {
          list:
            columnsRead(sheet.rows)
              .map(({ field, column }) => t('{field} from {column}', { field: t(fieldWords[field]), column }))
              .join(', ') || t('none|columns'),
        })}
      </p>
      {asked && <AskDecimalMark cells={asked.cells} example={asked.example} mark={decimal} onSay={setDecimal} />}
      {faults.length > 0 && (
        <Banner kind="bad" icon="alert">
          <p>
            <strong>
              {tn(
                faults.length,
                'One cell is not as it should be; nothing is taken over.',
                '{n} cells are not as they should be; nothing is taken over.',
              )}
            </strong>{' '}
            {t('Put it right in the spreadsheet, then import or paste it again.')}
          </p>
          <CellNotes notes={faults} />
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner kind="warn" icon="alert">
          <p>
            <strong>{t('To look at.')}</strong>
          </p>
          <CellNotes notes={warnings} />
        </Banner>
      )}
      {ready && (
        <>
          <Group id="import-whole" legend={t('Lines that are not in the table')}>
            <Choice name="whole" checked={!whole} onChoose={() => setWhole(false)}>
              {t('stay')}
            </Choice>
            <Choice name="whole" checked={whole} onChoose={() => setWhole(true)}>
              {t('are removed: the table is the whole price sheet')}
            </Choice>
          </Group>
          {changes.map((c) => (
            <Changes key={c.lotId} changes={c} name={severalLots(content.value) ? nameOf(c.lotId) : null} />
          ))}
        </>
      )}
      {long.map(({ lotId, lines }) => (
        <p class="error" key={lotId}>
          {t(
            '{lot} would have {n} lines, more than a price sheet may have. Remove some, or take the table as the whole sheet.',
            { lot: nameOf(lotId), n: lines.length },
          )}
        </p>
      ))}
      <p class="row">
        <button type="button" class="btn primary" aria-disabled={!ready || words === '' || undefined} onClick={take}>
          {words === '' ? t('Nothing changes') : ready ? t('Take over: {words}', { words }) : t('Take over')}
        </button>
        <button type="button" class="btn quiet" onClick={onDone}>
          {t('Leave the sheet as it is')}
        </button>
      </p>
    </section>
  );
}
