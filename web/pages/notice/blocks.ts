/** A description as people type it, in blocks: apart from the notice's other words, which only its later parts need. */
import { type Plain, t } from '../../../shared/words/say.ts';

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] };

const bullet = /^\s*[-–•*]\s+/;

/** A text as people type it: empty lines part paragraphs, dashes begin items, a line above items is their heading. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    let words: string[] = [];
    let items: string[] = [];
    const endWords = (beforeList: boolean) => {
      const said = words.join(' ').trim();
      if (said) blocks.push({ kind: beforeList && !/[.:;!?]$/.test(said) ? 'heading' : 'paragraph', text: said });
      words = [];
    };
    const endItems = () => {
      if (items.length) blocks.push({ kind: 'list', items });
      items = [];
    };
    for (const line of part.split('\n')) {
      if (bullet.test(line)) {
        endWords(true);
        items.push(line.replace(bullet, '').trim());
      } else {
        endItems();
        words.push(line.trim());
      }
    }
    endWords(false);
    endItems();
  }
  return blocks;
}

const title: Plain = 'What is bought';

/** The first paragraph as the lede, where more follows and it is short enough; and the rest. */
export function ledeOf(blocks: Block[]): { lede: string | null; rest: Block[] } {
  const [first, ...others] = blocks;
  const short = first?.kind === 'paragraph' && others.length > 0 && first.text.length <= 400;
  const rest = short ? others : blocks;
  const [head, ...below] = rest;
  // The section of the page is called so already.
  const again =
    head?.kind === 'heading' && [title, t(title)].some((said) => said.toLowerCase() === head.text.toLowerCase());
  return { lede: short ? first.text : null, rest: again ? below : rest };
}
