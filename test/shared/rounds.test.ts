import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestFair } from '../../shared/deadline.ts';
import { proposeEnding } from '../../shared/ending.ts';
import { graceSeconds } from '../../shared/grace.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import {
  callRound,
  cancelRound,
  fewestInvited,
  mostInvited,
  type Offer,
  offersOpened,
  openOffers,
  type RoundInvite,
  requireNoRound,
  roundCancellation,
  roundLot,
  roundNotice,
  roundOf,
  roundsLeft,
  runningRound,
  standingOffers,
} from '../../shared/rounds.ts';
import type { RankedBid, Ranking } from '../../shared/scoring/rank.ts';
import { later } from '../../shared/time.ts';
import { givenContent, givenLot, givenNotice, givenPublished, afterDeadline as now, people } from '../given.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished({ content: givenContent({ minimumNoticeDays: 1, offerRounds: 2 }) });
const lot = givenLot('ranked');
const ranked = (ranks: readonly number[]): Ranking => ({
  ranked: ranks.map(
    (rank, i): RankedBid => ({
      ...{ bidId: `bid-${i + 1}`, name: `Bidder ${i + 1}`, rank, tied: false, behind: '0' },
      ...{ total: { exact: '1', shown: '1' }, points: [], price: '100', countedPrice: '100' },
    }),
  ),
  leftOut: [],
  ties: [],
});
const ids = (n: number) => Array.from({ length: n }, (_, i) => `bid-${i + 1}`);
/** The first instant that leaves a day, after the grace, at the next whole minute. */
const closesAt = earliestFair(later(now, graceSeconds), 1);
const call = (
  bidIds: readonly string[],
  { ranks = [1, 2, 3], onPaper = [] as string[], of = lot, until = closesAt, reasons = 'They lie close.' } = {},
) =>
  callRound(
    event,
    of,
    { ranking: ranked(ranks), fingerprint: 'f'.repeat(64), onPaper },
    { bidIds, reasons, closesAt: until },
    people.lead,
    now,
  );
const fault = (act: () => unknown) => refusedWith(act).faults[0]?.code;

describe('calling a round', () => {
  it('notes who is invited, why, until when, and the ranking that it rests on', () => {
    const { lot: after, round, facts } = call(['bid-2', 'bid-1']);
    expect(round).toMatchObject({ number: 1, closesAt, ranking: 'f'.repeat(64), cancelled: null });
    expect(round.invited.map((i) => i.name)).toEqual(['Bidder 1', 'Bidder 2']);
    expect([after.version, after.stage, after.rounds?.length]).toEqual([lot.version + 1, 'ranked', 1]);
    expect(facts.map((f) => [f.what, f.why])).toEqual([['round.called', 'They lie close.']]);
  });

  it('passes over nobody who ranks as high as one who is invited', () => {
    expect(fault(() => call(['bid-1', 'bid-3']))).toBe('passed-over');
    // Two share the second place.
    expect(fault(() => call(['bid-1', 'bid-2'], { ranks: [1, 2, 2] }))).toBe('passed-over');
  });

  it('lets nobody undercut a bid on paper, which can make no offer', () => {
    expect(fault(() => call(['bid-1', 'bid-2'], { onPaper: ['bid-2'] }))).toBe('on-paper');
    expect(fault(() => call(['bid-1', 'bid-3'], { onPaper: ['bid-2'] }))).toBe('on-paper');
    expect(fault(() => call(['bid-2', 'bid-3'], { onPaper: ['bid-1'] }))).toBe('on-paper');
    // It shares the last place.
    expect(fault(() => call(['bid-1', 'bid-2'], { ranks: [1, 2, 2], onPaper: ['bid-3'] }))).toBe('on-paper');
    expect(call(['bid-1', 'bid-2'], { onPaper: ['bid-3'] }).round.invited).toHaveLength(2);
  });

  it('takes two bids at least, as many as one transaction tells at most, and ranked ones only', () => {
    const many = Array.from({ length: mostInvited + 1 }, (_, i) => i + 1);
    expect(fault(() => call(ids(fewestInvited - 1)))).toBe('too-few');
    expect(fault(() => call(ids(mostInvited + 1), { ranks: many }))).toBe('too-many');
    expect(call(ids(mostInvited), { ranks: many }).round.invited).toHaveLength(mostInvited);
    expect(fault(() => call(['bid-1', 'bid-9']))).toBe('not-ranked');
    expect(fault(() => call([]))).toBe('too-few');
  });

  it('leaves the event’s minimum notice, to the minute, and more than the grace where there is none', () => {
    expect(fault(() => call(ids(2), { until: later(closesAt, -60) }))).toBe('notice-too-short');
    const none = { content: { ...event.content, minimumNoticeDays: 0 } };
    const at = (until: string) => () =>
      callRound(
        none,
        lot,
        { ranking: ranked([1, 2]), fingerprint: '', onPaper: [] },
        { bidIds: ids(2), reasons: 'Close.', closesAt: until },
        people.lead,
        now,
      );
    expect(fault(at(later(now, 59)))).toBe('notice-too-short');
    expect(at(later(now, 120))).not.toThrow();
  });

  it('is for a ranked lot alone, one round at a time; meanwhile nothing else is decided on it', () => {
    for (const stage of ['scoring', 'locked', 'recommended', 'awarded'] as const)
      expect(refusedWith(() => call(ids(2), { of: givenLot(stage) })).code).toBe('wrong-state');
    const running = call(ids(2)).lot;
    expect(refusedWith(() => call(ids(2), { of: running })).code).toBe('round-running');
    const end = { how: 'no-award', reasons: 'None fits.' } as const;
    expect(refusedWith(() => proposeEnding(running, end, people.lead, now)).code).toBe('round-running');
    const ending = proposeEnding(lot, end, people.lead, now).lot;
    expect(refusedWith(() => call(ids(2), { of: ending })).code).toBe('wrong-state');
  });
});

