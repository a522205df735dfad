/** Sentences that hold more than text: a link, a name in bold, a time. */
import type { ComponentChildren } from 'preact';
import { type Message, type Names, translated } from '../shared/words/say.ts';

/** Says a sentence whose names are filled in with parts of a page. */
export const rich = <M extends Message>(message: M, values: Record<Names<M>, ComponentChildren>): ComponentChildren[] =>
  translated(message)
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? values[part as Names<M>] : part));
