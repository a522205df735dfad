/** Routes about suppliers' questions: the buyer's are served by functions/events, the asker's by functions/correspondence. */
import * as v from 'valibot';
import { LocalId, limits } from '../event.ts';
import type { PublishedAnswer, StoredQuestion } from '../questions.ts';
import { type Page, route } from './route.ts';

const text = v.pipe(v.string(), v.maxLength(limits.reason));
const QuestionId = v.pipe(v.string(), v.maxLength(100));

/** The buyer's side: who asked stands in it. */
export const listQuestions = route<Page<StoredQuestion>>()(
  'GET',
  '/api/events/:eventId/questions',
  'Questions of suppliers, oldest first (?state=open|answered|withdrawn, ?cursor=)',
);
export const PreparedAnswer = v.strictObject({ to: v.picklist(['asker', 'all']), wording: text, text });
/** If-Match: the question's version. */
export const prepareAnswer = route<StoredQuestion>()(
  'PUT',
  '/api/events/:eventId/questions/:questionId/answer',
  'Prepare an answer; it goes out when it is sent',
  { body: PreparedAnswer, edit: true },
);
export const SentAnswers = v.strictObject({
  questionIds: v.pipe(v.array(QuestionId), v.minLength(1), v.maxLength(25)),
});
export const sendAnswers = route<{ sent: number }>()(
  'POST',
  '/api/events/:eventId/answers',
  'Send prepared answers together: to the asker, or to everybody without the asker’s name',
  { body: SentAnswers },
);

/** The asker's side. */
export type AskedQuestion = Pick<StoredQuestion, 'id' | 'text' | 'lotId' | 'askedAt' | 'state'> & {
  /** To me alone, or as everybody reads it. */
  answer: { to: 'asker' | 'all'; text: string; at: string } | null;
};
export type AskedQuestions = {
  /** Until when questions are taken; null: none are. */
  until: string | null;
  items: AskedQuestion[];
};
export const listAsked = route<AskedQuestions>()(
  'GET',
  '/api/correspondence/:eventId/questions',
  'What my organisation has asked, newest first (?invitation= for an event by invitation)',
  { token: 'read' },
);
export const NewQuestion = v.strictObject({ text, lotId: v.nullable(LocalId) });
export const askQuestion = route<AskedQuestions>()(
  'POST',
  '/api/correspondence/:eventId/questions',
  'Ask the buyer a question',
  { body: NewQuestion, status: 201, token: 'prepare' },
);
export const withdrawQuestion = route<AskedQuestions>()(
  'POST',
  '/api/correspondence/:eventId/questions/:questionId/withdraw',
  'Take back a question that is not answered yet',
  { token: 'prepare' },
);

export type { PublishedAnswer };
