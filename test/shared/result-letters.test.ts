import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/event.ts';
import type { ChainStep } from '../../shared/lot-record.ts';
import {
  draftLetter,
  editLetter,
  isEditable,
  type LetterGrounds,
  lettersBytes,
  reasonsIn,
  requireFit,
  sentSections,
} from '../../shared/result-letters.ts';
import { rank } from '../../shared/scoring/rank.ts';
import { givenContent, givenLot } from '../given.ts';
import { refusedWith } from './refused.ts';

const content = givenContent();
const lot = content.lots[0]!;
const bid = (bidId: string, name: string, unitPrice: string) => ({
  bidId,
  name,
  answers: { local: 'no', warranty: 'yes' },
  prices: [
    { lineId: 'bench', unitPrice, quantity: null },
    { lineId: 'fixing', unitPrice: '1.00', quantity: '100' },
  ],
});
const bids = [
  bid('a', 'Paper Heron', '100.00'),
  bid('b', 'Marmot', '200.00'),
  bid('c', 'Lanternfish', '300.00'),
  bid('d', 'Too Dear', '9000.00'),
];
const marks = bids.flatMap(({ bidId }) =>
  ['design', 'care'].map((criterionId) => ({ evaluatorId: 'e', bidId, criterionId, mark: bidId === 'a' ? '5' : '3' })),
);
const grounds = (disclosure: 'full' | 'debrief' | 'result'): LetterGrounds => ({
  content: { ...content, disclosure },
  ranking: rank({ method: content.method, lot, bids, marks, evaluators: ['e'] }),
  reasonsFor: (bidId, criterionId) => [`Reason of ${bidId} on ${criterionId}.`],
  winner: { bidId: 'a', name: 'Paper Heron' },
  reasons: 'It has the most points.',
});
const words = (disclosure: 'full' | 'debrief' | 'result', bidId: string) =>
  draftLetter(grounds(disclosure), bidId)
    .map((s) => `${s.heading}\n${s.text}`)
    .join('\n');

describe('a letter of the result', () => {
  it('names under full disclosure the winner, and both assessments with their reasons; of no other bidder anything', () => {
    const text = words('full', 'b');
    for (const said of ['Paper Heron', 'Reason of b on design.', 'Reason of a on care.', 'It has the most points.'])
      expect(text).toContain(said);
    for (const other of ['Lanternfish', 'Too Dear', 'Reason of c']) expect(text).not.toContain(other);
  });

  it('says beside the points of a yes or no why it was found false, of that bid and that question only', () => {
    const decided = content.method.criteria.find((c) => c.kind === 'yesno')!;
    const other = content.method.criteria.find((c) => c.kind === 'judged')!;
    const reasonsFor = reasonsIn(
      content.method,
      [{ bidId: 'b', criterionId: other.id, reason: 'Sound.' }],
      [
        { bidId: 'b', questionId: decided.questionId, reason: 'The office is let.' },
        { bidId: 'c', questionId: decided.questionId, reason: 'Of c.' },
        { bidId: 'b', questionId: 'another', reason: 'Of another question.' },
      ],
    );
    expect(reasonsFor('b', decided.id)).toEqual(['The office is let.']);
    expect(reasonsFor('b', other.id)).toEqual(['Sound.']);
    expect(draftLetter({ ...grounds('full'), reasonsFor }, 'b')[0]!.text).toContain('– The office is let.');
  });

  it('says beside the points of the price why a preference was denied', () => {
    const price = content.method.criteria.find((c) => c.kind === 'price')!;
    const preferred = { ...price, preferences: [{ questionId: 'local', percent: '5', most: '' }] };
    const denied = [{ bidId: 'b', questionId: 'local', reason: 'No office in the state.' }];
    expect(reasonsIn({ criteria: [preferred] }, [], denied)('b', price.id)).toEqual(['No office in the state.']);
    expect(reasonsIn({ criteria: [{ ...price, preferences: [] }] }, [], denied)('b', price.id)).toEqual([]);
  });

  it('says beside a reason where in the bid it was found', () => {
    const reasonsFor = reasonsIn(
      { criteria: [{ id: 'c', kind: 'judged', name: 'C', words: '', points: '10', bonus: false }] },
      [
        { bidId: 'b', criterionId: 'c', reason: ' Solid. ', place: 'page 3' },
        { bidId: 'b', criterionId: 'c', reason: 'Thin.', place: ' ' },
        { bidId: 'b', criterionId: 'c', reason: '', place: 'page 4' },
      ],
      [],
    );
    expect(reasonsFor('b', 'c').filter((r) => r !== '')).toEqual(['Solid. (page 3)', 'Thin.']);
  });

  it('is no longer than it can be edited and kept, however much a panel has written', () => {
    const long = { ...grounds('full'), reasonsFor: () => Array.from({ length: 5 }, () => '😀'.repeat(2_000)) };
    const drafted = draftLetter(long, 'b');
    const edits = drafted.map(({ id, text }) => ({ id, text, leftOut: null }));
    for (const { text } of edits) expect([text.length <= limits.text, text.isWellFormed()]).toEqual([true, true]);
    expect(editLetter(drafted, edits, 'Marmot').sections).toEqual(drafted);
    expect(drafted[0]!.text).toMatch(/on request\.$/);
  });

  it('compares nothing point by point in a debrief: the winner’s total, not its marks', () => {
    const text = words('debrief', 'b');
    expect(text).toContain('Reason of b on design.');
    expect(text).not.toContain('Reason of a');
    const { ranking } = grounds('debrief');
    expect(text).toContain(`Paper Heron: ${ranking.ranked[0]!.total.shown} points, price USD 4,100.00`);
    expect(text).toContain('3 bids were ranked.');
  });

  it('says nothing beyond the result where that alone is disclosed', () => {
    for (const { bidId } of bids) expect(draftLetter(grounds('result'), bidId)).toEqual([]);
  });

  it('tells the winner of its own bid alone', () => {
    for (const disclosure of ['full', 'debrief'] as const) {
      const text = words(disclosure, 'a');
      expect(text).toContain('Reason of a on design.');
      expect(text).not.toContain('Reason of b');
    }
  });

  it('tells who was not ranked why', () => {
    const [first] = draftLetter(grounds('full'), 'd');
    expect(first).toMatchObject({ id: 'left-out', heading: 'Why your bid was not ranked' });
  });

  it('never holds the reasons of a third bidder, whatever the disclosure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('full', 'debrief', 'result'),
        fc.constantFrom('a', 'b', 'c', 'd'),
        (disclosure, to) => {
          const text = words(disclosure as 'full', to);
          const own = new Set([to, 'a']);
          for (const other of ['b', 'c', 'd'].filter((x) => !own.has(x)))
            expect(text).not.toContain(`Reason of ${other}`);
        },
      ),
    );
  });
});

