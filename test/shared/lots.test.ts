/** An event of two lots: what may be published, what a bid for one of them may say, how it is scored. */
import { describe, expect, it } from 'vitest';
import { type BidContent, copyFaults, lotOf, partsOf, priceTotal, shownTotal } from '../../shared/bid.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import type { EventContent, Question } from '../../shared/event.ts';
import { exact } from '../../shared/exact.ts';
import { methodFingerprint, publicationFaults } from '../../shared/publication.ts';
import { rank } from '../../shared/scoring/rank.ts';
import { beforeDeadline, givenContent, givenEvent, givenNotice, givenUploads } from '../given.ts';
import { set } from './publication-slips.ts';

const own: Question[] = [
  {
    id: 'weight',
    text: 'How heavy?',
    kind: 'number',
    unit: 'kg',
    least: '10',
    most: '80',
    mandatory: true,
    envelope: 'technical',
    lotId: 'tables',
  },
  {
    id: 'top',
    text: 'Which top?',
    kind: 'choice',
    options: [
      { id: 'oak', text: 'Oak' },
      { id: 'stone', text: 'Stone' },
    ],
    mandatory: true,
    envelope: 'technical',
    lotId: 'tables',
  },
  { id: 'from', text: 'From when?', kind: 'date', mandatory: false, envelope: 'commercial', lotId: 'tables' },
];

/** Benches as ever; tables with questions of their own, and an optional line. */
const twoLots = (): EventContent => {
  const content = givenContent();
  return {
    ...content,
    lots: [
      ...content.lots,
      {
        id: 'tables',
        name: 'Tables',
        ceiling: null,
        lines: [
          { id: 'table', name: 'Table', unit: 'piece', quantity: '10', optional: false },
          { id: 'cover', name: 'Cover', unit: 'piece', quantity: null, optional: true },
        ],
      },
    ],
    questions: [...content.questions, ...own],
  };
};
const faults = (change: (content: EventContent) => void) => {
  const content = structuredClone(twoLots());
  change(content);
  return publicationFaults(givenEvent({ content }), beforeDeadline).map((f) => `${f.at} ${f.code}`);
};
const put = (i: number, change: object) => (content: EventContent) =>
  void Object.assign(content.questions[givenContent().questions.length + i]!, change);

describe('an event of two lots', () => {
  it('can be published as it is', () => {
    expect(faults(() => {})).toEqual([]);
  });

  it.each<[string, (content: EventContent) => void, string]>([
    ['two lots of one id', set('lots.1.id', 'lot-1'), 'lots.1.id id-twice'],
    ['two lots of one name, whatever the capitals', set('lots.1.name', ' benches '), 'lots.1.name name-twice'],
    ['a lot without a name', set('lots.1.name', ' '), 'lots.1.name missing'],
    ['a lot of optional lines alone', set('lots.1.lines.0.optional', true), 'lots.1.lines lines-optional'],
    ['a question for a lot that is not there', put(0, { lotId: 'chairs' }), 'questions.5.lotId lot-unknown'],
    ['a range the wrong way round', put(0, { least: '9', most: '8.999999' }), 'questions.5.most range-wrong'],
    ['a number without a unit', put(0, { unit: ' ' }), 'questions.5.unit missing'],
    ['a choice of one', put(1, { options: [{ id: 'oak', text: 'Oak' }] }), 'questions.6.options options-few'],
    [
      'an option without words',
      put(1, {
        options: [
          { id: 'oak', text: 'Oak' },
          { id: 'stone', text: '' },
        ],
      }),
      'questions.6.options.1.text missing',
    ],
    [
      'two options that say the same',
      put(1, {
        options: [
          { id: 'oak', text: 'Oak' },
          { id: 'stone', text: 'OAK  ' },
        ],
      }),
      'questions.6.options.1.text option-twice',
    ],
    [
      'two options of one id',
      put(1, {
        options: [
          { id: 'oak', text: 'Oak' },
          { id: 'oak', text: 'Stone' },
        ],
      }),
      'questions.6.options.1.id id-twice',
    ],
    [
      'a bonus by a question of one lot',
      set('questions.2.lotId', 'lot-1'),
      'method.criteria.3.questionId question-of-one-lot',
    ],
  ])('is not published with %s', (_, change, fault) => {
    const found = faults(change);
    expect(found).toContain(fault);
    if (!fault.startsWith('lots.1.id')) expect(found).toHaveLength(1);
  });

  it('is not published with a preference by a question of one lot', () => {
    expect(faults(set('questions.1.lotId', 'tables'))).toEqual([
      'method.criteria.2.preferences.0.questionId question-of-one-lot',
      'method.criteria.4.questionId question-of-one-lot',
    ]);
  });

  it('has another fingerprint when anything that decides a result is another', () => {
    const before = methodFingerprint(twoLots());
    const changes: ((c: EventContent) => void)[] = [
      set('lots.1.lines.1.optional', false),
      set('lots.1.ceiling', '1'),
      put(0, { most: '90' }),
      put(1, { lotId: null }),
      set('abnormallyLowPercent', '20'),
      set('disclosure', 'full'),
      set('priceBasis.tax', 'gross'),
    ];
    for (const change of changes) {
      const content = structuredClone(twoLots());
      change(content);
      expect(methodFingerprint(content)).not.toBe(before);
    }
  });
});

