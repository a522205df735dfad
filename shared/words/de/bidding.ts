/** German: the supplier's side: a bid, its receipt, its questions, its letters, its result. */
export const bidding = {} as const;
