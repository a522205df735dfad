/** How prices are stated: currency, with or without tax, decimals, alternates beside them. */
import { currencies } from '../../../shared/money.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { language } from '../../language.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { AmountField, SelectField, useDraft } from './fields.tsx';

const names = new Intl.DisplayNames(language, { type: 'currency' });
const currencyOptions = Object.keys(currencies).map((code) => ({ value: code, name: `${code}, ${names.of(code)}` }));
const places = [0, 1, 2, 3, 4, 5, 6] as const;
const alternates = [1, 2, 3, 4, 5] as const;

/** The panel of the price sheet that says what a price means. */
export function PriceBasis() {
  const { content, edit } = useDraft();
  const { currency, priceBasis } = content.value;
  const set = (change: Partial<typeof priceBasis>) =>
    edit((x) => ({ ...x, priceBasis: { ...x.priceBasis, ...change } }));
  const allow = (most: typeof priceBasis.alternates) =>
    edit((x) => {
      const { alternates: _, ...basis } = x.priceBasis;
      return { ...x, priceBasis: most === undefined ? basis : { ...basis, alternates: most } };
    });
  return (
    <section class="panel stack" aria-labelledby="basis">
      <h2 id="basis">{t('How prices are stated')}</h2>
      <SelectField
        at="currency"
        label={t('Currency')}
        value={currency}
        options={currencyOptions}
        set={(code) => edit((x) => ({ ...x, currency: code }))}
      />
      <Group id={idOfFault('priceBasis.tax')} legend={t('Tax')}>
        <Choice name="tax" checked={priceBasis.tax === 'net'} onChoose={() => set({ tax: 'net' })}>
          {t('Prices are without tax (net)')}
        </Choice>
        <Choice name="tax" checked={priceBasis.tax === 'gross'} onChoose={() => set({ tax: 'gross' })}>
          {t('Prices include tax (gross)')}
        </Choice>
      </Group>
      <AmountField
        at="priceBasis.taxRate"
        label={t('Tax rate, percent')}
        hint={t('Stated to bidders; 0 where there is none.')}
        value={priceBasis.taxRate}
        set={(taxRate) => set({ taxRate })}
      />
      <SelectField
        at="priceBasis.unitPriceDecimals"
        label={t('Decimals that a unit price may have')}
        value={String(priceBasis.unitPriceDecimals)}
        options={places.map((n) => ({ value: String(n), name: String(n) }))}
        set={(n) => set({ unitPriceDecimals: places.find((p) => String(p) === n)! })}
      />
      <SelectField
        at="priceBasis.alternates"
        label={t('Alternates to a line')}
        hint={t(
          'What a bidder may offer beside its own price: another make, another way to do it. Alternates are read, not ranked: they count in no total, no points and no ranking.',
        )}
        value={String(priceBasis.alternates ?? 0)}
        options={[
          { value: '0', name: t('Not allowed') },
          ...alternates.map((n) => ({ value: String(n), name: tn(n, 'At most one', 'At most {n}') })),
        ]}
        set={(n) => allow(alternates.find((most) => String(most) === n))}
      />
    </section>
  );
}
