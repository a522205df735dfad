/**
 * What is typed and not saved yet, kept in this browser, encrypted: a lost connection, a reload, a crash or a sign-in that has
 * run out takes no words away. So is a submission that no answer came to. Nothing stays once the server has it.
 */
import type { Seen } from '../../../shared/api/bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { millis } from '../../../shared/time.ts';
import { exactNow } from '../../clock.ts';
import { type Kept as Copy, keepsCopies, type LocalCopies, localCopies } from '../../local-copies.ts';
import { openTabs, tabName } from '../../tab.ts';

/** What is typed, the saved content that it began with, and what was on its way to the server. */
export type Kept = { from: BidContent; mine: BidContent; sent: BidContent | null };

/** A submission that went out: sent again word for word, under its key, it is carried out once. */
export type Asked = { what: string; key: string; version: number; notice: number; seen: Seen; at: number };

export type Keeper = {
  keep: (kept: Kept) => void;
  /** What was kept, one after the other: of this tab first, then of tabs that are gone. A colleague may have saved since. */
  next: () => Kept | null;
  forget: () => void;
  /** The submission that no answer has come to. */
  asked: Asked | null;
  /** Keeps it until its answer is here; null: it is. */
  ask: (asked: Asked | null) => void;
};

/** A browser that keeps nothing. */
export const keepsNothing = (): Keeper => ({ keep() {}, next: () => null, forget() {}, asked: null, ask() {} });

type Copies = Pick<LocalCopies, 'keep' | 'drop' | 'quiet'>;
type Left = { words: readonly Copy<{ tab: string; kept: Kept }>[]; asked: readonly Copy<Asked>[] };

/** Of tabs that are open, only this one's words are taken up: the others have theirs on the page. */
export function takenUp(left: Left['words'], tab: string, open: ReadonlySet<string> | null): Left['words'] {
  const mine = left.filter((k) => k.value.tab === tab);
  const gone = open ? left.filter((k) => k.value.tab !== tab && !open.has(k.value.tab)) : [];
  return [...mine, ...gone];
}

/** The keeper of one bid in one tab; `left` is what was there when the page came, `until` when all of it may go. */
export function keeperOn(copies: Copies, place: string, tab: string, left: Left, until: number): Keeper {
  const own = left.words.find((k) => k.value.tab === tab)?.id ?? crypto.randomUUID();
  const askedId = left.asked[0]?.id ?? crypto.randomUUID();
  const words = [...left.words];
  const keep = (kept: Kept) => copies.keep(own, place, { tab, kept }, until);
  return {
    keep,
    next() {
      const found = words.shift();
      if (!found) return null;
      if (found.id !== own) {
        keep(found.value.kept);
        // What a tab has left that is gone goes only when it is kept here.
        void copies.quiet().then(() => keepsCopies.value && copies.drop(found.id));
      }
      return found.value.kept;
    },
    forget: () => copies.drop(own),
    asked: left.asked[0]?.value ?? null,
    ask: (asked) => (asked ? copies.keep(askedId, `${place} asked`, asked, until) : copies.drop(askedId)),
  };
}

/** What is not sent is kept for so long after the deadline, so that its writer can still see it. */
const after = 3_600_000;

/** Under which name a bid is kept: what somebody wrote for one organisation is nothing for the next one that they work for. */
export const placeOf = (orgId: string, eventId: string, lotId: string): string => `bid ${orgId} ${eventId} ${lotId}`;

/** Looks up what this browser keeps of a bid; gives its keeper once the deadline is known. */
export async function openKeeper(
  { id: personId, org }: { id: string; org: { id: string } },
  eventId: string,
  lotId: string,
): Promise<(closesAt: string) => Keeper> {
  const copies = await localCopies(personId, exactNow);
  if (!copies) return keepsNothing;
  const place = placeOf(org.id, eventId, lotId);
  const tab = await tabName();
  const [words, asked, open] = await Promise.all([
    copies.all<{ tab: string; kept: Kept }>(place),
    copies.all<Asked>(`${place} asked`),
    openTabs(),
  ]);
  const left = { words: takenUp(words, tab, open), asked };
  return (closesAt) => keeperOn(copies, place, tab, left, millis(closesAt) + after);
}
