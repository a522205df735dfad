/** A price sheet pasted from a spreadsheet, or imported from a file: what it would change is shown first, and done in one step. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { cellsOf } from '../../../shared/table-cells.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { giveFile } from '../../give-file.ts';
import { Banner } from '../../parts/banner.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readFileOfCells } from '../../read-workbook.ts';
import { type Sheet, WorkbookRefused } from '../../workbook-limits.ts';
import { useDraft } from './fields.tsx';
import { SheetPreview, type Source } from './sheet-preview.tsx';

const pasted = (text: string): Source => {
  const sheet: Sheet = { name: '', rows: cellsOf(text, '\t').map((row) => [...row]), notes: [] };
  return { from: null, workbook: { sheets: [sheet], hidden: [] } };
};

/** Several cells, and not a word that belongs into the field where it is pasted. */
const isTable = (text: string) => /\t/.test(text) || /\S[^\S\n]*\r?\n\s*\S/.test(text);

function PasteBox({ onTable }: { onTable: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('Paste cells')}</summary>
      <div class="field">
        <label for="paste-cells">{t('Cells, copied from a spreadsheet')}</label>
        <p class="hint" id="paste-cells-hint">
          {t(
            'Name, unit, quantity, optional, in this order or under heads that say so. They can also be pasted straight into the table of lines.',
          )}
        </p>
        <textarea
          id="paste-cells"
          aria-describedby="paste-cells-hint"
          rows={4}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p>
        <button
          type="button"
          class="btn"
          aria-disabled={text.trim() === '' || undefined}
          onClick={() => {
            if (text.trim() !== '') onTable(text);
            setText('');
          }}
        >
          {t('Show what they change')}
        </button>
      </p>
    </details>
  );
}

type Props = { l: number; children: ComponentChildren };

/** Stands around the lines of the lot at place `l`, so that a table pasted into any of them is seen as one. */
export function SheetImport({ l, children }: Props) {
  const { content, eventId } = useDraft();
  const [source, setSource] = useState<Source | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { busy, act } = useAct();

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target instanceof HTMLTextAreaElement || !isTable(text)) return;
    event.preventDefault();
    setRefused(null);
    setSource(pasted(text));
  };
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
      const { sheetFile } = await import('./sheet-file.ts');
      giveFile(`price-sheet-${eventId.slice(0, 8)}.xlsx`, await sheetFile(content.value));
    });

  return (
    <div class="stack" onPaste={onPaste}>
      {children}
      <div class="row">
        <input
          ref={file}
          type="file"
          id="sheet-file"
          class="sr"
          tabIndex={-1}
          aria-label={t('Price sheet, an Excel or CSV file')}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => void onFile(event.currentTarget.files?.[0])}
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
          {content.value.lots.some((lot) => lot.lines.length > 0) ? t('Save as Excel') : t('Excel template')}
        </button>
      </div>
      <PasteBox onTable={(text) => setSource(pasted(text))} />
      <div role="alert">
        {refused && (
          <Banner kind="bad" icon="alert">
            <p>
              <strong>{t('Nothing was imported.')}</strong> {refused}
            </p>
          </Banner>
        )}
      </div>
      {source && <SheetPreview key={source.from ?? ''} source={source} l={l} onDone={() => setSource(null)} />}
    </div>
  );
}
