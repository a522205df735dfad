/**
 * Addenda: what was published binds, and changes only by a numbered version with a reason, told to everybody. An addendum
 * leaves bidders the minimum notice before the deadline, or moves the deadline with it (Directive 2014/24/EU, Art. 47(3)).
 */

import {
  deadlineFaults,
  openingOrdered,
  reopeningFaults,
  requireDeadlineAhead,
  requireNotCancelled,
  requireReopenable,
} from './deadline.ts';
import { type Difference, differences } from './difference.ts';
import {
  type EventContent,
  type EventDocument,
  type EventRecord,
  limits,
  type Notice,
  type StoredDocument,
} from './event.ts';
import type { LotRecord } from './lot-record.ts';
import { type Who, who } from './people.ts';
import { type Fault, Problem } from './problem.ts';
import { deadlineOf, methodFingerprint, publicationFaults, retainUntil } from './publication.ts';
import { type FactCode, type NewFact, recordedTime } from './record.ts';
import { bothClocks, type Instant, wallInput } from './time.ts';
import { inEnglish, type Plain, t } from './words/say.ts';

/** `change`: the content changes, and the deadline may. `extension`, `reopening`, `incident`: the deadline alone. */
export type AddendumKind = 'change' | 'extension' | 'reopening' | 'incident';

/** A numbered change of what was published, as it is kept; what differs follows from the two versions that it lies between. */
export type Addendum = {
  /** The first addendum is number 1; it makes version 2 of the notice. */
  number: number;
  version: number;
  kind: AddendumKind;
  at: Instant;
  by: Who;
  reason: string;
  /** The deadline before and after. */
  closedAt: Instant;
  closesAt: Instant;
};

/** The working copy of an addendum, beside what is published. `base` is the notice that it changes. */
export type DraftAddendum = {
  base: number;
  content: EventContent;
  documents: StoredDocument[];
  earlierDocuments: StoredDocument[];
  startedAt: Instant;
  startedBy: Who;
};

/** What an addendum makes: the next record of the event, its notice, the addendum, what goes on the record. */
export type Added = { event: EventRecord; notice: Notice; addendum: Addendum; facts: NewFact[] };

type Published = EventRecord & { published: NonNullable<EventRecord['published']> };

/** The event as a published one; refuses a draft. */
export function requirePublished<E extends Pick<EventRecord, 'published'>>(event: E): E & Pick<Published, 'published'> {
  if (event.published) return { ...event, published: event.published };
  throw new Problem(
    'not-published',
    t('This event is a draft: change it as you like. An addendum changes what is published.'),
  );
}

/** A fresh working copy of what is published. */
export const startDraft = (event: Published, by: Who, now: Instant): DraftAddendum => ({
  base: event.published.number,
  content: event.content,
  documents: event.documents,
  earlierDocuments: event.earlierDocuments,
  startedAt: now,
  startedBy: who(by),
});

/** Fields that an addendum cannot change, each with why: what a sealed bid lies in, and what a promise was made about. */
const frozen: readonly (readonly [keyof EventContent, Plain])[] = [
  ['kind', 'The kind of event is fixed: bidders have read what it binds them to.'],
  ['sandbox', 'An event to try things out stays one, and a real one stays real.'],
  ['access', 'Who may bid is fixed: an addendum that changed it would shut out somebody who has bid.'],
  ['zone', 'The time zone is fixed: every published time is read by it. Move the time itself.'],
  ['currency', 'The currency is fixed: submitted prices are in it.'],
  ['envelopes', 'The number of envelopes is fixed: submitted bids lie in them, sealed.'],
  ['openersNeeded', 'How many people it takes to open is fixed: bidders have trusted in it.'],
  ['minimumNoticeDays', 'The notice that a change leaves is fixed: otherwise a change could shorten it for itself.'],
  ['retentionYears', 'How long bids are kept is fixed: submitted ones are locked until then.'],
];

/** What an addendum would change that is fixed since publication, at its fields. */
function frozenFaults(old: EventContent, now: EventContent): Fault[] {
  const faults: Fault[] = frozen.flatMap(([at, text]) =>
    old[at] === now[at] ? [] : [{ at, code: 'fixed', text: t(text) }],
  );
  if (old.lots.map((l) => l.id).join() !== now.lots.map((l) => l.id).join())
    faults.push({
      at: 'lots',
      code: 'fixed',
      text: t('The lots are fixed: bids are submitted, and will be opened, lot by lot. Their lines can change.'),
    });
  now.questions.forEach((q, i) => {
    const before = old.questions.find((o) => o.id === q.id);
    if (!before) return;
    const wrong = (field: string, text: string) => faults.push({ at: `questions.${i}.${field}`, code: 'fixed', text });
    if (before.envelope !== q.envelope)
      wrong('envelope', t('Answers to this question lie sealed in its envelope. Take it out, and ask a new one.'));
    if (before.kind !== q.kind)
      wrong('kind', t('Bids may hold answers of this kind. Take the question out, and ask a new one.'));
    if (before.lotId !== q.lotId)
      wrong('lotId', t('Bids may hold answers for this lot. Take the question out, and ask a new one.'));
  });
  return faults;
}

