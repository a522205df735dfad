import type { Signal } from '@preact/signals';
import { instantAt, wallClock } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { barZone } from '../clock.ts';
import type { SaveState } from '../saving.ts';
import { Banner } from './banner.tsx';

const clockOf = (ms: number) => wallClock(instantAt(ms), barZone.value, 'second').slice(-8);

/** Whether the work is saved, in words; empty where there was nothing to save. */
export function savedWords(state: SaveState): string {
  switch (state.is) {
    case 'idle':
      return '';
    case 'waiting':
    case 'saving':
      return t('Saving…');
    case 'saved':
      return t('Saved {time}', { time: clockOf(state.at) });
    case 'offline':
      return t('Not saved: no connection, trying again');
    case 'refused':
      return t('Not saved: {why}', { why: state.problem.message });
    case 'conflict':
      return t('Not saved: changed meanwhile');
  }
}

/** Whether the work is saved, and when: "Saving…", "Saved 09:41:07", "Not saved: …". */
export function Saved({ state }: { state: Signal<SaveState> }) {
  const { is } = state.value;
  const kind = is === 'refused' || is === 'conflict' ? 'bad' : is === 'offline' ? 'warn' : '';
  return (
    <span role="status" class={`saved ${kind}`}>
      {savedWords(state.value)}
    </span>
  );
}

/** What stands at the top when somebody else has changed the same thing: nothing is overwritten, reload to go on. */
export function Conflict({ state, onReload }: { state: Signal<SaveState>; onReload: () => void }) {
  if (state.value.is !== 'conflict') return null;
  return (
    <div role="alert">
      <Banner
        kind="bad"
        icon="alert"
        big={t('Changed meanwhile')}
        act={
          <button type="button" class="btn" onClick={onReload}>
            {t('Show the newer version')}
          </button>
        }
      >
        <p>
          {t(
            'This was changed in another window or by a colleague after you opened it. Your last change is not saved, so that theirs is not lost. Copy what you typed if you need it, then show the newer version.',
          )}
        </p>
      </Banner>
    </div>
  );
}
