/** What the lead knows of the committee: who has declared, how far each is, and what keeps the marks from being locked. */
import type { Progress } from '../../../shared/api/evaluation.ts';

const left = (p: Progress): number => p.of - p.signed;

/** How far one evaluator is, in words. */
export function progressWords(p: Progress): string {
  if (p.declared === 'conflict') return 'left the lot: declared a conflict';
  if (p.declared === 'no') return 'has not declared yet';
  if (left(p) === 0) return p.of === 1 ? 'signed off the one bid' : `signed off all ${p.of} bids`;
  return `${p.signed} of ${p.of} bids signed off`;
}

/** The evaluators whose marks will count. */
const panelOf = (progress: readonly Progress[]): Progress[] => progress.filter((p) => p.declared === 'none');

/** True where an evaluator has nothing left to do. */
export const isDone = (p: Progress): boolean => p.declared === 'conflict' || (p.declared === 'none' && left(p) === 0);

/**
 * Why the marks cannot be locked yet, in the order in which it can be put right; empty when they can. The same rule as
 * `lock` in shared/lot.ts, which decides in the end; this one says beforehand whom the lead waits for.
 */
export function lockHindrance({
  progress,
  bids,
  judged,
  conflict,
}: {
  progress: readonly Progress[];
  bids: number;
  judged: boolean;
  /** The lead has declared a conflict. */
  conflict: boolean;
}): string {
  if (conflict) return 'You declared a conflict and have left this lot: it takes another lead to lock the marks.';
  if (!judged || bids === 0) return '';
  const silent = progress.filter((p) => p.declared === 'no');
  if (silent.length) return `Still to declare whether they have a conflict: ${silent.map((p) => p.name).join(', ')}.`;
  const panel = panelOf(progress);
  if (panel.length === 0) return 'No evaluator without a conflict is left. Name another one.';
  const open = panel.filter((p) => left(p) > 0);
  if (open.length === 0) return '';
  return `Still to sign off: ${open.map((p) => `${p.name} (${left(p)} of ${p.of} bids)`).join(', ')}.`;
}

/** The committee in one line: "2 of 4 evaluators are done". */
export function committeeLine(progress: readonly Progress[]): string {
  const done = progress.filter(isDone).length;
  if (progress.length > 0 && done === progress.length) {
    return progress.length === 1 ? 'The one evaluator is done' : `All ${progress.length} evaluators are done`;
  }
  return `${done} of ${progress.length} evaluators are done`;
}
