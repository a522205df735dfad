import type { EventContent } from '../../shared/event.ts';
import type { Phase } from '../../shared/lot.ts';
import { t } from '../../shared/words/say.ts';

export type Steps = {
  phase: Phase;
  envelopes: EventContent['envelopes'];
  /** Marks are locked: tells the opening of prices from the opening of technical envelopes. */
  locked?: boolean;
  /** False where the answers are read and nothing is ranked (see shared/kinds.ts). */
  ranked?: boolean;
};

/** The stages of an event by name, and the index of the current one (their number when all is done). */
export function stagesOf({ phase, envelopes, locked, ranked = true }: Steps): { names: string[]; current: number } {
  const two = envelopes === 'two';
  const prices = phase === 'locked' || (phase === 'opening' && locked) ? t('Marks locked') : t('Prices opened');
  const names = ranked
    ? [t('Draft'), t('Open for bids'), t('Closed'), t('Scoring'), ...(two ? [prices] : []), t('Ranking'), t('Award')]
    : [t('Draft'), t('Open for answers'), t('Closed'), t('Reading|stage of an event')];
  // What has ended early shows what it surely went through and how it ended, never a stage that was not reached.
  if (phase === 'cancelled') return { names: [...names.slice(0, 2), t('Cancelled')], current: 2 };
  if (phase === 'unawarded') return { names: [...names.slice(0, 3), t('No award')], current: 3 };
  const at = (name: string) => names.indexOf(name);
  const current: Record<Exclude<Phase, 'cancelled' | 'unawarded'>, number> = {
    draft: 0,
    open: 1,
    closed: 2,
    opening: locked && two ? at(prices) : 2,
    scoring: 3,
    locked: two ? at(prices) : at(t('Ranking')),
    ranked: at(t('Ranking')),
    recommended: at(t('Award')),
    intended: at(t('Award')),
    awarded: names.length,
  };
  return { names, current: current[phase] };
}

/** The stepper: what is done, where the event stands, what is to come. */
export function Phases(props: Steps) {
  const { names, current } = stagesOf(props);
  const shown = Math.min(current, names.length - 1);
  return (
    <ol class="steps" aria-label={t('Stages of this event')}>
      {names.map((name, i) => (
        <li key={name} class={i < current ? 'done' : undefined} aria-current={i === shown ? 'step' : undefined}>
          {name}
          {i < current && <span class="sr">{t(', done')}</span>}
        </li>
      ))}
    </ol>
  );
}
