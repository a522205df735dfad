/** Routes of functions/events: who is invited to bid, and what the buyer learns of each invitation. */
import * as v from 'valibot';
import type { DeclineReason } from '../decline.ts';
import { type InvitationState, invitationLimits } from '../invitation.ts';
import { supplierLimits } from '../supplier-list.ts';
import type { Instant } from '../time.ts';
import { type Page, route } from './route.ts';

const Address = v.pipe(v.string(), v.maxLength(400));
/** An instant in UTC with milliseconds. */
const UtcInstant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Who is to be invited: addresses as they were written, entries of the organisation's list, all of a category. */
export const Invitations = v.strictObject({
  emails: v.pipe(v.array(Address), v.maxLength(invitationLimits.rows)),
  supplierIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))),
  categories: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(supplierLimits.category))), v.maxLength(supplierLimits.categories)),
  ),
  /** Until when the links hold; left out: until the deadline, wherever that moves. */
  expiresAt: v.optional(UtcInstant),
});
/**
 * What became of each address, in the order of the request. `invited`: now, or by the work order; `twice`: it stands above
 * already; `known`: invited before, no letter again; `blocked`: the organisation's list says not to.
 */
export type InviteOutcome = { email: string; outcome: 'invited' | 'twice' | 'known' | 'blocked' };
export type InviteAnswer = {
  results: InviteOutcome[];
  /** The work order that invites them, where they do not fit one transaction; see the summary for how far it is. */
  order: string | null;
};
export const inviteSuppliers = route<InviteAnswer>()(
  'POST',
  '/api/events/:eventId/invitations',
  'Invite suppliers: all of them or, where an address is wrong, none',
  { body: Invitations, status: 201 },
);

export type InvitationRow = {
  email: string;
  name: string;
  state: InvitationState;
  invitedAt: Instant;
  sentAt: Instant;
  times: number;
  expiresAt: Instant | null;
  openedAt: Instant | null;
  supplier: string | null;
  why: DeclineReason | null;
  reason: string;
};
export const listInvitations = route<Page<InvitationRow>>()(
  'GET',
  '/api/events/:eventId/invitations',
  'Who is invited, by e-mail (?q= its beginning, ?state=, ?cursor=)',
);

export type InvitationSummary = {
  invited: number;
  states: Record<InvitationState, number>;
  /** What suppliers said who used no invitation: an open event is for everybody. */
  uninvited: { supplier: string; intends: boolean; why: DeclineReason | null; reason: string; at: Instant }[];
  declined: Record<DeclineReason | 'unsaid', number>;
  /** Work orders that are not done. */
  orders: { id: string; total: number; done: number }[];
};
export const readInvitationSummary = route<InvitationSummary>()(
  'GET',
  '/api/events/:eventId/invitations/summary',
  'How many are invited, have opened, intend to bid, declined and why; never who bids',
);

const Some = v.pipe(v.array(Address), v.minLength(1), v.maxLength(invitationLimits.atOnce));
export const Resend = v.strictObject({ emails: Some });
export const resendInvitations = route<{ items: InvitationRow[] }>()(
  'POST',
  '/api/events/:eventId/invitations/resend',
  'Send invitations again, each with a new link; earlier links go on working',
  { body: Resend },
);
export const Withdraw = v.strictObject({
  emails: Some,
  reason: v.pipe(v.string(), v.maxLength(500)),
});
export const withdrawInvitations = route<{ items: InvitationRow[] }>()(
  'POST',
  '/api/events/:eventId/invitations/withdraw',
  'Withdraw invitations: none of their links works any more',
  { body: Withdraw },
);
