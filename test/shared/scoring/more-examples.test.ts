/** More scoring examples that others have published: from their inputs through `rank` to the digit that they printed. */
import { describe, expect, it } from 'vitest';
import type { Criterion, Level, Method, PriceCriterion } from '../../../shared/event.ts';
import { divide, exact, exactPlain, round, zero } from '../../../shared/exact.ts';
import { rank } from '../../../shared/scoring/rank.ts';
import { givenMarks, givenScored, onePriceLot } from '../../given.ts';
import {
  adjustedBid,
  adjustedScore,
  felpAssessment,
  moreLowestOverPrice,
  negometrixLowBid,
  prozorroFeatures,
  ufabRatio,
} from './published-examples.ts';

const level = (mark: string): Level => ({ mark, name: mark, words: '' });
const price = (points: string, formula: PriceCriterion['formula'] = 'lowest-over-price'): Criterion => ({
  id: 'price',
  kind: 'price',
  name: 'Price',
  words: '',
  points,
  bonus: false,
  formula,
  preferences: [],
});
/** Judged by one who gives what was printed as the score, on a scale that ends at `best`. */
const judged = (id: string, points: string, best: string): Criterion => ({
  id,
  kind: 'judged',
  name: id,
  words: '',
  points,
  bonus: false,
  scale: [level('0'), level(best)],
});
const method = (total: string, criteria: Criterion[], shownDecimals: Method['shownDecimals']): Method => ({
  total,
  scale: [level('0'), level('1')],
  criteria,
  combine: 'mean',
  shownDecimals,
  tieBreaks: [],
});
const scorer = ['committee'];
const lot = onePriceLot();
type Bidder = { name: string; quality: string; price: string };
/** Bids with one score for quality. */
const scored = (by: Method, bidders: readonly Bidder[]) =>
  rank({
    method: by,
    lot,
    bids: bidders.map((b) => givenScored(b.name, b.price, { name: b.name })),
    marks: bidders.flatMap((b) => givenMarks(b.name, { quality: b.quality }, scorer)),
    evaluators: scorer,
  }).ranked;
const fractionOf = (text: string) => {
  const [n = '', d = '1'] = text.split('/');
  return divide(exactPlain(n), exactPlain(d), zero);
};

describe('lowest price ÷ this price', () => {
  it.each(moreLowestOverPrice)('gives what was printed: $source', ({ maximum, costs, decimals, printed }) => {
    const { ranked } = rank({
      method: method(maximum, [price(maximum)], decimals),
      lot,
      bids: costs.map((cost, i) => givenScored(`${i}`, cost)),
      marks: [],
      evaluators: [],
    });
    const inOrder = ranked.toSorted((a, b) => (a.bidId < b.bidId ? -1 : 1));
    expect(inOrder.map((r) => r.total.shown)).toEqual(printed);
  });
});

describe('quality and price together', () => {
  it('give what Negometrix printed: points, totals, and the winner', () => {
    const { total, quality, price: ofPrice, bidders, printed, winner } = negometrixLowBid;
    const criteria = [...Object.entries(quality).map(([id, points]) => judged(id, points, points)), price(ofPrice)];
    const { ranked } = rank({
      method: method(total, criteria, 0),
      lot,
      bids: bidders.map((b) => givenScored(b.name, b.price, { name: b.name })),
      marks: bidders.flatMap((b) => givenMarks(b.name, b.scores, scorer)),
      evaluators: scorer,
    });
    expect(ranked.map((r) => r.name)[0]).toBe(winner);
    expect(ranked.map((r) => r.points.at(-1)!.shown)).toEqual(printed.price);
    expect(ranked.map((r) => r.total.shown)).toEqual(printed.total);
  });

  it('give what FELP printed for four firms: quality, price, totals', () => {
    const { best, firms, printed } = felpAssessment;
    const by = method('100', [judged('quality', '80', best), price('20')], 2);
    const ranked = scored(
      by,
      firms.map((f) => ({ ...f, quality: f.score })),
    ).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(ranked.map((r) => r.points[0]!.shown)).toEqual(printed.quality);
    expect(ranked.map((r) => r.points[1]!.shown)).toEqual(printed.price);
    expect(ranked.map((r) => r.total.shown)).toEqual(printed.total);
    expect(ranked.map((r) => r.rank)).toEqual([3, 1, 2, 4]);
  });
});

describe('price per point of quality', () => {
  const by = (best: string, decimals: Method['shownDecimals']) =>
    method(best, [judged('quality', best, best), price('0', 'price-per-quality-point')], decimals);

  it('chooses the offer that Ferber names for UfAB’s einfache Richtwertmethode', () => {
    const ranked = scored(by('100', 2), ufabRatio.offers);
    expect(ranked[0]!.name).toBe(ufabRatio.winner);
    expect(ranked.map((r) => r.name)).not.toEqual(ufabRatio.offers.map((o) => o.name));
  });

  it('gives the adjusted bids of table 17-2', () => {
    const ranked = scored(by('1', 0), adjustedBid.teams);
    expect(ranked.map((r) => [r.name, r.compared?.shown])).toEqual(adjustedBid.teams.map((t) => [t.name, t.printed]));
    expect(ranked[0]!.name).toBe(adjustedBid.winner);
  });

  it('gives the adjusted scores of table 17-3, the owner’s price over it', () => {
    const { ownersPrice, teams } = adjustedScore;
    const ranked = scored(by('100', 4), teams);
    const scores = ranked.map((r) => [
      r.name,
      round(divide(exact(ownersPrice), fractionOf(r.compared!.exact), zero), 0),
    ]);
    expect(scores).toEqual(teams.map((t) => [t.name, t.printed]).toReversed());
  });
});

it('price, adjusted by quality, gives what Prozorro’s auction expects, to the digits that a float holds', () => {
  const { most, bid, printed } = prozorroFeatures;
  const { price: amount, ...features } = bid;
  const criteria = [...Object.keys(features).map((id) => judged(id, '15', most)), price('70', 'quality-adjusted')];
  const [only] = rank({
    method: method('100', criteria, 4),
    lot,
    bids: [givenScored('a', amount)],
    marks: givenMarks('a', features, scorer),
    evaluators: scorer,
  }).ranked;
  expect(only!.compared).toEqual({ exact: '3283/9', shown: '364.7778' });
  expect(round(fractionOf(printed), 4)).toBe('364.7778');
});
