/**
 * Routes of functions/correspondence: what a supplier says openly to the buyer. Nothing here is part of a bid, and nothing
 * here tells whether there is one.
 */
import * as v from 'valibot';
import { limits } from '../event.ts';
import { route } from './route.ts';

/** What a supplier has said about taking part; the buyer sees it. */
export type Intention = { intends: boolean; reason: string; at: string };
export type CorrespondenceView = { intention: Intention | null };

export const readCorrespondence = route<CorrespondenceView>()(
  'GET',
  '/api/correspondence/:eventId',
  'What my organisation and the buyer have said openly about an event (?invitation= for one by invitation)',
);

export const Intend = v.strictObject({ intends: v.boolean(), reason: v.pipe(v.string(), v.maxLength(limits.reason)) });
export const sayIntention = route<CorrespondenceView>()(
  'POST',
  '/api/correspondence/:eventId/intention',
  'Say whether we intend to bid, or decline and why (?invitation= for one by invitation)',
  { body: Intend },
);

export { askQuestion, listAsked, withdrawQuestion } from './questions.ts';
