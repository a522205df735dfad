/** One supplier's bid for one lot, as it lies on the desk: what is typed, what is saved, what is on its way, what stands. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as api from '../../../shared/api/bids.ts';
import type { BidContent, BidPrice } from '../../../shared/bid.ts';
import { isBlankPrice } from '../../../shared/bid-lines.ts';
import type { Bidder } from '../../../shared/bidder.ts';
import type { Entry } from '../../../shared/on-behalf.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, Offline } from '../../api.ts';
import { exactNow, now } from '../../clock.ts';
import type { Saver } from '../../saving.ts';
import { bidFiles } from './bid-files.ts';
import { type BidPlace, call } from './call.ts';
import { type BidCommands, bidCommands } from './commands.ts';
import type { Keeper } from './kept.ts';
import { type FileQueue, underWay } from './sending.ts';
import { isOpen, type Standing, standingOf } from './standing.ts';
import { type WorkingCopy, workingCopy } from './working-copy.ts';

export type Desk = Pick<WorkingCopy, 'content' | 'renewed' | 'saver' | 'others' | 'settle' | 'dirty'> &
  Pick<BidCommands, 'late' | 'answered' | 'refused' | 'unanswered'> & {
    /** Something is not saved, not sent or has no answer: left now, the desk stays as it is for when its page comes back. */
    busy: () => boolean;
    /** Which bid it is. */
    place: BidPlace;
    /** What the server said last. */
    view: Signal<api.BidView>;
    /** Changes when prices came from a table, so that fields are drawn anew. */
    epoch: Signal<number>;
    files: FileQueue;
    /** True while bids are taken, by the official clock. */
    open: ReadonlySignal<boolean>;
    /** What the buyer has, and whether what is on the page is in it. */
    standing: ReadonlySignal<Standing>;
    answer: (questionId: string, text: string) => void;
    /** Who bids, as the bid says it; undefined: the bid does not say. */
    sayBidder: (bidder: Bidder | undefined) => void;
    price: (price: BidPrice) => void;
    /** All prices at once, from a table; saved at once. */
    takePrices: (prices: BidPrice[]) => void;
    removeFile: (fileId: string) => Promise<void>;
    /** Saves what is open, then submits. Sent again after a lost answer it makes no second bid. */
    submit: () => Promise<void>;
    /** The standing bid, word for word, answers the notice as it stands now. */
    confirm: () => Promise<void>;
    withdraw: () => Promise<void>;
    /** Says what of an addendum was read, and what of the bid stays as it is, by the ids of `touched`. */
    acknowledge: (items: string[]) => Promise<void>;
    /** Reads what colleagues have done meanwhile; in vain where there is no connection. */
    look: () => Promise<void>;
  };

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/** A save that has no answer after so many milliseconds is lost, and sent again under its key: a line that is dead tells no error. */
const patience = 20_000;

