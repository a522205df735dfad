/** A page that is asked for too early: which refusal means that something has to happen first, what, and where. */
import type { Stage } from '../../../shared/lot.ts';
import type { ProblemBody, ProblemCode } from '../../../shared/problem.ts';
import type { Plain } from '../../../shared/words/say.ts';

/** In sentences that are translated where they are shown. */
export type FirstStep = {
  headline: Plain;
  /** What has to happen first, where the answer's own words do not say it. */
  says: Plain;
  /** Where it happens. */
  go: { label: Plain; to: 'opening' | 'evaluation' | 'event' };
};

const opening = { label: 'See where the opening stands', to: 'opening' } as const;
const evaluation = { label: 'See the evaluation', to: 'evaluation' } as const;
const event = { label: 'See where the event stands', to: 'event' } as const;

const pricesSealed: FirstStep = {
  headline: 'The prices are sealed',
  says: 'The marks are locked. Next the openers open the price envelopes; then the bids are ranked.',
  go: opening,
};

/** Too early, by the stage that the lot is at. */
const byStage: Partial<Record<Stage, FirstStep>> = {
  sealed: {
    headline: 'The bids are sealed',
    says: 'They are opened after the deadline; then the committee scores them.',
    go: opening,
  },
  opening: {
    headline: 'The envelopes are being opened',
    says: 'It takes some seconds.',
    go: opening,
  },
  scoring: {
    headline: 'The committee is scoring',
    says: 'There is no ranking before every evaluator has signed off every bid, the lead has locked the marks and all envelopes are open.',
    go: evaluation,
  },
  locked: pricesSealed,
};

/** The meeting is asked for before it has started. */
export const meetingComes: FirstStep = {
  headline: 'The panel has not met',
  says: 'Marks are blind until then. Where the published method asks for a meeting, the lead starts it once everybody has signed off every bid.',
  go: evaluation,
};

const byCode: Partial<Record<ProblemCode, FirstStep>> = {
  'wrong-state': {
    headline: 'It is too early for this page',
    says: 'The page of the event says what comes next, and who does it.',
    go: event,
  },
  'not-published': {
    headline: 'This event is not published',
    says: 'There are no bids before an event is published and its deadline has passed.',
    go: event,
  },
  'too-early': {
    headline: 'It is too early for this page',
    says: 'The bids are sealed until the deadline has passed and the openers open them.',
    go: opening,
  },
  'prices-sealed': pricesSealed,
  'marks-missing': {
    headline: 'The marks are not complete',
    says: 'A missing mark is never a zero: every evaluator signs off every bid, then the lead locks the marks.',
    go: evaluation,
  },
  'declaration-missing': {
    headline: 'Your declaration comes first',
    says: 'Nobody reads a bid before saying whether they have a conflict of interest.',
    go: { label: 'Go to the declaration', to: 'evaluation' },
  },
  'conflict-declared': {
    headline: 'You have left this lot',
    says: 'You declared a conflict of interest. The bids of this lot are closed to you; the declaration stays on record.',
    go: { label: 'Back to the event', to: 'event' },
  },
  'not-allowed': {
    headline: 'This page is for others',
    says: 'The page of the event says who is in its team.',
    go: { label: 'Back to the event', to: 'event' },
  },
};

/** The step that a refusal asks for; null for everything that is a fault and not an order of things. */
export function firstStep({ code, data }: Pick<ProblemBody, 'code' | 'data'>): FirstStep | null {
  const stage = code === 'wrong-state' ? Object.keys(byStage).find((s) => s === data?.stage) : undefined;
  return (stage && byStage[stage as Stage]) || (byCode[code] ?? null);
}
