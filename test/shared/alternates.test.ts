import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Alternate } from '../../shared/alternates.ts';
import { freeId } from '../../shared/alternates.ts';
import { alternatesText, mostAlternates } from '../../shared/alternates-allowed.ts';
import { asKind, kindFaults } from '../../shared/as-kind.ts';
import { type BidContent, BidPrice, copyFaults, lineState, lotOf, partsOf, shownTotal } from '../../shared/bid.ts';
import { changedFields } from '../../shared/bid-changes.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { contentFrom } from '../../shared/copies.ts';
import { differences } from '../../shared/difference.ts';
import { canonical } from '../../shared/digest.ts';
import { type EventContent, EventContent as EventSchema } from '../../shared/event.ts';
import { fitted } from '../../shared/fit-notice.ts';
import { mergeBid } from '../../shared/merge-bid.ts';
import { methodFingerprint } from '../../shared/publication.ts';
import { rank, type ScoredBid } from '../../shared/scoring/rank.ts';
import {
  givenBidContent,
  givenContent,
  givenMarks,
  givenNotice,
  givenScored,
  givenUploads,
  panel,
  supplier,
} from '../given.ts';

type Most = EventContent['priceBasis']['alternates'];
const contentWith = (alternates: Most, changes: Partial<EventContent> = {}) => {
  const content = givenContent(changes);
  return alternates ? { ...content, priceBasis: { ...content.priceBasis, alternates } } : content;
};
const noticeWith = (alternates: Most) => givenNotice(contentWith(alternates));
const oak = (changes: Partial<Alternate> = {}): Alternate => ({
  id: 'a1',
  description: 'The same bench in oak',
  unitPrice: '990.00',
  quantity: null,
  ...changes,
});
/** The bid of `givenBidContent` with alternates to the bench, or to the hours, whose quantity the bidder states. */
const bidWith = (bench: Alternate[], fixing: Alternate[] = []): BidContent => {
  const content = givenBidContent();
  const beside = (p: BidPrice, alternates: Alternate[]) => (alternates.length ? { ...p, alternates } : p);
  return { ...content, prices: [beside(content.prices[0]!, bench), beside(content.prices[1]!, fixing)] };
};
const notice = noticeWith(2);
const lot = lotOf(notice, 'lot-1');
const faultsOf = (most: Most, content: BidContent) =>
  copyFaults(noticeWith(most), lot, content).map((f) => `${f.at} ${f.code}`);

describe('whether alternates are taken', () => {
  it('is for the event to say; nothing said means none', () => {
    expect([mostAlternates(contentWith(undefined)), mostAlternates(contentWith(3))]).toEqual([0, 3]);
    expect(alternatesText({ content: contentWith(undefined) })).toBeNull();
    expect(alternatesText({ content: contentWith(1) })).toContain('One alternate to a line is allowed.');
    expect(alternatesText({ content: contentWith(2) })).toContain('read, not ranked');
  });

  it.each([0, 6, 1.5, '2', null])('%j is no number of them', (alternates) => {
    const content = givenContent();
    expect(v.is(EventSchema, { ...content, priceBasis: { ...content.priceBasis, alternates } })).toBe(false);
  });

  it('is part of what is hashed and published, and leaves the hash of an event without alternates as it was', () => {
    expect(methodFingerprint(contentWith(undefined))).not.toBe(methodFingerprint(contentWith(2)));
    expect(canonical(contentWith(undefined).priceBasis)).toBe('{"tax":"net","taxRate":"8.1","unitPriceDecimals":2}');
  });

  it('is a change of the price sheet that an addendum shows', () => {
    const of = (most: Most) => ({ content: contentWith(most), documents: [] });
    expect(differences(of(undefined), of(2))).toEqual([
      {
        part: 'prices',
        at: 'priceBasis.alternates',
        where: 'Prices › Alternates to a line, at most',
        what: 'changed',
        old: 'none',
        now: '2',
      },
    ]);
  });

  it('is no question where no prices are asked for: such a kind drops it, and is not published with it', () => {
    const rfi = { ...contentWith(2), kind: 'rfi' as const };
    expect(kindFaults(rfi).map((f) => `${f.at} ${f.code}`)).toContain('priceBasis.alternates alternates-off');
    expect(mostAlternates(rfi)).toBe(0);
    expect(asKind(contentWith(2), 'rfi').priceBasis).toEqual(contentWith(undefined).priceBasis);
    expect(asKind(contentWith(2), 'tender').priceBasis.alternates).toBe(2);
  });

  it('goes with a copy of the event, as far as the kind of the new one asks for prices', () => {
    const copy = (kind: EventContent['kind'] | null) =>
      contentFrom(contentWith(2), { title: 'Again', zone: 'UTC', sandbox: false, kind }).priceBasis.alternates;
    expect([copy(null), copy('rfq'), copy('rfi')]).toEqual([2, 2, undefined]);
  });
});

