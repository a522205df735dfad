/** Edits of a method's criteria and sections: old method in, new method out; where the method stands is said by method-at.ts. */
import {
  type Criterion,
  isAnswered,
  limits,
  type Method,
  type Minimum,
  type NumberCriterion,
  type Section,
} from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { changedAt, freeId } from './list-edits.ts';
import type { MethodEdit } from './method-at.ts';
import { dissolve, standIn } from './outline.ts';

type Kind = Criterion['kind'];
type Base = Omit<Extract<Criterion, { kind: 'judged' }>, 'kind' | 'scale' | 'step'>;

const asKind = (base: Base, kind: Kind): Criterion => {
  if (kind === 'judged') return { ...base, kind };
  if (kind === 'yesno') return { ...base, kind, questionId: '' };
  if (kind === 'number') return { ...base, kind, questionId: '', none: '', ideal: '', noneAbove: '' };
  if (kind === 'choice') return { ...base, kind, questionId: '', shares: [] };
  return { ...base, kind, formula: 'lowest-over-price', preferences: [] };
};

/** Changes the criterion at place `i`. */
export const withCriterion =
  (i: number, change: (c: Criterion) => Criterion): MethodEdit =>
  (method) => ({ ...method, criteria: method.criteria.map((c, k) => (k === i ? change(c) : c)) });

/** A new criterion of a kind at the end; a price is named in the language of who adds it. None above the limit. */
export const addCriterion =
  (kind: Kind): MethodEdit =>
  (method) => {
    const { criteria } = method;
    if (criteria.length >= limits.criteria) return method;
    const name = kind === 'price' ? t('Price') : '';
    const added = asKind(
      { id: freeId('c', [...criteria, ...(method.sections ?? [])]), name, words: '', points: '', bonus: false },
      kind,
    );
    return { ...method, criteria: [...criteria, added] };
  };

/** Changes what every kind of criterion has. */
export const editCriterion = (i: number, change: Partial<Pick<Criterion, 'name' | 'words' | 'points'>>): MethodEdit =>
  withCriterion(i, (c) => ({ ...c, ...change }));

/** Puts a criterion's points outside the total, or back inside. A bonus stands at the top, and nobody is out for lack of one. */
export const setBonus =
  (i: number, bonus: boolean): MethodEdit =>
  (method) => {
    const id = method.criteria[i]?.id ?? '';
    const placed = bonus ? standIn(id, undefined)(method) : method;
    const now = placed.criteria.findIndex((c) => c.id === id);
    return withCriterion(now, (c) => {
      if (!bonus) return { ...c, bonus };
      const { minimum: _, ...rest } = c;
      return { ...rest, bonus };
    })(placed);
  };

/** Changes how a criterion gets its points; name, words, points and place stay. A minimum by marks needs marks. */
export const setKind = (i: number, kind: Kind): MethodEdit =>
  withCriterion(i, (c) => {
    if (c.kind === kind) return c;
    const { id, name, words, points, bonus, minimum } = c;
    const kept = minimum && minimum.of !== 'mark' ? { minimum } : {};
    const base = { id, name, words, points, bonus, ...(c.in !== undefined && { in: c.in }), ...kept };
    return isPassFail(c) ? passFail(asKind(base, kind)) : asKind(base, kind);
  });

/** Chooses the question that decides a criterion. Options of another question get no points of this one. */
export const setQuestionOf = (i: number, questionId: string): MethodEdit =>
  withCriterion(i, (c) => {
    if (!isAnswered(c)) return c;
    return c.kind === 'choice' && c.questionId !== questionId ? { ...c, questionId, shares: [] } : { ...c, questionId };
  });

/** Changes which numbers get all points and none. */
export const editNumber = (
  i: number,
  change: Partial<Pick<NumberCriterion, 'none' | 'ideal' | 'noneAbove'>>,
): MethodEdit => withCriterion(i, (c) => (c.kind === 'number' ? { ...c, ...change } : c));

