/** The check of opened bids: findings, rejections by two people, decisions on low prices, the tabulation. */
import { decideLowPrice } from '../../shared/abnormally-low.ts';
import * as routes from '../../shared/api/check.ts';
import type { OpenedBid } from '../../shared/api/evaluation.ts';
import { priceEnvelope } from '../../shared/event.ts';
import { allowReading, isOpen, type LotRecord } from '../../shared/lot.ts';
import { next } from '../../shared/lot-record.ts';
import { type Act, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import {
  confirmRejection as confirm,
  hasGrounds,
  liftRejection as lift,
  proposeRejection as propose,
  type Rejection,
} from '../../shared/rejection.ts';
import { find, pointsOf } from '../../shared/responsiveness.ts';
import { tabulate, tabulationCsv } from '../../shared/tabulation.ts';
import { t } from '../../shared/words/say.ts';
import { type CommandHandler, commands, reads, requireVersion, type Signed, type Tools } from '../http/app.ts';
import type { Commit } from '../http/commit.ts';
import { maskFor, meantBid } from '../http/pseudonyms.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { type Checks, checksOf, lowIn, requestsOf, showCheck } from './check-state.ts';
import { lotWrite } from './lot-command.ts';
import { seenChecks, seenRequests } from './masked.ts';
import { aboutOf, declarationOf, type Place, placeOf } from './state.ts';

/** The place of a request, for somebody who may read its bids. */
async function readingPlace({ actor, params }: Signed<unknown>, tools: Tools): Promise<Place> {
  const place = await placeOf(tools, actor, params);
  const declaration = await declarationOf(tools.store, place, actor.id);
  allowReading(place.event, place.lot, declaration?.data, actor);
  return place;
}

/** The check as whoever asks may see it. */
async function answerCheck(call: Signed<unknown>, tools: Tools) {
  const place = await readingPlace(call, tools);
  const [checks, requests, mask] = await Promise.all([
    checksOf(tools.store, place),
    requestsOf(tools.store, place),
    maskFor(tools.store, place.event, place.lot, call.actor),
  ]);
  const body = showCheck(place, seenChecks(mask, checks), seenRequests(mask, requests), call.actor, call.now);
  return { body, version: place.lot.version };
}

/** What a command decides: the lot goes one version on, so that a lock or a recommendation at the same moment is refused or sees it. */
type Found = { lot: LotRecord; facts: NewFact[]; writes: Write[]; mails?: Commit<unknown>['mails'] };

/**
 * A command of the check on one bid that answers with the check: who may, the bid, the decision, one write. `masked`: whether it is
 * also for who reads the bids under pseudonyms.
 */
export const checks = <Body>(
  act: Act,
  decide: (
    call: Signed<Body>,
    at: { place: Place; known: Checks; bid: OpenedBid },
    tools: Tools,
  ) => Promise<Found> | Found,
  masked = true,
): CommandHandler<Signed<Body>, Tools, routes.CheckView, Record<string, never>> => ({
  async decide(call, tools) {
    const place = await placeOf(tools, call.actor, call.params);
    allow(call.actor, act, place.event);
    const declaration = await declarationOf(tools.store, place, call.actor.id);
    allowReading(place.event, place.lot, declaration?.data, call.actor);
    const [known, mask] = await Promise.all([
      checksOf(tools.store, place),
      maskFor(tools.store, place.event, place.lot, call.actor),
    ]);
    if (mask && !masked)
      throw new Problem(
        'names-hidden',
        t('You read these bids without the bidders’ names. The lead writes to a bidder, who would be named to you.'),
      );
    const bidId = meantBid(mask, call.params.bidId!);
    const bid = known.bids.find((b) => b.bidId === bidId);
    if (!bid) throw new Problem('not-found', t('There is no such bid in this lot.'));
    const found = await decide(call, { place, known, bid }, tools);
    return {
      about: aboutOf(place),
      writes: [lotWrite(place, found.lot), ...found.writes],
      facts: found.facts,
      mails: found.mails ?? [],
      result: {},
    };
  },
  answer: (_result, call, tools) => answerCheck(call, tools),
});

export const readCheck = reads(routes.readCheck, (call, tools: Tools) => answerCheck(call, tools));

export const saveFinding = commands(
  routes.saveFinding,
  checks('bids.check', (call, { place, known, bid }) => {
    const { event, lot } = place;
    const point = pointsOf(event.content, lot.lotId).find((p) => p.id === call.params.pointId);
    if (!point) throw new Problem('not-found', t('The checklist has no such point.'));
    if (isOpen(lot, point.envelope) && !bid.envelopes.includes(point.envelope))
      throw new Problem('prices-sealed', t('The price envelope of this bid is not opened.'));
    const before = known.findings.find((f) => f.bidId === bid.bidId && f.pointId === point.id);
    requireVersion(call, before?.version ?? 0);
    const { finding, ...found } = find(event.content, lot, point, bid, call.body, before, call.actor, call.now);
    const key = keys.finding(event.orgId, event.id, lot.lotId, bid.bidId, point.id);
    return { ...found, writes: [{ put: key, data: finding, version: finding.version }] };
  }),
);

const rejectionPut = ({ event, lot }: Place, rejection: Rejection): Write => ({
  put: keys.rejection(event.orgId, event.id, lot.lotId, rejection.bidId),
  data: rejection,
  version: rejection.version,
});
const rejectionOf = ({ rejections }: Checks, bid: OpenedBid) => rejections.find((r) => r.bidId === bid.bidId);

export const proposeRejection = commands(
  routes.proposeRejection,
  checks('bids.reject', (call, { place, known, bid }) => {
    const grounds = hasGrounds(place.event.content, place.lot, bid, known.findings);
    const before = rejectionOf(known, bid);
    const { rejection, ...found } = propose(place.lot, bid, grounds, call.body, before, call.actor, call.now);
    return { ...found, writes: [rejectionPut(place, rejection)] };
  }),
);

export const confirmRejection = commands(
  routes.confirmRejection,
  checks('rejections.confirm', (call, { place, known, bid }) => {
    const { rejection, ...found } = confirm(place.lot, rejectionOf(known, bid), call.actor, call.now);
    return { ...found, writes: [rejectionPut(place, rejection)] };
  }),
);

export const liftRejection = commands(
  routes.liftRejection,
  checks('bids.reject', (call, { place, known, bid }) => {
    const { rejection, ...found } = lift(place.lot, rejectionOf(known, bid), call.body, call.actor, call.now);
    return { ...found, writes: [rejectionPut(place, rejection)] };
  }),
);

/** The ground of a rejection for a price that its bidder did not explain. */
const lowRule = 'Abnormally low price (Directive 2014/24/EU, Art. 69(3))';

export const decideLow = commands(
  routes.decideLow,
  checks('bids.reject', async (call, { place, known, bid }, { store }) => {
    const { event, lot } = place;
    const asked = await requestsOf(store, place);
    const before = known.lowDecisions.find((d) => d.bidId === bid.bidId);
    const low = lowIn(place, known);
    const { decision, facts } = decideLowPrice(lot, low, bid.bidId, asked, call.body, before, call.actor, call.now);
    const kept: Write = {
      put: keys.lowPrice(event.orgId, event.id, lot.lotId, bid.bidId),
      data: decision,
      version: decision.version,
    };
    if (decision.accepted) return { lot: next(lot, {}), facts, writes: [kept] };
    const said = { reason: decision.reasons, place: lowRule };
    const { rejection, ...found } = propose(lot, bid, true, said, rejectionOf(known, bid), call.actor, call.now);
    return { lot: found.lot, facts: [...facts, ...found.facts], writes: [kept, rejectionPut(place, rejection)] };
  }),
);

export const readTabulation = reads(routes.readTabulation, async (call, tools: Tools) => {
  const place = await readingPlace(call, tools);
  const { event, lot } = place;
  if (!isOpen(lot, priceEnvelope(event.content)))
    throw new Problem('prices-sealed', t('The price envelopes are sealed until the openers open them.'));
  const [checks, mask] = await Promise.all([
    checksOf(tools.store, place),
    maskFor(tools.store, event, lot, call.actor),
  ]);
  const body = tabulate(event.content, lot.lotId, seenChecks(mask, checks).bids);
  const csv = call.query.format === 'csv' && { contentType: 'text/csv; charset=utf-8', body: tabulationCsv(body) };
  return csv ? { body, text: csv } : { body };
});
