/** Writes an XML element; text is escaped, so that a key with any character in it can be named. */
export function element(name: string, ...content: (string | Markup)[]): Markup {
  const inside = content.map((part) => (typeof part === 'string' ? escaped(part) : part.markup)).join('');
  return { markup: `<${name}>${inside}</${name}>` };
}

export type Markup = { markup: string };

/** Writes an XML document as S3 sends it. */
export function document(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;
}

const escaped = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold them, and XML can only carry them as references
  text.replace(/[&<>"'\u0000-\u001f\u007f]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
