/** What two colleagues made of the same working copy, put together: answer by answer, price by price, what is said of the bidder field by field. */
import { type Alternate, withAlternates } from './alternates.ts';
import type { BidContent, BidPrice } from './bid.ts';
import { isBlankPrice } from './bid-lines.ts';
import { type Choices, type Conflict, merge } from './merge.ts';

type Price = BidPrice & { alternates: Alternate[] };
type ByField = { bidder?: BidContent['bidder']; answers: Record<string, string>; prices: Record<string, Price> };

/**
 * Each answer and price under its id, lines that any side has filled in on all sides with their list of alternates, so that
 * price, quantity and each alternate go together.
 */
function byField(content: BidContent, all: readonly BidContent[]): ByField {
  const lines = new Map(all.flatMap((c) => c.prices).map((p) => [p.lineId, p]));
  return {
    ...(content.bidder && { bidder: content.bidder }),
    answers: Object.fromEntries(Object.entries(content.answers).filter(([, text]) => text !== '')),
    prices: Object.fromEntries(
      [...lines.values()].map(({ lineId, quantity }) => {
        const price = content.prices.find((p) => p.lineId === lineId);
        const blank = { lineId, unitPrice: '', quantity: quantity === null ? null : '' };
        return [lineId, { ...(price ?? blank), alternates: price?.alternates ?? [] }];
      }),
    ),
  };
}

/**
 * Puts my version and theirs together; both began with `base`. Changes of different answers and prices both survive; where both
 * changed the same one it is a conflict, and mine stands there until somebody chooses.
 */
export function mergeBid(
  base: BidContent,
  mine: BidContent,
  theirs: BidContent,
  choices: Choices = {},
): { content: BidContent; conflicts: Conflict[] } {
  const all = [theirs, mine, base];
  const [b, m, t] = [byField(base, all), byField(mine, all), byField(theirs, all)];
  const { merged, conflicts } = merge(b, m, t, choices);
  const { answers, prices, bidder } = merged as ByField;
  return {
    content: {
      currency: theirs.currency,
      answers,
      prices: Object.values(prices)
        .map((p) => withAlternates(p, p.alternates))
        .filter((p) => !isBlankPrice(p)),
      ...(bidder && { bidder }),
    },
    conflicts,
  };
}
