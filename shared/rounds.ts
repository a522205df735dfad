/**
 * Rounds of best and final offers: after a ranking the lead invites those who rank best to bid their prices again, by one deadline.
 * Who does not bid again stands with the earlier bid, and so does who is not invited. Those who may be invited are the most highly
 * rated, none passed over (FAR 15.306(c)(1)); all have one cut-off (FAR 15.307(b); Directive 2014/24/EU, Art. 29(7)); an offer that is
 * opened is not negotiated, and how many rounds there may be is published (UNCITRAL Model Law on Public Procurement, Art. 49(12)). Prices alone may change, since the marks stand.
 * Pure decisions.
 *
 * To the suppliers' side a round is a lot of its own (`roundLot`), with one sealed envelope and no question: what holds for any bid
 * (the gateway's instant, the vault, the receipt, the ballot that only an opening reads) holds for an offer.
 */
import type { OpenedEnvelope } from './bid.ts';
import { earliestFair } from './deadline.ts';
import type { EventContent, EventRecord } from './event.ts';
import { graceSeconds } from './grace.ts';
import type { Decided } from './lot.ts';
import { type BidRound, type LotRecord, next, type Opening, requireStage } from './lot-record.ts';
import { type Actor, teamRolesOf, whoWhen } from './people.ts';
import { Problem, requireWords, wrongAt } from './problem.ts';
import { recordedTime } from './record.ts';
import type { Ranking } from './scoring/rank.ts';
import { bothClocks, type Instant, later } from './time.ts';
import { t, tn } from './words/say.ts';

export { type RoundInvite, roundCancellation, roundLot, roundNotice, roundOf } from './round-lot.ts';

/** Bids that are invited at least: a round is a competition. */
export const fewestInvited = 2;
/** And at most: each has a letter and an item in the transaction that invites. */
export const mostInvited = 30;

/** The round that is neither cancelled nor opened; null where there is none. */
export const runningRound = ({ rounds = [] }: Pick<LotRecord, 'rounds'>): BidRound | null =>
  rounds.find((r) => !r.cancelled && !r.opening.openedAt) ?? null;
/** Rounds whose offers are open, in their order. */
export const openedRounds = ({ rounds = [] }: Pick<LotRecord, 'rounds'>): BidRound[] =>
  rounds.filter((r) => r.opening.openedAt);

/** Refuses an act while a round runs; `act` says what was to be done, as its reader is told. */
export function requireNoRound(lot: Pick<LotRecord, 'rounds'>, act: string): void {
  const running = runningRound(lot);
  if (running)
    throw new Problem(
      'round-running',
      t('{act} waits for round {number} of best and final offers: it is opened, or cancelled, first.', {
        act,
        number: running.number,
      }),
      { data: { number: running.number, closesAt: running.closesAt } },
    );
}

/** Rounds that may still be called of a lot: as many as were published, less those that were not cancelled. */
export const roundsLeft = (
  { offerRounds }: Pick<EventContent, 'offerRounds'>,
  { rounds = [] }: Pick<LotRecord, 'rounds'>,
): number => (offerRounds ?? 0) - rounds.filter((r) => !r.cancelled).length;

/** Refuses a round that the notice did not announce (Directive 2014/24/EU, Art. 29(6), 30(4); FAR 15.307(b)). */
function requireRoundLeft(content: Pick<EventContent, 'offerRounds'>, lot: LotRecord): void {
  const left = roundsLeft(content, lot);
  if (left > 0) return;
  const published = content.offerRounds ?? 0;
  throw new Problem(
    'rounds-used',
    published === 0
      ? t('The notice of this event announces no round of best and final offers.')
      : tn(
          published,
          'The notice of this event allows one round of offers, which was held.',
          'The notice of this event allows {n} rounds of offers, which were held.',
        ),
    { data: { published, used: published - left } },
  );
}

const unopened: Opening = { people: [], order: null, openedAt: null, bids: null };

/**
 * Who is invited, best first: all who rank before one who is are. A bid on paper can make no offer here, so nobody is asked to undercut one:
 * those who rank after the first such bid are not invited.
 */
