/** The price sheet: quantity × unit price in each line and their sum, computed exactly; optional lines apart. */
import { useState } from 'preact/hooks';
import { alternatesText } from '../../../shared/alternates-allowed.ts';
import { lineTotal, lotOf, priceTotal } from '../../../shared/bid.ts';
import { blankPrice, isNoBid } from '../../../shared/bid-lines.ts';
import type { EnvelopeId, Lot, PriceLine } from '../../../shared/event.ts';
import { compare, exact, grouped } from '../../../shared/exact.ts';
import { money } from '../../../shared/money.ts';
import { basisText, periodsText, quantityDecimals } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { ChangedBy } from './dispute.tsx';
import { Entry } from './entry.tsx';
import { EnvelopePanel } from './envelope-panel.tsx';
import { TouchedMark } from './inbox.tsx';
import { AddAlternate, LineAlternates } from './price-alternates.tsx';
import { useShownLines } from './price-filter.tsx';
import { PriceImport } from './price-import.tsx';
import { CountedRow, PriceHead, pricedSoFar, soFarText, sumText, totalText } from './price-table.tsx';
import { idOfMissing } from './task-list.ts';

function Line({ desk, lot, line }: { desk: Desk; lot: Lot; line: PriceLine }) {
  const [faults, setFaults] = useState<Record<string, string | null>>({});
  const { currency, priceBasis } = desk.view.value.notice.content;
  const own = line.quantity === null;
  const price = desk.content.value.prices.find((p) => p.lineId === line.id) ?? blankPrice(line);
  const total = lineTotal(lot, price);
  const id = idOfMissing(`prices.${line.id}`);
  const leave = () => void desk.saver.flush();
  const fault = (field: string) => (text: string | null) => setFaults((f) => ({ ...f, [field]: text }));
  const said = Object.entries(faults).filter((e): e is [string, string] => e[1] !== null);
  return (
    <>
      <tr>
        <th scope="row">
          {line.name}{' '}
          <small>
            {t('per {unit}', { unit: line.unit })}
            {line.periods && `, ${periodsText(line)}`}
          </small>{' '}
          <ChangedBy desk={desk} field={`prices.${line.id}`} />
          <TouchedMark desk={desk} field={`prices.${line.id}`} />
          <AddAlternate desk={desk} line={line} price={price} />
        </th>
        <td class="n" data-line={line.id} data-field="unitPrice">
          <Entry
            id={id}
            label={t('Unit price, {line}', { line: line.name })}
            value={price.unitPrice}
            decimals={priceBasis.unitPriceDecimals}
            onValue={(unitPrice) => desk.price({ ...price, unitPrice })}
            onFault={fault(id)}
            onLeave={leave}
          />
        </td>
        <td class="n" data-line={line.id} data-field="quantity">
          {own ? (
            <Entry
              id={`${id}-quantity`}
              label={t('Quantity, {line}', { line: line.name })}
              value={price.quantity ?? ''}
              decimals={quantityDecimals}
              onValue={(quantity) => desk.price({ ...price, quantity })}
              onFault={fault(`${id}-quantity`)}
              onLeave={leave}
            />
          ) : (
            grouped(exact(line.quantity ?? '0'), line.quantity?.split('.')[1]?.length ?? 0)
          )}
        </td>
        <td class="n">
          {total !== null ? (
            sumText(total, currency)
          ) : (
            <span class="hint">{isNoBid(line, price) ? t('No bid') : '–'}</span>
          )}
        </td>
      </tr>
      {said.map(([at, text]) => (
        <tr key={at} class="said">
          <td colSpan={4}>
            <p class="error" id={`${at}-error`}>
              <Icon name="alert" />
              {line.name}: {text}
            </p>
          </td>
        </tr>
      ))}
      <LineAlternates desk={desk} line={line} price={price} />
    </>
  );
}

/** Lines that count in no total: each may be left without a price. */
function OptionalLines({ desk, lot, lines }: { desk: Desk; lot: Lot; lines: readonly PriceLine[] }) {
  const { currency } = desk.view.value.notice.content;
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('Optional lines')}</h3>
      <p class="hint">
        {t(
          'A line left blank here is no bid for that line. What you offer counts in no total, so that totals stay comparable.',
        )}
      </p>
      <table class="prices">
        <caption class="sr">{t('Optional lines in {currency}', { currency })}</caption>
        <PriceHead currency={currency} />
        <tbody key={desk.epoch.value}>
          {lines.map((line) => (
            <Line
              key={`${line.id} ${desk.renewed.value[`prices.${line.id}`] ?? 0}`}
              desk={desk}
              lot={lot}
              line={line}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The panel of the price sheet, in the last envelope. */
export function PriceSheet({ desk, envelope }: { desk: Desk; envelope: EnvelopeId }) {
  const { notice, lotId } = desk.view.value;
  const lot = lotOf(notice, lotId);
  const { currency } = notice.content;
  const prices = desk.content.value.prices;
  const total = priceTotal(lot, prices);
  const alternates = alternatesText(notice);
  const { filled, all, sum } = pricedSoFar(lot, prices);
  const { shown, button, long } = useShownLines(desk, lot);
  const counted = shown.filter((l) => !l.optional);
  const above = lot.ceiling !== null && total !== null && compare(total, exact(lot.ceiling)) > 0;
  return (
    <EnvelopePanel envelope={envelope} part="prices">
      <p class="hint" id="prices" tabIndex={-1}>
        {basisText(notice)}
        {lot.ceiling !== null && ` ${t('The price ceiling is {amount}.', { amount: money(lot.ceiling, currency) })}`}
      </p>
      {alternates && <p class="hint">{alternates}</p>}
      <PriceImport desk={desk} shown={shown}>
        {button}
        <table class={long ? 'prices long' : 'prices'}>
          <caption class="sr">{t('Price sheet in {currency}', { currency })}</caption>
          <PriceHead currency={currency} />
          <tbody key={desk.epoch.value}>
            {counted.map((line) => (
              <Line
                key={`${line.id} ${desk.renewed.value[`prices.${line.id}`] ?? 0}`}
                desk={desk}
                lot={lot}
                line={line}
              />
            ))}
          </tbody>
          <tfoot>
            <tr class={total === null ? undefined : 'sum'}>
              <th scope="row">{total === null ? soFarText(notice, { filled, all }) : totalText(notice)}</th>
              <td />
              <td />
              <td class="n">{sumText(total ?? sum, currency)}</td>
            </tr>
            <CountedRow lot={lot} prices={prices} />
          </tfoot>
        </table>
        <p role="status">
          {above && (
            <>
              <Tag kind="warn" icon="alert">
                {t('Above the price ceiling')}
              </Tag>{' '}
              {t('A bid above {amount} is not ranked.', { amount: money(lot.ceiling!, currency) })}
            </>
          )}
        </p>
        <OptionalLines desk={desk} lot={lot} lines={shown.filter((l) => l.optional)} />
      </PriceImport>
    </EnvelopePanel>
  );
}
