/** A long price sheet, cut down to what is still to price. */
import { useState } from 'preact/hooks';
import { alternatesToDo } from '../../../shared/alternates.ts';
import { lineState } from '../../../shared/bid.ts';
import { isNoBid, sheetLines } from '../../../shared/bid-lines.ts';
import type { Lot, PriceLine } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import type { Desk } from './desk.ts';

/** Lines from which on a sheet is long. */
const long = 13;

/** Lines that keep the bid from being submitted: without a price, or optional and filled in by half. */
export const openLines = (lot: Lot, prices: Desk['content']['value']['prices']): PriceLine[] =>
  sheetLines(lot).filter((line) => {
    const state = lineState(lot, line, prices);
    return state === 'part' || (state === 'blank' && !line.optional);
  });

/**
 * The lines that are on the page, and the button that changes it. A line that was still to price when the button was pressed
 * stays while it is priced, so that nothing moves under the hand of who types.
 */
export function useShownLines(desk: Desk, lot: Lot) {
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const { prices } = desk.content.value;
  const half = (line: PriceLine) => {
    const price = prices.find((p) => p.lineId === line.id);
    return alternatesToDo(line, price, !isNoBid(line, price)).length > 0;
  };
  const open = [...new Set([...openLines(lot, prices), ...lot.lines.filter(half)])].map((l) => l.id);
  const lines = sheetLines(lot);
  const shown = kept === null ? lines : lines.filter((l) => kept.has(l.id) || open.includes(l.id));
  const button = lines.length >= long && (kept !== null || (open.length > 0 && open.length < lines.length)) && (
    <p>
      <button
        type="button"
        class="btn small"
        aria-pressed={kept !== null}
        onClick={() => setKept(kept === null ? new Set(open) : null)}
      >
        {kept === null
          ? tn(open.length, 'Show only the line still to price', 'Show only the {n} lines still to price')
          : t('Show all {n} lines', { n: lines.length })}
      </button>
    </p>
  );
  return { shown, button, long: lines.length >= long };
}
