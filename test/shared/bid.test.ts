import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  BidContent,
  BidPrice,
  blankBid,
  copyFaults,
  lineTotal,
  lotOf,
  priceTotal,
  refuseLate,
  shownTotal,
} from '../../shared/bid.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { add, exact, multiply, plain, sum, toFraction } from '../../shared/exact.ts';
import { Problem } from '../../shared/problem.ts';
import { later } from '../../shared/time.ts';
import {
  closesAt,
  givenAlaska,
  givenBidContent,
  givenContent,
  givenNotice,
  givenUpload,
  givenUploads,
} from '../given.ts';
import { set } from './publication-slips.ts';
import { refusedWith } from './refused.ts';

const notice = givenNotice();
const lot = lotOf(notice, 'lot-1');
const changed = (path: string, value: unknown): BidContent => {
  const content = structuredClone(givenBidContent());
  set(path, value)(content);
  return content;
};

describe('a bid over the wire', () => {
  it('may be blank, and may be complete', () => {
    for (const content of [blankBid(notice), givenBidContent()]) expect(v.parse(BidContent, content)).toEqual(content);
  });

  it.each([
    ['negative', '-1.00'],
    ['of 40 digits', '9'.repeat(40)],
    ['no number', 'NaN'],
    ['beyond all numbers', '1e400'],
    ['in Arabic digits', '١٠٠'],
    ['in wide digits', '１００'],
    ['with a comma', '1,000.00'],
    ['with its currency', 'USD 5'],
    ['a fraction', '1/3'],
    ['half typed', '5.'],
    ['of seven decimals', '0.0000001'],
    ['a JSON number', 5],
    ['null', null],
  ])('has no price that is %s', (_, unitPrice) => {
    expect(v.is(BidPrice, { lineId: 'bench', unitPrice, quantity: null })).toBe(false);
  });

  it.each<[string, string, unknown]>([
    ['a field that is not known', 'discount', '5'],
    ['a currency that is none', 'currency', 'dollars'],
    ['an answer longer than may be', 'answers.wood', 'x'.repeat(10_001)],
    ['a name of a question longer than any', `answers.${'x'.repeat(41)}`, 'x'],
    ['an answer that is not text', 'answers.wood', { yes: true }],
    ['more prices than lines may be', 'prices', Array(201).fill(givenBidContent().prices[0])],
  ])('has not %s', (_, path, value) => {
    expect(v.is(BidContent, changed(path, value))).toBe(false);
  });
});

describe('the lot of a notice', () => {
  it('is found by its id, or there is none', () => {
    expect(lotOf(notice, 'lot-1').name).toBe('Benches');
    expect(() => lotOf(notice, 'lot-2')).toThrow(Problem);
    expect(() => lotOf(notice, '__proto__')).toThrow('This event has no such lot.');
  });
});

describe('late is late, and only late is late', () => {
  it('counts what is received before the deadline, to the millisecond', () => {
    expect(() => refuseLate(notice, later(closesAt, -0.001))).not.toThrow();
    expect(() => refuseLate(notice, closesAt)).toThrow(Problem);
    expect(() => refuseLate(notice, later(closesAt, 0.001))).toThrow(Problem);
  });

  it('says both times, on both clocks, and that nothing was changed', () => {
    const refused = refusedWith(() => refuseLate(notice, '2026-11-28T01:00:00.412Z'));
    expect(refused).toMatchObject({
      code: 'deadline-passed',
      status: 422,
      data: { receivedAt: '2026-11-28T01:00:00.412Z', closesAt },
      message:
        'This reached us at Fri 27 Nov 2026, 16:00:00.412 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00:00.412 UTC. ' +
        'Bids closed at Fri 27 Nov 2026, 16:00:00.000 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00:00.000 UTC. ' +
        'Nothing was changed: a bid submitted before stands as it was.',
    });
  });
});

