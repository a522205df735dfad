/** What a table of prices would change in the working copy: what is asked, what is wrong, each price before and after, the total. */
import '../../always.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saysNothing } from '../../../shared/alternates.ts';
import { type BidPrice, lotOf, priceTotal } from '../../../shared/bid.ts';
import { isNoBid } from '../../../shared/bid-lines.ts';
import { type PriceChange, priceChanges } from '../../../shared/bid-sheet.ts';
import { readBlock, readFor, readSheet } from '../../../shared/bid-sheet-read.ts';
import type { Lot, Notice } from '../../../shared/event.ts';
import { compare, exact, grouped } from '../../../shared/exact.ts';
import { money } from '../../../shared/money.ts';
import type { DecimalMark } from '../../../shared/table-cells.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { AskDecimalMark, CellNotes } from '../../parts/table-notes.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { openLines } from './price-filter.tsx';
import type { PriceSource } from './price-source.ts';
import { linesWithoutBid, listed, pricedSoFar, soFarText, sumText, totalText } from './price-table.tsx';

/** A number as it is shown; a dash where there is none. */
const shown = (amount: string | null, least: number): string =>
  !amount ? '–' : grouped(exact(amount), Math.max(least, amount.split('.')[1]?.length ?? 0));

const states = (price: BidPrice, decimals: number): string =>
  price.quantity === null || (price.unitPrice === '' && price.quantity === '')
    ? shown(price.unitPrice, decimals)
    : t('{price} × {quantity}', { price: shown(price.unitPrice, decimals), quantity: shown(price.quantity, 0) });

/** The alternates to a line: what each is, and what it costs. */
const Beside = ({ price, decimals }: { price: BidPrice; decimals: number }) => (
  <>
    {price.alternates?.map(
      (a, k) =>
        !saysNothing(a) && (
          <small key={a.id} class="beside">
            {t('Alternate {n}', { n: k + 1 })}: {a.description || '–'}, {states({ lineId: '', ...a }, decimals)}
          </small>
        ),
    )}
  </>
);

