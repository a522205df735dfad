/**
 * Withdraws a bid that a colleague entered, for whoever is shown its receipt: that colleague may open bids by now, or be gone.
 * `/events/:eventId/enter/withdraw`.
 */
import { useState } from 'preact/hooks';
import { type WithdrawnByReceipt, withdrawByReceipt } from '../../../shared/api/entered-bids.ts';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import { titleWithLot } from '../../../shared/event.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useCommandKey } from '../../command-key.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { EventPage } from '../event/event-page.tsx';
import { ComingFields, comingFaults, newComing } from './coming-fields.tsx';

const missing = (at: string, value: string, text: string) =>
  value.trim() === '' ? [{ at, code: 'missing', text }] : [];

/** What was done, and who is to be told of it. */
const Done = ({ of, zone }: { of: WithdrawnByReceipt; zone: string }) => (
  <div class="panel stack" role="status">
    <p>
      {rich('The bid of {bidder}, receipt {receipt}, was withdrawn on {time}. It will not be opened.', {
        bidder: of.bidder,
        receipt: <span class="mono nowrap">{of.receipt}</span>,
        time: <Time at={of.withdrawnAt} zone={zone} />,
      })}
    </p>
    <p>
      {of.post === ''
        ? t('A letter that says so has gone to the bidder’s e-mail.')
        : t('The bidder has given no e-mail: tell it so by post, to {address}.', { address: of.post })}
    </p>
  </div>
);

function Withdraw({ view }: { view: EventView }) {
  const { zone } = view.content;
  const [said, setSaid] = useState({ bidderId: '', receipt: '' });
  const [coming, setComing] = useState(() => newComing(zone));
  const [done, setDone] = useState<WithdrawnByReceipt | null>(null);
  const keyOf = useCommandKey();
  if (done) return <Done of={done} zone={zone} />;
  return (
    <div class="panel stack">
      <Form
        act={t('Withdraw this bid')}
        kind="final"
        check={() => [
          ...missing('receipt', said.receipt, t('Give the number of the receipt.')),
          ...missing('bidderId', said.bidderId, t('Give the bidder’s number, as the receipt has it.')),
          ...comingFaults(coming),
        ]}
        send={async () => {
          const params = {
            eventId: view.id,
            bidderId: said.bidderId.trim().toLowerCase(),
            receipt: said.receipt.trim().toUpperCase(),
          };
          const body = { coming };
          setDone(await call(withdrawByReceipt, { params, body, key: keyOf({ params, body }) }));
        }}
      >
        {({ errorAt }) => (
          <>
            <Field id="receipt" label={t('Receipt')} hint={t('As in EH-7Q4K-2M9D-X3WP.')} error={errorAt('receipt')}>
              <input
                maxLength={40}
                value={said.receipt}
                onInput={(e) => setSaid({ ...said, receipt: e.currentTarget.value })}
              />
            </Field>
            <Field id="bidderId" label={t('Bidder’s number')} error={errorAt('bidderId')}>
              <input
                maxLength={40}
                value={said.bidderId}
                onInput={(e) => setSaid({ ...said, bidderId: e.currentTarget.value })}
              />
            </Field>
            <ComingFields said={coming} set={setComing} zone={zone} errorAt={errorAt} />
          </>
        )}
      </Form>
    </div>
  );
}

/** The page. */
export default function WithdrawByReceipt() {
  const { eventId = '' } = useParams();
  const load = useLoad((signal) => call(readEvent, { params: { eventId }, signal }), [eventId]);
  return (
    <EventPage
      title={t('Withdraw a bid that a colleague entered')}
      lede={t(
        'Where its bidder asks for it and shows you the receipt. You need both numbers on it; what was entered is shown to nobody. The withdrawn bid stays on record and is never opened.',
      )}
      view={load.data}
      over={<a href={`/events/${eventId}/enter`}>{t('Bids on paper or by e-mail')}</a>}
    >
      <Loaded load={load} what={t('Reading the event')}>
        {(view) =>
          view.published !== null && now.value < millis(view.published.closesAt) ? (
            <Withdraw view={view} />
          ) : (
            <p class="panel measure">
              {t('Bids have closed for {title}: nothing can be withdrawn any more.', {
                title: titleWithLot(view.content, null),
              })}
            </p>
          )
        }
      </Loaded>
    </EventPage>
  );
}
