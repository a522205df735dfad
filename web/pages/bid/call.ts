/** Calls of a bid: a supplier's own, or one that a colleague of the buyer enters; then the place names its bidder. */
import { onBehalf } from '../../../shared/api/entered-bids.ts';
import type { AnswerOf, Route } from '../../../shared/api/route.ts';
import { type CallOptions, call as callApi } from '../../api.ts';

/** Which bid it is. `bidderId`: whose it is that is entered. */
export type BidPlace = Readonly<Record<string, string>> & { eventId: string; lotId: string };

/** Calls a supplier's route; where a bidder is named, the same for whoever enters its bid. */
export const call = <R extends Route>(route: R, options: CallOptions<R> = {}): Promise<AnswerOf<R>> =>
  callApi(options.params?.bidderId === undefined ? route : onBehalf(route, route.summary), options);
