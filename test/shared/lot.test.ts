import { describe, expect, it } from 'vitest';
import { decideAward, recommend } from '../../shared/award.ts';
import {
  allowReading,
  declare,
  isOpen,
  type LotRecord,
  lock,
  nextEnvelope,
  open,
  opened,
  phaseOf,
  sealedLot,
} from '../../shared/lot.ts';
import { later } from '../../shared/time.ts';
import {
  afterDeadline,
  closesAt,
  givenChain,
  givenContent,
  givenDeclarations,
  givenMarking,
  givenPublished,
  givenRanking,
  panel,
  people,
} from '../given.ts';
import { type Moment, moments } from './lot-moments.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished();
const bids = [
  { bidId: 'bid-1', name: 'Paper Heron Collective' },
  { bidId: 'bid-2', name: 'Marmot & Daughters' },
];
const signed = panel.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));
const saidNo = { conflict: false, reason: '' };
const saidYes = { conflict: true, reason: 'My sister works there.' };
const at = afterDeadline;
const none = { standstillDays: 0, zone: 'UTC' };
const chain = () => givenChain();

const acts = {
  'open the technical envelopes': (lot: LotRecord) => open(event, lot, 'technical', people.opener, at, 'order-9'),
  'open the price envelopes': (lot: LotRecord) => open(event, lot, 'commercial', people.opener, at, 'order-9'),
  'say that the technical envelopes are open': (lot: LotRecord) => opened(lot, 'technical', 2, at),
  'say that the price envelopes are open': (lot: LotRecord) => opened(lot, 'commercial', 2, at),
  'declare no conflict': (lot: LotRecord) => declare(lot, undefined, saidNo, people.evaluator, at),
  'declare a conflict': (lot: LotRecord) => declare(lot, undefined, saidYes, people.evaluator, at),
  'read a bid': (lot: LotRecord) => allowReading(event, lot, givenDeclarations()[0], people.evaluator),
  'lock the marks': (lot: LotRecord) =>
    lock(event, lot, givenMarking(givenDeclarations(), bids, signed), people.lead, at),
  recommend: (lot: LotRecord) =>
    recommend(lot, givenRanking(), 'ab', { bidId: 'bid-1', reasons: 'It ranks first.' }, chain, people.lead, at),
  approve: (lot: LotRecord) => decideAward(lot, { approve: true, reason: '' }, none, people.approver, at),
  'send back': (lot: LotRecord) => decideAward(lot, { approve: false, reason: 'Say more.' }, none, people.approver, at),
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
    then(lock(published, lot, givenMarking(givenDeclarations(), bids, signed), people.lead, at));
    then(open(published, lot, 'commercial', people.opener2, at, 'order-2'));
    then(open(published, lot, 'commercial', people.opener, at, 'order-2'));
    then(opened(lot, 'commercial', 2, at));
    const said = { bidId: 'bid-1', reasons: 'First.' };
    then(recommend(lot, givenRanking(), 'ab', said, chain, people.lead, at));
    then(decideAward(lot, { approve: false, reason: 'Say more.' }, none, people.approver, at));
    then(recommend(lot, givenRanking(), 'ab', { ...said, reasons: 'First, because …' }, chain, people.lead, at));
    then(decideAward(lot, { approve: true, reason: '' }, none, people.approver, at));
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
    expect(lock(one, scoring, givenMarking(givenDeclarations(), bids, signed), people.lead, at).lot.stage).toBe(
      'ranked',
    );
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
