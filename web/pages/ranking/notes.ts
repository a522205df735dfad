/** The sentences under the ranking: how prices were counted, how ranks are compared, what parts equal totals. */
import type { EventContent } from '../../../shared/event.ts';
import type { Ranking } from '../../../shared/scoring/rank.ts';
import { t, tn } from '../../../shared/words/say.ts';

/** What the star at a price means; empty where no bid has one. */
export function countedPriceNote(content: EventContent, ranking: Ranking): string {
  if (!ranking.ranked.some((b) => b.price !== b.countedPrice)) return '';
  const at = content.method.criteria.findIndex((c) => c.kind === 'price' && c.preferences.length > 0);
  const c = content.method.criteria[at];
  const [preference] = c?.kind === 'price' ? c.preferences : [];
  if (!c || !preference) return '';
  const { percent, questionId } = preference;
  const asked = content.questions.find((q) => q.id === questionId)?.text ?? '';
  // A question that ends with its own mark takes no full stop after it.
  return t(
    /[.?!]$/.test(asked)
      ? '* Counted at {percent} % less for criterion {n}, {criterion}, because the bidder answered yes to “{asked}” The contract is at the price bid.'
      : '* Counted at {percent} % less for criterion {n}, {criterion}, because the bidder answered yes to “{asked}”. The contract is at the price bid.',
    { percent, n: at + 1, criterion: c.name, asked },
  );
}

/** How ranks are compared, and what parts equal totals. */
export function comparisonNote(content: EventContent): string {
  const { shownDecimals, tieBreaks, criteria } = content.method;
  const compared =
    shownDecimals === 0
      ? t(
          'Totals are compared exactly; no decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.',
        )
      : tn(
          shownDecimals,
          'Totals are compared exactly; one decimal is shown, rounded: sums and differences of what is shown can be off in the last figure.',
          'Totals are compared exactly; {n} decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.',
        );
  const rules = tieBreaks.map((by) =>
    by === 'price'
      ? t('the lower price')
      : t('more points for “{name}”', { name: criteria.find((c) => c.id === by)?.name ?? by }),
  );
  const ties = rules.length
    ? t('Equal totals are parted by {rules}; bids that still tie share a rank.', {
        rules: rules.reduce((before, next) => t('{before}, then {next}', { before, next })),
      })
    : t('Equal totals share a rank.');
  return `${compared} ${ties}`;
}
