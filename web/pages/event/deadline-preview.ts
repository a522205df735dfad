/** The deadline as one types it: what the wall-clock time means in the zone and in UTC, and how far away it is. */
import type { EventContent } from '../../../shared/event.ts';
import { deadlineOf } from '../../../shared/publication.ts';
import { type Instant, inZone, millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';

export type DeadlinePreview =
  | { fault: string }
  | { at: Instant; zone: string; utc: string; left: string; past: boolean };

/** "in 24 days 3 hours", "in 50 minutes", "2 hours ago": the largest two units, whole. */
export function distance(from: Instant, to: Instant): string {
  const ms = millis(to) - millis(from);
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const units: [number, (n: number) => string][] = [
    // German declines the days after “in” and “vor”.
    [Math.floor(minutes / 1440), (n) => tn(n, '{n} day|in or ago', '{n} days|in or ago')],
    [Math.floor((minutes % 1440) / 60), (n) => tn(n, '{n} hour', '{n} hours')],
    [minutes % 60, (n) => tn(n, '{n} minute', '{n} minutes')],
  ];
  const first = units.findIndex(([n]) => n > 0);
  const words = (first < 0 ? [] : units.slice(first, first + 2))
    .filter(([n]) => n > 0)
    .map(([n, unit]) => unit(n))
    .join(' ');
  if (words === '') return ms < 0 ? t('less than a minute ago') : t('in less than a minute');
  return ms < 0 ? t('{time} ago', { time: words }) : t('in {time}', { time: words });
}

/** What to show under the deadline field. */
export function deadlinePreview(content: EventContent, now: Instant): DeadlinePreview {
  const found = deadlineOf(content);
  if ('fault' in found) return { fault: found.fault.text };
  return {
    at: found.at,
    zone: inZone(found.at, content.zone),
    utc: inZone(found.at, 'UTC'),
    left: distance(now, found.at),
    past: found.at <= now,
  };
}
