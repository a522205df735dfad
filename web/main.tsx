/** Where the site starts: the clock, the session, the pages. */
import { render } from 'preact';
import { startClock } from './clock.ts';
import { App } from './routes.tsx';
import { ready } from './session.ts';

startClock();
// A failure shows where the session is needed: on the page that asks for it.
ready().catch(() => {});
render(<App />, document.getElementById('app')!);
