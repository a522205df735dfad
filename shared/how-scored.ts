/** How bids are scored, in words, as every form of the notice says it. */
import type { Criterion, EventContent, NumberCriterion } from './event.ts';
import { formulaWords } from './formula-words.ts';
import { t } from './words/say.ts';

const asked = (content: Pick<EventContent, 'questions'>, id: string): string =>
  content.questions.find((q) => q.id === id)?.text ?? '';

function numberWords(c: NumberCriterion, content: Pick<EventContent, 'questions'>): string {
  const question = content.questions.find((q) => q.id === c.questionId);
  const unit = question?.kind === 'number' ? question.unit : '';
  const said = { points: c.points, ideal: `${c.ideal} ${unit}`.trim(), asked: asked(content, c.questionId) };
  if (c.none === '')
    return t('{points} for {ideal} or less in answer to “{asked}”, above it less in a straight line to 0 at {high}', {
      ...said,
      high: c.noneAbove,
    });
  if (c.noneAbove === '')
    return t('{points} for {ideal} or more in answer to “{asked}”, below it less in a straight line to 0 at {low}', {
      ...said,
      low: c.none,
    });
  return t('{points} for {ideal} in answer to “{asked}”, less in straight lines to 0 at {low} and at {high}', {
    ...said,
    low: c.none,
    high: c.noneAbove,
  });
}

/** How the points of a criterion come about, in one line. */
export function howScored(c: Criterion, content: Pick<EventContent, 'questions' | 'method'>): string {
  const marks = content.method.scale.map((level) => level.mark);
  switch (c.kind) {
    case 'judged':
      return t('marked {least} to {most} by each evaluator; mean mark ÷ {most} × {points}', {
        least: marks[0]!,
        most: marks.at(-1)!,
        points: c.points,
      });
    case 'yesno':
      return t('all {points} for a yes to “{asked}”, otherwise 0', {
        points: c.points,
        asked: asked(content, c.questionId),
      });
    case 'number':
      return numberWords(c, content);
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
        points: c.points,
        shares: shares.join('; '),
      });
    }
    case 'price': {
      const { points, preference } = c;
      const formula = t('{formula} × {points}', { formula: formulaWords(c), points });
      return preference
        ? t('{formula}; for scoring, the price of who answers yes to “{asked}” counts {percent} % less', {
            formula,
            asked: asked(content, preference.questionId),
            percent: preference.percent,
          })
        : formula;
    }
  }
}

/** In which order ties are broken, in one sentence. */
export function tieWords({ tieBreaks, criteria }: EventContent['method']): string {
  if (!tieBreaks.length) return t('Bids with the same total share a rank.');
  const by = tieBreaks.map((id) =>
    id === 'price'
      ? t('the lower price')
      : t('more points for “{name}”', { name: criteria.find((c) => c.id === id)?.name ?? id }),
  );
  const list = by.reduce((first, next) => t('{first}, then {next}', { first, next }));
  return t('Where totals are equal, {list} decides; what still ties shares the rank.', { list });
}
