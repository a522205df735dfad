/** Routes of functions/bids and functions/correspondence: a supplier's own events. */
import * as v from 'valibot';
import { Classification } from '../event.ts';
import type { MyEvent, Said } from '../my-events.ts';
import { route } from './route.ts';

export const listMyEvents = route<{ items: MyEvent[] }>()(
  'GET',
  '/api/my-events',
  'Every event that my organisation is invited to or works on, and those that I follow',
  { token: 'read' },
);

export type Following = { follows: boolean };
export const readFollowing = route<Following>()(
  'GET',
  '/api/my-events/:eventId/following',
  'Whether I follow a notice',
  { token: 'read' },
);
export const Follow = v.strictObject({ follows: v.boolean() });
/** Kept on the suppliers' side: no buyer sees who follows. */
export const followNotice = route<Following>()(
  'POST',
  '/api/my-events/:eventId/following',
  'Follow a notice, or follow it no more; I am told of its addenda',
  { body: Follow, token: 'prepare' },
);

/**
 * `items`: classes of what is bought that I follow. `passed`: notices that I follow no more, or said are not for me: no news
 * of theirs is wanted.
 */
export type MyClasses = { items: Classification[]; passed: string[] };
export const listMyClasses = route<MyClasses>()(
  'GET',
  '/api/my-events/classes',
  'The classes of what is bought that I follow',
  { token: 'read' },
);
export const FollowClass = v.strictObject({ ...Classification.entries, follows: v.boolean() });
/** Kept on the suppliers' side, as following a notice is. */
export const followClass = route<MyClasses>()(
  'POST',
  '/api/my-events/classes',
  'Follow a class, or follow it no more; I am told of each public notice that is published in it',
  { body: FollowClass, token: 'prepare' },
);

/** How many events one request may ask about. */
export const saidAtOnce = 25;
export const listSaid = route<{ items: Said[] }>()(
  'GET',
  '/api/correspondence',
  'What my organisation and the buyers have said openly about these events (?events=, up to 25 ids with commas)',
  { token: 'read' },
);
