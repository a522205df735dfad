import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Page } from '../../shared/api/route.ts';
import { t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { ProblemBanner } from './problem-banner.tsx';

/** The way to the next page of a list, below what is read of it; how many have come is spoken. */
export function More<T>({
  page: { items, cursor },
  read,
  onRead,
  children = t('Show more'),
}: {
  page: Page<T>;
  read: (cursor: string) => Promise<Page<T>>;
  /** All that is read now. */
  onRead: (page: Page<T>) => void;
  children?: ComponentChildren;
}) {
  const { busy, problem, act } = useAct();
  const [said, setSaid] = useState('');
  const more = (from: string) =>
    act(async () => {
      const next = await read(from);
      onRead({ items: [...items, ...next.items], cursor: next.cursor });
      setSaid(t('{n} more', { n: next.items.length }));
    });
  return (
    <>
      <ProblemBanner problem={problem} />
      <div role="status" class="sr">
        {said}
      </div>
      {cursor && (
        <p>
          <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void more(cursor)}>
            {children}
          </button>
        </p>
      )}
    </>
  );
}
