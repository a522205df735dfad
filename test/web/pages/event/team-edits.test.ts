import { describe, expect, it } from 'vitest';
import { joined, namesOf, teamBody, withRole } from '../../../../web/pages/event/team-edits.ts';
import { evaluator, lead, opener } from './a-draft.ts';

const team = [lead, evaluator, opener];

describe('the team of an event', () => {
  it('has one lead: a new one takes the place of the old one', () => {
    const after = withRole(team, opener, 'lead', true);
    expect(namesOf(after, 'lead')).toBe('Tom Reyes');
    expect(after.map((m) => m.personId)).toEqual(['p-eva', 'p-open']);
  });

  it('has several evaluators', () => {
    expect(namesOf(withRole(team, opener, 'evaluator', true), 'evaluator')).toBe('Rose Okafor and Tom Reyes');
  });

  it('is left by those without a role', () => {
    expect(withRole(team, opener, 'opener', false).map((m) => m.personId)).toEqual(['p-lead', 'p-eva']);
  });

  it('takes in a colleague with a first role', () => {
    const ann = { personId: 'p-ann', name: 'Ann', email: 'ann@dhss.example' };
    expect(withRole(team, ann, 'evaluator', true).at(-1)).toEqual({ ...ann, roles: ['evaluator'] });
  });

  it('is sent as ids and roles only', () => {
    expect(teamBody([lead])).toEqual({ members: [{ personId: 'p-lead', roles: ['lead'] }] });
  });

  it('keeps what each evaluator marks, and says why somebody joins late', () => {
    expect(teamBody([{ ...evaluator, marks: ['care'] }], ' Eva fell ill. ')).toEqual({
      members: [{ personId: 'p-eva', roles: ['evaluator', 'opener'], marks: ['care'] }],
      reason: 'Eva fell ill.',
    });
  });

  it('names people as a sentence does', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joined)).toEqual(['nobody', 'A', 'A and B', 'A, B and C']);
  });
});
