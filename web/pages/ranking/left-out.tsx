import type { EventContent } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { type LeftOut, leftOutText } from '../../../shared/scoring/rank.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { columnsOf } from './columns.ts';

const tags: Record<LeftOut['code'], Plain> = {
  'above-ceiling': 'Above the ceiling',
  'price-missing': 'Price sheet not complete',
  rejected: 'Rejected',
  'below-minimum': 'Below a minimum',
  'not-shortlisted': 'Not on the shortlist',
  'no-quality': 'No points for quality',
};

type Props = { content: EventContent; lotId: string; leftOut: readonly LeftOut[] };

/** What a bid had earned before it left, criterion by criterion and section by section. */
const Earned = ({ content, points }: Pick<Props, 'content'> & { points: NonNullable<LeftOut['points']> }) => (
  <details>
    <summary>{t('Points of this bid')}</summary>
    <ul class="plain">
      {columnsOf(content.method)
        .filter((c) => c.shown({ points }) !== '')
        .map((c) => (
          <li key={c.id}>
            {t('{name}: {points} of {full}', {
              name: `${c.label} ${c.name}`,
              points: c.shown({ points }),
              full: c.full,
            })}
          </li>
        ))}
    </ul>
  </details>
);

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
              {bid.points && <Earned content={content} points={bid.points} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
