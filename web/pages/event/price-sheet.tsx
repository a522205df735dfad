/** The price sheet: lots, the lines of the chosen lot, its ceiling, and how prices are stated. */
import { useEffect, useState } from 'preact/hooks';
import { currencies } from '../../../shared/money.ts';
import { count } from '../../../shared/numerals.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice } from '../../parts/field.tsx';
import { AmountField, useDraft } from './fields.tsx';
import { OverPeriods } from './line-periods.tsx';
import { editLot, lotName, severalLots } from './lot-edits.ts';
import { Lots } from './lots.tsx';
import { PriceBasis } from './price-basis.tsx';
import { SheetImport } from './sheet-import.tsx';
import { SheetLines } from './sheet-lines.tsx';

/** The ceiling of the lot at place `l`. */
function Ceiling({ l }: { l: number }) {
  const { content, edit } = useDraft();
  const { currency, lots } = content.value;
  const ceiling = lots[l]?.ceiling ?? null;
  return (
    <>
      <Choice
        type="checkbox"
        name="has-ceiling"
        checked={ceiling !== null}
        onChoose={(has) => edit(editLot(l, { ceiling: has ? '' : null }))}
        hint={t('The notice states it. A bid above it is not ranked.')}
      >
        {t('There is a ceiling for the total price')}
      </Choice>
      {ceiling !== null && (
        <AmountField
          at={`lots.${l}.ceiling`}
          label={t('Ceiling, {currency}', { currency })}
          decimals={currencies[currency] ?? 2}
          value={ceiling}
          set={(value) => edit(editLot(l, { ceiling: value }))}
        />
      )}
    </>
  );
}

/** The place of the lot whose sheet is shown: chosen by hand, or brought to light by a link from a fault. */
function useChosenLot(): { l: number; choose: (lotId: string) => void } {
  const { content, wanted } = useDraft();
  const { lots } = content.value;
  const [chosen, choose] = useState(lots[0]!.id);
  const at = wanted.value;
  useEffect(() => {
    const place = /^lots\.(\d+)\.(?!method)/.exec(at ?? '')?.[1];
    const lot = place === undefined ? undefined : lots[count(place)];
    if (lot) choose(lot.id);
  }, [at]);
  return {
    l: Math.max(
      0,
      lots.findIndex((lot) => lot.id === chosen),
    ),
    choose,
  };
}

/** The part of the editor with the price sheet. */
export function PriceSheet() {
  const { content } = useDraft();
  const { l, choose } = useChosenLot();
  const c = content.value;
  const lot = c.lots[l]!;
  const name = severalLots(c) ? lotName(lot, l) : null;
  return (
    <div class="two">
      <div class="stack">
        <Lots chosen={lot.id} onChoose={choose} />
        <section class="panel stack" aria-labelledby="lines">
          <h2 id="lines">{name === null ? t('Lines') : t('Lines of {lot}', { lot: name })}</h2>
          <p class="measure">
            {t(
              'A bidder states a price for one unit of each line. Quantity times unit price, added up over all lines that are not optional, is the price of the bid.',
            )}{' '}
            {c.envelopes === 'two'
              ? t('The price sheet lies in the price envelope.')
              : t('The price sheet lies in the one envelope with the answers.')}
          </p>
          <SheetImport key={lot.id} l={l}>
            <SheetLines l={l} />
          </SheetImport>
        </section>
      </div>
      <aside class="stack">
        <PriceBasis />
        <section class="panel stack" aria-labelledby="ceiling">
          <h2 id="ceiling">{name === null ? t('Ceiling') : t('Ceiling of {lot}', { lot: name })}</h2>
          <Ceiling key={lot.id} l={l} />
        </section>
        <section class="panel stack" aria-labelledby="periods">
          <h2 id="periods">{name === null ? t('Over time') : t('Over time: {lot}', { lot: name })}</h2>
          <OverPeriods key={lot.id} l={l} />
        </section>
      </aside>
    </div>
  );
}
