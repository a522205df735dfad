/** German: what only those who are signed in read. */
import { after } from './after.ts';
import { answers } from './answers.ts';
import { award } from './award.ts';
import { bidding } from './bidding.ts';
import { criteria } from './criteria.ts';
import { drafting } from './drafting.ts';
import { evaluation } from './evaluation.ts';
import { event } from './event.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { firmness } from './firmness.ts';
import { meeting } from './meeting.ts';
import { method } from './method.ts';
import { offers } from './offers.ts';
import { organisation } from './organisation.ts';
import { panel } from './panel.ts';
import { profile } from './profile.ts';
import { programs } from './programs.ts';
import { refusals } from './refusals.ts';
import { rehearsal } from './rehearsal.ts';
import { report } from './report.ts';
import { rounds } from './rounds.ts';
import { rules } from './rules.ts';
import { sitting } from './sitting.ts';

export const inside = {
  ...rounds,
  ...rules,
  ...method,
  ...panel,
  ...figures,
  ...refusals,
  ...drafting,
  ...criteria,
  ...event,
  ...bidding,
  ...profile,
  ...answers,
  ...evaluation,
  ...sitting,
  ...meeting,
  ...award,
  ...firmness,
  ...offers,
  ...organisation,
  ...programs,
  ...files,
  ...rehearsal,
  ...report,
  ...after,
} as const;
