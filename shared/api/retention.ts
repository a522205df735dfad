/** Routes about how long an event is kept, and the erasure of personal data after it. Served by functions/events. */
import * as v from 'valibot';
import type { Hold } from '../erasure.ts';
import { limits } from '../event.ts';
import { route } from './route.ts';

export type RetentionView = {
  retainUntil: string;
  hold: Hold | null;
  /** When personal data may be erased, if nothing changes. */
  erasableFrom: string;
  orderedAt: string | null;
  erasedAt: string | null;
};
export const readRetention = route<RetentionView>()(
  'GET',
  '/api/events/:eventId/retention',
  'Until when the event is kept, and whether its personal data are erased',
);
export const NewHold = v.strictObject({
  until: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  why: v.pipe(v.string(), v.maxLength(limits.reason)),
});
export const holdEvent = route<RetentionView>()('POST', '/api/events/:eventId/hold', 'Keep the event beyond its date', {
  body: NewHold,
});
export const releaseEvent = route<RetentionView>()(
  'DELETE',
  '/api/events/:eventId/hold',
  'Keep the event no longer than its date',
);
export const eraseEvent = route<RetentionView>()(
  'POST',
  '/api/events/:eventId/erasure',
  'Erase the personal data of an event whose time is over (administrators)',
  { status: 202 },
);
