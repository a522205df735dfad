/**
 * Once a day: suppliers are to be reminded of what runs out of their profiles. Whose that is, and whether there is any, the clock
 * cannot know; it says which days have come, and the suppliers' side looks.
 */
import { sha256Hex } from '../../shared/digest.ts';
import type { ExpiryOrder } from '../../shared/orders.ts';
import { dayAt, dayLater } from '../../shared/profile.ts';
import { later } from '../../shared/time.ts';
import { keys } from '../ports/keys.ts';
import type { ClockTools } from './tools.ts';

/** The hour of the day, in UTC, from which letters go out. */
const fromHour = 6;
/** A clock that was away for longer reminds of the last days: what ran out before stands on the supplier's page. */
const mostDays = 31;

/** Orders the reminders of the days since it last did, unless it has done so for this day. */
export async function expiries({ store }: ClockTools, now: string): Promise<void> {
  const day = dayAt(later(now, -fromHour * 3_600));
  const key = keys.expiryDue();
  const before = await store.get<{ day: string }>(key);
  if (before && before.data.day >= day) return;
  const days = [before ? dayLater(before.data.day, 1) : day, dayLater(day, 1 - mostDays)];
  const order: ExpiryOrder = {
    id: sha256Hex(`expiries ${day}`).slice(0, 32),
    at: now,
    expiries: { from: days.sort()[1]!, until: day },
  };
  await store.write([
    {
      put: key,
      data: { day },
      version: (before?.version ?? 0) + 1,
      when: before ? { version: before.version } : 'absent',
    },
    { put: keys.tidings(order.id), data: order, when: 'absent' },
  ]);
}
