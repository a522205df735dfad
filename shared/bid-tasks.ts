/**
 * A bid as a list of tasks, envelope by envelope: what is asked, what is there, what is missing. The page shows this list and the
 * server judges a submission by it, so that the two never differ.
 */
import { alternatesToDo } from './alternates.ts';
import { questionsOf } from './asked.ts';
import { type BidContent, lineState, type Upload } from './bid.ts';
import { bidderMissing, bidderWrong } from './bidder.ts';
import { type EnvelopeId, envelopesOf, type Lot, type Notice, priceEnvelope, type Question } from './event.ts';
import { kindOf } from './kinds.ts';
import type { Fault } from './problem.ts';
import { type Plain, t } from './words/say.ts';

/** A part of an envelope: a section of the page. */
export type TaskPart = 'bidder' | 'questions' | 'prices' | 'files';
/** What keeps a bid from being submitted, and the envelope that it belongs in. */
export type Missing = Fault & { envelope: EnvelopeId };

export type BidTask = {
  envelope: EnvelopeId;
  part: TaskPart;
  /** How many things must be there, how many of them are, how many more may be, and how many of those are. */
  required: number;
  there: number;
  optional: number;
  extra: number;
  missing: Missing[];
  /** `optional`: nothing is required, and nothing is there. */
  state: 'not-started' | 'todo' | 'complete' | 'optional';
};

type Files = readonly Pick<Upload, 'arrived' | 'questionId' | 'envelope'>[];

const stateOf = (missing: number, required: number, started: boolean): BidTask['state'] => {
  if (missing > 0) return started ? 'todo' : 'not-started';
  return required > 0 || started ? 'complete' : 'optional';
};

const todoFor: Record<Question['kind'], Plain> = {
  text: 'Answer',
  yesno: 'Answer yes or no',
  number: 'Give a number',
  date: 'Give a date',
  choice: 'Choose one',
  file: 'Add a file',
};

/** Questions that are answered on the page, or those that are answered by files. */
function answersTask(
  part: 'questions' | 'files',
  envelope: EnvelopeId,
  asked: readonly Question[],
  isThere: (q: Question) => boolean,
  started: boolean,
): BidTask {
  const required = asked.filter((q) => q.mandatory);
  const optional = asked.filter((q) => !q.mandatory);
  const missing = required
    .filter((q) => !isThere(q))
    .map((q) => ({
      at: `answers.${q.id}`,
      code: 'answer-missing',
      text: `${t(todoFor[q.kind])}: ${q.text}`,
      envelope,
    }));
  return {
    envelope,
    part,
    required: required.length,
    there: required.length - missing.length,
    optional: optional.length,
    extra: optional.filter(isThere).length,
    missing,
    state: stateOf(missing.length, required.length, started),
  };
}

/** The price sheet. An optional line may be blank; one that is filled in half is a slip. */
function pricesTask(envelope: EnvelopeId, lot: Lot, { prices }: BidContent): BidTask {
  const lines = lot.lines.map((line) => ({ line, state: lineState(lot, line, prices) }));
  const missing = lines.flatMap(({ line, state }): Missing[] => {
    const at = `prices.${line.id}`;
    const price = prices.find((p) => p.lineId === line.id);
    const beside = alternatesToDo(line, price, state !== 'blank').map((fault) => ({ ...fault, envelope }));
    if (state === 'priced' || (state === 'blank' && line.optional)) return beside;
    const own = line.optional
      ? {
          at,
          code: 'price-half',
          text: t('Fill in both price and quantity of {line}, or neither: it is optional.', { line: line.name }),
          envelope,
        }
      : { at, code: 'price-missing', text: t('Fill in the price sheet: {line}.', { line: line.name }), envelope };
    return [own, ...beside];
  });
  const priced = (optional: boolean) =>
    lines.filter(({ line, state }) => line.optional === optional && state === 'priced').length;
  const required = lines.filter(({ line }) => !line.optional).length;
  return {
    envelope,
    part: 'prices',
    required,
    there: priced(false),
    optional: lines.length - required,
    extra: priced(true),
    missing,
    state: stateOf(
      missing.length,
      required,
      lines.some(({ state }) => state !== 'blank'),
    ),
  };
}

/** Who bids: nobody has to say it in the bid, but what is begun is completed. */
function bidderTask(envelope: EnvelopeId, { bidder }: BidContent): BidTask {
  const faults = bidder ? [...bidderWrong(bidder, 'bidder.'), ...bidderMissing(bidder, 'bidder.')] : [];
  return {
    ...{ envelope, part: 'bidder', required: 0, there: 0, optional: 0, extra: 0 },
    missing: faults.map((fault) => ({ ...fault, envelope })),
    state: stateOf(faults.length, 0, bidder !== undefined),
  };
}

/** The same tasks with more that keeps the bid from being submitted, each where it belongs. */
export function withMore(tasks: readonly BidTask[], asked: readonly Question[], more: readonly Missing[]): BidTask[] {
  const partOf = ({ at }: Missing): TaskPart => {
    if (at.startsWith('prices')) return 'prices';
    return asked.some((q) => q.kind === 'file' && at === `answers.${q.id}`) ? 'files' : 'questions';
  };
  return tasks.map((task) => {
    const own = more.filter((m) => m.envelope === task.envelope && partOf(m) === task.part);
    return own.length === 0 ? task : { ...task, missing: [...task.missing, ...own], state: 'todo' };
  });
}

/** All there is to do in a bid for a lot, in the order of the page. Files that have not arrived are not there. */
export function tasksIn(notice: Pick<Notice, 'content'>, lot: Lot, content: BidContent, uploads: Files): BidTask[] {
  const asked = questionsOf(notice.content, lot.id);
  const answered = (q: Question) => (content.answers[q.id] ?? '').trim() !== '';
  return envelopesOf(notice.content).flatMap((envelope, i) => {
    const words = asked.filter((q) => q.envelope === envelope && q.kind !== 'file');
    const files = asked.filter((q) => q.envelope === envelope && q.kind === 'file');
    const here = uploads.filter((u) => u.envelope === envelope);
    const priced = kindOf(notice.content).prices && envelope === priceEnvelope(notice.content);
    return [
      ...(i === 0 ? [bidderTask(envelope, content)] : []),
      ...(words.length > 0 ? [answersTask('questions', envelope, words, answered, words.some(answered))] : []),
      ...(priced ? [pricesTask(envelope, lot, content)] : []),
      answersTask(
        'files',
        envelope,
        files,
        (q) => here.some((u) => u.questionId === q.id && u.arrived),
        here.length > 0,
      ),
    ];
  });
}

/** What is still missing before a bid can be submitted; empty when every task is done. */
export const missingIn = (notice: Pick<Notice, 'content'>, lot: Lot, content: BidContent, uploads: Files): Missing[] =>
  tasksIn(notice, lot, content, uploads).flatMap((task) => task.missing);
