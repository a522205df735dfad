/** Bids from a table: pasted, or of an Excel or CSV file; and the bids above as a file that can be changed and brought back. */
import { useRef, useState } from 'preact/hooks';
import type { EventContent } from '../../../../shared/event.ts';
import { count } from '../../../../shared/numerals.ts';
import { columnsFor, readBidTable } from '../../../../shared/scoring/rehearsal/bid-table.ts';
import type { Tried, TriedBid } from '../../../../shared/scoring/rehearsal.ts';
import { cellsOf, type DecimalMark } from '../../../../shared/table-cells.ts';
import { t, tn } from '../../../../shared/words/say.ts';
import { useAct } from '../../../act.ts';
import { giveFile } from '../../../give-file.ts';
import { Banner } from '../../../parts/banner.tsx';
import { Field } from '../../../parts/field.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { AskDecimalMark, CellNotes } from '../../../parts/table-notes.tsx';
import { readFileOfCells } from '../../../read-workbook.ts';
import { type Workbook, WorkbookRefused } from '../../../workbook-limits.ts';

type Take = (bids: TriedBid[], byLine: boolean) => void;
type Source = { from: string | null; workbook: Workbook };

const pasted = (text: string): Source => ({
  from: null,
  workbook: { sheets: [{ name: '', rows: cellsOf(text).map((row) => [...row]), notes: [] }], hidden: [] },
});

type PreviewProps = { source: Source; content: EventContent; l: number; onTake: Take; onLeave: () => void };

function Preview({ source, content, l, onTake, onLeave }: PreviewProps) {
  const [at, setAt] = useState(0);
  const [decimal, setDecimal] = useState<DecimalMark>();
  const { sheets } = source.workbook;
  const sheet = sheets[at];
  const rows = sheet?.rows ?? [];
  const asked = readBidTable(rows, content, l, undefined).ask;
  const { bids, byLine, columns, faults, ask } = readBidTable(rows, content, l, decimal);
  const all = [...faults, ...(sheet?.notes ?? []).filter((n) => n.code === 'formula-empty')];
  const ready = all.length === 0 && !ask && bids.length > 0;
  return (
    <section class="stack" aria-labelledby="bids-read">
      <h3 id="bids-read" tabIndex={-1} ref={(h) => h?.focus()}>
        {source.from === null ? t('Bids in the cells') : t('Bids in {file}', { file: source.from })}
      </h3>
      {sheets.length > 1 && (
        <Field id="bids-sheet" label={t('Sheet')}>
          <select value={String(at)} onChange={(e) => setAt(count(e.currentTarget.value))}>
            {sheets.map(({ name }, i) => (
              <option key={name} value={String(i)}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {columns.length > 0 && (
        <p class="hint">
          {t('Columns read: {list}.', { list: columns.map((c) => `${c.head} (${c.cell})`).join(', ') })}
        </p>
      )}
      {asked && <AskDecimalMark cells={asked.cells} example={asked.example} mark={decimal} onSay={setDecimal} />}
      {all.length > 0 && (
        <Banner kind="bad" icon="alert">
          <p>
            <strong>{t('Nothing is taken over.')}</strong>{' '}
            {t('Put it right in the spreadsheet, then import or paste it again.')}
          </p>
          <CellNotes notes={all} />
        </Banner>
      )}
      <p class="row">
        <button
          type="button"
          class="btn primary"
          aria-disabled={!ready || undefined}
          onClick={() => ready && onTake(bids, byLine)}
        >
          {ready
            ? tn(bids.length, 'Try this bid in place of those above', 'Try these {n} bids in place of those above')
            : t('Take over')}
        </button>
        <button type="button" class="btn quiet" onClick={onLeave}>
          {t('Leave the bids as they are')}
        </button>
      </p>
    </section>
  );
}

type Props = { content: EventContent; l: number; tried: Tried; bids: readonly TriedBid[]; onTake: Take };

/** The panel; what is read stays in this browser. */
export function FromTable({ content, l, tried, bids, onTake }: Props) {
  const [source, setSource] = useState<Source | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const { busy, act } = useAct();
  const onFile = (chosen: File | undefined) =>
    act(async () => {
      setRefused(null);
      setSource(null);
      if (!chosen) return;
      try {
        setSource({ from: chosen.name, workbook: await readFileOfCells(chosen) });
      } catch (error) {
        if (!(error instanceof WorkbookRefused)) throw error;
        setRefused(`${chosen.name}: ${error.message}`);
      }
      if (file.current) file.current.value = '';
    });
  const save = () =>
    act(async () => {
      const { bidsFile } = await import('./bids-file.ts');
      giveFile('bids-to-try.xlsx', await bidsFile(tried, bids));
    });
  const paste = () => {
    if (text.trim() === '') return;
    setRefused(null);
    setSource(pasted(text));
    setText('');
  };
  return (
    <section class="panel stack" aria-labelledby="from-table">
      <h2 id="from-table">{t('Bids from a table')}</h2>
      <p class="measure">
        {t(
          'One row for each bid, under these heads: {list}. In place of the price, a column for each line may stand.',
          {
            list: columnsFor(tried)
              .map((c) => c.head)
              .join(', '),
          },
        )}
      </p>
      <div class="row">
        <input
          ref={file}
          type="file"
          id="bids-file"
          class="sr"
          tabIndex={-1}
          aria-label={t('Bids to try, an Excel or CSV file')}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(e) => void onFile(e.currentTarget.files?.[0])}
        />
        <button
          type="button"
          class="btn"
          aria-disabled={busy || undefined}
          onClick={() => !busy && file.current?.click()}
        >
          <Icon name="up" />
          {busy ? t('Reading …') : t('Import from Excel or CSV')}
        </button>
        <button type="button" class="btn quiet" aria-disabled={busy || undefined} onClick={() => void save()}>
          <Icon name="down" />
          {t('Save the bids above as Excel')}
        </button>
      </div>
      <details>
        <summary>{t('Paste cells')}</summary>
        <Field id="bids-cells" label={t('Cells, copied from a spreadsheet')}>
          <textarea rows={4} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        </Field>
        <p>
          <button type="button" class="btn" aria-disabled={text.trim() === '' || undefined} onClick={paste}>
            {t('Read them')}
          </button>
        </p>
      </details>
      <div role="alert">
        {refused && (
          <Banner kind="bad" icon="alert">
            <p>
              <strong>{t('Nothing was imported.')}</strong> {refused}
            </p>
          </Banner>
        )}
      </div>
      {source && (
        <Preview
          source={source}
          content={content}
          l={l}
          onTake={(taken, byLine) => {
            setSource(null);
            onTake(taken, byLine);
          }}
          onLeave={() => setSource(null)}
        />
      )}
    </section>
  );
}
