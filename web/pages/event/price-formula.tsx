/** What the price formula does: in words, as a curve, as a small table; and the preference. */
import { useState } from 'preact/hooks';
import { limits, type PriceCriterion, priceEnvelope } from '../../../shared/event.ts';
import { exact, grouped } from '../../../shared/exact.ts';
import { currencies } from '../../../shared/money.ts';
import { formulaWords } from '../../../shared/scoring/formula-words.ts';
import { priceFormulaIds, priceFormulas, sharesAtMean } from '../../../shared/scoring/price-formulas.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readEntry } from '../bid/price-entry.ts';
import { editFormula, setFormula, setPreference } from './criteria-edits.ts';
import { QuestionChoice } from './criterion-panel.tsx';
import { AmountField, SelectField, useDraft } from './fields.tsx';
import { exampleLowest, priceCurve } from './price-curve.ts';
import { PricePlot } from './price-plot.tsx';

function Bands({ c, i }: { c: PriceCriterion; i: number }) {
  const { edit, shown } = useDraft();
  const at = `method.criteria.${i}.bands`;
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
            set={(upTo) => edit(editFormula(i, { bands: bands.with(k, { ...band, upTo }) }))}
          />
          <AmountField
            at={`${at}.${k}.percent`}
            label={t('Percent of the points')}
            value={band.percent}
            set={(percent) => edit(editFormula(i, { bands: bands.with(k, { ...band, percent }) }))}
          />
          <button
            type="button"
            class="btn danger"
            aria-label={t('Remove band {n}', { n: k + 1 })}
            onClick={() => edit(editFormula(i, { bands: bands.toSpliced(k, 1) }), t('Band {n} removed.', { n: k + 1 }))}
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
          onClick={() => edit(editFormula(i, { bands: [...bands, { upTo: '', percent: '' }] }))}
        >
          {t('Add a band')}
        </button>
      </p>
    </fieldset>
  );
}

/** Which formula, and what it needs beside the bids' prices. */
function Formula({ c, i }: { c: PriceCriterion; i: number }) {
  const { content, edit } = useDraft();
  const at = `method.criteria.${i}`;
  return (
    <>
      <SelectField
        at={`${at}.formula`}
        label={t('Formula')}
        value={c.formula}
        options={priceFormulaIds.map((id) => ({ value: id, name: t(priceFormulas[id].name) }))}
        set={(chosen) => edit(setFormula(i, priceFormulaIds.find((id) => id === chosen) ?? c.formula))}
      />
      {c.formula === 'ceiling-to-optimum' && (
        <AmountField
          at={`${at}.optimum`}
          label={t('Price that gets all points, {currency}', { currency: content.value.currency })}
          hint={t('A lower price gets no more.')}
          value={c.optimum ?? ''}
          set={(optimum) => edit(editFormula(i, { optimum }))}
        />
      )}
      {c.formula === 'bilinear' && (
        <SelectField
          at={`${at}.atMean`}
          label={t('What a price at the mean gets')}
          value={c.atMean ?? ''}
          options={sharesAtMean.map((share) => ({ value: share, name: `${share} %` }))}
          set={(chosen) => edit(editFormula(i, { atMean: sharesAtMean.find((share) => share === chosen) }))}
        />
      )}
      {c.formula === 'bands' && <Bands c={c} i={i} />}
      <p class="big">{t('points = {points} × {formula}', { points: c.points || '?', formula: formulaWords(c) })}</p>
      <p class="hint">{t('Published in: {source}', { source: priceFormulas[c.formula].source })}</p>
    </>
  );
}

function Preference({ c, i }: { c: PriceCriterion; i: number }) {
  const { edit } = useDraft();
  const at = `method.criteria.${i}.preferences.0`;
  const [p = null] = c.preferences;
  return (
    <div class="stack tight">
      <Choice
        type="checkbox"
        name="preference"
        checked={p !== null}
        onChoose={(has) => edit(setPreference(i, has ? { percent: '', questionId: '', most: '' } : null))}
        hint={t('For scoring only; the contract is at the price bid.')}
      >
        {t('Count the price of some bidders less')}
      </Choice>
      {p && (
        <>
          <AmountField
            at={`${at}.percent`}
            label={t('Percent less')}
            value={p.percent}
            set={(percent) => edit(setPreference(i, { ...p, percent }))}
          />
          <QuestionChoice
            kind="yesno"
            at={`${at}.questionId`}
            label={t('For those who answer yes to')}
            value={p.questionId}
            set={(questionId) => edit(setPreference(i, { ...p, questionId }))}
          />
        </>
      )}
    </div>
  );
}

function Examples({ c }: { c: PriceCriterion }) {
  const { content } = useDraft();
  const { lots, currency, method } = content.value;
  // Of several lots each has its own ceiling: then the picture shows none.
  const ceiling = lots.length === 1 ? lots[0]!.ceiling : null;
  const [typed, setTyped] = useState(exampleLowest(ceiling));
  const entry = readEntry(typed, 2);
  const percent = c.preferences[0]?.percent || null;
  const lowest = 'value' in entry ? entry.value : '';
  const curve = priceCurve(c, lowest, ceiling, method.shownDecimals);
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
      {!curve && (
        <p class="hint">
          {t(
            'Give the criterion points, the formula what it needs, and the example a price above 0, to see the curve.',
          )}
        </p>
      )}
      {curve && (
        <>
          <PricePlot curve={curve} points={c.points} ceiling={ceiling} currency={currency} />
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
                {percent && (
                  <th scope="col" class="n">
                    {t('With {percent} % less', { percent })}
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
                  {percent && <td class="n">{row.favoured}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** The inside of a criterion that takes its points from the price. */
export function PriceFormula({ c, i }: { c: PriceCriterion; i: number }) {
  const { content } = useDraft();
  const two = priceEnvelope(content.value) === 'commercial';
  return (
    <>
      <Formula c={c} i={i} />
      <Examples c={c} />
      {priceFormulas[c.formula].relative && (
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
      <Preference c={c} i={i} />
    </>
  );
}
