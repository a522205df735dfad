/** What a bidder has typed, under the notice as it stands now: an addendum may have taken questions and lines away. */
import { withAlternates } from './alternates.ts';
import { mostAlternates } from './alternates-allowed.ts';
import { questionsOf } from './asked.ts';
import type { BidContent } from './bid.ts';
import type { Lot, Notice } from './event.ts';

/**
 * The content without answers and prices that nothing asks for any more, without a quantity that the buyer has fixed since,
 * and without alternates where none are taken any more. What is asked stays exactly as it was typed; of more alternates than
 * are taken now it is for the bidder to choose.
 */
export function fitted(notice: Pick<Notice, 'content'>, lot: Lot, content: BidContent): BidContent {
  const asked = new Set(questionsOf(notice.content, lot.id).map((q) => q.id));
  return {
    currency: content.currency,
    ...(content.bidder && { bidder: content.bidder }),
    answers: Object.fromEntries(Object.entries(content.answers).filter(([id]) => asked.has(id))),
    prices: content.prices.flatMap((price) => {
      const line = lot.lines.find((l) => l.id === price.lineId);
      if (!line) return [];
      const fixed = <T extends { quantity: string | null }>(one: T): T =>
        line.quantity === null ? one : { ...one, quantity: null };
      const beside = mostAlternates(notice.content) === 0 ? [] : (price.alternates ?? []).map(fixed);
      return [withAlternates(fixed(price), beside)];
    }),
  };
}
