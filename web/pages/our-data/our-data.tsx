/** Our data: all that the organisation has here, in one download. For its administrators. */
import { useState } from 'preact/hooks';
import { mostFileBytes } from '../../../shared/our-data.ts';
import type { Person } from '../../../shared/people.ts';
import { instantAt, inZone } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { now } from '../../clock.ts';
import { Icon } from '../../parts/icon.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';
import { signOut } from '../../session.ts';
import { sizeWords } from '../notice/words.ts';
import { LeavePortal } from './leave.tsx';
import { newRun, type Run, type State } from './run.ts';
import { downloadSink, folderSink, picksFolders } from './sinks.ts';

// Kept beside the page, so that one can look at another page meanwhile.
const run: Run = newRun();

function Progress({ state }: { state: Extract<State, { is: 'running' | 'paused' }> }) {
  const { packed, event, of, problem } = state;
  return (
    <div class="panel stack">
      <p role="status">
        {state.is === 'paused' ? t('Paused.') : t('Fetching …')}{' '}
        {of === null
          ? t('The organisation and its receipts')
          : t('Event {event} of {of}', { event: Math.min(event + 1, of), of })}
        {'. '}
        {tn(packed.files, 'One file, {size}', '{n} files, {size}', { size: sizeWords(packed.bytes) })}
      </p>
      <progress aria-label={t('Events fetched')} {...(of === null ? {} : { value: event, max: Math.max(1, of) })} />
      <ProblemBanner problem={problem} />
      <p class="row">
        {state.is === 'paused' ? (
          <button type="button" class="btn primary" onClick={() => run.goOn()}>
            {t('Go on')}
          </button>
        ) : (
          <button type="button" class="btn" onClick={() => run.pause()}>
            {t('Pause')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => run.cancel()}>
          {t('Cancel')}
        </button>
      </p>
    </div>
  );
}

function Take({ me }: { me: Person }) {
  const { problem, act } = useAct();
  const [toFolder, setToFolder] = useState(false);
  const state = run.state.value;
  const runs = state.is === 'running' || state.is === 'paused';
  const start = (folder: boolean) =>
    act(async () => {
      const sink = folder ? await folderSink() : downloadSink();
      setToFolder(folder);
      const at = instantAt(now.value);
      const made = inZone(at, 'UTC', 'second');
      await run.start(sink, { organisation: me.org.name, day: at.slice(0, 10), made, site: location.origin });
    });
  return (
    <section class="stack" aria-labelledby="take">
      <h2 id="take">{t('Take all that is ours')}</h2>
      <p class="measure">
        {t(
          'Organisation, people, profile and record; every event with its working copies, submissions as they lie sealed, receipts, files, letters, questions and answers, requests, objections. A text in it says how to check each fingerprint without this portal.',
        )}
      </p>
      <p class="measure">
        {t(
          'Files up to {size} are in it; longer ones are named with their SHA-256 and the page on which to fetch them. It is put together here, in this browser: leave this tab open. Much becomes several ZIPs.',
          { size: sizeWords(mostFileBytes) },
        )}
      </p>
      <ProblemBanner problem={problem} />
      {runs && <Progress state={state} />}
      {state.is === 'done' && (
        <p role="status">
          <span class="good">
            <Icon name="check" />{' '}
            {tn(
              state.packed.pieces,
              'Done: {files} files, {size}, in one ZIP.',
              'Done: {files} files, {size}, in {n} ZIPs.',
              { files: state.packed.files, size: sizeWords(state.packed.bytes) },
            )}
          </span>{' '}
          {toFolder ? t('They lie in the folder that you chose.') : t('Your browser has put them among its downloads.')}
        </p>
      )}
      {!runs && (
        <p class="row">
          <button type="button" class="btn primary" onClick={() => void start(false)}>
            <Icon name="down" />
            {t('Download everything (ZIP)')}
          </button>
          {picksFolders() && (
            <button type="button" class="btn" onClick={() => void start(true)}>
              {t('Write it into a folder')}
            </button>
          )}
        </p>
      )}
      <p class="measure">
        <small>
          {rich(
            'Submitted bids, receipts and letters of an event are kept here at least until the date that its notice names, also for you: see {events}. What the buyer erases after that are names and addresses on its own side; your own receipts stay readable. Working copies that were never submitted expire.',
            { events: <a href="/bids">{t('My events')}</a> },
          )}
        </small>
      </p>
    </section>
  );
}

/** The part of the organisation's page. */
export function OurData({ me }: { me: Person }) {
  const [left, setLeft] = useState(false);
  if (left)
    return (
      <p role="status" class="panel">
        {t('{name} has left the portal. You will be signed out.', { name: me.org.name })}
      </p>
    );
  return (
    <div class="roomy">
      <Take me={me} />
      <LeavePortal
        me={me}
        onLeft={() => {
          setLeft(true);
          setTimeout(() => void signOut(), 4_000);
        }}
      />
    </div>
  );
}
