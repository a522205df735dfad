import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Method, Section } from '../../../../shared/event.ts';
import { treeFaults } from '../../../../shared/scoring/tree-faults.ts';
import { addSection, removeSection } from '../../../../web/pages/event/criteria-edits.ts';
import { insideOf, moveNode, outline, standIn } from '../../../../web/pages/event/outline.ts';
import { aContent } from './a-draft.ts';

const judged = (id: string, into?: string): Criterion => ({
  id,
  kind: 'judged',
  name: id,
  words: '',
  points: '10',
  bonus: false,
  ...(into && { in: into }),
});
const section = (id: string, into?: string): Section => ({
  id,
  name: id,
  words: '',
  points: '',
  ...(into && { in: into }),
});
const methodOf = (criteria: Criterion[], sections: Section[]): Method => ({
  ...aContent().method,
  criteria,
  sections,
});
/** The tree as indented lines. */
const drawn = (method: Method) => outline(method).map((row) => `${'  '.repeat(row.depth)}${row.id}`);

describe('the tree of criteria in the editor', () => {
  const method = methodOf(
    [judged('plan', 'technical'), judged('team', 'people'), judged('cv', 'people'), judged('price')],
    [section('technical'), section('people', 'technical')],
  );

  it('shows sections where their first criterion stands, an empty one at the end', () => {
    const more = addSection(method);
    expect(drawn(more)).toEqual(['technical', '  plan', '  people', '    team', '    cv', 'price', 's-7']);
  });

  it('moves a section with all that it holds, and a criterion among those it stands with', () => {
    expect(drawn(moveNode('technical', 1)(method))).toEqual([
      'price',
      'technical',
      '  plan',
      '  people',
      '    team',
      '    cv',
    ]);
    expect(drawn(moveNode('cv', -1)(method))).toEqual([
      'technical',
      '  plan',
      '  people',
      '    cv',
      '    team',
      'price',
    ]);
    expect(drawn(moveNode('plan', -1)(method))).toEqual(drawn(method));
  });

  it('puts criteria and sections into one another, at any depth', () => {
    const deep = standIn('price', 'people')(method);
    expect(drawn(deep)).toEqual(['technical', '  plan', '  people', '    team', '    cv', '    price']);
    expect(drawn(standIn('people', undefined)(method))).toEqual([
      'technical',
      '  plan',
      'price',
      'people',
      '  team',
      '  cv',
    ]);
  });

  it('an empty section comes to where the first that is put into it stood', () => {
    const flat = methodOf([judged('plan'), judged('team'), judged('price')], [section('technical')]);
    expect(drawn(standIn('plan', 'technical')(flat))).toEqual(['technical', '  plan', 'team', 'price']);
    const both = standIn('team', 'technical')(standIn('plan', 'technical')(flat));
    expect(drawn(both)).toEqual(['technical', '  plan', '  team', 'price']);
  });

  it('a section never stands in itself or in what it holds', () => {
    expect([...insideOf(method, 'technical')]).toEqual(['technical', 'people']);
    expect(standIn('technical', 'people')(method)).toEqual(method);
    expect(standIn('technical', 'technical')(method)).toEqual(method);
  });

  it('what a section held stands where it stood once it is gone; the last one leaves a flat list', () => {
    const without = removeSection(1)(method);
    expect(drawn(without)).toEqual(['technical', '  plan', '  team', '  cv', 'price']);
    const flat = removeSection(0)(without);
    expect(drawn(flat)).toEqual(['plan', 'team', 'cv', 'price']);
    expect(flat).not.toHaveProperty('sections');
  });

  it('sections that hold one another in a circle are all shown, and can be put right', () => {
    const turning = methodOf([judged('plan', 'a')], [section('a', 'b'), section('b', 'a')]);
    expect(
      outline(turning)
        .map((row) => row.id)
        .sort(),
    ).toEqual(['a', 'b', 'plan']);
    const right = standIn('a', undefined)(turning);
    expect(treeFaults(right, 'method').map((f) => f.code)).not.toContain('section-circle');
  });

  it('no series of moves loses or doubles a criterion, or makes a circle', () => {
    const names = ['plan', 'team', 'cv', 'price', 'technical', 'people', 's-3'];
    const step = fc.record({
      id: fc.constantFrom(...names),
      into: fc.constantFrom(undefined, 'technical', 'people', 's-3'),
      by: fc.constantFrom(-1, 0, 1),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const start = { ...method, sections: [...method.sections!, section('s-3')] };
        const end = steps.reduce<Method>(
          (m, { id, into, by }) => (by === 0 ? standIn(id, into)(m) : moveNode(id, by)(m)),
          start,
        );
        expect(
          outline(end)
            .map((row) => row.id)
            .sort(),
        ).toEqual([...names].sort());
        expect(treeFaults(end, 'method').map((f) => f.code)).not.toContain('section-circle');
      }),
    );
  });
});
