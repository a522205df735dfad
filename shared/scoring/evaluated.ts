/** All that a ranking follows from, and the ranking that follows. */
import type { BidPrice } from '../bid-price.ts';
import type { Lot, Method } from '../event.ts';
import { retold } from '../words/retold.ts';
import type { Agreed, Mark } from './marks.ts';
import { missedText } from './minimums.ts';

export type ScoredBid = {
  bidId: string;
  name: string;
  /** As scoring takes them: claims that were found false are corrected in them. */
  answers: Record<string, string>;
  prices: BidPrice[];
  /** SHA-256 that its receipt states; a draw between tied bids goes by it. */
  fingerprint?: string | undefined;
  /** Why the bid was rejected before scoring; absent where it was not. */
  rejected?: string | undefined;
  /** It was rejected once the first stage was over, and counts there: its place goes to nobody whose price is sealed. */
  rejectedAfter?: true | undefined;
};

/** All that a ranking follows from. */
export type Evaluated = {
  method: Method;
  lot: Lot;
  bids: readonly ScoredBid[];
  marks: readonly Mark[];
  /** The panel: each must have marked every judged criterion of every ranked bid. */
  evaluators: readonly string[];
  /** By criterion, where only some of the panel mark it. */
  panels?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What the panel agreed on, where the method says so. */
  agreed?: readonly Agreed[] | undefined;
};

/** Points of one bid for one criterion: exact as a fraction, and rounded for display. */
export type Points = { criterionId: string; exact: string; shown: string; mark: string | null };
export type RankedBid = {
  bidId: string;
  name: string;
  rank: number;
  tied: boolean;
  total: { exact: string; shown: string };
  /** What bids are compared by where the price formula decides the order, the lowest first; rounded for display. */
  compared?: { exact: string; shown: string };
  /** Points behind the first, or how much more is compared, rounded for display. */
  behind: string;
  points: Points[];
  price: string;
  /** The price that the formula counted, where a preference or a discount made it another than the price bid. */
  countedPrice: string;
  /** The lot that it drew (draw.ts), where a draw parted it from others. */
  drawn?: string;
};
export type LeftOut = {
  bidId: string;
  name: string;
  code: 'above-ceiling' | 'price-missing' | 'rejected' | 'below-minimum' | 'not-shortlisted' | 'no-quality';
  /** One sentence a line. */
  text: string;
  price: string | null;
  /** What it had earned for quality, where it left after its marks. */
  points?: Points[];
};
/**
 * Why a bid was left out, as its reader is told. In the ranking it stands in English: what a recommendation rests on is fixed by
 * the fingerprint of the whole ranking.
 */
export const leftOutText = ({ code, text }: Pick<LeftOut, 'code' | 'text'>): string =>
  code === 'rejected'
    ? text
    : text
        .split('\n')
        .map((sentence) =>
          retold(missedText(sentence), [
            'The price sheet is not complete.',
            'The price of {price} is above the ceiling of {ceiling}.',
            'Ranks {rank} by quality; the best {top} go on.',
            'Has no points for quality, so there is no price per point.',
          ]),
        )
        .join(' ');

export type Ranking = { ranked: RankedBid[]; leftOut: LeftOut[]; ties: string[][] };

/** Bidders by name: orders only what shares a place, so that no table depends on the order of input. */
export const byName = (a: { name: string; bidId: string }, b: { name: string; bidId: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.bidId < b.bidId ? -1 : 1;
