/** Keys of the score sheet. They act only while the focus is in a group of levels (WCAG 2.1.4), so that typing stays typing. */
import type { Level } from '../../../shared/event.ts';

export type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };
export type KeyCommand =
  | { do: 'mark'; mark: string }
  | { do: 'next-criterion' }
  | { do: 'next-bid' }
  | { do: 'list-keys' };

/**
 * The digit that gives each level's mark, null where there is none: the mark itself where it is one digit; else the
 * level's place counted from 0 (so 0, 25, 50 have 0, 1, 2), as long as no other level has that digit as its mark.
 * A 10 takes the 0 that follows the 9 on a keyboard, where the scale begins at 1.
 */
export function levelKeys(scale: readonly Pick<Level, 'mark'>[]): (string | null)[] {
  const own = new Set(scale.map((l) => l.mark).filter((m) => /^[0-9]$/.test(m)));
  return scale.map(({ mark }, i) => {
    if (own.has(mark)) return mark;
    const wish = mark === '10' ? '0' : String(i);
    return wish.length === 1 && !own.has(wish) ? wish : null;
  });
}

/** What a key means while the focus is in a group of levels; null where the browser shall do what it always does. */
export function commandInLevels(press: KeyPress, scale: readonly Pick<Level, 'mark'>[]): KeyCommand | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { do: 'next-bid' } : null;
  if (press.key === 'Enter') return { do: 'next-criterion' };
  if (press.key === '?') return { do: 'list-keys' };
  const level = scale[levelKeys(scale).indexOf(press.key)];
  return level ? { do: 'mark', mark: level.mark } : null;
}

/** What a key means elsewhere in the sheet, in a text field say: only Ctrl+Enter goes on to the next bid. */
export const commandInSheet = (press: KeyPress): KeyCommand | null =>
  (press.ctrlKey || press.metaKey) && !press.altKey && press.key === 'Enter' ? { do: 'next-bid' } : null;
