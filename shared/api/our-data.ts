/** Routes of functions/bids: all that a supplier has here, a page at a time, to take with it. */
import * as v from 'valibot';
import { limits } from '../event.ts';
import type { Standing } from '../leaving.ts';
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

/** What keeps the organisation here; how many submissions stay kept; how many working copies would expire. */
export type Leaving = { stands: Standing[]; submissions: number; copies: number };
export const readLeaving = route<Leaving>()(
  'GET',
  '/api/our-data/leaving',
  'What stands in the way of leaving the portal, and what would become of what (administrators)',
);
/** `name`: of the organisation, typed to confirm. */
export const Leave = v.strictObject({ name: v.pipe(v.string(), v.maxLength(limits.name)) });
export const leavePortal = route<{ name: string }>()(
  'POST',
  '/api/our-data/leaving',
  'Leave the portal as an organisation: people act for it no more, what was never submitted is out of reach and expires, what was submitted is kept (administrators)',
  { body: Leave },
);
