/** How many bids are made up, and between which prices. */
import { useState } from 'preact/hooks';
import type { Lot } from '../../../../shared/event.ts';
import { amountPattern, compare, exact } from '../../../../shared/exact.ts';
import { count } from '../../../../shared/numerals.ts';
import { isDiscounted } from '../../../../shared/price-total.ts';
import { mostTried } from '../../../../shared/scoring/rehearsal/bid-table.ts';
import type { PriceRange } from '../../../../shared/scoring/rehearsal.ts';
import { type Plain, t } from '../../../../shared/words/say.ts';
import { Choice, Field } from '../../../parts/field.tsx';

/** Prices between which bids are made up; `from` says what they rest on, and `typed` that somebody has chosen them. */
export type Range = Omit<PriceRange, 'from'> & { from: PriceRange['from'] | 'typed' };

const restsOn: Readonly<Record<Range['from'], Plain>> = {
  ceiling: 'Prices from 70 to 98 % of the ceiling.',
  bands: 'Prices from half the first band to the last.',
  estimate: 'Prices from 80 to 120 % of the estimate.',
  nothing: 'Nothing is known of prices here: say between which they may lie.',
  typed: 'Prices as you have chosen.',
};

type Props = {
  lot: Lot;
  currency: string;
  n: number;
  range: Range;
  byLine: boolean;
  onMake: (n: number, range: Range, byLine: boolean) => void;
};

/** The form; made-up bids take the place of those that are there. */
export function MakeUp({ lot, currency, n, range, byLine, onMake }: Props) {
  const [low, setLow] = useState(range.low);
  const [high, setHigh] = useState(range.high);
  const [many, setMany] = useState(String(n));
  const [lines, setLines] = useState(byLine);
  const [tried, setTried] = useState(false);
  const bad = (x: string) =>
    tried && !amountPattern.test(x) ? t('A number of zero or more, with a decimal point.') : null;
  const turned = amountPattern.test(low) && amountPattern.test(high) && compare(exact(low), exact(high)) > 0;
  const manyFault =
    /^[1-9][0-9]?$/.test(many) && count(many) <= mostTried ? null : t('From 1 to {most}.', { most: mostTried });
  const ready = amountPattern.test(low) && amountPattern.test(high) && !turned && manyFault === null;
  const counted = lot.lines.filter((l) => !l.optional);
  const severalAmounts = counted.length > 1 || counted.some((l) => l.periods || l.quantity === null);
  return (
    <form
      class="panel stack"
      aria-labelledby="make-up"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (!ready) return;
        const same = low === range.low && high === range.high;
        onMake(count(many), same ? range : { low, high, from: 'typed' }, lines);
      }}
    >
      <h2 id="make-up">{t('Make up bids')}</h2>
      <p class="measure">
        {t(
          'Prices at random between two of them, marks from the middle of the scale, an answer to each question that counts. They take the place of the bids above.',
        )}
      </p>
      <div class="cols">
        <Field id="make-up-n" label={t('How many')} error={tried ? manyFault : null}>
          <input class="n" inputMode="numeric" value={many} onInput={(e) => setMany(e.currentTarget.value.trim())} />
        </Field>
        <Field id="make-up-low" label={t('Prices from, {currency}', { currency })} error={bad(low)}>
          <input class="n" inputMode="decimal" value={low} onInput={(e) => setLow(e.currentTarget.value.trim())} />
        </Field>
        <Field
          id="make-up-high"
          label={t('to, {currency}', { currency })}
          error={bad(high) ?? (tried && turned ? t('Not less than where they begin.') : null)}
        >
          <input class="n" inputMode="decimal" value={high} onInput={(e) => setHigh(e.currentTarget.value.trim())} />
        </Field>
      </div>
      <p class="hint">{t(restsOn[low === range.low && high === range.high ? range.from : 'typed'])}</p>
      {severalAmounts && (
        <Choice
          type="checkbox"
          name="by-line"
          checked={lines}
          onChoose={setLines}
          hint={
            isDiscounted(lot)
              ? t('Else a price is what scoring counts, the net present value.')
              : t('Else each bid has one price.')
          }
        >
          {t('A price for each line')}
        </Choice>
      )}
      <p>
        <button type="submit" class="btn">
          {t('Make up other bids')}
        </button>
      </p>
    </form>
  );
}
