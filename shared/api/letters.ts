/** Routes about the letters of the result before they go out. Served by functions/evaluation. */
import * as v from 'valibot';
import { type Disclosure, limits } from '../event.ts';
import type { LetterSection } from '../result-letters.ts';
import type { Instant } from '../time.ts';
import { route } from './route.ts';

export type LetterView = {
  bidId: string;
  bidder: string;
  chosen: boolean;
  /** Where it goes by post: its bid came on paper, and its bidder has given no e-mail. */
  post?: string;
  sections: LetterSection[];
  /** 0: as it is drafted from the record; nobody has edited it. */
  version: number;
  savedAt: string | null;
  savedBy: string | null;
};
export type LettersView = {
  title: string;
  reference: string;
  zone: string;
  disclosure: Disclosure;
  /** Only while a recommendation waits for its first approval. */
  editable: boolean;
  /** Whether I may edit them then. */
  mayEdit: boolean;
  /** When they went out, all at one instant; null as long as they have not. */
  sentAt: Instant | null;
  items: LetterView[];
};
export const readLetters = route<LettersView>()(
  'GET',
  '/api/evaluation/:eventId/:lotId/letters',
  'The letters of the result to each bidder, as they go out with the last approval',
);
const text = v.pipe(v.string(), v.maxLength(limits.text));
export const EditLetter = v.strictObject({
  sections: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.maxLength(20)), text, leftOut: v.nullable(text) })),
    v.maxLength(10),
  ),
});
/** If-Match: the letter's version; "0" for the first edit. */
export const saveLetter = route<LetterView>()(
  'PUT',
  '/api/evaluation/:eventId/:lotId/letters/:bidId',
  'Edit a letter, or leave parts of it out with a reason (lead)',
  { body: EditLetter, edit: true },
);
