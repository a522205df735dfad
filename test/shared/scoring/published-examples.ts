/**
 * Scoring examples that others have published, with the figures they printed. Only facts and figures are carried over;
 * nothing is typed in as an answer but what the publisher printed, at the publisher's own rounding.
 */

/** State of Alaska, RFP 180000022 "Search Unification" (2017, CC0), section 6.15(a): cost to points. */
export const alaskaCostToPoints = {
  maximum: '40',
  costs: ['40000', '42750', '47500'],
  printed: ['40', '37.4', '33.7'],
};

/** The same RFP, section 6.15(b): 10 % of all points are added to the total of each bidder that qualifies. */
export const alaskaOfferorPreference = {
  available: '100',
  percent: '10',
  totals: ['83', '74', '80'],
  qualifies: [false, true, true],
  printed: ['83', '84', '90'],
  winner: 2,
};

/** Research Corporation of the University of Hawaii, cost evaluation form: cost to points. */
export const hawaiiCostPoints = {
  maximum: '35',
  costs: ['100000', '125000', '150000'],
  printed: ['35', '28', '23.3'],
};

/** Market Dojo, help page on weighted price scoring: points fall with the distance from the lowest price. */
export const marketDojoRelativeToLowest = { maximum: '100', costs: ['100', '110'], printed: ['100', '90'] };

/** The same, with a ceiling: points fall from the lowest price to the ceiling. */
export const marketDojoCeiling = { maximum: '100', ceiling: '1000', costs: ['500', '750'], printed: ['100', '50'] };

/** SAP Ariba Sourcing, pre-grading of a numeric answer: from 0 at the ends of the range to all at the ideal value inside it. */
export const aribaIdealValue = {
  maximum: '100',
  range: ['0', '100'],
  ideal: '90',
  answers: ['90', '91', '92'],
  printed: ['100', '90', '80'],
};

/** Formulas that give the lowest price all points and the others lowest ÷ this. `decimals`: as the publisher rounds. */
export const moreLowestOverPrice = [
  {
    source: 'Georgia Procurement Manual (Department of Administrative Services), 5.6.3.2.2, table 5.7 and its example',
    maximum: '300',
    costs: ['50000', '55000'],
    decimals: 1,
    printed: ['300.0', '272.7'],
  },
  {
    source: 'UK Digital Marketplace, guidance for buyers of Digital Outcomes and Specialists, “Fixed quotes” (2016)',
    maximum: '1',
    costs: ['15000', '10000', '30000'],
    decimals: 3,
    printed: ['0.667', '1.000', '0.333'],
  },
  {
    source: 'Brodies LLP, “A new approach to evaluating price submissions in tenders” (2024), the standard approach',
    maximum: '100',
    costs: ['1000000', '1200000', '2000000'],
    decimals: 0,
    printed: ['100', '83', '50'],
  },
  {
    source: 'Impact Bids, “The Quality Imperative”: 60 % quality, 40 % price',
    maximum: '40',
    costs: ['100', '105', '108'],
    decimals: 0,
    printed: ['40', '38', '37'],
  },
  {
    source: 'The e-Gov Blog (India) on QCBS: financial scores, bids in crores of rupees',
    maximum: '100',
    costs: ['20', '40', '60'],
    decimals: 1,
    printed: ['100.0', '50.0', '33.3'],
  },
] as const;

/**
 * Negometrix (Mercell), help page “Low bid scoring formula”: three quality criteria and the price, totals in points of 200; the dearer
 * bidder wins.
 */
export const negometrixLowBid = {
  total: '200',
  quality: { experience: '60', assurance: '40', time: '30' },
  price: '70',
  bidders: [
    { name: 'A', scores: { experience: '40', assurance: '30', time: '20' }, price: '10000' },
    { name: 'B', scores: { experience: '32', assurance: '20', time: '22' }, price: '8000' },
  ],
  printed: { price: ['56', '70'], total: ['146', '144'] },
  winner: 'A',
} as const;

/**
 * FELP, Further Education Library of Procurement, “An assessment method”: non-financial to price as 0.8 to 0.2; quality is scored
 * relative to the best score (129), the price to the lowest.
 */
export const felpAssessment = {
  best: '129',
  firms: [
    { name: 'Firm A', score: '123', price: '10500' },
    { name: 'Firm B', score: '126', price: '10350' },
    { name: 'Firm C', score: '129', price: '11750' },
    { name: 'Firm D', score: '117', price: '9900' },
  ],
  printed: {
    quality: ['76.28', '78.14', '80.00', '72.56'],
    price: ['18.86', '19.13', '16.85', '20.00'],
    total: ['95.14', '97.27', '96.85', '92.56'],
  },
} as const;

/**
 * Fachverlag Ferber on the einfache Richtwertmethode of UfAB VI (Version 1.0, 30.04.2016, pp. 157–158): points ÷ price, the highest
 * wins; neither the cheapest nor the best offer does.
 */
export const ufabRatio = {
  offers: [
    { name: 'Angebot 1', quality: '60', price: '65000' },
    { name: 'Angebot 2', quality: '75', price: '74000' },
    { name: 'Angebot 3', quality: '100', price: '100000' },
  ],
  winner: 'Angebot 2',
} as const;

/**
 * The tests of Prozorro's auction (ProzorroUKR/prozorro-auction, tests/base.py: `test_features`, `test_bids_parameters`; the amounts that
 * `cooking` must give): features of up to 0.15 each. The fraction is one of floats, right to 15 digits.
 */
export const prozorroFeatures = {
  most: '0.15',
  bid: { price: '469', 'air-intake': '0.1', years: '0.1' },
  printed: '5914127030662935441/16212958658533786',
} as const;

/** “Design-Build for Water and Wastewater Projects”, table 17-2: adjusted bid, price ÷ technical share; the lowest wins. */
export const adjustedBid = {
  teams: [
    { name: 'Team A', quality: '0.85', price: '1000000', printed: '1176471' },
    { name: 'Team B', quality: '0.95', price: '1300000', printed: '1368421' },
    { name: 'Team C', quality: '0.50', price: '800000', printed: '1600000' },
  ],
  winner: 'Team A',
} as const;

/** The same, table 17-3: adjusted score, technical score × owner’s price ÷ price; the highest wins. */
export const adjustedScore = {
  ownersPrice: '10000000',
  teams: [
    { name: 'Team A', quality: '93', price: '10940000', printed: '85' },
    { name: 'Team B', quality: '89', price: '9870000', printed: '90' },
    { name: 'Team C', quality: '82', price: '8700000', printed: '94' },
  ],
} as const;
