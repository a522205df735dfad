/** Time left, in the words of a clock. */
import { tn } from '../../../shared/words/say.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** "3 days 2 h", "2 h 14 min", "14 min 05 s", "5 s"; the last second is counted until it is over. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  if (days > 0) return tn(days, '{n} day {hours} h', '{n} days {hours} h', { hours });
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  if (minutes > 0) return `${minutes} min ${two(seconds % 60)} s`;
  return `${seconds} s`;
}