function Changes({ changes, decimals }: { changes: readonly PriceChange[]; decimals: number }) {
  return (
    <table class="fold">
      <caption class="sr">{t('What changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('What is priced')}</th>
          <th scope="col" class="n">
            {t('Before')}
          </th>
          <th scope="col" class="n">
            {t('After')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ line, before, after }) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name} <small>{t('per {unit}', { unit: line.unit })}</small>
            </th>
            <td class="n">
              <span class="sr">{t('Before')} </span>
              {states(before, decimals)}
              <Beside price={before} decimals={decimals} />
            </td>
            <td class="n">
              <span class="sr">{t('After')} </span>
              {before.unitPrice !== '' && after.unitPrice === '' ? (
                <Tag kind="warn">{isNoBid(line, after) ? t('No bid') : t('no price any more')}</Tag>
              ) : (
                <strong>{states(after, decimals)}</strong>
              )}
              <Beside price={after} decimals={decimals} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TotalsProps = { notice: Pick<Notice, 'content'>; lot: Lot; before: BidPrice[]; after: BidPrice[] };

/** The total before and after, in the words of the notice, and whether it is ranked; the sum so far while it is none. */
function Totals({ notice, lot, before, after }: TotalsProps) {
  const { currency } = notice.content;
  const total = priceTotal(lot, after);
  const { filled, all, sum } = pricedSoFar(lot, after);
  const above = lot.ceiling !== null && total !== null && compare(total, exact(lot.ceiling)) > 0;
  return (
    <>
      <p>
        {total === null ? soFarText(notice, { filled, all }) : totalText(notice)}:{' '}
        {sumText(pricedSoFar(lot, before).sum, currency)} →{' '}
        <strong>
          {currency} {sumText(sum, currency)}
        </strong>{' '}
        {above && (
          <Tag kind="warn" icon="alert">
            {t('Above the price ceiling')}
          </Tag>
        )}
      </p>
      {above && <p>{t('A bid above {amount} is not ranked.', { amount: money(lot.ceiling!, currency) })}</p>}
    </>
  );
}

/** Lines that keep the bid from being submitted, with these prices. */
function StillToPrice({ lot, prices }: { lot: Lot; prices: BidPrice[] }) {
  const open = openLines(lot, prices);
  if (open.length === 0) return null;
  return (
    <p>
      <strong>{tn(open.length, '{n} line is still to price', '{n} lines are still to price')}</strong>: {listed(open)}.{' '}
      {t('Only optional lines may stay blank; the others need a price before you can submit.')}
    </p>
  );
}

/** The lines for which nothing is bid, with these prices: it is said, so that a gap is no surprise. */
function NotBid({ lot, prices }: { lot: Lot; prices: BidPrice[] }) {
  const without = linesWithoutBid(lot, prices);
  return without.length === 0 ? null : <p>{t('No bid for: {list}.', { list: listed(without) })}</p>;
}

/** What was taken over: in words, the prices before, and as they are now. */
export type Taken = { words: string; before: BidPrice[]; after: BidPrice[] };

type Props = {
  desk: Desk;
  source: PriceSource;
  /** With what was taken over; null where nothing was. */
  onDone: (taken: Taken | null) => void;
};

/** The preview, below the table; all of it is taken over, or nothing. */
export function PricePreview({ desk, source, onDone }: Props) {
  const [decimal, setDecimal] = useState<DecimalMark>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [source]);
  const { notice, lotId } = desk.view.value;
  const lot = lotOf(notice, lotId);
  const prices = desk.content.value.prices;
  const into = readFor(notice, lot, decimal);
  const read = (answer: typeof into) =>
    source.is === 'sheet'
      ? readSheet(source.rows, source.notes, source.key, answer)
      : readBlock(source.rows, source.at, {
          ...answer,
          lot: { lines: lot.lines.filter((l) => source.among.includes(l.id)) },
        });
  const { values, faults, notes, ask } = read(into);
  const asked = read(readFor(notice, lot, undefined)).ask;
  const { changes, prices: next } = priceChanges(lot, prices, values);
  const stale = notice.number !== source.notice;
  const ready = faults.length === 0 && !ask && !stale;
  const from = source.is === 'sheet' ? source.from : null;
  const words = tn(changes.length, '{n} line', '{n} lines');
  const take = () => {
    if (!ready || changes.length === 0) return;
    desk.takePrices(next);
    const said =
      from === null
        ? t('Taken over from the clipboard: {words}.', { words })
        : t('Taken over from {file}: {words}.', { file: from, words });
    onDone({ words: said, before: prices, after: next });
  };
  const same = new Set(values.map((v) => v.lineId)).size - changes.length;
  return (
    <section class="price-preview stack" aria-labelledby="price-preview">
      <h3 id="price-preview" tabIndex={-1} ref={heading}>
        {from === null ? t('What the clipboard changes') : t('What {file} changes', { file: from })}
      </h3>
      {source.is === 'sheet' && source.made !== source.notice && !stale && (
        <p>
          {t('The sheet was made for version {sheet} of the notice. Nothing has changed since in what is priced.', {
            sheet: source.made,
          })}
        </p>
      )}
      {stale && (
        <p class="error">
          {t('The notice was changed meanwhile. Upload or paste it again, so that it is checked anew.')}
        </p>
      )}
      {asked && <AskDecimalMark cells={asked.cells} example={asked.example} mark={decimal} onSay={setDecimal} />}
      {faults.length > 0 && (
        <Banner kind="bad" icon="alert">
          <p>
            <strong>
              {tn(
                faults.length,
                'One cell is not as it should be; nothing is taken over.',
                '{n} cells are not as they should be; nothing is taken over.',
              )}
            </strong>{' '}
            {t('Lot “{lot}”.', { lot: lot.name })}{' '}
            {t('Put it right in the spreadsheet, then upload or paste it again.')}
          </p>
          <CellNotes notes={faults} />
        </Banner>
      )}
      {ready && notes.length > 0 && (
        <Banner kind="warn" icon="alert">
          <p>
            <strong>{t('To look at.')}</strong>
          </p>
          <CellNotes notes={notes} />
        </Banner>
      )}
      {ready && (
        <>
          {changes.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable by keyboard
            <section class="scroll" tabIndex={0} aria-label={t('What changes')}>
              <Changes changes={changes} decimals={notice.content.priceBasis.unitPriceDecimals} />
            </section>
          )}
          {same > 0 && <p class="hint">{t('{n} as they are already.', { n: same })}</p>}
          <Totals notice={notice} lot={lot} before={prices} after={next} />
          <StillToPrice lot={lot} prices={next} />
          <NotBid lot={lot} prices={next} />
        </>
      )}
      <p class="row">
        {ready && changes.length > 0 && (
          <button type="button" class="btn primary" onClick={take}>
            {t('Take over: {words}', { words })}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={() => onDone(null)}>
          {ready && changes.length === 0 ? t('Nothing changes: close') : t('Leave the prices as they are')}
        </button>
      </p>
    </section>
  );
}
