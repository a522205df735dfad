/** The record as it is shown and downloaded: days of facts, each with its fingerprint, and JSON Lines. */
import { canonical } from '../../../shared/digest.ts';
import { type Fact, leaf } from '../../../shared/record.ts';
import { factSentence } from '../../../shared/record-sentence.ts';
import { wallClock } from '../../../shared/time.ts';

export type RecordLine = { fact: Fact; sentence: string; fingerprint: string };
/** A line of the timeline; `earlier` are saves of a draft just before this one, by the same person on the same day. */
export type TimelineLine = RecordLine & { earlier: RecordLine[] };
export type RecordDay = { day: string; lines: TimelineLine[] };

const lineOf = (fact: Fact): RecordLine => ({ fact, sentence: factSentence(fact), fingerprint: leaf(fact) });

/** Facts as they came, oldest first: equal instants stay in the order in which they were given. */
const inOrder = (facts: readonly Fact[]): Fact[] => facts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Facts by day of the event's zone, newest first; saves in a row become one line. */
export function recordDays(facts: readonly Fact[], zone: string): RecordDay[] {
  const days: RecordDay[] = [];
  for (const fact of inOrder(facts).reverse()) {
    const day = wallClock(fact.at, zone).split(',')[0]!;
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] });
    const { lines } = days.at(-1)!;
    const newer = lines.at(-1);
    const same = newer?.fact.what === 'event.saved' && fact.what === 'event.saved' && newer.fact.who.id === fact.who.id;
    if (same) newer.earlier.push(lineOf(fact));
    else lines.push({ ...lineOf(fact), earlier: [] });
  }
  return days;
}

/**
 * One fact a line, oldest first. Each line is the canonical form that its fingerprint is made from, so that SHA-256 of a
 * line (without the line feed) is the fact's fingerprint.
 */
export const recordLines = (facts: readonly Fact[]): string =>
  inOrder(facts)
    .map((fact) => `${canonical(fact)}\n`)
    .join('');

/** A file name for the record: the event's reference as far as file systems allow, or its id. */
export const recordFileName = (reference: string, eventId: string): string => {
  const stem = reference
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `record-${stem || eventId}.jsonl`;
};