describe('an alternate over the wire', () => {
  const price = (alternates: unknown) => v.is(BidPrice, { ...givenBidContent().prices[0], alternates });
  it.each<[string, unknown, boolean]>([
    ['a whole one', [oak()], true],
    ['one that is begun', [oak({ description: '', unitPrice: '' })], true],
    ['a description of 500 characters', [oak({ description: 'x'.repeat(500) })], true],
    ['a description of 501 characters', [oak({ description: 'x'.repeat(501) })], false],
    ['an empty list: none is said by leaving it out', [], false],
    ['six', ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => oak({ id })), false],
    ['a negative price', [oak({ unitPrice: '-1' })], false],
    ['a price with a comma', [oak({ unitPrice: '1,5' })], false],
    ['a field that is not known', [{ ...oak(), rank: 1 }], false],
  ])('%s', (_, alternates, is) => expect(price(alternates)).toBe(is));
});

describe('a working copy with alternates', () => {
  it('is right where the event takes so many, each as the line asks', () => {
    expect(faultsOf(2, bidWith([oak(), oak({ id: 'a2' })], [oak({ quantity: '80' })]))).toEqual([]);
  });

  it.each<[string, Most, BidContent, string]>([
    ['none are allowed', undefined, bidWith([oak()]), 'prices.0.alternates alternates-not-allowed'],
    ['there are too many', 1, bidWith([oak(), oak({ id: 'a2' })]), 'prices.0.alternates alternates-too-many'],
    ['two have one id', 2, bidWith([oak(), oak()]), 'prices.0.alternates.1.id alternate-twice'],
    ['the quantity is fixed', 2, bidWith([oak({ quantity: '50' })]), 'prices.0.alternates.0.quantity quantity-fixed'],
    [
      'a price has too many decimals',
      2,
      bidWith([oak({ unitPrice: '990.005' })]),
      'prices.0.alternates.0.unitPrice too-many-decimals',
    ],
  ])('is refused where %s', (_, most, content, fault) => expect(faultsOf(most, content)).toEqual([fault]));

  it.each<[string, Alternate[], Alternate[], string[]]>([
    ['whole', [oak()], [oak({ quantity: '80' })], []],
    ['without a price', [oak({ unitPrice: '' })], [], ['prices.bench.alternates.a1 alternate-half']],
    [
      'of which nothing says what it is',
      [oak({ description: ' \u200b' })],
      [],
      ['prices.bench.alternates.a1 alternate-half'],
    ],
    [
      'without the quantity that the bidder states',
      [],
      [oak({ quantity: '' })],
      ['prices.fixing.alternates.a1 alternate-half'],
    ],
    [
      'added and left blank',
      [oak({ description: '', unitPrice: '' })],
      [],
      ['prices.bench.alternates.a1 alternate-half'],
    ],
  ])('that are %s: what keeps it from being submitted', (_, bench, fixing, missing) => {
    const found = missingIn(notice, lot, bidWith(bench, fixing), givenUploads());
    expect(found.map((f) => `${f.at} ${f.code}`)).toEqual(missing);
    expect(found.every((f) => f.envelope === 'commercial')).toBe(true);
  });

  it('to an optional line without a price are refused at submission: they stand beside a price', () => {
    const content = contentWith(1);
    content.lots[0]!.lines[0]!.optional = true;
    const its = givenNotice(content);
    const bid = bidWith([oak()]);
    bid.prices[0]!.unitPrice = '';
    const missing = missingIn(its, lotOf(its, 'lot-1'), bid, givenUploads());
    expect(missing.map((f) => `${f.at} ${f.code}`)).toEqual(['prices.bench alternate-alone']);
    expect(lineState(content.lots[0]!, content.lots[0]!.lines[0]!, bid.prices)).toBe('blank');
  });

  it('under a notice that takes none any more has them no more; of too many it is for the bidder to choose', () => {
    const bid = bidWith([oak(), oak({ id: 'a2' })]);
    expect(fitted(noticeWith(undefined), lot, bid)).toEqual(givenBidContent());
    expect(fitted(noticeWith(1), lot, bid)).toEqual(bid);
    const stated = bidWith([oak({ quantity: '3' })]);
    expect(fitted(notice, lot, stated).prices[0]!.alternates).toEqual([oak()]);
  });
});