describe('how many rounds there may be', () => {
  const opened = (of: LotRecord): LotRecord => ({
    ...of,
    rounds: of.rounds!.map((r) => ({ ...r, opening: { ...r.opening, openedAt: now } })),
  });
  const inEvent = (offerRounds: 1 | 2 | 3 | undefined, of = lot) =>
    callRound(
      { content: { ...event.content, offerRounds } },
      of,
      { ranking: ranked([1, 2]), fingerprint: '', onPaper: [] },
      { bidIds: ids(2), reasons: 'Close.', closesAt },
      people.lead,
      now,
    );
  const left = (act: () => unknown) => {
    const { code, data } = refusedWith(act);
    return [code, data.published, data.used];
  };

  it('is what was published: none where nothing was, and a cancelled one does not count', () => {
    expect(left(() => inEvent(undefined))).toEqual(['rounds-used', 0, 0]);
    const held = opened(inEvent(1).lot);
    expect(left(() => inEvent(1, held))).toEqual(['rounds-used', 1, 1]);
    const again = inEvent(2, held);
    expect(again.round.number).toBe(2);
    expect(left(() => inEvent(2, opened(again.lot)))).toEqual(['rounds-used', 2, 2]);
    const cancelled = cancelRound(inEvent(1).lot, 1, 'Cut.', people.lead, now).lot;
    expect(inEvent(1, cancelled).round.number).toBe(2);
  });
});

describe('cancelling a round', () => {
  const running = call(ids(2)).lot;
  const cancel = (at: string, reason = 'Cut.', of: LotRecord = running) => cancelRound(of, 1, reason, people.lead, at);

  it('is possible until somebody has said “open”, after the deadline too, and takes no round away', () => {
    const after = later(closesAt, 60);
    const cancelled = cancel(after, 'The portal was down at the deadline.').lot;
    expect([runningRound(cancelled), roundsLeft(event.content, cancelled)]).toEqual([null, 2]);
    const said = openOffers(event, running, 1, people.opener, after, 'o-1').lot;
    expect(refusedWith(() => cancel(later(after, 1), 'Too late.', said)).code).toBe('wrong-state');
    expect(refusedWith(() => openOffers(event, cancelled, 1, people.opener, later(after, 1), 'o-1')).code).toBe(
      'wrong-state',
    );
  });

  it('happens once, with a reason', () => {
    expect(fault(() => cancel(now, ' '))).toBe('missing');
    const { lot: after } = cancel(later(closesAt, -0.001));
    expect(refusedWith(() => cancel(now, 'Again.', after)).code).toBe('wrong-state');
    expect(refusedWith(() => cancelRound(after, 2, 'No.', people.lead, now)).code).toBe('not-found');
    expect(runningRound(after)).toBeNull();
    expect(call(ids(2), { of: after }).round.number).toBe(2);
  });

  it('closes it to its bidders at that instant', () => {
    const invite: RoundInvite = {
      ...{ eventId: 'event-1', lotId: 'lot-1', number: 1, closesAt, calledAt: now },
      cancelled: { at: later(now, 60), reason: 'Cut.' },
    };
    expect(roundNotice(givenNotice(), invite).closesAt).toBe(later(now, 60));
    expect(roundCancellation(invite)).toEqual({ lotId: 'lot-1_r1', at: later(now, 60), reasons: 'Cut.' });
    expect(roundCancellation({ ...invite, cancelled: null })).toBeNull();
    // Cancelled afterwards, it closed at its deadline all the same.
    const afterwards = { at: later(closesAt, 60), reason: 'The portal was down.' };
    expect(roundNotice(givenNotice(), { ...invite, cancelled: afterwards }).closesAt).toBe(closesAt);
  });
});

