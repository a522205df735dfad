/** What the notice says about its own event, in words: columns of points, how a question is answered. */
import { rangeText } from '../../../shared/asked.ts';
import type { Question } from '../../../shared/event.ts';
import { thousands } from '../../../shared/numerals.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

/** Numbers of a column with the same decimals and thousands grouped, so that the points stand below each other. */
export function column(numbers: readonly string[]): string[] {
  const places = Math.max(0, ...numbers.map((n) => n.split('.')[1]?.length ?? 0));
  return numbers.map((n) => {
    const [whole = '0', rest = ''] = n.split('.');
    return places ? `${thousands(whole)}.${rest.padEnd(places, '0')}` : thousands(whole);
  });
}

const kinds: Record<Question['kind'], Plain> = {
  text: 'in words',
  number: 'a number',
  yesno: 'yes or no',
  choice: 'one of these',
  date: 'a date',
  file: 'a file',
};

/** How a question is answered: "in words", "a number, 10 to 20 kg", "a file, optional". */
export function answerWords(q: Question): string {
  const how = q.kind === 'number' ? `${t(kinds.number)}, ${rangeText(q)}` : t(kinds[q.kind]);
  return q.mandatory ? how : t('{how}, optional', { how });
}

/** "62 kB": a file's size as people read it, in powers of ten. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return t('{bytes} bytes', { bytes });
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
