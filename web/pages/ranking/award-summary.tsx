import type { RankingView } from '../../../shared/api/evaluation.ts';
import { money } from '../../../shared/money.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import { rankLabel } from './headline.ts';

/** What an award to this bid means: rank, points, contract price. */
export const AwardSummary = ({ view, bid }: { view: RankingView; bid: RankedBid }) => (
  <dl class="summary">
    <div>
      <dt>{t('Award to')}</dt>
      <dd>
        {rich('{bidder}, rank {rank}, {points} points', {
          bidder: <strong>{bid.name}</strong>,
          rank: rankLabel(bid),
          points: bid.total.shown,
        })}
      </dd>
    </div>
    <div>
      <dt>{t('Contract price')}</dt>
      <dd>
        {money(bid.price, view.content.currency)},{' '}
        {view.content.priceBasis.tax === 'net' ? t('without tax') : t('tax included')}
      </dd>
    </div>
  </dl>
);
