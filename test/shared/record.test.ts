import { describe, expect, it } from 'vitest';
import { type Fact, type FactCode, factSentences, leaf } from '../../shared/record.ts';
import { factSentence } from '../../shared/record-sentence.ts';

const fact: Fact = {
  what: 'award.recommended',
  id: 'fact-1',
  eventId: 'event-1',
  lotId: 'lot-1',
  at: '2026-12-15T19:42:00.000Z',
  who: { id: 'lena-lead', name: 'Lena Lead' },
  data: { bidder: 'Paper Heron Collective', total: '81.46' },
  why: 'It ranks first.',
  salt: '00112233445566778899aabbccddeeff',
};

describe('a fact', () => {
  it.each(Object.keys(factSentences) as FactCode[])('reads as one sentence once its data are there: %s', (what) => {
    expect(what).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    const gaps = [...factSentences[what].matchAll(/\{([^}]*)\}/g)].map((m) => m[1] ?? '');
    const sentence = factSentence({ what, data: Object.fromEntries(gaps.map((gap) => [gap, `<${gap}>`])) });
    expect(sentence).toMatch(/^[A-Z][^{}\n–]*[^.\s]$/);
    for (const gap of gaps) expect(sentence).toContain(`<${gap}>`);
  });

  it('prints numbers, yes and no as they are, and a dash for what it does not carry', () => {
    expect(factSentence({ what: 'opening.done', data: { envelope: 'technical', count: 0 } })).toBe(
      'All technical envelopes open: 0',
    );
    expect(factSentence({ what: 'opening.started', data: { envelope: 'commercial' } })).toBe(
      'Opening of the price envelopes ordered',
    );
    expect(factSentence({ what: 'award.approved' })).toBe('Award to – approved');
  });

  it('does not let what somebody typed fill another gap', () => {
    expect(factSentence({ what: 'award.recommended', data: { bidder: '{total}', total: '9' } })).toBe(
      'Recommended {total} with 9 points',
    );
  });
});

describe('the leaf of a fact', () => {
  it('stands for all of it: any change makes another leaf', () => {
    const changes: Partial<Fact>[] = [
      { what: 'award.returned' },
      { id: 'fact-2' },
      { eventId: 'event-2' },
      { lotId: 'lot-2' },
      { at: '2026-12-15T19:42:00.001Z' },
      { who: { id: 'lena-lead', name: 'Lena Leed' } },
      { who: { id: 'someone-else', name: 'Lena Lead' } },
      { data: { bidder: 'Paper Heron Collective', total: '81.47' } },
      { why: 'It ranks first' },
      { salt: '00112233445566778899aabbccddeefe' },
    ];
    const leaves = [fact, ...changes.map((c) => ({ ...fact, ...c }))].map(leaf);
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(leaves[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives nothing away about equal facts: the salt alone makes them differ', () => {
    expect(leaf({ ...fact, salt: 'a'.repeat(32) })).not.toBe(leaf({ ...fact, salt: 'b'.repeat(32) }));
  });

  it('does not depend on the order in which a fact was put together', () => {
    expect(leaf(Object.fromEntries(Object.entries(fact).reverse()) as Fact)).toBe(leaf(fact));
  });
});
