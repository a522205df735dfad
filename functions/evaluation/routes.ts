/** All that the area serves. */
import type { Area, Tools } from '../http/app.ts';
import { decideOnAward, lockMarks, recommendAward } from './award.ts';
import {
  confirmRejection,
  decideLow,
  liftRejection,
  proposeRejection,
  readCheck,
  readTabulation,
  saveFinding,
} from './check.ts';
import { askBidder, extendRequest } from './clarify.ts';
import { decideOnEnding, proposeAnEnding } from './ending.ts';
import { readLetters, saveLetter } from './letters.ts';
import { declareConflict, saveMark, signOff } from './mark.ts';
import { readMeeting, saveAgreed, startMeeting } from './meeting.ts';
import { saveNote } from './notes.ts';
import { decideAnObjection, makeAwardFinal, recordAnObjection, setAwardAside } from './objections.ts';
import { leavePanel, readLeaveEffect } from './panel.ts';
import { readBundle, readRanking } from './ranking.ts';
import { readEvaluation } from './read.ts';
import { callARound, cancelARound, readRounds } from './rounds.ts';

export const evaluationRoutes: Area<Tools>['routes'] = [
  readEvaluation,
  declareConflict,
  saveMark,
  signOff,
  saveNote,
  readLeaveEffect,
  leavePanel,
  startMeeting,
  readMeeting,
  saveAgreed,
  readCheck,
  saveFinding,
  proposeRejection,
  confirmRejection,
  liftRejection,
  askBidder,
  extendRequest,
  decideLow,
  readTabulation,
  lockMarks,
  readRanking,
  readBundle,
  readRounds,
  callARound,
  cancelARound,
  recommendAward,
  readLetters,
  saveLetter,
  decideOnAward,
  makeAwardFinal,
  setAwardAside,
  recordAnObjection,
  decideAnObjection,
  proposeAnEnding,
  decideOnEnding,
];
