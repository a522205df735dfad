/** Where a file may go in a bid: its envelope, the question that it answers, and whether there is room. */
import { questionsOf } from '../../shared/asked.ts';
import type { Upload } from '../../shared/bid.ts';
import { type EnvelopeId, envelopesOf, type Lot, limits, type Notice } from '../../shared/event.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import { roundOf } from '../../shared/rounds.ts';
import { t } from '../../shared/words/say.ts';

/** What is wrong with the place that a file is announced for. */
export function filePlaceFaults(
  notice: Notice,
  lot: Lot,
  { envelope, questionId }: Pick<Upload, 'envelope' | 'questionId'>,
): Fault[] {
  const faults: Fault[] = [];
  if (roundOf(lot.id))
    faults.push({ at: 'envelope', code: 'prices-only', text: t('An offer states prices alone: it takes no file.') });
  if (!envelopesOf(notice.content).includes(envelope))
    faults.push({ at: 'envelope', code: 'envelope-unknown', text: t('This event has no such envelope.') });
  if (questionId !== null) {
    const question = questionsOf(notice.content, lot.id).find((q) => q.id === questionId && q.kind === 'file');
    if (!question || question.envelope !== envelope)
      faults.push({ at: 'questionId', code: 'question-unknown', text: t('No file is asked for there.') });
  }
  return faults;
}

/** Refuses one file more than an envelope holds. */
export function requireRoom(there: readonly Upload[], envelope: EnvelopeId): void {
  if (there.filter((u) => u.envelope === envelope).length < limits.filesPerEnvelope) return;
  throw new Problem(
    'too-many-files',
    t('An envelope holds up to {filesPerEnvelope} files. Take one off first.', {
      filesPerEnvelope: limits.filesPerEnvelope,
    }),
  );
}
