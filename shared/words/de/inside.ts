/** German: what only those who are signed in read. */
import { award } from './award.ts';
import { bidding } from './bidding.ts';
import { drafting } from './drafting.ts';
import { evaluation } from './evaluation.ts';
import { event } from './event.ts';
import { organisation } from './organisation.ts';
import { rules } from './rules.ts';

export const inside = {
  ...rules,
  ...drafting,
  ...event,
  ...bidding,
  ...evaluation,
  ...award,
  ...organisation,
} as const;
