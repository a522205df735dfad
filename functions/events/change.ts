/** The moves that every change of an event shares: who may, which version, one write. */
import type { EventView } from '../../shared/api/events.ts';
import type { EventRecord } from '../../shared/event.ts';
import { entryOf } from '../../shared/event-entry.ts';
import { type Act, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import { edited } from '../../shared/review.ts';
import { t } from '../../shared/words/say.ts';
import type { CommandHandler, Signed, Tools } from '../http/app.ts';
import type { Commit } from '../http/commit.ts';
import { entryPut } from '../http/entry.ts';
import { eventOf } from '../http/events.ts';
import { eventPut } from '../http/publication.ts';
import type { Write } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import { showEvent } from './view.ts';

export type EventTools = Tools & {
  documents: Vault;
  /** Where the site stands, without a slash at the end: what is read elsewhere links back to it. */
  site: string;
};

type Change = { event: EventRecord; facts: NewFact[]; writes?: Write[]; mails?: Commit<unknown>['mails'] };

/**
 * The entry of a draft, or of what is being published: whoever has written it sees it in their list at once. Later its lots
 * have a life of their own, and the entry follows from the record.
 */
const draftEntry = (before: EventRecord, after: EventRecord): Write[] =>
  before.published ? [] : [entryPut(after.orgId, entryOf(after, []), true)];

/** A command on one event that answers with the event: reads it, asks who may, decides, writes it if it is still as it was read. */
export const changes = <Body>(
  act: Act,
  decide: (call: Signed<Body>, event: EventRecord, tools: EventTools) => Promise<Change> | Change,
): CommandHandler<Signed<Body>, EventTools, EventView, { eventId: string }> => ({
  async decide(call, tools) {
    const event = await eventOf(tools.store, call.actor, call.params.eventId!);
    allow(call.actor, act, event);
    const change = await decide(call, event, tools);
    const after = edited(event, change.event, call.actor.id);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [eventPut(after, { version: event.version }), ...draftEntry(event, after), ...(change.writes ?? [])],
      facts: change.facts,
      mails: change.mails ?? [],
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, call, { store }) => showEvent(store, await eventOf(store, call.actor, eventId), call.now),
});

/** Throws `already-published` for what only a draft allows. */
export function requireDraft(event: EventRecord): void {
  if (event.published)
    throw new Problem(
      'already-published',
      t('This event is published. What was published binds; a change is an addendum.'),
    );
}
