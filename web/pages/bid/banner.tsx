/** The banner at the top of a bid: what the buyer has, and the next act. Yellow, and never out of sight, while it is not submitted. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import type { BidView } from '../../../shared/api/bids.ts';
import type { EventContent } from '../../../shared/event.ts';
import { bothClocks, inZone, millis, wallClock, zoneCity } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { exactNow, now } from '../../clock.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Saved } from '../../parts/saved.tsx';
import { rich } from '../../rich.ts';
import { bannerId, troubleId, useAnswered } from './answered.ts';
import type { Desk } from './desk.ts';
import { aheadText, isAlert, isOpen, leftText, type Standing, spokenLeft, standingOf } from './standing.ts';
import { Strip } from './strip.tsx';

const hms = (at: string, zone: string, precision: 'second' | 'millisecond' = 'second') =>
  wallClock(at, zone, precision).split(', ')[1]!;

/** The end of bids in the words that fit: by the clock alone on the last day. */
function Closes({ at, zone }: { at: string; zone: string }) {
  const soon = millis(at) - exactNow() < 20 * 3_600_000;
  if (!soon) return <strong>{inZone(at, zone)}</strong>;
  return (
    <>
      {rich('at {local}, {utc} UTC', {
        local: <strong>{t('{time} in {city}', { time: hms(at, zone), city: zoneCity(zone) })}</strong>,
        utc: hms(at, 'UTC'),
      })}
    </>
  );
}

/** Time left; drawn each second by itself, spoken at a few marks only. */
function Left({ at }: { at: string }) {
  const ms = millis(at) - now.value;
  const said = spokenLeft(ms);
  return (
    <>
      <p class="left" role="timer">
        {rich('{time} left', { time: <b>{leftText(ms)}</b> })}
      </p>
      <span class="sr" role="status">
        {said}
      </span>
    </>
  );
}

type Words = { kind: 'alert' | 'good' | 'plain'; label: string; big: string; text: ComponentChildren };

function wordsFor(s: Standing, closesAt: string, content: EventContent): Words {
  const { zone } = content;
  const until = <Closes at={closesAt} zone={zone} />;
  const nothing = rich(pageWords(content, 'The buyer has nothing from you. Bids close {until}.'), { until });
  switch (s.is) {
    case 'cancelled':
      return {
        kind: 'plain',
        label: t('This is cancelled'),
        big: s.cancelled.lotId === null ? t('The event is cancelled') : t('The lot is cancelled'),
        text: t(
          s.stands
            ? pageWords(content, '{when}. Your bid stays sealed and is never opened. The buyer writes: {reasons}')
            : '{when}. Nothing of yours was submitted. The buyer writes: {reasons}',
          { when: bothClocks(s.cancelled.at, zone), reasons: s.cancelled.reasons },
        ),
      };
    case 'not-submitted':
      return {
        kind: 'alert',
        label: t(pageWords(content, 'This bid is not submitted')),
        big: t('Not submitted yet'),
        text: nothing,
      };
    case 'withdrawn':
      return {
        kind: 'alert',
        label: t(pageWords(content, 'This bid is withdrawn and not submitted')),
        big: t('Withdrawn: not submitted'),
        text: (
          <>
            {s.last?.withdrawnAt && (
              <span class="wide">
                {t('You took it back on {when}.', { when: inZone(s.last.withdrawnAt, zone, 'second') })}{' '}
              </span>
            )}
            {nothing}
          </>
        ),
      };
    case 'changed':
      return {
        kind: 'alert',
        label: t('Your last changes are not submitted'),
        big: t('Your last changes are not submitted'),
        text: (
          <>
            {t(pageWords(content, 'The bid of {when} stands; what you changed since is not in it.'), {
              when: inZone(s.stands.receivedAt, zone, 'second'),
            })}{' '}
            <span class="wide">{rich(pageWords(content, 'Bids close {until}.'), { until })}</span>
          </>
        ),
      };
    case 'submitted':
      return {
        kind: 'good',
        label: t(pageWords(content, 'This bid is submitted')),
        big: t('Submitted'),
        text: rich('Received {received}, {ahead}. Receipt {receipt}', {
          received: <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>,
          ahead: aheadText(s.stands.receivedAt, closesAt),
          receipt: <strong class="mono">{s.stands.number}</strong>,
        }),
      };
    case 'counts':
      return {
        kind: 'good',
        label: t(pageWords(content, 'Bids are closed; your bid counts')),
        big: t(pageWords(content, 'Bids are closed. Your bid is in.')),
        text: (
          <>
            {rich('Received {received}, receipt {receipt}.', {
              received: <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>,
              receipt: <strong class="mono">{s.stands.number}</strong>,
            })}
            {s.unsent && ` ${t('What you changed after it was not submitted and is not in it.')}`}
          </>
        ),
      };
    case 'nothing':
      return {
        kind: 'plain',
        label: t(pageWords(content, 'Bids are closed; nothing of yours counts')),
        big: t(
          pageWords(
            content,
            s.withdrawn ? 'Bids are closed. Your bid was withdrawn.' : 'Bids are closed. Nothing was submitted.',
          ),
        ),
        text: t(pageWords(content, 'Bids closed {when}. The buyer has nothing from you in this event.'), {
          when: bothClocks(closesAt, zone, 'second'),
        }),
      };
  }
}

