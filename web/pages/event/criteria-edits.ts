/** Edits of a draft's method: criteria, scale, tie-breaks. */
import { proportionWords } from '../../../shared/as-kind.ts';
import {
  type Criterion,
  type EventContent,
  isAnswered,
  type Level,
  type NumberCriterion,
  type Preference,
  type PriceCriterion,
} from '../../../shared/event.ts';
import { type PriceFormulaId, sharesAtMean } from '../../../shared/scoring/price-formulas.ts';
import { t } from '../../../shared/words/say.ts';
import { changedAt, type Edit, freeId, moved } from './list-edits.ts';

const withCriteria = (content: EventContent, criteria: Criterion[]): EventContent => ({
  ...content,
  method: { ...content.method, criteria },
});
const withScale = (content: EventContent, scale: Level[]): EventContent => ({
  ...content,
  method: { ...content.method, scale },
});

type Kind = Criterion['kind'];

const asKind = (base: Omit<Extract<Criterion, { kind: 'judged' }>, 'kind'>, kind: Kind): Criterion => {
  if (kind === 'judged') return { ...base, kind };
  if (kind === 'yesno') return { ...base, kind, questionId: '' };
  if (kind === 'number') return { ...base, kind, questionId: '', none: '', ideal: '', noneAbove: '' };
  if (kind === 'choice') return { ...base, kind, questionId: '', shares: [] };
  return { ...base, kind, formula: 'lowest-over-price', preferences: [] };
};

/** A new criterion of a kind at the end; a price is named in the language of who adds it. */
export const addCriterion =
  (kind: Kind): Edit =>
  (content) => {
    const { criteria } = content.method;
    const name = kind === 'price' ? t('Price') : '';
    return withCriteria(content, [
      ...criteria,
      asKind({ id: freeId('c', criteria), name, words: '', points: '', bonus: false }, kind),
    ]);
  };

/** Changes what every kind of criterion has. */
export const editCriterion =
  (i: number, change: Partial<Pick<Criterion, 'name' | 'words' | 'points' | 'bonus'>>): Edit =>
  (content) =>
    withCriteria(
      content,
      content.method.criteria.map((c, k) => (k === i ? { ...c, ...change } : c)),
    );

/** Changes how a criterion gets its points; name, words and points stay. */
export const setKind =
  (i: number, kind: Kind): Edit =>
  (content) =>
    withCriteria(
      content,
      content.method.criteria.map((c, k) =>
        k !== i || c.kind === kind
          ? c
          : asKind({ id: c.id, name: c.name, words: c.words, points: c.points, bonus: c.bonus }, kind),
      ),
    );

/** Chooses the question that decides a criterion. Options of another question get no points of this one. */
export const setQuestionOf =
  (i: number, questionId: string): Edit =>
  (content) =>
    withCriteria(
      content,
      content.method.criteria.map((c, k) => {
        if (k !== i || !isAnswered(c)) return c;
        return c.kind === 'choice' && c.questionId !== questionId
          ? { ...c, questionId, shares: [] }
          : { ...c, questionId };
      }),
    );

/** Changes which numbers get all points and none. */
export const editNumber =
  (i: number, change: Partial<Pick<NumberCriterion, 'none' | 'ideal' | 'noneAbove'>>): Edit =>
  (content) =>
    withCriteria(
      content,
      content.method.criteria.map((c, k) => (k === i && c.kind === 'number' ? { ...c, ...change } : c)),
    );

/** Sets how many percent of the points an option gets. */
export const setShare =
  (i: number, optionId: string, percent: string): Edit =>
  (content) =>
    withCriteria(
      content,
      content.method.criteria.map((c, k) =>
        k === i && c.kind === 'choice'
          ? {
              ...c,
              // In its place: the order of shares says nothing, and a difference would read as if it did.
              shares: c.shares.some((s) => s.optionId === optionId)
                ? c.shares.map((s) => (s.optionId === optionId ? { optionId, percent } : s))
                : [...c.shares, { optionId, percent }],
            }
          : c,
      ),
    );

const withPrice = (content: EventContent, i: number, change: (c: PriceCriterion) => PriceCriterion): EventContent =>
  withCriteria(
    content,
    content.method.criteria.map((c, k) => (k === i && c.kind === 'price' ? change(c) : c)),
  );

/** Chooses the price formula; what only another formula needs goes. */
export const setFormula =
  (i: number, formula: PriceFormulaId): Edit =>
  (content) =>
    withPrice(content, i, ({ optimum, atMean, bands, ...c }) => ({
      ...c,
      // The sentence of another formula would contradict this one.
      words: c.words === proportionWords() && formula !== 'lowest-over-price' ? '' : c.words,
      formula,
      ...(formula === 'ceiling-to-optimum' && { optimum: optimum ?? '' }),
      ...(formula === 'bilinear' && { atMean: atMean ?? sharesAtMean[0] }),
      ...(formula === 'bands' && { bands: bands ?? [{ upTo: '', percent: '100' }] }),
    }));

/** Changes what the chosen formula needs. */
export const editFormula =
  (i: number, change: Partial<Pick<PriceCriterion, 'optimum' | 'atMean' | 'bands'>>): Edit =>
  (content) =>
    withPrice(content, i, (c) => ({ ...c, ...change }));

/** Sets or takes away the preference of a price criterion. */
export const setPreference =
  (i: number, preference: Preference | null): Edit =>
  (content) =>
    withPrice(content, i, (c) => ({ ...c, preferences: preference ? [preference] : [] }));

/** Moves a criterion by so many places. */
export const moveCriterion =
  (i: number, by: number): Edit =>
  (content) =>
    withCriteria(content, moved(content.method.criteria, i, by));

/** Removes a criterion, and the tie-break that named it. */
export const removeCriterion =
  (i: number): Edit =>
  (content) => {
    const gone = content.method.criteria[i]?.id;
    const rest = withCriteria(
      content,
      content.method.criteria.filter((_, k) => k !== i),
    );
    return { ...rest, method: { ...rest.method, tieBreaks: rest.method.tieBreaks.filter((t) => t !== gone) } };
  };

/** A level above the highest one: its mark follows on where marks are whole numbers. */
export const addLevel: Edit = (content) => {
  const { scale } = content.method;
  const last = scale.at(-1)?.mark ?? '';
  const mark = scale.length === 0 ? '0' : /^[0-9]{1,3}$/.test(last) ? String(Number(last) + 1) : '';
  return withScale(content, [...scale, { mark, name: '', words: '' }]);
};
/** Changes one level. */
export const editLevel =
  (i: number, change: Partial<Level>): Edit =>
  (content) =>
    withScale(content, changedAt(content.method.scale, i, change));
/** Removes a level. */
export const removeLevel =
  (i: number): Edit =>
  (content) =>
    withScale(
      content,
      content.method.scale.filter((_, k) => k !== i),
    );

/** Sets the order of tie-breaks. */
export const setTieBreaks =
  (tieBreaks: string[]): Edit =>
  (content) => ({ ...content, method: { ...content.method, tieBreaks } });
