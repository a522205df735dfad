/**
 * The kinds of event, as one table: which parts are on, what a new one begins with. Nothing else in the product asks for a
 * kind by its name; it asks this table.
 */
import type { EventContent, EventKind } from './event.ts';
import type { Plain } from './words/say.ts';

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
