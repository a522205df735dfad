/** The record as it is shown and downloaded: days of facts, each with its fingerprint, and JSON Lines. */
import { canonical } from '../../../shared/digest.ts';
import { type Fact, factSentence, leaf } from '../../../shared/record.ts';
import { wallClock } from '../../../shared/time.ts';

export type RecordLine = { fact: Fact; sentence: string; fingerprint: string };
export type RecordDay = { day: string; lines: RecordLine[] };

/** Facts by day of the event's zone, newest first. */
export function recordDays(facts: readonly Fact[], zone: string): RecordDay[] {
  const days: RecordDay[] = [];
  for (const fact of [...facts].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))) {
    const day = wallClock(fact.at, zone).split(',')[0]!;
    const line = { fact, sentence: factSentence(fact), fingerprint: leaf(fact) };
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/**
 * One fact a line, oldest first. Each line is the canonical form that its fingerprint is made from, so that SHA-256 of a
 * line (without the line feed) is the fact's fingerprint.
 */
export const recordLines = (facts: readonly Fact[]): string =>
  [...facts]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
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
