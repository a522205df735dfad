/**
 * A bid that came on paper or by e-mail, where the event takes such bids: a colleague of the buyer enters it on the bidder's
 * behalf. It is marked as such, with who and why, and sealed like all others: whoever entered it cannot read it again once it
 * is submitted, and neither opens nor evaluates bids of the event.
 */
import * as v from 'valibot';
import { Email, type EventContent, limits, type Notice } from './event.ts';
import { type Actor, allow, type Teamed, teamRolesOf, type Who, who } from './people.ts';
import { type Fault, missing, Problem } from './problem.ts';
import { isBlank, isLine } from './text.ts';
import { bothClocks, type Instant, instantOf } from './time.ts';
import { type Plain, t } from './words/say.ts';

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** By which way it came; as one chooses it, and within a sentence. */
export const Way = v.picklist(['paper', 'email', 'other']);
export type Way = v.InferOutput<typeof Way>;
export const wayWords: Readonly<Record<Way, Plain>> = {
  paper: 'On paper',
  email: 'By e-mail',
  other: 'In another way',
};
export const wayWithin: Readonly<Record<Way, Plain>> = {
  paper: 'on paper',
  email: 'by e-mail',
  other: 'in another way',
};

/** How something came to the buyer: by which way, when (by the wall clock of the event's zone), into whose hands; why it is entered. */
export const Coming = v.strictObject({
  way: Way,
  received: line(16),
  receivedBy: line(limits.name),
  reason: line(limits.reason),
});
export type Coming = v.InferOutput<typeof Coming>;
/** How something came, as it is kept. */
export type Came = { way: Way; receivedAt: Instant; receivedBy: string; reason: string };

/** Whose bid it is; of e-mail and postal address at least one. */
export const NewEntry = v.strictObject({
  bidder: line(limits.name),
  contact: v.strictObject({ name: line(limits.name), email: line(254), postal: line(1_000) }),
  coming: Coming,
});
export type NewEntry = v.InferOutput<typeof NewEntry>;

/** A bidder whose bid somebody enters: it has an identity of its own, for this event alone. Only that person reaches it; who is shown a receipt may withdraw that bid. */
export type Entry = {
  bidderId: string;
  eventId: string;
  bidder: string;
  contact: NewEntry['contact'];
  came: Came;
  begunAt: Instant;
  by: Who;
};

/** What a submitted bid says of having been entered; it is opened with the bid. `postal`: where letters go by post, blank where they go by e-mail. */
export type Entered = Came & { by: Who; postal: string };

/** True where bids on paper or by e-mail are taken. */
export const takesPaper = ({ paperTo }: Pick<EventContent, 'paperTo'>): boolean => !isBlank(paperTo ?? '');

/** Throws `paper-not-taken` where the event takes bids on the portal alone. */
export function requirePaperTaken(content: Pick<EventContent, 'paperTo'>): void {
  if (takesPaper(content)) return;
  throw new Problem(
    'paper-not-taken',
    t('The notice says nothing of bids on paper or by e-mail: this event takes bids on the portal alone.'),
  );
}

/**
 * Throws unless the actor may enter bids of the event: its lead or a manager, and nobody who opens or evaluates its bids, for
 * whoever entered one knows that it is there and what it says.
 */
export function requireEnterer(event: Teamed, actor: Actor): void {
  allow(actor, 'bids.enter', event);
  if (!teamRolesOf(event, actor.id).some((r) => r === 'opener' || r === 'evaluator')) return;
  throw new Problem(
    'entry-apart',
    t('You open or evaluate bids of this event. Whoever does that enters none: let a colleague enter it.'),
  );
}

/**
 * Throws `entry-apart` where somebody who has entered one of these bids is about to open or to judge them. `data`: what the
 * refusal says besides.
 */
export function refuseEnterer(
  bids: readonly { entered?: Entered }[],
  { id }: Who,
  data: Record<string, unknown> = {},
): void {
  if (!bids.some((b) => b.entered?.by.id === id)) return;
  throw new Problem(
    'entry-apart',
    t(
      'You have entered a bid for this lot on somebody’s behalf. Whoever does that opens and evaluates none: let a colleague do it.',
    ),
    { data },
  );
}

