/** The bid tabulation: `/opening/:eventId/:lotId/tabulation`. */
import { readTabulation } from '../../../shared/api/check.ts';
import { exactPlain, grouped } from '../../../shared/exact.ts';
import { money } from '../../../shared/money.ts';
import { type Tabulation, tabulationCsv } from '../../../shared/tabulation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { download } from '../bid/download.ts';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';
import { EventPage, useEvent } from '../event/event-page.tsx';

/** A quantity with its own decimals, thousands kept apart. */
const quantity = (amount: string) => grouped(exactPlain(amount), amount.split('.')[1]?.length ?? 0);

function Table({ of }: { of: Tabulation }) {
  const shown = (amount: string | null) => (amount === null ? '–' : money(amount, of.currency));
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
                  {line.optional && `, ${t('optional')}`}
                </small>
              </th>
              {of.bids.map((b) => {
                const cell = b.cells[i];
                return (
                  <td key={b.bidId} class="n">
                    {shown(cell?.total ?? null)}
                    <br />
                    <small>
                      {line.quantity === null && `${cell?.quantity ? quantity(cell.quantity) : '–'} × `}
                      {shown(cell?.unitPrice ?? null)}
                    </small>
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
