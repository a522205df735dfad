import type { EventContent } from '../../../shared/event.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { t } from '../../../shared/words/say.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { barEnd } from './bars.ts';
import { columnsOf, comparedHeading, groupsOf, orderBy } from './columns.ts';
import { rankLabel } from './headline.ts';
import { PointsAxis, PointsBar } from './points-bar.tsx';
import { amountsAlike, thousandsApart } from './table-rows.ts';

// On a phone rows become blocks, and a browser may then forget that this is a table: so it is said.
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  head: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

type Props = {
  content: EventContent;
  bids: readonly RankedBid[];
  /** All ranked bids: the column's decimals and the line at the first's total follow from them. */
  all: readonly RankedBid[];
  caption: string;
};

/** Ranks as a table: total, bar, points for each criterion, price. */
export function RankTable({ content, bids, all, caption }: Props) {
  const { criteria } = content.method;
  const columns = columnsOf(content.method);
  const groups = content.method.sections?.length ? groupsOf(columns) : [];
  const formula = orderBy(content.method);
  const compared = comparedHeading(formula, content.currency);
  const tones = tonesOf(criteria);
  const end = barEnd(content);
  const amounts = amountsAlike(
    all.flatMap((b) => [b.price, b.countedPrice]),
    content.currency,
  );
  const amountOf = (bid: RankedBid, which: 0 | 1) => amounts[all.indexOf(bid) * 2 + which];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table
        class={formula ? 'rank ranks by-value' : 'rank ranks'}
        style={{ '--criteria': columns.length + (formula ? 1 : 0) }}
        {...role.table}
      >
        <caption class="sr">
          {t('{caption}: points for each criterion; compared exactly, shown rounded', { caption })}
        </caption>
        {/* The first row of a tree spans columns, so that it cannot say how wide they are. */}
        <colgroup>
          <col class="name" />
          <col class="total" />
          <col />
          {formula && <col class="points" />}
          {columns.map((c) => (
            <col key={c.id} class="points" />
          ))}
          <col class="price" />
        </colgroup>
        <thead {...role.group}>
          {groups.length > 0 && (
            <tr class="groups" {...role.row}>
              <td colSpan={formula ? 4 : 3} />
              {groups.map((g, i) =>
                g.name ? (
                  <th key={`${i} ${g.name}`} scope="colgroup" colSpan={g.span} {...role.column}>
                    {g.name}
                  </th>
                ) : (
                  <td key={`${i}`} colSpan={g.span} />
                ),
              )}
              <td />
            </tr>
          )}
          <tr {...role.row}>
            <th scope="col" {...role.column}>
              {t('Rank and bidder')}
            </th>
            <th scope="col" class="n two-wide total" {...role.column}>
              {compared}
            </th>
            <th scope="col" class="barcol" {...role.column}>
              <span class="sr">{t('Picture: points by criterion, from 0 to {end}', { end })}</span>
              <PointsAxis end={end} />
            </th>
            {formula && (
              <th scope="col" class="n" {...role.column}>
                {t('Quality')}
              </th>
            )}
            {columns.map((c) => (
              <th key={c.id} scope="col" class={c.tone ? 'n' : 'n part'} {...role.column}>
                <span class="sr">{c.name}, </span>
                {c.label}
                <br />
                <small>
                  <span class="sr">{t('at most')} </span>
                  {c.full}
                </small>
              </th>
            ))}
            <th scope="col" class="n rest" {...role.column}>
              {t('Price, {currency}', { currency: content.currency })}
              <span class="ast" />
            </th>
          </tr>
        </thead>
        <tbody {...role.group}>
          {bids.map((bid) => (
            <tr key={bid.bidId} class={bid.rank === 1 ? 'first' : undefined} {...role.row}>
              <th scope="row" {...role.head}>
                <span class="rk">{rankLabel(bid)}</span>
                {bid.name} {bid.tied && <small>{t('tie')}</small>}
              </th>
              <td class="n two-wide total" {...role.cell}>
                {formula && (
                  <span class="lab" aria-hidden="true">
                    {compared}
                  </span>
                )}
                <strong>{bid.compared ? thousandsApart(bid.compared.shown) : bid.total.shown}</strong>
              </td>
              <td class="barcol" {...role.cell}>
                <PointsBar
                  bid={bid}
                  tones={tones}
                  end={end}
                  first={bid === all[1] && bid.rank > 1 ? all[0] : undefined}
                />
              </td>
              {formula && (
                <td class="n quality" {...role.cell}>
                  <span class="lab" aria-hidden="true">
                    {t('Quality')}
                  </span>
                  {bid.total.shown}
                </td>
              )}
              {columns.map((c) => (
                <td key={c.id} class={c.tone ? 'n' : 'n part'} {...role.cell}>
                  <span class="lab" aria-hidden="true">
                    {c.tone && <Swatch tone={c.tone} />}
                    {c.label}
                  </span>
                  {c.shown(bid)}
                </td>
              ))}
              <td class="n rest" {...role.cell}>
                <span class="lab" aria-hidden="true">
                  {t('Price, {currency}', { currency: content.currency })}
                </span>
                {amountOf(bid, 0)}
                <span class="ast">{bid.price !== bid.countedPrice && '*'}</span>
                {bid.price !== bid.countedPrice && (
                  <>
                    <br />
                    <small>
                      {t('counted {amount}', { amount: amountOf(bid, 1) ?? '' })}
                      <span class="ast" />
                    </small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
