/** Beside a search by class: the same class can be followed. Fetched only for suppliers who are signed in. */
import '../../always.ts';
import { useEffect, useState } from 'preact/hooks';
import { cpvCode } from '../../../shared/classification.ts';
import type { Classification } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { useLoad } from '../../load.ts';
import { fetchCpv } from '../../parts/cpv-search.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';
import { isFollowed, readClasses, turnClass } from './turn.ts';

/** The class of CPV that was searched for, by its whole code; null while it is looked up, and where CPV has none. */
function useCpv(searched: string): Classification | null {
  const [found, setFound] = useState<Classification | null>(null);
  useEffect(() => {
    setFound(null);
    const eight = searched.replace(/-\d$/, '').padEnd(8, '0');
    if (searched !== '')
      void fetchCpv().then(
        (list) => {
          const entry = list.find((e) => e.code === eight);
          setFound(entry ? { scheme: 'CPV', code: cpvCode(eight), name: entry.name } : null);
        },
        () => {},
      );
  }, [searched]);
  return found;
}

export default function FollowSearch({ searched }: { searched: string }) {
  const of = useCpv(searched);
  const load = useLoad(readClasses, []);
  const { busy, problem, act } = useAct();
  if (!load.data) return null;
  const follows = of && isFollowed(load.data, of);
  const all = <a href="/bids/classes">{t('Classes you follow')}</a>;
  return (
    <>
      <ProblemBanner problem={problem} />
      <p class="row base">
        {of && (
          <button
            type="button"
            class="btn small"
            aria-disabled={busy || undefined}
            onClick={() => void act(async () => load.set(await turnClass(of, !follows)))}
          >
            {follows ? t('Follow {code} {name} no more', of) : t('Follow {code} {name}', of)}
          </button>
        )}
        <small>
          {follows || load.data.items.length > 0
            ? all
            : rich('New notices in a class come by e-mail to who follows it: {classes}.', { classes: all })}
        </small>
      </p>
    </>
  );
}
