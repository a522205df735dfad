/** The language in which a function speaks: of the request that it answers, or of the letter that it writes. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { figures } from '../../shared/words/de/figures.ts';
import { front } from '../../shared/words/de/front.ts';
import { letters } from '../../shared/words/de/letters.ts';
import { method } from '../../shared/words/de/method.ts';
import { panel } from '../../shared/words/de/panel.ts';
import { profile } from '../../shared/words/de/profile.ts';
import { refusals } from '../../shared/words/de/refusals.ts';
import { rounds } from '../../shared/words/de/rounds.ts';
import { rules } from '../../shared/words/de/rules.ts';
import type { Language } from '../../shared/words/language.ts';
import { speakBy, type Words } from '../../shared/words/say.ts';

const words: Record<Language, Words | undefined> = {
  en: undefined,
  de: { ...front, ...rules, ...method, ...panel, ...refusals, ...profile, ...figures, ...letters, ...rounds },
};
const moment = new AsyncLocalStorage<Language>();

const byMoment = () => words[moment.getStore() ?? 'en'];
speakBy(byMoment);

/** Runs something; all that it says meanwhile is said in this language. */
export function inLanguage<T>(language: Language, run: () => T): T {
  // Said anew: in a process that is shared with others, somebody else may have spoken since.
  speakBy(byMoment);
  return moment.run(language, run);
}
