/** What people type into a price sheet, read as exact decimals: what can be read in two ways is asked back, never guessed. */
import { t, tn } from '../../../shared/words/say.ts';

export type Entry = { value: string } | { fault: string };

const groups = /^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/;

/**
 * Reads a typed number: empty, or a decimal with at most `decimals` places. Spaces between digits are taken out; commas only
 * where they can be nothing but thousands ("1,500.00", "1,500,000"), for "1,500" is 1500 to some and 1.5 to others.
 */
export function readEntry(typed: string, decimals: number): Entry {
  const text = typed.trim().replace(/(?<=[0-9])[\s\u00a0\u202f](?=[0-9])/g, '');
  if (text === '') return { value: '' };
  if (/^[-−]/.test(text)) return { fault: t('A number here is zero or more, without a minus.') };
  const commas = text.split(',').length - 1;
  if (commas && groups.test(text) && (commas > 1 || text.includes('.'))) {
    return readEntry(text.replaceAll(',', ''), decimals);
  }
  if (commas === 1 && /^[0-9]*,[0-9]+$/.test(text)) {
    const [a, b] = text.split(',') as [string, string];
    const rest = b.replace(/0+$/, '');
    return groups.test(text)
      ? {
          fault: t('{text} can be read in two ways. Write {whole}, or {decimal}.', {
            text,
            whole: `${a}${b}`,
            decimal: rest ? `${a}.${rest}` : a,
          }),
        }
      : { fault: t('Write the decimals after a point: {number}', { number: `${a || '0'}.${b}` }) };
  }
  const plain = /^\.[0-9]/.test(text) ? `0${text}` : text.replace(/\.$/, '');
  const [whole = '', rest = ''] = plain.split('.');
  if (!/^[0-9]+(\.[0-9]+)?$/.test(plain)) return { fault: t('Write a number in the digits 0 to 9, such as 1234.50.') };
  if (whole.length > 18) return { fault: t('At most 18 digits before the point.') };
  // Also where only zeros are too many: "1.500" is 1500 to some.
  if (rest.length > decimals) {
    return {
      fault:
        decimals === 0
          ? t('Whole numbers only here.')
          : tn(decimals, 'At most one decimal here.', 'At most {n} decimals here.'),
    };
  }
  return { value: plain };
}
