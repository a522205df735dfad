/** How bids are scored, in words, as every form of the notice says it. */
import type { Criterion, EventContent, NumberCriterion } from '../event.ts';
import { t } from '../words/say.ts';
import { formulaWords } from './formula-words.ts';

type Questions = Pick<EventContent, 'questions'>;
const asked = (content: Questions, id: string): string => content.questions.find((q) => q.id === id)?.text ?? '';

function numberWords({ points, none, ideal, noneAbove, questionId }: NumberCriterion, content: Questions): string {
  const question = content.questions.find((q) => q.id === questionId);
  const best = question?.kind === 'number' ? `${ideal} ${question.unit}` : ideal;
  return t('{points} for {best} in answer to “{asked}”, else straight down to 0 at {ends}', {
    points,
    best: none ? (noneAbove ? best : t('{best} or more', { best })) : t('{best} or less', { best }),
    asked: question?.text ?? '',
    ends: none && noneAbove ? t('{low} and {high}', { low: none, high: noneAbove }) : none || noneAbove,
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
      const { points } = c;
      const [preference] = c.preferences;
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