describe('the total of a price sheet', () => {
  it('is the sum of quantity × unit price, exactly', () => {
    expect(shownTotal(lot, givenBidContent().prices)).toBe('42194');
    expect(plain(lineTotal(lot, givenBidContent().prices[1]!)!)).toBe('8194');
  });

  it('takes the buyer’s quantity where the buyer fixed it', () => {
    expect(shownTotal(lot, changed('prices.0.quantity', '1').prices)).toBe('42194');
  });

  it.each<[string, string, unknown]>([
    ['a unit price is blank', 'prices.0.unitPrice', ''],
    ['a quantity is blank', 'prices.1.quantity', ''],
    ['a quantity is not there', 'prices.1.quantity', null],
    ['a line is not priced', 'prices', givenBidContent().prices.slice(1)],
    ['nothing is priced', 'prices', []],
  ])('is not known while %s', (_, path, value) => {
    expect(priceTotal(lot, changed(path, value).prices)).toBeNull();
    expect(shownTotal(lot, changed(path, value).prices)).toBeNull();
  });

  it('may be 0', () => {
    const free = givenBidContent().prices.map((p) => ({ ...p, unitPrice: '0.00' }));
    expect(shownTotal(lot, free)).toBe('0');
  });

  it('does not depend on the order of prices, and ignores lines that are not in the lot', () => {
    const prices = givenBidContent().prices;
    const more = [...prices.toReversed(), { lineId: 'gold', unitPrice: '1000000', quantity: '5' }];
    expect(shownTotal(lot, more)).toBe('42194');
  });

  it('is exact for any price sheet: the same as reckoning in the smallest units', () => {
    const amount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, millionths]) => `${whole}.${String(millionths).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 20 }), (rows) => {
        const lines = rows.map(([quantity], i) => ({ id: `l${i}`, name: 'x', unit: 'x', quantity, optional: false }));
        const prices = rows.map(([, unitPrice], i) => ({ lineId: `l${i}`, unitPrice, quantity: null }));
        const millionths = (text: string) => BigInt(text.replace('.', ''));
        const units = rows.reduce((t, [q, p]) => t + millionths(q) * millionths(p), 0n);
        const total = priceTotal({ ...lot, lines }, prices)!;
        expect(toFraction(multiply(total, exact('1000000000000')))).toBe(units.toString());
        expect(toFraction(total)).toBe(toFraction(sum(rows.map(([q, p]) => multiply(exact(q), exact(p))))));
      }),
    );
    expect(toFraction(add(exact('0.1'), exact('0.2')))).toBe('3/10');
  });
});

describe('what is wrong with a working copy', () => {
  const faults = (content: BidContent) => copyFaults(notice, lot, content).map((f) => [f.at, f.code]);

  it('is nothing for a blank one, nor for a complete one', () => {
    expect(faults(blankBid(notice))).toEqual([]);
    expect(faults(givenBidContent())).toEqual([]);
    expect(faults(changed('answers.local', ''))).toEqual([]);
  });

  it.each<[string, string, unknown, string, string]>([
    ['another currency', 'currency', 'EUR', 'currency', 'currency-differs'],
    ['a currency that is none', 'currency', 'XXX', 'currency', 'currency-differs'],
    ['an answer to no question', 'answers.colour', 'blue', 'answers.colour', 'question-unknown'],
    ['words for a file', 'answers.drawing', 'see below', 'answers.drawing', 'question-unknown'],
    ['perhaps for yes or no', 'answers.local', 'perhaps', 'answers.local', 'not-yes-or-no'],
    ['YES for yes', 'answers.local', 'YES', 'answers.local', 'not-yes-or-no'],
    ['a price for no line', 'prices.0.lineId', 'gold', 'prices.0.lineId', 'line-unknown'],
    ['a quantity that the buyer fixed', 'prices.0.quantity', '39', 'prices.0.quantity', 'quantity-fixed'],
    ['a third decimal', 'prices.0.unitPrice', '850.001', 'prices.0.unitPrice', 'too-many-decimals'],
    ['two prices for a line', 'prices.1', givenBidContent().prices[0], 'prices.1.lineId', 'line-twice'],
  ])('is %s, at its field', (_, path, value, at, code) => {
    expect(faults(changed(path, value))).toEqual([[at, code]]);
  });

  it('is said all at once', () => {
    const content = changed('currency', 'EUR');
    set('answers.colour', 'blue')(content);
    set('prices.0.quantity', '39')(content);
    expect(faults(content).map(([, code]) => code)).toEqual(['currency-differs', 'question-unknown', 'quantity-fixed']);
  });

  it('names both currencies', () => {
    const [fault] = copyFaults(notice, lot, changed('currency', 'EUR'));
    expect(fault?.text).toBe('Prices in this event are in USD, not EUR.');
    expect(copyFaults(notice, lot, changed('currency', 'XXX'))[0]?.text).toContain('There is no such currency.');
  });
});

describe('what is still missing', () => {
  const missing = (content: BidContent, uploads = givenUploads()) =>
    missingIn(notice, lot, content, uploads).map((m) => [m.at, m.envelope]);

  it('is nothing in a complete bid; what may stay open is not missed', () => {
    expect(missing(givenBidContent())).toEqual([]);
  });

  it('is everything mandatory in a blank one, each in its envelope', () => {
    expect(missing(blankBid(notice), [])).toEqual([
      ['answers.wood', 'technical'],
      ['answers.local', 'technical'],
      ['answers.warranty', 'technical'],
      ['answers.drawing', 'technical'],
      ['prices.bench', 'commercial'],
      ['prices.fixing', 'commercial'],
    ]);
  });

  it.each<[string, string, unknown, string]>([
    ['an answer of spaces', 'answers.wood', ' \n ', 'answers.wood'],
    ['a yes or no left open', 'answers.local', '', 'answers.local'],
    ['a unit price', 'prices.0.unitPrice', '', 'prices.bench'],
    ['hours that the bidder states', 'prices.1.quantity', null, 'prices.fixing'],
  ])('is %s', (_, path, value, at) => {
    expect(missing(changed(path, value)).map(([where]) => where)).toEqual([at]);
  });

  it('is a file that is announced and has not arrived', () => {
    const sent = givenUpload('drawing.pdf', { questionId: 'drawing', arrived: false });
    expect(missing(givenBidContent(), [sent])).toEqual([['answers.drawing', 'technical']]);
  });

  it('is a file that lies in another envelope than its question, or answers no question', () => {
    const elsewhere = givenUpload('drawing.pdf', { questionId: 'drawing', envelope: 'commercial' });
    expect(missing(givenBidContent(), [elsewhere])).toEqual([['answers.drawing', 'technical']]);
    expect(missing(givenBidContent(), [givenUpload('drawing.pdf')])).toEqual([['answers.drawing', 'technical']]);
  });

  it('says what to do', () => {
    const texts = missingIn(notice, lot, blankBid(notice), []).map((m) => m.text);
    expect(texts).toEqual([
      'Answer: Which wood, and from where?',
      'Answer yes or no: Is your workshop in the district?',
      'Answer yes or no: Do you give ten years?',
      'Add a file: A drawing to scale',
      'Fill in the price sheet: Bench, delivered.',
      'Fill in the price sheet: Setting and fixing.',
    ]);
  });

  it('lies in the one envelope where there is only one', () => {
    const content = givenContent({ envelopes: 'one', questions: [] });
    const criteria = content.method.criteria.filter((c) => c.kind === 'judged');
    const one = givenNotice({ ...content, method: { ...content.method, total: '55', criteria, tieBreaks: [] } });
    expect(missingIn(one, lot, blankBid(one), []).map((m) => m.envelope)).toEqual(['bid', 'bid']);
  });
});

describe('the Alaska RFP as a bidder sees it', () => {
  it('is complete with two files, the answers, and rate and hours for each role', () => {
    const alaska = givenNotice(givenAlaska());
    const [first] = alaska.content.lots;
    const missing = missingIn(alaska, first!, blankBid(alaska), []);
    expect(missing.filter((m) => m.envelope === 'technical')).toHaveLength(12);
    expect(missing.filter((m) => m.envelope === 'commercial')).toHaveLength(9);
  });
});
