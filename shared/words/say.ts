/**
 * What the portal says, in the language of whoever reads it. The English sentence is the key: it stands where it is said, and
 * the file of every other language has its translation (words/de.ts). `{name}` in a sentence is filled in; what follows a `|`
 * tells two meanings of one English word apart, and is not shown.
 */
import type { de } from './de.ts';

/** A sentence that can be said in every language. */
export type Message = keyof typeof de;
type NamesIn<M extends string> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** The names that a sentence leaves to be filled in. */
export type Names<M extends Message> = NamesIn<M>;
/** A sentence with nothing to fill in. */
export type Plain = { [M in Message]: [NamesIn<M>] extends [never] ? M : never }[Message];

/** One language: English sentence → translation. */
export type Words = Readonly<Record<string, string>>;

type Value = string | number;
type Filled<Name extends string> = [Name] extends [never] ? [] : [values: Record<Name, Value>];

let spoken: () => Words | undefined = () => undefined;

/** Sets how the language of the moment is found: a page's own in the browser, the request's in a function. Undefined is English. */
export function speakBy(how: () => Words | undefined): void {
  spoken = how;
}

/** Says something in English, whatever the language of the moment: what is kept and compared is kept in one language. */
export function inEnglish<T>(say: () => T): T {
  const before = spoken;
  spoken = () => undefined;
  try {
    return say();
  } finally {
    spoken = before;
  }
}

/** The translation of a sentence, its names still open: for pages that fill in more than text. */
export const translated = (message: Message): string =>
  (spoken() as Record<string, string> | undefined)?.[message] ?? (message as string).replace(/\|.*$/s, '');

/** Says a sentence in the language of the moment. */
export function t<M extends Message>(message: M, ...[values]: Filled<Names<M>>): string {
  const text = translated(message);
  return values ? text.replace(/\{(\w+)\}/g, (open, name: string) => String(values[name as Names<M>] ?? open)) : text;
}

/** Says the first sentence of one thing, the second of any other number of things; both know the number as `{n}`. */
export const tn = <One extends Message, Many extends Message>(
  n: number,
  one: One,
  many: Many,
  ...[values]: Filled<Exclude<Names<One | Many>, 'n'>>
): string => (t as (message: Message, values: object) => string)(n === 1 ? one : many, { n, ...values });
