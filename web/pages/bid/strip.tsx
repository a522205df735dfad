/** The state of the bid in one line at the top of the window, while the banner that says it is out of sight. */
import { useEffect, useState } from 'preact/hooks';
import { instantAt, millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now, outSince } from '../../clock.ts';
import { Icon } from '../../parts/icon.tsx';
import { bannerId } from './answered.ts';
import { secondsOf } from './out-of-touch.tsx';
import { leftText } from './standing.ts';

type Props = {
  kind: 'alert' | 'good' | 'plain';
  text: string;
  /** The number of its receipt, where a bid stands. */
  receipt: string | null;
  /** The deadline, where the time left is to be said. */
  closesAt: string | null;
  zone: string;
};

/** Those who listen have the banner itself: it is a region of its own, and one jumps there from anywhere. */
export function Strip({ kind, text, receipt, closesAt, zone }: Props) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const banner = document.getElementById(bannerId);
    if (!banner) return;
    const watch = new IntersectionObserver((seen) => setAway(!seen.at(-1)!.isIntersecting));
    watch.observe(banner);
    return () => watch.disconnect();
  }, []);
  if (!away) return null;
  return (
    <p class={`strip-top ${kind}`} aria-hidden="true">
      <Icon name={kind === 'good' ? 'check' : kind === 'alert' ? 'alert' : 'clock'} />
      <strong>{text}</strong>
      {receipt && <span class="mono">{receipt}</span>}
      {outSince.value !== null && (
        <span class="out">
          <Icon name="x" /> {t('Out of touch since {time}', { time: secondsOf(instantAt(outSince.value), zone) })}
        </span>
      )}
      {closesAt && <span>{t('{left} left', { left: leftText(millis(closesAt) - now.value) })}</span>}
    </p>
  );
}
