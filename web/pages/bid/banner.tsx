/** The banner at the top of a bid: what the buyer has, and the next act. Yellow, and never out of sight, while it is not submitted. */
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bothClocks, inZone, millis, wallClock, zoneCity } from '../../../shared/time.ts';
import { exactNow, now } from '../../clock.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Saved } from '../../parts/saved.tsx';
import type { Desk } from './desk.ts';
import { aheadText, leftText, type Standing, spokenLeft } from './standing.ts';

const hms = (at: string, zone: string, precision: 'second' | 'millisecond' = 'second') =>
  wallClock(at, zone, precision).split(', ')[1]!;

/** The end of bids in the words that fit: by the clock alone on the last day. */
function Closes({ at, zone }: { at: string; zone: string }) {
  const soon = millis(at) - exactNow() < 20 * 3_600_000;
  if (!soon) return <strong>{inZone(at, zone)}</strong>;
  return (
    <>
      <strong>
        {hms(at, zone)} in {zoneCity(zone)}
      </strong>
      , {hms(at, 'UTC')} UTC
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
        <b>{leftText(ms)}</b> left
      </p>
      <span class="sr" role="status">
        {said}
      </span>
    </>
  );
}

const toCheck = (words: string) => (
  <a class="btn final" href="#check">
    {words}
  </a>
);

type Words = { kind: 'alert' | 'good' | 'plain'; label: string; big: string; text: ComponentChildren };

function wordsFor(s: Standing, closesAt: string, zone: string): Words {
  const until = <Closes at={closesAt} zone={zone} />;
  switch (s.is) {
    case 'not-submitted':
      return {
        kind: 'alert',
        label: 'This bid is not submitted',
        big: 'Not submitted yet',
        text: <>The buyer has nothing from you. Bids close at {until}.</>,
      };
    case 'withdrawn':
      return {
        kind: 'alert',
        label: 'This bid is withdrawn and not submitted',
        big: 'Withdrawn: not submitted',
        text: (
          <>
            {s.last?.withdrawnAt && <>You took it back at {hms(s.last.withdrawnAt, zone)}. </>}
            The buyer has nothing from you. Bids close at {until}.
          </>
        ),
      };
    case 'changed':
      return {
        kind: 'alert',
        label: 'Your last changes are not submitted',
        big: 'Your last changes are not submitted',
        text: (
          <>
            The bid of {inZone(s.stands.receivedAt, zone, 'second')} stands; what you changed since is not in it. Bids
            close at {until}.
          </>
        ),
      };
    case 'submitted':
      return {
        kind: 'good',
        label: 'This bid is submitted',
        big: 'Submitted',
        text: (
          <>
            Received <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>,{' '}
            {aheadText(s.stands.receivedAt, closesAt)}. Receipt <strong class="mono">{s.stands.number}</strong>
          </>
        ),
      };
    case 'counts':
      return {
        kind: 'good',
        label: 'Bids are closed; your bid counts',
        big: 'Bids are closed. Your bid counts.',
        text: (
          <>
            Received <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>, receipt{' '}
            <strong class="mono">{s.stands.number}</strong>.
            {s.unsent && ' What you changed after it was not submitted and is not in it.'}
          </>
        ),
      };
    case 'nothing':
      return {
        kind: 'plain',
        label: 'Bids are closed; nothing of yours counts',
        big: s.withdrawn ? 'Bids are closed. Your bid was withdrawn.' : 'Bids are closed. Nothing was submitted.',
        text: <>Bids closed {bothClocks(closesAt, zone, 'second')}. The buyer has nothing from you in this event.</>,
      };
  }
}

/** The act beside the words. */
function acts(s: Standing, withdraw: () => void): ComponentChildren {
  if (s.is === 'not-submitted' || s.is === 'withdrawn') return toCheck('Check and submit');
  const takeBack = (
    <button type="button" class="btn danger" onClick={withdraw}>
      Withdraw
    </button>
  );
  if (s.is === 'changed') return toCheck('Check and submit again');
  if (s.is !== 'submitted') return null;
  return (
    <>
      <a class="btn" href="#change">
        Replace
      </a>
      {takeBack}
    </>
  );
}

/** What the buyer has, for the whole width of the page. */
export function BidBanner({ desk }: { desk: Desk }) {
  const { notice } = desk.view.value;
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const s = desk.standing.value;
  const acted = `${desk.view.value.state} ${desk.view.value.standing?.bidId}`;
  const shown = useRef(acted);
  const w = wordsFor(s, notice.closesAt, notice.content.zone);

  useEffect(() => {
    // After a submission or a withdrawal the button that did it is gone: the answer takes the focus.
    if (shown.current.split(' ')[1] !== acted.split(' ')[1]) place.current?.focus();
    shown.current = acted;
  }, [acted]);

  const alert = w.kind === 'alert';
  return (
    <Fragment>
      <div class={alert ? 'bid-top alert' : 'bid-top wrap'} ref={place} tabIndex={-1}>
        <Banner
          kind={w.kind}
          icon={alert ? 'alert' : s.is === 'nothing' ? 'clock' : 'check'}
          label={w.label}
          big={w.big}
          act={
            <>
              {alert && <Left at={notice.closesAt} />}
              {acts(s, () => setAsking(true))}
            </>
          }
        >
          <p>
            {w.text} {alert && <Saved state={desk.saver.state} />}
          </p>
        </Banner>
      </div>
      <Confirm
        open={asking}
        title="Withdraw your bid?"
        act="Withdraw the bid"
        kind="danger"
        onConfirm={desk.withdraw}
        onClose={() => setAsking(false)}
      >
        <p>
          The buyer will have nothing from you. The withdrawn bid stays on record and is never opened. What you entered
          stays here: you can submit again until {inZone(notice.closesAt, notice.content.zone, 'second')}.
        </p>
      </Confirm>
    </Fragment>
  );
}
