/** Where the identity provider sends people back to: trades the code for tokens and goes on to where they wanted to be. */
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Person } from '../../shared/people.ts';
import { t } from '../../shared/words/say.ts';
import { ApiProblem, Offline } from '../api.ts';
import { useLoad } from '../load.ts';
import { placesFor } from '../parts/bar.tsx';
import { Progress } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { finishSignIn, person, readsOtherwise } from '../session.ts';

/** Where somebody goes on to who has signed in: back, or, who came from nowhere in particular, to where their work is. */
export function onwards(returnTo: string, who: Person | null): string {
  if (returnTo !== '/') return returnTo;
  return who ? placesFor(who)[0]!.href : '/welcome';
}

/** The callback page. */
export default function CallbackPage() {
  const { query, route } = useLocation();
  const load = useLoad(() => finishSignIn(), []);
  useEffect(() => {
    if (load.data === undefined) return;
    const next = onwards(load.data, person.value);
    if (readsOtherwise.value) location.replace(next);
    else route(next, true);
  }, [load.data]);

  if (!load.problem) {
    return (
      <Page title={t('Signing in')}>
        <Progress slow={load.slow} what={t('Signing you in')} />
      </Page>
    );
  }
  const ours = load.problem instanceof ApiProblem || load.problem instanceof Offline;
  return (
    <Page title={t('You are not signed in')}>
      {ours ? (
        <ProblemBanner problem={load.problem} />
      ) : (
        <p class="measure">
          {query.error === 'access_denied'
            ? t('The sign-in was cancelled.')
            : t('This sign-in was used already, or took too long. Nothing is lost: begin again.')}
        </p>
      )}
      <p>
        <a class="btn primary" href="/sign-in">
          {t('Sign in')}
        </a>
      </p>
    </Page>
  );
}
