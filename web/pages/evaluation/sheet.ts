/** All marks of one evaluator in one lot: a slot for each bid and judged criterion, and whether everything is saved. */
import type { MarkView } from '../../../shared/api/evaluation.ts';
import type { SaveState } from '../../saving.ts';
import type { Draft } from './draft.ts';
import { type MarkSlot, markSlot, type PutMark } from './mark-slot.ts';

export type Place = { bidId: string; criterionId: string };

export type Sheet = {
  slot: (place: Place) => MarkSlot;
  /** The drafts of one bid, in the order of the criteria. */
  drafts: (bidId: string) => Draft[];
  /** Saves what waits, of one bid or of all; true when all of it is stored. */
  flush: (bidId?: string) => Promise<boolean>;
  state: () => SheetState;
};

/** `unmarked`: words without a level, which cannot be stored yet. */
export type SheetState =
  | { is: 'idle' | 'saving' | 'offline' | 'refused' | 'conflict' | 'unmarked' }
  | { is: 'saved'; at: string };

/** The one state that stands for all slots: the most pressing one; `saved` with the latest time where all are stored. */
export function worst(slots: readonly { state: SaveState['is']; draft: Draft; savedAt: string | null }[]): SheetState {
  const any = (...states: SaveState['is'][]) => slots.some((s) => states.includes(s.state));
  if (any('conflict')) return { is: 'conflict' };
  if (any('refused')) return { is: 'refused' };
  if (any('offline')) return { is: 'offline' };
  if (any('waiting', 'saving')) return { is: 'saving' };
  if (slots.some((s) => s.draft.mark === '' && (s.draft.reason.trim() !== '' || s.draft.place.trim() !== ''))) {
    return { is: 'unmarked' };
  }
  const times = slots.flatMap((s) => (s.savedAt ? [s.savedAt] : [])).sort();
  const at = times[times.length - 1];
  return at ? { is: 'saved', at } : { is: 'idle' };
}

type Options = {
  bidIds: readonly string[];
  criterionIds: readonly string[];
  stored: readonly MarkView[];
  put: (place: Place, mark: Parameters<PutMark>[0]) => Promise<MarkView>;
  rest?: number;
  again?: number;
};

/** Makes the sheet from the marks that are stored. */
export function sheet({ bidIds, criterionIds, stored, put, ...pace }: Options): Sheet {
  const slots = new Map<string, MarkSlot>();
  const keyOf = ({ bidId, criterionId }: Place) => `${bidId}\n${criterionId}`;
  for (const bidId of bidIds) {
    for (const criterionId of criterionIds) {
      const place = { bidId, criterionId };
      const mark = stored.find((m) => m.bidId === bidId && m.criterionId === criterionId);
      slots.set(keyOf(place), markSlot({ stored: mark, put: (m) => put(place, m), ...pace }));
    }
  }
  const slot = (place: Place): MarkSlot => {
    const found = slots.get(keyOf(place));
    if (!found) throw new RangeError(`no mark is asked for ${place.bidId}, ${place.criterionId}`);
    return found;
  };
  const slotsOf = (bidId: string) => criterionIds.map((criterionId) => slot({ bidId, criterionId }));
  return {
    slot,
    drafts: (bidId) => slotsOf(bidId).map((s) => s.draft.value),
    async flush(bidId) {
      const all = await Promise.all((bidId ? slotsOf(bidId) : [...slots.values()]).map((s) => s.saver.flush()));
      return all.every(Boolean);
    },
    state: () =>
      worst(
        [...slots.values()].map((s) => ({
          state: s.saver.state.value.is,
          draft: s.draft.value,
          savedAt: s.savedAt.value,
        })),
      ),
  };
}
