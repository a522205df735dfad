/** What JSON.parse hides in a text: a key that stands twice, and how deep it goes. */

/** Brackets, commas and whole strings; all else between them says nothing about keys. */
const tokens = /[{}[\],]|"[^"\\]*(?:\\.[^"\\]*)*"/gs;

/**
 * The shape of a text that JSON.parse has accepted: its depth, and the first key that stands twice in one object.
 * Walks without recursion, so that no text can exhaust the stack.
 */
export function shapeOf(json: string): { depth: number; twice: string | null } {
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let twice: string | null = null;
  let before = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ',' && (before === '{' || before === ',')) {
      const keys = open.at(-1);
      // The same key may be spelled in two ways: "a", "\u0061".
      const name = keys ? (JSON.parse(token) as string) : '';
      if (keys?.has(name)) twice ??= name;
      keys?.add(name);
    }
    depth = Math.max(depth, open.length);
    before = token;
  }
  return { depth, twice };
}
