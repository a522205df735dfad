/** Tells the server which language was chosen. A file of its own: only who is signed in fetches it. */
import '../always.ts';
import { chooseLanguage } from '../../shared/api/people.ts';
import type { Language } from '../../shared/words/language.ts';
import { call } from '../api.ts';

/** Milliseconds after which nobody waits any longer. */
const patience = 3000;

export const tellLanguage = (language: Language): Promise<unknown> =>
  call(chooseLanguage, { body: { language }, signal: AbortSignal.timeout(patience) });