/** Sets how many percent of the points an option gets. */
export const setShare = (i: number, optionId: string, percent: string): MethodEdit =>
  withCriterion(i, (c) =>
    c.kind === 'choice'
      ? {
          ...c,
          // In its place: the order of shares says nothing, and a difference would read as if it did.
          shares: c.shares.some((s) => s.optionId === optionId)
            ? c.shares.map((s) => (s.optionId === optionId ? { optionId, percent } : s))
            : [...c.shares, { optionId, percent }],
        }
      : c,
  );

/** What the minimum of something becomes; null takes it away. */
const withMinimum = <T extends { minimum?: Minimum | undefined }>(x: T, minimum: Minimum | null): T => {
  const { minimum: _, ...rest } = x;
  return (minimum ? { ...rest, minimum } : rest) as T;
};
/** Sets the minimum of a criterion, or takes it away. */
export const setCriterionMinimum = (i: number, minimum: Minimum | null): MethodEdit =>
  withCriterion(i, (c) => withMinimum(c, minimum));
/** Sets the minimum of a section, or takes it away. */
export const setSectionMinimum =
  (i: number, minimum: Minimum | null): MethodEdit =>
  (method) => ({
    ...method,
    sections: (method.sections ?? []).map((s, k) => (k === i ? withMinimum(s, minimum) : s)),
  });
/** Sets the minimum of quality as a whole, or takes it away. */
export const setOverallMinimum =
  (minimum: Minimum | null): MethodEdit =>
  (method) =>
    withMinimum(method, minimum);

/** True for a criterion that must be passed and earns nothing. */
export const isPassFail = ({ points, minimum }: Pick<Criterion, 'points' | 'minimum'>): boolean =>
  minimum !== undefined && /^0(\.0*)?$/.test(points);

/** The same criterion as one that must be passed: judged on Fail or Pass, or all that its answer can earn is asked for. */
function passFail({ bonus: _, ...c }: Criterion): Criterion {
  const base = { ...c, bonus: false, points: '0' } as Criterion;
  return base.kind === 'judged'
    ? {
        ...base,
        scale: [
          { mark: '0', name: t('Fail'), words: '' },
          { mark: '1', name: t('Pass'), words: '' },
        ],
        minimum: { of: 'mark', least: '1' },
      }
    : { ...base, minimum: { of: 'percent', least: '100' } };
}

/** Makes a criterion one that must be passed and earns no points, or one with points again. */
export const setPassFail = (i: number, must: boolean): MethodEdit =>
  withCriterion(i, (c) => {
    if (must) return passFail(c);
    const { minimum: _, ...rest } = { ...c, points: '' };
    if (rest.kind !== 'judged') return rest;
    const { scale: __, step: ___, ...judged } = rest;
    return judged;
  });

/** A new criterion at the end that must be passed, marked Fail or Pass; none above the limit. */
export const addPassFail: MethodEdit = (method) => {
  const added = addCriterion('judged')(method);
  return added === method ? method : setPassFail(method.criteria.length, true)(added);
};

/** Removes a criterion, and the tie-break that named it. */
export const removeCriterion =
  (i: number): MethodEdit =>
  (method) => {
    const gone = method.criteria[i]?.id;
    return {
      ...method,
      criteria: method.criteria.filter((_, k) => k !== i),
      tieBreaks: method.tieBreaks.filter((by) => by !== gone),
    };
  };

/** A new section at the end, with nothing in it; none above the limit. */
export const addSection: MethodEdit = (method) => {
  const { sections = [] } = method;
  if (sections.length >= limits.sections) return method;
  return {
    ...method,
    sections: [...sections, { id: freeId('s', [...sections, ...method.criteria]), name: '', words: '', points: '' }],
  };
};
/** Changes a section's own fields. */
export const editSection =
  (i: number, change: Partial<Pick<Section, 'name' | 'words' | 'points'>>): MethodEdit =>
  (method) => ({ ...method, sections: changedAt<Section>(method.sections ?? [], i, change) });
/** Removes a section; what it held stands where it stood. */
export const removeSection =
  (i: number): MethodEdit =>
  (method: Method) =>
    dissolve(method.sections?.[i]?.id ?? '')(method);
