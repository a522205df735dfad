import type { EventContent } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { type LeftOut, leftOutText } from '../../../shared/scoring/rank.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';

const tags: Record<LeftOut['code'], Plain> = {
  'above-ceiling': 'Above the ceiling',
  'price-missing': 'Price sheet not complete',
  rejected: 'Rejected',
};

type Props = { content: EventContent; lotId: string; leftOut: readonly LeftOut[] };

/** Bids that are not ranked, each with the rule that left it out. */
export function LeftOutTable({ content, lotId, leftOut }: Props) {
  const ceiling = content.lots.find((l) => l.id === lotId)?.ceiling;
  if (leftOut.length === 0) return null;
  return (
    <table class="out">
      <caption>{t('Not ranked, and left out of every comparison')}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">{t('Bidder')}</th>
          <th scope="col">{t('Why')}</th>
        </tr>
      </thead>
      <tbody>
        {leftOut.map((bid) => (
          <tr key={bid.bidId}>
            <th scope="row">{bid.name}</th>
            <td>
              <Tag kind="bad" icon="x">
                {t(tags[bid.code])}
              </Tag>{' '}
              {bid.code === 'above-ceiling' && bid.price !== null && ceiling
                ? t('{price}; the ceiling is {ceiling}', {
                    price: money(bid.price, content.currency),
                    ceiling: money(ceiling, content.currency),
                  })
                : leftOutText(bid)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
