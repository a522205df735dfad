/** What a list of addresses comes to before it is sent: how many, which rows cannot be used and why. */

import { type ReadRow, readAddresses } from '../../../shared/address.ts';
import { thousands } from '../../../shared/numerals.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

export type Ready = { emails: string[]; twice: number; wrong: { row: number; written: string; text: string }[] };

/** Reads the rows as the API will; each address once. */
export function readyToInvite(written: readonly string[]): Ready {
  const rows = readAddresses(written);
  const good = rows.filter((r): r is ReadRow & { email: string; twice: boolean } => 'email' in r);
  return {
    emails: good.filter((r) => !r.twice).map((r) => r.email),
    twice: good.filter((r) => r.twice).length,
    wrong: rows.flatMap((r, i) => ('fault' in r ? [{ row: i + 1, written: r.written, text: r.text }] : [])),
  };
}

const counted = (n: number, one: Plain, more: (n: string) => string): string | false =>
  n > 0 && (n === 1 ? t(one) : more(thousands(n)));

/** What became of a request, in sentences; nothing of what did not happen. */
export function outcomeWords(results: readonly { outcome: 'invited' | 'twice' | 'known' | 'blocked' }[]): string[] {
  const count = (outcome: string) => results.filter((r) => r.outcome === outcome).length;
  const [invited, known, blocked, twice] = ['invited', 'known', 'blocked', 'twice'].map(count) as [
    number,
    number,
    number,
    number,
  ];
  return [
    counted(invited, 'One supplier is invited.', (n) => t('{n} suppliers are invited.', { n })),
    counted(known, 'One was invited before: no second letter.', (n) =>
      t('{n} were invited before: no second letter.', { n }),
    ),
    counted(blocked, 'One is blocked on your list and was left out.', (n) =>
      t('{n} are blocked on your list and were left out.', { n }),
    ),
    counted(twice, 'One stood twice.', (n) => t('{n} stood twice.', { n })),
  ].filter((s): s is string => s !== false);
}
