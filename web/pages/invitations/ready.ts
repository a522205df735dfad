/** What a list of addresses comes to before it is sent: how many, which rows cannot be used and why. */
import { type ReadRow, readAddresses } from '../../../shared/address.ts';

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

const many = (n: number, one: string, more: string) => (n === 1 ? one : more.replace('#', n.toLocaleString('en')));

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
    invited > 0 && many(invited, 'One supplier is invited.', '# suppliers are invited.'),
    known > 0 && many(known, 'One was invited before: no second letter.', '# were invited before: no second letter.'),
    blocked > 0 &&
      many(blocked, 'One is blocked on your list and was left out.', '# are blocked on your list and were left out.'),
    twice > 0 && many(twice, 'One stood twice.', '# stood twice.'),
  ].filter((s): s is string => s !== false);
}
