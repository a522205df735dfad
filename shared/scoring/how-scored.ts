/** How the points of a criterion come about, and what it must reach, in words, as every form of the notice says it. */
import type { Criterion, EventContent, JudgedCriterion, Method, NumberCriterion, PriceCriterion } from '../event.ts';
import { type Exact, exact, isZero, plain } from '../exact.ts';
import { type Plain, t } from '../words/say.ts';
import { amountWords, formulaWords } from './formula-words.ts';
import { scaleOf } from './marks.ts';
import { decidesOrder } from './price-formulas.ts';
import { pointsOf } from './tree.ts';

type Asked = Pick<EventContent, 'questions'>;
const asked = (content: Asked, id: string): string => content.questions.find((q) => q.id === id)?.text ?? '';

/** True for a criterion that earns nothing: it must be passed. */
export const mustPass = (c: Criterion): boolean =>
  c.minimum !== undefined && c.points !== '' && isZero(exact(c.points));

/** What the marks of several evaluators become. */
export const oneMark: Readonly<Record<Method['combine'], Plain>> = {
  mean: 'mean mark',
  median: 'median mark',
  'trimmed-mean': 'mean mark without one highest and one lowest',
  consensus: 'mark agreed on',
};

function judgedWords(c: JudgedCriterion, method: Method, points: string): string {
  const { levels, step } = scaleOf(method, c);
  const ends = { least: levels[0]?.mark || '?', most: levels.at(-1)?.mark || '?' };
  const marked =
    step === ''
      ? t('marked {least} to {most} by each evaluator', ends)
      : t('marked {least} to {most}, in steps of {step}, by each evaluator', { ...ends, step });
  const mark = t(oneMark[method.combine]);
  return mustPass(c)
    ? t('{marked}; the {mark} counts, and earns no points', { marked, mark })
    : `${marked}; ${mark} ÷ ${ends.most} × ${points}`;
}

function numberWords({ none, ideal, noneAbove, questionId }: NumberCriterion, content: Asked, points: string): string {
  const question = content.questions.find((q) => q.id === questionId);
  const best = question?.kind === 'number' ? `${ideal} ${question.unit}` : ideal;
  return t('{points} for {best} in answer to “{asked}”, else straight down to 0 at {ends}', {
    points,
    best: none ? (noneAbove ? best : t('{best} or more', { best })) : t('{best} or less', { best }),
    asked: question?.text ?? '',
    ends: none && noneAbove ? t('{low} and {high}', { low: none, high: noneAbove }) : none || noneAbove,
  });
}

/** How several preferences go together. */
export const stackingWords: Readonly<Record<NonNullable<PriceCriterion['stacking']>, Plain>> = {
  together: 'each is taken off the price as bid',
  'in-turn': 'each is taken off what the ones before it leave',
  highest: 'only the one that takes off most counts',
};

function preferenceWords(c: PriceCriterion, content: Asked): string {
  const each = c.preferences.map(({ questionId, percent, most }) => {
    const said = { asked: asked(content, questionId), percent: percent || '?' };
    return most
      ? t('the price of who answers yes to “{asked}” counts {percent} % less, at most {most} less', {
          ...said,
          most: amountWords(most),
        })
      : t('the price of who answers yes to “{asked}” counts {percent} % less', said);
  });
  const most = c.preferencesMost;
  return [
    ...each,
    ...(each.length > 1 && c.stacking ? [t(stackingWords[c.stacking])] : []),
    ...(most ? [t('in all at most {percent} %', { percent: most })] : []),
  ].join('; ');
}

function priceWords(c: PriceCriterion, content: Asked, points: string): string {
  const formula = decidesOrder(c.formula)
    ? t('decides the order: {formula}, the lowest first', { formula: formulaWords(c) })
    : t('{formula} × {points}', { formula: formulaWords(c), points });
  return c.preferences.length > 0
    ? t('{formula}; for scoring, {preferences}', { formula, preferences: preferenceWords(c, content) })
    : formula;
}

/**
 * How the points of a criterion come about, in one line. The content's method is the one that the criterion stands in (methodOf, where
 * a lot is known); `fullPoints` are its points (tree.ts), for whoever asks of many.
 */
export function howScored(
  c: Criterion,
  content: Pick<EventContent, 'questions' | 'method'>,
  fullPoints: ReadonlyMap<string, Exact> = pointsOf(content.method),
): string {
  const { method } = content;
  const full = fullPoints.get(c.id);
  // What earns nothing is measured in percent of what could be.
  const points = mustPass(c) ? '100 %' : c.points === '' || !full ? c.points : plain(full);
  switch (c.kind) {
    case 'judged':
      return judgedWords(c, method, points);
    case 'yesno':
      return mustPass(c)
        ? t('by the answer to “{asked}”; earns no points', { asked: asked(content, c.questionId) })
        : t('all {points} for a yes to “{asked}”, otherwise 0', { points, asked: asked(content, c.questionId) });
    case 'number':
      return numberWords(c, content, points);
    case 'choice': {
      const question = content.questions.find((q) => q.id === c.questionId);
      const options = question?.kind === 'choice' ? question.options : [];
      const shares = options.map(({ id, text }) =>
        t('{percent} % for “{option}”', {
          percent: c.shares.find((s) => s.optionId === id)?.percent ?? '0',
          option: text,
        }),
      );
      return t('by the answer to “{asked}”, of {points}: {shares}', {
        asked: asked(content, c.questionId),
        points,
        shares: shares.join('; '),
      });
    }
    case 'price':
      return priceWords(c, content, points);
  }
}

/** What a criterion or a section must reach, in one line; null where it has no minimum. */
export function minimumWords(
  node: Pick<Criterion, 'minimum'> & Partial<Pick<Criterion, 'kind' | 'points'>>,
): string | null {
  if (!node.minimum) return null;
  const { of, least: stated } = node.minimum;
  const least = stated || '?';
  if (node.kind === 'yesno') return t('Minimum: a yes.');
  if (of === 'mark') return t('Minimum: a mark of {least}.', { least });
  if (of === 'points') return t('Minimum: {least} points.', { least });
  const earnsNothing = node.kind !== undefined && node.points !== '' && isZero(exact(node.points ?? '1'));
  if (!earnsNothing) return t('Minimum: {least} % of these points.', { least });
  return node.kind === 'judged'
    ? t('Minimum: {least} % of the highest mark.', { least })
    : t('Minimum: {least} % of all that can be reached.', { least });
}
