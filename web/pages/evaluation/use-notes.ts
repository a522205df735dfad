import { useEffect, useMemo } from 'preact/hooks';
import { type EvaluationView, saveNote } from '../../../shared/api/evaluation.ts';
import { call } from '../../api.ts';
import { type NoteSlot, noteSlot } from './note-slot.ts';
import type { At } from './walk.ts';

/** My private notes of a lot, each saved as it is written, and what waits when one leaves. */
export function useNotes(view: EvaluationView): (at: At) => NoteSlot {
  const slots = useMemo(() => new Map<string, NoteSlot>(), []);
  useEffect(() => {
    const flush = () => {
      for (const slot of slots.values()) void slot.saver.flush();
    };
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, [slots]);
  return ({ bidId, criterionId }) => {
    const key = `${bidId}\n${criterionId}`;
    const found = slots.get(key);
    if (found) return found;
    const params = { eventId: view.eventId, lotId: view.lot.lotId, bidId, criterionId };
    const stored = view.myNotes.find((n) => n.bidId === bidId && n.criterionId === criterionId)?.text ?? '';
    const slot = noteSlot({ stored, put: (text, k) => call(saveNote, { params, body: { text }, key: k }) });
    slots.set(key, slot);
    return slot;
  };
}
