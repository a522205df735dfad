/** What a bidder states of one line of the price sheet: its price, its quantity where asked, what it offers beside. Over the wire. */
import * as v from 'valibot';
import { AmountOrBlank, LocalId, limits } from './event.ts';

/** One alternate to a line. `quantity` is the bidder's where it states the line's own; null where the buyer has fixed it. */
export const Alternate = v.strictObject({
  id: LocalId,
  description: v.pipe(v.string(), v.maxLength(limits.alternate)),
  unitPrice: AmountOrBlank,
  quantity: v.nullable(AmountOrBlank),
});
export type Alternate = v.InferOutput<typeof Alternate>;

export const BidPrice = v.strictObject({
  lineId: v.pipe(v.string(), v.maxLength(40)),
  unitPrice: AmountOrBlank,
  quantity: v.nullable(AmountOrBlank),
  /** Absent where there are none, so that a bid without any is, byte for byte, what it was before there were alternates. */
  alternates: v.optional(v.pipe(v.array(Alternate), v.minLength(1), v.maxLength(limits.alternates))),
});
export type BidPrice = v.InferOutput<typeof BidPrice>;
