/** The language of this reader: chosen in the foot of any page, else their browser's; remembered on this computer. */
import { isLanguage, type Language, languageIn } from '../shared/words/language.ts';
import { speakBy, type Words } from '../shared/words/say.ts';

/** How the words of a language are fetched: of every page, and of those for who is signed in. English stands in the pages. */
const files: Record<Exclude<Language, 'en'>, { front: () => Promise<Words>; inside: () => Promise<Words> }> = {
  de: {
    front: async () => (await import('../shared/words/de/front.ts')).front,
    inside: async () => (await import('../shared/words/de/inside.ts')).inside,
  },
};

function remembered(): string {
  try {
    return localStorage.getItem('language') ?? '';
  } catch {
    // Storage is shut: the browser's language holds.
    return '';
  }
}

/** The language of this page; it stays what it is until the page is loaded anew. */
export const language: Language = ((chosen) => (isLanguage(chosen) ? chosen : languageIn(navigator.languages)))(
  remembered(),
);

let words: Words = {};
speakBy(() => words);

const fetched: { front?: Promise<void>; inside?: Promise<void> } = {};

/** Resolves once this part of the language is here. A part that cannot be fetched is asked for again by the next page. */
export function wordsOf(part: 'front' | 'inside'): Promise<void> {
  if (language === 'en') return Promise.resolve();
  fetched[part] ??= files[language][part]().then(
    (more) => {
      words = { ...words, ...more };
    },
    (problem) => {
      delete fetched[part];
      throw problem;
    },
  );
  return fetched[part];
}

/** Keeps the choice on this computer and loads the page in that language. */
export function speak(chosen: Language): void {
  try {
    localStorage.setItem('language', chosen);
  } catch {
    // Storage is shut: the page stays in the browser's language.
  }
  location.reload();
}
