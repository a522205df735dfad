/** Text in XML and HTML. What people typed stands in it as text, never as markup. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 has no way to write, and what must not act unseen
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Marks that turn the direction of what follows: beyond the text itself they would turn the page around it. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what cannot be written or would turn its surroundings; half characters become �. */
export const printable = (text: string): string => text.toWellFormed().replace(unwritable, '').replace(turning, '');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands between tags and in quoted attributes, alike in XML and HTML. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (c) => entities[c]!);

/** JSON as it stands in a script of data: nothing in it can end the script or begin a comment. */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
