/** Routes of functions/correspondence about the result of a lot: what a bidder was told, and what it says to that. */
import * as v from 'valibot';
import type { EventContent } from '../event.ts';
import { type Objection, ObjectionWords } from '../objection.ts';
import type { ResultLetter } from '../result.ts';
import type { ResultMarks } from '../result-marks.ts';
import type { Instant } from '../time.ts';
import type { Language } from '../words/language.ts';
import { route } from './route.ts';

export type ResultView = {
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  sandbox: boolean;
  buyer: string;
  zone: string;
  /** What my organisation was told of this lot, newest first. */
  letters: (Pick<ResultLetter, 'at' | 'news' | 'chosen' | 'ends'> & {
    subject: string;
    text: string;
    language: Language;
  })[];
  /** The marks that the letter of the award at stake discloses; null where it has none. */
  marks: (ResultMarks & { language: Language }) | null;
  /** What the event publishes of its marks, out of how many points in all, and who can be asked for more. */
  disclosure: EventContent['disclosure'];
  points: string;
  contact: EventContent['contact'];
  /** Until when bids, receipts and letters are kept at least. */
  keptUntil: Instant;
  /** What my organisation has objected to, newest first. */
  objections: Pick<Objection, 'id' | 'grounds' | 'text' | 'receivedAt' | 'late' | 'decision'>[];
  /** Whether an objection would still be in time, would be late, or is not possible. */
  objecting: 'open' | 'late' | 'no';
  /** When the standstill ends; null where none runs. */
  ends: Instant | null;
};
export const readResult = route<ResultView>()(
  'GET',
  '/api/correspondence/:eventId/:lotId/result',
  'What my organisation was told of the result of a lot',
  { token: 'read' },
);
export const MakeObjection = v.strictObject(ObjectionWords);
export const objectToAward = route<ResultView>()(
  'POST',
  '/api/correspondence/:eventId/:lotId/objections',
  'Object to the award of a lot (a bidder of it)',
  { body: MakeObjection, status: 201, token: 'submit' },
);
