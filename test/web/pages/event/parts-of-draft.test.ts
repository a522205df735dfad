import { describe, expect, it } from 'vitest';
import { publicationFaults } from '../../../../shared/publication.ts';
import {
  faultAt,
  faultCount,
  faultsIn,
  partHref,
  partNamed,
  partOf,
  parts,
  partsFor,
  pathOfId,
} from '../../../../web/pages/event/parts-of-draft.ts';
import { idOfFault } from '../../../../web/parts/error-summary.tsx';
import { aContent } from './a-draft.ts';

describe('the parts of a draft', () => {
  it.each([
    ['title', 'basics'],
    ['contact.email', 'basics'],
    ['questions.3.text', 'questions'],
    ['lots.0.lines.2.quantity', 'prices'],
    ['lots.0.ceiling', 'prices'],
    ['currency', 'prices'],
    ['priceBasis.taxRate', 'prices'],
    ['method.criteria.3.points', 'criteria'],
    ['method.total', 'criteria'],
    ['method.scale.2.words', 'criteria'],
    ['lots.1.method.criteria.3.points', 'criteria'],
    ['lots.0.discountPercent', 'prices'],
    ['pseudonyms', 'criteria'],
    ['team', 'team'],
  ] as const)('a fault at %s belongs to %s', (at, part) => {
    expect(partOf(at)).toBe(part);
  });

  it('a fault of the team leads to the team’s page, any other to its field', () => {
    expect(partHref('ev-1', 'team', 'team')).toBe('/events/ev-1/team');
    expect(partHref('ev-1', 'criteria', 'method.criteria.3.points')).toBe(
      '/events/ev-1/edit?part=criteria#method-criteria-3-points',
    );
    expect(partHref('ev-1', 'publish')).toBe('/events/ev-1/edit?part=publish');
  });

  it('what the kind of event lacks is no part, unless there is something in it to put right', () => {
    const ids = (...of: Parameters<typeof partsFor>) => partsFor(...of).map((p) => p.id);
    const rfi = { ...aContent(), kind: 'rfi' as const };
    expect(ids(aContent(), [])).toEqual(parts.map((p) => p.id));
    expect(ids(rfi, [])).toEqual(['basics', 'documents', 'questions', 'team', 'publish']);
    expect(ids(rfi, [{ at: 'lots.0.lines', code: 'prices-off', text: 'No prices.' }])).toContain('prices');
  });

  it('an address that names no part opens the basics', () => {
    expect(partNamed(undefined)).toBe('basics');
    expect(partNamed('nonsense')).toBe('basics');
    expect(partNamed('criteria')).toBe('criteria');
  });

  it('every fault that publication can find stands in exactly one part', () => {
    const empty = aContent({ title: '', closes: '', questions: [], zone: 'Nowhere' });
    const faults = publicationFaults(
      { content: { ...empty, method: { ...empty.method, total: '7' } }, team: [] },
      '2026-11-03T00:00:00.000Z',
    );
    const sorted = parts.flatMap((p) => faultsIn(faults, p.id));
    expect(sorted).toHaveLength(faults.length);
    expect(faultAt(faults, 'title')).toMatch(/title/);
    expect(faultAt(faults, 'currency')).toBeUndefined();
  });

  it('from the id of a control one comes back to its path', () => {
    const at = 'lots.0.lines.2.quantity';
    expect(pathOfId(idOfFault(at))).toBe(at);
  });

  it('counts faults in words', () => {
    expect([0, 1, 4].map(faultCount)).toEqual(['No faults', 'One fault', '4 faults']);
  });
});
