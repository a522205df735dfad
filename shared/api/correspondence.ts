/**
 * Routes of functions/correspondence: what a supplier says openly to the buyer. Nothing here is part of a bid, and nothing
 * here tells whether there is one.
 */
import * as v from 'valibot';
import { type DeclineReason, declineReasons } from '../decline.ts';
import { type EventKind, limits } from '../event.ts';
import { Token } from '../orders.ts';
import { route } from './route.ts';

/** What a supplier has said about taking part; the buyer sees it. */
export type Intention = { intends: boolean; why: DeclineReason | null; reason: string; at: string };
export type CorrespondenceView = { intention: Intention | null };

export const readCorrespondence = route<CorrespondenceView>()(
  'GET',
  '/api/correspondence/:eventId',
  'What my organisation and the buyer have said openly about an event (?invitation= for one by invitation)',
  { token: 'read' },
);

export const Intend = v.strictObject({
  intends: v.boolean(),
  /** One of the usual reasons to decline. */
  why: v.optional(v.picklist(declineReasons)),
  reason: v.pipe(v.string(), v.maxLength(limits.reason)),
});
export type Intended = v.InferOutput<typeof Intend>;
export const sayIntention = route<CorrespondenceView>()(
  'POST',
  '/api/correspondence/:eventId/intention',
  'Say whether we intend to bid, or decline and why (?invitation= for one by invitation)',
  { body: Intend, token: 'prepare' },
);

export const Opened = v.strictObject({ token: Token });
/** What a link leads to, before anybody signs in; `takeUp`: it can be taken up now. */
export type OpenedInvitation = {
  eventId: string;
  title: string;
  buyer: string;
  closesAt: string;
  zone: string;
  kind: EventKind;
  takeUp: boolean;
};
export const invitationOpened = route<OpenedInvitation>()(
  'POST',
  '/api/invitation-opened',
  'An invitation was opened: the buyer sees that it was, once',
  { body: Opened, open: true },
);

export { listSaid } from './my-events.ts';
export { askQuestion, listAsked, withdrawQuestion } from './questions.ts';
export { answerRequest, listRequests, readReadOut } from './requests.ts';
export { objectToAward, readResult } from './results.ts';
