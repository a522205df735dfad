/** What there is to do in a bid, envelope by envelope, and how far it is. */
import { questionsOf } from '../../../shared/asked.ts';
import { type BidContent, shownTotal, type Upload } from '../../../shared/bid.ts';
import { type BidTask, type Missing, missingIn, type TaskPart, tasksIn, withMore } from '../../../shared/bid-tasks.ts';
import type { EnvelopeId, Lot, Notice, Question } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { type Touched, unconfirmed } from '../../../shared/touched.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import type { FileStep } from './sending.ts';

export type Task = {
  id: string;
  envelope: EnvelopeId;
  title: string;
  /** How far it is, in figures. */
  detail: string;
  /** As `BidTask` has it; `part`: nothing required is missing, but a file is still on its way or was refused. */
  state: BidTask['state'] | 'part';
  /** The same in words. */
  tag: string;
};

/** A file on its way or stopped; those that are here stand in `uploads`. */
export type Pending = { name: string; step: FileStep; envelope: EnvelopeId; questionId: string | null };

export type Copy = {
  notice: Pick<Notice, 'content'>;
  lot: Lot;
  content: BidContent;
  uploads: readonly Pick<Upload, 'questionId' | 'arrived' | 'envelope'>[];
  pending: readonly Pending[];
  /** What addenda touch of it, open or done. */
  touched?: readonly Touched[];
};

/** What people call an envelope. */
export const envelopeName: Record<EnvelopeId, Plain> = {
  bid: 'Your bid',
  technical: 'Technical envelope',
  commercial: 'Price envelope',
};

const alone: Record<TaskPart, Plain> = {
  bidder: 'Who we are',
  questions: 'Questions',
  files: 'Files',
  prices: 'Price sheet',
};
const inEnvelope = {
  bidder: '{envelope}: who we are',
  questions: '{envelope}: questions',
  files: '{envelope}: files',
  prices: '{envelope}: price sheet',
} as const;
/** What people call a part of an envelope; where there are two envelopes, it says of which. */
export const partName = (envelope: EnvelopeId, part: TaskPart): string =>
  envelope === 'bid' ? t(alone[part]) : t(inEnvelope[part], { envelope: t(envelopeName[envelope]) });

/** The id of the section of the page that a task leads to. */
export const sectionId = (envelope: EnvelopeId, part: TaskPart): string => `${envelope}-${part}`;

/** Questions of a lot that are answered on the page: all that are not answered by files. */
export const worded = (notice: Copy['notice'], lotId: string, envelope: EnvelopeId): Question[] =>
  questionsOf(notice.content, lotId).filter((q) => q.envelope === envelope && q.kind !== 'file');
/** Questions of a lot that are answered by files. */
export const filed = (notice: Copy['notice'], lotId: string, envelope: EnvelopeId): Question[] =>
  questionsOf(notice.content, lotId).filter((q) => q.envelope === envelope && q.kind === 'file');

/** Files of an envelope that are on their way, stopped, or announced and not here. */
const unfinishedIn = (copy: Copy, envelope: EnvelopeId): number =>
  copy.uploads.filter((u) => u.envelope === envelope && !u.arrived).length +
  copy.pending.filter((p) => p.envelope === envelope).length;

/** How far a task is, in figures. */
function detailOf(copy: Copy, task: BidTask): string {
  const { required, there, optional, extra, envelope } = task;
  if (task.part === 'questions') {
    const answered = there + extra;
    const all = required + optional;
    return optional > extra
      ? t('{answered} of {all} answered, {optional} optional', { answered, all, optional: optional - extra })
      : t('{answered} of {all} answered', { answered, all });
  }
  if (task.part === 'bidder') {
    const { bidder } = copy.content;
    if (!bidder) return t('Legal identity, signatory, consortium');
    return bidder.members.length
      ? tn(bidder.members.length, '{name} and one member', '{name} and {n} members', {
          name: bidder.identity.name || '–',
        })
      : bidder.identity.name;
  }
  if (task.part === 'files') {
    const here = copy.uploads.filter((u) => u.envelope === envelope && u.arrived).length;
    const need = required ? t('{there} of {all} required', { there, all: required }) : t('None required');
    return tn(here, '{need}, {n} file safe here', '{need}, {n} files safe here', { need });
  }
  const total = shownTotal(copy.lot, copy.content.prices);
  const so =
    total === null
      ? t('{done} of {all} lines priced', { done: there, all: required })
      : money(total, copy.content.currency);
  return extra ? tn(extra, '{so}, and {n} optional line', '{so}, and {n} optional lines', { so }) : so;
}

const said = {
  'not-started': () => t('Not started'),
  todo: (task: BidTask) => t('To do: {n}', { n: task.missing.length }),
  complete: () => t('Complete'),
  optional: () => t('Optional'),
};

function shownTask(copy: Copy, task: BidTask): Task {
  const { envelope, part } = task;
  const shown = {
    id: sectionId(envelope, part),
    envelope,
    title: partName(envelope, part),
    detail: detailOf(copy, task),
  };
  const unfinished = part === 'files' ? unfinishedIn(copy, envelope) : 0;
  // A file on its way is begun, and not here: the server would say the same of what is missing.
  if (unfinished && task.missing.length === 0)
    return { ...shown, state: 'part', tag: t('{n} not finished', { n: unfinished }) };
  const state = task.state === 'not-started' && unfinished ? 'todo' : task.state;
  return { ...shown, state, tag: said[state](task) };
}

/** The task list of a bid, in the order of the page, as the server judges it. */
export const tasksOf = (copy: Copy): Task[] =>
  withMore(
    tasksIn(copy.notice, copy.lot, copy.content, copy.uploads),
    questionsOf(copy.notice.content, copy.lot.id),
    unconfirmed(copy.touched ?? []),
  ).map((task) => shownTask(copy, task));

/** How many parts of a bid need nothing more, of how many that need something or have it. */
export function progressOf(tasks: readonly Task[]): { done: number; all: number } {
  const counted = tasks.filter((task) => task.state !== 'optional');
  return { done: counted.filter((task) => task.state === 'complete').length, all: counted.length };
}

/** What keeps the bid from being submitted, as the server will judge it. */
export const missingOf = (copy: Copy): Missing[] => [
  ...missingIn(copy.notice, copy.lot, copy.content, copy.uploads),
  ...unconfirmed(copy.touched ?? []),
];

/** The element of the page that a missing thing leads to. */
export const idOfMissing = (at: string): string => at.replaceAll('.', '-');
