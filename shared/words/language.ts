/** The languages that the site and its letters are written in, and which of them somebody reads. */

/** Each language by its tag (RFC 5646), as those who speak it call it. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/**
 * The first of ours that a reader asks for, by an Accept-Language header or a list of a browser's languages (RFC 9110, 12.5.4;
 * lookup of RFC 4647, 3.4); English where none of them is ours.
 */
export function languageIn(asked: string | readonly string[]): Language {
  const ranges = (typeof asked === 'string' ? asked.slice(0, 500).split(',') : [...asked]).map((range) => {
    const [tag = '', ...rest] = range.trim().toLowerCase().split(';');
    const quality = rest.map((part) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(part)?.[1]).find(Boolean);
    // biome-ignore lint/plugin: how much a reader prefers a language (RFC 9110, 12.4.2)
    return { tag: tag.split('-')[0]!.trim(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const ours = ranges.filter(({ tag, quality }) => isLanguage(tag) && quality > 0);
  // Sorting keeps the order of what is wanted equally.
  return (ours.sort((a, b) => b.quality - a.quality)[0]?.tag as Language | undefined) ?? 'en';
}
