/**
 * The marks of a result as a bidder may read them in a table: read back out of its letter, as it was approved. What the event
 * does not disclose, what a lead took out or left out with a reason, stands in no letter, and so in no table; what was put
 * right in the letter is right here.
 */
import { plain } from './exact.ts';
import type { Method } from './method.ts';
import { count } from './numerals.ts';
import type { ResultLetter } from './result.ts';
import { pointsOf } from './scoring/tree.ts';
import { type Message, t, translated } from './words/say.ts';

/** A criterion as a letter says it. `words`: what stands under it. */
export type MarkedLine = {
  criterionId: string;
  name: string;
  points: string;
  /** It lies outside the event's total. */
  bonus: boolean;
  shown: string;
  words: string[];
};
/** A bid as a letter says it was assessed; null where the letter does not say it. */
export type Assessment = { lines: MarkedLine[]; total: string | null; rank: { at: number; of: number } | null };
export type ResultMarks = {
  /** Who was chosen; null where the event does not say, or where it is the reader. */
  winner: string | null;
  own: Assessment | null;
  best: Assessment | null;
  /** Totals and prices of the two, where the event compares no more than these. */
  totals: { whose: 'own' | 'winner'; total: string; price: string }[];
  /** The other parts of the letter, as they stand in it. */
  rest: { heading: string; text: string }[];
};

const number = /-?\d+(?:\.\d+)?/.source;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a sentence of the moment's language as a line of its own: names that are known as they are, the others as `others` says. */
function lineOf(message: Message, known: Readonly<Record<string, string>>, others: Record<string, string>): RegExp {
  const parts = translated(message).split(/\{(\w+)\}/);
  const source = parts.map((part, i) => {
    if (i % 2 === 0) return escaped(part);
    return known[part] === undefined ? `(?<${part}>${others[part]})` : escaped(known[part]);
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** What a part of a letter says of one bid. Lines that are no marks belong to the criterion above them. */
function assessmentIn(text: string, method: Method): Assessment | null {
  const full = pointsOf(method);
  const finders = method.criteria.map(({ id, name, bonus }) => {
    const points = plain(full.get(id)!);
    return {
      made: { criterionId: id, name, points, bonus },
      line: lineOf('{criterion}: {shown} of {points} points.', { criterion: name, points }, { shown: number }),
    };
  });
  const inAll = [
    lineOf('In all: {total} points, rank {rank} of {n}.', {}, { total: number, rank: '\\d+', n: '\\d+' }),
    lineOf('In all: {total} points.', {}, { total: number }),
  ];
  const found: Assessment = { lines: [], total: null, rank: null };
  for (const line of text.split('\n')) {
    const all = inAll.map((l) => l.exec(line)?.groups).find((groups) => groups);
    if (all) {
      found.total = all.total!;
      if (all.rank) found.rank = { at: count(all.rank), of: count(all.n!) };
      continue;
    }
    const marked = finders
      .filter((f) => !found.lines.some((l) => l.criterionId === f.made.criterionId))
      .map(({ made, line: finder }) => ({ made, shown: finder.exec(line)?.groups?.shown }))
      .find(({ shown }) => shown !== undefined);
    if (marked) found.lines.push({ ...marked.made, shown: marked.shown!, words: [] });
    else if (line.trim() !== '') found.lines.at(-1)?.words.push(line.replace(/^– /, ''));
  }
  return found.lines.length > 0 || found.total !== null ? found : null;
}

function totalsIn(text: string, winner: string | null): ResultMarks['totals'] {
  const others = { total: number, price: '.+' };
  const finders = [
    ...(winner === null
      ? []
      : [['winner', lineOf('{winner}: {total} points, price {price}.', { winner }, others)] as const]),
    ['own', lineOf('Your bid: {total} points, price {price}.', {}, others)] as const,
  ];
  return text.split('\n').flatMap((line) => {
    const hit = finders.map(([whose, finder]) => ({ whose, groups: finder.exec(line)?.groups })).find((f) => f.groups);
    return hit ? [{ whose: hit.whose, total: hit.groups!.total!, price: hit.groups!.price! }] : [];
  });
}

/** The marks that a letter discloses; null where it has no parts. To be called in the letter's language. */
export function marksIn({ mail }: Pick<ResultLetter, 'mail'>, method: Method): ResultMarks | null {
  if (!('sections' in mail.data) || mail.data.sections.length === 0) return null;
  const winner = 'winner' in mail.data ? mail.data.winner : null;
  const made: ResultMarks = { winner, own: null, best: null, totals: [], rest: [] };
  for (const part of mail.data.sections) {
    const { heading, text } = part;
    const own = heading === t('How your bid was assessed') ? assessmentIn(text, method) : null;
    const best =
      winner !== null && heading === t('How the bid of {winner} was assessed', { winner })
        ? assessmentIn(text, method)
        : null;
    const totals = heading === t('Totals') ? totalsIn(text, winner) : [];
    if (own) made.own = own;
    else if (best) made.best = best;
    else if (totals.length > 0) made.totals = totals;
    else made.rest.push(part);
  }
  return made;
}