describe('a bid for one of two lots', () => {
  const notice = givenNotice(twoLots());
  const tables = lotOf(notice, 'tables');
  const benches = lotOf(notice, 'lot-1');
  const bid = (change: Partial<BidContent> = {}): BidContent => ({
    currency: 'USD',
    answers: { wood: 'Larch.', local: 'yes', warranty: 'yes', weight: '40', top: 'oak' },
    prices: [{ lineId: 'table', unitPrice: '300.00', quantity: null }],
    ...change,
  });
  const codes = (content: BidContent, lot = tables) => copyFaults(notice, lot, content).map((f) => `${f.at} ${f.code}`);

  it('is complete without the optional line and the optional answer', () => {
    expect(codes(bid())).toEqual([]);
    expect(missingIn(notice, tables, bid(), givenUploads())).toEqual([]);
  });

  it('is asked the questions of its lot and no others', () => {
    const blank = bid({ answers: {}, prices: [] });
    const at = (lot: typeof tables) => missingIn(notice, lot, blank, givenUploads()).map((m) => m.at);
    expect(at(tables)).toEqual([
      'answers.wood',
      'answers.local',
      'answers.warranty',
      'answers.weight',
      'answers.top',
      'prices.table',
    ]);
    expect(at(benches)).toEqual(['answers.wood', 'answers.local', 'answers.warranty', 'prices.bench', 'prices.fixing']);
  });

  it('may not answer the question of another lot, nor price its lines', () => {
    const wrong = bid();
    expect(codes(wrong, benches)).toEqual([
      'answers.weight question-unknown',
      'answers.top question-unknown',
      'prices.0.lineId line-unknown',
    ]);
  });

  it.each([
    ['weight', '1e3', 'not-a-number'],
    ['weight', '١٢', 'not-a-number'],
    ['weight', '9.999999', 'out-of-range'],
    ['top', 'teak', 'option-unknown'],
    ['from', '2027-02-31', 'not-a-date'],
    ['local', 'maybe', 'not-yes-or-no'],
    ['drawing', 'see the file', 'question-unknown'],
  ])('says nothing but an answer: %s is not %s', (id, value, code) => {
    expect(codes(bid({ answers: { ...bid().answers, [id]: value } }))).toEqual([`answers.${id} ${code}`]);
  });

  it('counts no optional line in its total', () => {
    const cover = { lineId: 'cover', unitPrice: '5.00', quantity: '10' };
    expect(shownTotal(tables, bid().prices)).toBe('3000');
    expect(shownTotal(tables, [...bid().prices, cover])).toBe('3000');
    expect(priceTotal(tables, [cover])).toBeNull();
  });

  it.each([
    ['a price alone', '5.00', ''],
    ['a quantity alone', '', '10'],
  ])('is not complete with %s in an optional line', (_, unitPrice, quantity) => {
    const half = bid({ prices: [...bid().prices, { lineId: 'cover', unitPrice, quantity }] });
    expect(codes(half)).toEqual([]);
    expect(missingIn(notice, tables, half, givenUploads()).map((m) => `${m.at} ${m.code}`)).toEqual([
      'prices.cover price-half',
    ]);
  });

  it('puts nothing in its envelopes that another lot asks', () => {
    const parts = partsOf(notice, 'lot-1', 's', bid(), [], ['0'.repeat(32), 'f'.repeat(32)]);
    expect(Object.keys(parts[0]!.answers)).toEqual(['wood', 'local', 'warranty']);
    expect(Object.keys(partsOf(notice, 'tables', 's', bid(), [], ['0', '1'])[0]!.answers)).toContain('top');
  });

  it('is ranked by the price sheet of its own lot, without what is optional', () => {
    const method = {
      ...notice.content.method,
      criteria: notice.content.method.criteria.filter((c) => c.kind === 'price'),
    };
    const scored = (bidId: string, unitPrice: string, cover: string) => ({
      bidId,
      name: bidId,
      answers: {},
      prices: [
        { lineId: 'table', unitPrice, quantity: null },
        { lineId: 'cover', unitPrice: cover, quantity: '1000' },
      ],
    });
    const { ranked } = rank({
      method,
      lot: tables,
      bids: [scored('a', '300', '99'), scored('b', '310', '0.01')],
      marks: [],
      evaluators: [],
    });
    expect(ranked.map((r) => [r.name, r.price])).toEqual([
      ['a', '3000'],
      ['b', '3100'],
    ]);
    expect(exact(ranked[0]!.total.shown)).toEqual(exact('40'));
  });
});
