/** How numbers are grouped for reading. */
import { t } from './words/say.ts';

/**
 * A whole number with its thousands apart: "1,000" in English. In German a narrow space stands there (ISO 80000-1, 7.3.1): a comma
 * would read as a decimal mark, a point as the end of a sentence, and a price may not be read in two ways.
 */
export const thousands = (whole: string | number): string =>
  String(whole).replace(/\B(?=([0-9]{3})+$)/g, t('1,000|how thousands are kept apart').charAt(1));

/** A count or a place, written in digits, as a number. RangeError for anything with a sign, a point or letters: what has decimals is exact. */
export function count(digits: string): number {
  if (!/^[0-9]+$/.test(digits)) throw new RangeError(`not a count: ${digits}`);
  // biome-ignore lint/plugin: counts and places are numbers
  return Number(digits);
}
