/** What one area writes down and another picks up: work orders, what falls due, invitations. */
import * as v from 'valibot';
import type { Classification, EnvelopeId } from './event.ts';
import type { Mail } from './mail.ts';
import type { Organisation, Role, Who } from './people.ts';
import type { Sealing } from './shortlist.ts';
import type { ImportedSupplier } from './supplier-list.ts';
import type { Instant } from './time.ts';
import type { Language } from './words/language.ts';

type Order = {
  id: string;
  orgId: string;
  eventId: string;
  lotId: string;
  at: Instant;
  who: Who;
};
/** Open the envelopes of one kind, or the offers of a `round`: opening orders it and carries it out. */
export type OpenOrder = Order & { envelope: EnvelopeId; round?: number };
/** What bidders are told of a lot. `award`: the number of the award that it is about. */
export type News =
  | { what: 'intended'; award: number; bidId: string; winner: string; ends: Instant; language?: Language | undefined }
  | { what: 'awarded'; award: number; bidId: string; winner: string; language?: Language | undefined }
  | { what: 'set-aside'; award: number; reasons: string }
  /** Told to these bidders alone. */
  | ({ what: 'shortlist'; award: number } & Sealing)
  | { what: 'no-award' | 'cancelled'; award: number; reasons: string };
/** Tell every bidder the result: evaluation orders it. */
export type TellOrder = Order & { kind: 'tell'; news: News };
/** Tell those concerned of an objection that a bidder has made: correspondence orders it. */
export type ObjectedOrder = Order & { kind: 'objected'; from: string; late: boolean };
/** Send what was answered to all between two instants (`since` excluded, `until` included) in one letter each: clock orders it. */
export type DigestOrder = Omit<Order, 'lotId'> & { kind: 'digest'; since: Instant | null; until: Instant };
/** Invite those who do not fit one transaction: events orders it, in parts that fit an item; how far each is stands under keys.inviting. */
export type InviteOrder = Omit<Order, 'lotId'> & {
  kind: 'invite';
  part: number;
  rows: { email: string; name: string }[];
  expiresAt: Instant | null;
};
/** Take rows of a file into the organisation's list of suppliers: how far each part is stands under keys.importing. */
export type ImportOrder = Omit<Order, 'lotId' | 'eventId'> & {
  kind: 'import-suppliers';
  part: number;
  rows: ImportedSupplier[];
};
/**
 * Tell everybody who may bid of an addendum, or that the event or a lot (`lotName`) is cancelled, each once: events or jobs order
 * it, bidders carries it out.
 */
export type TidingsOrder = Omit<Order, 'lotId'> &
  ({ number: number } | { cancelled: { lotName: string | null; reasons: string } });
/** Remind those who have something saved and not submitted before this deadline: clock orders it, bidders knows who they are. */
export type RemindOrder = Omit<Order, 'lotId'> & { remind: { closesAt: Instant } };
/** Tell those who follow a class of it that a public notice is published: events or clock order it, bidders knows who they are. */
export type PublishedOrder = Pick<Order, 'id' | 'orgId' | 'eventId' | 'at'> & { published: Classification[] };
/**
 * Bring a letter to those who work on a supplier's bid: jobs and evaluation order it once bids are open, bidders knows who they
 * are. `mail.to`: the address that the bid gave.
 */
export type BidderLetterOrder = Pick<Order, 'id' | 'orgId' | 'eventId' | 'at'> & {
  bidder: { supplierId: string; mail: Mail };
};
/** Remind suppliers of what runs out of their profiles, noted under these days: clock orders it, bidders knows whose it is. */
export type ExpiryOrder = { id: string; at: Instant; expiries: { from: string; until: string } };
/** Let the people of a supplier go that has left the portal: bids orders it once nothing of it stands, bidders carries it out. */
export type LeaveOrder = Pick<Order, 'id' | 'at'> & { leaves: { supplierId: string; by: string } };
/** Move the deadlines of the events in a portal incident: events orders it, once two people have said so. */
export type IncidentOrder = Omit<Order, 'lotId' | 'eventId'> & { kind: 'incident'; incidentId: string };
/** How far a part of a work order is; it is written in the same transaction as what it counts. */
export type Progress = { id: string; part: number; total: number; done: number; left: number; at: Instant; by: string };
/** Erase the personal data of an event whose time is over: events orders it. */
export type EraseOrder = Omit<Order, 'lotId'> & { kind: 'erase' };
/** Make the file of an event: events orders it. */
export type FileOrder = Omit<Order, 'lotId'> & { kind: 'file' };
/** What the jobs carry out, told apart by its kind. */
export type Job =
  | EraseOrder
  | FileOrder
  | TellOrder
  | ObjectedOrder
  | DigestOrder
  | InviteOrder
  | ImportOrder
  | IncidentOrder;

/** What falls due for an event at an instant: events writes it, clock carries it out, by its command. */
export type Due = {
  at: Instant;
  command: 'publish' | 'close' | 'digest' | 'standstill' | 'remind';
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
  /** Who sent it: it holds while they are here. */
  byId?: string;
  at: Instant;
  used: boolean;
  withdrawn: boolean;
};
export type EventInvite = {
  kind: 'event';
  orgId: string;
  eventId: string;
  email: string;
  /** Until when the link holds; null: until the deadline. */
  expiresAt: Instant | null;
  withdrawn: boolean;
};
