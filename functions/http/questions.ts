/** How a question is written: beside its asker's others, and in the buyer's list of its state. */
import type { StoredQuestion } from '../../shared/questions.ts';
import { keys, lists } from '../ports/keys.ts';
import type { Put } from '../ports/store.ts';

/** The item of a question, in the list of those that are in the same state, oldest first. */
export const questionPut = (orgId: string, eventId: string, question: StoredQuestion, when: Put['when']): Put => ({
  put: keys.question(orgId, eventId, question.id),
  data: question,
  version: question.version,
  ...(when ? { when } : {}),
  list: { pk: lists.questions(orgId, eventId, question.state), sk: `${question.askedAt}#${question.id}` },
});
