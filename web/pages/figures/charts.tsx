/** Charts: small pictures with their figures in words, and the same as a table at the press of a button. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../../shared/words/say.ts';

type TableOf = { heads: readonly string[]; rows: readonly (readonly string[])[] };

type ChartProps = {
  title: string;
  /** What the picture says, in a sentence. */
  says: string;
  table: TableOf;
  children: ComponentChildren;
};

/** A figure with its title; as a picture, or as the table behind it. */
export function Chart({ title, says, table, children }: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section class="panel stack chart" aria-labelledby={id}>
      <div class="row">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          class="btn small end"
          aria-pressed={asTable}
          aria-label={t('As table: {title}', { title })}
          onClick={() => setAsTable(!asTable)}
        >
          {t('As table')}
        </button>
      </div>
      <p class="hint">{says}</p>
      {asTable ? <FigureTable title={title} {...table} /> : children}
    </section>
  );
}

function FigureTable({ title, heads, rows }: TableOf & { title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('Table: {title}', { title })}>
      <table>
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" class={i > 0 ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={heads[i + 1]} class="n">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export type Bar = { name: string; value: number; shown: string };

const rowHeight = 40;

type PictureProps = { title: string; desc: string };

/** The picture's name and description: drawn text is read by nobody who cannot see it. */
const Words = ({ title, desc }: PictureProps) => (
  <>
    <title>{title}</title>
    <desc>{desc}</desc>
  </>
);

const inWords = (bars: readonly Bar[]) => bars.map(({ name, shown }) => `${name}: ${shown}`).join('; ');

/** Bars one below the other, each under its name; `centred` for a funnel. */
export function Bars({ title, bars, centred }: { title: string; bars: readonly Bar[]; centred?: boolean }) {
  const most = Math.max(1e-9, ...bars.map((b) => b.value));
  return (
    <svg role="img" width="100%" height={bars.length * rowHeight} aria-label={`${title}. ${inWords(bars)}`}>
      <Words title={title} desc={inWords(bars)} />
      {bars.map(({ name, value, shown }, i) => {
        const width = Math.max(0, (value / most) * 100);
        const y = i * rowHeight;
        return (
          <g key={name}>
            <text x="0" y={y + 14}>
              {name}
            </text>
            <text class="strong fin" x="100%" y={y + 14}>
              {shown}
            </text>
            <line class="axis" x1="0" x2="100%" y1={y + 27} y2={y + 27} />
            <rect
              class="bar-fill"
              x={`${centred ? (100 - width) / 2 : 0}%`}
              y={y + 20}
              width={`${width}%`}
              height="14"
            />
          </g>
        );
      })}
    </svg>
  );
}

const plot = { top: 16, bottom: 132, height: 160 } as const;

/** A line through one value a month; first, last and highest are written beside it. */
export function Line({ title, points }: { title: string; points: readonly Bar[] }) {
  const most = Math.max(1e-9, ...points.map((p) => p.value));
  const x = (i: number) => (points.length === 1 ? 50 : 4 + (i / (points.length - 1)) * 92);
  const y = (value: number) => plot.bottom - (value / most) * (plot.bottom - plot.top - 14);
  const highest = points.findIndex((p) => p.value === most);
  const named = new Set([0, points.length - 1, highest]);
  // Words at the first and the last point stand inwards: beside the edge of a phone they would be cut off.
  const inward = (i: number) => (points.length === 1 ? 'mid' : i === 0 ? '' : i === points.length - 1 ? 'fin' : 'mid');
  return (
    <svg role="img" width="100%" height={plot.height} aria-label={`${title}. ${inWords(points)}`}>
      <Words title={title} desc={inWords(points)} />
      <line class="axis" x1="0" x2="100%" y1={plot.bottom} y2={plot.bottom} />
      {points.slice(1).map((point, i) => (
        <line
          key={point.name}
          class="curve"
          x1={`${x(i)}%`}
          y1={y(points[i]!.value)}
          x2={`${x(i + 1)}%`}
          y2={y(point.value)}
        />
      ))}
      {points.map((point, i) => (
        <g key={point.name}>
          <circle class="dot" cx={`${x(i)}%`} cy={y(point.value)} r="4" />
          {named.has(i) && (
            <>
              <text class={`strong ${inward(i)}`} x={`${x(i)}%`} y={y(point.value) - 9}>
                {point.shown}
              </text>
              {(i === 0 || i === points.length - 1) && (
                <text class={inward(i)} x={points.length === 1 ? '50%' : i === 0 ? '0' : '100%'} y={plot.bottom + 20}>
                  {point.name}
                </text>
              )}
            </>
          )}
        </g>
      ))}
    </svg>
  );
}
