import type { RankingView } from '../../../shared/api/evaluation.ts';
import { money } from '../../../shared/money.ts';
import type { RankedBid } from '../../../shared/scoring.ts';
import { rankLabel } from './headline.ts';

/** What an award to this bid means: rank, points, contract price. */
export const AwardSummary = ({ view, bid }: { view: RankingView; bid: RankedBid }) => (
  <dl class="summary">
    <div>
      <dt>Award to</dt>
      <dd>
        <strong>{bid.name}</strong>, rank {rankLabel(bid)}, {bid.total.shown} points
      </dd>
    </div>
    <div>
      <dt>Contract price</dt>
      <dd>
        {money(bid.price, view.content.currency)},{' '}
        {view.content.priceBasis.tax === 'net' ? 'without tax' : 'tax included'}
      </dd>
    </div>
  </dl>
);
