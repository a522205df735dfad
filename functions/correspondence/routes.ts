import type { Area, Tools } from '../http/app.ts';
import { answerRequest, listRequests, readReadOut } from './clarifications.ts';
import { readCorrespondence, sayIntention } from './intention.ts';
import { askQuestion, listAsked, withdrawQuestion } from './questions.ts';
import { objectToAward, readResult } from './result.ts';
import { listSaid } from './said.ts';
import { invitationOpened } from './trace.ts';

export const correspondenceRoutes: Area<Tools>['routes'] = [
  listSaid,
  readCorrespondence,
  sayIntention,
  invitationOpened,
  listAsked,
  askQuestion,
  withdrawQuestion,
  listRequests,
  answerRequest,
  readReadOut,
  readResult,
  objectToAward,
];
