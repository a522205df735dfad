/** Routes of functions/bids: all that a supplier has here, a page at a time, to take with it. */
import type { Fact } from '../record.ts';
import type { Receipt } from './bids.ts';
import { type Page, route } from './route.ts';

export const listSubmissions = route<Page<Receipt>>()(
  'GET',
  '/api/our-data/submissions',
  'Every submission of my organisation as its receipt, by event and lot (administrators; ?cursor=); the hashes of files’ parts are left to `readSubmission`',
  { token: 'read' },
);
export const listOurRecord = route<Page<Fact>>()(
  'GET',
  '/api/our-data/record',
  'What my organisation has done with its bids, newest first (administrators; ?cursor=)',
  { token: 'read' },
);
