/** Events by what they wait for: those that wait for the reader first, then by what comes next. */
import type { EventRow } from '../../../shared/api/events.ts';
import { type Awaited, awaited, type Waiting, waitingFor } from '../../../shared/event-entry.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { type Actor, can } from '../../../shared/people.ts';
import type { Instant } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

/** What an event waits for, as a heading. */
export const awaitedWords: Readonly<Record<Awaited, Plain>> = {
  write: 'To be written and published',
  bids: 'Open for bids',
  open: 'Envelopes to open',
  opening: 'Being opened',
  score: 'To be scored',
  recommend: 'To be recommended',
  approve: 'To be approved',
  end: 'Proposed to end without an award',
  objection: 'An objection to decide',
  standstill: 'In standstill',
  nothing: 'Ended',
};

const acts: Readonly<Partial<Record<Awaited, Plain>>> = {
  write: 'Go on writing',
  open: 'Open the envelopes',
  score: 'Score the bids',
  recommend: 'Recommend an award',
  approve: 'Decide on the award',
  end: 'Decide on the proposal to end it',
  objection: 'Decide on the objection',
};

export type Waiter = { row: EventRow; waiting: Waiting };

/** Where the reader goes to do what is waited for. */
export function actOf({ row, waiting }: Waiter): { label: string; href: string } {
  const { what, lotId } = waiting;
  const label = what === 'score' && !isRanked(row) ? t('Read the answers') : t(acts[what] ?? 'Look at it');
  if (what === 'write') return { label, href: `/events/${row.id}/edit` };
  const page = { open: 'opening', score: 'evaluation', recommend: 'ranking', approve: 'ranking', objection: 'ranking' }[
    what as string
  ];
  return { label, href: page && lotId ? `/${page}/${row.id}/${lotId}` : `/events/${row.id}` };
}

export type Board = { mine: Waiter[]; groups: { what: Awaited; of: Waiter[] }[] };

/**
 * The board of a reader: what waits for them, by deadline; then by what they wait for the other events in whose team they are.
 * A sourcing manager writes events without being in their teams, so theirs are all events of the organisation.
 */
export function boardOf(rows: readonly EventRow[], me: Actor, now: Instant): Board {
  const all = can(me, 'event.create');
  const waiters = rows.map((row) => ({ row, waiting: waitingFor(row, me, now) }));
  const mine = waiters.filter(({ waiting }) => waiting.mine);
  const others = waiters.filter(({ row, waiting }) => !waiting.mine && (all || row.myRoles.length > 0));
  const groups = awaited
    .map((what) => ({ what, of: others.filter(({ waiting }) => waiting.what === what) }))
    .filter(({ of }) => of.length > 0);
  return { mine, groups };
}
