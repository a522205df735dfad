/** When the server does not answer, or a submission has no answer: since when, what has reached us, what is kept where, what to do. */
import { instantAt, wallClock, zoneCity } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { outSince } from '../../clock.ts';
import { keepsCopies } from '../../local-copies.ts';
import { Banner } from '../../parts/banner.tsx';
import { rich } from '../../rich.ts';
import type { Desk } from './desk.ts';

/** The official time since which a desk is out of touch; null while it is not. */
export function outOfTouchSince(desk: Pick<Desk, 'saver'>): number | null {
  const save = desk.saver.state.value;
  const since = [outSince.value, save.is === 'offline' ? save.since : null].filter((ms) => ms !== null);
  return since.length ? Math.min(...since) : null;
}

/** By the clock alone, to the second. */
export const secondsOf = (at: string, zone: string): string => wallClock(at, zone, 'second').slice(-8);

/** What of the reader's work is where. */
function kept(desk: Desk): string {
  if (!desk.dirty()) return t('All that you typed is saved.');
  return keepsCopies.value
    ? t(
        'What you typed since is kept in this browser, encrypted, and goes to us by itself once the line is back; we try every few seconds.',
      )
    : t(
        'What you typed since is only on this page: your browser keeps nothing here, as in a private window. Do not close or reload it. It goes to us by itself once the line is back.',
      );
}

/** The banner while nothing comes back from the server. */
export function OutOfTouch({ desk }: { desk: Desk }) {
  const since = outOfTouchSince(desk);
  const { notice, savedAt } = desk.view.value;
  const { zone } = notice.content;
  return (
    <div role="status">
      {since !== null && desk.open.value && (
        <Banner
          kind="warn"
          icon="alert"
          big={t('Out of touch since {time}', { time: secondsOf(instantAt(since), zone) })}
        >
          <p>
            {savedAt
              ? rich('By the clock in {city}. The last change that reached us was saved at {time}.', {
                  city: zoneCity(zone),
                  time: <strong>{secondsOf(savedAt, zone)}</strong>,
                })
              : t('By the clock in {city}. Nothing of yours has reached us yet.', { city: zoneCity(zone) })}{' '}
            {kept(desk)}
          </p>
          <p>
            {t(
              'Nothing can be submitted until we are in touch again. Leave this tab open: without a connection it cannot be loaded anew. If it lasts, use another network, such as that of your phone.',
            )}
          </p>
        </Banner>
      )}
    </div>
  );
}

/** A submission that no answer has come to, and one that was refused when it was asked for again. */
export function Unanswered({ desk }: { desk: Desk }) {
  const refused = desk.refused.value;
  const unanswered = desk.unanswered.value;
  const { zone } = desk.view.value.notice.content;
  return (
    <div role="alert">
      {unanswered && (
        <Banner kind="warn" icon="alert" big={t('No answer to your submission yet')}>
          <p>
            {t(
              'You submitted at {time}, and the line was lost before our answer came. This page asks again by itself, also after the deadline and after a reload: what arrived in time is answered with its receipt, and nothing is ever submitted twice. Until a receipt is here, take it as not submitted.',
              { time: secondsOf(instantAt(unanswered.at), zone) },
            )}
          </p>
        </Banner>
      )}
      {refused && (
        <Banner kind="bad" icon="x" big={t('Your submission was not accepted')}>
          <p>
            {refused.problem.title} {refused.problem.faults?.map((f) => f.text).join(' ')}
          </p>
        </Banner>
      )}
    </div>
  );
}
