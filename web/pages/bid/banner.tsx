/** The banner at the top of a bid: what the buyer has, and the next act. Yellow, and never out of sight, while it is not submitted. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import type { BidView } from '../../../shared/api/bids.ts';
import { instantAt, inZone, millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Saved } from '../../parts/saved.tsx';
import { rich } from '../../rich.ts';
import { bannerId, troubleId, useAnswered } from './answered.ts';
import { wordsFor } from './banner-words.tsx';
import type { Desk } from './desk.ts';
import { outOfTouchSince, secondsOf } from './out-of-touch.tsx';
import { wordsForOffer } from './round-words.tsx';
import { isAlert, isOpen, leftText, type Standing, spokenLeft, standingOf } from './standing.ts';
import { Strip } from './strip.tsx';

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

type Shown = {
  notice: BidView['notice'];
  offer: boolean;
  standing: Standing;
  acts: ComponentChildren;
  saved?: ComponentChildren;
};

/** The banner itself, for the whole width of the page: what the buyer has, time left while that is not all, the acts. */
function StandingBanner({ notice, offer, standing, acts, saved }: Shown) {
  const w = (offer ? wordsForOffer : wordsFor)(standing, notice.closesAt, notice.content);
  const alert = w.kind === 'alert';
  const open = standing.is !== 'unknown' || standing.open;
  return (
    <div class={alert ? 'bid-top alert' : 'bid-top wrap'} id={bannerId} tabIndex={-1}>
      <Banner
        kind={w.kind}
        icon={alert ? 'alert' : standing.is === 'nothing' ? 'clock' : standing.is === 'cancelled' ? 'x' : 'check'}
        label={w.label}
        big={w.big}
        act={
          <>
            {alert && open && <Left at={notice.closesAt} />}
            {acts}
          </>
        }
      >
        <p>
          {w.text} {alert && standing.is !== 'unknown' && saved}
        </p>
      </Banner>
      <Strip
        kind={w.kind}
        text={w.big}
        receipt={standing.is === 'submitted' ? standing.stands.number : null}
        closesAt={alert && open ? notice.closesAt : null}
        zone={notice.content.zone}
      />
    </div>
  );
}

/** Whether it is saved, and since when the server is silent; where a decision of the reader is needed, the way to it. */
function SavedOrWhy({ desk }: { desk: Desk }) {
  const since = outOfTouchSince(desk);
  const { zone } = desk.view.value.notice.content;
  return (
    <>
      <Saved state={desk.saver.state} />{' '}
      {desk.saver.state.value.is === 'conflict' && <a href={`#${troubleId}`}>{t('See what to do')}</a>}
      {since !== null && (
        <a href={`#${troubleId}`}>{t('Out of touch since {time}', { time: secondsOf(instantAt(since), zone) })}</a>
      )}
    </>
  );
}

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
  return <StandingBanner notice={bid.notice} offer={bid.round !== undefined} standing={s} acts={act} />;
}

/** The banner of the bid's own page: leads to the check, or to replace and withdraw. */
export function BidBanner({ desk }: { desk: Desk }) {
  const { notice, round } = desk.view.value;
  const [asking, setAsking] = useState(false);
  const answered = useAnswered(asking);
  const s = desk.standing.value;
  const acts =
    s.is === 'unknown' ? (
      <a class="btn" href={`#${troubleId}`}>
        {t('See what to do')}
      </a>
    ) : isAlert(s) ? (
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
      <StandingBanner
        notice={notice}
        offer={round !== undefined}
        standing={s}
        acts={acts}
        saved={<SavedOrWhy desk={desk} />}
      />
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
