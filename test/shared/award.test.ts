/** The award as a machine: whatever is tried, by whom, in any order, the promises made to bidders hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approversOf, chainFor } from '../../shared/approval.ts';
import { decideAward, finalFrom, makeFinal, recommend, tookPart } from '../../shared/award.ts';
import { type Back, cancelSealed, decideEnding, proposeEnding, setAside } from '../../shared/ending.ts';
import { type LotRecord, lock, sealedLot } from '../../shared/lot.ts';
import {
  awardNumber,
  decideObjection,
  holding,
  type Objection,
  object,
  recordObjection,
} from '../../shared/objection.ts';
import type { Actor } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { type Instant, later } from '../../shared/time.ts';
import {
  afterDeadline,
  givenDeclarations,
  givenLot,
  givenMarking,
  givenPerson,
  givenPublished,
  givenRanking,
  panel,
  people,
} from '../given.ts';
import { refusedWith } from './refused.ts';

const { event } = givenPublished();
const ten = { standstillDays: 10, zone: 'UTC' };
const approvers = ['carla', 'dora'].map((id) => givenPerson(id, ['approver']));
const [carla, dora] = approvers as [Actor, Actor];
const cast = [people.lead, ...approvers, givenPerson(panel[0]!, ['approver'])];
const steps = (needed: number) => [{ name: 'Approval', over: '', needed, personIds: [] }];
const chain =
  (needed = 2) =>
  () =>
    chainFor({ order: 'serial', steps: steps(needed) }, 'USD', { total: '1', currency: 'USD' }, approvers);
const first = { bidId: 'bid-1', reasons: 'It ranks first.' };
const day = 86_400;

type State = { lot: LotRecord; objections: Objection[]; now: Instant };
type Step = { act: string; who: number; flag: boolean; days: number };

/** Tries one act; answers the state after it, the same one where it is refused. Anything else than a Problem fails the test. */
function attempt({ lot, objections, now: before }: State, { act, who, flag, days }: Step): State {
  const now = later(before, days * day);
  const actor = cast[who]!;
  const to: Back = flag ? 'ranked' : 'scoring';
  const same = { lot, objections, now };
  const then = (d: { lot: LotRecord }): State => ({ ...same, lot: d.lot });
  const open = holding(lot, objections);
  const id = `o${objections.length}`;
  const bids = [
    { bidId: 'bid-1', name: 'A' },
    { bidId: 'bid-2', name: 'B' },
  ];
  const signed = panel.flatMap((personId) => bids.map((b) => ({ personId, bidId: b.bidId })));
  const skipped = [{ bidId: 'bid-1', why: 'set-aside' as const, reasons: 'Set aside.' }];
  try {
    switch (act) {
      case 'recommend first':
        return then(recommend(lot, givenRanking(), 'ab', first, chain(), people.lead, now));
      case 'recommend next':
        return then(
          recommend(lot, givenRanking(), 'ab', { ...first, bidId: 'bid-2', skipped }, chain(), people.lead, now),
        );
      case 'decide':
        return then(decideAward(lot, { approve: flag, reason: 'Because.' }, ten, actor, now));
      case 'make final':
        return then(makeFinal(lot, 0, open.length, 'UTC', actor, now));
      case 'set aside':
        return then(setAside(lot, { reasons: 'A fault.', to }, actor, now));
      case 'object': {
        const told = {
          news: lot.intent ? 'intended' : lot.stage,
          award: awardNumber(lot),
          ends: lot.intent?.ends ?? null,
        };
        const place = { id, lotId: 'lot-1', supplierId: 's', supplier: 'S' };
        const made = object(told, 0, { grounds: 'other', text: 'No.' }, place, people.bidder, now);
        return { ...same, objections: [...objections, made.objection] };
      }
      case 'record': {
        const said = { from: 'S', grounds: 'other' as const, text: 'No.' };
        const made = recordObjection(lot, said, flag ? now : before, id, people.lead, now);
        return { ...same, objections: [...objections, made.objection] };
      }
      case 'decide objection': {
        const one = objections.at(-1);
        if (!one) return same;
        const said = { upheld: flag, reasons: 'Because.' };
        const decided = decideObjection(lot, one, said, actor, now);
        const next = objections.map((o) => (o === one ? decided.objection : o));
        return flag
          ? { lot: setAside(lot, { reasons: 'Upheld.', to }, actor, now).lot, objections: next, now }
          : { ...same, objections: next };
      }
      case 'lock':
        return then(lock(event, lot, givenMarking(givenDeclarations(), bids, signed), people.lead, now));
      case 'propose end':
        return then(proposeEnding(lot, { how: flag ? 'no-award' : 'cancelled', reasons: 'None fits.' }, actor, now));
      case 'decide end':
        return then(decideEnding(lot, { agree: flag, reason: 'Because.' }, actor, now));
      default:
        return then(cancelSealed(lot, 'Not needed.', actor, now));
    }
  } catch (problem) {
    if (problem instanceof Problem) return same;
    throw problem;
  }
}

