/** The bid tabulation: `/opening/:eventId/:lotId/tabulation`. */
import { readTabulation } from '../../../shared/api/check.ts';
import { exactPlain, grouped } from '../../../shared/exact.ts';
import { money } from '../../../shared/money.ts';
import { periodsText } from '../../../shared/price-basis.ts';
import { type TabulatedCell, type Tabulation, tabulationCsv } from '../../../shared/tabulation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { download } from '../bid/download.ts';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';
import { EventPage, useEvent } from '../event/event-page.tsx';

/** A quantity with its own decimals, thousands kept apart. */
const quantity = (amount: string) => grouped(exactPlain(amount), amount.split('.')[1]?.length ?? 0);

type AmountsProps = {
  of: Pick<TabulatedCell, 'total' | 'quantity' | 'unitPrice'> | undefined;
  stated: boolean;
  currency: string;
};

/** What something comes to, and the numbers that it is made of; the quantity where the bidder states it. */
function Amounts({ of, stated, currency }: AmountsProps) {
  const shown = (amount: string | null | undefined) => (amount ? money(amount, currency) : '–');
  return (
    <>
      {shown(of?.total)}
      <br />
      <small>
        {stated && `${of?.quantity ? quantity(of.quantity) : '–'} × `}
        {shown(of?.unitPrice)}
      </small>
    </>
  );
}

function Table({ of: all }: { of: Tabulation }) {
  // Of a bid whose price envelope is not opened there is nothing to set beside the others.
  const of = { ...all, bids: all.bids.filter((b) => !b.sealed) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('Prices of all bids, line by line')}>
      <table class="tabulation">
        <caption>
          {of.tax === 'net'
            ? t('{lot}, prices without tax', { lot: of.lot })
            : t('{lot}, prices with tax', { lot: of.lot })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Line')}</th>
            {of.bids.map((b) => (
              <th key={b.bidId} scope="col" class="n">
                {b.name}
                {b.entered && (
                  <>
                    <br />
                    <small>
                      {t('Entered by {by} on the bidder’s behalf: {reason}', {
                        by: b.entered.by.name,
                        reason: b.entered.reason,
                      })}
                    </small>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.lines.map((line, i) => (
            <tr key={line.lineId}>
              <th scope="row">
                {line.name}
                <br />
                <small>
                  {line.quantity ? `${quantity(line.quantity)} ` : `${t('Quantity by the bidder')}, `}
                  {line.unit}
                  {line.periods && `, ${periodsText(line)}`}
                  {line.optional && `, ${t('optional')}`}
                </small>
              </th>
              {of.bids.map((b) => {
                const cell = b.cells[i];
                return (
                  <td key={b.bidId} class="n">
                    {cell?.noBid ? (
                      t('No bid')
                    ) : (
                      <Amounts of={cell} stated={line.quantity === null} currency={of.currency} />
                    )}
                    {cell?.alternates.map((a) => (
                      <div key={a.id} class="beside">
                        <Tag>{t('Alternate')}</Tag> <span>{a.description}</span>
                        <br />
                        <Amounts of={a} stated={line.quantity === null} currency={of.currency} />
                      </div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{t('Total')}</th>
            {of.bids.map((b) => (
              <td key={b.bidId} class="n">
                {b.total === null ? t('not complete') : money(b.total, of.currency)}
              </td>
            ))}
          </tr>
          {of.bids.some((b) => b.presentValue !== undefined) && (
            <tr>
              <th scope="row">{t('Net present value, which scoring counts')}</th>
              {of.bids.map((b) => (
                <td key={b.bidId} class="n">
                  {b.presentValue ? money(b.presentValue, of.currency) : t('not complete')}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

/** The page. */
export default function TabulationPage() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad((signal) => call(readTabulation, { params: { eventId, lotId }, signal }), [eventId, lotId]);
  const event = useEvent(eventId);
  const step = load.data ? null : stepOf(load.problem);
  return (
    <EventPage
      title={t(step?.headline ?? 'Bid tabulation')}
      dense
      view={event}
      lotId={lotId}
      over={<a href={`/opening/${eventId}/${lotId}`}>{t('The opening')}</a>}
    >
      {step && load.problem ? (
        <NotYet step={step} answer={load.problem.message} where={{ eventId, lotId }} />
      ) : (
        <Loaded load={load} what={t('Reading the prices')}>
          {(of) => (
            <>
              {of.bids.some((b) => b.cells.some((cell) => cell.alternates.length > 0)) && (
                <p class="hint">{t('Alternates are read, not ranked: they count in no total.')}</p>
              )}
              {of.bids.some((b) => b.sealed) && (
                <p class="hint">
                  {t('Price envelopes not opened: {names}', {
                    names: of.bids.flatMap((b) => (b.sealed ? [b.name] : [])).join(', '),
                  })}
                </p>
              )}
              <Table of={of} />
              <p class="row no-print">
                <button type="button" class="btn" onClick={() => print()}>
                  {t('Print')}
                </button>
                <button
                  type="button"
                  class="btn"
                  onClick={() => download(`tabulation-${eventId}-${lotId}.csv`, 'text/csv', tabulationCsv(of))}
                >
                  <Icon name="down" />
                  {t('Download as CSV')}
                </button>
              </p>
            </>
          )}
        </Loaded>
      )}
    </EventPage>
  );
}
