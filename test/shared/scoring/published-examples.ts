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
