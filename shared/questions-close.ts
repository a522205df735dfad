import type { EventContent } from './event.ts';
import { type Instant, instantOf } from './time.ts';

/** Until when questions are taken; null where the event takes none. */
export function questionsCloseAt(content: Pick<EventContent, 'questionsUntil' | 'zone'>): Instant | null {
  if (content.questionsUntil === '') return null;
  const found = instantOf(content.questionsUntil, content.zone);
  return 'fault' in found ? null : found.at;
}
