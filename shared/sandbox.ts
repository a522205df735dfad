/**
 * An event to try things out: no e-mail about it leaves the organisation. Decided here, at the one place that every letter
 * passes on its way out.
 */
import type { LetterName, Mail } from './mail.ts';

/** Letters that go to colleagues by what they are; every other one, also one that is added later, is held back. */
const toColleagues = new Set<LetterName>([
  'review-asked',
  'review-decided',
  'published-as-scheduled',
  'publication-failed',
  'ready-to-open',
  'ready-to-score',
  'recommendation-waits',
  'recommendation-decided',
  'ending-waits',
  'standstill-over',
  'objection-received',
  'clarification-answered',
]);

/** True for a letter about a sandbox event. */
const isSandboxLetter = ({ data }: Mail): boolean => 'sandbox' in data && data.sandbox === true;

/** True for a letter that is not sent, because it is about a sandbox event and not for a colleague. */
export const isHeldBack = (mail: Mail): boolean => isSandboxLetter(mail) && !toColleagues.has(mail.letter);
