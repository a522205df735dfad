/**
 * A request to one bidder to make something clear, after its bid is open (Directive 2014/24/EU, Art. 56(3); for prices Art. 69).
 * The answer is filed beside the bid and never changes it. Pure decisions.
 */
import * as v from 'valibot';
import { type LotRecord, requireStage } from './lot-record.ts';
import type { Actor } from './people.ts';
import { type Fault, missing, Problem, refuseFaults } from './problem.ts';
import { type NewFact, recordedTime } from './record.ts';
import { bothClocks, type Instant, instantOf, later } from './time.ts';
import { t } from './words/say.ts';

/** `bid`: about what the bid says. `price`: the explanation of a price, asked once prices are open. */
export const ClarificationKind = v.picklist(['bid', 'price']);
export type ClarificationKind = v.InferOutput<typeof ClarificationKind>;

type Somebody = { id: string; name: string; email: string };

export type Clarification = {
  id: string;
  orgId: string;
  eventId: string;
  lotId: string;
  bidId: string;
  /** Whose bid it is: the only supplier that reads and answers it. */
  supplierId: string;
  supplier: string;
  kind: ClarificationKind;
  text: string;
  by: Somebody;
  askedAt: Instant;
  due: Instant;
  /** Earlier deadlines, each with who moved it and why. */
  extended: { from: Instant; at: Instant; by: string; reason: string }[];
  answer: { text: string; by: Somebody; at: Instant } | null;
  version: number;
};

/** The bid that is asked about: known after opening. */
export type AskedBid = { bidId: string; name: string; supplierId: string };

export type ClarificationState = 'open' | 'overdue' | 'answered';

/** Where a request stands at an instant. */
export const clarificationState = (c: Pick<Clarification, 'answer' | 'due'>, now: Instant): ClarificationState =>
  c.answer ? 'answered' : now >= c.due ? 'overdue' : 'open';

/** Days that a bidder may be given at most. */
const longestDays = 90;
/** Times that the deadline of one request can be moved. */
const mostExtensions = 20;
/** Minutes that a bidder has at least: a deadline sooner than that is a slip. */
const shortestMinutes = 60;

/** A deadline by the wall clock of the event's zone, as an instant; faults for one that is none, too soon or too far. */
function deadline(due: string, zone: string, now: Instant): { at: Instant } | { faults: Fault[] } {
  const fault = (code: string, text: string) => ({ faults: [{ at: 'due', code, text }] });
  if (due === '') return fault('missing', t('Say until when the bidder has to answer.'));
  const found = instantOf(due, zone);
  if ('fault' in found)
    return fault(found.fault, t('There is no such time in {zone}, or it comes twice. Choose another.', { zone }));
  if (found.at < later(now, shortestMinutes * 60))
    return fault('too-soon', t('Give the bidder at least {minutes} minutes from now.', { minutes: shortestMinutes }));
  if (found.at > later(now, longestDays * 86_400))
    return fault('too-far', t('Give the bidder at most {days} days from now.', { days: longestDays }));
  return found;
}

/** Until when something can be asked of bidders: from the opening of the first envelope until the award is recommended. */
const askable = (lot: LotRecord, kind: ClarificationKind): void =>
  requireStage(lot, kind === 'price' ? ['ranked'] : ['scoring', 'ranked'], t('A request to a bidder'));

/** The committee asks one bidder. The request exists from now on, and its mail goes out with it. */
export function askClarification(
  lot: LotRecord,
  zone: string,
  bid: AskedBid,
  said: { kind: ClarificationKind; text: string; due: string },
  actor: Actor,
  now: Instant,
  id: string,
): { clarification: Clarification; facts: NewFact[] } {
  askable(lot, said.kind);
  const due = deadline(said.due, zone, now);
  refuseFaults([
    ...(said.text.trim() === '' ? [missing('text', t('Say what the bidder has to make clear.'))] : []),
    ...('faults' in due ? due.faults : []),
  ]);
  const { at } = due as { at: Instant };
  const clarification: Clarification = {
    id,
    orgId: lot.orgId,
    eventId: lot.eventId,
    lotId: lot.lotId,
    ...bid,
    supplier: bid.name,
    kind: said.kind,
    text: said.text.trim(),
    by: { id: actor.id, name: actor.name, email: actor.email },
    askedAt: now,
    due: at,
    extended: [],
    answer: null,
    version: 1,
  };
  return {
    clarification,
    facts: [
      {
        what: said.kind === 'price' ? 'clarification.price-asked' : 'clarification.asked',
        lotId: lot.lotId,
        data: { bidder: bid.name, due: recordedTime(at, zone), id },
        why: clarification.text,
      },
    ],
  };
}

/** The committee gives more time, also after the deadline: a late answer is then in time. */
export function extendClarification(
  before: Clarification,
  zone: string,
  said: { due: string; reason: string },
  actor: Actor,
  now: Instant,
): { clarification: Clarification; facts: NewFact[] } {
  if (before.answer)
    throw new Problem('wrong-state', t('{supplier} has answered this already.', { supplier: before.supplier }));
  if (before.extended.length >= mostExtensions)
    throw new Problem(
      'wrong-state',
      t('The time was extended {times} times. Send a new request.', { times: mostExtensions }),
    );
  const due = deadline(said.due, zone, now);
  refuseFaults([
    ...('faults' in due ? due.faults : []),
    ...('at' in due && due.at <= before.due
      ? [{ at: 'due', code: 'not-later', text: t('An extension is later than the deadline that stands.') }]
      : []),
    ...(said.reason.trim() === '' ? [missing('reason', t('Say why the bidder gets more time.'))] : []),
  ]);
  const { at } = due as { at: Instant };
  const reason = said.reason.trim();
  return {
    clarification: {
      ...before,
      due: at,
      extended: [...before.extended, { from: before.due, at: now, by: actor.name, reason }],
      version: before.version + 1,
    },
    facts: [
      {
        what: 'clarification.extended',
        lotId: before.lotId,
        data: { bidder: before.supplier, due: recordedTime(at, zone), id: before.id },
        why: reason,
      },
    ],
  };
}

/** The bidder answers, once, before the deadline. Somebody else's request is not found: nobody learns that there is one. */
export function answerClarification(
  before: Clarification | undefined,
  zone: string,
  said: { text: string },
  actor: Actor,
  now: Instant,
): { clarification: Clarification; facts: NewFact[] } {
  if (before?.supplierId !== actor.org.id) throw new Problem('not-found', t('There is no such request to you.'));
  if (before.answer)
    throw new Problem(
      'wrong-state',
      t('You answered this on {when}.', { when: bothClocks(before.answer.at, zone, 'second') }),
    );
  if (now >= before.due)
    throw new Problem(
      'deadline-passed',
      t('This reached us at {received}. The answer was due at {due}. Nothing was filed; ask the buyer for more time.', {
        received: bothClocks(now, zone, 'millisecond'),
        due: bothClocks(before.due, zone, 'millisecond'),
      }),
      { data: { receivedAt: now, due: before.due } },
    );
  if (said.text.trim() === '') refuseFaults([missing('text', t('Write your answer.'))]);
  const answer = { text: said.text.trim(), by: { id: actor.id, name: actor.name, email: actor.email }, at: now };
  return {
    clarification: { ...before, answer, version: before.version + 1 },
    facts: [{ what: 'clarification.answered', lotId: before.lotId, data: { bidder: before.supplier, id: before.id } }],
  };
}