function invitedOf(ranking: Ranking, onPaper: readonly string[], bidIds: readonly string[]): BidRound['invited'] {
  const at = (code: string, text: string) => wrongAt('bidIds', code, text);
  const chosen = ranking.ranked.filter((r) => bidIds.includes(r.bidId));
  if (chosen.length !== new Set(bidIds).size)
    throw at('not-ranked', t('Only bids of the ranking can be invited, each once.'));
  const last = chosen.at(-1)?.rank ?? 0;
  const paper = ranking.ranked.filter((r) => r.rank <= last && onPaper.includes(r.bidId));
  if (paper.length > 0)
    throw at(
      'on-paper',
      t(
        'These bids came on paper or by e-mail and could not answer, since offers are made on the portal. Nobody who ranks after them or beside them is invited: {list}.',
        { list: paper.map((r) => r.name).join(', ') },
      ),
    );
  if (chosen.length < fewestInvited)
    throw at('too-few', t('Invite at least {n} bids: a round is a competition.', { n: fewestInvited }));
  if (chosen.length > mostInvited) throw at('too-many', t('Invite at most {n} bids.', { n: mostInvited }));
  const passed = ranking.ranked.filter((r) => r.rank <= last && !bidIds.includes(r.bidId));
  if (passed.length > 0)
    throw at(
      'passed-over',
      t('Whoever ranks as high as one who is invited is invited too. Still missing: {list}.', {
        list: passed.map((r) => r.name).join(', '),
      }),
    );
  return chosen.map(({ bidId, name }) => ({ bidId, name }));
}

/** Said of a round as it is called: which bids, why, until when (an instant). */
export type RoundSaid = { bidIds: readonly string[]; reasons: string; closesAt: Instant };

/**
 * The lead calls a round. The deadline leaves the event's minimum notice from now, and more than the grace; `ranking` and its
 * fingerprint are the ranking as it stands, `onPaper` the bids that a colleague entered.
 */
export function callRound(
  event: Pick<EventRecord, 'content'>,
  lot: LotRecord,
  { ranking, fingerprint, onPaper }: { ranking: Ranking; fingerprint: string; onPaper: readonly string[] },
  said: RoundSaid,
  actor: Actor,
  now: Instant,
): Decided & { round: BidRound } {
  requireStage(lot, ['ranked'], t('A round of best and final offers'));
  requireNoRound(lot, t('Another round'));
  requireRoundLeft(event.content, lot);
  if (lot.ending)
    throw new Problem(
      'wrong-state',
      t('It is proposed to end this lot without an award. An approver decides on that first.'),
    );
  const { minimumNoticeDays: days, zone } = event.content;
  const invited = invitedOf(ranking, onPaper, said.bidIds);
  requireWords('reasons', said.reasons, t('Say why a round is called, and why these bids are invited: they read it.'));
  const least = earliestFair(later(now, graceSeconds), days);
  if (said.closesAt < least)
    throw wrongAt(
      'closes',
      'notice-too-short',
      tn(
        days,
        'The event leaves bidders one day at least: {when} or later.',
        'The event leaves bidders {n} days at least: {when} or later.',
        { when: bothClocks(least, zone) },
      ),
    );
  const rounds = lot.rounds ?? [];
  const round: BidRound = {
    number: rounds.length + 1,
    invited,
    reasons: said.reasons.trim(),
    called: whoWhen(actor, now),
    closesAt: said.closesAt,
    cancelled: null,
    ranking: fingerprint,
    opening: unopened,
  };
  return {
    round,
    lot: next(lot, { rounds: [...rounds, round] }),
    facts: [
      {
        what: 'round.called',
        lotId: lot.lotId,
        data: {
          number: round.number,
          bidders: invited.map((i) => i.name).join(', '),
          closes: recordedTime(said.closesAt, zone),
          ranking: fingerprint,
        },
        why: round.reasons,
      },
    ],
  };
}

const withRound = (lot: LotRecord, round: BidRound): LotRecord =>
  next(lot, { rounds: (lot.rounds ?? []).map((r) => (r.number === round.number ? round : r)) });

function running(lot: LotRecord, number: number): BidRound {
  const round = lot.rounds?.find((r) => r.number === number);
  if (!round) throw new Problem('not-found', t('This lot has no such round.'));
  return round;
}

