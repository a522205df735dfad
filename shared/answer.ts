/** What answers a question to bidders: what may be said, and how it reads. */

import { rangeText } from './asked.ts';
import type { Question } from './event.ts';
import { amountPattern, compare, exact, grouped } from './exact.ts';
import { wallClock } from './time.ts';
import { t } from './words/say.ts';

/** True for a day that is in the calendar (ISO 8601-1, 5.2.2), written YYYY-MM-DD in the digits 0 to 9. */
export function isDate(text: string): boolean {
  if (!/^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  // A 31st of February would be read as some day in March.
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

export type AnswerFault = { code: string; text: string };

/** What is wrong with an answer that is given; null where nothing is. A blank one is missing, not wrong. */
export function answerFault(q: Question, value: string): AnswerFault | null {
  if (value === '') return null;
  switch (q.kind) {
    case 'text':
      return null;
    case 'yesno':
      return value === 'yes' || value === 'no' ? null : { code: 'not-yes-or-no', text: t('Answer yes or no.') };
    case 'date':
      return isDate(value)
        ? null
        : { code: 'not-a-date', text: t('There is no such day. Write it as year, month, day: 2027-03-31.') };
    case 'choice':
      return q.options.some((o) => o.id === value)
        ? null
        : { code: 'option-unknown', text: t('Choose one of the options.') };
    case 'number': {
      if (!amountPattern.test(value))
        return { code: 'not-a-number', text: t('Write a number in the digits 0 to 9, such as 1234.5.') };
      const number = exact(value);
      const low = q.least !== '' && compare(number, exact(q.least)) < 0;
      const high = q.most !== '' && compare(number, exact(q.most)) > 0;
      return low || high
        ? { code: 'out-of-range', text: t('The number must be {range}.', { range: rangeText(q) }) }
        : null;
    }
    case 'file':
      return { code: 'question-unknown', text: t('This question is answered by a file.') };
  }
}

/**
 * An answer as people read it: a choice by its text, a number grouped and with its unit, a date with its weekday. What does
 * not answer the question as it is asked now (an addendum may have changed it) stands as it was given.
 */
export function answerText(q: Question, value: string): string {
  if (answerFault(q, value) !== null) return value;
  switch (q.kind) {
    case 'yesno':
      return value === 'yes' ? t('Yes') : value === 'no' ? t('No') : value;
    case 'choice':
      return q.options.find((o) => o.id === value)?.text ?? value;
    case 'number':
      return value === '' ? '' : `${grouped(exact(value), value.split('.')[1]?.length ?? 0)} ${q.unit}`;
    case 'date':
      return value === '' ? '' : wallClock(`${value}T00:00:00.000Z`, 'UTC').split(',')[0]!;
    case 'text':
    case 'file':
      return value;
  }
}
