/** Routes for a bidder after opening, served by functions/correspondence: what the buyer asks about its bid, what was read out. */
import * as v from 'valibot';
import type { Clarification, ClarificationState } from '../clarification.ts';
import { limits } from '../event.ts';
import type { MinutesView } from '../minutes.ts';
import { route } from './route.ts';

/** A request as the bidder reads it. */
export type RequestShown = Pick<Clarification, 'id' | 'lotId' | 'kind' | 'text' | 'askedAt' | 'due' | 'version'> & {
  lot: string;
  answer: { text: string; by: string; at: string } | null;
  state: ClarificationState;
};
export type Requests = {
  title: string;
  reference: string;
  sandbox: boolean;
  buyer: string;
  zone: string;
  items: RequestShown[];
};

export const listRequests = route<Requests>()(
  'GET',
  '/api/correspondence/:eventId/requests',
  'What the buyer has asked my organisation about its bids, newest first',
  { token: 'read' },
);
export const AnswerRequest = v.strictObject({ text: v.pipe(v.string(), v.maxLength(limits.answer)) });
export const answerRequest = route<Requests>()(
  'POST',
  '/api/correspondence/:eventId/requests/:requestId/answer',
  'Answer a request; it is filed beside the bid and changes nothing in it',
  { body: AnswerRequest, token: 'submit' },
);
export const readReadOut = route<{ items: MinutesView[]; sandbox: boolean }>()(
  'GET',
  '/api/correspondence/:eventId/read-out/:lotId',
  'Opening minutes of a lot that my organisation bid for, where the event reads them out',
  { token: 'read' },
);
