/** What goes wrong around a bid: a refusal because it was late, a lost answer, no connection, a change by somebody else. */
import { lotOf } from '../../../shared/bid.ts';
import { bothClocks, millis, wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { rich } from '../../rich.ts';
import { troubleId } from './answered.ts';
import type { Late as LateProblem } from './commands.ts';
import type { Desk } from './desk.ts';
import { BidDispute, Brought, SubmittedFirst } from './dispute.tsx';
import { download } from './download.ts';
import { OutOfTouch, Unanswered } from './out-of-touch.tsx';

const instant = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(millis(value)) ? value : null;
const hms = (at: string, zone: string) => wallClock(at, zone, 'millisecond').split(', ')[1]!;

/** Late: both times, by the server's clock, and what counts now. */
function Late({ problem, desk }: { problem: LateProblem; desk: Desk }) {
  const { notice, standing } = desk.view.value;
  const { zone } = notice.content;
  const receivedAt = instant(problem.data?.receivedAt);
  const closesAt = instant(problem.data?.closesAt) ?? notice.closesAt;
  const record = { ...problem, event: notice.eventId, lot: desk.view.value.lotId };
  return (
    <div role="alert">
      <Banner
        kind="bad"
        icon="x"
        big={t('Late: this was refused')}
        act={
          <button
            type="button"
            class="btn"
            onClick={() => download('late-attempt.json', 'application/json', JSON.stringify(record, null, 2))}
          >
            {t('Download the record of this attempt')}
          </button>
        }
      >
        <p>
          {receivedAt && (
            <>
              {rich('It reached us at {received}; bids closed at {closed}.', {
                received: <strong>{hms(receivedAt, zone)}</strong>,
                closed: <strong>{hms(closesAt, zone)}</strong>,
              })}{' '}
            </>
          )}
          {problem.firstSentAt &&
            `${t('You sent it first at {time}; that did not reach us, and this was a further try of the page.', {
              time: hms(problem.firstSentAt, zone),
            })} `}
          {standing
            ? t('Your bid of {time} is kept and counts.', { time: hms(standing.receivedAt, zone) })
            : t('Nothing of yours was submitted before.')}
        </p>
        {receivedAt && (
          <p>
            <small>
              {t('Received {received}. Closed {closed}.', {
                received: bothClocks(receivedAt, zone, 'millisecond'),
                closed: bothClocks(closesAt, zone, 'millisecond'),
              })}
            </small>
          </p>
        )}
      </Banner>
    </div>
  );
}

/** The banners of a bid that something stands in the way of. */
export function Trouble({ desk }: { desk: Desk }) {
  const { notice, lotId } = desk.view.value;
  return (
    <div id={troubleId} class="stack" tabIndex={-1}>
      {desk.late.value && <Late problem={desk.late.value} desk={desk} />}
      <Unanswered desk={desk} />
      <OutOfTouch desk={desk} />
      <BidDispute desk={desk} lot={lotOf(notice, lotId)} />
      <SubmittedFirst desk={desk} />
      <Brought desk={desk} />
    </div>
  );
}
