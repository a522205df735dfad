/** What a bidder has typed, under the notice as it stands now: an addendum may have taken questions and lines away. */
import { questionsOf } from './asked.ts';
import type { BidContent } from './bid.ts';
import type { Lot, Notice } from './event.ts';

/**
 * The content without answers and prices that nothing asks for any more, and without a quantity that the buyer has fixed
 * since. What is asked stays exactly as it was typed.
 */
export function fitted(notice: Pick<Notice, 'content'>, lot: Lot, content: BidContent): BidContent {
  const asked = new Set(questionsOf(notice.content, lot.id).map((q) => q.id));
  return {
    currency: content.currency,
    answers: Object.fromEntries(Object.entries(content.answers).filter(([id]) => asked.has(id))),
    prices: content.prices.flatMap((price) => {
      const line = lot.lines.find((l) => l.id === price.lineId);
      if (!line) return [];
      return [line.quantity === null ? price : { ...price, quantity: null }];
    }),
  };
}
