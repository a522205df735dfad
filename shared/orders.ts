/** What one area writes down and another picks up: work orders, what falls due, invitations. */
import * as v from 'valibot';
import type { EnvelopeId } from './event.ts';
import type { Organisation, Role } from './people.ts';
import type { Instant } from './time.ts';

type Order = {
  id: string;
  orgId: string;
  eventId: string;
  lotId: string;
  at: Instant;
  who: { id: string; name: string };
};
/** Open the envelopes of one kind: opening orders it and carries it out. */
export type OpenOrder = Order & { envelope: EnvelopeId };
/** Tell every bidder the result: evaluation orders it. */
export type TellOrder = Order & { kind: 'tell' };
/** Send what was answered to all between two instants (`since` excluded, `until` included) in one letter each: clock orders it. */
export type DigestOrder = Omit<Order, 'lotId'> & { kind: 'digest'; since: Instant | null; until: Instant };
/** What the jobs carry out, told apart by its kind. */
export type Job = TellOrder | DigestOrder;

/** What falls due for an event at an instant: events writes it, clock carries it out, by its command. */
export type Due = {
  at: Instant;
  command: 'publish' | 'close' | 'digest';
  orgId: string;
  eventId: string;
  lotId: string;
};

/** The token of an invitation, as it stands in its link. */
export const Token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,100}$/));
/** True for what can be an invitation's token; an address that was cut off in an e-mail has none. */
export const isToken = (token: string | undefined): token is string => v.is(Token, token);

/** What the token of an invitation stands for. Only its hash is the key. */
export type ColleagueInvite = {
  kind: 'colleague';
  org: Organisation;
  roles: Role[];
  email: string;
  by: string;
  at: Instant;
  used: boolean;
  withdrawn: boolean;
};
export type EventInvite = { kind: 'event'; orgId: string; eventId: string; email: string };
