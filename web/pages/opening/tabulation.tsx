/** The bid tabulation: `/opening/:eventId/:lotId/tabulation`. */
import { readTabulation } from '../../../shared/api/check.ts';
import { money } from '../../../shared/money.ts';
import { type Tabulation, tabulationCsv } from '../../../shared/tabulation.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { download } from '../bid/download.ts';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';

function Table({ of }: { of: Tabulation }) {
  const shown = (amount: string | null) => (amount === null ? '–' : money(amount, of.currency));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label="Prices of all bids, line by line">
      <table class="tabulation">
        <caption>
          {of.lot}, prices {of.tax === 'net' ? 'without tax' : 'with tax'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
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
                  {line.quantity ? `${line.quantity} ` : 'Quantity by the bidder, '}
                  {line.unit}
                  {line.optional && ', optional'}
                </small>
              </th>
              {of.bids.map((b) => {
                const cell = b.cells[i];
                return (
                  <td key={b.bidId} class="n">
                    {shown(cell?.total ?? null)}
                    <br />
                    <small>
                      {line.quantity === null && `${cell?.quantity ?? '–'} × `}
                      {shown(cell?.unitPrice ?? null)}
                    </small>
                  </td>
                );
              })}
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">Total</th>
            {of.bids.map((b) => (
              <td key={b.bidId} class="n">
                {b.total === null ? 'not complete' : money(b.total, of.currency)}
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
  const step = load.data ? null : stepOf(load.problem);
  return (
    <Page
      title={step?.headline ?? 'Bid tabulation'}
      dense
      over={<a href={`/opening/${eventId}/${lotId}`}>The opening</a>}
    >
      {step && load.problem ? (
        <NotYet step={step} answer={load.problem.message} where={{ eventId, lotId }} />
      ) : (
        <Loaded load={load} what="Reading the prices">
          {(of) => (
            <>
              <Table of={of} />
              <p class="row no-print">
                <button type="button" class="btn" onClick={() => print()}>
                  Print
                </button>
                <button
                  type="button"
                  class="btn"
                  onClick={() => download(`tabulation-${eventId}-${lotId}.csv`, 'text/csv', tabulationCsv(of))}
                >
                  <Icon name="down" />
                  Download as CSV
                </button>
              </p>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
