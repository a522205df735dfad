/**
 * The record of a lot on the buyer's side: its stages, sealed → opening → scoring → locked → ranked → recommended → intended
 * (standstill) → awarded. It ends there, or in `unawarded` or `cancelled`; what is set aside goes back to `ranked` or `scoring`.
 */

import { type EnvelopeId, type EventRecord, envelopesOf } from './event.ts';
import type { Who, WhoWhen } from './people.ts';
import { Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import type { Instant } from './time.ts';
import type { Language } from './words/language.ts';
import { type Plain, t } from './words/say.ts';

export const stages = [
  'sealed',
  'opening',
  'scoring',
  'locked',
  'ranked',
  'recommended',
  'intended',
  'awarded',
  'unawarded',
  'cancelled',
] as const;
export type Stage = (typeof stages)[number];
export type Opening = {
  people: WhoWhen[];
  order: string | null;
  openedAt: Instant | null;
  bids: number | null;
  /** Of envelopes that open after others of their kind: the bids whose they are, and the openings before. */
  only?: string[];
  before?: Opening[];
};
/** A bid whose price envelope stays sealed for good, and why. */
export type SealedPrice = { bidId: string; why: 'below-minimum' | 'not-shortlisted' | 'rejected' };

/** Who chose (`id`, and their name in `by`) which bid (`bidId`, and the bidder's name in `name`). */
export type Choice = { id: string; by: string; at: Instant; bidId: string; name: string };

/** A colleague who may approve. */
export type Colleague = { id: string; name: string; email: string };
/**
 * A step of a chain of approvals. `people`: who could take it when it was fixed; where it is `named`, nobody else may.
 */
export type ChainStep = {
  name: string;
  over: string;
  needed: number;
  named: boolean;
  people: Colleague[];
  approvals: (WhoWhen & { reason: string })[];
};
/** The chain of a recommendation, fixed when it is sent; `note` says what about it is unusual. */
export type Chain = { order: 'serial' | 'parallel'; steps: ChainStep[]; note: string };

/** A bid that ranks before the recommended one and is passed over, and why. */
export type Skipped = { bidId: string; name: string; why: 'withdrew' | 'set-aside'; reasons: string };
/** Why the award may rest on the marks of those of the panel who have declared a conflict of interest since. */
export type Acknowledged = { people: Who[]; reasons: string };
export type Recommended = Choice & {
  reasons: string;
  ranking: string;
  chain: Chain;
  skipped: Skipped[];
  /** Absent: nobody of the panel had declared a conflict. */
  conflict?: Acknowledged;
  /** The language of the letters: what the first approver has read goes out, whatever the settings say by then. */
  language?: Language;
};

/** An intended or final award that was set aside, with all that it rested on. */
export type SetAside = {
  bidId: string;
  name: string;
  was: 'intended' | 'awarded';
  to: 'ranked' | 'scoring';
  by: WhoWhen;
  reasons: string;
  recommendation: Recommended;
  locked: LotRecord['locked'];
};

/** How a lot ends without an award: proposed by one, agreed by another (null: not yet, or one was enough). */
export type Ending = { how: 'no-award' | 'cancelled'; reasons: string; proposed: WhoWhen; agreed: WhoWhen | null };

/** Whose marks count; `panels`: by criterion, where only some of the panel mark it. */
export type Panel = { panel: string[]; panels?: Record<string, string[]> };

/** An evaluator who has left a lot midway, by the lead's word: their marks stand, or go, for all its bids. */
export type LeftPanel = { personId: string; name: string; marks: 'stand' | 'go'; reason: string; by: WhoWhen };

/**
 * A round of best and final offers. `invited`: the bids that may be bid for again; `ranking`: the fingerprint of the ranking as it
 * stood before; `opening.bids`: how many did bid again.
 */
export type BidRound = {
  number: number;
  invited: { bidId: string; name: string }[];
  reasons: string;
  called: WhoWhen;
  closesAt: Instant;
  cancelled: (WhoWhen & { reason: string }) | null;
  ranking: string;
  opening: Opening;
};

export type LotRecord = {
  eventId: string;
  orgId: string;
  lotId: string;
  version: number;
  stage: Stage;
  openings: Partial<Record<EnvelopeId, Opening>>;
  /** Since when the panel sits together: its individual marks are final, and the lead records what it agrees on. */
  meeting: (WhoWhen & Panel) | null;
  /** Who has left its panel in this round; absent: nobody. */
  left?: LeftPanel[];
  locked: (WhoWhen & Panel) | null;
  /** Of two envelopes: bids whose price envelopes are opened, by the technical marks as they were locked; null where all are. */
  shortlist: string[] | null;
  /** The bids that are not on it. */
  sealedPrices?: SealedPrice[];
  /** Rounds of evaluation: 1, and one more each time an award is set aside to evaluate again. */
  round: number;
  recommendation: Recommended | null;
  /** Approved, and open to objections until `ends`. */
  intent: (Choice & { ends: Instant }) | null;
  award: Choice | null;
  past: SetAside[];
  /** Absent: no round was called. */
  rounds?: BidRound[];
  ending: Ending | null;
};

/** The next record of a lot, and what goes on the event's record with it. */
export type Decided = { lot: LotRecord; facts: NewFact[] };

/** A lot as it is before anything has happened to it. */
export const sealedLot = (orgId: string, eventId: string, lotId: string): LotRecord => ({
  eventId,
  orgId,
  lotId,
  version: 1,
  stage: 'sealed',
  openings: {},
  meeting: null,
  locked: null,
  shortlist: null,
  round: 1,
  recommendation: null,
  intent: null,
  award: null,
  past: [],
  ending: null,
});

/** The record with a change, one version on. */
export const next = (lot: LotRecord, change: Partial<LotRecord>): LotRecord => ({
  ...lot,
  ...change,
  version: lot.version + 1,
});

const stageWords: Record<Stage, Plain> = {
  sealed: 'the bids are sealed',
  opening: 'envelopes are being opened',
  scoring: 'the committee is scoring',
  locked: 'the marks are locked and the price envelopes are sealed',
  ranked: 'the bids are ranked',
  recommended: 'a recommendation waits for approval',
  intended: 'the standstill is running',
  awarded: 'the award is made',
  unawarded: 'the lot ended without an award',
  cancelled: 'the lot is cancelled',
};

/** Stages in which a lot has ended; a final award can still be set aside. */
export const ended: readonly Stage[] = ['awarded', 'unawarded', 'cancelled'];

/** Throws `wrong-state` unless the lot is at one of these stages; `act` says what was to be done, as its reader is told. */
export function requireStage(lot: LotRecord, stages: readonly Stage[], act: string): void {
  if (stages.includes(lot.stage)) return;
  throw new Problem('wrong-state', t('{act} is not possible now: {stage}.', { act, stage: t(stageWords[lot.stage]) }), {
    data: { stage: lot.stage },
  });
}

/** True once nothing more is decided in a lot: it is awarded for good, ends without an award, or is cancelled. */
export const isEnded = (lot: Pick<LotRecord, 'stage'>): boolean =>
  ['awarded', 'unawarded', 'cancelled'].includes(lot.stage);

/** True once the envelope's facts are where the evaluation can read them. */
export const isOpen = (lot: LotRecord, envelope: EnvelopeId): boolean => Boolean(lot.openings[envelope]?.openedAt);

/** The envelopes that readers of the bids see: the open ones, but without prices while the panel marks, also when it marks again. */
export const seenEnvelopes = (content: Pick<EventRecord['content'], 'envelopes'>, lot: LotRecord): EnvelopeId[] =>
  envelopesOf(content).filter((e) => isOpen(lot, e) && !(lot.stage === 'scoring' && e === 'commercial'));

/** The envelope that opens next; null when all are open. */
export const nextEnvelope = (event: Pick<EventRecord, 'content'>, lot: LotRecord): EnvelopeId | null =>
  envelopesOf(event.content).find((e) => !isOpen(lot, e)) ?? null;

export type Phase = 'draft' | 'open' | 'closed' | Exclude<Stage, 'sealed'>;

/** Where an event stands for a reader at an instant: what the stepper shows. */
export function phaseOf(
  event: Pick<EventRecord, 'published'>,
  lot: Pick<LotRecord, 'stage'> | null,
  now: Instant,
): Phase {
  if (!event.published) return 'draft';
  if (lot?.stage === 'cancelled') return 'cancelled';
  if (now < event.published.closesAt) return 'open';
  return !lot || lot.stage === 'sealed' ? 'closed' : lot.stage;
}

/**
 * Where an event of several lots stands: with the least advanced of those that go on; once all have ended, as its awards do.
 */
export function leastAdvanced<L extends Pick<LotRecord, 'stage'>>(lots: readonly L[]): L | null {
  const going = lots.filter((l) => !ended.includes(l.stage));
  const first = (of: readonly L[]) =>
    of.reduce<L | null>((a, l) => (a && stages.indexOf(a.stage) <= stages.indexOf(l.stage) ? a : l), null);
  return first(going.length ? going : lots);
}
