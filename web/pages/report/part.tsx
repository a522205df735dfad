/** A numbered part of the report, and what stands where a part is not its reader's to read. */
import type { ComponentChildren } from 'preact';
import { type Instant, inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';

export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="report-part stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

export const NotYours = () => (
  <p class="hint">
    {t('This part is left out: your role does not read it. Who prints the report for the file has one that does.')}
  </p>
);

/** With its zone and the distance from UTC: paper has no button for another clock. */
export const Clocks = ({ at, zone }: { at: Instant; zone: string }) => (
  <time dateTime={at}>{inZone(at, zone, 'second')}</time>
);

type Cell = ComponentChildren;
/** A table of the report. `numbers`: the columns, from 0, that hold figures. */
export const Table = ({
  caption,
  heads,
  rows,
  numbers = [],
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly Cell[]; under?: ComponentChildren }[];
  numbers?: readonly number[];
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
  <section class="scroll" tabIndex={0} aria-label={caption}>
    <table class={heads.length > 8 ? 'report-table many' : 'report-table'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={head} scope="col" class={numbers.includes(i) ? 'n' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, cells, under }) => (
        <tbody key={key}>
          <tr>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={i} class={numbers.includes(i) ? 'n' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
          {under && (
            <tr class="under">
              <td colSpan={heads.length}>{under}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  </section>
);