/** How it came, from what was said of it; or what is wrong with that, each at its field under `at`. */
function cameFrom(said: Coming, { content, closesAt }: Notice, now: Instant, at: string): Came | { faults: Fault[] } {
  const faults: Fault[] = [];
  const wall = instantOf(said.received, content.zone);
  const receivedAt = 'fault' in wall ? '' : wall.at;
  const wrong = (code: string, text: string) => faults.push({ at: `${at}received`, code, text });
  if ('fault' in wall) wrong(wall.fault, t('Give the date and time at which it was received.'));
  else if (receivedAt > now) wrong('not-then', t('This is in the future. Give the time at which it was received.'));
  else if (receivedAt >= closesAt) wrong('not-then', t('It was received after the deadline: it is late.'));
  if (!isLine(said.receivedBy)) faults.push(missing(`${at}receivedBy`, t('Say who received it.')));
  if (isBlank(said.reason)) faults.push(missing(`${at}reason`, t('Say why you enter it on the bidder’s behalf.')));
  if (faults.length) return { faults };
  return { way: said.way, receivedAt, receivedBy: said.receivedBy.trim(), reason: said.reason.trim() };
}

/** How a bid, or its withdrawal, came. Throws `body-wrong` with every fault at its field. */
export function came(said: Coming, notice: Notice, now: Instant): Came {
  const found = cameFrom(said, notice, now, 'coming.');
  if ('faults' in found) throw refused(found.faults);
  return found;
}

const refused = (faults: Fault[]): Problem =>
  new Problem('body-wrong', faults.map((f) => f.text).join(' '), { faults });

/** Begins an entry: names the bidder. Throws `body-wrong` with every fault at its field. */
export function beginEntry(said: NewEntry, notice: Notice, bidderId: string, actor: Actor, now: Instant): Entry {
  const { bidder, contact } = said;
  const [email, postal] = [contact.email.trim(), contact.postal.trim()];
  const faults: Fault[] = [];
  if (!isLine(bidder)) faults.push(missing('bidder', t('Give the bidder’s name, as the bid has it.')));
  if (!isLine(contact.name)) faults.push(missing('contact.name', t('Name the person whom letters go to.')));
  if (email !== '' && !v.is(Email, email))
    faults.push({ at: 'contact.email', code: 'email-wrong', text: t('Give an e-mail address, or leave it empty.') });
  if (email === '' && isBlank(postal))
    faults.push(
      missing('contact.postal', t('Give an e-mail address or a postal address: the receipt and the result go there.')),
    );
  const how = cameFrom(said.coming, notice, now, 'coming.');
  if ('faults' in how) faults.push(...how.faults);
  if (faults.length || 'faults' in how) throw refused(faults);
  return {
    bidderId,
    eventId: notice.eventId,
    bidder: bidder.trim(),
    contact: { name: contact.name.trim(), email, postal },
    came: how,
    begunAt: now,
    by: who(actor),
  };
}

/** What a bid says of having been entered: by whom, and how this very bid came. */
export const enteredBy = (entry: Entry, how: Came, actor: Who): Entered => ({
  ...how,
  by: who(actor),
  postal: entry.contact.email === '' ? entry.contact.postal : '',
});

/** What is said of such a bid wherever it is shown: who entered it, why, how it came. */
export const enteredWords = (
  {
    by,
    way,
    receivedAt,
    receivedBy,
    reason,
  }: Pick<Entered, 'way' | 'receivedAt' | 'receivedBy' | 'reason'> & { by: string },
  zone: string,
): string =>
  t('Entered by {by} on behalf of the bidder: {reason} ({way}, received {received} by {receivedBy})', {
    ...{ by, reason, receivedBy },
    way: t(wayWithin[way]),
    received: bothClocks(receivedAt, zone),
  });
