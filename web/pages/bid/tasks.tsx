/** The task list: each row leads to its part of the page. */
import { envelopesOf } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import type { Task } from './task-list.ts';

const looks: Record<Task['state'], { kind: Kind; icon?: IconName }> = {
  complete: { kind: 'good', icon: 'check' },
  todo: { kind: 'plain', icon: 'right' },
  part: { kind: 'warn', icon: 'part' },
  optional: { kind: 'plain' },
};

/** What there is to do, and how far it is. */
export const Tasks = ({ tasks, envelopes }: { tasks: readonly Task[]; envelopes: 'one' | 'two' }) => (
  <ul class="tasks" aria-label={t('Parts of this bid')}>
    {envelopesOf({ envelopes }).flatMap((envelope) =>
      tasks
        .filter((task) => task.envelope === envelope)
        .map((task) => (
          <li key={task.id}>
            <span>
              <a href={`#${task.id}`}>{task.title}</a> <small>{task.detail}</small>
            </span>
            <Tag {...looks[task.state]}>{task.tag}</Tag>
          </li>
        )),
    )}
  </ul>
);
