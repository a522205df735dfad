import { describe, expect, it } from 'vitest';
import type { EventContent } from '../../shared/event.ts';
import type { LotRecord } from '../../shared/lot-record.ts';
import {
  confirmRejection,
  correctionsOf,
  hasGrounds,
  liftRejection,
  openMatters,
  proposeRejection,
  type Rejection,
  requireSettled,
  scoredBids,
} from '../../shared/rejection.ts';
import {
  type CheckedBid,
  type Finding,
  find,
  hintsAt,
  type Point,
  pointsOf,
  type Said,
} from '../../shared/responsiveness.ts';
import { rank } from '../../shared/scoring/rank.ts';
import { afterDeadline, givenBidContent, givenContent, givenLot, givenMarks, panel, people } from '../given.ts';
import { refusedWith as problemOf } from './refused.ts';

/** The problem of a refused act, which has this code. */
const refusedWith = (code: string, act: () => unknown) => {
  const problem = problemOf(act);
  expect(problem.code).toBe(code);
  return problem;
};

const content = givenContent();
const sheet = content.lots[0]!;
const scoring = givenLot('scoring');
const bid = (changes: Partial<CheckedBid> = {}): CheckedBid => ({
  bidId: 'bid-1',
  name: 'Paper Heron Collective',
  answers: givenBidContent().answers,
  prices: givenBidContent().prices,
  files: [{ questionId: 'drawing' }],
  ...changes,
});
const point = (id: string, of: EventContent = content): Point => pointsOf(of, 'lot-1').find((p) => p.id === id)!;
const fine: Said = { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' };
const failing: Said = { ...fine, verdict: 'not-responsive', reason: 'It is not to scale.', place: 'RFP 2.3' };
const found = (pointId: string, said: Partial<Said> = {}, lot: LotRecord = scoring, before?: Finding) =>
  find(content, lot, point(pointId), bid(), { ...fine, ...said }, before, people.lead, afterDeadline).finding;

describe('the checklist', () => {
  it('has the mandatory answers and documents, the claims that are scored, and what only people can see', () => {
    expect(pointsOf(content, 'lot-1').map((p) => [p.id, p.kind, p.envelope])).toEqual([
      ['question-wood', 'answer', 'technical'],
      ['question-local', 'claim', 'technical'],
      ['question-warranty', 'claim', 'technical'],
      ['question-drawing', 'document', 'technical'],
      ['conditions', 'conditions', 'technical'],
      ['arithmetic', 'arithmetic', 'commercial'],
      ['ceiling', 'ceiling', 'commercial'],
      ['price-conditions', 'price-conditions', 'commercial'],
    ]);
  });

  it('leaves out what is asked for another lot', () => {
    const other = { ...content, questions: content.questions.map((q) => ({ ...q, lotId: 'lot-2' })) };
    expect(pointsOf(other, 'lot-1').some((p) => p.questionId)).toBe(false);
  });

  it('shows what the portal sees: a missing file, a blank, a no, a zero, a total above the ceiling', () => {
    const at = (id: string, changes: Partial<CheckedBid>) => hintsAt(point(id), sheet, bid(changes));
    expect(at('question-drawing', { files: [] })).toEqual(['There is no file.']);
    expect(at('question-drawing', {})).toEqual([]);
    expect(at('question-wood', { answers: {} })).toEqual(['There is no answer.']);
    const priced = (unitPrice: string, quantity: string) => ({
      prices: [
        { lineId: 'bench', unitPrice, quantity: null },
        { lineId: 'fixing', unitPrice: '1.00', quantity },
      ],
    });
    expect(at('arithmetic', priced('850.00', '0'))).toEqual(['Setting and fixing: the quantity is 0.']);
    expect(at('arithmetic', priced('0', '0.00'))).toEqual([
      'The total is 0.',
      'Bench, delivered: the unit price is 0.',
      'Setting and fixing: the quantity is 0.',
    ]);
    expect(at('arithmetic', {})).toEqual([]);
    expect(at('ceiling', priced('1500.00', '1'))).toEqual([
      'The total is above the ceiling: the bid is left out of the ranking.',
    ]);
    expect(at('ceiling', priced('1497.50', '100'))).toEqual([]);
  });
});

describe('a finding', () => {
  it('that a bid is not responsive names reason and rule; one to be clarified says why', () => {
    const refused = refusedWith('body-wrong', () => found('conditions', { verdict: 'not-responsive' }));
    expect(refused.faults.map((f) => f.at)).toEqual(['reason', 'place']);
    refusedWith('body-wrong', () => found('conditions', { verdict: 'to-clarify' }));
    expect(found('conditions', failing)).toMatchObject({ verdict: 'not-responsive', version: 1 });
  });

  it('is made while its envelope is open and nothing rests on it yet', () => {
    refusedWith('prices-sealed', () => found('arithmetic'));
    for (const stage of ['locked', 'ranked', 'recommended', 'awarded'] as const)
      refusedWith('wrong-state', () => found('conditions', {}, givenLot(stage)));
    expect(found('arithmetic', {}, givenLot('ranked')).pointId).toBe('arithmetic');
    for (const stage of ['recommended', 'intended', 'awarded'] as const)
      refusedWith('wrong-state', () => found('arithmetic', {}, { ...givenLot('ranked'), stage }));
  });

  it('corrects a claim, with reason and evidence, to what the bidder did not say; nothing else can be corrected', () => {
    const refused = refusedWith('body-wrong', () => found('question-local', { corrected: 'no' }));
    expect(refused.faults.map((f) => f.at)).toEqual(['reason', 'evidence']);
    expect(
      refusedWith('body-wrong', () => found('question-local', { corrected: 'yes', reason: 'x', evidence: 'x' }))
        .faults[0]?.code,
    ).toBe('same');
    expect(
      refusedWith('body-wrong', () => found('conditions', { corrected: 'no', reason: 'x', evidence: 'x' })).faults[0]
        ?.code,
    ).toBe('no-claim');
  });

  it('takes the lot one version on, so that it cannot slip past a lock', () => {
    expect(
      find(content, scoring, point('conditions'), bid(), fine, undefined, people.lead, afterDeadline).lot.version,
    ).toBe(scoring.version + 1);
  });
});

const said = { reason: 'It is not to scale.', place: 'RFP 2.3' };
const proposed = (): Rejection =>
  proposeRejection(scoring, bid(), true, said, undefined, people.lead, afterDeadline).rejection;
const confirmed = (): Rejection => confirmRejection(scoring, proposed(), people.evaluator, afterDeadline).rejection;

describe('a rejection', () => {
  it('rests on a finding, a reason and a rule', () => {
    refusedWith('wrong-state', () =>
      proposeRejection(scoring, bid(), false, said, undefined, people.lead, afterDeadline),
    );
    const { faults } = refusedWith('body-wrong', () =>
      proposeRejection(scoring, bid(), true, { reason: '', place: ' ' }, undefined, people.lead, afterDeadline),
    );
    expect(faults.map((f) => f.at)).toEqual(['reason', 'place']);
    expect(hasGrounds(content, scoring, bid(), [found('conditions', failing)])).toBe(true);
    expect(hasGrounds(content, scoring, bid({ bidId: 'bid-2' }), [found('conditions', failing)])).toBe(false);
    expect(hasGrounds(content, givenLot('ranked'), bid(), [found('conditions', failing)])).toBe(false);
  });

  it('takes two people, once', () => {
    refusedWith('second-person-needed', () => confirmRejection(scoring, proposed(), people.lead, afterDeadline));
    refusedWith('not-found', () => confirmRejection(scoring, undefined, people.evaluator, afterDeadline));
    refusedWith('wrong-state', () => confirmRejection(scoring, confirmed(), people.evaluator2, afterDeadline));
    refusedWith('wrong-state', () =>
      proposeRejection(scoring, bid(), true, said, confirmed(), people.lead, afterDeadline),
    );
    expect(confirmed()).toMatchObject({ confirmed: { id: people.evaluator.id }, version: 2 });
  });

  it('is lifted with a reason before the lock, and may come again; after it a bid without marks stays out', () => {
    const lift = (lot: LotRecord, reason = 'A scale stands on page 3.') =>
      liftRejection(lot, confirmed(), { reason }, people.lead, afterDeadline).rejection;
    refusedWith('body-wrong', () => lift(scoring, ' '));
    for (const stage of ['locked', 'ranked', 'recommended'] as const)
      refusedWith('wrong-state', () => lift(givenLot(stage)));
    const lifted = lift(scoring);
    expect(lifted.lifted?.reason).toBe('A scale stands on page 3.');
    refusedWith('not-found', () => liftRejection(scoring, lifted, { reason: 'Again.' }, people.lead, afterDeadline));
    expect(proposeRejection(scoring, bid(), true, said, lifted, people.lead, afterDeadline).rejection).toMatchObject({
      confirmed: null,
      lifted: null,
      version: 4,
    });
  });
});

describe('what is to be settled before the lock', () => {
  const matters = (findings: Finding[], rejections: Rejection[], lot = scoring) =>
    openMatters(content, lot, [bid()], findings, rejections).map((m) => m.text);

  it('is what waits for an answer or a second person, and what was found and not decided', () => {
    expect(matters([], [])).toEqual([]);
    expect(matters([found('conditions')], [])).toEqual([]);
    expect(matters([found('conditions', { verdict: 'to-clarify', reason: 'x' })], [])).toHaveLength(1);
    expect(matters([found('conditions', failing)], [])).toEqual(['found not responsive, and not rejected']);
    expect(matters([found('conditions', failing)], [proposed()])).toEqual(['a rejection waits for a second person']);
    expect(matters([found('conditions', failing)], [confirmed()])).toEqual([]);
  });

  it('is of this stage alone: what was settled before the lock does not come up again', () => {
    expect(matters([found('conditions', failing)], [], givenLot('ranked'))).toEqual([]);
    const price = found('arithmetic', { ...failing }, givenLot('ranked'));
    expect(matters([price], [], givenLot('ranked'))).toHaveLength(1);
  });

  it('keeps the lock from being made, by name', () => {
    const open = openMatters(content, scoring, [bid()], [found('conditions', failing)], []);
    expect(refusedWith('check-open', () => requireSettled(open, 'Locking the marks')).message).toContain(
      'Paper Heron Collective',
    );
    expect(() => requireSettled([], 'Locking the marks')).not.toThrow();
  });
});

describe('the ranking after the check', () => {
  const other = bid({
    bidId: 'bid-2',
    name: 'Marmot & Daughters',
    prices: [{ lineId: 'bench', unitPrice: '900.00', quantity: null }, ...givenBidContent().prices.slice(1)],
  });
  const marks = [
    ...givenMarks('bid-1', { design: '4', care: '4' }),
    ...givenMarks('bid-2', { design: '4', care: '4' }),
  ];
  const ranking = (findings: Finding[], rejections: Rejection[]) => {
    const corrections = correctionsOf(content, 'lot-1', [bid(), other], findings);
    return rank({
      method: content.method,
      lot: sheet,
      bids: scoredBids([bid(), other], corrections, rejections),
      marks,
      evaluators: panel,
    });
  };
  const points = (of: ReturnType<typeof ranking>, criterionId: string) =>
    of.ranked.find((r) => r.bidId === 'bid-1')!.points.find((p) => p.criterionId === criterionId)!.shown;

  it('draws by the fingerprint of the offer where one stands, which nobody knew before it was opened', () => {
    const [first, offered] = ['a'.repeat(64), 'b'.repeat(64)];
    const of = (more: object) => scoredBids([{ ...bid(), ...more }], [], [])[0]!.fingerprint;
    expect(of({ fingerprint: first })).toBe(first);
    expect(of({ fingerprint: first, offer: { round: 1, receivedAt: '', fingerprint: offered } })).toBe(offered);
  });

  it('takes the corrected claim, in the criterion and in the preference, and leaves the bid as it was', () => {
    const false_ = found('question-local', {
      corrected: 'no',
      reason: 'The workshop is abroad.',
      evidence: 'Register of companies.',
    });
    const before = ranking([], []);
    const after = ranking([false_], []);
    expect([points(before, 'near'), points(after, 'near')]).toEqual(['3.00', '0.00']);
    expect(before.ranked.find((r) => r.bidId === 'bid-1')!.countedPrice).toBe('40084.3');
    expect(after.ranked.find((r) => r.bidId === 'bid-1')!.countedPrice).toBe('42194');
    expect(correctionsOf(content, 'lot-1', [bid()], [false_])).toMatchObject([
      { questionId: 'local', own: 'yes', corrected: 'no' },
    ]);
    expect(bid().answers.local).toBe('yes');
  });

  it('names a rejected bid as left out, needs no mark of it, and compares no price with it', () => {
    const without = rank({
      method: content.method,
      lot: sheet,
      bids: scoredBids([bid(), other], [], [confirmed()]),
      marks: marks.filter((m) => m.bidId === 'bid-2'),
      evaluators: panel,
    });
    expect(without.leftOut).toMatchObject([
      { bidId: 'bid-1', code: 'rejected', text: 'It is not to scale. (RFP 2.3)' },
    ]);
    expect(without.ranked).toHaveLength(1);
    expect(without.ranked[0]!.points.find((p) => p.criterionId === 'cost')!.shown).toBe('40.00');
  });

  it('ranks a bid whose rejection is only proposed, or lifted', () => {
    const lifted = liftRejection(scoring, confirmed(), { reason: 'x' }, people.lead, afterDeadline).rejection;
    for (const rejection of [proposed(), lifted]) expect(ranking([], [rejection])).toEqual(ranking([], []));
  });
});
