/** How the ranking's rows are cut and its figures written. */
import { exactPlain, grouped } from '../../../shared/exact.ts';
import { currencies } from '../../../shared/money.ts';
import { thousands } from '../../../shared/numerals.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { t } from '../../../shared/words/say.ts';

/** The first ranks, and the rest to unfold: never a cut through a shared rank, and never an unfolding for one or two. */
export function cutRanks(ranked: readonly RankedBid[], first = 10): [RankedBid[], RankedBid[]] {
  let at = first;
  while (at < ranked.length && ranked[at]?.rank === ranked[at - 1]?.rank) at++;
  return ranked.length - at < 3 ? [[...ranked], []] : [ranked.slice(0, at), ranked.slice(at)];
}

const decimals = (amount: string): number => amount.split('.')[1]?.replace(/0+$/, '').length ?? 0;

/** Amounts for one column: thousands grouped, all with as many decimals as the longest of them needs. */
export function amountsAlike(amounts: readonly string[], currency: string): string[] {
  const places = Math.max(currencies[currency] ?? 2, ...amounts.map(decimals));
  return amounts.map((amount) => grouped(exactPlain(amount), places));
}

/** "Ranks 12 to 28"; "Rank 11" where they share one. */
export function ranksFromTo(bids: readonly RankedBid[]): string {
  const from = bids[0]?.rank ?? 0;
  const to = bids.at(-1)?.rank ?? 0;
  return from === to ? t('Rank {from}', { from }) : t('Ranks {from} to {to}', { from, to });
}

/** A decimal with its thousands apart, its decimals as they are. */
export function thousandsApart(amount: string): string {
  const [whole = '', rest] = amount.split('.');
  return rest === undefined ? thousands(whole) : `${thousands(whole)}.${rest}`;
}
