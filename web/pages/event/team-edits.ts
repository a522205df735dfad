/** Edits of an event's team: who is lead, who marks, who opens. */
import type { EventContent, TeamMember, TeamRole } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';

/** What a role is called: by itself, of several, within a sentence; and what it does. */
export const roleWords: Readonly<Record<TeamRole, { name: Plain; many: Plain; within: Plain; does: Plain }>> = {
  lead: {
    name: 'Lead',
    many: 'Lead',
    within: 'lead',
    does: 'sees how far the scoring is, locks the marks, recommends the award',
  },
  evaluator: {
    name: 'Evaluator',
    many: 'Evaluators',
    within: 'evaluator',
    does: 'reads the bids and marks them on the scale',
  },
  opener: { name: 'Opener', many: 'Openers', within: 'opener', does: 'opens the envelopes after the deadline' },
};

type Who = Pick<TeamMember, 'personId' | 'name' | 'email'>;

/** The team with one role given to a person or taken away. There is one lead: a new one takes the place of the old one. */
export function withRole(team: readonly TeamMember[], who: Who, role: TeamRole, has: boolean): TeamMember[] {
  const without = (m: TeamMember): TeamMember => ({ ...m, roles: m.roles.filter((r) => r !== role) });
  const others = team.map((m) => (m.personId === who.personId || (has && role === 'lead') ? without(m) : m));
  const known = others.some((m) => m.personId === who.personId);
  const all = known ? others : [...others, { personId: who.personId, name: who.name, email: who.email, roles: [] }];
  return all
    .map((m) => (has && m.personId === who.personId ? { ...m, roles: [...m.roles, role] } : m))
    .filter((m) => m.roles.length > 0);
}

/** The team with what one evaluator marks: ids of criteria and sections, or all. */
export const withMarks = (team: readonly TeamMember[], personId: string, marks: string[] | undefined): TeamMember[] =>
  team.map(({ marks: before, ...m }) => {
    const kept = m.personId === personId ? marks : before;
    return kept ? { ...m, marks: kept } : m;
  });

/** The body of `setTeam`; `reason`: why evaluators join while bids are open. */
export const teamBody = (team: readonly TeamMember[], reason = '') => ({
  members: team.map((m) => ({ personId: m.personId, roles: m.roles, ...(m.marks ? { marks: m.marks } : {}) })),
  ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
});

/** Names of those who have a role, as a sentence part: "nobody", "R. Okafor", "R. Okafor and M. Lind". */
export function namesOf(team: readonly TeamMember[], role: TeamRole): string {
  return joined(team.filter((m) => m.roles.includes(role)).map((m) => m.name));
}

/** "nobody", "A", "A and B", "A, B and C". */
export const joined = (names: readonly string[]): string =>
  names.length === 0
    ? t('nobody')
    : names.length === 1
      ? names[0]!
      : t('{list} and {x}', { list: names.slice(0, -1).join(', '), x: names.at(-1)! });

/** What the team still needs, so that the page says it before publication refuses. */
export function teamNeeds(content: Pick<EventContent, 'openersNeeded'>): string {
  return content.openersNeeded === 2
    ? t('One lead, at least one evaluator where criteria are judged, and two openers. A person may have several roles.')
    : t('One lead, at least one evaluator where criteria are judged, and one opener. A person may have several roles.');
}
