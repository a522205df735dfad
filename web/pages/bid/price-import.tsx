/** Prices from a spreadsheet: the sheet downloaded, filled in, uploaded; or cells pasted into the table. Shown first, then taken whole. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BidPrice } from '../../../shared/bid.ts';
import { limits, type PriceLine } from '../../../shared/event.ts';
import { count } from '../../../shared/numerals.ts';
import { cellsOf } from '../../../shared/table-cells.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { giveFile } from '../../give-file.ts';
import { Banner } from '../../parts/banner.tsx';
import { Changes } from '../../parts/changes.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { readFileOfCells } from '../../read-workbook.ts';
import { type Workbook, WorkbookRefused } from '../../workbook-limits.ts';
import type { Desk } from './desk.ts';
import type { PricePreview, Taken } from './price-preview.tsx';
import type { Found, Place, PriceSource, SheetRefusal } from './price-source.ts';
import { idOfMissing } from './task-list.ts';

/** Several cells, and not one number, or words of several lines, that belong into the field where they are pasted. */
const isTable = (text: string, { field }: Place) =>
  /\t/.test(text) || (field !== 'description' && /\S[^\S\n]*\r?\n\s*\S/.test(text));

/** Characters that are read at once; the longest sheet has a tenth of it. */
const mostPasted = 1_000_000;

/** The field of the table in which something happened. */
function placeOf(target: EventTarget | null): Place | null {
  const field = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line][data-field]') : null;
  const { line, field: name, alternate } = field?.dataset ?? {};
  if (!line || !(name === 'unitPrice' || name === 'quantity' || name === 'description')) return null;
  return { lineId: line, field: name, alternate: alternate === undefined ? undefined : count(alternate) };
}

/** The id of a field of the table. */
function fieldId({ lineId, field, alternate }: Place, prices: readonly BidPrice[]): string {
  if (alternate === undefined) return `${idOfMissing(`prices.${lineId}`)}${field === 'quantity' ? '-quantity' : ''}`;
  const its = prices.find((p) => p.lineId === lineId)?.alternates?.[alternate];
  return idOfMissing(`prices.${lineId}.alternates.${its?.id ?? ''}`);
}

type State = { source: PriceSource; Preview: ComponentType<Parameters<typeof PricePreview>[0]> } | null;

/** `shown`: the lines that are on the page, in their order. */
type Props = { desk: Desk; shown: readonly PriceLine[]; children: ComponentChildren };

/** Stands around the tables of prices, so that cells pasted into any of their fields are seen as a block. */
export function PriceImport({ desk, shown, children }: Props) {
  const [state, setState] = useState<State>(null);
  const [refusal, setRefusal] = useState<(SheetRefusal & { from: string | null }) | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const upload = useRef<HTMLButtonElement>(null);
  const { busy, problem, act } = useAct();

  const look = (from: string | null, find: (m: typeof import('./price-source.ts')) => Promise<Found>) =>
    act(async () => {
      setRefusal(null);
      setState(null);
      setTaken(null);
      try {
        const [sources, { PricePreview: Preview }] = await Promise.all([
          import('./price-source.ts'),
          import('./price-preview.tsx'),
        ]);
        const found = await find(sources);
        if ('source' in found) setState({ source: found.source, Preview });
        else setRefusal({ ...found.refusal, from });
      } catch (error) {
        if (!(error instanceof WorkbookRefused)) throw error;
        setRefusal({ text: error.message, changes: [], from });
      }
    });
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const at = placeOf(event.target);
    if (!at || !isTable(text, at)) return;
    event.preventDefault();
    if (text.length > mostPasted) {
      setState(null);
      const much = t('That is too much to paste: a price sheet has at most {n} lines.', { n: limits.lines });
      setRefusal({ text: much, changes: [], from: null });
      return;
    }
    const among = shown.map((l) => l.id);
    void look(null, ({ pastedSource }) => pastedSource(cellsOf(text, '\t'), at, among, desk.view.value));
  };
  const onFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    await look(chosen.name, async ({ sourceOf }) => {
      const workbook: Workbook = await readFileOfCells(chosen);
      return sourceOf(workbook, chosen.name, desk.view.value);
    });
    // The same file, put right, may be chosen again.
    if (file.current) file.current.value = '';
  };
  const save = () =>
    act(async () => {
      const { priceWorkbook, workbookName } = await import('./price-workbook.ts');
      const view = desk.view.value;
      giveFile(workbookName(view), await priceWorkbook(view, desk.content.value.prices));
    });
  const done = (what: Taken | null) => {
    const pasted = state?.source.is === 'block' ? state.source.at : null;
    setState(null);
    setTaken(what);
    // Once the fields are drawn anew: on to where the hand was.
    setTimeout(() =>
      (pasted ? document.getElementById(fieldId(pasted, desk.content.value.prices)) : upload.current)?.focus(),
    );
  };
  const undo = () => {
    if (!taken) return;
    desk.takePrices(taken.before);
    setTaken(null);
    upload.current?.focus();
  };

  return (
    <div class="stack" onPaste={onPaste}>
      <div class="row">
        <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void save()}>
          <Icon name="down" />
          {t('Download as Excel')}
        </button>
        <input
          ref={file}
          type="file"
          class="sr"
          tabIndex={-1}
          aria-label={t('Price sheet, filled in: an Excel or CSV file')}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => void onFile(event.currentTarget.files?.[0])}
        />
        <button
          ref={upload}
          type="button"
          class="btn"
          aria-disabled={busy || undefined}
          onClick={() => !busy && file.current?.click()}
        >
          <Icon name="up" />
          {busy ? t('Reading …') : t('Upload it filled in')}
        </button>
        <small>
          {t('Or type; cells copied from a spreadsheet can be pasted into the first field that they are for.')}
        </small>
      </div>
      <ProblemBanner problem={problem} />
      <div role="alert">
        {refusal && (
          <Banner kind="bad" icon="alert">
            <p>
              <strong>{t('Nothing was taken over.')}</strong> {refusal.from && `${refusal.from}: `}
              {refusal.text}
            </p>
            {refusal.changes.length > 0 && <Changes of={refusal.changes} />}
          </Banner>
        )}
      </div>
      {state && <state.Preview key={desk.view.value.lotId} desk={desk} source={state.source} onDone={done} />}
      <p class="row">
        <span role="status">{taken?.words}</span>
        {/* Until somebody changes a price: then it would take that back, too. */}
        {taken && desk.content.value.prices === taken.after && (
          <button type="button" class="btn small" onClick={undo}>
            {t('Undo')}
          </button>
        )}
      </p>
      {children}
    </div>
  );
}
