import { describe, expect, it } from 'vitest';
import { functionSeconds } from '../../functions/names.ts';
import type { EventRecord } from '../../shared/event.ts';
import {
  allowReading,
  decideAward,
  declare,
  graceSeconds,
  isOpen,
  type LotRecord,
  lock,
  nextEnvelope,
  open,
  opened,
  phaseOf,
  recommend,
  sealedLot,
} from '../../shared/lot.ts';
import { Problem } from '../../shared/problem.ts';
import { instantAt, later, millis } from '../../shared/time.ts';
import {
  afterDeadline,
  closesAt,
  givenContent,
  givenDeclarations,
  givenLot,
  givenPublished,
  givenRanking,
  panel,
  people,
} from '../given.ts';

const { event } = givenPublished();
const refusedWith = (act: () => unknown): Problem => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('nothing was refused');
};

/** The lot while the price envelopes are being opened: the same stage as the first time, with more behind it. */
const openingPrices = (): LotRecord => {
  const { openings } = givenLot('ranked');
  return givenLot('locked', {
    stage: 'opening',
    openings: { ...openings, commercial: { ...openings.commercial!, openedAt: null, bids: null } },
  });
};
const moments = {
  sealed: givenLot('sealed'),
  opening: givenLot('opening'),
  scoring: givenLot('scoring'),
  locked: givenLot('locked'),
  'opening prices': openingPrices(),
  ranked: givenLot('ranked'),
  recommended: givenLot('recommended'),
  awarded: givenLot('awarded'),
};
type Moment = keyof typeof moments;

const bids = [
  { bidId: 'bid-1', name: 'Paper Heron Collective' },
  { bidId: 'bid-2', name: 'Marmot & Daughters' },
];
const signed = panel.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));
const saidNo = { conflict: false, reason: '' };
const saidYes = { conflict: true, reason: 'My sister works there.' };
const at = afterDeadline;

const acts = {
  'open the technical envelopes': (lot: LotRecord) => open(event, lot, 'technical', people.opener, at, 'order-9'),
  'open the price envelopes': (lot: LotRecord) => open(event, lot, 'commercial', people.opener, at, 'order-9'),
  'say that the technical envelopes are open': (lot: LotRecord) => opened(lot, 'technical', 2, at),
  'say that the price envelopes are open': (lot: LotRecord) => opened(lot, 'commercial', 2, at),
  'declare no conflict': (lot: LotRecord) => declare(lot, undefined, saidNo, people.evaluator, at),
  'declare a conflict': (lot: LotRecord) => declare(lot, undefined, saidYes, people.evaluator, at),
  'read a bid': (lot: LotRecord) => allowReading(event, lot, givenDeclarations()[0], people.evaluator),
  'lock the marks': (lot: LotRecord) => lock(event, lot, givenDeclarations(), bids, signed, people.lead, at),
  recommend: (lot: LotRecord) =>
    recommend(lot, givenRanking(), 'ab', { bidId: 'bid-1', reasons: 'It ranks first.' }, people.lead, at),
  approve: (lot: LotRecord) => decideAward(lot, { approve: true, reason: '' }, people.approver, at),
  'send back': (lot: LotRecord) => decideAward(lot, { approve: false, reason: 'Say more.' }, people.approver, at),
};

/** When each act is possible, by hand; at every other moment it is refused. */
const possible: Record<keyof typeof acts, Moment[]> = {
  'open the technical envelopes': ['sealed'],
  'open the price envelopes': ['locked'],
  'say that the technical envelopes are open': ['opening'],
  'say that the price envelopes are open': ['opening prices'],
  'declare no conflict': ['scoring', 'locked', 'opening prices', 'ranked', 'recommended', 'awarded'],
  'declare a conflict': ['scoring', 'locked', 'opening prices', 'ranked', 'recommended', 'awarded'],
  'read a bid': ['scoring', 'locked', 'opening prices', 'ranked', 'recommended', 'awarded'],
  'lock the marks': ['scoring'],
  recommend: ['ranked'],
  approve: ['recommended'],
  'send back': ['recommended'],
};

