/** A page that is asked for too early: which refusal means that something has to happen first, what, and where. */
import type { ProblemCode } from '../../../shared/problem.ts';

export type FirstStep = {
  headline: string;
  /** What has to happen first, where the answer's own words do not say it. */
  says: string;
  /** Where it happens. */
  go: { label: string; to: 'opening' | 'evaluation' | 'event' };
};

const steps: Partial<Record<ProblemCode, FirstStep>> = {
  'wrong-state': {
    headline: 'It is too early for this page',
    says: 'The page of the event says what comes next, and who does it.',
    go: { label: 'See where the event stands', to: 'event' },
  },
  'not-published': {
    headline: 'This event is not published',
    says: 'There are no bids before an event is published and its deadline has passed.',
    go: { label: 'See where the event stands', to: 'event' },
  },
  'too-early': {
    headline: 'It is too early for this page',
    says: 'The bids are sealed until the deadline has passed and two people open them.',
    go: { label: 'See when they can be opened', to: 'opening' },
  },
  'prices-sealed': {
    headline: 'The prices are sealed',
    says: 'First the lead of the committee locks the marks, then the openers open the price envelopes. After that the bids are ranked.',
    go: { label: 'See where the opening stands', to: 'opening' },
  },
  'marks-missing': {
    headline: 'The marks are not complete',
    says: 'A missing mark is never a zero: every evaluator signs off every bid, then the lead locks the marks.',
    go: { label: 'See the evaluation', to: 'evaluation' },
  },
  'declaration-missing': {
    headline: 'Your declaration comes first',
    says: 'Nobody reads a bid or a result before saying whether they have a conflict of interest.',
    go: { label: 'Go to the declaration', to: 'evaluation' },
  },
  'conflict-declared': {
    headline: 'You have left this lot',
    says: 'You declared a conflict of interest. Bids, marks and the ranking of this lot are closed to you; the declaration stays on record.',
    go: { label: 'Back to the event', to: 'event' },
  },
  'not-allowed': {
    headline: 'This page is for others',
    says: 'The lead of the event can change the team.',
    go: { label: 'Back to the event', to: 'event' },
  },
};

/** The step that a refusal asks for; null for everything that is a fault and not an order of things. */
export const firstStep = (code: ProblemCode): FirstStep | null => steps[code] ?? null;
