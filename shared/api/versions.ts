/** Routes of functions/events that anybody reads about the versions of a notice. Without a body, like open.ts. */
import type { Addendum } from '../addendum.ts';
import type { Difference } from '../difference.ts';
import type { NoticeView } from './open.ts';
import { route } from './route.ts';

/** An addendum as the public reads it: who sent it stands on the buyer's record. */
export type PublicAddendum = Omit<Addendum, 'by'>;
export const listAddenda = route<{ items: PublicAddendum[] }>()(
  'GET',
  '/api/notices/:eventId/addenda',
  'The addenda of a notice, oldest first (?invitation= for one by invitation)',
  { open: true },
);
export type AddendumView = { addendum: PublicAddendum; differences: Difference[] };
export const readAddendum = route<AddendumView>()(
  'GET',
  '/api/notices/:eventId/addenda/:number',
  'What an addendum changed: where, the old and the new',
  { open: true },
);
export const readNoticeVersion = route<NoticeView>()(
  'GET',
  '/api/notices/:eventId/versions/:number',
  'A notice as it stood in one version',
  { open: true },
);
export const readVersionDocument = route<{ url: string }>()(
  'GET',
  '/api/notices/:eventId/versions/:number/documents/:fileId',
  'Where to fetch a document of one version of the notice (a short-lived address)',
  { open: true },
);
