/** Invitations to bid: who is invited, how long a link holds, what the buyer learns of it. Never whether somebody bids. */

import * as v from 'valibot';
import { shownAddress } from './address.ts';
import type { DeclineReason } from './decline.ts';
import type { EventRecord } from './event.ts';
import type { EventInvite } from './orders.ts';
import type { Who } from './people.ts';
import { Problem, wrongAt } from './problem.ts';
import { bothClocks, type Instant, later } from './time.ts';
import { t } from './words/say.ts';

export const invitationLimits = {
  /** Rows of one request. */
  rows: 5_000,
  /** Invited in the request's own transaction: three items each. More become a work order. */
  atOnce: 25,
  /** Of one event. */
  all: 20_000,
  /** Links of one invitation: it can be sent again so often. */
  links: 20,
} as const;

/**
 * Who is invited, as it is kept under keys.invited: there while the invitation stands, under keys.uninvited once it is
 * withdrawn. Both in the order of e-mails.
 */
export type Invited = {
  email: string;
  /** As the organisation's list calls them; empty where they are not on it. */
  name: string;
  invitedAt: Instant;
  /** When the last letter was written, and how many there were. */
  sentAt: Instant;
  times: number;
  by: Who;
  /** Until when the link holds; null: until the deadline, wherever that moves. */
  expiresAt: Instant | null;
  /** Hashes of the tokens of all its links, oldest first. */
  links: string[];
  withdrawn: { at: Instant; by: Who; reason: string } | null;
};

/** What is known of the way of one invitation, as it is kept under keys.trace: opened, and what was said with it. */
export type Trace = {
  email: string;
  openedAt: Instant | null;
  said: {
    supplierId: string;
    supplier: string;
    intends: boolean;
    why: DeclineReason | null;
    reason: string;
    at: Instant;
  } | null;
};

/** Where an invitation stands, as the buyer sees it. Bids are not in it: before opening nobody here knows them. */
export const invitationStates = ['sent', 'opened', 'intends', 'declined', 'withdrawn'] as const;
export const InvitationState = v.picklist(invitationStates);
export type InvitationState = v.InferOutput<typeof InvitationState>;

export const stateOf = (invited: Pick<Invited, 'withdrawn'>, trace: Trace | undefined): InvitationState => {
  if (invited.withdrawn) return 'withdrawn';
  if (trace?.said) return trace.said.intends ? 'intends' : 'declined';
  return trace?.openedAt ? 'opened' : 'sent';
};

/** Throws unless suppliers can be invited now, with links that hold until then. */
export function requireInviting(event: EventRecord, expiresAt: Instant | null, now: Instant): { closesAt: Instant } {
  if (!event.published)
    throw new Problem('not-published', t('Publish the event first; an invitation leads to its notice.'));
  const { closesAt } = event.published;
  if (now >= closesAt) throw new Problem('deadline-passed', t('Bids have closed; nobody can be invited any more.'));
  if (expiresAt !== null && (expiresAt <= now || expiresAt > closesAt)) {
    const text = t('A link holds until an instant that is still to come, at the latest until the deadline.');
    throw wrongAt('expiresAt', 'wrong-time', text);
  }
  return { closesAt };
}

/** Seconds between two letters to the same address. */
const secondsBetweenLetters = 60;

/** Throws where a letter to the same address was written less than a minute ago. */
export function requireQuiet({ email, sentAt }: Pick<Invited, 'email' | 'sentAt'>, now: Instant): void {
  const from = later(sentAt, secondsBetweenLetters);
  if (now < from)
    throw new Problem(
      'too-early',
      t('A letter to {email} is on its way already. The next one can go a minute later.', {
        email: shownAddress(email),
      }),
      {
        data: { from },
      },
    );
}

/**
 * Throws unless a link holds. Until it expires it can be taken up; a link without an instant of its own expires at the
 * deadline, and after that still shows the notice, because who bids reads again what it answered. A withdrawn link does nothing.
 * Whoever has taken the invitation up before keeps it: the buyer cannot know who did, and must not void a bid in silence.
 */
export function requireLink(
  invite: EventInvite,
  { closesAt, zone }: { closesAt: Instant; zone: string },
  now: Instant,
  use: 'read' | 'take-up',
): void {
  if (invite.withdrawn)
    throw new Problem(
      'link-ended',
      t('The buyer has withdrawn this invitation. Write to the buyer if that is a mistake.'),
    );
  const until = invite.expiresAt ?? (use === 'take-up' ? closesAt : null);
  if (until !== null && now >= until)
    throw new Problem(
      'link-ended',
      t('This link held until {when}. Ask the buyer for a new one.', { when: bothClocks(until, zone) }),
    );
}
