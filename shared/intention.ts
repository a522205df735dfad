/** Whether a supplier intends to bid. Said openly to the buyer; a bid can be made whatever was said. */
import type { Notice } from './event.ts';
import type { Actor } from './people.ts';
import { Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import { bothClocks, type Instant } from './time.ts';

export type StoredIntention = {
  supplierId: string;
  supplier: string;
  intends: boolean;
  reason: string;
  by: { id: string; name: string; email: string };
  at: Instant;
};

/** A supplier says that it intends to bid, or declines with a reason; until the deadline, and again as often as it likes. */
export function sayIntention(
  notice: Notice,
  said: { intends: boolean; reason: string },
  actor: Actor,
  now: Instant,
): { intention: StoredIntention; facts: NewFact[] } {
  if (now >= notice.closesAt)
    throw new Problem('deadline-passed', `Bids closed at ${bothClocks(notice.closesAt, notice.content.zone)}.`);
  const intention: StoredIntention = {
    supplierId: actor.org.id,
    supplier: actor.org.name,
    intends: said.intends,
    reason: said.intends ? '' : said.reason.trim(),
    by: { id: actor.id, name: actor.name, email: actor.email },
    at: now,
  };
  const fact: NewFact = {
    what: said.intends ? 'supplier.intends' : 'supplier.declined',
    data: { supplier: actor.org.name },
    ...(intention.reason ? { why: intention.reason } : {}),
  };
  return { intention, facts: [fact] };
}
