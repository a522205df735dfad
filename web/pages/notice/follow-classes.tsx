/** The classes of a notice, each with a button to follow it. Fetched only for suppliers who are signed in. */
import '../../always.ts';
import type { MyClasses } from '../../../shared/api/my-events.ts';
import type { Classification } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { type Load, useLoad } from '../../load.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { isFollowed, readClasses, turnClass } from '../my-events/turn.ts';

/** A class and its button; without one until it is known what is followed. */
function Row({ of, load }: { of: Classification; load: Load<MyClasses> }) {
  const { busy, problem, act } = useAct();
  const follows = load.data && isFollowed(load.data, of);
  return (
    <li>
      <span>
        {of.scheme} <span class="mono">{of.code}</span> {of.name}
        <ProblemBanner problem={problem} />
      </span>
      {load.data && (
        <button
          type="button"
          class="btn small"
          aria-disabled={busy || undefined}
          aria-label={follows ? t('Follow no more: {code} {name}', of) : t('Follow this class: {code} {name}', of)}
          onClick={() => void act(async () => load.set(await turnClass(of, !follows)))}
        >
          {follows ? t('Follow no more') : t('Follow this class')}
        </button>
      )}
    </li>
  );
}

export default function FollowClasses({ classes }: { classes: readonly Classification[] }) {
  const load = useLoad(readClasses, []);
  return (
    <>
      <ul class="tasks">
        {classes.map((of) => (
          <Row key={`${of.scheme} ${of.code}`} of={of} load={load} />
        ))}
      </ul>
      <p>
        <small>
          {t('New public notices in a class that you follow come by e-mail. No buyer sees what you follow.')}{' '}
          <a href="/bids/classes">{t('Classes you follow')}</a>
        </small>
      </p>
    </>
  );
}
