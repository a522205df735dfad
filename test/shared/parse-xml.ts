/** A strict reader of XML as far as feeds use it: throws for what is not well formed (XML 1.0, 2.1). */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow (2.2)
const notCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const decoded = (text: string): string => {
  if (/[<]/.test(text)) throw new Error('a bare <');
  return text.replace(/&(#\d+|\w*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare & at ${whole}`);
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const character = references[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
};

export function parseXml(xml: string): Element {
  if (notCharacters.test(xml) || !xml.isWellFormed()) throw new Error('a character that XML does not allow');
  const body = /^<\?xml version="1\.0" encoding="utf-8"\?>\n([\s\S]*)$/i.exec(xml)?.[1];
  if (body === undefined) throw new Error('no declaration');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const tag of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    open.at(-1)!.text += decoded(body.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const [, closes, name, attributes, empty] = tag;
    if (closes) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const pairs = [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map((m) => [m[1]!, decoded(m[2]!)] as const);
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('an attribute twice');
    const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (decoded(body.slice(at)).trim() !== '' || open.length !== 1) throw new Error('an element is not closed');
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one root');
  return root.children[0]!;
}
