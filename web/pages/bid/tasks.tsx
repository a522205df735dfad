/** The task list: each row leads to its part of the page. */
import { envelopesOf } from '../../../shared/event.ts';
import type { IconName } from '../../parts/icon.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import { envelopeName, type Task } from './task-list.ts';

const looks: Record<Task['state'], { kind: Kind; icon?: IconName }> = {
  complete: { kind: 'good', icon: 'check' },
  todo: { kind: 'plain', icon: 'right' },
  part: { kind: 'warn', icon: 'part' },
  optional: { kind: 'plain' },
};

/** What there is to do, and how far it is. */
export const Tasks = ({ tasks, envelopes }: { tasks: readonly Task[]; envelopes: 'one' | 'two' }) => (
  <ul class="tasks" aria-label="Parts of this bid">
    {envelopesOf({ envelopes }).flatMap((envelope) =>
      tasks
        .filter((t) => t.envelope === envelope)
        .map((t) => (
          <li key={t.id}>
            <span>
              <a href={`#${t.id}`}>
                {envelopes === 'two' ? `${envelopeName[envelope]}: ${t.title.toLowerCase()}` : t.title}
              </a>{' '}
              <small>{t.detail}</small>
            </span>
            <Tag {...looks[t.state]}>{t.tag}</Tag>
          </li>
        )),
    )}
  </ul>
);
