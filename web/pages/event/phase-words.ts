/** The phase of an event in two or three words. */
import { pageWords } from '../../../shared/answer-words.ts';
import type { EventContent } from '../../../shared/event.ts';
import type { Phase } from '../../../shared/lot.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

export const phaseWords: Readonly<Record<Phase, Plain>> = {
  draft: 'Draft',
  open: 'Open for bids',
  closed: 'Closed, sealed',
  opening: 'Being opened',
  scoring: 'Scoring',
  locked: 'Marks locked',
  ranked: 'Ranked',
  recommended: 'Recommended',
  intended: 'Standstill',
  awarded: 'Awarded',
  unawarded: 'No award',
  cancelled: 'Cancelled',
};

/** The phase of an event of its kind: where answers are asked for they are read, not scored. */
export function phaseName(phase: Phase, content: Pick<EventContent, 'kind'>): string {
  if (phase === 'open') return t(pageWords(content, 'Open for bids'));
  return phase === 'scoring' ? t(pageWords(content, 'Scoring')) : t(phaseWords[phase]);
}