const acts = [
  'recommend first',
  'recommend next',
  'decide',
  'make final',
  'set aside',
  'object',
  'record',
  'decide objection',
  'lock',
  'propose end',
  'decide end',
  'cancel',
];

/** What must hold of every step, whatever it was. */
function expectKept(before: State, step: Step, after: State): void {
  const { lot } = after;
  const moved = lot !== before.lot;
  if (moved) expect(lot.version).toBe(before.lot.version + 1);
  expect(lot.award !== null).toBe(lot.stage === 'awarded');
  expect(lot.ending?.agreed != null).toBe(['unawarded', 'cancelled'].includes(lot.stage));
  if (lot.stage === 'intended') expect(lot.award).toBeNull();
  // Nothing that was set aside is forgotten.
  expect(lot.past.slice(0, before.lot.past.length)).toEqual(before.lot.past);
  if (lot.stage === 'awarded' && before.lot.stage !== 'awarded') {
    expect([before.lot.stage, step.act]).toEqual(['intended', 'make final']);
    expect(after.now >= finalFrom(before.lot.intent!.ends)).toBe(true);
    expect(holding(before.lot, before.objections)).toEqual([]);
    expect(lot.award?.bidId).toBe(before.lot.intent?.bidId);
  }
  if (lot.stage === 'intended' && before.lot.stage !== 'intended') {
    const said = approversOf(lot.recommendation!.chain);
    expect(new Set(said).size).toBe(2);
    for (const id of said) expect(tookPart(before.lot, id)).toBe(false);
  }
  // An award in force is undone by an approver who took no part, and by nobody else.
  if (['intended', 'awarded'].includes(before.lot.stage) && moved && !['intended', 'awarded'].includes(lot.stage)) {
    expect(lot.past).toHaveLength(before.lot.past.length + 1);
    expect(tookPart(before.lot, cast[step.who]!.id)).toBe(false);
  }
  if (['unawarded', 'cancelled'].includes(before.lot.stage)) expect(lot).toBe(before.lot);
}

const someSteps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    who: fc.nat({ max: cast.length - 1 }),
    flag: fc.boolean(),
    days: fc.constantFrom(0, 0, 0, 1, 12),
  }),
  { minLength: 10, maxLength: 60 },
);

describe('whatever is tried in any order', () => {
  it('no award is final early, against an open objection, or by the word of who took part', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(someSteps, fc.constantFrom('ranked', 'recommended', 'intended'), (all, stage) => {
        const begun = givenLot(stage);
        const c = chain()();
        const lot = { ...begun, recommendation: begun.recommendation && { ...begun.recommendation, chain: c } };
        let state: State = { lot, objections: [], now: afterDeadline };
        for (const step of all) {
          const next = attempt(state, step);
          expectKept(state, step, next);
          state = next;
          reached.add(next.lot.stage);
        }
      }),
      { numRuns: 400, seed: 8 },
    );
    // The walk is worth something only if it gets everywhere.
    for (const stage of ['ranked', 'recommended', 'intended', 'awarded', 'scoring', 'unawarded', 'cancelled'])
      expect(reached).toContain(stage);
  });
});

const intended = (needed = 2): LotRecord => {
  const sent = recommend(
    givenLot('ranked'),
    givenRanking(),
    'ab',
    first,
    chain(needed),
    people.lead,
    afterDeadline,
  ).lot;
  const half = needed === 2 ? decideAward(sent, { approve: true, reason: '' }, ten, carla, afterDeadline).lot : sent;
  return decideAward(half, { approve: true, reason: '' }, ten, dora, afterDeadline).lot;
};

