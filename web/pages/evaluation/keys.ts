/** Keys of the score sheet. They act only while the focus is in a group of levels (WCAG 2.1.4), so that typing stays typing. */
import type { Level } from '../../../shared/event.ts';

export type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };
export type Command =
  /** One step on along the way: the next criterion, or the next bid. */
  | { do: 'go-on' }
  /** The next mark that is still open, wherever it is. */
  | { do: 'next-open' }
  | { do: 'next-bid' }
  | { do: 'previous-bid' }
  /** Bid by bid, or criterion by criterion. */
  | { do: 'other-way' }
  /** The next document of the bid beside the levels. */
  | { do: 'document' }
  | { do: 'list-keys' };
export type KeyCommand = { do: 'mark'; mark: string } | { do: 'step'; to: 'up' | 'down' } | Command;

/**
 * The key that gives each level's mark, null where there is none: the mark itself where it is one digit; else the level's place counted
 * from 0 (so 0, 25, 50 have 0, 1, 2), as long as no other level has that digit as its mark. A 10 takes the 0 that follows the 9 on a
 * keyboard where the scale begins at 1, else the Roman ten, x; so does the eleventh level.
 */
export function levelKeys(scale: readonly Pick<Level, 'mark'>[]): (string | null)[] {
  const own = new Set(scale.map((l) => l.mark).filter((m) => /^[0-9]$/.test(m)));
  const ten = own.has('0') ? 'x' : '0';
  return scale.map(({ mark }, i) => {
    if (own.has(mark)) return mark;
    const wish = mark === '10' ? ten : i === 10 ? 'x' : String(i);
    return wish.length === 1 && !own.has(wish) ? wish : null;
  });
}

const letters: Readonly<Record<string, Command>> = {
  Enter: { do: 'go-on' },
  o: { do: 'next-open' },
  n: { do: 'next-bid' },
  p: { do: 'previous-bid' },
  w: { do: 'other-way' },
  d: { do: 'document' },
  '?': { do: 'list-keys' },
};

/** What a key means while the focus is in a group of levels; null where the browser shall do what it always does. */
export function commandInLevels(press: KeyPress, scale: readonly Pick<Level, 'mark'>[], step = ''): KeyCommand | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { do: 'go-on' } : null;
  if (step !== '') {
    if (press.key === 'ArrowRight' || press.key === '+') return { do: 'step', to: 'up' };
    if (press.key === 'ArrowLeft' || press.key === '-') return { do: 'step', to: 'down' };
  }
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const level = scale[levelKeys(scale).indexOf(key)];
  return level ? { do: 'mark', mark: level.mark } : (letters[key] ?? null);
}

/** What a key means elsewhere in the sheet, in a text field say: only Ctrl+Enter goes on. */
export const commandInSheet = (press: KeyPress): Command | null =>
  (press.ctrlKey || press.metaKey) && !press.altKey && press.key === 'Enter' ? { do: 'go-on' } : null;
