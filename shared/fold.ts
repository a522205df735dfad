/** Text as it is searched: without accents, case and punctuation. */

/** `Münchner  Straßen-AG` → `munchner strassen ag`. Letters of every script stay; what is not letter or digit is a space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
