/** How firm a result is, in words. */
import { exact, grouped } from '../../../../shared/exact.ts';
import type { Note, Silence } from '../../../../shared/scoring/firmness/firmness.ts';
import type { Formula, Told, Untold } from '../../../../shared/scoring/firmness/otherwise.ts';
import { type Interval, type IntervalEnd, nearestEnd } from '../../../../shared/scoring/firmness/weights.ts';
import { priceFormulas } from '../../../../shared/scoring/price-formulas.ts';
import { type Plain, t, tn } from '../../../../shared/words/say.ts';

const silences: Readonly<Record<Exclude<Silence, 'tied-first'>, Plain>> = {
  'no-bids': 'No bid was received: there is no result that could be firm.',
  'nobody-ranked': 'No bid is ranked: there is no result that could be firm.',
  'one-bid': 'Only one bid is ranked: whatever the weights, it is first.',
};
/** Why there is no first bid to speak of. */
export const silenceWords = (silence: Silence): string =>
  silence === 'tied-first'
    ? t('Several bids share the first rank: there is no one winner of whom to say how firm it stands.')
    : t(silences[silence]);

const notes: Readonly<Record<Note, Plain>> = {
  'bonuses-held': 'Bonuses keep their points.',
  'minimum-held': 'Who reaches the minimum of quality as a whole is taken as it is: with other weights, others might.',
  'minimums-in-proportion': 'Minimums in points are taken as the same share of the points.',
  'shortlist-held': 'The shortlist is taken as it is.',
  unrounded: 'The method rounds. Weights are solved for points that are not rounded: near an end, rounding may decide.',
  'rounding-decides':
    'The method rounds, and without rounding another bid would be first or share the first rank: nothing is said of weights.',
  'price-decides': 'The lowest price decides among the bids that pass: no weight changes the order.',
  'price-weighs': 'The price is adjusted by its own weight: at a weight of nothing the formula says nothing.',
  'quality-weights':
    'The price has no weight: it is divided by the points for quality, and these weights are within quality.',
};
export const noteWords = (note: Note): string => t(notes[note]);

const untold: Readonly<Record<Untold, Plain>> = {
  'agreed-together': 'Cannot be told: the panel agreed on its marks together.',
  'no-marks-left': 'Cannot be told: a criterion would be left without a mark.',
  'below-quorum': 'Cannot be told: too few would have marked a criterion.',
  'price-sealed': 'Cannot be told: another bid would be on the shortlist, and its price was never opened.',
  'own-prices': 'Cannot be told: it takes prices of its own, and none are published.',
  'not-for-this-lot': 'Cannot be computed here, for want of a ceiling, say.',
  'price-without-points': 'Cannot be told: the price has no points.',
  'nobody-ranked': 'No bid would be ranked.',
};
export const untoldWords = (why: Untold): string => t(untold[why]);

/** Names in a row: “Alpha”, “Alpha and Beta”, “Alpha, Beta and Gamma”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : t('{list} and {x}', { list: names.slice(0, -1).join(', '), x: names.at(-1) ?? '' });

/** Who would be first. */
export function firstWords(told: Told): string {
  if (told.is === 'untold') return untoldWords(told.why);
  const names = listed(told.first.map((f) => f.name));
  return told.first.length > 1 ? t('{names} share the first rank', { names }) : names;
}

/** What many tries say together: who is first in all of them, or in which another would be. */
export function together(tries: readonly { name: string; told: Told }[], winner: string): string {
  const known = tries.filter((x) => x.told.is === 'ranked');
  if (known.length === 0) return t('Nothing can be told.');
  const others = known.filter((x) => x.told.is === 'ranked' && !x.told.same);
  return others.length === 0
    ? tn(known.length, '{bidder} is first in the one case.', '{bidder} is first in all {n} cases.', { bidder: winner })
    : t('{bidder} is first in {same} of {n} cases. Not: {list}.', {
        bidder: winner,
        same: known.length - others.length,
        n: known.length,
        list: listed(others.map((o) => o.name)),
      });
}

/** Percent without decimals that say nothing: “60”, “16.67”. */
export const short = (shown: string): string => (shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown);
const belongs = (end: IntervalEnd): boolean => end.included || end.rounded;

/** An interval in words; each number in it belongs to it unless “above” or “below” stands before it. */
export function intervalWords({ from, to }: Interval): string {
  const [low, high] = [short(from.shown), short(to.shown)];
  if (from.exact === to.exact) return t('only {at} %', { at: low });
  if (belongs(from))
    return belongs(to) ? t('{low} to {high} %', { low, high }) : t('{low} to below {high} %', { low, high });
  return belongs(to) ? t('above {low} to {high} %', { low, high }) : t('above {low} to below {high} %', { low, high });
}
export const isWhole = (all: readonly Interval[]): boolean =>
  all.length === 1 &&
  all[0]!.from.exact === '0' &&
  all[0]!.to.exact === '100' &&
  all[0]!.from.included &&
  all[0]!.to.included;
/** All weights of a set, in words. */
export const setWords = (all: readonly Interval[]): string =>
  all.length === 0 ? t('at no weight') : isWhole(all) ? t('at any weight') : all.map(intervalWords).join('; ');

/** A formula by its name; the one in two slopes with its share. */
export const formulaName = ({ formula, atMean }: Formula): string =>
  atMean === null
    ? t(priceFormulas[formula].name)
    : t('{formula}, {share} % at the mean', { formula: t(priceFormulas[formula].name), share: atMean });

/** An amount of two decimals, thousands apart. */
export const amountOf = (shown: string): string => grouped(exact(shown), 2);

/** Which weight would have to move least for another bid to be first; empty where none can. */
export function nearestWords(sets: Parameters<typeof nearestEnd>[0]): string {
  const nearest = nearestEnd(sets);
  if (!nearest) return '';
  const { name, published, end, side } = nearest;
  const said = { name, published: short(published.shown), at: short(end.shown), bidders: listed(end.next) };
  return side === 'below'
    ? t('The nearest change: {name}, published at {published} %, below {at} %: {bidders}.', said)
    : t('The nearest change: {name}, published at {published} %, above {at} %: {bidders}.', said);
}