/** What is published, as either side of the wire has it. */
type Standing = Pick<EventRecord, 'content' | 'team' | 'published'> & { documents: readonly EventDocument[] };
/** What a working copy says. */
type Prepared = { content: EventContent; documents: readonly EventDocument[] };

/** What the working copy of an addendum changes. */
export const changesOf = (event: Standing, draft: Prepared): Difference[] =>
  differences(
    { content: event.content, documents: event.documents },
    { content: draft.content, documents: draft.documents },
  );

/** The deadline of a working copy: the published instant unless its wall clock was changed. */
function deadlineIn(
  event: Standing & Pick<Published, 'published'>,
  draft: Prepared,
): { at: Instant } | { fault: Fault } {
  return draft.content.closes === event.content.closes ? { at: event.published.closesAt } : deadlineOf(draft.content);
}

/** True where more than the deadline changes. */
const changesMore = (differences: readonly Difference[]): boolean => differences.some((d) => d.at !== 'closes');

/** What keeps a working copy from being sent, each at its field. */
export function addendumFaults(event: Standing, draft: Prepared, now: Instant): Fault[] {
  const standing = requirePublished(event);
  const deadline = deadlineIn(standing, draft);
  const faults = [...frozenFaults(event.content, draft.content)];
  // An instant that the clocks skip or repeat can have been published by its date: judged only where it changes.
  const whole = publicationFaults({ content: draft.content, team: event.team }, now);
  faults.push(...whole.filter((f) => f.at !== 'closes' || draft.content.closes !== event.content.closes));
  if ('at' in deadline) {
    const { minimumNoticeDays, zone } = event.content;
    const rule = { minimumNoticeDays, zone, changed: changesMore(changesOf(event, draft)) };
    if (!faults.some((f) => f.at === 'closes'))
      faults.push(...deadlineFaults(standing.published.closesAt, deadline.at, rule, now));
  }
  return faults;
}

function requireReason(reason: string): string {
  const said = reason.trim();
  if (said !== '' && said.length <= limits.reason) return said;
  const text = t('Say why. The reason stands in the notice and in every letter.');
  throw new Problem('addendum-not-ready', text, { faults: [{ at: 'reason', code: 'missing', text }] });
}

const refuse = (faults: Fault[]): never => {
  throw new Problem(
    'addendum-not-ready',
    faults.length === 1 ? faults[0]!.text : t('{n} things to put right before this can be sent.', { n: faults.length }),
    { faults },
  );
};

type Change = Pick<DraftAddendum, 'content' | 'documents' | 'earlierDocuments'>;

const factOf: Readonly<Record<AddendumKind, FactCode>> = {
  change: 'addendum.sent',
  extension: 'addendum.extended',
  reopening: 'addendum.reopened',
  incident: 'incident.moved',
};

/** The next version of an event and its notice; who asks has seen to the rules. */
function nextVersion(
  event: Published,
  change: Change,
  kind: AddendumKind,
  to: Instant,
  reason: string,
  by: Who,
  now: Instant,
): Added {
  const number = event.published.number;
  const version = number + 1;
  const { content, documents, earlierDocuments } = change;
  const published = { ...event.published, number: version, closesAt: to, method: methodFingerprint(content) };
  const next: EventRecord = { ...event, version: event.version + 1, content, documents, earlierDocuments, published };
  const closedAt = event.published.closesAt;
  const addendum = { number, version, kind, at: now, by: who(by), reason, closedAt, closesAt: to };
  const moved = inEnglish(() =>
    to === closedAt ? t('the deadline stays') : t('bids close {when}', { when: bothClocks(to, content.zone) }),
  );
  const facts: NewFact[] = [
    {
      what: factOf[kind],
      data: { number, version, moved, method: published.method, closedAt, closesAt: to },
      why: reason,
    },
  ];
  const notice: Notice = {
    eventId: event.id,
    orgId: event.orgId,
    buyer: event.orgName,
    number: version,
    publishedAt: event.published.at,
    closesAt: to,
    method: published.method,
    retainUntil: retainUntil(to, content.retentionYears),
    content,
    documents,
  };
  return { event: next, notice, addendum, facts };
}

/** Sends the working copy as the next version of the event. Refuses one of an older version, an empty one, one with faults. */
export function sendAddendum(event: EventRecord, draft: DraftAddendum, reason: string, by: Who, now: Instant): Added {
  const standing = requirePublished(event);
  requireDeadlineAhead(standing.published.closesAt, event.content.zone, now);
  if (draft.base !== standing.published.number)
    throw new Problem(
      'changed-meanwhile',
      t('Another addendum was sent since this one was started. Look at what it changed, then start again.'),
      {
        data: { number: standing.published.number },
      },
    );
  const said = requireReason(reason);
  const changes = changesOf(event, draft);
  if (changes.length === 0)
    throw new Problem('nothing-changed', t('This addendum changes nothing. Change something first, or discard it.'));
  const faults = addendumFaults(event, draft, now);
  const deadline = deadlineIn(standing, draft);
  if (faults.length || 'fault' in deadline) return refuse(faults);
  const kind = changesMore(changes) ? 'change' : 'extension';
  return nextVersion(standing, draft, kind, deadline.at, said, by, now);
}

