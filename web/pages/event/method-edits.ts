/** Edits of how marks become a result: scales, steps, how marks are combined, rounding, tie-breaks. */
import { type JudgedCriterion, type Level, limits, type Method, type Rounding } from '../../../shared/event.ts';
import { withCriterion } from './criteria-edits.ts';
import { changedAt } from './list-edits.ts';
import type { MethodEdit } from './method-at.ts';

/** Changes fields of the method; one that becomes undefined is left out. */
export const setMethod =
  (change: { [K in keyof Method]?: Method[K] | undefined }): MethodEdit =>
  (method) =>
    Object.fromEntries(Object.entries({ ...method, ...change }).filter(([, x]) => x !== undefined)) as Method;

/** Whose scale: the method's own (null), or that of the judged criterion at a place. */
export type ScaleOf = number | null;

/** The levels that a scale has; of a criterion without its own scale, none. */
export const levelsOf = (method: Method, of: ScaleOf): Level[] => {
  const c = of === null ? undefined : method.criteria[of];
  return of === null ? method.scale : c?.kind === 'judged' ? (c.scale ?? []) : [];
};

const withJudged = (i: number, change: (c: JudgedCriterion) => JudgedCriterion): MethodEdit =>
  withCriterion(i, (c) => (c.kind === 'judged' ? change(c) : c));

const withScale = (of: ScaleOf, change: (scale: Level[]) => Level[]): MethodEdit =>
  of === null
    ? (method) => ({ ...method, scale: change(method.scale) })
    : withJudged(of, (c) => ({ ...c, scale: change(c.scale ?? []) }));

/** A level above the highest one: its mark follows on where marks are whole numbers; none above the limit. */
export const addLevel = (of: ScaleOf): MethodEdit =>
  withScale(of, (scale) => {
    if (scale.length >= limits.levels) return scale;
    const last = scale.at(-1)?.mark ?? '';
    const mark = scale.length === 0 ? '0' : /^[0-9]{1,3}$/.test(last) ? String(BigInt(last) + 1n) : '';
    return [...scale, { mark, name: '', words: '' }];
  });
/** Changes one level. */
export const editLevel = (of: ScaleOf, k: number, change: Partial<Level>): MethodEdit =>
  withScale(of, (scale) => changedAt(scale, k, change));
/** Removes a level. */
export const removeLevel = (of: ScaleOf, k: number): MethodEdit =>
  withScale(of, (scale) => scale.filter((_, n) => n !== k));

/** Sets how far apart the marks between levels are; blank: only the levels themselves are given. */
export const setStep = (of: ScaleOf, step: string): MethodEdit =>
  of === null
    ? setMethod({ step: step || undefined })
    : withJudged(of, ({ step: _, ...c }) => (step ? { ...c, step } : c));

/** Gives a judged criterion a scale of its own, which begins as the method's, or takes it away. */
export const setOwnScale =
  (i: number, own: boolean): MethodEdit =>
  (method) =>
    withJudged(i, ({ scale: _, step: __, ...c }) =>
      own ? { ...c, scale: method.scale, ...(method.step !== undefined && { step: method.step }) } : c,
    )(method);

/** Rounding as it begins: each criterion's points to two decimals, half away from zero. */
export const startingRounding: Rounding = { of: 'criteria', decimals: 2, mode: 'half-up' };

/** Sets the order of tie-breaks. The draw parts all that still ties: nothing comes after it. */
export const setTieBreaks = (tieBreaks: string[]): MethodEdit =>
  setMethod({
    tieBreaks: tieBreaks.includes('draw') ? [...tieBreaks.filter((by) => by !== 'draw'), 'draw'] : tieBreaks,
  });
