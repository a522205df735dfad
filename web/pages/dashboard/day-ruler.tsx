/** The days to a deadline as a small picture, and in words beside it. */
import { type Instant, millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';

/** Days that the ruler shows; what is further away fills it. */
const span = 28;

/** "12 days left", "closed 3 days ago": whole days, and hours on the last of them. */
export function daysLeft(closesAt: Instant, now: number): string {
  const hours = (millis(closesAt) - now) / 3_600_000;
  const whole = Math.floor(Math.abs(hours));
  if (whole < 1) return hours > 0 ? t('less than an hour left') : t('closed within the last hour');
  if (whole < 48)
    return hours > 0
      ? tn(whole, '{n} hour left', '{n} hours left')
      : tn(whole, 'closed {n} hour ago', 'closed {n} hours ago');
  const days = Math.floor(whole / 24);
  return hours > 0 ? t('{n} days left', { n: days }) : t('closed {n} days ago', { n: days });
}

/** A scale of four weeks; the bar is the time that is left. The words stand beside it. */
export function DayRuler({ closesAt, now }: { closesAt: Instant; now: number }) {
  const days = Math.max(0, Math.min(span, (millis(closesAt) - now) / 86_400_000));
  return (
    <svg class="day-ruler" width="100%" height="16" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="12" y2="12" />
      {[0, 7, 14, 21, 28].map((day) => (
        <line key={day} class="tick" x1={`${(day / span) * 100}%`} x2={`${(day / span) * 100}%`} y1="8" y2="15" />
      ))}
      <rect class={days < 2 ? 'w' : 'ink'} x="0" y="3" width={`${(days / span) * 100}%`} height="5" />
    </svg>
  );
}
