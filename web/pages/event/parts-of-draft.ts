/** The parts of a draft, in the order in which an RFP is usually written, and which part a fault belongs to. */
import type { EventContent } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import type { Fault } from '../../../shared/problem.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { lotOfPath } from './method-at.ts';

export const parts = [
  { id: 'basics', name: 'Basics' },
  { id: 'documents', name: 'Documents' },
  { id: 'questions', name: 'Questions' },
  { id: 'prices', name: 'Price sheet' },
  { id: 'criteria', name: 'Criteria' },
  { id: 'team', name: 'Team' },
  { id: 'publish', name: 'Check and publish' },
] as const satisfies readonly { id: string; name: Plain }[];

/** The parts that the kind of event has; one that it lacks is shown while there is something to put right in it. */
export function partsFor(
  content: Pick<EventContent, 'kind' | 'lots'>,
  faults: readonly Fault[],
): { id: PartId; name: Plain }[] {
  const kind = kindOf(content);
  const off = (id: PartId) =>
    (id === 'prices' && !kind.prices && content.lots.length === 1) ||
    (id === 'criteria' && kind.comparedBy === 'nothing');
  return parts.filter(({ id }) => !off(id) || faultsIn(faults, id).length > 0);
}

export type PartId = (typeof parts)[number]['id'];

/** The part named in an address; basics where it names none. */
export const partNamed = (id: string | undefined): PartId => parts.find((p) => p.id === id)?.id ?? 'basics';

const starts: readonly (readonly [prefix: string, part: PartId])[] = [
  ['questions', 'questions'],
  ['lots', 'prices'],
  ['pseudonyms', 'criteria'],
  ['currency', 'prices'],
  ['priceBasis', 'prices'],
  ['team', 'team'],
  ['documents', 'documents'],
];

/** The part in which the field of a fault stands. */
export const partOf = (at: string): PartId =>
  lotOfPath(at) !== undefined
    ? 'criteria'
    : (starts.find(([prefix]) => at === prefix || at.startsWith(`${prefix}.`))?.[1] ?? 'basics');

/** The path that the id of a control was made from: `method-criteria-3-points` → `method.criteria.3.points`. */
export const pathOfId = (id: string): string => id.replaceAll('-', '.');

/** The address of a part, or of the field of a fault in it. The team has a page of its own. */
export function partHref(eventId: string, part: PartId, at?: string): string {
  const to = part === 'team' ? `/events/${eventId}/team` : `/events/${eventId}/edit?part=${part}`;
  return at === undefined || part === 'team' ? to : `${to}#${idOfFault(at)}`;
}

/** The faults of one part, in order. */
export const faultsIn = (faults: readonly Fault[], part: PartId): Fault[] =>
  faults.filter((f) => partOf(f.at) === part);

/** The words of the fault at a path, or undefined. */
export const faultAt = (faults: readonly Fault[], at: string): string | undefined =>
  faults.find((f) => f.at === at)?.text;

/** "One fault", "3 faults": how many there are to put right. */
export const faultCount = (n: number): string => (n === 0 ? t('No faults') : tn(n, 'One fault', '{n} faults'));
