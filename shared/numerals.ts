/** How numbers are grouped for reading. */
import { t } from './words/say.ts';

/**
 * A whole number with its thousands apart: "1,000" in English. In German a narrow space stands there (ISO 80000-1, 7.3.1): a comma
 * would read as a decimal mark, a point as the end of a sentence, and a price may not be read in two ways.
 */
export const thousands = (whole: string | number): string =>
  String(whole).replace(/\B(?=([0-9]{3})+$)/g, t('1,000|how thousands are kept apart').charAt(1));
