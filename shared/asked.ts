/** What is asked of a bid: which questions a lot has, and which numbers answer one. It needs no arithmetic: the notice uses it. */

import type { EventContent, NumberQuestion, Question } from './event.ts';
import { t } from './words/say.ts';

/** The questions that a bid for this lot answers: those asked in every lot, and those of this lot alone. */
export const questionsOf = (content: Pick<EventContent, 'questions'>, lotId: string): Question[] =>
  content.questions.filter((q) => q.lotId === null || q.lotId === lotId);

/** "10 to 20 kg", "at least 10 kg", "kg": what a number may be, in words. */
export function rangeText({ unit, least, most }: Pick<NumberQuestion, 'unit' | 'least' | 'most'>): string {
  if (least !== '' && most !== '') return t('{least} to {most} {unit}', { least, most, unit });
  if (least !== '') return t('at least {least} {unit}', { least, unit });
  return most === '' ? unit : t('at most {most} {unit}', { most, unit });
}
