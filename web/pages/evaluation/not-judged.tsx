import type { EventContent } from '../../../shared/event.ts';
import { Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { numbered } from './order.ts';

/** The criteria that nobody marks: where their points come from. */
export function NotJudged({ content }: { content: EventContent }) {
  const tones = tonesOf(content.method.criteria);
  const others = numbered(content).filter(({ criterion }) => criterion.kind !== 'judged');
  if (others.length === 0) return null;
  const from = (questionId: string) => content.questions.findIndex((q) => q.id === questionId) + 1;
  return (
    <p class="row notmarked">
      <small>Not marked by people:</small>
      {others.map(({ n, criterion }) => (
        <small key={criterion.id}>
          <Swatch tone={tones[n - 1]!} />
          {n} {criterion.name}, {criterion.points} points from{' '}
          {criterion.kind === 'yesno' ? `the answer to question ${from(criterion.questionId)}` : 'the price'}
        </small>
      ))}
    </p>
  );
}
