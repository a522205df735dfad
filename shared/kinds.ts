/**
 * The kinds of event, as one table: which parts are on, what a new one begins with. Nothing else in the product asks for a
 * kind by its name; it asks this table.
 */
import type { Criterion, EnvelopeId, EventContent, EventKind } from './event.ts';
import type { Fault } from './problem.ts';

export type Kind = {
  /** "RFP": how people call it. */
  short: string;
  name: string;
  /** When one takes this kind, in one line. */
  explains: string;
  /** A price sheet is asked for. */
  prices: boolean;
  /** What bids are compared by: nothing (they are read), the price alone, or the criteria that the buyer sets. */
  comparedBy: 'nothing' | 'price' | 'criteria';
  /** How many envelopes it may have; the first is the one that a new event begins with. */
  envelopes: readonly EventContent['envelopes'][];
  /** How to write the description. */
  outline: string;
};

/** Price alone decides: one criterion that all points go to. */
export const priceAlone = (): Criterion => ({
  id: 'price',
  kind: 'price',
  name: 'Price',
  words: 'The lowest price gets all points, the others in proportion.',
  points: '100',
  bonus: false,
  formula: 'lowest-over-price',
  preference: null,
});

/** Terms as in Directive 2014/24/EU, Art. 40 (market consultations) and 67, and FAR 15.201(e) (requests for information). */
export const kinds: Record<EventKind, Kind> = {
  rfi: {
    short: 'RFI',
    name: 'Request for information',
    explains: 'Ask the market before you buy: answers are read. No prices, no ranking, no award.',
    prices: false,
    comparedBy: 'nothing',
    envelopes: ['one'],
    outline:
      'What we want to learn\n\n\nWhat we plan, and by when\n\n\nWhat happens with the answers\n\nNothing is bought in this request. Answers inform a later one, which is open to everybody.',
  },
  rfq: {
    short: 'RFQ',
    name: 'Request for quotations',
    explains: 'Goods or services that are fully described: one envelope, and the price alone decides.',
    prices: true,
    comparedBy: 'price',
    envelopes: ['one'],
    outline: 'What is bought\n\n\nDelivery: where and by when\n\n\nTerms of payment and warranty\n',
  },
  rfp: {
    short: 'RFP',
    name: 'Request for proposals',
    explains: 'Bidders propose how to do it: criteria with points, technical and price envelopes.',
    prices: true,
    comparedBy: 'criteria',
    envelopes: ['two', 'one'],
    outline: 'What is bought\n\n\nWhere we stand, and what should be different afterwards\n\n\nTerms of the contract\n',
  },
  tender: {
    short: 'Tender',
    name: 'Tender',
    explains:
      'A formal procedure: bids that meet every requirement are compared, often by the price. One or two envelopes.',
    prices: true,
    comparedBy: 'criteria',
    envelopes: ['one', 'two'],
    outline: 'What is bought\n\n\nWhat every bid must meet\n\n\nTerms of the contract, duration, options\n',
  },
};

/** The kind of an event. */
export const kindOf = (content: Pick<EventContent, 'kind'>): Kind => kinds[content.kind];

/** True where bids are marked, ranked and awarded; an RFI is read. */
export const isRanked = (content: Pick<EventContent, 'kind'>): boolean => kindOf(content).comparedBy !== 'nothing';

/** One envelope or two: questions follow into an envelope that the event then has. */
export function withEnvelopes(content: EventContent, envelopes: EventContent['envelopes']): EventContent {
  // As envelopesOf in event.ts says, whose schemas a reader of a notice does not fetch.
  const has: readonly EnvelopeId[] = envelopes === 'two' ? ['technical', 'commercial'] : ['bid'];
  const questions = content.questions.map((q) => (has.includes(q.envelope) ? q : { ...q, envelope: has[0]! }));
  return { ...content, envelopes, questions };
}

/**
 * The same event as another kind: what the kind does not have is taken away, what it needs is there. What both have stays
 * as it was.
 */
export function asKind(content: EventContent, id: EventKind): EventContent {
  const kind = kinds[id];
  const sealed = kind.envelopes.includes(content.envelopes) ? content : withEnvelopes(content, kind.envelopes[0]!);
  const { method } = sealed;
  const criteria =
    kind.comparedBy === 'nothing'
      ? []
      : kind.comparedBy === 'price'
        ? [{ ...(method.criteria.find((c) => c.kind === 'price') ?? priceAlone()), points: method.total, bonus: false }]
        : method.criteria;
  const known = (t: string) => t === 'price' || criteria.some((c) => c.id === t);
  return {
    ...sealed,
    kind: id,
    lots: kind.prices ? sealed.lots : sealed.lots.map((lot) => ({ ...lot, ceiling: null, lines: [] })),
    abnormallyLowPercent: kind.prices ? sealed.abnormallyLowPercent : '',
    standstillDays: kind.comparedBy === 'nothing' ? 0 : sealed.standstillDays,
    method: {
      ...method,
      criteria,
      tieBreaks: kind.comparedBy === 'nothing' ? [] : method.tieBreaks.filter(known),
    },
  };
}

/** A new event of a kind: its envelopes, its first criterion where the price alone decides, an outline of the description. */
export function startAs(blank: EventContent, id: EventKind): EventContent {
  const kind = kinds[id];
  const started = asKind(withEnvelopes(blank, kind.envelopes[0]!), id);
  const tender = id === 'tender' ? [priceAlone()] : started.method.criteria;
  return {
    ...started,
    description: kind.outline,
    method: { ...started.method, criteria: tender },
  };
}

/** What an event has that its kind does not; asKind takes it away. */
export function kindFaults(content: EventContent): Fault[] {
  const kind = kindOf(content);
  const faults: Fault[] = [];
  if (!kind.envelopes.includes(content.envelopes))
    faults.push({
      at: 'envelopes',
      code: 'envelopes-off',
      text: `This kind of event (${kind.short}) has one envelope.`,
    });
  if (!kind.prices) {
    content.lots.forEach((lot, l) => {
      if (lot.lines.length > 0 || lot.ceiling !== null)
        faults.push({
          at: `lots.${l}.lines`,
          code: 'prices-off',
          text: `This kind of event (${kind.short}) asks for no prices. Take the lines and the ceiling away, or choose another kind.`,
        });
    });
    if (content.questions.length === 0)
      faults.push({
        at: 'questions',
        code: 'questions-missing',
        text: 'Ask at least one question; it is all that comes back.',
      });
  }
  const off = content.method.criteria.findIndex(
    (c) => kind.comparedBy === 'nothing' || (kind.comparedBy === 'price' && c.kind !== 'price'),
  );
  if (off >= 0)
    faults.push({
      at: `method.criteria.${off}.name`,
      code: 'criterion-off',
      text:
        kind.comparedBy === 'nothing'
          ? `This kind of event (${kind.short}) ranks nothing. Take the criteria away, or choose another kind.`
          : `In this kind of event (${kind.short}) the price alone decides. Take the other criteria away, or choose another kind.`,
    });
  return faults;
}