describe('letters can be edited', () => {
  const lot = givenLot('recommended');
  const steps = [1, 2].map((n) => ({
    name: `Step ${n}`,
    over: '',
    needed: 1,
    named: false,
    people: [],
    approvals: [],
  }));
  const approval = { id: 'carla', name: 'Carla', at: '2026-12-01T00:00:00.000Z', reason: '' };
  const withSteps = (of: ChainStep[]) => ({
    ...lot,
    recommendation: { ...lot.recommendation!, chain: { ...lot.recommendation!.chain, steps: of } },
  });

  it('while nobody has approved them, and no longer once one of several has', () => {
    expect(isEditable(withSteps(steps))).toBe(true);
    expect(isEditable(withSteps([{ ...steps[0]!, approvals: [approval] }, steps[1]!]))).toBe(false);
    expect(isEditable(withSteps([steps[0]!, { ...steps[1]!, approvals: [approval] }]))).toBe(false);
  });

  it('only while a recommendation waits', () => {
    for (const stage of ['ranked', 'intended', 'awarded'] as const) expect(isEditable({ ...lot, stage })).toBe(false);
  });
});

describe('an edited letter', () => {
  const before = draftLetter(grounds('full'), 'b');
  const edits = before.map(({ id, text }) => ({ id: id as string, text, leftOut: null as string | null }));

  it('leaves a confidential part out only with a reason, which the bidder reads', () => {
    const out = edits.map((e) => (e.id === 'winner' ? { ...e, leftOut: 'Trade secret, Art. 55(3).' } : e));
    const { sections, facts } = editLetter(before, out, 'Marmot');
    const sent = sentSections(sections);
    expect(JSON.stringify(sent)).not.toContain('Reason of a');
    expect(JSON.stringify(sent)).toContain('Left out: Trade secret, Art. 55(3).');
    expect(facts).toMatchObject([{ data: { bidder: 'Marmot', left: 'How the bid of Paper Heron was assessed' } }]);
  });

  it.each([
    ['a part left out without a reason', edits.map((e) => ({ ...e, leftOut: ' ' })), 'missing'],
    ['a part without words', edits.map((e) => ({ ...e, text: ' ' })), 'missing'],
    ['a part that is gone', edits.slice(1), 'sections-differ'],
    ['a part that was never there', [...edits.slice(1), { ...edits[0]!, id: 'totals' }], 'sections-differ'],
  ])('is refused with %s', (_, wrong, code) => {
    const problem = refusedWith(() => editLetter(before, wrong, 'Marmot'));
    expect([problem.code, problem.faults[0]!.code]).toEqual(['body-wrong', code]);
  });
});

describe('letters that are too long together', () => {
  it('are refused before anything is decided, with both sizes; as many as fit are not', () => {
    expect(() => requireFit(lettersBytes)).not.toThrow();
    expect(refusedWith(() => requireFit(3_210_000))).toMatchObject({
      code: 'letters-too-long',
      data: { all: '3.2', most: '3.0' },
    });
  });
});