/** The instant that a wall-clock time of the event means, or a refusal at the field. */
function instantIn(event: Published, closes: string): Instant {
  const found = deadlineOf({ ...event.content, closes });
  return 'fault' in found ? refuse([found.fault]) : found.at;
}

const withDeadline = (event: Published, closes: string): Change => ({
  content: { ...event.content, closes },
  documents: event.documents,
  earlierDocuments: event.earlierDocuments,
});

/** Moves the deadline and changes nothing else: an addendum of one line. */
export function moveDeadline(event: EventRecord, closes: string, reason: string, by: Who, now: Instant): Added {
  const standing = requirePublished(event);
  requireDeadlineAhead(standing.published.closesAt, event.content.zone, now);
  const to = instantIn(standing, closes);
  const said = requireReason(reason);
  if (to === standing.published.closesAt)
    throw new Problem('nothing-changed', t('This is the deadline that stands already.'));
  const { minimumNoticeDays, zone } = event.content;
  const faults = [
    ...deadlineFaults(standing.published.closesAt, to, { minimumNoticeDays, zone, changed: false }, now),
    // Questions are taken until a time of their own, which must not come to lie after the deadline.
    ...publicationFaults({ content: { ...event.content, closes }, team: event.team }, now).filter(
      (f) => f.at === 'questionsUntil',
    ),
  ];
  return faults.length
    ? refuse(faults)
    : nextVersion(standing, withDeadline(standing, closes), 'extension', to, said, by, now);
}

/** What the first of two people proposes: to reopen an event after its deadline. */
export type Reopening = { closes: string; closesAt: Instant; reason: string; by: Who; at: Instant; base: number };

/** The first of two people says that the event shall be reopened, until when and why. */
export function proposeReopening(
  event: EventRecord,
  lots: readonly LotRecord[],
  said: { closes: string; reason: string },
  by: Who,
  now: Instant,
): { reopening: Reopening; facts: NewFact[] } {
  requireReopenable(event, lots, now);
  const standing = requirePublished(event);
  const reason = requireReason(said.reason);
  const closesAt = instantIn(standing, said.closes);
  const faults = reopeningFaults(standing.published.closesAt, closesAt, now);
  if (faults.length) refuse(faults);
  return {
    reopening: {
      closes: said.closes,
      closesAt,
      reason,
      by: who(by),
      at: now,
      base: standing.published.number,
    },
    facts: [{ what: 'reopening.proposed', data: { closes: recordedTime(closesAt, event.content.zone) }, why: reason }],
  };
}

/** Words of openers that were said for the deadline before: they are not counted for the next one. */
export const forgottenWords = (lots: readonly LotRecord[]): LotRecord[] =>
  lots.filter((l) => Object.keys(l.openings).length > 0).map((l) => ({ ...l, version: l.version + 1, openings: {} }));

/** The second person carries the reopening out. */
export function reopen(
  event: EventRecord,
  lots: readonly LotRecord[],
  reopening: Reopening,
  by: Who,
  now: Instant,
): Added {
  requireReopenable(event, lots, now);
  const standing = requirePublished(event);
  if (reopening.base !== standing.published.number)
    throw new Problem('wrong-state', t('The event was changed since this was proposed. Propose it again.'));
  if (reopening.by.id === by.id)
    throw new Problem('second-person-needed', t('You proposed this. It takes another person to reopen the event.'));
  const faults = reopeningFaults(standing.published.closesAt, reopening.closesAt, now);
  if (faults.length) refuse(faults);
  return nextVersion(
    standing,
    withDeadline(standing, reopening.closes),
    'reopening',
    reopening.closesAt,
    reopening.reason,
    by,
    now,
  );
}

/** Moves the deadline of one event to an instant, as part of a portal incident that two people have declared. */
export function moveForIncident(
  event: EventRecord,
  lots: readonly LotRecord[],
  to: Instant,
  reason: string,
  by: Who,
  now: Instant,
): Added {
  const standing = requirePublished(event);
  const { closesAt } = standing.published;
  requireNotCancelled(lots);
  if (openingOrdered(lots))
    throw new Problem('wrong-state', t('Envelopes of this event have been ordered open: it stays as it is.'));
  const passed = now >= closesAt;
  if (passed) requireReopenable(event, lots, now);
  else requireDeadlineAhead(closesAt, event.content.zone, now);
  const faults = reopeningFaults(closesAt, to, now);
  if (faults.length) refuse(faults);
  return nextVersion(
    standing,
    withDeadline(standing, wallInput(to, event.content.zone)),
    'incident',
    to,
    reason,
    by,
    now,
  );
}

/** A working copy after the deadline alone has moved: it goes on from the new version. */
export const rebased = (draft: DraftAddendum, before: EventRecord, after: EventRecord): DraftAddendum => ({
  ...draft,
  base: after.published!.number,
  content: {
    ...draft.content,
    closes: draft.content.closes === before.content.closes ? after.content.closes : draft.content.closes,
  },
});
