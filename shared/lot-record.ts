/** The record of a lot on the buyer's side: its stages, sealed → opening → scoring → locked → ranked → recommended → awarded. */
import { type EnvelopeId, type EventRecord, envelopesOf } from './event.ts';
import type { Actor } from './people.ts';
import { Problem } from './problem.ts';
import type { Instant } from './time.ts';

export type Stage = 'sealed' | 'opening' | 'scoring' | 'locked' | 'ranked' | 'recommended' | 'awarded';
export type Who = { id: string; name: string; at: Instant };
export type Opening = { people: Who[]; order: string | null; openedAt: Instant | null; bids: number | null };

/** Who chose (`id`, and their name in `by`) which bid (`bidId`, and the bidder's name in `name`). */
export type Choice = { id: string; by: string; at: Instant; bidId: string; name: string };

export type LotRecord = {
  eventId: string;
  orgId: string;
  lotId: string;
  version: number;
  stage: Stage;
  openings: Partial<Record<EnvelopeId, Opening>>;
  locked: (Who & { panel: string[] }) | null;
  recommendation: (Choice & { reasons: string; ranking: string }) | null;
  award: Choice | null;
};

/** A lot as it is before anything has happened to it. */
export const sealedLot = (orgId: string, eventId: string, lotId: string): LotRecord => ({
  eventId,
  orgId,
  lotId,
  version: 1,
  stage: 'sealed',
  openings: {},
  locked: null,
  recommendation: null,
  award: null,
});

/** Somebody at an instant. */
export const who = (actor: Actor, at: Instant): Who => ({ id: actor.id, name: actor.name, at });
/** The record with a change, one version on. */
export const next = (lot: LotRecord, change: Partial<LotRecord>): LotRecord => ({
  ...lot,
  ...change,
  version: lot.version + 1,
});

const stageWords: Record<Stage, string> = {
  sealed: 'the bids are sealed',
  opening: 'envelopes are being opened',
  scoring: 'the committee is scoring',
  locked: 'the marks are locked and the price envelopes are sealed',
  ranked: 'the bids are ranked',
  recommended: 'a recommendation waits for approval',
  awarded: 'the award is made',
};

/** Throws `wrong-state` unless the lot is at one of these stages. */
export function requireStage(lot: LotRecord, stages: readonly Stage[], act: string): void {
  if (stages.includes(lot.stage)) return;
  throw new Problem('wrong-state', `${act} is not possible now: ${stageWords[lot.stage]}.`, {
    data: { stage: lot.stage },
  });
}

/** True once the envelope's facts are where the evaluation can read them. */
export const isOpen = (lot: LotRecord, envelope: EnvelopeId): boolean => Boolean(lot.openings[envelope]?.openedAt);

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
  if (now < event.published.closesAt) return 'open';
  return !lot || lot.stage === 'sealed' ? 'closed' : lot.stage;
}