describe('the life of a lot: every act at every moment', () => {
  const cases = (Object.keys(acts) as (keyof typeof acts)[]).flatMap((act) =>
    (Object.keys(moments) as Moment[]).map((moment) => [act, moment, possible[act].includes(moment)] as const),
  );
  it.each(cases)('%s while %s: %s', (act, moment, allowed) => {
    const lot = moments[moment];
    const before = structuredClone(lot);
    if (allowed) expect(() => acts[act](lot)).not.toThrow();
    else expect(refusedWith(() => acts[act](lot)).code).toBe('wrong-state');
    expect(lot).toEqual(before);
  });

  it('goes from sealed to awarded in this order, one version at a time, with a fact for each step', () => {
    const { event: published } = givenPublished();
    let lot = sealedLot('org-buyer', 'event-1', 'lot-1');
    const facts: string[] = [];
    const stages: string[] = [];
    const then = (decided: { lot: LotRecord; facts: { what: string; lotId?: string }[] }) => {
      expect(decided.lot.version).toBe(lot.version + 1);
      for (const f of decided.facts) expect(f.lotId).toBe('lot-1');
      lot = decided.lot;
      facts.push(...decided.facts.map((f) => f.what));
      stages.push(lot.stage);
    };
    then(open(published, lot, 'technical', people.opener, at, 'order-1'));
    then(open(published, lot, 'technical', people.opener2, at, 'order-1'));
    then(opened(lot, 'technical', 2, at));
    then(lock(published, lot, givenDeclarations(), bids, signed, people.lead, at));
    then(open(published, lot, 'commercial', people.opener2, at, 'order-2'));
    then(open(published, lot, 'commercial', people.opener, at, 'order-2'));
    then(opened(lot, 'commercial', 2, at));
    then(recommend(lot, givenRanking(), 'ab', { bidId: 'bid-1', reasons: 'First.' }, people.lead, at));
    then(decideAward(lot, { approve: false, reason: 'Say more.' }, people.approver, at));
    then(recommend(lot, givenRanking(), 'ab', { bidId: 'bid-1', reasons: 'First, because …' }, people.lead, at));
    then(decideAward(lot, { approve: true, reason: '' }, people.approver, at));
    expect(stages).toEqual(
      'sealed opening scoring locked locked opening ranked recommended ranked recommended awarded'.split(' '),
    );
    expect(facts).toEqual([
      'opening.attested',
      'opening.started',
      'opening.done',
      'evaluation.locked',
      'opening.attested',
      'opening.started',
      'opening.done',
      'award.recommended',
      'award.returned',
      'award.recommended',
      'award.approved',
    ]);
  });

  it('has no price stage where there is one envelope', () => {
    const questions = givenContent().questions.map((q) => ({ ...q, envelope: 'bid' as const }));
    const one = givenPublished({ content: givenContent({ envelopes: 'one', openersNeeded: 1, questions }) }).event;
    const sealed = sealedLot('org-buyer', 'event-1', 'lot-1');
    for (const envelope of ['technical', 'commercial'] as const)
      expect(refusedWith(() => open(one, sealed, envelope, people.opener, at, 'o')).code).toBe('not-found');
    const opening = open(one, sealed, 'bid', people.opener, at, 'order-1');
    expect(opening.start).toBe(true);
    const scoring = opened(opening.lot, 'bid', 2, at).lot;
    expect(scoring.stage).toBe('scoring');
    expect(lock(one, scoring, givenDeclarations(), bids, signed, people.lead, at).lot.stage).toBe('ranked');
  });
});

