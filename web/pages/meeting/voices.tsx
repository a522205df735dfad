import type { MeetingCell } from '../../../shared/api/meeting.ts';
import type { Level } from '../../../shared/event.ts';
import { equal, exact } from '../../../shared/exact.ts';
import { t } from '../../../shared/words/say.ts';
import { levelName } from '../evaluation/mark-line.tsx';

const apart = (mark: string, end: string | null): boolean => end !== null && equal(exact(mark), exact(end));

/** What each evaluator gave, side by side: the mark, its level, the reason, the place. Where they lie too far apart, the ends stand out. */
export const Voices = ({ cell, scale }: { cell: MeetingCell; scale: readonly Level[] }) => (
  <ul class="voices">
    {cell.marks.map((m) => {
      const end = cell.wide && (apart(m.mark, cell.lowest) || apart(m.mark, cell.highest));
      return (
        <li key={m.evaluatorId} class={end ? 'far' : undefined}>
          <p class="row base">
            <b class="mark">{m.mark}</b> <strong>{m.evaluator}</strong> <small>{levelName(scale, m.mark)}</small>
            {end && <small class="end">{apart(m.mark, cell.lowest) ? t('the lowest') : t('the highest')}</small>}
          </p>
          <p class="typed">{m.reason}</p>
          {m.place !== '' && (
            <p>
              <small>{m.place}</small>
            </p>
          )}
        </li>
      );
    })}
  </ul>
);

/** What is agreed, and why it is another mark than somebody gave. */
export function AgreedRead({ cell, scale }: { cell: MeetingCell; scale: readonly Level[] }) {
  const { agreed, marks } = cell;
  if (!agreed) return <p>{t('Nothing is agreed here yet.')}</p>;
  return (
    <div class="stack tight agreed">
      <p>
        <b class="mark">{agreed.mark}</b> <strong>{t('agreed')}</strong> {levelName(scale, agreed.mark)}{' '}
        <small>{t('recorded by {person}', { person: agreed.by })}</small>
      </p>
      {agreed.changes.map((change) => {
        const own = marks.find((m) => m.evaluatorId === change.evaluatorId);
        // Who has left the panel since is no voice in it.
        if (!own) return null;
        return (
          <p key={change.evaluatorId}>
            <strong>
              {t('{person}, {own} to {agreed}', {
                person: own.evaluator,
                own: own.mark,
                agreed: agreed.mark,
              })}
            </strong>
            : <span class="typed">{change.reason}</span>{' '}
            <small>{t('level {level}; {place}', { level: change.level, place: change.place })}</small>
          </p>
        );
      })}
    </div>
  );
}
