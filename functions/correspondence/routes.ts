import type { Area, Tools } from '../http/app.ts';
import { readCorrespondence, sayIntention } from './intention.ts';

export const correspondenceRoutes: Area<Tools>['routes'] = [readCorrespondence, sayIntention];
