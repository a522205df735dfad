/** The places of a draft that somebody can speak of: by path, as faults name them, and by name. */

import type { EventContent } from './event.ts';
import { retold } from './words/retold.ts';
import { inEnglish, t } from './words/say.ts';

export type Place = { at: string; name: string };

const short = (text: string): string => {
  const line = text.trim().split(/\s+/).join(' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
const named = (place: string, name: string): string => (name.trim() ? `${place}, ${short(name)}` : place);

/** Every place of a draft in the order of its parts: fields of the basics, documents, questions, lots with lines, criteria, team. */
export const placesOf = (content: EventContent): Place[] => [
  { at: 'title', name: t('Title') },
  { at: 'reference', name: t('Reference') },
  { at: 'description', name: t('Description') },
  { at: 'access', name: t('Who can bid') },
  { at: 'closes', name: t('Deadline') },
  { at: 'questionsUntil', name: t('End of questions') },
  { at: 'contact', name: t('Contact') },
  { at: 'documents', name: t('Documents') },
  { at: 'questions', name: t('All questions') },
  ...content.questions.map((q, i) => ({ at: `questions.${i}`, name: named(t('Question {n}', { n: i + 1 }), q.text) })),
  { at: 'lots', name: t('Price sheet') },
  ...content.lots.flatMap((lot, l) => [
    { at: `lots.${l}`, name: named(t('Lot {n}', { n: l + 1 }), lot.name) },
    ...lot.lines.map((line, i) => ({
      at: `lots.${l}.lines.${i}`,
      name: named(
        content.lots.length > 1 ? t('Lot {lot}, line {n}', { lot: l + 1, n: i + 1 }) : t('Line {n}', { n: i + 1 }),
        line.name,
      ),
    })),
  ]),
  { at: 'method', name: t('Method of scoring') },
  { at: 'method.scale', name: t('Scale') },
  ...content.method.criteria.map((c, i) => ({
    at: `method.criteria.${i}`,
    name: named(t('Criterion {n}', { n: i + 1 }), c.name),
  })),
  ...(content.method.sections ?? []).map((s, i) => ({
    at: `method.sections.${i}`,
    name: named(t('Section {n}', { n: i + 1 }), s.name),
  })),
  { at: 'method.tieBreaks', name: t('Tie-breaks') },
  { at: 'team', name: t('Team') },
];

/** What a place is called: its own name, or that of the nearest place it lies in; the whole draft where the path is empty. */
export function placeName(content: EventContent, at: string): string {
  if (at === '') return t('the whole draft');
  const known = new Map(placesOf(content).map((p) => [p.at, p.name]));
  const steps = at.split('.');
  for (let n = steps.length; n > 0; n--) {
    const name = known.get(steps.slice(0, n).join('.'));
    if (name) return name;
  }
  return at;
}

/** What a place is called on the record: in English, whoever writes. */
export const recordedPlace = (content: EventContent, at: string): string => inEnglish(() => placeName(content, at));

/** A place as it was recorded, for its reader. What people called it stays as they wrote it. */
export function retoldPlace(recorded: string): string {
  const [, place = recorded, name = ''] =
    /^((?:Lot \d+, line|Lot|Line|Question|Criterion) \d+)(, .*)?$/s.exec(recorded) ?? [];
  const said = retold(place, [
    ...(['the whole draft', 'Title', 'Reference', 'Description', 'Who can bid', 'Deadline'] as const),
    ...(['End of questions', 'Contact', 'Documents', 'All questions', 'Price sheet'] as const),
    ...(['Method of scoring', 'Scale', 'Tie-breaks', 'Team'] as const),
    ...(['Lot {lot}, line {n}', 'Lot {n}', 'Line {n}', 'Question {n}', 'Criterion {n}'] as const),
  ]);
  return `${said}${name}`;
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
