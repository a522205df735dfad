/** Letters of the result as they are kept, one item each: what a bidder was told of a lot, when, in which words. */
import type { Mail } from './mail.ts';
import type { News } from './orders.ts';
import type { Instant } from './time.ts';

/** What a letter says: of a shortlist, that a price envelope stays sealed for good, or is opened after all. */
export type ToldNews = Exclude<News['what'], 'shortlist'> | 'price-sealed' | 'price-opens';

export type ResultLetter = {
  lotId: string;
  supplierId: string;
  supplier: string;
  /** Where letters about this lot go. */
  email: string;
  bidId: string;
  at: Instant;
  /** Which award of the lot it is about: 1, and one more after each that was set aside. */
  award: number;
  news: ToldNews;
  /** Whether the news are about this bidder's own bid. */
  chosen: boolean;
  /** When the standstill ends; null where none runs. */
  ends: Instant | null;
  mail: Mail;
};
