/** The tables and bars in which it is shown how firm a result is. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WeightSet } from '../../../../shared/scoring/firmness/weights.ts';
import { t } from '../../../../shared/words/say.ts';
import { drawn } from '../../../parts/drawn.ts';

type Column = { head: string; number?: boolean; bar?: boolean; short?: boolean };
/** Figures stand in line at the right; what is short is not broken. */
const classOf = ({ number, bar, short }: Column): string | undefined =>
  number ? 'n' : bar ? 'barcol' : short ? 'short' : undefined;
type Row = { key: string; cells: ComponentChildren[] };
type Table = { caption: string; columns: Column[]; rows: Row[] };

// On a phone rows with a bar become blocks, and a browser may then forget that this is a table: so it is said.
const role = <R extends 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell'>(is: R) => ({ role: is });

/** A table that scrolls by itself; the first cell of a row names it. */
export const Listed = ({ caption, columns, rows }: Table) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
  <section class="scroll" tabIndex={0} aria-label={caption}>
    <table class={columns.some((c) => c.bar) ? 'firm bars' : 'firm'} {...role('table')}>
      <caption class="sr">{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((c) => (
            <th key={c.head} scope="col" class={classOf(c)} {...role('columnheader')}>
              {c.bar ? <Scale label={c.head} /> : c.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map(({ key, cells }) => (
          <tr key={key} {...role('row')}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]!.head} scope="row" {...role('rowheader')}>
                  {cell}
                </th>
              ) : (
                <td
                  key={columns[i]!.head}
                  class={classOf(columns[i]!)}
                  data-head={columns[i]!.bar ? undefined : columns[i]!.head}
                  {...role('cell')}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** From 0 to 100 %, above the bars. */
const Scale = ({ label }: { label: string }) => (
  <>
    <span class="sr">{label}</span>
    <svg width="100%" height="20" aria-hidden="true">
      {['0', '50', '100'].map((tick, i) => (
        <g key={tick}>
          <text class={['', 'mid', 'fin'][i]} x={`${i * 50}%`} y="12">
            {tick} %
          </text>
          <line class="tick" x1={`${[0.2, 50, 99.8][i]}%`} x2={`${[0.2, 50, 99.8][i]}%`} y1="15" y2="20" />
        </g>
      ))}
    </svg>
  </>
);

/** Where the winner stays first, as a filled piece of an open frame; an upright line stands at the published weight. */
export const WeightBar = ({ set }: { set: WeightSet }) => {
  const at = drawn(set.published.shown);
  return (
    <svg width="100%" height="20" aria-hidden="true">
      <rect class="open" x="0" y="4" width="100%" height="12" />
      {set.is === 'set' &&
        set.intervals.map(({ from, to }) => (
          <rect
            key={from.exact}
            class="kept"
            x={`${drawn(from.shown)}%`}
            y="3"
            width={`${Math.max(0.3, drawn(to.shown) - drawn(from.shown))}%`}
            height="14"
          />
        ))}
      <line class="halo" x1={`${at}%`} x2={`${at}%`} y1="0" y2="20" />
      <line class="now" x1={`${at}%`} x2={`${at}%`} y1="0" y2="20" />
    </svg>
  );
};

/** A share of the whole. */
export const ShareBar = ({ percent }: { percent: string }) => (
  <svg width="100%" height="20" aria-hidden="true">
    <rect class="open" x="0" y="4" width="100%" height="12" />
    <rect class="kept" x="0" y="3" width={`${drawn(percent)}%`} height="14" />
  </svg>
);

/** True on paper: nothing is folded away there. */
export const Whole = createContext(false);
const rowsShown = 10;

/** The first rows, and the rest to unfold; on paper all of them. */
export function Folded({ rows, ...table }: Table) {
  const whole = useContext(Whole);
  const cut = whole || rows.length <= rowsShown + 2 ? rows.length : rowsShown;
  const rest = rows.slice(cut);
  return (
    <>
      <Listed {...table} rows={rows.slice(0, cut)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('{n} more', { n: rest.length })}</summary>
          <Listed {...table} rows={rest} />
        </details>
      )}
    </>
  );
}
