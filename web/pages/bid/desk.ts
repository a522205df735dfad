/** One supplier's bid for one lot, as it lies on the desk: what is typed, what is saved, what is on its way, what stands. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as api from '../../../shared/api/bids.ts';
import type { BidContent, BidPrice } from '../../../shared/bid.ts';
import { canonical } from '../../../shared/digest.ts';
import type { ProblemBody } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call, Offline } from '../../api.ts';
import { measure, now } from '../../clock.ts';
import { type Saver, saver } from '../../saving.ts';
import { bidFiles } from './bid-files.ts';
import type { Keeper } from './kept.ts';
import { type FileQueue, underWay } from './sending.ts';
import { isOpen, type Standing, standingOf } from './standing.ts';

export type Desk = {
  /** What the server said last. */
  view: Signal<api.BidView>;
  /** What is on the page: ahead of `view` while somebody types. */
  content: Signal<BidContent>;
  /** Changes when content came from elsewhere, so that fields are drawn anew. */
  epoch: Signal<number>;
  files: FileQueue;
  saver: Saver<BidContent>;
  /** The refusal of something that came too late, with both times. */
  late: Signal<ProblemBody | null>;
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
  /** Takes over what the server has; what was typed here is given up. */
  reload: () => Promise<void>;
};

/** Puts the bid on the desk, with what was typed in this tab before and is not saved yet. */
export function bidDesk(first: api.BidView, kept: Keeper): Desk {
  const params = { eventId: first.notice.eventId, lotId: first.lotId };
  const view = signal(first);
  const content = signal(first.content);
  const epoch = signal(0);
  const late = signal<ProblemBody | null>(null);
  /** What the last save is built on: its version, and its content in one canonical form. */
  let version = first.version;
  let base = canonical(first.content);
  /** The command under way: kept while its answer is unknown, so that it is never carried out twice. */
  let pending: { what: string; key: string } | null = null;

  const dirty = () => canonical(content.value) !== base;

  function built(on: api.BidView): void {
    version = on.version;
    base = canonical(on.content);
  }

  /** Numbers of what was asked, in order, and of the last answer that is shown. */
  let asked = 0;
  let shown = 0;

  /** Shows an answer of the server. Content that somebody else has written is taken over only while nothing is typed here. */
  function take(fresh: api.BidView): void {
    if (canonical(fresh.content) === base) version = Math.max(version, fresh.version);
    else if (fresh.version > version && !dirty()) {
      built(fresh);
      content.value = fresh.content;
      epoch.value++;
    }
    view.value = fresh;
  }

  /** Asks and shows the answer. One that is overtaken by a later one may be older than what is shown: then it is read again. */
  async function ask(act: () => Promise<api.BidView>, apply = take): Promise<api.BidView> {
    const mine = ++asked;
    const fresh = await act();
    if (mine < shown) return read();
    shown = mine;
    apply(fresh);
    return fresh;
  }
  const read = (): Promise<api.BidView> => ask(() => call(api.readBid, { params }));

  async function save(value: BidContent, key: string): Promise<void> {
    const put = (ifMatch: number, withKey: string) => call(api.saveBid, { params, body: value, ifMatch, key: withKey });
    await ask(async () => {
      const saved = await put(version, key).catch(async (problem: unknown) => {
        if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
        // A newer version with the same words (a colleague saved without a change) is no conflict.
        const fresh = await call(api.readBid, { params });
        if (canonical(fresh.content) !== base) throw problem;
        return put(fresh.version, crypto.randomUUID());
      });
      // What was saved is what the next save is built on, whether or not this answer is the one that is shown.
      built(saved);
      return saved;
    });
    if (dirty()) kept.keep(version, content.value);
    else kept.forget();
  }
  const bySelf = saver<BidContent>({ save });

  function write(next: BidContent): void {
    content.value = next;
    kept.keep(version, next);
    bySelf.changed(next);
  }

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
      bySelf.changed(content.value);
      await bySelf.flush();
    },
  });

  /** Carries out a command that changes what the buyer has; its receipt shows at once, the whole view follows. */
  async function command(what: string, act: (key: string) => Promise<api.Receipt>): Promise<void> {
    if (pending?.what !== what) pending = { what, key: crypto.randomUUID() };
    const mine = ++asked;
    let receipt: api.Receipt;
    try {
      receipt = await act(pending.key);
    } catch (problem) {
      if (!(problem instanceof Offline)) pending = null;
      // The notice that is shown is not the one that holds: what changed is fetched, so that the next try answers it.
      if (problem instanceof ApiProblem && problem.problem.code === 'notice-changed') await read();
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
  }

  const open = computed(() => first.cancelled === null && isOpen(first.notice.closesAt, now.value));
  const standing = computed(() => {
    // In this order, so that all three are always looked at: a computed value follows only what it has read.
    const [changed, sending] = [dirty(), files.list.value.some(underWay)];
    return standingOf(view.value, changed || sending, open.value);
  });

  const typed = kept.restore(first.version);
  if (typed && canonical(typed) !== base) write(typed);

  return {
    view,
    content,
    epoch,
    files,
    saver: bySelf,
    late,
    open,
    standing,
    answer(questionId, text) {
      const { [questionId]: _before, ...others } = content.value.answers;
      write({ ...content.value, answers: text === '' ? others : { ...others, [questionId]: text } });
    },
    price(price) {
      const others = content.value.prices.filter((p) => p.lineId !== price.lineId);
      const blank = price.unitPrice === '' && (price.quantity ?? '') === '';
      write({ ...content.value, prices: blank ? others : [...others, price] });
    },
    takePrices(prices) {
      write({ ...content.value, prices });
      epoch.value++;
      void bySelf.flush();
    },
    removeFile: remove,
    async submit() {
      if (!(await bySelf.flush())) throw unsaved(bySelf);
      // What is submitted is part of the command: a change in between makes it another one.
      const what = `submit ${version} ${view.value.uploads.map((u) => `${u.id}${u.arrived}`).join()}`;
      await command(what, (key) =>
        call(api.submitBid, {
          params,
          key,
          ifMatch: version,
          body: { mayBind: true, notice: view.value.notice.number },
        }),
      );
    },
    confirm: () => {
      const { number } = view.value.notice;
      const body = { mayBind: true, notice: number } as const;
      return command(`confirm ${number}`, (key) => call(api.confirmBid, { params, key, body }));
    },
    withdraw: () => command('withdraw', (key) => call(api.withdrawBid, { params, key })),
    async reload() {
      await ask(
        () => call(api.readBid, { params }),
        (fresh) => {
          bySelf.reset();
          kept.forget();
          built(fresh);
          content.value = fresh.content;
          view.value = fresh;
          epoch.value++;
        },
      );
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
