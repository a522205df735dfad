/** One criterion: its name and words, how it gets its points, where it stands, what it must reach, whether it is a bonus. */
import { type Criterion, isAnswered, type JudgedCriterion, limits, type Method } from '../../../shared/event.ts';
import { plain } from '../../../shared/exact.ts';
import { highestOf, scaleOf } from '../../../shared/scoring/marks.ts';
import { decidesOrder, priceFormulas } from '../../../shared/scoring/price-formulas.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Answered } from './answered-criterion.tsx';
import {
  editCriterion,
  isPassFail,
  removeCriterion,
  setBonus,
  setCriterionMinimum,
  setKind,
  setPassFail,
} from './criteria-edits.ts';
import { SelectField, TextField, useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { MinimumField } from './minimum-field.tsx';
import { OwnScale } from './own-scale.tsx';
import { shownPoints } from './points-given.ts';
import { PriceFormula } from './price-formula.tsx';
import { StandsIn } from './stands-in.tsx';

const kinds: readonly { value: Criterion['kind']; name: Plain }[] = [
  { value: 'judged', name: 'People judge it on the scale' },
  { value: 'yesno', name: 'Yes gets all points, no gets none' },
  { value: 'number', name: 'From a number that is answered' },
  { value: 'choice', name: 'From the option that is chosen' },
  { value: 'price', name: 'From the price, by a formula' },
];

const judgedWords: Readonly<Record<Method['combine'], Plain>> = {
  mean: 'Each evaluator gives a mark by the words of the scale. The mean of their marks counts.',
  median: 'Each evaluator gives a mark by the words of the scale. The median of their marks counts.',
  'trimmed-mean':
    'Each evaluator gives a mark by the words of the scale. The mean without one highest and one lowest mark counts.',
  consensus: 'Each evaluator gives a mark by the words of the scale. The mark that they agree on in a meeting counts.',
};

function Judged({ c, i, points }: { c: JudgedCriterion; i: number; points: string }) {
  const { method } = useMethod();
  const highest = plain(highestOf(scaleOf(method, c)));
  const [all, most] = [points === '0' ? '?' : points, highest === '0' ? '?' : highest];
  return (
    <>
      {!isPassFail(c) && (
        <p class="big">
          {method.combine === 'mean'
            ? t('points = {points} × mean of marks ÷ {highest}', { points: all, highest: most })
            : t('points = {points} × the panel’s mark ÷ {highest}', { points: all, highest: most })}
        </p>
      )}
      <p class="hint">{t(judgedWords[method.combine])}</p>
      <OwnScale c={c} i={i} />
    </>
  );
}

/** Points that no minimum can rest on: they follow from the other bids' prices, or the formula gives none. */
const isRelative = (c: Criterion): boolean =>
  c.kind === 'price' && (priceFormulas[c.formula].relative || decidesOrder(c.formula));

/** What a criterion must reach, and what it earns for it. */
function Reach({ c, i }: { c: Criterion; i: number }) {
  const { at, method, change } = useMethod();
  const { shown } = useDraft();
  const must = isPassFail(c);
  const name = c.name || t('Criterion {n}', { n: i + 1 });
  const bonusAt = `${at}.criteria.${i}.bonus`;
  const fault = shown(bonusAt);
  return (
    <>
      {!c.bonus && (c.kind === 'judged' || c.kind === 'yesno') && (
        <Choice
          type="checkbox"
          name={`pass-${c.id}`}
          checked={must}
          onChoose={(pass) =>
            change(
              setPassFail(i, pass),
              pass ? t('{name} must be passed now.', { name }) : t('{name} earns points.', { name }),
            )
          }
          hint={
            c.kind === 'judged'
              ? t('Marked Fail or Pass. It earns no points; a bid that fails is out.')
              : t('A bid that answers no is out. A yes earns no points.')
          }
        >
          {t('Pass or fail')}
        </Choice>
      )}
      {!c.bonus && (c.minimum || !isRelative(c)) && (
        <MinimumField
          at={`${at}.criteria.${i}.minimum`}
          minimum={c.minimum}
          points={pointsOf(method).get(c.id)!}
          judged={c.kind === 'judged'}
          set={(minimum) => change(setCriterionMinimum(i, minimum))}
        />
      )}
      {!must && !(c.kind === 'price' && decidesOrder(c.formula) && !c.bonus) && (
        <div id={idOfFault(bonusAt)} tabIndex={-1}>
          {fault && <p class="error">{fault}</p>}
          <Choice
            type="checkbox"
            name={`bonus-${c.id}`}
            checked={c.bonus}
            onChoose={(bonus) => change(setBonus(i, bonus))}
            hint={t('A bonus is added on top of the total: a preference, say.')}
          >
            {t('These points lie outside the total')}
          </Choice>
        </div>
      )}
    </>
  );
}

/** The panel beside the table, for the criterion at place `i`. */
export function CriterionPanel({ i, onRemoved }: { i: number; onRemoved: () => void }) {
  const { at: path, method, change } = useMethod();
  const { criteria } = method;
  const c = criteria[i]!;
  const at = `${path}.criteria.${i}`;
  const name = c.name || t('Criterion {n}', { n: i + 1 });
  const points = shownPoints(pointsOf(method).get(c.id)!);
  return (
    <>
      <div class="row base">
        <h2 id="chosen" tabIndex={-1}>
          <Swatch tone={tonesOf(criteria)[i]!} />
          {i + 1} {name}
        </h2>
        <button
          type="button"
          class="btn danger end"
          aria-label={t('Remove {name}', { name })}
          onClick={() => {
            onRemoved();
            change(removeCriterion(i), t('{name} removed.', { name }));
            requestAnimationFrame(() => document.getElementById('chosen')?.focus());
          }}
        >
          {t('Remove')}
        </button>
      </div>
      <TextField
        at={`${at}.name`}
        label={t('Name')}
        max={limits.name}
        value={c.name}
        set={(value) => change(editCriterion(i, { name: value }))}
      />
      <TextField
        at={`${at}.words`}
        label={t('What it asks for')}
        hint={t('Published with it. Say what a good bid shows, and where in the bid it is looked for.')}
        rows={4}
        max={4000}
        value={c.words}
        set={(words) => change(editCriterion(i, { words }))}
      />
      {!c.bonus && <StandsIn id={c.id} into={c.in} at={`${at}.in`} name={name} />}
      <SelectField
        at={`${at}.kind`}
        label={t('How points follow')}
        value={c.kind}
        options={kinds.map((k) => ({ value: k.value, name: t(k.name) }))}
        set={(kind) => change(setKind(i, kinds.find((k) => k.value === kind)!.value))}
      />
      {c.kind === 'judged' && <Judged c={c} i={i} points={points} />}
      {isAnswered(c) && <Answered c={c} i={i} />}
      {c.kind === 'price' && <PriceFormula c={c} i={i} points={points} />}
      <Reach c={c} i={i} />
    </>
  );
}
