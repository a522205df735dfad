/**
 * The price formulas that a method may publish: what each is called, where it comes from, what it needs. How they compute is in
 * price-points.ts. Formulas of the field are compared by Stilger, Siderius and van Raaij, “A Comparative Study of Formulas for
 * Choosing the Economically Most Advantageous Tender”, Journal of Public Procurement 17 (2017).
 */
import type { Plain } from '../words/say.ts';

export const priceFormulaIds = [
  'lowest-over-price',
  'distance-from-lowest',
  'ceiling-to-lowest',
  'ceiling-to-optimum',
  'bilinear',
  'distance-from-mean',
  'bands',
  'lowest-price',
  'price-per-quality-point',
  'quality-adjusted',
] as const;
export type PriceFormulaId = (typeof priceFormulaIds)[number];

/** Percent of the points that a price at the mean gets by the bilinear formula: the ones that ANAC's guidelines name. */
export const sharesAtMean = ['80', '85', '90'] as const;

/** Formulas that give no points: they put the bids in order, the lowest value first (compared-value.ts). */
export const orderFormulaIds = ['lowest-price', 'price-per-quality-point', 'quality-adjusted'] as const;
export type OrderFormulaId = (typeof orderFormulaIds)[number];
export const decidesOrder = (id: PriceFormulaId): id is OrderFormulaId =>
  (orderFormulaIds as readonly PriceFormulaId[]).includes(id);

type PriceFormula = {
  name: Plain;
  /** Where it is published; names are not translated. */
  source: string;
  /** Points of a bid depend on the other bids' prices: one that leaves can change the order of two that stay (formulas that give points). */
  relative: boolean;
  /** Each lot needs a ceiling. */
  ceiling: boolean;
  /** It names prices of its own, so that it fits one lot only. */
  ownPrices: boolean;
};

export const priceFormulas: Readonly<Record<PriceFormulaId, PriceFormula>> = {
  'lowest-over-price': {
    name: 'Lowest price ÷ this price',
    source: '2 AAC 12.260(c) (Alaska)',
    relative: true,
    ceiling: false,
    ownPrices: false,
  },
  'distance-from-lowest': {
    name: 'Distance from the lowest price',
    source: 'Stilger, Siderius & van Raaij 2017; Market Dojo',
    relative: true,
    ceiling: false,
    ownPrices: false,
  },
  'ceiling-to-lowest': {
    name: 'From the ceiling to the lowest price',
    source: 'ANAC, Linee guida n. 2 (2018), interpolazione lineare',
    relative: true,
    ceiling: true,
    ownPrices: false,
  },
  'ceiling-to-optimum': {
    name: 'From the ceiling to a fixed best price',
    source: 'Stilger, Siderius & van Raaij 2017',
    relative: false,
    ceiling: true,
    ownPrices: true,
  },
  bilinear: {
    name: 'In two slopes, through the mean',
    source: 'ANAC, Linee guida n. 2 (2018), formula bilineare',
    relative: true,
    ceiling: true,
    ownPrices: false,
  },
  'distance-from-mean': {
    name: 'Distance from the mean price',
    source: 'Colombia Compra Eficiente, pliegos tipo, media aritmética (two-sided)',
    relative: true,
    ceiling: false,
    ownPrices: false,
  },
  bands: {
    name: 'By bands of price',
    source: 'Stilger, Siderius & van Raaij 2017',
    relative: false,
    ceiling: false,
    ownPrices: true,
  },
  'lowest-price': {
    name: 'The lowest price among those that pass',
    source: 'FAR 15.101-2, lowest price technically acceptable',
    relative: false,
    ceiling: false,
    ownPrices: false,
  },
  'price-per-quality-point': {
    name: 'Price per point of quality',
    source: 'UfAB VI (2016), einfache Richtwertmethode',
    relative: false,
    ceiling: false,
    ownPrices: false,
  },
  'quality-adjusted': {
    name: 'Price, adjusted by quality',
    source: 'Prozorro (prozorro-auction), p ÷ (1 + Σv ÷ (1 − Σvmax))',
    relative: false,
    ceiling: false,
    ownPrices: false,
  },
};
