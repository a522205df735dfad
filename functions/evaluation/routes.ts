/** All that the area serves. */
import type { Area, Tools } from '../http/app.ts';
import { decideOnAward, lockMarks, readRanking, recommendAward } from './award.ts';
import { declareConflict, saveMark, signOff } from './mark.ts';
import { readEvaluation } from './read.ts';

export const evaluationRoutes: Area<Tools>['routes'] = [
  readEvaluation,
  declareConflict,
  saveMark,
  signOff,
  lockMarks,
  readRanking,
  recommendAward,
  decideOnAward,
];