type Shown = { notice: BidView['notice']; standing: Standing; acts: ComponentChildren; saved?: ComponentChildren };

/** The banner itself, for the whole width of the page: what the buyer has, time left while that is not all, the acts. */
function StandingBanner({ notice, standing, acts, saved }: Shown) {
  const w = wordsFor(standing, notice.closesAt, notice.content);
  const alert = w.kind === 'alert';
  return (
    <div class={alert ? 'bid-top alert' : 'bid-top wrap'} id={bannerId} tabIndex={-1}>
      <Banner
        kind={w.kind}
        icon={alert ? 'alert' : standing.is === 'nothing' ? 'clock' : standing.is === 'cancelled' ? 'x' : 'check'}
        label={w.label}
        big={w.big}
        act={
          <>
            {alert && <Left at={notice.closesAt} />}
            {acts}
          </>
        }
      >
        <p>
          {w.text} {alert && saved}
        </p>
      </Banner>
      <Strip
        kind={w.kind}
        text={w.big}
        receipt={standing.is === 'submitted' ? standing.stands.number : null}
        closesAt={alert ? notice.closesAt : null}
      />
    </div>
  );
}

/** Whether it is saved; where a decision of the reader is needed, the way to it. */
const SavedOrWhy = ({ desk }: { desk: Desk }) => (
  <>
    <Saved state={desk.saver.state} />{' '}
    {desk.saver.state.value.is === 'conflict' && <a href={`#${troubleId}`}>{t('See what to do')}</a>}
  </>
);

const check = (s: Standing) => (s.is === 'changed' ? t('Check and submit again') : t('Check and submit'));

/** The same on another page of the bid: there only while something is not submitted. */
export function NotSubmitted({ bid }: { bid: BidView }) {
  const s = standingOf(bid, false, isOpen(bid.notice.closesAt, now.value));
  if (!isAlert(s)) return null;
  const act = (
    <a class="btn final" href={`/bids/${bid.notice.eventId}/${bid.lotId}`}>
      {check(s)}
    </a>
  );
  return <StandingBanner notice={bid.notice} standing={s} acts={act} />;
}

/** The banner of the bid's own page: leads to the check, or to replace and withdraw. */
export function BidBanner({ desk }: { desk: Desk }) {
  const { notice } = desk.view.value;
  const [asking, setAsking] = useState(false);
  const answered = useAnswered(asking);
  const s = desk.standing.value;
  const acts = isAlert(s) ? (
    <a class="btn final" href="#check">
      {check(s)}
    </a>
  ) : (
    s.is === 'submitted' && (
      <>
        <a class="btn" href="#change">
          {t('Replace')}
        </a>
        <button type="button" class="btn danger" onClick={() => setAsking(true)}>
          {t('Withdraw')}
        </button>
      </>
    )
  );
  return (
    <>
      <StandingBanner notice={notice} standing={s} acts={acts} saved={<SavedOrWhy desk={desk} />} />
      <Confirm
        open={asking}
        title={t(pageWords(notice.content, 'Withdraw your bid?'))}
        act={t(pageWords(notice.content, 'Withdraw the bid'))}
        kind="danger"
        onConfirm={async () => {
          try {
            await desk.withdraw();
            answered(bannerId);
          } catch (problem) {
            // Told by a banner of its own, with both times.
            if (!desk.late.value) throw problem;
            answered(troubleId);
          }
        }}
        onClose={() => setAsking(false)}
      >
        <p>
          {t(
            pageWords(
              notice.content,
              'The buyer will have nothing from you. The withdrawn bid stays on record and is never opened. What you entered stays here: you can submit again until {when}.',
            ),
            { when: inZone(notice.closesAt, notice.content.zone, 'second') },
          )}
        </p>
      </Confirm>
    </>
  );
}
