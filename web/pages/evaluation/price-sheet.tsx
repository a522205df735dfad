import { Fragment } from 'preact';
import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import type { BidPrice } from '../../../shared/bid.ts';
import { isNoBid } from '../../../shared/bid-lines.ts';
import type { EventContent } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { periodsText } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';

type Props = { content: EventContent; lotId: string; bid: OpenedBid; prices: readonly BidPrice[] };

/** The price sheet as it was submitted, with the total that the server has computed. */
export function PriceSheet({ content, lotId, bid, prices }: Props) {
  const lines = content.lots.find((l) => l.id === lotId)?.lines ?? [];
  return (
    <>
      <h2>{t('Prices')}</h2>
      <table>
        <caption class="sr">{t('Price sheet of {bidder}', { bidder: bid.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Line')}</th>
            <th scope="col" class="n">
              {t('Quantity')}
            </th>
            <th scope="col" class="n">
              {t('Unit price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const price = prices.find((p) => p.lineId === line.id);
            const shown = (unitPrice: string | undefined) => (unitPrice ? money(unitPrice, content.currency) : '–');
            return (
              <Fragment key={line.id}>
                <tr>
                  <th scope="row">
                    {line.name} {line.optional && <small>{t('optional, not in the total')}</small>}{' '}
                    {line.periods && <small>{periodsText(line)}</small>}
                  </th>
                  <td class="n">
                    {isNoBid(line, price) ? '' : `${line.quantity ?? (price?.quantity || '–')} ${line.unit}`}
                  </td>
                  <td class="n">{isNoBid(line, price) ? t('No bid') : shown(price?.unitPrice)}</td>
                </tr>
                {price?.alternates?.map((a, k) => (
                  <tr key={a.id} class="alternate">
                    <th scope="row">
                      <Tag>{t('Alternate {n}', { n: k + 1 })}</Tag> {a.description} <small>{t('not ranked')}</small>
                    </th>
                    <td class="n">
                      {line.quantity ?? (a.quantity || '–')} {line.unit}
                    </td>
                    <td class="n">{shown(a.unitPrice)}</td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
          {bid.total !== null && (
            <tr class="sum">
              <th scope="row" colSpan={2}>
                {content.priceBasis.tax === 'net' ? t('Total, net') : t('Total, gross')}
              </th>
              <td class="n">{money(bid.total, content.currency)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
