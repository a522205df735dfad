/** What the price formula does: in words, as a curve, as a small table; and the preference. */
import { useState } from 'preact/hooks';
import { limits, type PriceCriterion, priceEnvelope } from '../../../shared/event.ts';
import { exact, grouped, round } from '../../../shared/exact.ts';
import { currencies } from '../../../shared/money.ts';
import { formulaWords } from '../../../shared/scoring/formula-words.ts';
import { decidesOrder, priceFormulaIds, priceFormulas, sharesAtMean } from '../../../shared/scoring/price-formulas.ts';
import { pointsOf, qualityPoints } from '../../../shared/scoring/tree.ts';
import { t } from '../../../shared/words/say.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readEntry } from '../bid/price-entry.ts';
import { comparedCurve } from './compared-curve.ts';
import { ComparedPlot } from './compared-plot.tsx';
import { AmountField, SelectField, useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { exampleLowest, priceCurve } from './price-curve.ts';
import { editFormula, setFormula } from './price-edits.ts';
import { PricePlot } from './price-plot.tsx';
import { Preferences } from './price-preferences.tsx';

function Bands({ c, i }: { c: PriceCriterion; i: number }) {
  const { shown } = useDraft();
  const { at: method, change } = useMethod();
  const at = `${method}.criteria.${i}.bands`;
  const bands = c.bands ?? [];
  const fault = shown(at);
  return (
    <fieldset class="stack tight">
      <legend>{t('Bands of price, cheapest first')}</legend>
      {fault && <p class="error">{fault}</p>}
      {bands.map((band, k) => (
        // Bands have no ids: their places are what they are.
        <div class="row base" key={`${k}`}>
          <AmountField
            at={`${at}.${k}.upTo`}
            label={t('Band {n}: up to a price of', { n: k + 1 })}
            value={band.upTo}
            set={(upTo) => change(editFormula(i, { bands: bands.with(k, { ...band, upTo }) }))}
          />
          <AmountField
            at={`${at}.${k}.percent`}
            label={t('Percent of the points')}
            value={band.percent}
            set={(percent) => change(editFormula(i, { bands: bands.with(k, { ...band, percent }) }))}
          />
          <button
            type="button"
            class="btn danger"
            aria-label={t('Remove band {n}', { n: k + 1 })}
            onClick={() =>
              change(editFormula(i, { bands: bands.toSpliced(k, 1) }), t('Band {n} removed.', { n: k + 1 }))
            }
          >
            {t('Remove')}
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          class="btn"
          disabled={bands.length >= limits.bands}
          onClick={() => change(editFormula(i, { bands: [...bands, { upTo: '', percent: '' }] }))}
        >
          {t('Add a band')}
        </button>
      </p>
    </fieldset>
  );
}

/** What a formula that decides the order means for points; null of one that gives them. */
function orderSays({ formula }: PriceCriterion): string | null {
  if (formula === 'lowest-price')
    return t(
      'The lowest price wins among those that pass every minimum. Points for quality decide nothing more: give the price 0 points.',
    );
  if (formula === 'price-per-quality-point')
    return t(
      'The bid that asks least for a point of quality comes first. The price itself earns nothing: give it 0 points.',
    );
  return formula === 'quality-adjusted'
    ? t(
        'The price is divided by how much more the bid offers. The points of the price say how much quality weighs: the fewer, the more.',
      )
    : null;
}

type Props = { c: PriceCriterion; i: number; points: string };

/** Which formula, and what it needs beside the bids' prices. */
function Formula({ c, i, points }: Props) {
  const { content } = useDraft();
  const { at: method, change } = useMethod();
  const at = `${method}.criteria.${i}`;
  return (
    <>
      <SelectField
        at={`${at}.formula`}
        label={t('Formula')}
        value={c.formula}
        options={priceFormulaIds.map((id) => ({
          value: id,
          name: t(priceFormulas[id].name),
          group: decidesOrder(id) ? t('Puts the bids in order, the lowest first') : t('Gives points'),
        }))}
        set={(chosen) => change(setFormula(i, priceFormulaIds.find((id) => id === chosen) ?? c.formula))}
      />
      {c.formula === 'ceiling-to-optimum' && (
        <AmountField
          at={`${at}.optimum`}
          label={t('Price that gets all points, {currency}', { currency: content.value.currency })}
          hint={t('A lower price gets no more.')}
          value={c.optimum ?? ''}
          set={(optimum) => change(editFormula(i, { optimum }))}
        />
      )}
      {c.formula === 'bilinear' && (
        <SelectField
          at={`${at}.atMean`}
          label={t('What a price at the mean gets')}
          value={c.atMean ?? ''}
          options={sharesAtMean.map((share) => ({ value: share, name: `${share} %` }))}
          set={(chosen) => change(editFormula(i, { atMean: sharesAtMean.find((share) => share === chosen) }))}
        />
      )}
      {c.formula === 'bands' && <Bands c={c} i={i} />}
      <p class="big">
        {decidesOrder(c.formula)
          ? t('compared = {formula}', { formula: formulaWords(c) })
          : t('points = {points} × {formula}', { points: points === '0' ? '?' : points, formula: formulaWords(c) })}
      </p>
      {orderSays(c) && <p>{orderSays(c)}</p>}
      <p class="hint">{t('Published in: {source}', { source: priceFormulas[c.formula].source })}</p>
    </>
  );
}

function Examples({ c }: { c: PriceCriterion }) {
  const { content } = useDraft();
  const { method, lotId } = useMethod();
  const { lots, currency } = content.value;
  // Of several lots each has its own ceiling: then the picture shows none, but in the criteria of one lot.
  const ceiling = lots.find((lot) => lots.length === 1 || lot.id === lotId)?.ceiling ?? null;
  const points = pointsOf(method);
  const own = points.get(c.id)!;
  const [typed, setTyped] = useState(exampleLowest(ceiling));
  const entry = readEntry(typed, 2);
  const [first, ...others] = c.preferences.filter((p) => p.percent !== '');
  const lowest = 'value' in entry ? entry.value : '';
  const curve = priceCurve({ ...c, points: round(own, 6) }, lowest, ceiling, method.shownDecimals);
  const compared = decidesOrder(c.formula)
    ? comparedCurve(c.formula, qualityPoints(method, points), own, lowest, ceiling)
    : null;
  const shown = (price: string) => grouped(exact(price), currencies[currency] ?? 2);
  return (
    <>
      <Field
        id="example-lowest"
        label={t('Try it with a lowest price of, {currency}', { currency })}
        hint={t('Only for this picture; it is not part of the event.')}
        error={'fault' in entry ? entry.fault : undefined}
      >
        <input
          class="n"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          onInput={(e) => setTyped(e.currentTarget.value)}
        />
      </Field>
      {compared && <ComparedPlot curve={compared} currency={currency} />}
      {!curve && !compared && (
        <p class="hint">
          {t(
            'Give the criterion points, the formula what it needs, and the example a price above 0, to see the curve.',
          )}
        </p>
      )}
      {curve && (
        <>
          <PricePlot curve={curve} points={round(own, 2)} ceiling={ceiling} currency={currency} />
          <table>
            <caption class="sr">{t('Examples')}</caption>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {t('Price, {currency}', { currency })}
                </th>
                <th scope="col" class="n">
                  {t('Points')}
                </th>
                <th scope="col" class="n">
                  {t('Lost')}
                </th>
                {first && (
                  <th scope="col" class="n">
                    {others.length > 0
                      ? t('With all preferences')
                      : t('With {percent} % less', { percent: first.percent })}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {curve.rows.map((row) => (
                <tr key={row.price}>
                  <td class="n">{shown(row.price)}</td>
                  <td class="n">{row.points}</td>
                  <td class="n">{row.lost}</td>
                  {first && <td class="n">{row.favoured}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** The inside of a criterion that takes its points from the price, or puts the bids in order by it. */
export function PriceFormula({ c, i, points }: Props) {
  const { content } = useDraft();
  const two = priceEnvelope(content.value) === 'commercial';
  return (
    <>
      <Formula c={c} i={i} points={points} />
      {c.formula !== 'lowest-price' && <Examples c={c} />}
      {!decidesOrder(c.formula) && priceFormulas[c.formula].relative && (
        <div class="banner warn">
          <Icon name="alert" />
          <div>
            {t('The formula is relative: a bid that drops out can change the order of two others.')}
            {two && ` ${t('Prices are opened after all marks are locked.')}`}
          </div>
        </div>
      )}
      {c.formula === 'distance-from-mean' && (
        <div class="banner warn">
          <Icon name="alert" />
          <div>{t('The cheapest bid does not get the most points: the one at the mean does.')}</div>
        </div>
      )}
      <Preferences c={c} i={i} />
    </>
  );
}
