/** Who gets to see a page: anybody, who has signed in, who belongs to an organisation. The API decides what they may do. */
import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useLayoutEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { t } from '../../shared/words/say.ts';
import { barZone } from '../clock.ts';
import { useLoad } from '../load.ts';
import { expired, person, ready, session } from '../session.ts';
import { Loaded } from './loaded.tsx';
import { Page } from './page.tsx';

/** A page starts afresh for each address, leaves the app bar's zone as it was, and may fail without taking the bar along. */
function Fresh({ of: Shown }: { of: ComponentType }) {
  const [fault] = useErrorBoundary((error) => console.error(error));
  useLayoutEffect(
    () => () => {
      barZone.value = 'UTC';
    },
    [],
  );
  if (fault) return <Faulty />;
  return <Shown />;
}

const Faulty = () => (
  <Page title={t('This page met a fault of ours')}>
    <p class="measure">
      {t('What was saved is safe. Reload the page; if it happens again, write to whoever runs Evenhand.')}
    </p>
    <p>
      <button type="button" class="btn primary" onClick={() => location.reload()}>
        {t('Reload the page')}
      </button>
    </p>
  </Page>
);

/** A page for everybody. */
export const anybody = (Shown: ComponentType) => () => {
  const { path } = useLocation();
  return <Fresh key={path} of={Shown} />;
};

function SignInFirst() {
  const { url } = useLocation();
  return (
    <Page title={expired.value ? t('Your sign-in has run out') : t('Sign in to go on')}>
      <p class="measure">
        {expired.value
          ? t('Sign in again: you come back here, and what was saved is there.')
          : t('This page is for those who take part. After signing in you come back to it.')}
      </p>
      <p>
        <a class="btn primary" href={`/sign-in?to=${encodeURIComponent(url)}`}>
          {t('Sign in')}
        </a>
      </p>
    </Page>
  );
}

/** Stands in until it is known who is signed in; shows why it cannot be known, and asks again. */
export function WhoAreYou() {
  const load = useLoad(() => ready(), []);
  return (
    <Page title={t('One moment')}>
      <Loaded load={load} what={t('Looking up who you are')}>
        {() => null}
      </Loaded>
    </Page>
  );
}

/** A page for who has signed in, with or without an organisation. */
export const signedIn = (Shown: ComponentType) => () => {
  const { path } = useLocation();
  if (session.value === 'unknown') return <WhoAreYou />;
  if (session.value === 'out') return <SignInFirst />;
  return <Fresh key={path} of={Shown} />;
};

function ToWelcome() {
  const { url, route } = useLocation();
  useEffect(() => route(`/welcome?to=${encodeURIComponent(url)}`, true), []);
  return null;
}

/** A page for members of an organisation; who has none yet is asked to register theirs first. */
export const members = (Shown: ComponentType) => {
  const Inside = signedIn(() => (person.value ? <Shown /> : <ToWelcome />));
  return () => <Inside />;
};

/** What a page needs of its address: the `:names` of its route. */
export const useParams = (): Record<string, string> => useRoute().params;
