/** What the evaluation of a lot has come to, as the lock and the meeting take it. */
import { fingerprint } from '../../shared/digest.ts';
import { type Method, methodOf } from '../../shared/event.ts';
import type { Marking } from '../../shared/lock.ts';
import type { Declaration } from '../../shared/lot.ts';
import type { Panel } from '../../shared/lot-record.ts';
import { isOfPanel, type StoredAgreed } from '../../shared/meeting-cells.ts';
import type { NewFact } from '../../shared/record.ts';
import type { Tools } from '../http/app.ts';
import type { Stored } from '../ports/store.ts';
import { type Checks, checksOf, rejectedIn } from './check-state.ts';
import { agreedOf, allMarks, declarations, type Place, type StoredMark, signatures } from './state.ts';

export type Known = {
  marking: Marking & { agreed: StoredAgreed[] };
  declared: Stored<Declaration>[];
  agreed: Stored<StoredAgreed>[];
  checks: Checks;
  marks: StoredMark[];
};

/** Reads all of it; bids that were rejected are left out, and what they were given is not. */
export async function markingOf({ store }: Tools, place: Place): Promise<Known> {
  const [declared, signed, checks, marks, agreed] = await Promise.all([
    declarations(store, place),
    signatures(store, place),
    checksOf(store, place),
    allMarks(store, place),
    agreedOf(store, place),
  ]);
  const isOut = rejectedIn(checks);
  const marking = {
    declarations: declared.map((d) => d.data),
    bids: checks.bids.filter((b) => !isOut(b.bidId)),
    signed,
    marks,
    agreed: agreed.map((a) => a.data),
  };
  return { marking, declared, agreed, checks, marks };
}

/**
 * What was agreed, as the lock's fact, scoring and the bundle all take it; absent where a rule makes marks one. Of all bids, as the
 * marks are: what is rejected or taken back in after the lock changes nothing in it. What another panel agreed on is left out.
 */
export function agreedFor(
  method: Pick<Method, 'combine'>,
  agreed: readonly StoredAgreed[],
  panel: Panel,
): Pick<StoredAgreed, 'bidId' | 'criterionId' | 'mark' | 'changes'>[] | undefined {
  if (method.combine !== 'consensus') return undefined;
  const at = (a: StoredAgreed) => `${a.bidId}\n${a.criterionId}`;
  return agreed
    .filter((a) => isOfPanel(a, panel))
    .sort((a, b) => (at(a) < at(b) ? -1 : 1))
    .map(({ bidId, criterionId, mark, changes }) => ({ bidId, criterionId, mark, changes }));
}

/** The same of a lot as it was locked: for the ranking. */
export const agreedIn = async ({ store }: Tools, place: Place) =>
  agreedFor(
    methodOf(place.event.content, place.lot.lotId),
    (await agreedOf(store, place)).map((a) => a.data),
    place.lot.locked ?? { panel: [] },
  );

/** Says with the lock what was agreed: from then on an agreed mark that is changed no longer fits the record. */
export const agreedFacts = (lotId: string, agreed: ReturnType<typeof agreedFor>): NewFact[] =>
  agreed && agreed.length > 0
    ? [{ what: 'evaluation.agreed-locked', lotId, data: { count: agreed.length, agreed: fingerprint(agreed) } }]
    : [];
