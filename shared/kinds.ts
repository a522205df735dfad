/**
 * The kinds of event, as one table: which parts are on, what a new one begins with. Nothing else in the product asks for a
 * kind by its name; it asks this table.
 */
import type { EventContent, EventKind } from './event.ts';
import type { Message, Plain } from './words/say.ts';

export type Kind = {
  /** "RFP": how people call it. */
  short: Plain;
  name: Plain;
  /** When one takes this kind, in one line. */
  explains: Plain;
  /** A price sheet is asked for. */
  prices: boolean;
  /** What bids are compared by: nothing (they are read), the price alone, or the criteria that the buyer sets. */
  comparedBy: 'nothing' | 'price' | 'criteria';
  /** How many envelopes it may have; the first is the one that a new event begins with. */
  envelopes: readonly EventContent['envelopes'][];
};

/** Terms as in Directive 2014/24/EU, Art. 40 (market consultations) and 67, and FAR 15.201(e) (requests for information). */
export const kinds: Record<EventKind, Kind> = {
  rfi: {
    short: 'RFI',
    name: 'Request for information',
    explains: 'Ask the market before you buy: answers are read. No prices, no ranking, no award.',
    prices: false,
    comparedBy: 'nothing',
    envelopes: ['one'],
  },
  rfq: {
    short: 'RFQ',
    name: 'Request for quotations',
    explains: 'Goods or services that are fully described: one envelope, and the price alone decides.',
    prices: true,
    comparedBy: 'price',
    envelopes: ['one'],
  },
  rfp: {
    short: 'RFP',
    name: 'Request for proposals',
    explains: 'Bidders propose how to do it: criteria with points, technical and price envelopes.',
    prices: true,
    comparedBy: 'criteria',
    envelopes: ['two', 'one'],
  },
  tender: {
    short: 'Tender',
    name: 'Tender',
    explains:
      'A formal procedure: bids that meet every requirement are compared, often by the price. One or two envelopes.',
    prices: true,
    comparedBy: 'criteria',
    envelopes: ['one', 'two'],
  },
};

/** The kind of an event. */
export const kindOf = (content: Pick<EventContent, 'kind'>): Kind => kinds[content.kind];

/** True where bids are marked, ranked and awarded; an RFI is read. */
export const isRanked = (content: Pick<EventContent, 'kind'>): boolean => kindOf(content).comparedBy !== 'nothing';

/** Sentences that are said otherwise where nothing is compared: who takes part answers, and does not bid. By the sentence for bids. */
type Otherwise = Readonly<Partial<Record<Message, Message>>>;

/** Chooses, for an event of a kind, the sentence that is said of it. Both fill in the same names. */
export const wordsByKind =
  <T extends Otherwise>(otherwise: T) =>
  <M extends Extract<keyof T, Message>>(content: Pick<EventContent, 'kind'>, ofBids: M): M =>
    // Same names, so whatever fills in the one fills in the other.
    isRanked(content) ? ofBids : (otherwise[ofBids] as Message as M);

/** What a notice says of answers; what only those who take part read stands in answer-words.ts, fetched with their pages. */
export const noticeOfAnswers = {
  'Open for bids': 'Open for answers',
  'Bids are sealed': 'Answers are sealed',
  'Bids close': 'Answers are due',
  'Bids closed': 'Time for answers is over',
  'Time left for bids': 'Time left for answers',
  'Bids close in': 'Answers are due in',
  'Bids close {time}.': 'Answers are due {time}.',
  'Bids close: {name}': 'Answers are due: {name}',
  'Bids open from': 'Answers open from',
  'Bids are kept until': 'Answers are kept until',
  'Start a bid': 'Start your answer',
  'Choose a lot to bid for': 'Choose a lot to answer for',
  'Buyers do not bid. You read this notice as anybody can.':
    'Buyers do not answer. You read this notice as anybody can.',
  'What a bid holds': 'What an answer holds',
  'Your bid': 'Your answer',
  'That you bid, and how many do': 'That you answer, and how many do',
  'Hatched means closed to everybody but you: to the buyer, and to other suppliers. Even that there is a bid cannot be seen.':
    'Hatched means closed to everybody but you: to the buyer, and to other suppliers. Even that there is an answer cannot be seen.',
  'An evaluator who declares a conflict of interest with a bidder reads none of the bids. Every opening, and every attempt at one, goes on the record of the event.':
    'An evaluator who declares a conflict of interest with a supplier reads none of the answers. Every opening, and every attempt at one, goes on the record of the event.',
  'Each lot is bid for, ranked and awarded by itself. Bid for one, some or all of them.':
    'Each lot is answered by itself. Answer for one, some or all of them.',
  '{buyer}: bids close {time}.': '{buyer}: answers are due {time}.',
  'Read this notice where you can bid': 'Read this notice where you can answer',
  '{title}, {buyer}: bids close {time}': '{title}, {buyer}: answers are due {time}',
} as const satisfies Otherwise;
/** The sentence that a notice of this kind says. */
export const noticeWords = wordsByKind(noticeOfAnswers);
