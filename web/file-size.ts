import { t } from '../shared/words/say.ts';

const units = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const;

const figure = (value: number): string =>
  value < 10 ? (Math.floor(value * 10) / 10).toFixed(1) : `${Math.floor(value)}`;

/** A file's size as people read it: "812 B", "2.1 MB", "340 MB" (rounded down, so that it never says more than there is). */
export function sizeText(bytes: number): string {
  for (const [name, of] of units) if (bytes >= of) return `${figure(bytes / of)} ${name}`;
  return `${bytes} B`;
}

/** "340 of 480 MB": so much of a file, in the unit of the whole. */
export function partText(bytes: number, total: number): string {
  for (const [name, of] of units)
    if (total >= of)
      return t('{part} of {whole}', { part: figure(bytes / of), whole: `${figure(total / of)} ${name}` });
  return t('{part} of {whole}', { part: bytes, whole: `${total} B` });
}