describe('opening the offers', () => {
  const running = call(ids(2)).lot;
  const from = later(closesAt, 60);
  const say = (who: keyof typeof people, at = from, of = running) => openOffers(event, of, 1, people[who], at, 'o-1');

  it('waits for the deadline and the grace, and takes two openers', () => {
    expect(refusedWith(() => say('opener', later(from, -0.001))).code).toBe('too-early');
    expect(refusedWith(() => say('lead')).code).toBe('not-allowed');
    const first = say('opener');
    expect([first.start, runningRound(first.lot)?.opening.order]).toEqual([false, null]);
    expect(refusedWith(() => say('opener', from, first.lot)).code).toBe('second-person-needed');
    const second = say('opener2', from, first.lot);
    expect([second.start, runningRound(second.lot)?.opening.order]).toEqual([true, 'o-1']);
    expect(refusedWith(() => say('opener', from, second.lot)).code).toBe('wrong-state');
    const done = offersOpened(second.lot, 1, 1, from).lot;
    expect([runningRound(done), done.rounds![0]!.opening.bids]).toEqual([null, 1]);
    expect(() => requireNoRound(done, 'x')).not.toThrow();
    // Delivered again it opens nothing twice.
    expect(refusedWith(() => offersOpened(done, 1, 1, from)).code).toBe('wrong-state');
  });

  it('of a cancelled round is refused', () => {
    const cancelled = cancelRound(running, 1, 'Cut.', people.lead, now).lot;
    expect(refusedWith(() => say('opener', from, cancelled)).code).toBe('wrong-state');
  });
});

describe('what stands after rounds', () => {
  const opened = (numbers: readonly number[]): LotRecord => ({
    ...lot,
    rounds: [1, 2, 3].map((number) => ({
      ...call(ids(2)).round,
      number,
      opening: { people: [], order: 'o', openedAt: numbers.includes(number) ? now : null, bids: 1 },
    })),
  });
  const offer = (of: string, round: number) => ({ of, round }) as Offer;

  it('is of each bid the offer of the last opened round in which one was made, whatever their order', () => {
    const made = fc.array(fc.record({ of: fc.constantFrom('a', 'b'), round: fc.constantFrom(1, 2, 3) }));
    fc.assert(
      fc.property(made, fc.subarray([1, 2, 3]), (offers, numbers) => {
        const stands = standingOffers(opened(numbers), offers as Offer[]);
        for (const of of ['a', 'b']) {
          const rounds = offers.filter((o) => o.of === of && numbers.includes(o.round)).map((o) => o.round);
          expect(stands.get(of)?.round).toBe(rounds.length ? Math.max(...rounds) : undefined);
        }
      }),
    );
    expect(standingOffers(lot, [offer('a', 1)]).size).toBe(0);
  });
});

describe('the lot of a round', () => {
  it('is found again from its name, and no lot that a buyer writes is called so', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,40}$/), fc.integer({ min: 1, max: 999 }), (lotId, number) => {
        expect(roundOf(roundLot(lotId, number))).toEqual({ lotId, number });
        expect(roundOf(lotId)).toBeNull();
      }),
    );
  });

  it('asks for prices alone, in one envelope, until the round’s deadline', () => {
    const notice = givenNotice();
    const of = roundNotice(notice, {
      ...{ eventId: 'event-1', lotId: 'lot-1', number: 2, closesAt, calledAt: now, cancelled: null },
    });
    expect([of.content.envelopes, of.content.questions, of.closesAt]).toEqual(['one', [], closesAt]);
    expect(of.content.lots).toEqual([{ ...notice.content.lots[0], id: 'lot-1_r2' }]);
    expect(of.content.title).toBe(notice.content.title);
    const [lot] = notice.content.lots;
    const two = givenNotice(givenContent({ lots: [lot!, { ...lot!, id: 'lot-2', name: 'Tables' }] }));
    const second = { eventId: 'event-1', lotId: 'lot-2', number: 1, closesAt, calledAt: now, cancelled: null };
    expect(roundNotice(two, second).content.title).toBe(`${notice.content.title}: Tables`);
    const none = { eventId: 'event-1', lotId: 'lot-9', number: 2, closesAt, calledAt: now, cancelled: null };
    expect(refusedWith(() => roundNotice(notice, none)).code).toBe('not-found');
  });
});
