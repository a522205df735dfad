/** What the notice says about its own event, in words: how each criterion is scored, what the description holds. */
import { rangeText } from '../../../shared/asked.ts';
import type { Criterion, EventContent, Question } from '../../../shared/event.ts';

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

/** The first paragraph as the lede, where more follows and it is short enough; and the rest. */
export function ledeOf(blocks: Block[]): { lede: string | null; rest: Block[] } {
  const [first, ...others] = blocks;
  const short = first?.kind === 'paragraph' && others.length > 0 && first.text.length <= 400;
  const rest = short ? others : blocks;
  const [head, ...below] = rest;
  // The section of the page is called so already.
  const again = head?.kind === 'heading' && head.text.toLowerCase() === 'what is bought';
  return { lede: short ? first.text : null, rest: again ? below : rest };
}

/** Numbers of a column with the same decimals and thousands grouped, so that the points stand below each other. */
export function column(numbers: readonly string[]): string[] {
  const places = Math.max(0, ...numbers.map((n) => n.split('.')[1]?.length ?? 0));
  return numbers.map((n) => {
    const [whole = '0', rest = ''] = n.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return places ? `${grouped}.${rest.padEnd(places, '0')}` : grouped;
  });
}

const asked = (content: Pick<EventContent, 'questions'>, id: string): string =>
  content.questions.find((q) => q.id === id)?.text ?? '';

/** How the points of a criterion come about, in one line. */
export function howScored(c: Criterion, content: Pick<EventContent, 'questions' | 'method'>): string {
  const marks = content.method.scale.map((level) => level.mark);
  switch (c.kind) {
    case 'judged':
      return `marked ${marks[0]} to ${marks.at(-1)} by each evaluator; mean mark ÷ ${marks.at(-1)} × ${c.points}`;
    case 'yesno':
      return `all ${c.points} for a yes to “${asked(content, c.questionId)}”, otherwise 0`;
    case 'price': {
      const preference = c.preference
        ? `; for scoring, the price of who answers yes to “${asked(content, c.preference.questionId)}” counts ${c.preference.percent} % less`
        : '';
      return `lowest price ÷ this price × ${c.points}${preference}`;
    }
  }
}

/** In which order ties are broken, in one sentence. */
export function tieWords({ tieBreaks, criteria }: EventContent['method']): string {
  if (!tieBreaks.length) return 'Bids with the same total share a rank.';
  const by = tieBreaks.map((t) =>
    t === 'price' ? 'the lower price' : `more points for “${criteria.find((c) => c.id === t)?.name ?? t}”`,
  );
  return `Where totals are equal, ${by.join(', then ')} decides; what still ties shares the rank.`;
}

const kinds: Record<Question['kind'], string> = {
  text: 'in words',
  number: 'a number',
  yesno: 'yes or no',
  choice: 'one of these',
  date: 'a date',
  file: 'a file',
};

/** How a question is answered: "in words", "a number, 10 to 20 kg", "a file, optional". */
export function answerWords(q: Question): string {
  const how = q.kind === 'number' ? `${kinds.number}, ${rangeText(q)}` : kinds[q.kind];
  return q.mandatory ? how : `${how}, optional`;
}

/** "62 kB": a file's size as people read it, in powers of ten. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
