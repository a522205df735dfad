/** “How firm is the result?”, to unfold: computed in this browser beside the page, with its progress, and to be stopped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Firmness } from '../../../../shared/scoring/firmness/firmness.ts';
import type { Evaluated } from '../../../../shared/scoring/rank.ts';
import { t } from '../../../../shared/words/say.ts';
import { askFirmness } from '../../../ask-firmness.ts';
import { FirmnessReport } from './firmness-report.tsx';

type State =
  | { is: 'idle' }
  | { is: 'working'; of1000: number }
  | { is: 'failed'; why: string }
  | { is: 'done'; firmness: Firmness };

type Props = {
  /** Gives what the ranking follows from; called once it is asked for. */
  take: () => Promise<Evaluated>;
  /** The fingerprint of the ranking: what chance is made from. */
  seed: string;
  nameOf: (evaluatorId: string) => string;
  currency: string;
};

export function HowFirm({ take, seed, nameOf, currency }: Props) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function compute(): Promise<void> {
    const mine = new AbortController();
    stop.current?.abort();
    stop.current = mine;
    const show = (next: State) => stop.current === mine && setState(next);
    show({ is: 'working', of1000: 0 });
    try {
      const evaluated = await take();
      const firmness = await askFirmness(evaluated, seed, (of1000) => show({ is: 'working', of1000 }), mine.signal);
      show(firmness ? { is: 'done', firmness } : { is: 'idle' });
    } catch (problem) {
      show({ is: 'failed', why: (problem as Error).message });
    }
  }

  return (
    <details class="panel how-firm" onToggle={(e) => e.currentTarget.open && state.is === 'idle' && void compute()}>
      <summary>{t('How firm is the result?')}</summary>
      <div class="stack">
        <p>
          {t(
            'What would have to be otherwise for another bid to be first: a weight, points, an evaluator, another bid, the price formula. It says something of the result, never of the bids; nothing is ranked by it. Computed in this browser, and sent to nobody.',
          )}
        </p>
        <div role="status">
          {state.is === 'working' && (
            <div class="row">
              <progress aria-label={t('How firm is the result?')} max={1000} value={state.of1000} />
              <button type="button" class="btn quiet" onClick={() => stop.current?.abort()}>
                {t('Stop')}
              </button>
            </div>
          )}
          {state.is === 'failed' && <p class="bad">{state.why}</p>}
        </div>
        {(state.is === 'failed' || state.is === 'idle') && (
          <p>
            <button type="button" class="btn" onClick={() => void compute()}>
              {t('Compute it')}
            </button>
          </p>
        )}
        {state.is === 'done' && <FirmnessReport firmness={state.firmness} nameOf={nameOf} currency={currency} />}
      </div>
    </details>
  );
}
