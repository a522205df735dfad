/** The sentences under the ranking: how prices were counted, how ranks are compared, what parts equal totals. */
import type { EventContent } from '../../../shared/event.ts';
import type { Ranking } from '../../../shared/scoring.ts';

/** What the star at a price means; empty where no bid has one. */
export function countedPriceNote(content: EventContent, ranking: Ranking): string {
  if (!ranking.ranked.some((b) => b.price !== b.countedPrice)) return '';
  const at = content.method.criteria.findIndex((c) => c.kind === 'price' && c.preference !== null);
  const c = content.method.criteria[at];
  if (c?.kind !== 'price' || !c.preference) return '';
  const { percent, questionId } = c.preference;
  const asked = content.questions.find((q) => q.id === questionId)?.text ?? '';
  const stop = /[.?!]$/.test(asked) ? '' : '.';
  return `* Counted at ${percent} % less for criterion ${at + 1}, ${c.name}, because the bidder answered yes to “${asked}”${stop} The contract is at the price bid.`;
}

/** How ranks are compared, and what parts equal totals. */
export function comparisonNote(content: EventContent): string {
  const { shownDecimals, tieBreaks, criteria } = content.method;
  const places = shownDecimals === 1 ? 'one decimal is' : `${shownDecimals === 0 ? 'no' : shownDecimals} decimals are`;
  const names = tieBreaks.map((t) =>
    t === 'price' ? 'the lower price' : `more points for “${criteria.find((c) => c.id === t)?.name ?? t}”`,
  );
  const ties = names.length
    ? `Equal totals are parted by ${names.join(', then ')}; bids that still tie share a rank.`
    : 'Equal totals share a rank.';
  return `Totals are compared exactly; ${places} shown, rounded: sums and differences of what is shown can be off in the last figure. ${ties}`;
}
