/** Which words of a text changed: what stayed, what is gone, what is new, in reading order. */

export type Piece = { is: 'same' | 'gone' | 'new'; text: string };

/** Cells of the table that finds the longest common part; beyond, the texts are compared by lines, or shown whole. */
const mostCells = 2_000_000;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.is === piece.is) last.text += piece.text;
    else if (piece.text !== '') out.push({ ...piece });
  }
  return out;
}

/** The longest common subsequence, by the classical table (Wagner and Fischer 1974); null where it would be too large. */
function compared(old: readonly string[], now: readonly string[]): Piece[] | null {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const a = old.slice(start, old.length - end);
  const b = now.slice(start, now.length - end);
  if ((a.length + 1) * (b.length + 1) > mostCells) return null;
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pieces: Piece[] = [{ is: 'same', text: old.slice(0, start).join('') }];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ is: 'same', text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      pieces.push({ is: 'gone', text: a[i++]! });
    else pieces.push({ is: 'new', text: b[j++]! });
  }
  return [...pieces, { is: 'same', text: old.slice(old.length - end).join('') }];
}

/** The pieces of two texts: what stayed and what is gone make the old one, what stayed and what is new make the new one. */
export function wordsChanged(old: string, now: string): Piece[] {
  return joined(
    compared(words(old), words(now)) ??
      compared(lines(old), lines(now)) ?? [
        { is: 'gone', text: old },
        { is: 'new', text: now },
      ],
  );
}
