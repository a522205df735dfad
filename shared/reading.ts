/**
 * How far a bidder has read: for which version of the notice each part of a bid was written, or said to hold as it is. Kept on
 * the supplier's side, in ids, numbers and names alone. Pure.
 */
import type { Upload } from './bid.ts';
import type { Change } from './bid-changes.ts';
import type { WhoWhen } from './people.ts';

/** That something in the notice was read, and what a bid says of it stays: by whom, when, for which version. */
export type Acknowledged = Readonly<Record<string, WhoWhen & { notice: number }>>;

/** What was last done about a part of a bid: `changed` or `kept`, for which version. Of a file nobody's name is known. */
export type Settled = { notice: number; how: 'changed' | 'kept'; by: WhoWhen | null };

export type Reading = {
  /** The version that the working copy was begun with. */
  begun: number;
  /** The version that was last submitted to: whoever submits declares which one was read. `begun` where nothing was. */
  answered: number;
  /** By item: `answers.<question>`, `prices.<line>`, and those of touched.ts that are no field. */
  settled: Readonly<Record<string, Settled>>;
};

/** A reading of the newest version, that nothing can have changed since. */
export const readAll = (notice: number): Reading => ({ begun: notice, answered: notice, settled: {} });

const later = (a: Settled | undefined, b: Settled): Settled => {
  if (!a || b.notice !== a.notice) return a && a.notice > b.notice ? a : b;
  return (b.by?.at ?? '') >= (a.by?.at ?? '') ? b : a;
};

type Copy = { notice: number; changes: readonly Change[] };
type Files = readonly Pick<Upload, 'questionId' | 'notice'>[];

/** The reading of a working copy: what was changed in it, its files, what was acknowledged; `answered`: the version of the last submission. */
export function readingOf(copy: Copy, files: Files, acknowledged: Acknowledged, answered: number | undefined): Reading {
  const settled: Record<string, Settled> = {};
  const settle = (id: string, how: Settled['how'], notice: number, by: WhoWhen | null) => {
    settled[id] = later(settled[id], { notice, how, by });
  };
  for (const { id, name, at, notice, fields } of copy.changes)
    for (const field of fields) settle(field, 'changed', notice ?? copy.notice, { id, name, at });
  for (const { questionId, notice } of files)
    if (questionId !== null && notice !== undefined) settle(`answers.${questionId}`, 'changed', notice, null);
  for (const [item, { id, name, at, notice }] of Object.entries(acknowledged))
    settle(item, 'kept', notice, { id, name, at });
  const begun = Math.min(copy.notice, ...files.flatMap((f) => f.notice ?? []));
  return { begun, answered: answered ?? begun, settled };
}

/** The reading of a bid as it was submitted: whoever submitted had read that version whole. */
export const readingOfBid = (notice: number, acknowledged: Acknowledged): Reading => ({
  begun: notice,
  answered: notice,
  settled: Object.fromEntries(
    Object.entries(acknowledged).map(([item, { id, name, at, notice }]) => [
      item,
      { notice, how: 'kept' as const, by: { id, name, at } },
    ]),
  ),
});

/** The version from which on a list of what was changed counts. */
export const readSince = ({ begun, answered }: Reading): number => Math.max(begun, answered);

/** The versions before the newest that something of a bid was written for: what changed is found against each of them. */
export const versionsRead = (reading: Reading, newest: number): number[] =>
  [...new Set([reading.begun, readSince(reading), ...Object.values(reading.settled).map((s) => s.notice)])]
    .filter((n) => n >= reading.begun && n < newest)
    .sort((a, b) => a - b);
