/** The fields that schemas of the wire are made of: texts, ids, decimal strings; and how much of each thing there may be. */
import * as v from 'valibot';
import { amountPattern } from './exact.ts';

/** How much of each thing there may be: characters of text, numbers of things, bytes of a file. */
export const limits = {
  title: 200,
  name: 200,
  text: 20_000,
  answer: 10_000,
  reason: 4_000,
  questions: 100,
  options: 50,
  criteria: 200,
  sections: 60,
  preferences: 10,
  lots: 20,
  lines: 200,
  /** To one line of a price sheet, and characters that say what one of them is. */
  alternates: 5,
  alternate: 500,
  /** In which a price may fall due: 50 years. */
  periods: 50,
  classifications: 20,
  levels: 21,
  bands: 20,
  team: 40,
  documents: 20,
  /** Versions of documents that newer ones have replaced. */
  earlierDocuments: 60,
  /** At a time: each is three items of one transaction, which holds 100. */
  invitations: 25,
  filesPerEnvelope: 20,
  /**
   * JSON of the answers and prices of one envelope. Opening copies an envelope into one item (at most 400 kB), and the
   * committee reads all bids of a lot in one answer (at most 6 MB): 60 of the longest.
   */
  envelopeBytes: 100_000,
  /** 64 MiB: what is sent in one piece, a buyer's document always. */
  fileBytes: 64 * 1024 * 1024,
  /** A longer file of a bid goes in parts of this length. */
  partBytes: 64 * 1024 * 1024,
  /** 5 GiB: a file of a bid. */
  bidFileBytes: 5 * 1024 * 1024 * 1024,
  fileName: 200,
} as const;

/** A text of so many characters at most. */
export const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
/**
 * An id inside an event (criterion, question, line): chosen by the client, unique in its list. `constructor` and `prototype` are
 * left out: records drop these keys, so a question of that name could not be answered.
 */
export const localIdPattern = /^(?!(?:constructor|prototype)$)[a-z0-9-]{1,40}$/;
export const LocalId = v.pipe(v.string(), v.regex(localIdPattern));
/** The id of something in the event, or empty while nothing is chosen. */
export const localIdOrBlankPattern = /^((?!(?:constructor|prototype)$)[a-z0-9-]{1,40})?$/;
export const LocalIdOrBlank = v.pipe(v.string(), v.regex(localIdOrBlankPattern));
/** A decimal string, zero or more: at most 18 digits before the point and 6 after it. */
export const Amount = v.pipe(v.string(), v.regex(amountPattern));
/** A decimal string, zero or more, or empty while it is not filled in. */
export const amountOrBlankPattern = /^([0-9]{1,18}(\.[0-9]{1,6})?)?$/;
export const AmountOrBlank = v.pipe(v.string(), v.regex(amountOrBlankPattern));
/** Of the form of ISO 4217's codes; whether there is such a currency is asked where it matters. */
export const CurrencyCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const Email = v.pipe(
  v.string(),
  v.maxLength(254),
  v.regex(/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[A-Za-z]{2,63}$/),
);
