/** The answer of a ranking in one line: who is first and by how much, or who shares the first rank. */
import type { Method } from '../../../shared/event.ts';
import type { OrderFormulaId } from '../../../shared/scoring/price-formulas.ts';
import type { RankedBid, Ranking } from '../../../shared/scoring/rank.ts';
import { type Message, t } from '../../../shared/words/say.ts';
import { orderBy } from './columns.ts';

const names = (bids: readonly RankedBid[]): string => {
  const all = bids.map((b) => b.name);
  return all.length < 2
    ? (all[0] ?? '')
    : t('{list} and {x}', { list: all.slice(0, -1).join(', '), x: all.at(-1) ?? '' });
};

/** The tie-break that parted two bids with equal totals: `price`, a criterion's id, or null where none did. */
export function partedBy(method: Pick<Method, 'tieBreaks'>, a: RankedBid, b: RankedBid): string | null {
  if (a.drawn && b.drawn) return 'draw';
  const points = (bid: RankedBid, id: string) => bid.points.find((p) => p.criterionId === id)?.exact;
  return method.tieBreaks.find((t) => (t === 'price' ? a.price !== b.price : points(a, t) !== points(b, t))) ?? null;
}

/** The smallest number that is shown with so many decimals: "0.01" for two. */
const smallestShown = (places: number): string => (places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);

/** What two bids are compared by. */
const comparedOf = ({ compared, total }: RankedBid): string => compared?.exact ?? total.exact;

const firstBy = {
  'lowest-price': '{bidder} ranks first: the lowest price of those that pass',
  'price-per-quality-point': '{bidder} ranks first: the lowest price per point for quality',
  'quality-adjusted': '{bidder} ranks first: the lowest price, adjusted by quality',
} as const satisfies Record<OrderFormulaId, Message>;

const isNought = (shown: string): boolean => /^[0.]+$/.test(shown);
const points = (shown: string): string =>
  /^1(\.0+)?$/.test(shown) ? t('{shown} point', { shown }) : t('{shown} points', { shown });

/**
 * The headline. Ranks are compared exactly and shown rounded, so three cases need their own words: equal totals that a
 * published tie-break parts, totals that differ by less than is shown, and a shared first rank.
 */
export function headline(ranking: Ranking, method: Pick<Method, 'tieBreaks' | 'shownDecimals' | 'criteria'>): string {
  const [first] = ranking.ranked;
  if (!first) return ranking.leftOut.length ? t('No bid could be ranked') : t('No bid was received');
  const firsts = ranking.ranked.filter((b) => b.rank === 1);
  const formula = orderBy(method);
  if (firsts.length > 1) {
    return formula
      ? t('{names} share the first rank', { names: names(firsts) })
      : t('{names} share the first rank with {points}', { names: names(firsts), points: points(first.total.shown) });
  }
  const bidder = first.name;
  const second = ranking.ranked.find((b) => b.rank > 1);
  if (!second)
    return formula
      ? t('{bidder} is the only bid ranked', { bidder })
      : t('{bidder} is the only bid ranked, with {points}', { bidder, points: points(first.total.shown) });
  if (comparedOf(second) === comparedOf(first)) {
    const by = partedBy(method, first, second);
    const name = method.criteria.find((c) => c.id === by)?.name;
    if (by === 'draw') return t('{bidder} ranks first by the draw between bids that tie', { bidder });
    if (formula) return t('{bidder} ranks first: bids come out equal, the published tie-break decides', { bidder });
    if (by === 'price') return t('{bidder} ranks first: totals are equal, the lower price decides', { bidder });
    return name
      ? t('{bidder} ranks first: totals are equal, more points for “{criterion}” decides', { bidder, criterion: name })
      : t('{bidder} ranks first: totals are equal, the published tie-break decides', { bidder });
  }
  if (formula) return t(firstBy[formula], { bidder });
  if (isNought(second.behind)) {
    return t('{bidder} ranks first, less than {points} ahead', {
      bidder,
      points: points(smallestShown(method.shownDecimals)),
    });
  }
  return t('{bidder} ranks first, {points} ahead', { bidder, points: points(second.behind) });
}

/** "10=" for a shared rank, "10" for one of its own. */
export const rankLabel = (bid: Pick<RankedBid, 'rank' | 'tied'>): string => `${bid.rank}${bid.tied ? '=' : ''}`;