/**
 * The lead cancels a round with a reason, until the first opener has said “open”: what was submitted in it is never opened, and it takes
 * none of the published rounds away. After the deadline too, for a fault of the portal at the deadline is only known then; until somebody
 * opens them nobody knows the offers, nor whether there are any.
 */
export function cancelRound(lot: LotRecord, number: number, reason: string, actor: Actor, now: Instant): Decided {
  const round = running(lot, number);
  if (round.cancelled) throw new Problem('wrong-state', t('This round is cancelled already.'));
  if (round.opening.people.length > 0)
    throw new Problem(
      'wrong-state',
      t('An opener has said “open” already. Only before that can the round be cancelled.'),
    );
  requireWords('reason', reason, t('Say why the round is cancelled: those who are invited read it.'));
  return {
    lot: withRound(lot, { ...round, cancelled: { ...whoWhen(actor, now), reason: reason.trim() } }),
    facts: [{ what: 'round.cancelled', lotId: lot.lotId, data: { number }, why: reason.trim() }],
  };
}

const refusal = (code: 'not-allowed' | 'too-early' | 'wrong-state' | 'second-person-needed', text: string) =>
  new Problem(code, text, { data: { recorded: true } });

/** An opener says "open" of the offers of a round: as with envelopes, after the deadline and the grace, and by as many people. */
export function openOffers(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: LotRecord,
  number: number,
  actor: Actor,
  now: Instant,
  orderId: string,
): Decided & { start: boolean } {
  if (!teamRolesOf(event, actor.id).includes('opener'))
    throw refusal('not-allowed', t('Only an opener of this event can open bids.'));
  const round = running(lot, number);
  const from = later(round.closesAt, graceSeconds);
  if (now < from)
    throw refusal(
      'too-early',
      t(
        'Bids can be opened from {when}: the deadline and {seconds} s in which a last submission may still be under way.',
        { when: bothClocks(from, event.content.zone, 'second'), seconds: graceSeconds },
      ),
    );
  if (round.cancelled) throw refusal('wrong-state', t('This round is cancelled already.'));
  if (round.opening.order) throw refusal('wrong-state', t('These envelopes are open already, or being opened.'));
  const heard = round.opening.people.filter((p) => teamRolesOf(event, p.id).includes('opener'));
  if (heard.some((p) => p.id === actor.id))
    throw refusal('second-person-needed', t('You have said so already. It takes another opener to open the bids.'));
  const people = [...heard, whoWhen(actor, now)];
  const start = people.length >= event.content.openersNeeded;
  const opening: Opening = { ...unopened, people, order: start ? orderId : null };
  return {
    start,
    lot: withRound(lot, { ...round, opening }),
    facts: [{ what: start ? 'round.opening' : 'round.attested', lotId: lot.lotId, data: { number } }],
  };
}

/** The order is carried out: so many offers are open, and count from now on. */
export function offersOpened(lot: LotRecord, number: number, offers: number, at: Instant): Decided {
  const round = running(lot, number);
  if (!round.opening.order || round.opening.openedAt)
    throw new Problem('wrong-state', t('No opening of these envelopes is under way.'), { data: { stage: lot.stage } });
  return {
    lot: withRound(lot, { ...round, opening: { ...round.opening, openedAt: at, bids: offers } }),
    facts: [{ what: 'round.done', lotId: lot.lotId, data: { number, count: offers } }],
  };
}

/** An offer as it was opened: what was bid again, in a round, for a bid (`of`). */
export type Offer = OpenedEnvelope & { of: string; round: number };

/** The offers that count, by the bid for which each was made: of opened rounds, the last one. */
export function standingOffers(lot: Pick<LotRecord, 'rounds'>, offers: readonly Offer[]): Map<string, Offer> {
  const open = new Set(openedRounds(lot).map((r) => r.number));
  const inOrder = offers.filter((o) => open.has(o.round)).sort((a, b) => a.round - b.round);
  return new Map(inOrder.map((o) => [o.of, o]));
}

/** Where the minutes of a round's opening are kept and asked for. */
export const roundMinutesAt = (number: number): string => `round-${number}`;
