/**
 * A field of bids for the Alaska RFP, all invented: the agreed marks (0 to 5) for criteria 5.01 to 5.06, the price, who
 * counts as an Alaska bidder; and the table that was worked out from them by other means, at two decimals of 100 points.
 */
export type Row = {
  rank: number;
  name: string;
  /** One digit for each judged criterion, in the order of the RFP. */
  marks: string;
  price: string;
  alaskan: boolean;
  total: string;
  /** Printed points for criteria 5.01 to 5.08. */
  points: string[];
};

const row = (
  rank: number,
  name: string,
  marks: string,
  price: string,
  alaskan: boolean,
  total: string,
  points: string,
): Row => ({ rank, name, marks, price, alaskan, total, points: points.split(' ') });

/** 28 bids that are ranked; Half Moon Abacus and Kelp & Compass share rank 10. */
export const ranked: Row[] = [
  row(1, 'Paper Heron Collective', '454434', '214900.00', true, '81.46', '8.00 5.00 4.00 8.00 6.00 24.00 16.46 10.00'),
  row(2, 'Lanternfish Works', '545455', '281400.00', false, '78.94', '10.00 4.00 5.00 8.00 10.00 30.00 11.94 0.00'),
  row(3, 'Marmot & Daughters', '443434', '241750.00', true, '77.63', '8.00 4.00 3.00 8.00 6.00 24.00 14.63 10.00'),
  row(4, 'Brass Kettle Computing', '343344', '219300.00', true, '77.13', '6.00 4.00 3.00 6.00 8.00 24.00 16.13 10.00'),
  row(5, 'Seven Buoys Digital', '444544', '198600.00', false, '74.92', '8.00 4.00 4.00 10.00 8.00 24.00 16.92 0.00'),
  row(6, 'Driftwood Parliament', '334334', '232900.00', true, '74.19', '6.00 3.00 4.00 6.00 6.00 24.00 15.19 10.00'),
  row(7, 'Caribou Semicolon', '333433', '187250.00', true, '72.89', '6.00 3.00 3.00 8.00 6.00 18.00 18.89 10.00'),
  row(8, 'Ptarmigan Post Office', '332343', '205500.00', true, '70.21', '6.00 3.00 2.00 6.00 8.00 18.00 17.21 10.00'),
  row(9, 'Quiet Walrus Labs', '434444', '226480.00', false, '69.84', '8.00 3.00 4.00 8.00 8.00 24.00 14.84 0.00'),
  row(10, 'Kelp & Compass', '444344', '236000.00', false, '68.24', '8.00 4.00 4.00 6.00 8.00 24.00 14.24 0.00'),
  row(10, 'Half Moon Abacus', '444434', '236000.00', false, '68.24', '8.00 4.00 4.00 8.00 6.00 24.00 14.24 0.00'),
  row(12, 'Left Mitten Software', '323323', '199950.00', true, '66.69', '6.00 2.00 3.00 6.00 4.00 18.00 17.69 10.00'),
  row(13, 'Snowplough Poets', '443334', '249000.00', false, '64.49', '8.00 4.00 3.00 6.00 6.00 24.00 13.49 0.00'),
  row(14, 'Tall Tale Telemetry', '433433', '195720.00', false, '63.17', '8.00 3.00 3.00 8.00 6.00 18.00 17.17 0.00'),
  row(15, 'Borealis Button Co.', '332232', '179400.00', true, '62.71', '6.00 3.00 2.00 4.00 6.00 12.00 19.71 10.00'),
  row(16, 'Moss & Meridian', '343333', '188900.00', false, '60.79', '6.00 4.00 3.00 6.00 6.00 18.00 17.79 0.00'),
  row(17, 'Imaginary Otter LLC', '334333', '191300.00', false, '60.56', '6.00 3.00 4.00 6.00 6.00 18.00 17.56 0.00'),
  row(18, 'Wobbly Compass Group', '222322', '183000.00', true, '59.33', '4.00 2.00 2.00 6.00 4.00 12.00 19.33 10.00'),
  row(19, 'Gravel & Grace', '333433', '224100.00', false, '58.99', '6.00 3.00 3.00 8.00 6.00 18.00 14.99 0.00'),
  row(20, 'Nine Lighthouses', '333333', '209000.00', false, '58.08', '6.00 3.00 3.00 6.00 6.00 18.00 16.08 0.00'),
  row(21, 'Muskox Metrics', '233333', '218700.00', false, '55.36', '4.00 3.00 3.00 6.00 6.00 18.00 15.36 0.00'),
  row(22, 'Sourdough Syntax', '322323', '214000.00', false, '53.70', '6.00 2.00 2.00 6.00 4.00 18.00 15.70 0.00'),
  row(23, 'Fable & Flange', '233233', '236500.00', false, '52.21', '4.00 3.00 3.00 4.00 6.00 18.00 14.21 0.00'),
  row(24, 'Icicle Librarians', '323322', '202300.00', false, '49.61', '6.00 2.00 3.00 6.00 4.00 12.00 16.61 0.00'),
  row(25, 'Polite Volcano Inc.', '222212', '168000.00', false, '46.00', '4.00 2.00 2.00 4.00 2.00 12.00 20.00 0.00'),
  row(26, 'Cloudberry Concern', '223222', '221000.00', false, '44.20', '4.00 2.00 3.00 4.00 4.00 12.00 15.20 0.00'),
  row(27, 'Second Breakfast Data', '212222', '246800.00', false, '40.61', '4.00 1.00 2.00 4.00 4.00 12.00 13.61 0.00'),
  row(28, 'Blue Thimble Systems', '121212', '290000.00', false, '34.59', '2.00 2.00 1.00 4.00 2.00 12.00 11.59 0.00'),
];

/** The one above the ceiling of USD 300,000. */
export const aboveCeiling = { name: 'Raven’s Umbrella Ltd', marks: '555555', price: '318400', alaskan: true };
