/**
 * What whoever acts on a bid has seen of it. Several people of a supplier work on one bid, and a page asks again by itself: nobody
 * submits, confirms or withdraws what they have not seen, and whose bid it was is told.
 */
import type { Seen } from '../../shared/api/bids.ts';
import type { Bid, Upload } from '../../shared/bid.ts';
import { receiptNumber } from '../../shared/digest.ts';
import type { Actor, Person } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { keys } from '../ports/keys.ts';
import type { BidTools, Copy } from './copy.ts';

/** Throws `changed-meanwhile` where another bid has come, or the one that was seen was withdrawn: it stays as it is. */
export function requireLast(seen: Omit<Seen, 'files'> | Pick<Bid, 'bidId'>, before: Bid | undefined): void {
  const same =
    'bidId' in seen
      ? seen.bidId === before?.bidId
      : seen.last === (before?.n ?? 0) && seen.stands === (before?.state === 'submitted');
  if (same || !before) return;
  const said = { receipt: receiptNumber(before.bidId), person: before.entered?.by.name ?? before.by.name };
  const text =
    before.state === 'submitted'
      ? t(
          '{person} has submitted meanwhile, with receipt {receipt}: that is what stands, and nothing was changed. Look at it, then decide again.',
          said,
        )
      : t(
          'What {person} submitted (receipt {receipt}) was withdrawn meanwhile. Nothing was changed. Submit again only where that is meant.',
          said,
        );
  throw new Problem('changed-meanwhile', text, { data: { receipt: said.receipt, state: before.state } });
}

/** Throws `changed-meanwhile` where the files that have arrived are not those that were seen. */
export function requireFiles(seen: readonly string[], uploads: readonly Upload[]): void {
  const arrived = uploads.filter((u) => u.arrived);
  const fresh = arrived.filter((u) => !seen.includes(u.id));
  if (fresh.length === 0 && arrived.length === seen.length) return;
  const text = fresh.length
    ? t('New in this bid meanwhile: {files}. Nothing was submitted. Look at what changed, then submit it.', {
        files: fresh.map((u) => u.name).join(', '),
      })
    : t('A file was taken off this bid meanwhile. Nothing was submitted. Look at what changed, then submit it.');
  throw new Problem('changed-meanwhile', text, { data: { files: arrived.map((u) => u.id) } });
}

/** Throws `changed-meanwhile` where a colleague has saved since: nobody submits words that they have not seen. */
export function requireSeen({ ifMatch, actor }: { ifMatch: number | null; actor: Actor }, copy: Copy): void {
  if (ifMatch === copy.version) return;
  const { version, savedBy, savedAt } = copy;
  const text =
    savedBy && savedBy.id !== actor.id
      ? t('{person} has changed the bid meanwhile. Nothing was submitted. Look at what changed, then submit it.', {
          person: savedBy.name,
        })
      : t('The bid was changed in another window. Nothing was submitted. Look at what changed, then submit it.');
  throw new Problem('changed-meanwhile', text, { data: { version, savedBy, savedAt } });
}

/** Where whoever submitted a bid is told that a colleague has replaced or withdrawn it; nowhere once they work elsewhere. */
export async function formerSubmitter({ store, supplierId }: BidTools, bid: Bid, actor: Actor): Promise<string[]> {
  if (bid.entered || bid.by.id === actor.id) return [];
  const person = await store.get<Person>(keys.person(bid.by.id));
  return person?.data.org.id === supplierId ? [person.data.email] : [];
}
