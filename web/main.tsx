/** Where the site starts: the language, the clock, the session, the pages. */
import { render } from 'preact';
import { startClock } from './clock.ts';
import { language, wordsOf } from './language.ts';
import { App } from './routes.tsx';
import { ready } from './session.ts';

startClock();
// A failure shows where the session is needed: on the page that asks for it.
ready().catch(() => {});
document.documentElement.lang = language;
// Words that cannot be fetched keep nobody from the page: it is in English then.
await wordsOf('front').catch(() => {
  document.documentElement.lang = 'en';
});
render(<App />, document.getElementById('app')!);
