/**
 * A conflict of interest that somebody of the panel declares after the lock (Directive 2014/24/EU, Art. 24): their marks are locked and
 * stay, so whoever recommends says why the award may rest on them all the same, and whoever approves reads it. Pure decisions.
 */
import type { Declaration } from './declaration.ts';
import type { Acknowledged, LotRecord, Recommended } from './lot-record.ts';
import type { Who } from './people.ts';
import { Problem } from './problem.ts';
import type { NewFact } from './record.ts';
import { t } from './words/say.ts';

/** Who of the panel, as it was locked, has declared a conflict. */
export const conflictsIn = (
  { locked }: Pick<LotRecord, 'locked'>,
  declarations: readonly Pick<Declaration, 'personId' | 'name' | 'conflict'>[],
): Who[] =>
  declarations
    .filter((d) => d.conflict && locked?.panel.includes(d.personId))
    .map((d) => ({ id: d.personId, name: d.name }));

/** Of these, those that a recommendation does not deal with. */
export const unacknowledged = (sent: Pick<Recommended, 'conflict'> | null, conflicts: readonly Who[]): Who[] =>
  conflicts.filter((c) => !sent?.conflict?.people.some((p) => p.id === c.id));

const listed = (people: readonly Who[]): string => people.map((p) => p.name).join(', ');

/** What a recommendation says of the conflicts of the panel; nothing where there are none. Throws `panel-conflict` where that is blank. */
export function acknowledge(conflicts: readonly Who[], reasons = ''): Acknowledged | undefined {
  if (conflicts.length === 0) return undefined;
  if (reasons.trim() === '') {
    const text = t(
      '{list} of the panel declared a conflict of interest. Say why the award may rest on these marks all the same.',
      { list: listed(conflicts) },
    );
    throw new Problem('panel-conflict', text, { faults: [{ at: 'conflict', code: 'panel-conflict', text }] });
  }
  return { people: [...conflicts], reasons: reasons.trim() };
}

/** What goes on the record with the recommendation. */
export const acknowledgedFacts = (lotId: string, said: Acknowledged | undefined): NewFact[] =>
  said ? [{ what: 'award.despite-conflict', lotId, data: { people: listed(said.people) }, why: said.reasons }] : [];

/** Throws unless the recommendation deals with each conflict of the panel: nobody approves past one that came up since. */
export function requireAcknowledged(sent: Recommended, conflicts: readonly Who[]): void {
  const left = unacknowledged(sent, conflicts);
  if (left.length > 0)
    throw new Problem(
      'panel-conflict',
      t(
        '{list} of the panel declared a conflict of interest, and the recommendation does not say why the award may rest on these marks all the same. Return it.',
        { list: listed(left) },
      ),
    );
}
