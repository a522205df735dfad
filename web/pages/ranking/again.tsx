/** The award bundle to take away: what anybody needs to compute this ranking again. */
import { useState } from 'preact/hooks';
import { type RankingView, readBundle } from '../../../shared/api/evaluation.ts';
import { fingerprint } from '../../../shared/digest.ts';
import type { Problem } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { giveFile } from '../../give-file.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';

export function ComputeAgain({ view }: { view: RankingView }) {
  const { eventId, lotId } = view.lot;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function give(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const bundle = await call(readBundle, { params: { eventId, lotId } });
      const text = `${JSON.stringify(bundle, null, 1)}\n`;
      const name = `award-bundle-${eventId}-${lotId}-${fingerprint(bundle.result ?? null).slice(0, 8)}.json`;
      giveFile(name, new Blob([text], { type: 'application/json' }));
    } catch (refused) {
      setProblem(refused as Problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <details class="panel">
      <summary>{t('Compute it again')}</summary>
      <div class="stack tight">
        <p>
          {rich(
            'The award bundle holds the method, what scoring takes from each bid, and every mark. {page}, or by {command} on a machine of your own, anybody gets the same ranking from it, or learns where it differs.',
            {
              page: <a href="/replay">{t('On this page')}</a>,
              command: <code>npm run replay -- bundle.json</code>,
            },
          )}
        </p>
        <ProblemBanner problem={problem} />
        <p>
          <button type="button" class="btn" disabled={busy} onClick={() => void give()}>
            {t('Take the award bundle')}
          </button>
        </p>
        <p class="hint">{t('It holds bids, names of bidders, marks and reasons: hand it on as you would those.')}</p>
      </div>
    </details>
  );
}
