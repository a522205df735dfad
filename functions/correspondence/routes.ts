import type { Area, Tools } from '../http/app.ts';
import { readCorrespondence, sayIntention } from './intention.ts';
import { askQuestion, listAsked, withdrawQuestion } from './questions.ts';

export const correspondenceRoutes: Area<Tools>['routes'] = [
  readCorrespondence,
  sayIntention,
  listAsked,
  askQuestion,
  withdrawQuestion,
];
