/** Who changed what in a working copy, and when: kept with the copy, on the supplier's side alone. */
import type { BidContent } from './bid.ts';
import { isBlankPrice } from './bid-lines.ts';
import { bidderFields } from './bidder.ts';
import { canonical } from './digest.ts';
import type { WhoWhen } from './people.ts';

/** What somebody changed in one save. `fields`: `answers.<question>`, `prices.<line>`, `bidder.<field>`. */
export type Change = WhoWhen & {
  fields: string[];
  /** The version of the notice that it was written for. */
  notice?: number;
};

/** Every answer, every price and what is said of the bidder, by its field. */
function fieldsOf({ answers, prices, bidder }: BidContent): Map<string, string> {
  return new Map([
    ...Object.entries(answers)
      .filter(([, text]) => text !== '')
      .map(([id, text]): [string, string] => [`answers.${id}`, text]),
    ...prices.filter((p) => !isBlankPrice(p)).map((p): [string, string] => [`prices.${p.lineId}`, canonical(p)]),
    ...[...(bidder ? bidderFields(bidder) : [])].map(([f, text]): [string, string] => [`bidder.${f}`, text]),
  ]);
}

/** The fields in which two contents differ. Blank is the same as not there. */
export function changedFields(before: BidContent, after: BidContent): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((field) => old.get(field) !== now.get(field));
}

/** The changes with one more: of each field only the last one is kept. */
export function withChange(
  changes: readonly Change[],
  fields: readonly string[],
  by: Omit<Change, 'fields'>,
): Change[] {
  if (fields.length === 0) return [...changes];
  const newer = new Set(fields);
  const older = changes
    .map((c) => ({ ...c, fields: c.fields.filter((f) => !newer.has(f)) }))
    .filter((c) => c.fields.length > 0);
  return [{ ...by, fields: [...fields] }, ...older];
}

/** The changes of some fields alone. */
export const changesOf = (changes: readonly Change[], isOne: (field: string) => boolean): Change[] =>
  changes.map((c) => ({ ...c, fields: c.fields.filter(isOne) })).filter((c) => c.fields.length > 0);

/** Who changed a field last; undefined where nobody has. */
export const lastChange = (changes: readonly Change[], field: string): WhoWhen | undefined =>
  changes.find((c) => c.fields.includes(field));
