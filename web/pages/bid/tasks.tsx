/** The task list: each row leads to its part of the page. */
import { envelopesOf } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import { progressOf, type Task } from './task-list.ts';

const looks: Record<Task['state'], { kind: Kind; icon?: IconName }> = {
  complete: { kind: 'good', icon: 'check' },
  'not-started': { kind: 'plain', icon: 'circle' },
  todo: { kind: 'warn', icon: 'part' },
  part: { kind: 'warn', icon: 'up' },
  optional: { kind: 'plain' },
};

const List = ({ tasks, label }: { tasks: readonly Task[]; label: string }) => (
  <ul class="tasks" aria-label={label}>
    {tasks.map((task) => (
      <li key={task.id}>
        <span>
          <a href={`#${task.id}`}>{task.title}</a> <small>{task.detail}</small>
        </span>
        <Tag {...looks[task.state]}>{task.tag}</Tag>
      </li>
    ))}
  </ul>
);

/** What there is to do and how far it is: how many parts are complete, then each part, envelope by envelope. */
export function Tasks({ tasks, envelopes }: { tasks: readonly Task[]; envelopes: 'one' | 'two' }) {
  const { done, all } = progressOf(tasks);
  return (
    <div class="stack tight">
      {all > 0 && (
        <p>
          <strong>{t('{done} of {all} parts complete', { done, all })}</strong>
        </p>
      )}
      <List
        label={t('Parts of this bid')}
        tasks={envelopesOf({ envelopes }).flatMap((e) => tasks.filter((task) => task.envelope === e))}
      />
    </div>
  );
}
