/**
 * Alternates: what a bidder offers beside its own price of a line, where the buyer has allowed it. They are read and not
 * ranked: they count in no total, in no mark and in no ranking, so that bids stay comparable.
 */
import { mostAlternates } from './alternates-allowed.ts';
import type { Alternate, BidPrice } from './bid-price.ts';
import type { EventContent, PriceLine } from './event.ts';
import { kindOf } from './kinds.ts';
import type { Fault } from './problem.ts';
import { isBlank } from './text.ts';
import { t, tn } from './words/say.ts';

export type { Alternate } from './bid-price.ts';

/** What an event has allowed that its kind has no prices for. */
export function alternatesOff(content: Pick<EventContent, 'kind' | 'priceBasis'>): Fault[] {
  if (kindOf(content).prices || content.priceBasis.alternates === undefined) return [];
  const text = t('This kind of event ({kind}) asks for no prices, so there are no alternates to them.', {
    kind: t(kindOf(content).short),
  });
  return [{ at: 'priceBasis.alternates', code: 'alternates-off', text }];
}

/** A price with these alternates, in their order; without the field where there are none. */
export function withAlternates({ alternates: _, ...price }: BidPrice, alternates: readonly Alternate[]): BidPrice {
  return alternates.length === 0 ? price : { ...price, alternates: [...alternates] };
}

/** A first id that no alternate of a line has. */
export function freeId(taken: readonly Pick<Alternate, 'id'>[]): string {
  let n = 1;
  while (taken.some((a) => a.id === `a${n}`)) n++;
  return `a${n}`;
}

/** An alternate in which nothing is filled in yet. */
export const blankAlternate = (line: Pick<PriceLine, 'quantity'>, id: string): Alternate => ({
  id,
  description: '',
  unitPrice: '',
  quantity: line.quantity === null ? '' : null,
});

/** True of an alternate that says nothing: neither what it is nor any number. */
export const saysNothing = ({ description, unitPrice, quantity }: Alternate): boolean =>
  isBlank(description) && unitPrice === '' && (quantity ?? '') === '';

/** True of one that says what it is, what it costs and, where the bidder states it, how much of it. */
export const isWhole = (line: Pick<PriceLine, 'quantity'>, { description, unitPrice, quantity }: Alternate): boolean =>
  !isBlank(description) && unitPrice !== '' && (line.quantity !== null || (quantity ?? '') !== '');

/** Says that a line has alternates though none, or not so many, are allowed. */
export function tooManyAlternates(most: number, line: string): Pick<Fault, 'code' | 'text'> {
  return most === 0
    ? {
        code: 'alternates-not-allowed',
        text: t('This event takes no alternates: take those of “{line}” out.', { line }),
      }
    : {
        code: 'alternates-too-many',
        text: tn(most, '“{line}” takes at most one alternate.', '“{line}” takes at most {n} alternates.', { line }),
      };
}

/** What is wrong with the alternates of one price, whatever its state; `at` is the path of the price. */
export function alternateFaults(content: EventContent, line: PriceLine, price: BidPrice, at: string): Fault[] {
  const given = price.alternates ?? [];
  const decimals = content.priceBasis.unitPriceDecimals;
  const faults: Fault[] = [];
  const most = mostAlternates(content);
  if (given.length > most) faults.push({ at: `${at}.alternates`, ...tooManyAlternates(most, line.name) });
  given.forEach((a, k) => {
    const here = `${at}.alternates.${k}`;
    if (given.findIndex((x) => x.id === a.id) !== k)
      faults.push({ at: `${here}.id`, code: 'alternate-twice', text: t('Two alternates have the same id.') });
    if (line.quantity !== null && a.quantity !== null)
      faults.push({
        at: `${here}.quantity`,
        code: 'quantity-fixed',
        text: t('The buyer has fixed the quantity of “{line}”.', { line: line.name }),
      });
    if ((a.unitPrice.split('.')[1]?.length ?? 0) > decimals)
      faults.push({
        at: `${here}.unitPrice`,
        code: 'too-many-decimals',
        text: t('Unit prices have at most {decimals} decimals here.', { decimals }),
      });
  });
  return faults;
}

/** What keeps a bid from being submitted in the alternates of a line; `priced`: the line itself has its price. */
export function alternatesToDo(line: PriceLine, price: BidPrice | undefined, priced: boolean): Fault[] {
  const given = price?.alternates ?? [];
  const half = given.flatMap((a, k): Fault[] => {
    if (isWhole(line, a)) return [];
    const names = { n: k + 1, line: line.name };
    const text =
      line.quantity === null
        ? t('Alternate {n} to {line}: say what it is, its unit price and its quantity, or take it out.', names)
        : t('Alternate {n} to {line}: say what it is and its unit price, or take it out.', names);
    return [{ at: `prices.${line.id}.alternates.${a.id}`, code: 'alternate-half', text }];
  });
  // A line that must be priced says so itself.
  if (given.length === 0 || priced || !line.optional) return half;
  const text = t('Price {line} too, or take its alternates out: they stand beside a price.', { line: line.name });
  return [{ at: `prices.${line.id}`, code: 'alternate-alone', text }, ...half];
}
