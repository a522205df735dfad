/** What people type into a price sheet, read as exact decimals: what can be read in two ways is asked back, never guessed. */

export type Entry = { value: string } | { fault: string };

const groups = /^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/;

/**
 * Reads a typed number: empty, or a decimal with at most `decimals` places. Spaces between digits are taken out; commas only
 * where they can be nothing but thousands ("1,500.00", "1,500,000"), for "1,500" is 1500 to some and 1.5 to others.
 */
export function readEntry(typed: string, decimals: number): Entry {
  const text = typed.trim().replace(/(?<=[0-9])[\s\u00a0\u202f](?=[0-9])/g, '');
  if (text === '') return { value: '' };
  if (/^[-−]/.test(text)) return { fault: 'A number here is zero or more, without a minus.' };
  const commas = text.split(',').length - 1;
  if (commas && groups.test(text) && (commas > 1 || text.includes('.'))) {
    return readEntry(text.replaceAll(',', ''), decimals);
  }
  if (commas === 1 && /^[0-9]*,[0-9]+$/.test(text)) {
    const [a, b] = text.split(',') as [string, string];
    const rest = b.replace(/0+$/, '');
    return groups.test(text)
      ? { fault: `${text} can be read in two ways. Write ${a}${b}, or ${rest ? `${a}.${rest}` : a}.` }
      : { fault: `Write the decimals after a point: ${a || '0'}.${b}` };
  }
  const plain = /^\.[0-9]/.test(text) ? `0${text}` : text.replace(/\.$/, '');
  const [whole = '', rest = ''] = plain.split('.');
  if (!/^[0-9]+(\.[0-9]+)?$/.test(plain)) return { fault: 'Write a number in the digits 0 to 9, such as 1234.50.' };
  if (whole.length > 18) return { fault: 'At most 18 digits before the point.' };
  // Also where only zeros are too many: "1.500" is 1500 to some.
  if (rest.length > decimals) {
    return { fault: decimals === 0 ? 'Whole numbers only here.' : `At most ${decimals} decimals here.` };
  }
  return { value: plain };
}

/** Decimals that a quantity may have. */
export const quantityDecimals = 6;