/** Puts the bid on the desk, with what was typed in this browser before and is not saved yet. */
export function bidDesk(first: api.BidView, kept: Keeper, entered: Pick<Entry, 'bidderId'> | null = null): Desk {
  const params: BidPlace = {
    eventId: first.notice.eventId,
    lotId: first.lotId,
    ...(entered && { bidderId: entered.bidderId }),
  };
  const view = signal(first);
  const epoch = signal(0);
  /** Numbers of what was asked, in order, and of the last answer that is shown. */
  let asked = 0;
  let shown = 0;
  /** How many answers have come. */
  let answers = 0;

  /** Shows an answer of the server, and puts what a colleague has written together with what is here. */
  function take(fresh: api.BidView): void {
    view.value = fresh;
    copy.takeIn(fresh);
  }

  /**
   * Asks and shows the answer. Where another came while it was under way, either may be the older one (a save beside a file that arrives:
   * nobody knows which the server did first), and what is seen decides what is submitted: then it is read again.
   */
  async function ask(act: () => Promise<api.BidView>): Promise<api.BidView> {
    const mine = ++asked;
    const before = answers;
    const fresh = await act();
    if (mine < shown || answers !== before) return read();
    shown = mine;
    answers++;
    take(fresh);
    return fresh;
  }
  const read = (): Promise<api.BidView> => ask(() => call(api.readBid, { params }));

  /** The oldest version of the notice that something was typed under and is not saved: words typed for it are not those of a newer one. */
  let typedFor: number | null = null;

  const copy = workingCopy(first, kept, {
    async put(body, version, key) {
      // What was saved is what the next save is built on, whether or not this answer is the one that is shown.
      let saved!: api.BidView;
      const [of, newest] = [typedFor, view.value.notice.number];
      typedFor = null;
      const query = of !== null && of < newest ? { query: { notice: String(of) } } : {};
      try {
        await ask(async () => {
          saved = await call(api.saveBid, {
            params,
            body,
            ifMatch: version,
            key,
            ...query,
            signal: AbortSignal.timeout(patience),
          });
          return saved;
        });
      } catch (problem) {
        typedFor = earlier(of, typedFor);
        throw problem;
      }
      return saved;
    },
    read,
  });
  const { content, saver } = copy;
  // What was kept from before may have been typed under any version since the bid was begun or submitted.
  if (copy.dirty()) typedFor = first.since;
  const write = (next: BidContent): void => {
    typedFor = earlier(typedFor, view.value.notice.number);
    copy.write(next);
  };

  const remove = async (fileId: string): Promise<void> => {
    await ask(() => call(api.removeUpload, { params: { ...params, fileId } }));
  };

  const files = bidFiles({
    params,
    ask,
    discard: remove,
    show: () => void read().catch(() => {}),
    async keepCopy() {
      if (view.value.savedAt !== null) return;
      saver.changed(content.value);
      await saver.flush();
    },
  });

  const commands = bidCommands({
    params,
    view,
    kept,
    read,
    async numbered(act) {
      const mine = ++asked;
      const answer = await act();
      shown = Math.max(shown, mine);
      answers++;
      return answer;
    },
  });
  const { unanswered } = commands;
  /** The bid that the page shows as standing. */
  const standsHere = (): string => view.value.standing?.bidId ?? '';

  const open = computed(() => {
    // Looked at each second; told by the best that is known, where the time shown may be waiting out a correction.
    void now.value;
    return view.value.cancelled === null && isOpen(view.value.notice.closesAt, exactNow());
  });
  const standing = computed(() => {
    // In this order, so that all are always looked at: a computed value follows only what it has read.
    const [changed, sending] = [copy.dirty(), files.list.value.some(underWay)];
    return standingOf(view.value, changed || sending, open.value, unanswered.value);
  });

  return {
    content,
    renewed: copy.renewed,
    saver,
    others: copy.others,
    settle: copy.settle,
    place: params,
    view,
    epoch,
    files,
    late: commands.late,
    answered: commands.answered,
    refused: commands.refused,
    unanswered,
    open,
    dirty: copy.dirty,
    busy: () =>
      !['idle', 'saved'].includes(saver.state.value.is) || files.list.value.length > 0 || unanswered.value !== null,
    standing,
    answer(questionId, text) {
      const { [questionId]: _before, ...others } = content.value.answers;
      write({ ...content.value, answers: text === '' ? others : { ...others, [questionId]: text } });
    },
    sayBidder(bidder) {
      const { bidder: _before, ...others } = content.value;
      write(bidder ? { ...others, bidder } : others);
    },
    price(price) {
      const others = content.value.prices.filter((p) => p.lineId !== price.lineId);
      write({ ...content.value, prices: isBlankPrice(price) ? others : [...others, price] });
    },
    takePrices(prices) {
      write({ ...content.value, prices });
      epoch.value++;
      void saver.flush();
    },
    removeFile: remove,
    async submit() {
      if (!(await saver.flush())) throw unsaved(saver);
      // What is submitted is part of the command: a change in between makes it another one.
      const what = `submit ${copy.version()} ${view.value.uploads.map((u) => `${u.id}${u.arrived}`).join()}`;
      const { notice } = view.value;
      await commands.submit({ what, version: copy.version(), notice: notice.number, seen: api.seenIn(view.value) });
    },
    confirm: () => commands.confirm(view.value.notice.number, standsHere()),
    withdraw: () => commands.withdraw(standsHere()),
    async acknowledge(items) {
      // An answer that is open on the page is saved first: what stays is what the server has.
      await saver.flush();
      const { number } = view.value.notice;
      try {
        await ask(() => call(api.acknowledgeChanges, { params, body: { notice: number, items } }));
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.problem.code === 'notice-changed') await read();
        throw problem;
      }
    },
    async look() {
      if (open.value) await read().catch(() => {});
    },
  };
}

/** Why a submission has not begun: the last change could not be saved. */
function unsaved(made: Saver<BidContent>): Error {
  const state = made.state.value;
  if (state.is === 'refused') return state.problem;
  return state.is === 'conflict' ? new Conflicting() : new Offline();
}

/** Somebody else has changed the bid meanwhile: the page says so in its own banner. */
export class Conflicting extends Error {
  constructor() {
    super(t('This bid was changed meanwhile.'));
    this.name = 'Conflicting';
  }
}
