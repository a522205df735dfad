/** A mark as an evaluator writes it, and what it still lacks. */
import type { MarkView } from '../../../shared/api/evaluation.ts';
import type { Level } from '../../../shared/event.ts';
import { tn } from '../../../shared/words/say.ts';

/** `mark` is empty while no level is chosen. */
export type Draft = { mark: string; reason: string; place: string };

export const blankDraft: Draft = { mark: '', reason: '', place: '' };

/** A stored mark as a draft. */
export const draftOf = ({ mark, reason, place }: Pick<MarkView, 'mark' | 'reason' | 'place'>): Draft => ({
  mark,
  reason,
  place,
});

export type Lack = 'mark' | 'reason';

/** What a mark lacks before the bid can be signed off: a level, a reason. The place may stay empty. */
export function lacks(draft: Draft | undefined): Lack[] {
  const missing: Lack[] = [];
  if (!draft?.mark) missing.push('mark');
  if (!draft?.reason.trim()) missing.push('reason');
  return missing;
}

const plainDecimal = (mark: string): string => (mark.includes('.') ? mark.replace(/\.?0+$/, '') : mark);

/** The level of a mark on the scale, whether the mark came as `4` or as `4.0`. */
export const levelOf = (scale: readonly Level[], mark: string): Level | undefined =>
  mark === '' ? undefined : scale.find((l) => plainDecimal(l.mark) === plainDecimal(mark));

/** "3 marks and one reason missing on this bid"; empty when the bid is ready to be signed off. */
export function missingText(drafts: readonly (Draft | undefined)[]): string {
  const all = drafts.map(lacks);
  const marks = all.filter((l) => l.includes('mark')).length;
  // Where the mark is missing its reason is missing too; saying both would count one thing twice.
  const reasons = all.filter((l) => l.includes('reason') && !l.includes('mark')).length;
  if (marks === 0 && reasons === 0) return '';
  if (reasons === 0) return tn(marks, 'One mark missing on this bid', '{n} marks missing on this bid');
  if (marks === 0) return tn(reasons, 'One reason missing on this bid', '{n} reasons missing on this bid');
  if (marks === 1)
    return tn(reasons, 'One mark and one reason missing on this bid', 'One mark and {n} reasons missing on this bid');
  return tn(
    reasons,
    '{marks} marks and one reason missing on this bid',
    '{marks} marks and {n} reasons missing on this bid',
    { marks },
  );
}