describe('colleagues who add alternates', () => {
  const base = bidWith([oak()]);
  it('to the same line keep both, and dispute only what both changed', () => {
    const mine = bidWith([oak({ unitPrice: '980' }), oak({ id: 'm' })]);
    const theirs = bidWith([oak({ unitPrice: '970' }), oak({ id: 't' })]);
    const { content, conflicts } = mergeBid(base, mine, theirs);
    expect(conflicts).toEqual([{ at: 'prices.bench.alternates.a1.unitPrice', mine: '980', theirs: '970' }]);
    expect(content.prices[0]!.alternates!.map((a) => a.id).toSorted()).toEqual(['a1', 'm', 't']);
  });

  it('dispute one that the one took out and the other changed', () => {
    const { conflicts } = mergeBid(base, bidWith([]), bidWith([oak({ unitPrice: '970' })]));
    expect(conflicts).toMatchObject([{ at: 'prices.bench.alternates.a1', mine: undefined }]);
    const choices = { 'prices.bench.alternates.a1': 'mine' } as const;
    expect(mergeBid(base, bidWith([]), bidWith([oak({ unitPrice: '970' })]), choices).content).toEqual(bidWith([]));
  });

  it('are named beside the line that they changed', () => {
    expect(changedFields(base, bidWith([]))).toEqual(['prices.bench']);
    expect(changedFields(base, bidWith([oak({ description: 'Ash' })]))).toEqual(['prices.bench']);
    expect(freeId([{ id: 'a1' }, { id: 'a3' }])).toBe('a2');
  });
});

const anyAlternate: fc.Arbitrary<Alternate> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{4}$/),
  description: fc.string({ maxLength: 30 }),
  unitPrice: fc.oneof(fc.constant(''), fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String)),
  quantity: fc.option(fc.nat(9).map(String)),
});
const anyAlternates = fc.uniqueArray(anyAlternate, { maxLength: 5, selector: (a) => a.id });
/** A price with whatever beside it. */
const beside = (price: BidPrice, alternates: Alternate[]): BidPrice =>
  alternates.length ? { ...price, alternates } : price;

describe('whatever alternates a bid has', () => {
  it('its total and what is said of its lines are the same as without', () => {
    fc.assert(
      fc.property(anyAlternates, anyAlternates, (bench, fixing) => {
        const { prices } = bidWith(bench, fixing);
        expect(shownTotal(lot, prices)).toBe('42194');
        expect(lot.lines.map((line) => lineState(lot, line, prices))).toEqual(['priced', 'priced']);
      }),
    );
  });

  it('the ranking is the same, word for word, as without any', () => {
    const { method, lots } = givenContent();
    const price = fc.integer({ min: 1, max: 900 });
    const level = fc.constantFrom('0', '1', '2', '3', '4', '5');
    const bid = fc.record({
      price,
      design: level,
      care: level,
      local: fc.constantFrom('yes', 'no'),
      alternates: anyAlternates,
    });
    fc.assert(
      fc.property(fc.array(bid, { minLength: 1, maxLength: 6 }), (all) => {
        const marks = all.flatMap(({ design, care }, i) => givenMarks(`bid-${i}`, { design, care }));
        const bids = (withThem: boolean): ScoredBid[] =>
          all.map((b, i) => ({
            ...givenScored(`bid-${i}`, '0', { answers: { local: b.local, warranty: 'yes' } }),
            prices: [
              beside({ lineId: 'bench', unitPrice: String(b.price), quantity: null }, withThem ? b.alternates : []),
              beside({ lineId: 'fixing', unitPrice: '10', quantity: '5' }, withThem ? b.alternates : []),
            ],
          }));
        const ranked = (withThem: boolean) =>
          canonical(rank({ method, lot: lots[0]!, bids: bids(withThem), marks, evaluators: panel }));
        expect(ranked(true)).toBe(ranked(false));
      }),
      { numRuns: 60 },
    );
  });

  it('they are sealed with it; a bid without any is, byte for byte, what it was before there were alternates', () => {
    const sealed = (content: BidContent) =>
      partsOf(notice, 'lot-1', supplier.id, content, [], ['00'.repeat(16), 'ff'.repeat(16)]);
    expect(sealed(bidWith([oak()]))[1]!.prices![0]!.alternates).toEqual([oak()]);
    expect(canonical(sealed(bidWith([]))[1]!.prices)).toBe(
      '[{"lineId":"bench","quantity":null,"unitPrice":"850.00"},{"lineId":"fixing","quantity":"120.5","unitPrice":"68.00"}]',
    );
    // Also after a merge, which keeps a list for each line while it is under way.
    const merged = mergeBid(givenBidContent(), bidWith([]), givenBidContent({ answers: {} }));
    expect(canonical(merged.content.prices)).toBe(canonical(givenBidContent().prices));
  });
});
