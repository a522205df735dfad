/** Leads on to the sign-in of the identity provider; `?to=` is where one comes back to. */
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { t } from '../../shared/words/say.ts';
import { useLoad } from '../load.ts';
import { ownPath } from '../own-path.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ready, session, signIn } from '../session.ts';

/** The page between here and the identity provider. */
export default function SignInPage() {
  const { query, route } = useLocation();
  const to = ownPath(query.to);
  const load = useLoad(async () => {
    // Who cannot be looked up signs in anew: that is what they came for.
    await ready().catch(() => {});
    if (session.value === 'in') return true;
    await signIn(to);
    return false;
  }, [to]);
  useEffect(() => {
    if (load.data) route(to, true);
  }, [load.data]);
  return (
    <Page title={t('Sign in')}>
      <Loaded load={load} what={t('Going to the sign-in')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
