/** The places of a draft that somebody can speak of: by path, as faults name them, and by name. */
import type { EventContent } from './event.ts';

export type Place = { at: string; name: string };

const short = (text: string): string => {
  const line = text.trim().split(/\s+/).join(' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
const named = (what: string, n: number, name: string): string =>
  `${what} ${n + 1}${name.trim() ? `, ${short(name)}` : ''}`;

/** Every place of a draft in the order of its parts: fields of the basics, documents, questions, lots with lines, criteria, team. */
export const placesOf = (content: EventContent): Place[] => [
  { at: 'title', name: 'Title' },
  { at: 'reference', name: 'Reference' },
  { at: 'description', name: 'Description' },
  { at: 'access', name: 'Who can bid' },
  { at: 'closes', name: 'Deadline' },
  { at: 'questionsUntil', name: 'End of questions' },
  { at: 'contact', name: 'Contact' },
  { at: 'documents', name: 'Documents' },
  { at: 'questions', name: 'All questions' },
  ...content.questions.map((q, i) => ({ at: `questions.${i}`, name: named('Question', i, q.text) })),
  { at: 'lots', name: 'Price sheet' },
  ...content.lots.flatMap((lot, l) => [
    { at: `lots.${l}`, name: named('Lot', l, lot.name) },
    ...lot.lines.map((line, i) => ({
      at: `lots.${l}.lines.${i}`,
      name: `${content.lots.length > 1 ? `Lot ${l + 1}, line` : 'Line'} ${i + 1}${line.name.trim() ? `, ${short(line.name)}` : ''}`,
    })),
  ]),
  { at: 'method', name: 'Method of scoring' },
  { at: 'method.scale', name: 'Scale' },
  ...content.method.criteria.map((c, i) => ({ at: `method.criteria.${i}`, name: named('Criterion', i, c.name) })),
  { at: 'method.tieBreaks', name: 'Tie-breaks' },
  { at: 'team', name: 'Team' },
];

/** What a place is called: its own name, or that of the nearest place it lies in; the whole draft where the path is empty. */
export function placeName(content: EventContent, at: string): string {
  if (at === '') return 'the whole draft';
  const known = new Map(placesOf(content).map((p) => [p.at, p.name]));
  const steps = at.split('.');
  for (let n = steps.length; n > 0; n--) {
    const name = known.get(steps.slice(0, n).join('.'));
    if (name) return name;
  }
  return at;
}

/** True where a path names something that the draft has: a field, a row, one of its lists, its documents or team. */
export function hasPlace(content: EventContent, at: string): boolean {
  if (at === '' || at === 'documents' || at === 'team') return true;
  let here: unknown = content;
  for (const step of at.split('.')) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return true;
}
