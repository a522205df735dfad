/** Bids that a draw has parted, and how anybody can repeat it. */
import type { Ranking } from '../../../shared/scoring/rank.ts';
import { t } from '../../../shared/words/say.ts';

export function Drawn({ ranking }: { ranking: Pick<Ranking, 'ranked'> }) {
  const bids = ranking.ranked.flatMap(({ bidId, name, rank, drawn }) => (drawn ? [{ bidId, name, rank, drawn }] : []));
  if (bids.length === 0) return null;
  return (
    <details>
      <summary>{t('Drawn between bids that tie: {n} bids', { n: bids.length })}</summary>
      <div class="stack tight">
        <table>
          <caption class="sr">{t('Lots that were drawn')}</caption>
          <thead>
            <tr>
              <th scope="col" class="n">
                {t('Rank')}
              </th>
              <th scope="col">{t('Bidder')}</th>
              <th scope="col">{t('Lot drawn')}</th>
            </tr>
          </thead>
          <tbody>
            {bids.map((bid) => (
              <tr key={bid.bidId}>
                <td class="n">{bid.rank}</td>
                <th scope="row">{bid.name}</th>
                <td>
                  <code class="seed">{bid.drawn}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="hint">
          {t(
            'Nobody rolled a die. Each bid has a fingerprint, which its receipt states and which was fixed while all bids were sealed; the award bundle holds them. SHA-256 of the fingerprints of the bids that tie, sorted, a line feed between them, is the seed. SHA-256 of the seed, a line feed and a bid’s fingerprint is its lot. The lowest lot comes first.',
          )}
        </p>
      </div>
    </details>
  );
}
