/** What text may hold, wherever people type it. */

export type TextFault = { at: string; code: 'text-control' | 'text-direction' | 'text-broken' };

// Written as code points: a reader of this file should see them, and an editor should not turn around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What broken UTF-8 becomes on its way to us: what was meant is lost, and nobody may sign it. */
const replacement = '\ufffd';
const emoji = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;

/** Faults of every string inside a value: control characters, direction marks (which can make "exe.fdp" read "pdf.exe"), broken characters. */
export function textFaults(value: unknown, at = ''): TextFault[] {
  if (typeof value === 'string') {
    if (control.test(value)) return [{ at, code: 'text-control' }];
    if (direction.test(value)) return [{ at, code: 'text-direction' }];
    if (!value.isWellFormed() || value.includes(replacement)) return [{ at, code: 'text-broken' }];
    return [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...textFaults(key, at ? `${at}.${key}` : key),
    ...textFaults(inner, at ? `${at}.${key}` : key),
  ]);
}

/** Anything that leaves ink: not a space, nor a letter that is drawn as nothing. */
const visible = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True for text that says nothing: empty, or nothing in it that leaves ink. */
export const isBlank = (text: string): boolean => !visible.test(text);

/** True for a name or title that can be printed on a letter: not blank, on one line, without emoji. */
export const isLine = (text: string): boolean => visible.test(text) && !/[\r\n\t]/.test(text) && !emoji.test(text);
