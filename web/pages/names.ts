/** Checks of what people type about themselves, before it is sent; the server checks the same. */
import * as v from 'valibot';
import { Email, limits } from '../../shared/event.ts';
import type { Fault } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import { t } from '../../shared/words/say.ts';

/** What is wrong with a name; `what` is how the field is called, as the object of a sentence: "your name", „Ihren Namen“. */
export function nameFaults(at: string, name: string, what: string): Fault[] {
  if (name.trim() === '') return [{ at, code: 'missing', text: t('Enter {what}.', { what }) }];
  if (!isLine(name.trim())) {
    return [{ at, code: 'name-blank', text: t('Enter {what} on one line of words, without emoji.', { what }) }];
  }
  if (name.trim().length > limits.name) {
    return [{ at, code: 'too-long', text: t('Enter {what} in up to {n} characters.', { what, n: limits.name }) }];
  }
  return [];
}

/** What is wrong with an e-mail address. */
export function emailFaults(at: string, email: string): Fault[] {
  if (v.is(Email, email.trim())) return [];
  return [{ at, code: 'email-wrong', text: t('Enter an e-mail address, such as mara@company.example.') }];
}
