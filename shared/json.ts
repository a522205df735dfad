/** What JSON.parse hides in a text: a key that stands twice, and how deep it goes. */

const quote = 0x22;
const backslash = 0x5c;

/** Where the string that begins at `start` ends, just behind its closing quote. A regular expression would keep a stack for it. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1;
  return at + 1;
}

/** Brackets, commas and whole strings; all else between them says nothing about keys. */
function* tokens(json: string): Generator<string> {
  for (let at = 0; at < json.length; ) {
    const code = json.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(json, at);
      yield json.slice(at, end);
      at = end;
    } else {
      const char = json[at]!;
      if ('{}[],'.includes(char)) yield char;
      at++;
    }
  }
}

/**
 * The shape of a text that JSON.parse has accepted: its depth, and the first key that stands twice in one object.
 * Walks without recursion, so that no text can exhaust the stack.
 */
export function shapeOf(json: string): { depth: number; twice: string | null } {
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let twice: string | null = null;
  let before = '';
  for (const token of tokens(json)) {
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
