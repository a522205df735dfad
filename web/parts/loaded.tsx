import type { ComponentChildren } from 'preact';
import { t } from '../../shared/words/say.ts';
import { ApiProblem } from '../api.ts';
import type { Load } from '../load.ts';
import { person } from '../session.ts';
import { placesFor } from './bar.tsx';
import { ProblemBanner } from './problem-banner.tsx';

/** Says that something is being read, once that takes more than a second. */
export const Progress = ({ slow, what = t('Reading') }: { slow: boolean; what?: string }) => (
  <div role="status" class="progress">
    {slow && (
      <>
        <p>{what} …</p>
        <progress aria-label={what} />
      </>
    )}
  </div>
);

/** A way on for who came to what is not there, or is not theirs: asking again would change nothing. */
function WayOn() {
  const { href, name } = placesFor(person.value)[0]!;
  return (
    <p>
      <a class="btn" href={href}>
        {name}
      </a>
    </p>
  );
}

/** The data of a load, or its progress, or its problem with a way to try again or to go on. */
export function Loaded<T>({
  load,
  what,
  children,
}: {
  load: Load<T>;
  what?: string;
  children: (data: T) => ComponentChildren;
}) {
  const closed = load.problem instanceof ApiProblem && [403, 404].includes(load.problem.status);
  return (
    <>
      <ProblemBanner problem={load.problem} {...(closed ? {} : { onRetry: () => void load.reload() })} />
      {closed && <WayOn />}
      {load.data === undefined
        ? load.loading && <Progress slow={load.slow} {...(what ? { what } : {})} />
        : children(load.data)}
    </>
  );
}
