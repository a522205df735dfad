/** Prices that fall due over several periods: when each line does, the discount rate, and what both come to in an example. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { type Lot, limits, type PriceLine } from '../../../shared/event.ts';
import { amountPattern, type Exact, exact, grouped, multiply } from '../../../shared/exact.ts';
import { count } from '../../../shared/numerals.ts';
import { periodsOf, presentFactor } from '../../../shared/price-total.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, useDraft } from './fields.tsx';
import { setDiscount, setPeriods } from './sheet-edits.ts';

/** Whether a lot speaks of periods at all: it has a rate, even a blank one, or a line has periods. */
export const hasPeriods = (lot: Lot): boolean =>
  lot.discountPercent !== undefined || lot.lines.some((line) => line.periods !== undefined);

/** The two cells of a line: from which period to which it falls due. Both blank: once, at the start. */
export function PeriodCells({ line, l, i }: { line: PriceLine; l: number; i: number }) {
  const { edit, shown, leave } = useDraft();
  const at = `lots.${l}.lines.${i}.periods`;
  const kept = line.periods;
  // One of them alone is no period yet: it stays in the field until the other is there.
  const [first, setFirst] = useState(kept ? String(kept.first) : '');
  const [last, setLast] = useState(kept ? String(kept.last) : '');
  useLayoutEffect(() => {
    if (kept && (String(kept.first) !== first || String(kept.last) !== last)) {
      setFirst(String(kept.first));
      setLast(String(kept.last));
    } else if (!kept && first !== '' && last !== '') {
      setFirst('');
      setLast('');
    }
  }, [kept?.first, kept?.last]);
  const period = (digits: string): number => Math.min(count(digits), limits.periods);
  const put = (from: string, to: string) => {
    setFirst(from);
    setLast(to);
    const both = from !== '' && to !== '';
    if (both || kept) edit(setPeriods(l, i, both ? { first: period(from), last: period(to) } : null));
  };
  const fault = shown(at);
  return (
    <>
      <td class="n narrow" data-label={t('From period')} id={idOfFault(at)} tabIndex={-1} onFocusOut={() => leave(at)}>
        {fault && (
          <p class="error">
            <Icon name="alert" />
            {fault}
          </p>
        )}
        <AmountField
          bare
          at={`${at}.first`}
          decimals={0}
          label={t('First period of line {n}', { n: i + 1 })}
          value={first}
          set={(from) => put(from, last)}
        />
      </td>
      <td class="n narrow" data-label={t('To period')} onFocusOut={() => leave(at)}>
        <AmountField
          bare
          at={`${at}.last`}
          decimals={0}
          label={t('Last period of line {n}', { n: i + 1 })}
          value={last}
          set={(to) => put(first, to)}
        />
      </td>
    </>
  );
}

const amount = exact('1000');

/** What 1,000 a period is worth at the start: period by period, and in all. */
function Example({ periods, percent }: { periods: { first: number; last: number }; percent: string }) {
  const shown = (factor: Exact) => grouped(multiply(amount, factor), 2);
  const all = Array.from({ length: periodsOf({ periods }) }, (_, k) => periods.first + k);
  // Of many the first few show the law, and the last how little is left.
  const rows = all.length > 6 ? [...all.slice(0, 4), all.at(-1)!] : all;
  return (
    <table>
      <caption>{t('For example: a line at 1,000 a period, discounted at {percent} %', { percent })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Period|of payment')}</th>
          <th scope="col" class="n">
            {t('Present value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((n, k) => {
          const factor = presentFactor({ periods: { first: n, last: n } }, percent);
          const gap = k > 0 && n - rows[k - 1]! > 1;
          return (
            <tr key={n}>
              <th scope="row">{gap ? `… ${n}` : n}</th>
              <td class="n">{shown(factor)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr class="sum">
          <th scope="row">{t('All {n}', { n: all.length })}</th>
          <td class="n">{shown(presentFactor({ periods }, percent))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The panel of the lot at place `l`: whether lines fall due over several periods, at what rate, with an example. */
export function OverPeriods({ l }: { l: number }) {
  const { content, edit } = useDraft();
  const lot = content.value.lots[l]!;
  const on = hasPeriods(lot);
  const percent = lot.discountPercent ?? '';
  const rate = amountPattern.test(percent) && !/^0(\.0*)?$/.test(percent) ? percent : null;
  const first = lot.lines.find((line) => line.periods && line.periods.last >= line.periods.first)?.periods;
  return (
    <>
      <Choice
        type="checkbox"
        name="over-periods"
        checked={on}
        onChoose={(has) =>
          edit(setDiscount(l, has ? '' : null), has ? undefined : t('Every line falls due once, at the start.'))
        }
        hint={t('Operation, maintenance, disposal: what a purchase costs over the years.')}
      >
        {t('Lines fall due over several periods')}
      </Choice>
      {on && (
        <>
          <p class="hint">
            {t(
              'A line with periods is paid in each of them, in full: the total counts it so often. Period 0 is the start of the contract, 1 is one period later. Blank: once, at the start.',
            )}
          </p>
          <AmountField
            at={`lots.${l}.discountPercent`}
            label={t('Discount rate, percent a period')}
            hint={t(
              'Scoring then compares net present values: an amount due after t periods counts ÷ (1 + rate)^t. Blank: nothing is discounted.',
            )}
            value={percent}
            set={(rate) => edit(setDiscount(l, rate))}
          />
          {rate && <Example periods={first ?? { first: 1, last: 3 }} percent={rate} />}
        </>
      )}
    </>
  );
}
