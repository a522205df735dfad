import { type EventContent, isAnswered, type Method } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { pointsShown } from './mark-line.tsx';
import { numbered } from './order.ts';

/** The criteria that nobody marks: where their points come from. */
export function NotJudged({ content, method }: { content: EventContent; method: Method }) {
  const tones = tonesOf(method.criteria);
  const others = numbered(method).filter(({ criterion }) => criterion.kind !== 'judged');
  if (others.length === 0) return null;
  const numberOf = (questionId: string) => content.questions.findIndex((q) => q.id === questionId) + 1;
  return (
    <p class="row notmarked">
      <small>{t('Not marked by people:')}</small>
      {others.map(({ n, criterion }) => (
        <small key={criterion.id}>
          <Swatch tone={tones[n - 1]!} />
          {isAnswered(criterion)
            ? t('{n} {criterion}, {points} points from the answer to question {question}', {
                n,
                criterion: criterion.name,
                points: pointsShown(method, criterion.id),
                question: numberOf(criterion.questionId),
              })
            : t('{n} {criterion}, {points} points from the price', {
                n,
                criterion: criterion.name,
                points: pointsShown(method, criterion.id),
              })}
        </small>
      ))}
    </p>
  );
}