describe('an approved award', () => {
  it('is intended until the standstill ends, and final where the event has none', () => {
    // Approved on Sat 28 Nov 2026; day 10 is Tue 8 Dec.
    expect(intended().intent).toMatchObject({ bidId: 'bid-1', ends: '2026-12-09T00:00:00.000Z' });
    const sent = givenLot('recommended');
    const none = decideAward(sent, { approve: true, reason: '' }, { ...ten, standstillDays: 0 }, carla, afterDeadline);
    expect([none.lot.stage, none.lot.intent]).toEqual(['awarded', null]);
  });

  it('can be made final a minute after the standstill, not before, and not past an objection or an untold bidder', () => {
    const lot = intended();
    const ends = lot.intent!.ends;
    const at = (seconds: number, untold = 0, open = 0) =>
      makeFinal(lot, untold, open, 'UTC', carla, later(ends, seconds));
    expect(refusedWith(() => at(-1)).code).toBe('too-early');
    expect(refusedWith(() => at(59)).code).toBe('too-early');
    expect(refusedWith(() => at(60, 0, 1)).code).toBe('objection-open');
    expect(refusedWith(() => at(60, 1, 0)).code).toBe('wrong-state');
    expect(at(60).lot.stage).toBe('awarded');
  });
});

describe('an objection', () => {
  const told = { news: 'intended', award: 1, ends: '2026-12-09T00:00:00.000Z' };
  const place = { id: 'o', lotId: 'lot-1', supplierId: 's', supplier: 'Marmot & Daughters' };
  const make = (now: Instant, of: typeof told | undefined = told, before = 0, text = 'The larch is not from here.') =>
    object(of, before, { grounds: 'winner', text }, place, people.bidder, now);

  it('is in time before the standstill ends, to the millisecond', () => {
    expect(make('2026-12-08T23:59:59.999Z').objection.late).toBe(false);
    expect(make('2026-12-09T00:00:00.000Z').objection.late).toBe(true);
    expect(make('2026-12-09T00:00:00.000Z').facts[0]?.what).toBe('objection.late');
  });

  it('is only for who was told of an award that stands, in words, and not without end', () => {
    expect(
      refusedWith(() => object(undefined, 0, { grounds: 'other', text: 'x' }, place, people.bidder, '')).code,
    ).toBe('not-found');
    expect(refusedWith(() => make('2026-12-01T00:00:00.000Z', { ...told, news: 'set-aside' })).code).toBe(
      'wrong-state',
    );
    expect(refusedWith(() => make('2026-12-01T00:00:00.000Z', told, 10)).code).toBe('wrong-state');
    expect(refusedWith(() => make('2026-12-01T00:00:00.000Z', told, 0, ' ')).faults[0]?.at).toBe('text');
  });

  it('that came by post is in time by when it was received, not by when it was recorded', () => {
    const lot = intended();
    const said = { from: 'Marmot & Daughters', grounds: 'other' as const, text: 'No.' };
    const record = (received: Instant, now: Instant) => recordObjection(lot, said, received, 'o', people.lead, now);
    expect(record('2026-12-08T12:00:00.000Z', '2026-12-10T09:00:00.000Z').objection.late).toBe(false);
    expect(record('2026-12-09T12:00:00.000Z', '2026-12-10T09:00:00.000Z').objection.late).toBe(true);
    expect(refusedWith(() => record('2026-12-11T00:00:00.000Z', '2026-12-10T00:00:00.000Z')).faults[0]?.at).toBe(
      'received',
    );
    expect(refusedWith(() => record('2026-11-01T00:00:00.000Z', '2026-12-10T00:00:00.000Z')).faults[0]?.at).toBe(
      'received',
    );
  });

  it('holds up the award that it is against, and no later one', () => {
    const { objection } = make('2026-12-01T00:00:00.000Z');
    expect(holding(intended(), [objection])).toEqual([objection]);
    const next = setAside(intended(), { reasons: 'A fault.', to: 'ranked' }, carla, afterDeadline).lot;
    expect(holding(next, [objection])).toEqual([]);
    expect(refusedWith(() => decideObjection(next, objection, { upheld: false, reasons: 'x' }, carla, '')).code).toBe(
      'wrong-state',
    );
  });
});

