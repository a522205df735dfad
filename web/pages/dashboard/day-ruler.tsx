/** The days to a deadline as a small picture, and in words beside it. */
import { type Instant, millis } from '../../../shared/time.ts';

/** Days that the ruler shows; what is further away fills it. */
const span = 28;

/** "12 days left", "closed 3 days ago": whole days, and hours on the last of them. */
export function daysLeft(closesAt: Instant, now: number): string {
  const hours = (millis(closesAt) - now) / 3_600_000;
  const words = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  const far = Math.abs(hours) >= 48;
  const length = far ? words(Math.floor(Math.abs(hours) / 24), 'day') : words(Math.floor(Math.abs(hours)), 'hour');
  if (Math.abs(hours) < 1) return hours > 0 ? 'less than an hour left' : 'closed within the last hour';
  return hours > 0 ? `${length} left` : `closed ${length} ago`;
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
