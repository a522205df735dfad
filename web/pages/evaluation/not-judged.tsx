import { type EventContent, isAnswered } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { numbered } from './order.ts';

/** The criteria that nobody marks: where their points come from. */
export function NotJudged({ content }: { content: EventContent }) {
  const tones = tonesOf(content.method.criteria);
  const others = numbered(content).filter(({ criterion }) => criterion.kind !== 'judged');
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
                points: criterion.points,
                question: numberOf(criterion.questionId),
              })
            : t('{n} {criterion}, {points} points from the price', {
                n,
                criterion: criterion.name,
                points: criterion.points,
              })}
        </small>
      ))}
    </p>
  );
}
