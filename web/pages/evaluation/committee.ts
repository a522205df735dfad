/** What the lead knows of the committee: who has declared, how far each is, and what keeps the marks from being locked. */
import type { CriterionPanel, Progress } from '../../../shared/api/evaluation.ts';
import { t, tn } from '../../../shared/words/say.ts';

const left = (p: Progress): number => p.of - p.signed;

/** How far one evaluator is, in words. */
export function progressWords(p: Progress): string {
  if (p.left === 'stand') return t('left the panel: their marks stand');
  if (p.left === 'go') return t('left the panel: their marks are gone');
  if (p.declared === 'conflict') return t('left the lot: declared a conflict');
  if (p.declared === 'no') return t('has not declared yet');
  if (left(p) === 0) return tn(p.of, 'signed off the one bid', 'signed off all {n} bids');
  return t('{signed} of {of} bids signed off', { signed: p.signed, of: p.of });
}

/** True of somebody who is no longer waited for: they left, or declared a conflict. */
export const isGone = (p: Progress): boolean => p.left !== null || p.declared === 'conflict';

/** True where an evaluator has nothing left to do. */
export const isDone = (p: Progress): boolean => isGone(p) || (p.declared === 'none' && left(p) === 0);

type Given = {
  progress: readonly Progress[];
  bids: number;
  judged: boolean;
  /** The lead has declared a conflict. */
  conflict: boolean;
  /** Who marks each criterion, with the names of those below their quorum. */
  below?: readonly (Pick<CriterionPanel, 'quorum' | 'evaluators'> & { name: string })[];
};

/**
 * Why the marks are not complete yet, in the order in which it can be put right; empty when they are. The same rule as
 * `requireMarked` in shared/lock.ts, which decides in the end; this one says beforehand whom the lead waits for.
 */
export function marksHindrance({ progress, bids, judged, conflict, below = [] }: Given): string {
  if (conflict) return t('You declared a conflict and have left this lot: it takes another lead to lock the marks.');
  if (!judged || bids === 0) return '';
  const silent = progress.filter((p) => !isGone(p) && p.declared === 'no' && p.criteria.length > 0);
  if (silent.length)
    return t('Still to declare whether they have a conflict: {list}.', { list: silent.map((p) => p.name).join(', ') });
  const panel = progress.filter((p) => p.declared === 'none' && p.left !== 'go' && p.criteria.length > 0);
  if (panel.length === 0) return t('No evaluator without a conflict is left. Name another one.');
  if (below.length)
    return t('Too few evaluators: {list}. Add a substitute, who marks every bid.', {
      list: below
        .map((c) =>
          t('{criterion} ({has} of {quorum})', { criterion: c.name, has: c.evaluators.length, quorum: c.quorum }),
        )
        .join(', '),
    });
  const open = panel.filter((p) => left(p) > 0);
  if (open.length === 0) return '';
  return t('Still to sign off: {list}.', {
    list: open.map((p) => t('{person} ({left} of {of} bids)', { person: p.name, left: left(p), of: p.of })).join(', '),
  });
}

/** The committee in one line: "2 of 4 evaluators are done". */
export function committeeLine(progress: readonly Progress[]): string {
  const done = progress.filter(isDone).length;
  if (progress.length > 0 && done === progress.length) {
    return tn(progress.length, 'The one evaluator is done', 'All {n} evaluators are done');
  }
  return t('{done} of {n} evaluators are done', { done, n: progress.length });
}
