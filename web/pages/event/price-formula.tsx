/** What the price formula does: in words, as a curve, as a small table; and the preference. */
import { useState } from 'preact/hooks';
import { type Criterion, priceEnvelope } from '../../../shared/event.ts';
import { exact, grouped } from '../../../shared/exact.ts';
import { currencies } from '../../../shared/money.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readEntry } from '../bid/price-entry.ts';
import { setPreference } from './criteria-edits.ts';
import { QuestionChoice } from './criterion-panel.tsx';
import { AmountField, useDraft } from './fields.tsx';
import { exampleLowest, priceCurve } from './price-curve.ts';
import { PricePlot } from './price-plot.tsx';

type PriceCriterion = Extract<Criterion, { kind: 'price' }>;

function Preference({ c, i }: { c: PriceCriterion; i: number }) {
  const { edit } = useDraft();
  const at = `method.criteria.${i}.preference`;
  const p = c.preference;
  return (
    <div class="stack tight">
      <Choice
        type="checkbox"
        name="preference"
        checked={p !== null}
        onChoose={(has) => edit(setPreference(i, has ? { percent: '', questionId: '' } : null))}
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
  const percent = c.preference?.percent || null;
  const lowest = 'value' in entry ? entry.value : '';
  const curve = priceCurve(c.points, lowest, ceiling, percent, method.shownDecimals);
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
        <p class="hint">{t('Give the criterion points, and the example a price above 0, to see the curve.')}</p>
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
      <p class="big">{t('points = {points} × lowest price ÷ this price', { points: c.points || '?' })}</p>
      <Examples c={c} />
      <div class="banner warn">
        <Icon name="alert" />
        <div>
          {t('The formula is relative: a bid that drops out can change the order of two others.')}
          {two && ` ${t('Prices are opened after all marks are locked.')}`}
        </div>
      </div>
      <Preference c={c} i={i} />
    </>
  );
}
