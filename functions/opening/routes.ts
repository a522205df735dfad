/** All that the area serves. */
import type { Area } from '../http/app.ts';
import { readOpenedFile } from './files.ts';
import { readMinutes } from './minutes.ts';
import { openOffers } from './offers.ts';
import { type OpeningTools, openEnvelope, readOpening } from './open.ts';

export const openingRoutes: Area<OpeningTools>['routes'] = [
  readOpening,
  openEnvelope,
  readOpenedFile,
  readMinutes,
  openOffers,
];
