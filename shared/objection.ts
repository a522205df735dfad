/** Objections to an intended award: made by a bidder on the site, or received otherwise and recorded by the buyer. Pure decisions. */
import * as v from 'valibot';
import { requireUninvolved } from './award.ts';
import { limits } from './event.ts';
import type { LotRecord } from './lot-record.ts';
import { type Actor, type WhoWhen, whoWhen } from './people.ts';
import { Problem, requireWords, wrongAt } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Instant } from './time.ts';
import { type Plain, t } from './words/say.ts';

/** What an objection rests on. */
export const Grounds = v.picklist(['evaluation', 'winner', 'procedure', 'other']);
export type Grounds = v.InferOutput<typeof Grounds>;
/** The grounds in words, as a bidder chooses them; the record says them with a small letter. */
export const groundsWords: Readonly<Record<Grounds, Plain>> = {
  evaluation: 'How bids were evaluated',
  winner: 'The bid or the person of the intended winner',
  procedure: 'How the event was run',
  other: 'Something else',
};

/** An objection as it is kept, an item of its own. */
export type Objection = {
  id: string;
  lotId: string;
  /** Which award of the lot it is against: 1, and one more after each that was set aside. */
  award: number;
  /** The bidder who made it on the site; null where the buyer recorded it. */
  supplierId: string | null;
  from: string;
  grounds: Grounds;
  text: string;
  receivedAt: Instant;
  /** Received when the standstill was over: kept, and it holds nothing up. */
  late: boolean;
  /** Who wrote it here: the bidder's person, or the colleague who recorded it. */
  by: WhoWhen;
  decision: (WhoWhen & { upheld: boolean; reasons: string }) | null;
};

/** The number of the award that is at stake in a lot. */
export const awardNumber = (lot: Pick<LotRecord, 'past'>): number => lot.past.length + 1;

/** Objections to the award at stake that an approver is still to decide. */
export const undecided = (lot: Pick<LotRecord, 'past' | 'stage'>, objections: readonly Objection[]): Objection[] =>
  ['intended', 'awarded'].includes(lot.stage)
    ? objections.filter((o) => o.award === awardNumber(lot) && !o.decision)
    : [];

/** Objections that keep the award at stake from becoming final. */
export const holding = (lot: Pick<LotRecord, 'past'>, objections: readonly Objection[]): Objection[] =>
  objections.filter((o) => o.award === awardNumber(lot) && !o.late && !o.decision);

export const ObjectionWords = { grounds: Grounds, text: v.pipe(v.string(), v.maxLength(limits.reason)) };

/** What a bidder was last told of a lot, as far as an objection needs it. */
export type Told = { news: string; award: number; ends: Instant | null };

/** Objections that a bidder can make in a lot. */
const mostObjections = 10;

/** The fact of an objection that was received. */
const receivedFact = (o: Objection): NewFact => ({
  what: o.late ? 'objection.late' : 'objection.received',
  lotId: o.lotId,
  data: { from: o.from, grounds: groundsWords[o.grounds].toLowerCase() },
  why: o.text,
});

/**
 * A bidder objects to what it was last told. Until the standstill ends it suspends the award; after that it is recorded as late.
 */
export function object(
  told: Told | undefined,
  before: number,
  said: { grounds: Grounds; text: string },
  place: { id: string; lotId: string; supplierId: string; supplier: string },
  actor: Actor,
  now: Instant,
): { objection: Objection; facts: NewFact[] } {
  if (!told) throw new Problem('not-found', t('There is no result of this lot for your organisation.'));
  if (!['intended', 'awarded'].includes(told.news))
    throw new Problem('wrong-state', t('There is no award to object to now.'));
  if (before >= mostObjections)
    throw new Problem(
      'wrong-state',
      t('A bidder can object {times} times. Write to the buyer’s contact instead.', { times: mostObjections }),
    );
  requireWords('text', said.text, t('Say what you object to, and why.'));
  const objection: Objection = {
    id: place.id,
    lotId: place.lotId,
    award: told.award,
    supplierId: place.supplierId,
    from: place.supplier,
    grounds: said.grounds,
    text: said.text,
    receivedAt: now,
    late: told.ends === null || now >= told.ends || told.news === 'awarded',
    by: whoWhen(actor, now),
    decision: null,
  };
  return { objection, facts: [receivedFact(objection)] };
}

/** The buyer records an objection that came by another way; when it was received decides whether it is late. */
export function recordObjection(
  lot: LotRecord,
  said: { from: string; grounds: Grounds; text: string },
  receivedAt: Instant,
  id: string,
  actor: Actor,
  now: Instant,
): { objection: Objection; facts: NewFact[] } {
  if (lot.stage !== 'intended' && lot.stage !== 'awarded')
    throw new Problem('wrong-state', t('There is no award to object to now.'), { data: { stage: lot.stage } });
  requireWords('from', said.from, t('Say who objects.'));
  requireWords('text', said.text, t('Say what they object to, in their words.'));
  const wrong = (text: string) => wrongAt('received', 'not-then', text);
  if (receivedAt > now) throw wrong(t('This is in the future. Give the time at which it was received.'));
  // People say the minute; the one in which the letters went out is not before it.
  const since = `${(lot.intent?.at ?? lot.award!.at).slice(0, 16)}:00.000Z`;
  if (receivedAt < since) throw wrong(t('This is before the award was told to the bidders.'));
  const objection: Objection = {
    id,
    lotId: lot.lotId,
    award: awardNumber(lot),
    supplierId: null,
    from: said.from.trim(),
    grounds: said.grounds,
    text: said.text,
    receivedAt,
    late: lot.intent === null || receivedAt >= lot.intent.ends || lot.stage === 'awarded',
    by: whoWhen(actor, now),
    decision: null,
  };
  return { objection, facts: [receivedFact(objection)] };
}

/** An approver who took no part decides on an objection, with reasons; one that is upheld sets the award aside. */
export function decideObjection(
  lot: LotRecord,
  objection: Objection,
  said: { upheld: boolean; reasons: string },
  actor: Actor,
  now: Instant,
  marked = false,
): { objection: Objection; facts: NewFact[] } {
  if (objection.decision) throw new Problem('wrong-state', t('This objection is decided already.'));
  if (objection.award !== awardNumber(lot))
    throw new Problem('wrong-state', t('The award that this objection is against was set aside.'));
  requireUninvolved(lot, actor, marked);
  requireWords('reasons', said.reasons, t('Say why. The bidder who objected reads it.'));
  return {
    objection: {
      ...objection,
      decision: { ...whoWhen(actor, now), upheld: said.upheld, reasons: said.reasons },
    },
    facts: [
      {
        what: said.upheld ? 'objection.upheld' : 'objection.dismissed',
        lotId: lot.lotId,
        data: { from: objection.from },
        why: said.reasons,
      },
    ],
  };
}
