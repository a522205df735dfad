/** The language of this reader: chosen in the foot of any page, else their browser's; remembered on this computer. */
import { isLanguage, type Language, languageIn } from '../shared/words/language.ts';
import { speakBy, type Words } from '../shared/words/say.ts';

type Part = 'front' | 'inside' | 'letters';
/** How the words of a language are fetched: of every page, of those for who is signed in, of letters. English stands in the pages. */
const files: Record<Exclude<Language, 'en'>, Record<Part, () => Promise<Words>>> = {
  de: {
    front: async () => (await import('../shared/words/de/front.ts')).front,
    inside: async () => (await import('../shared/words/de/inside.ts')).inside,
    letters: async () => (await import('../shared/words/de/letters.ts')).letters,
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

/** What is spoken here, for a worker beside the page. */
export const wordsHere = (): Words => words;

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

/** The words in which letters are written in a language. */
export const wordsOfLetters = async (of: Language): Promise<Words> =>
  of === 'en' ? {} : { ...(await files[of].front()), ...(await files[of].letters()) };

/** Runs something; all that it says meanwhile is said in these words, whatever the language of the page. */
export function inWords<T>(others: Words, run: () => T): T {
  const own = words;
  words = others;
  try {
    return run();
  } finally {
    words = own;
  }
}

/**
 * Takes up what this person has chosen on another computer, unless something was chosen on this one; true where the page has to be
 * loaded anew for it.
 */
export function takeUp(chosen: Language | null): boolean {
  if (chosen === null || chosen === language || remembered() !== '') return false;
  try {
    localStorage.setItem('language', chosen);
    return true;
  } catch {
    // Storage is shut: the page would come back as it is.
    return false;
  }
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