describe('an award that is set aside', () => {
  it('goes back to the ranking, with all that it rested on kept', () => {
    const lot = intended();
    const back = setAside(lot, { reasons: 'The licence has run out.', to: 'ranked' }, carla, afterDeadline);
    expect(back.lot).toMatchObject({ stage: 'ranked', intent: null, recommendation: null, round: 1 });
    expect(back.lot.past[0]).toMatchObject({ bidId: 'bid-1', was: 'intended', recommendation: lot.recommendation });
    expect(back.lot.locked).toEqual(lot.locked);
  });

  it('or to the marks, in a round of its own; then straight to the ranking, for the prices are open', () => {
    const back = setAside(intended(), { reasons: 'A mark was mistaken.', to: 'scoring' }, carla, afterDeadline).lot;
    expect(back).toMatchObject({ stage: 'scoring', round: 2, locked: null });
    expect(back.past[0]?.locked?.panel).toEqual(panel);
    const locked = lock(event, back, givenMarking(givenDeclarations(), [], []), people.lead, afterDeadline).lot;
    expect(locked.stage).toBe('ranked');
    // Who locked the first round still does not approve in the second.
    expect(tookPart({ ...locked, locked: null }, people.lead.id)).toBe(true);
  });

  it('lets the next be recommended, with who is passed over and why', () => {
    const back = setAside(intended(), { reasons: 'The licence has run out.', to: 'ranked' }, carla, afterDeadline).lot;
    const next = (skipped: { bidId: string; why: 'withdrew' | 'set-aside'; reasons: string }[], of = back) =>
      recommend(of, givenRanking(), 'ab', { bidId: 'bid-2', reasons: 'Next.', skipped }, chain(), people.lead, '');
    expect(refusedWith(() => next([])).code).toBe('not-first');
    expect(refusedWith(() => next([{ bidId: 'bid-1', why: 'set-aside', reasons: ' ' }])).faults[0]?.at).toBe(
      'skipped.0.reasons',
    );
    expect(refusedWith(() => next([{ bidId: 'bid-9', why: 'withdrew', reasons: 'x' }])).code).toBe('not-first');
    const over = { bidId: 'bid-1', why: 'set-aside' as const, reasons: 'The licence has run out.' };
    expect(refusedWith(() => next([over], givenLot('ranked'))).faults[0]?.code).toBe('not-set-aside');
    expect(next([over]).facts.map((f) => f.what)).toEqual(['award.skipped', 'award.recommended']);
    expect(next([{ ...over, why: 'withdrew' }], givenLot('ranked')).lot.stage).toBe('recommended');
  });
});

describe('ending without an award', () => {
  const propose = (lot: LotRecord) =>
    proposeEnding(lot, { how: 'no-award', reasons: 'None fits.' }, people.lead, '').lot;

  it('takes two people once bids are open, and a reason from each who says so', () => {
    const proposed = propose(givenLot('scoring'));
    const decide = (agree: boolean, reason: string, actor: Actor) =>
      decideEnding(proposed, { agree, reason }, actor, '');
    expect(refusedWith(() => decide(true, '', givenPerson(people.lead.id, ['approver']))).code).toBe(
      'own-recommendation',
    );
    expect(refusedWith(() => decide(false, '', carla)).faults[0]?.at).toBe('reason');
    expect(decide(false, 'Two fit.', carla).lot.ending).toBeNull();
    expect(decide(true, '', carla).lot.stage).toBe('unawarded');
    expect(refusedWith(() => propose(proposed)).code).toBe('wrong-state');
  });

  it('stands before a new recommendation', () => {
    const proposed = propose(givenLot('ranked'));
    expect(refusedWith(() => recommend(proposed, givenRanking(), 'ab', first, chain(), people.lead, '')).code).toBe(
      'wrong-state',
    );
  });

  it('is one person’s word while the bids are sealed, which then are never opened', () => {
    const sealed = sealedLot('org-buyer', 'event-1', 'lot-1');
    expect(cancelSealed(sealed, 'The park is not built.', people.manager, '').lot.stage).toBe('cancelled');
    expect(refusedWith(() => cancelSealed(sealed, ' ', people.manager, '')).faults[0]?.at).toBe('reasons');
    for (const stage of ['opening', 'scoring', 'ranked', 'intended', 'awarded', 'cancelled'] as const)
      expect(refusedWith(() => cancelSealed(givenLot(stage), 'x', people.manager, '')).code).toBe('wrong-state');
  });
});
