import type { ComponentChildren } from 'preact';
import type { Load } from '../load.ts';
import { ProblemBanner } from './problem-banner.tsx';

/** Says that something is being read, once that takes more than a second. */
export const Progress = ({ slow, what = 'Reading' }: { slow: boolean; what?: string }) => (
  <div role="status" class="progress">
    {slow && (
      <>
        <p>{what} …</p>
        <progress aria-label={what} />
      </>
    )}
  </div>
);

/** The data of a load, or its progress, or its problem with a way to try again. */
export function Loaded<T>({
  load,
  what,
  children,
}: {
  load: Load<T>;
  what?: string;
  children: (data: T) => ComponentChildren;
}) {
  return (
    <>
      <ProblemBanner problem={load.problem} onRetry={() => void load.reload()} />
      {load.data === undefined
        ? load.loading && <Progress slow={load.slow} {...(what ? { what } : {})} />
        : children(load.data)}
    </>
  );
}
