/** One supplier's bid for one lot, as it lies on the desk: what is typed, what is saved, what is on its way, what stands. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as api from '../../../shared/api/bids.ts';
import type { BidContent, BidPrice } from '../../../shared/bid.ts';
import { isBlankPrice } from '../../../shared/bid-lines.ts';
import type { ProblemBody } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call, Offline } from '../../api.ts';
import { measure, now } from '../../clock.ts';
import type { Saver } from '../../saving.ts';
import { bidFiles } from './bid-files.ts';
import type { Keeper } from './kept.ts';
import { type FileQueue, underWay } from './sending.ts';
import { isOpen, type Standing, standingOf } from './standing.ts';
import { type WorkingCopy, workingCopy } from './working-copy.ts';

export type Desk = Pick<WorkingCopy, 'content' | 'renewed' | 'saver' | 'others' | 'settle'> & {
  /** What the server said last. */
  view: Signal<api.BidView>;
  /** Changes when prices came from a table, so that fields are drawn anew. */
  epoch: Signal<number>;
  files: FileQueue;
  /** The refusal of something that came too late, with both times. */
  late: Signal<ProblemBody | null>;
  /** The receipt that one's own submission was answered with: a colleague's, where theirs came first. */
  answered: Signal<api.Receipt | null>;
  /** True while bids are taken, by the official clock. */
  open: ReadonlySignal<boolean>;
  /** What the buyer has, and whether what is on the page is in it. */
  standing: ReadonlySignal<Standing>;
  answer: (questionId: string, text: string) => void;
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

/** Puts the bid on the desk, with what was typed in this tab before and is not saved yet. */
export function bidDesk(first: api.BidView, kept: Keeper): Desk {
  const params = { eventId: first.notice.eventId, lotId: first.lotId };
  const view = signal(first);
  const epoch = signal(0);
  const late = signal<ProblemBody | null>(null);
  const answered = signal<api.Receipt | null>(null);
  /** The command under way: kept while its answer is unknown, so that it is never carried out twice. */
  let pending: { what: string; key: string } | null = null;

  /** Numbers of what was asked, in order, and of the last answer that is shown. */
  let asked = 0;
  let shown = 0;

  /** Shows an answer of the server, and puts what a colleague has written together with what is here. */
  function take(fresh: api.BidView): void {
    view.value = fresh;
    copy.takeIn(fresh);
  }

  /** Asks and shows the answer. One that is overtaken by a later one may be older than what is shown: then it is read again. */
  async function ask(act: () => Promise<api.BidView>): Promise<api.BidView> {
    const mine = ++asked;
    const fresh = await act();
    if (mine < shown) return read();
    shown = mine;
    take(fresh);
    return fresh;
  }
  const read = (): Promise<api.BidView> => ask(() => call(api.readBid, { params }));

  const copy = workingCopy(first, kept, {
    async put(body, version, key) {
      // What was saved is what the next save is built on, whether or not this answer is the one that is shown.
      let saved!: api.BidView;
      await ask(async () => {
        saved = await call(api.saveBid, { params, body, ifMatch: version, key });
        return saved;
      });
      return saved;
    },
    read,
  });
  const { content, write, saver } = copy;

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

  /** Carries out a command that changes what the buyer has; its receipt shows at once, the whole view follows. */
  async function command(what: string, act: (key: string) => Promise<api.Receipt>): Promise<api.Receipt> {
    if (pending?.what !== what) pending = { what, key: crypto.randomUUID() };
    const mine = ++asked;
    let receipt: api.Receipt;
    try {
      receipt = await act(pending.key);
    } catch (problem) {
      if (!(problem instanceof Offline)) pending = null;
      // The notice that is shown is not the one that holds: what changed is fetched, so that the next try answers it.
      // So is what a colleague has saved meanwhile.
      if (problem instanceof ApiProblem && ['notice-changed', 'changed-meanwhile'].includes(problem.problem.code))
        await read();
      if (problem instanceof ApiProblem && problem.problem.code === 'deadline-passed') {
        late.value = problem.problem;
        // The page counted on: its clock is put right, so that it does not say that there is time left.
        void measure();
      }
      throw problem;
    }
    pending = null;
    late.value = null;
    shown = Math.max(shown, mine);
    const stands = receipt.state === 'submitted';
    view.value = {
      ...view.value,
      state: stands ? 'submitted' : 'withdrawn',
      standing: stands ? receipt : null,
      receipts: [receipt, ...view.value.receipts.filter((r) => r.bidId !== receipt.bidId)],
    };
    // The receipt says what counts; the rest of the view follows, and without it one can go on.
    read().catch(() => {});
    return receipt;
  }

  const open = computed(() => first.cancelled === null && isOpen(first.notice.closesAt, now.value));
  const standing = computed(() => {
    // In this order, so that all three are always looked at: a computed value follows only what it has read.
    const [changed, sending] = [copy.dirty(), files.list.value.some(underWay)];
    return standingOf(view.value, changed || sending, open.value);
  });

  return {
    content,
    renewed: copy.renewed,
    saver,
    others: copy.others,
    settle: copy.settle,
    view,
    epoch,
    files,
    late,
    answered,
    open,
    standing,
    answer(questionId, text) {
      const { [questionId]: _before, ...others } = content.value.answers;
      write({ ...content.value, answers: text === '' ? others : { ...others, [questionId]: text } });
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
      answered.value = await command(what, (key) =>
        call(api.submitBid, {
          params,
          key,
          ifMatch: copy.version(),
          body: { mayBind: true, notice: view.value.notice.number },
        }),
      );
    },
    async confirm() {
      const { number } = view.value.notice;
      const body = { mayBind: true, notice: number } as const;
      await command(`confirm ${number}`, (key) => call(api.confirmBid, { params, key, body }));
    },
    async withdraw() {
      await command('withdraw', (key) => call(api.withdrawBid, { params, key }));
    },
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
