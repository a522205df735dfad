/**
 * The working copy on the page: saved as it is typed, each save on top of the version before it. What a colleague has saved
 * meanwhile is put together with what is here, field by field; where both changed the same one, it waits for a decision.
 */
import { type Signal, signal } from '@preact/signals';
import type { BidView } from '../../../shared/api/bids.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { changedFields } from '../../../shared/bid-changes.ts';
import { mergeBid } from '../../../shared/merge-bid.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, Offline } from '../../api.ts';
import { type Saver, saver } from '../../saving.ts';
import { same, type Together, together } from '../../together.ts';
import type { Keeper, Kept } from './kept.ts';

export type WorkingCopy = {
  /** What is on the page: ahead of what is saved while somebody types. */
  content: Signal<BidContent>;
  /** How often a field was changed by somebody else: it is drawn anew, and the others keep their cursor. */
  renewed: Signal<Readonly<Record<string, number>>>;
  saver: Saver<BidContent>;
  /** What colleagues have made of it meanwhile. */
  others: Together<BidContent>;
  /** The version that the next save is built on. */
  version: () => number;
  dirty: () => boolean;
  write: (next: BidContent) => void;
  /** Takes in an answer of the server, unless something is on its way there: then its answer is newer. */
  takeIn: (answer: BidView) => void;
  /** Saves what was decided of a dispute; nothing happens while something is open. */
  settle: () => Promise<void>;
};

type Server = {
  put: (content: BidContent, version: number, key: string) => Promise<BidView>;
  read: () => Promise<BidView>;
};

const changedMeanwhile = () => {
  const title = t('A colleague changed the same answer or price. Choose first which one stays.');
  return new ApiProblem({ type: 'about:blank', title, status: 412, code: 'changed-meanwhile' }, 412);
};

/** Opens the copy, with what was typed in this browser before and is not saved yet. */
export function workingCopy(first: BidView, kept: Keeper, server: Server): WorkingCopy {
  const content = signal(first.content);
  const renewed = signal<Readonly<Record<string, number>>>({});
  /** What the server has, as far as is known here: what both sides of a merge began with. */
  let version = first.version;
  let base = first.content;
  /** On its way to the server; sent again after a lost answer, word for word. */
  let sent: { key: string; content: BidContent } | null = null;

  const keep = () => kept.keep({ from: base, mine: content.value, sent: sent?.content ?? null });
  const others = together(content, mergeBid, {
    keep: ({ from, mine }) => kept.keep({ from, mine, sent: null }),
    forget: kept.forget,
  });
  const dirty = () => !same(content.value, base);
  const renew = (before: BidContent) => {
    const fields = changedFields(before, content.value);
    if (fields.length === 0) return;
    renewed.value = {
      ...renewed.value,
      ...Object.fromEntries(fields.map((f) => [f, (renewed.value[f] ?? 0) + 1])),
    };
  };

  function takeIn(answer: BidView): void {
    if (sent || answer.version < version) return;
    const [from, before] = [base, content.value];
    base = answer.content;
    version = answer.version;
    const disputed = others.dispute.value !== null;
    const saved = { by: answer.savedBy?.name ?? '', at: answer.savedAt ?? '' };
    if (!others.takeIn(from, answer.content, saved)) {
      made.stop();
      return;
    }
    renew(before);
    if (disputed) made.reset();
    if (!dirty()) return;
    // Also after a save, for what was typed while it was under way.
    keep();
    if (!same(from, base)) made.changed(content.value);
  }

  async function save(key: string): Promise<void> {
    // What waited may be older than what a colleague's changes have made of it: the newest goes.
    if (sent?.key !== key) sent = { key, content: content.value };
    const mine = sent;
    let answer: BidView;
    try {
      answer = await server.put(mine.content, version, key);
      base = mine.content;
    } catch (problem) {
      if (problem instanceof Offline) throw problem;
      sent = null;
      if (!(problem instanceof ApiProblem && problem.status === 412)) throw problem;
      answer = await server.read();
    }
    sent = null;
    takeIn(answer);
    if (others.dispute.value) throw changedMeanwhile();
    if (dirty()) made.changed(content.value);
    else forget(answer);
  }
  const made = saver<BidContent>({ save: (_, key) => save(key) });

  function write(next: BidContent): void {
    content.value = next;
    const { dispute } = others;
    if (dispute.value) kept.keep({ from: dispute.value.from, mine: next, sent: null });
    else keep();
    made.changed(next);
  }

  /** Puts what was kept here before on the page, together with what the server has. Done only while nothing waits to be saved. */
  function takeUp(typed: Kept | null, now: BidView): void {
    if (!typed) return;
    const before = content.value;
    content.value = typed.mine;
    // What was under way when the page was left may have arrived.
    base = typed.sent && same(typed.sent, now.content) ? typed.sent : typed.from;
    takeIn(now);
    renew(before);
    if (others.dispute.value) return;
    if (dirty()) write(content.value);
    else forget(now);
  }
  /** All is saved: nothing stays here, and what another tab has left comes next. */
  function forget(now: BidView): void {
    kept.forget();
    takeUp(kept.next(), now);
  }
  takeUp(kept.next(), first);

  return {
    content,
    renewed,
    saver: made,
    others,
    version: () => version,
    dirty,
    write,
    takeIn,
    async settle() {
      const before = content.value;
      const decided = others.decide();
      if (!decided) return;
      renew(before);
      made.reset();
      write(decided);
      await made.flush();
    },
  };
}
