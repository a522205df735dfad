/**
 * Names that tell nothing: where an event says so, evaluators read and mark the bids as Bidder A, Bidder B … until the marks are locked,
 * of this lot and of each other one that they mark.
 * Which letter a bid has is a random permutation, fixed when the bids are opened and the same for everybody; the ids that evaluators
 * see are random too, and stand nowhere else. Whoever may read the event's record (its lead, managers, approvers, auditors) necessarily
 * reads names. What bidders wrote, and their documents, are not changed: a name may stand in them. Nor is the address at which a
 * document is fetched: a bidder whom an evaluator knows from another event can be known again by the folder in it.
 * An award of one lot names whom it goes to, while another lot is still marked.
 */
import { type EventRecord, methodOf } from './event.ts';
import { isEnded, type LotRecord } from './lot-record.ts';
import { assignedTo } from './panel.ts';
import { type Actor, can } from './people.ts';
import { t } from './words/say.ts';

/** The bids of a lot in the order in which they are called A, B …, each with the id by which its evaluators know it. */
export type StoredPseudonyms = { bids: { bidId: string; alias: string }[] };

/** Draws the permutation. `random`: 128 random bits as hex digits, other ones at each call. */
export const drawPseudonyms = (bidIds: readonly string[], random: () => string): StoredPseudonyms => ({
  bids: bidIds.map((bidId) => ({ bidId, alias: `b-${random()}` })).sort((a, b) => (a.alias < b.alias ? -1 : 1)),
});

export type Naming = 'names' | 'pseudonyms' | 'by-role';

const isUnlocked = (lot: Pick<LotRecord, 'locked' | 'round'>): boolean => !lot.locked && lot.round === 1;

/** Ids of the lots beside this one that somebody marks by the team as it is. */
export function otherLotsOf(
  { content, team }: Pick<EventRecord, 'content' | 'team'>,
  lotId: string,
  id: string,
): string[] {
  const member = team.find((m) => m.personId === id);
  if (!member) return [];
  return content.lots
    .map((l) => l.id)
    .filter((other) => other !== lotId && assignedTo(methodOf(content, other), member).length > 0);
}

/** The lot is still to be marked by somebody who marks in it: not locked, not ended, not left by them. */
const waitsFor = (lot: Pick<LotRecord, 'locked' | 'round' | 'stage' | 'left'>, { id }: Actor): boolean =>
  isUnlocked(lot) && !isEnded(lot) && !lot.left?.some((l) => l.personId === id);

/**
 * How bidders are named to somebody now: `pseudonyms` from the opening until the marks are locked for the first time, and until those of
 * each other lot are that they still mark, since many bid for several lots and are known again by what they wrote in both; `by-role`
 * where the lot is not locked and their role reads names all the same. `others`: the lots of `otherLotsOf`.
 */
export function namingFor(
  event: Pick<EventRecord, 'content' | 'team'>,
  lot: Pick<LotRecord, 'locked' | 'round'>,
  actor: Actor,
  others: readonly Pick<LotRecord, 'locked' | 'round' | 'stage' | 'left'>[],
): Naming {
  if (!event.content.pseudonyms) return 'names';
  if (can(actor, 'record.read', event)) return isUnlocked(lot) ? 'by-role' : 'names';
  return isUnlocked(lot) || others.some((o) => waitsFor(o, actor)) ? 'pseudonyms' : 'names';
}

/** A, B … Z, AA, AB …: the letters of the n-th bid, counted from 0. */
export function lettersOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : lettersOf(Math.floor(n / 26) - 1) + letter;
}

/** What a reader of pseudonyms is shown in the place of a bid's id and name, and the bid that they mean by its alias. */
export type Mask = {
  id: (bidId: string) => string;
  name: (bidId: string) => string;
  place: (bidId: string) => number;
  bid: (alias: string) => string | null;
};

/** The mask of a lot. A bid that it does not know has no name: nothing of it is shown. */
export function maskBy({ bids }: StoredPseudonyms): Mask {
  const places = new Map(bids.map((b, i) => [b.bidId, i]));
  const at = (bidId: string): number => {
    const place = places.get(bidId);
    if (place === undefined) throw new RangeError('a bid has no pseudonym');
    return place;
  };
  return {
    id: (bidId) => bids[at(bidId)]!.alias,
    name: (bidId) => t('Bidder {letter}|pseudonym', { letter: lettersOf(at(bidId)) }),
    place: at,
    bid: (alias) => bids.find((b) => b.alias === alias)?.bidId ?? null,
  };
}

/** What is told of bids, in the order of their letters: any other one, by name, id or instant, says whose they are. As it is under names. */
export const byPlace = <T extends { bidId: string }>(mask: Mask | null, items: readonly T[]): T[] =>
  mask ? [...items].sort((a, b) => mask.place(a.bidId) - mask.place(b.bidId)) : [...items];

/** A file under a number, with what its name ends in: the name itself may say whose it is. */
export const maskedFile = (name: string, n: number): string =>
  t('Document {n}', { n }) + (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '');
