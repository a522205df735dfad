/** The bids of a rehearsal in their order, and those that are left out, each a button to the panel that changes it. */

import { round } from '../../../../shared/exact.ts';
import { decidesOrder } from '../../../../shared/scoring/price-formulas.ts';
import { leftOutText, type RankedBid } from '../../../../shared/scoring/rank.ts';
import type { Rehearsal, Tried, TriedBid } from '../../../../shared/scoring/rehearsal.ts';
import { pointsOf } from '../../../../shared/scoring/tree.ts';
import { t } from '../../../../shared/words/say.ts';
import { shownAmount } from './amounts.ts';

type Props = {
  tried: Tried;
  currency: string;
  bids: readonly TriedBid[];
  rehearsal: Rehearsal | null;
  chosen: string | null;
  onChoose: (bidId: string) => void;
};

const Choose = ({
  bid,
  chosen,
  onChoose,
}: { bid: { bidId: string; name: string } } & Pick<Props, 'chosen' | 'onChoose'>) => (
  <button
    type="button"
    class="btn quiet nowrap"
    aria-pressed={bid.bidId === chosen}
    onClick={() => onChoose(bid.bidId)}
  >
    {bid.name || t('A bid without a name')}
  </button>
);

/** The table, and below it who is not ranked. */
export function TriedRanking({ tried, currency, bids, rehearsal, chosen, onChoose }: Props) {
  const { criteria, shownDecimals } = tried.method;
  const full = pointsOf(tried.method);
  const byOrder = criteria.some((c) => c.kind === 'price' && decidesOrder(c.formula));
  const { ranked, leftOut } = rehearsal?.ranking ?? { ranked: [], leftOut: [] };
  const waiting = bids.filter((b) => rehearsal?.waiting.includes(b.bidId));
  const called = (bid: { bidId: string; name: string }) => bids.find((b) => b.bidId === bid.bidId) ?? bid;
  const pick = { chosen, onChoose };
  return (
    <>
      {ranked.length > 0 ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
          <section class="scroll" tabIndex={0} aria-label={t('Ranking of these bids, as a table')}>
            <table class="tried">
              <caption class="sr">{t('Ranking of these bids')}</caption>
              <thead>
                <tr>
                  <th scope="col" class="n">
                    {t('Rank')}
                  </th>
                  <th scope="col">{t('Bidder')}</th>
                  {byOrder && (
                    <th scope="col" class="n">
                      {t('Compared')}
                    </th>
                  )}
                  <th scope="col" class="n">
                    {byOrder ? t('Quality') : t('Total')}
                  </th>
                  <th scope="col" class="n">
                    {t('Price, {currency}', { currency })}
                  </th>
                  {criteria.map((c, i) => (
                    <th scope="col" class="n" key={c.id} title={c.name}>
                      <span class="sr">{c.name}, </span>
                      {i + 1}
                      <br />
                      <small>
                        <span class="sr">{t('at most')} </span>
                        {round(full.get(c.id)!, shownDecimals).replace(/\.0+$/, '')}
                      </small>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ranked.map((bid: RankedBid) => (
                  <tr key={bid.bidId} class={bid.bidId === chosen ? 'chosen' : undefined}>
                    <td class="n">{bid.tied ? `${bid.rank} =` : bid.rank}</td>
                    <th scope="row">
                      <Choose bid={called(bid)} {...pick} />
                    </th>
                    {byOrder && <td class="n">{bid.compared?.shown ?? '–'}</td>}
                    <td class="n">
                      <strong>{bid.total.shown}</strong>
                    </td>
                    <td class="n">{shownAmount(bid.price)}</td>
                    {bid.points.map((p) => (
                      <td class="n" key={p.criterionId}>
                        {p.shown}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <ol class="hint">
            {criteria.map((c) => (
              <li key={c.id}>{c.name}</li>
            ))}
          </ol>
        </>
      ) : (
        rehearsal && <p>{t('None of these bids is ranked.')}</p>
      )}
      {leftOut.length + waiting.length > 0 && (
        <>
          <h3>{t('Not ranked, and left out of every comparison')}</h3>
          <ul>
            {leftOut.map((bid) => (
              <li key={bid.bidId}>
                <Choose bid={called(bid)} {...pick} /> {leftOutText(bid)}
              </li>
            ))}
            {waiting.map((bid) => (
              <li key={bid.bidId}>
                <Choose bid={bid} {...pick} /> {t('A mark is missing; a missing mark is never a zero.')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
