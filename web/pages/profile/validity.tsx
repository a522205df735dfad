/** Until when something holds, in words, shape and colour. */
import { dayAt, validityOn } from '../../../shared/profile.ts';
import { dayWords, instantAt, millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import type { IconName } from '../../parts/icon.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import { readerZone } from '../../parts/time.tsx';

/** The day that it is where the reader is, by the official clock. */
export const today = (): string => dayAt(instantAt(now.peek()), readerZone());

const daysBetween = (from: string, to: string): number =>
  Math.round((millis(`${to}T00:00:00.000Z`) - millis(`${from}T00:00:00.000Z`)) / 86_400_000);

/** "Ran out 3 days ago", "runs out in 12 days", "valid until Fri 27 Nov 2026"; empty where it has no last day. */
export function validityText(validUntil: string, day: string): string {
  if (validUntil === '') return '';
  const left = daysBetween(day, validUntil);
  if (left < 0) return tn(-left, 'Ran out yesterday', 'Ran out {n} days ago');
  if (left === 0) return t('Runs out today');
  return validityOn(validUntil, day) === 'soon'
    ? tn(left, 'Runs out tomorrow', 'Runs out in {n} days')
    : t('Valid until {day}', { day: dayWords(validUntil) });
}

const looks: Record<ReturnType<typeof validityOn>, { kind: Kind; icon: IconName }> = {
  holds: { kind: 'plain', icon: 'check' },
  soon: { kind: 'warn', icon: 'clock' },
  over: { kind: 'bad', icon: 'alert' },
};

/** The same as a tag; nothing where it has no last day. */
export function Validity({ until }: { until: string }) {
  if (until === '') return null;
  const day = today();
  return <Tag {...looks[validityOn(until, day)]}>{validityText(until, day)}</Tag>;
}
