/** Rounds of best and final offers: the lead calls or cancels one; whoever reads the ranking reads each with the ranking before it. */
import * as routes from '../../shared/api/rounds.ts';
import { type OpenedEnvelope, shownTotal } from '../../shared/bid.ts';
import { requireDeclared } from '../../shared/lot.ts';
import type { BidRound } from '../../shared/lot-record.ts';
import { letterAbout, type Mail } from '../../shared/mail.ts';
import { count } from '../../shared/numerals.ts';
import { wrongAt } from '../../shared/problem.ts';
import { wallFaultText } from '../../shared/publication-faults.ts';
import { requireSettled } from '../../shared/rejection.ts';
import { callRound, cancelRound, type Offer, type RoundInvite, roundLot } from '../../shared/rounds.ts';
import type { Ranking } from '../../shared/scoring/rank.ts';
import { instantOf } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { letterToBidder } from '../http/bidder-letters.ts';
import { keys } from '../ports/keys.ts';
import type { Store, Write } from '../ports/store.ts';
import { mattersOf } from './check-state.ts';
import { answerLot, lotWrite, placeFor } from './lot-command.ts';
import { rankingOf, requireRanked } from './ranking.ts';
import { aboutOf, inLot, type Place } from './state.ts';

/** Bytes of a ranking that one item holds, which has 400 kB; of a longer one the points by criterion are left to its bundle. */
const bytesKept = 350_000;
const kept = (ranking: Ranking): Ranking => {
  if (Buffer.byteLength(JSON.stringify(ranking)) <= bytesKept) return ranking;
  return {
    ...ranking,
    ranked: ranking.ranked.map((r) => ({ ...r, points: [] })),
    leftOut: ranking.leftOut.map(({ points: _, ...l }) => l),
  };
};

type Bidder = Pick<OpenedEnvelope, 'bidId' | 'supplierId' | 'supplierName' | 'contact'>;
/** Whose bids the invited ones are: known since their first envelopes were opened. */
async function biddersOf(store: Store, place: Place, { invited }: BidRound): Promise<Bidder[]> {
  const all = (await inLot<OpenedEnvelope>(store, place, 'BID')).map((b) => b.data);
  return invited.map(({ bidId }) => all.find((b) => b.bidId === bidId)!);
}

/** What each invited supplier reads of the round, in an item of its own. */
const inviteOf = ({ event, lot }: Place, { number, closesAt, called, cancelled }: BidRound): RoundInvite => ({
  ...{ eventId: event.id, lotId: lot.lotId, number, closesAt, calledAt: called.at },
  cancelled: cancelled && { at: cancelled.at, reason: cancelled.reason },
});

/** The items and letters to those who are invited. */
function told(
  place: Place,
  round: BidRound,
  bidders: readonly Bidder[],
  { now, commandId }: { now: string; commandId: string },
  mailTo: (bidder: Bidder) => Mail,
): { writes: Write[]; mails: Mail[] } {
  const { event, lot } = place;
  const parts = bidders.map((b) => {
    const letter = letterToBidder(
      { ...aboutOf(place), id: `${commandId}-${b.bidId}`, at: now },
      b.supplierId,
      mailTo(b),
    );
    const put = keys.round(b.supplierId, event.id, lot.lotId, round.number);
    return { mails: letter.mails, writes: [{ put, data: inviteOf(place, round) }, ...letter.writes] };
  });
  return { writes: parts.flatMap((p) => p.writes), mails: parts.flatMap((p) => p.mails) };
}

export const callARound = commands(routes.callRound, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.recommend');
    requireDeclared(place.lot, place.declaration);
    const { event, lot } = place;
    const { content } = event;
    const { ranking, fingerprint, checks } = await rankingOf(tools, place);
    requireSettled(mattersOf(place, checks), t('A round of best and final offers'));
    const closes = instantOf(body.closes, content.zone);
    if ('fault' in closes) throw wrongAt('closes', closes.fault, t(wallFaultText[closes.fault]));
    const onPaper = checks.bids.filter((b) => b.entered).map((b) => b.bidId);
    const said = { bidIds: body.bidIds, reasons: body.reasons, closesAt: closes.at };
    const decided = callRound(event, lot, { ranking, fingerprint, onPaper }, said, actor, now);
    const { round } = decided;
    const about = letterAbout(content, event.orgName, event.id, lot.lotId);
    const of = { number: round.number, closesAt: round.closesAt };
    const invited = told(
      place,
      round,
      await biddersOf(tools.store, place, round),
      { now, commandId },
      ({ contact, supplierName }) => ({
        to: contact.email,
        letter: 'round-called',
        data: {
          ...{ ...about, ...of, supplier: supplierName, reasons: round.reasons },
          offerLot: roundLot(lot.lotId, round.number),
        },
      }),
    );
    const openers = event.team.filter((m) => m.roles.includes('opener'));
    return {
      about: aboutOf(place),
      writes: [
        lotWrite(place, decided.lot),
        { put: keys.rankedBefore(event.orgId, event.id, lot.lotId, round.number), data: kept(ranking), when: 'absent' },
        ...invited.writes,
      ],
      facts: decided.facts,
      mails: [
        ...invited.mails,
        ...openers.map((m): Mail => ({ to: m.email, letter: 'round-to-open', data: { ...about, ...of } })),
      ],
      result: {},
    };
  },
  answer: answerLot,
});

const numberIn = (number: string | undefined): number => (/^[1-9][0-9]{0,2}$/.test(number ?? '') ? count(number!) : 0);

export const cancelARound = commands(routes.cancelRound, {
  async decide({ actor, body, params, now, commandId }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'award.recommend');
    requireDeclared(place.lot, place.declaration);
    const { event, lot } = place;
    const number = numberIn(params.number);
    const decided = cancelRound(lot, number, body.reason, actor, now);
    const round = decided.lot.rounds!.find((r) => r.number === number)!;
    const about = letterAbout(event.content, event.orgName, event.id, lot.lotId);
    const { writes, mails } = told(
      place,
      round,
      await biddersOf(tools.store, place, round),
      { now, commandId },
      ({ contact, supplierName }) => ({
        to: contact.email,
        letter: 'round-cancelled',
        data: { ...about, number, supplier: supplierName, reasons: round.cancelled!.reason },
      }),
    );
    return {
      about: aboutOf(place),
      writes: [lotWrite(place, decided.lot), ...writes],
      facts: decided.facts,
      mails,
      result: {},
    };
  },
  answer: answerLot,
});

export const readRounds = reads(routes.readRounds, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  requireRanked(place, t('The ranking'));
  const { event, lot, sheet } = place;
  const rounds = lot.rounds ?? [];
  const [offers, before] = await Promise.all([
    rounds.some((r) => r.opening.openedAt) ? inLot<Offer>(tools.store, place, 'OFFER') : [],
    Promise.all(
      rounds.map((r) => tools.store.get<Ranking>(keys.rankedBefore(event.orgId, event.id, lot.lotId, r.number))),
    ),
  ]);
  return {
    body: {
      rounds: rounds.map((round, i) => ({
        ...round,
        before: before[i]?.data ?? null,
        offers: offers
          .map((o) => o.data)
          .filter((o) => o.round === round.number && round.opening.openedAt !== null)
          .map(({ of, supplierName, receivedAt, prices, fingerprint }) => ({
            ...{ bidId: of, name: supplierName, receivedAt, fingerprint },
            total: prices && shownTotal(sheet, prices),
          })),
      })),
    },
    version: lot.version,
  };
});
