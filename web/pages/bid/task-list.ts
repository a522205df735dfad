/** What there is to do in a bid, envelope by envelope, and how far it is. */
import { questionsOf } from '../../../shared/asked.ts';
import { type BidContent, lineState, missingIn, shownTotal, type Upload } from '../../../shared/bid.ts';
import {
  type EnvelopeId,
  envelopesOf,
  type Lot,
  type Notice,
  type PriceLine,
  priceEnvelope,
  type Question,
} from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import type { Fault } from '../../../shared/problem.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import type { FileStep } from './sending.ts';

export type Task = {
  id: string;
  envelope: EnvelopeId;
  title: string;
  /** How far it is, in figures. */
  detail: string;
  /**
   * `complete`: nothing required is missing. `todo`: something is. `part`: complete, but a file is still on its way or was
   * refused. `optional`: nothing is required and nothing is there.
   */
  state: 'complete' | 'todo' | 'part' | 'optional';
  /** The same in words. */
  tag: string;
};

export type Missing = Fault & { envelope: EnvelopeId };

/** A file on its way or stopped; those that are here stand in `uploads`. */
export type Pending = { name: string; step: FileStep; envelope: EnvelopeId; questionId: string | null };

export type Copy = {
  notice: Pick<Notice, 'content'>;
  lot: Lot;
  content: BidContent;
  uploads: readonly Pick<Upload, 'questionId' | 'arrived' | 'envelope'>[];
  pending: readonly Pending[];
};

/** What people call an envelope. */
export const envelopeName: Record<EnvelopeId, Plain> = {
  bid: 'Your bid',
  technical: 'Technical envelope',
  commercial: 'Price envelope',
};

/** A part of an envelope: a section of the page, and a task. */
export type Part = 'questions' | 'files' | 'prices';
const alone: Record<Part, Plain> = { questions: 'Questions', files: 'Files', prices: 'Price sheet' };
const inEnvelope = {
  questions: '{envelope}: questions',
  files: '{envelope}: files',
  prices: '{envelope}: price sheet',
} as const;
/** What people call a part of an envelope; where there are two envelopes, it says of which. */
export const partName = (envelope: EnvelopeId, part: Part): string =>
  envelope === 'bid' ? t(alone[part]) : t(inEnvelope[part], { envelope: t(envelopeName[envelope]) });

/** The id of the section of the page that a task leads to. */
export const sectionId = (envelope: EnvelopeId, part: Part): string => `${envelope}-${part}`;

/** Questions of a lot that are answered on the page: all that are not answered by files. */
export const worded = (notice: Copy['notice'], lotId: string, envelope: EnvelopeId): Question[] =>
  questionsOf(notice.content, lotId).filter((q) => q.envelope === envelope && q.kind !== 'file');
/** Questions of a lot that are answered by files. */
export const filed = (notice: Copy['notice'], lotId: string, envelope: EnvelopeId): Question[] =>
  questionsOf(notice.content, lotId).filter((q) => q.envelope === envelope && q.kind === 'file');

function questionsTask(copy: Copy, envelope: EnvelopeId, missing: readonly Missing[]): Task | null {
  const asked = worded(copy.notice, copy.lot.id, envelope);
  if (asked.length === 0) return null;
  const answered = asked.filter((q) => (copy.content.answers[q.id] ?? '').trim() !== '').length;
  const open = asked.filter((q) => missing.some((m) => m.at === `answers.${q.id}`)).length;
  const optional = asked.length - answered - open;
  return {
    id: sectionId(envelope, 'questions'),
    envelope,
    title: partName(envelope, 'questions'),
    detail: optional
      ? t('{answered} of {all} answered, {optional} optional', { answered, all: asked.length, optional })
      : t('{answered} of {all} answered', { answered, all: asked.length }),
    state: open ? 'todo' : 'complete',
    tag: open ? t('{n} to answer', { n: open }) : t('Complete'),
  };
}

function filesTask(copy: Copy, envelope: EnvelopeId, missing: readonly Missing[]): Task {
  const asked = filed(copy.notice, copy.lot.id, envelope);
  const required = asked.filter((q) => q.mandatory);
  const open = asked.filter((q) => missing.some((m) => m.at === `answers.${q.id}`)).length;
  const here = copy.uploads.filter((u) => u.envelope === envelope && u.arrived).length;
  const pending = copy.pending.filter((p) => p.envelope === envelope);
  const unfinished = copy.uploads.filter((u) => u.envelope === envelope && !u.arrived).length + pending.length;
  const need = required.length
    ? t('{there} of {all} required', { there: required.length - open, all: required.length })
    : t('None required');
  return {
    id: sectionId(envelope, 'files'),
    envelope,
    title: partName(envelope, 'files'),
    detail: tn(here, '{need}, {n} file safe here', '{need}, {n} files safe here', { need }),
    ...filesState(open, unfinished, required.length + here > 0),
  };
}

function filesState(open: number, unfinished: number, some: boolean): Pick<Task, 'state' | 'tag'> {
  if (open) return { state: 'todo', tag: tn(open, '{n} file to add', '{n} files to add') };
  if (unfinished) return { state: 'part', tag: t('{n} not finished', { n: unfinished }) };
  return some ? { state: 'complete', tag: t('Complete') } : { state: 'optional', tag: t('Optional') };
}

function pricesTask(copy: Copy, envelope: EnvelopeId): Task {
  const { lot, content } = copy;
  const priced = (l: PriceLine) => lineState(lot, l, content.prices) === 'priced';
  const needed = lot.lines.filter((l) => !l.optional);
  const done = needed.filter(priced).length;
  const extra = lot.lines.filter((l) => l.optional && priced(l)).length;
  const half = lot.lines.filter((l) => l.optional && lineState(lot, l, content.prices) === 'part').length;
  const total = shownTotal(lot, content.prices);
  const open = needed.length - done + half;
  const so =
    total === null ? t('{done} of {all} lines priced', { done, all: needed.length }) : money(total, content.currency);
  return {
    id: sectionId(envelope, 'prices'),
    envelope,
    title: partName(envelope, 'prices'),
    detail: extra ? tn(extra, '{so}, and {n} optional line', '{so}, and {n} optional lines', { so }) : so,
    state: open ? 'todo' : 'complete',
    tag: open ? tn(open, '{n} line to price', '{n} lines to price') : t('Complete'),
  };
}

/** The task list of a bid, in the order of the page. */
export function tasksOf(copy: Copy): Task[] {
  const missing = missingOf(copy);
  return envelopesOf(copy.notice.content).flatMap((envelope) => {
    const prices = envelope === priceEnvelope(copy.notice.content) ? pricesTask(copy, envelope) : null;
    const tasks = [questionsTask(copy, envelope, missing), prices, filesTask(copy, envelope, missing)];
    return tasks.filter((task) => task !== null);
  });
}

/** What keeps the bid from being submitted, as the server will judge it. */
export const missingOf = (copy: Copy): Missing[] => missingIn(copy.notice, copy.lot, copy.content, copy.uploads);

/** The element of the page that a missing thing leads to. */
export const idOfMissing = (at: string): string => at.replaceAll('.', '-');
