/** Edits of a price criterion: its formula, what that needs, and the preferences. */
import { proportionWords } from '../../../shared/as-kind.ts';
import { limits, type Preference, type PriceCriterion } from '../../../shared/event.ts';
import { type PriceFormulaId, sharesAtMean } from '../../../shared/scoring/price-formulas.ts';
import { withCriterion } from './criteria-edits.ts';
import { changedAt, moved } from './list-edits.ts';
import type { MethodEdit } from './method-at.ts';

const withPrice = (i: number, change: (c: PriceCriterion) => PriceCriterion): MethodEdit =>
  withCriterion(i, (c) => (c.kind === 'price' ? change(c) : c));

/** Chooses the price formula; what only another formula needs goes. */
export const setFormula = (i: number, formula: PriceFormulaId): MethodEdit =>
  withPrice(i, ({ optimum, atMean, bands, ...c }) => ({
    ...c,
    // The sentence of another formula would contradict this one.
    words: c.words === proportionWords() && formula !== 'lowest-over-price' ? '' : c.words,
    formula,
    ...(formula === 'ceiling-to-optimum' && { optimum: optimum ?? '' }),
    ...(formula === 'bilinear' && { atMean: atMean ?? sharesAtMean[0] }),
    ...(formula === 'bands' && { bands: bands ?? [{ upTo: '', percent: '100' }] }),
  }));

/** Changes what the chosen formula needs. */
export const editFormula = (
  i: number,
  change: Partial<Pick<PriceCriterion, 'optimum' | 'atMean' | 'bands'>>,
): MethodEdit => withPrice(i, (c) => ({ ...c, ...change }));

/** Changes the preferences; how several go together is said only of several. */
const withPreferences = (i: number, change: (list: Preference[]) => Preference[]): MethodEdit =>
  withPrice(i, ({ stacking, preferencesMost, ...c }) => {
    const preferences = change(c.preferences);
    return {
      ...c,
      preferences,
      ...(preferences.length > 1 && { stacking: stacking ?? 'together' }),
      ...(preferences.length > 1 && preferencesMost !== undefined && { preferencesMost }),
    };
  });

/** A new preference at the end; none above the limit. */
export const addPreference = (i: number): MethodEdit =>
  withPreferences(i, (list) =>
    list.length >= limits.preferences ? list : [...list, { percent: '', questionId: '', most: '' }],
  );
/** Changes one preference. */
export const editPreference = (i: number, k: number, change: Partial<Preference>): MethodEdit =>
  withPreferences(i, (list) => changedAt(list, k, change));
/** Moves a preference by so many places: where one is taken off after another, the order counts. */
export const movePreference = (i: number, k: number, by: number): MethodEdit =>
  withPreferences(i, (list) => moved(list, k, by));
/** Removes a preference. */
export const removePreference = (i: number, k: number): MethodEdit =>
  withPreferences(i, (list) => list.filter((_, n) => n !== k));
/** Sets how several preferences go together. */
export const setStacking = (i: number, stacking: NonNullable<PriceCriterion['stacking']>): MethodEdit =>
  withPrice(i, (c) => ({ ...c, stacking }));
/** Sets the percent that all preferences together take off at most; blank: no limit. */
export const setPreferencesMost = (i: number, most: string): MethodEdit =>
  withPrice(i, ({ preferencesMost: _, ...c }) => (most ? { ...c, preferencesMost: most } : c));
