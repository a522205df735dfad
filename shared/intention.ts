/** Whether a supplier intends to bid. Said openly to the buyer; a bid can be made whatever was said. */

import { type DeclineReason, declineWords } from './decline.ts';
import type { Notice } from './event.ts';
import type { Actor } from './people.ts';
import { Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import { bothClocks, type Instant } from './time.ts';
import { t } from './words/say.ts';

export type StoredIntention = {
  supplierId: string;
  supplier: string;
  intends: boolean;
  /** One of the usual reasons to decline; null where none was chosen. */
  why: DeclineReason | null;
  reason: string;
  /** The e-mail whose invitation was used; null: none was. */
  invited: string | null;
  by: { id: string; name: string; email: string };
  at: Instant;
};

/** A supplier says that it intends to bid, or declines with a reason; until the deadline, and again as often as it likes. */
export function sayIntention(
  notice: Notice,
  said: { intends: boolean; why?: DeclineReason | undefined; reason: string },
  actor: Actor,
  now: Instant,
  invited: string | null = null,
): { intention: StoredIntention; facts: NewFact[] } {
  if (now >= notice.closesAt)
    throw new Problem(
      'deadline-passed',
      t('Bids closed at {when}.', { when: bothClocks(notice.closesAt, notice.content.zone) }),
    );
  const intention: StoredIntention = {
    supplierId: actor.org.id,
    supplier: actor.org.name,
    intends: said.intends,
    why: said.intends ? null : (said.why ?? null),
    reason: said.intends ? '' : said.reason.trim(),
    invited,
    by: { id: actor.id, name: actor.name, email: actor.email },
    at: now,
  };
  const why = [intention.why && declineWords[intention.why], intention.reason].filter(Boolean).join(': ');
  const fact: NewFact = {
    what: said.intends ? 'supplier.intends' : 'supplier.declined',
    data: { supplier: actor.org.name },
    ...(why ? { why } : {}),
  };
  return { intention, facts: [fact] };
}