describe('opening', () => {
  const sealed = givenLot('sealed');
  const from = later(closesAt, graceSeconds);

  it('waits for the deadline and a grace that is longer than any function may run', () => {
    expect(graceSeconds).toBeGreaterThan(functionSeconds);
    expect(millis(from) - millis(closesAt)).toBe(graceSeconds * 1000);
  });

  it('is not possible a millisecond before that, and is at that millisecond', () => {
    const early = refusedWith(() => open(event, sealed, 'technical', people.opener, later(from, -0.001), 'o'));
    expect(early.code).toBe('too-early');
    expect(early.message).toContain('Fri 27 Nov 2026, 16:01:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:01:00 UTC');
    expect(() => open(event, sealed, 'technical', people.opener, from, 'o')).not.toThrow();
    for (const instant of [closesAt, later(closesAt, -1), instantAt(0)])
      expect(refusedWith(() => open(event, sealed, 'technical', people.opener, instant, 'o')).code).toBe('too-early');
  });

  it('takes two people: the first is noted, the second starts it', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1');
    expect(first.start).toBe(false);
    expect(first.lot.stage).toBe('sealed');
    expect(first.lot.openings.technical).toEqual({
      people: [{ id: people.opener.id, name: people.opener.name, at: from }],
      order: null,
      openedAt: null,
      bids: null,
    });
    const second = open(event, first.lot, 'technical', people.opener2, at, 'order-2');
    expect(second.start).toBe(true);
    expect(second.lot.stage).toBe('opening');
    expect(second.lot.openings.technical).toMatchObject({ order: 'order-2', openedAt: null });
    expect(second.lot.openings.technical?.people.map((p) => p.id)).toEqual([people.opener.id, people.opener2.id]);
  });

  it('does not take the same person for two', () => {
    const first = open(event, sealed, 'technical', people.opener, from, 'order-1').lot;
    const again = refusedWith(() => open(event, first, 'technical', people.opener, at, 'order-2'));
    expect(again.code).toBe('second-person-needed');
  });

  it('takes one where the event says so', () => {
    const alone = givenPublished({ content: givenContent({ openersNeeded: 1 }) }).event;
    expect(open(alone, sealed, 'technical', people.opener, from, 'o').lot.stage).toBe('opening');
  });

  it.each(Object.entries(people).filter(([role]) => !role.startsWith('opener')))(
    'is for openers of this event, and not for %s',
    (_, person) => {
      expect(refusedWith(() => open(event, sealed, 'technical', person, from, 'o')).code).toBe('not-allowed');
    },
  );

  it('starts again for the price envelopes with two words of their own', () => {
    const locked = givenLot('locked');
    const first = open(event, locked, 'commercial', people.opener, at, 'o');
    expect([first.start, first.lot.stage]).toEqual([false, 'locked']);
    expect(open(event, first.lot, 'commercial', people.opener2, at, 'o').lot.stage).toBe('opening');
    expect(first.lot.openings.technical).toEqual(locked.openings.technical);
  });

  it.each<[Moment, string]>([
    ['sealed', 'stay sealed until all marks are locked'],
    ['opening', 'stay sealed until all marks are locked'],
    ['scoring', 'stay sealed until all marks are locked'],
    ['opening prices', 'are open already, or being opened'],
    ['ranked', 'are open already, or being opened'],
  ])('of the price envelopes, while %s, says that they %s', (moment, words) => {
    expect(refusedWith(() => acts['open the price envelopes'](moments[moment])).message).toContain(words);
  });

  it('puts every refused attempt on the record, but not a name that means nothing', () => {
    const refusals = [
      () => open(event, sealed, 'technical', people.lead, from, 'o'),
      () => open(event, sealed, 'technical', people.opener, closesAt, 'o'),
      () => open(event, sealed, 'commercial', people.opener, from, 'o'),
      () => open(event, givenLot('scoring'), 'technical', people.opener, from, 'o'),
      () =>
        open(
          event,
          open(event, sealed, 'technical', people.opener, from, 'o').lot,
          'technical',
          people.opener,
          from,
          'o',
        ),
    ].map(refusedWith);
    expect(refusals.map((p) => [p.code, p.data.recorded])).toEqual([
      ['not-allowed', true],
      ['too-early', true],
      ['wrong-state', true],
      ['wrong-state', true],
      ['second-person-needed', true],
    ]);
    const nothing = refusedWith(() => open(event, sealed, 'bid', people.opener, from, 'o'));
    expect([nothing.code, nothing.data.recorded]).toEqual(['not-found', undefined]);
  });

  it('is not possible in an event that is not published', () => {
    const draft: EventRecord = { ...event, published: null };
    expect(refusedWith(() => open(draft, sealed, 'technical', people.opener, from, 'o')).code).toBe('not-found');
  });

  it('tells nobody how many bids there are before all are open', () => {
    const opening = open(
      event,
      open(event, sealed, 'technical', people.opener, at, 'o').lot,
      'technical',
      people.opener2,
      at,
      'o',
    );
    expect(JSON.stringify([sealed, opening])).not.toMatch(/"bids":[0-9]/);
    const done = opened(opening.lot, 'technical', 7, at);
    expect(done.lot.openings.technical).toMatchObject({ bids: 7, openedAt: at });
    expect(done.facts).toEqual([{ what: 'opening.done', lotId: 'lot-1', data: { envelope: 'technical', count: 7 } }]);
  });

  it('may find no bid at all', () => {
    expect(opened(givenLot('opening'), 'technical', 0, at).lot.openings.technical?.bids).toBe(0);
  });

  it('is over once it is done: the same order, delivered again, opens nothing and takes the lot nowhere', () => {
    for (const moment of ['scoring', 'locked', 'opening prices', 'ranked', 'awarded'] as const)
      expect(refusedWith(() => opened(moments[moment], 'technical', 2, at)).code).toBe('wrong-state');
    expect(refusedWith(() => opened(moments.ranked, 'commercial', 2, at)).code).toBe('wrong-state');
  });

  it('is not done before it was ordered', () => {
    const first = open(event, sealed, 'technical', people.opener, at, 'o').lot;
    expect(refusedWith(() => opened({ ...first, stage: 'opening' }, 'technical', 2, at)).code).toBe('wrong-state');
  });
});

describe('the envelopes of a lot', () => {
  it('are open once that is done, the technical before the commercial', () => {
    const state = (lot: LotRecord) => [isOpen(lot, 'technical'), isOpen(lot, 'commercial'), nextEnvelope(event, lot)];
    expect(state(moments.sealed)).toEqual([false, false, 'technical']);
    expect(state(moments.opening)).toEqual([false, false, 'technical']);
    expect(state(moments.scoring)).toEqual([true, false, 'commercial']);
    expect(state(moments['opening prices'])).toEqual([true, false, 'commercial']);
    expect(state(moments.ranked)).toEqual([true, true, null]);
  });
});

describe('where an event stands for a reader', () => {
  it('is a draft, open, closed, and then the stage of its lot', () => {
    const before = later(closesAt, -0.001);
    expect(phaseOf({ published: null }, null, at)).toBe('draft');
    expect(phaseOf(event, null, before)).toBe('open');
    expect(phaseOf(event, moments.sealed, before)).toBe('open');
    expect(phaseOf(event, moments.sealed, closesAt)).toBe('closed');
    expect(phaseOf(event, null, closesAt)).toBe('closed');
    for (const [moment, lot] of Object.entries(moments))
      if (moment !== 'sealed') expect(phaseOf(event, lot, at)).toBe(lot.stage);
  });
});
