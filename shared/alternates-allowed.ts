/** Whether an event takes alternates, and how it says so; apart from what they are, so that a notice is read without it. */
import type { EventContent, Notice } from './event.ts';
import { kindOf } from './kinds.ts';
import { tn } from './words/say.ts';

/** How many alternates each line may have; 0 where none are allowed. */
export const mostAlternates = (content: Pick<EventContent, 'kind' | 'priceBasis'>): number =>
  kindOf(content).prices ? (content.priceBasis.alternates ?? 0) : 0;

/** "Up to 2 alternates to a line. They are read, not ranked, and count in no total."; null where none are allowed. */
export function alternatesText({ content }: Pick<Notice, 'content'>): string | null {
  const most = mostAlternates(content);
  if (most === 0) return null;
  return tn(
    most,
    'One alternate to a line is allowed. Alternates are read, not ranked, and count in no total.',
    'Up to {n} alternates to a line are allowed. Alternates are read, not ranked, and count in no total.',
  );
}
