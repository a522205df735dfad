/** What a kind makes of an event: a new one of the kind, the same event as another kind, what it has that its kind does not. */

import { alternatesOff } from './alternates.ts';
import {
  type Criterion,
  type EnvelopeId,
  type EventContent,
  type EventKind,
  envelopesOf,
  type Lot,
  type Method,
} from './event.ts';
import { type Kind, kindOf, kinds } from './kinds.ts';
import type { Fault } from './problem.ts';
import { type Plain, t } from './words/say.ts';

/** How the description of a new event begins; of what buys something, with an empty line to go on at. */
const outlines: Record<EventKind, Plain> = {
  rfi: 'What we want to learn\n\n\nWhat we plan, and by when\n\n\nWhat happens with the answers\n\nNothing is bought in this request. Answers inform a later one, which is open to everybody.',
  rfq: 'What is bought\n\n\nDelivery: where and by when\n\n\nTerms of payment and warranty',
  rfp: 'What is bought\n\n\nWhere we stand, and what should be different afterwards\n\n\nTerms of the contract',
  tender: 'What is bought\n\n\nWhat every bid must meet\n\n\nTerms of the contract, duration, options',
};

/** What is said of a price that nobody has described yet, by the formula that it begins with. */
export const proportionWords = (): string => t('The lowest price gets all points, the others in proportion.');

/** Price alone decides: one criterion that all points go to. */
const priceAlone = (): Criterion => ({
  id: 'price',
  kind: 'price',
  name: t('Price'),
  words: proportionWords(),
  points: '100',
  bonus: false,
  formula: 'lowest-over-price',
  preferences: [],
});

/** One envelope or two: questions follow into an envelope that the event then has. */
export function withEnvelopes(content: EventContent, envelopes: EventContent['envelopes']): EventContent {
  const has: readonly EnvelopeId[] = envelopesOf({ envelopes });
  const questions = content.questions.map((q) => (has.includes(q.envelope) ? q : { ...q, envelope: has[0]! }));
  return { ...content, envelopes, questions };
}

const withoutAlternates = ({ alternates: _, ...basis }: EventContent['priceBasis']) => basis;

/** A method as a kind has it: where the price alone decides, it holds all points, and no tree, minimum or shortlist is left. */
function methodAs(method: Method, { comparedBy }: Kind): Method {
  if (comparedBy === 'criteria') return method;
  const flat = { ...method };
  for (const part of ['sections', 'weights', 'minimum', 'shortlist'] as const) delete flat[part];
  if (comparedBy === 'nothing') return { ...flat, criteria: [], tieBreaks: [] };
  const price = { ...(method.criteria.find((c) => c.kind === 'price') ?? priceAlone()) };
  delete price.in;
  delete price.minimum;
  const criteria = [{ ...price, points: method.total, bonus: false }];
  const known = (by: string) => by === 'price' || by === 'draw' || criteria.some((c) => c.id === by);
  return { ...flat, criteria, tieBreaks: method.tieBreaks.filter(known) };
}

/** A lot as a kind has it: without prices where none are asked for, without a method where nothing is compared. */
function lotAs(lot: Lot, kind: Kind): Lot {
  const { method, discountPercent: _, ...rest } = lot;
  const own = method && kind.comparedBy !== 'nothing' ? { method: methodAs(method, kind) } : {};
  return kind.prices ? { ...lot, ...own } : { ...rest, ...own, ceiling: null, lines: [] };
}

/**
 * The same event as another kind: what the kind does not have is taken away, what it needs is there. What both have stays
 * as it was.
 */
export function asKind(content: EventContent, id: EventKind): EventContent {
  const kind = kinds[id];
  const sealed = kind.envelopes.includes(content.envelopes) ? content : withEnvelopes(content, kind.envelopes[0]!);
  const { pseudonyms, offerRounds, ...rest } = sealed;
  return {
    ...rest,
    // Where nobody marks the bids, nobody reads them under other names.
    ...(pseudonyms !== undefined && kind.comparedBy === 'criteria' && { pseudonyms }),
    // Offers state prices anew, after a ranking.
    ...(offerRounds !== undefined && kind.prices && kind.comparedBy !== 'nothing' && { offerRounds }),
    kind: id,
    lots: sealed.lots.map((lot) => lotAs(lot, kind)),
    priceBasis: kind.prices ? sealed.priceBasis : withoutAlternates(sealed.priceBasis),
    abnormallyLowPercent: kind.prices ? sealed.abnormallyLowPercent : '',
    standstillDays: kind.comparedBy === 'nothing' ? 0 : sealed.standstillDays,
    method: methodAs(sealed.method, kind),
  };
}

/** A new event of a kind: its envelopes, its first criterion where the price alone decides, an outline of the description. */
export function startAs(blank: EventContent, id: EventKind): EventContent {
  const kind = kinds[id];
  const started = asKind(withEnvelopes(blank, kind.envelopes[0]!), id);
  const tender = id === 'tender' ? [priceAlone()] : started.method.criteria;
  return {
    ...started,
    description: `${t(outlines[id])}${kind.prices ? '\n' : ''}`,
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
      text: t('This kind of event ({kind}) has one envelope.', { kind: t(kind.short) }),
    });
  faults.push(...alternatesOff(content));
  if (!kind.prices) {
    content.lots.forEach((lot, l) => {
      if (lot.lines.length > 0 || lot.ceiling !== null)
        faults.push({
          at: `lots.${l}.lines`,
          code: 'prices-off',
          text: t(
            'This kind of event ({kind}) asks for no prices. Take the lines and the ceiling away, or choose another kind.',
            { kind: t(kind.short) },
          ),
        });
    });
    if (content.questions.length === 0)
      faults.push({
        at: 'questions',
        code: 'questions-missing',
        text: t('Ask at least one question; it is all that comes back.'),
      });
  }
  const methods = [
    { at: 'method', method: content.method },
    ...content.lots.flatMap(({ method }, l) => (method ? [{ at: `lots.${l}.method`, method }] : [])),
  ];
  for (const { at, method } of methods) {
    const off = method.criteria.findIndex(
      (c) => kind.comparedBy === 'nothing' || (kind.comparedBy === 'price' && c.kind !== 'price'),
    );
    if (off >= 0)
      faults.push({
        at: `${at}.criteria.${off}.name`,
        code: 'criterion-off',
        text:
          kind.comparedBy === 'nothing'
            ? t('This kind of event ({kind}) ranks nothing. Take the criteria away, or choose another kind.', {
                kind: t(kind.short),
              })
            : t(
                'In this kind of event ({kind}) the price alone decides. Take the other criteria away, or choose another kind.',
                { kind: t(kind.short) },
              ),
      });
  }
  return faults;
}
