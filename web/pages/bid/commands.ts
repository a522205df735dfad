/**
 * Commands that change what the buyer has: submit, confirm, withdraw. A submission that no answer comes to is asked for again
 * under the same key until there is one, also after the deadline and after a reload: then it is the first one's receipt.
 */
import { type Signal, signal } from '@preact/signals';
import * as api from '../../../shared/api/bids.ts';
import type { ProblemBody } from '../../../shared/problem.ts';
import { instantAt } from '../../../shared/time.ts';
import { ApiProblem, Offline } from '../../api.ts';
import { exactNow, measure } from '../../clock.ts';
import { call } from './call.ts';
import type { Asked, Keeper } from './kept.ts';

/** The refusal of something that came too late, with both times; and when it was sent first, where what came was a further try. */
export type Late = ProblemBody & { firstSentAt?: string };

export type BidCommands = {
  late: Signal<Late | null>;
  /** The receipt that one's own submission was answered with: a colleague's, where theirs came first. */
  answered: Signal<api.Receipt | null>;
  /** The submission that went out and has no answer: nobody here knows whether it was received. */
  unanswered: Signal<Asked | null>;
  /** Why a submission was refused that was asked for again by itself. */
  refused: Signal<ApiProblem | null>;
  /** `what` is submitted: a change in between makes it another command. */
  submit: (said: Pick<Asked, 'what' | 'version' | 'notice' | 'seen'>) => Promise<void>;
  /** `bidId`: the bid that is seen to stand. */
  confirm: (notice: number, bidId: string) => Promise<void>;
  withdraw: (bidId: string) => Promise<void>;
};

type Parts = {
  params: { eventId: string; lotId: string };
  view: Signal<api.BidView>;
  kept: Pick<Keeper, 'ask' | 'asked'>;
  read: () => Promise<api.BidView>;
  /** Carries it out as something whose answer is newer than all that was asked before. */
  numbered: <T>(act: () => Promise<T>) => Promise<T>;
};

/** Before each further try, in milliseconds; the last one holds. */
const pauses = [3_000, 3_000, 5_000, 10_000];

/** Longer than the portal takes for any answer: what has none by then has lost it on the way. */
const patience = 35_000;

const codeOf = (problem: unknown): string => (problem instanceof ApiProblem ? problem.problem.code : '');
/** No answer, or one that does not say what became of an earlier try. */
const isUnknown = (problem: unknown): boolean =>
  problem instanceof Offline || ['portal-fault', 'not-signed-in', 'token-wrong'].includes(codeOf(problem));

/** The commands of one bid. One whose answer an earlier page has not seen is asked for at once. */
export function bidCommands({ params, view, kept, read, numbered }: Parts): BidCommands {
  const late = signal<Late | null>(null);
  const answered = signal<api.Receipt | null>(null);
  const unanswered = signal<Asked | null>(kept.asked);
  const refused = signal<ApiProblem | null>(null);

  /** Carries it out; its receipt shows at once, the whole view follows. */
  async function carry(act: () => Promise<api.Receipt>): Promise<api.Receipt> {
    let receipt: api.Receipt;
    try {
      receipt = await numbered(act);
    } catch (problem) {
      // The notice that is shown is not the one that holds: what changed is fetched, so that the next try answers it.
      // So is what a colleague has saved meanwhile.
      if (['notice-changed', 'changed-meanwhile'].includes(codeOf(problem))) await read();
      if (problem instanceof ApiProblem && codeOf(problem) === 'deadline-passed') {
        late.value = problem.problem;
        // The page counted on: its clock is put right, so that it does not say that there is time left.
        void measure();
      }
      throw problem;
    }
    late.value = null;
    refused.value = null;
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

  /** The submission under way or without an answer: sent again as it was. */
  let asked: Asked | null = kept.asked;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  /** An answer is here; where another submission has taken its place meanwhile, that one goes on. */
  function settle(of: Asked): void {
    if (asked !== of) return;
    clearTimeout(timer);
    asked = null;
    tries = 0;
    unanswered.value = null;
    kept.ask(null);
  }

  async function submitAs(of: Asked): Promise<void> {
    const { key, version, notice, seen } = of;
    const body = { mayBind: true, notice, seen } as const;
    try {
      answered.value = await carry(() =>
        call(api.submitBid, { params, key, ifMatch: version, body, signal: AbortSignal.timeout(patience) }),
      );
      settle(of);
    } catch (problem) {
      if (late.value && problem instanceof ApiProblem && problem.problem === late.value && of === unanswered.value)
        late.value = { ...late.value, firstSentAt: instantAt(of.at) };
      if (!isUnknown(problem)) settle(of);
      else if (asked === of) {
        unanswered.value = of;
        askAgain(of, pauses[Math.min(tries++, pauses.length - 1)]!);
      }
      throw problem;
    }
  }

  function askAgain(of: Asked, pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      submitAs(of).catch((problem: unknown) => {
        // A late one is told with both times, and one without an answer is asked for again.
        const told = isUnknown(problem) || codeOf(problem) === 'deadline-passed';
        if (!told && problem instanceof ApiProblem) refused.value = problem;
      });
    }, pause);
  }
  if (asked) askAgain(asked, 0);

  /** A command that nobody asks for again by itself: its key is kept while its answer is unknown. */
  let pending: { what: string; key: string } | null = null;
  async function once(what: string, act: (key: string) => Promise<api.Receipt>): Promise<void> {
    if (pending?.what !== what) pending = { what, key: crypto.randomUUID() };
    const { key } = pending;
    try {
      await carry(() => act(key));
      pending = null;
    } catch (problem) {
      if (!(problem instanceof Offline)) pending = null;
      throw problem;
    }
  }

  return {
    late,
    answered,
    unanswered,
    refused,
    async submit(said) {
      refused.value = null;
      clearTimeout(timer);
      if (asked?.what !== said.what) {
        asked = { ...said, key: crypto.randomUUID(), at: exactNow() };
        unanswered.value = null;
        // Kept before it goes out: whatever happens to this page, its receipt can be asked for.
        kept.ask(asked);
      }
      await submitAs(asked);
    },
    confirm: (notice, bidId) =>
      once(`confirm ${notice} ${bidId}`, (key) =>
        call(api.confirmBid, { params, key, body: { mayBind: true, notice, bidId } }),
      ),
    withdraw: (bidId) => once(`withdraw ${bidId}`, (key) => call(api.withdrawBid, { params, key, body: { bidId } })),
  };
}
