/** The sentences under the ranking: how prices were counted, how ranks are compared, what parts equal totals. */
import type { EventContent } from '../../../shared/event.ts';
import type { Method } from '../../../shared/method.ts';
import { howScored } from '../../../shared/scoring/how-scored.ts';
import { roundingWords, tieWords } from '../../../shared/scoring/method-words.ts';
import type { OrderFormulaId } from '../../../shared/scoring/price-formulas.ts';
import type { Ranking } from '../../../shared/scoring/rank.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { orderBy } from './columns.ts';

/** What the star at a price means; empty where no bid has one. */
export function countedPriceNote(content: EventContent, ranking: Ranking): string {
  if (!ranking.ranked.some((b) => b.price !== b.countedPrice)) return '';
  const at = content.method.criteria.findIndex((c) => c.kind === 'price');
  const c = content.method.criteria[at];
  if (c?.kind !== 'price') return t('* Counted at its net present value. The contract is at the price bid.');
  const [preference, second] = c.preferences;
  const { percent, questionId, most } = preference ?? { percent: '', questionId: '', most: '' };
  if (!preference) return t('* Counted at its net present value. The contract is at the price bid.');
  if (second || most || content.lots.some((l) => l.discountPercent))
    return t('* Counted for criterion {n}, {criterion}, as the method says: {how}. The contract is at the price bid.', {
      n: at + 1,
      criterion: c.name,
      how: howScored(c, content),
    });
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
export function comparisonNote({ method }: Pick<EventContent, 'method'>): string {
  return `${comparedWords(method)} ${tieWords(method)}`;
}

function comparedWords(method: Method): string {
  const { shownDecimals } = method;
  const formula = orderBy(method);
  if (formula !== null)
    return t('Bids are compared by {heading}, exactly, the lowest first.', { heading: t(comparedBy[formula]) });
  if (method.rounding) return roundingWords(method);
  return shownDecimals === 0
    ? t(
        'Totals are compared exactly; no decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.',
      )
    : tn(
        shownDecimals,
        'Totals are compared exactly; one decimal is shown, rounded: sums and differences of what is shown can be off in the last figure.',
        'Totals are compared exactly; {n} decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.',
      );
}

const comparedBy: Readonly<Record<OrderFormulaId, Plain>> = {
  'lowest-price': 'the price as it counts',
  'price-per-quality-point': 'the price per point for quality',
  'quality-adjusted': 'the price adjusted by quality',
};
