import { describe, expect, it } from 'vitest';
import { howScored } from '../../shared/scoring/how-scored.ts';
import { tieWords } from '../../shared/scoring/method-words.ts';
import { blocksOf, ledeOf } from '../../web/pages/notice/blocks.ts';
import { answerWords, column } from '../../web/pages/notice/words.ts';
import { givenAlaska, givenContent } from '../given.ts';

describe('a description', () => {
  it('keeps the paragraphs, lists and headings that were typed', () => {
    expect(blocksOf('First\nline.\n\nWhat is asked\n- one\n– two\n\n\nIt ends:\n• three')).toEqual([
      { kind: 'paragraph', text: 'First line.' },
      { kind: 'heading', text: 'What is asked' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', text: 'It ends:' },
      { kind: 'list', items: ['three'] },
    ]);
  });

  it('is nothing when it is blank', () => {
    expect(blocksOf(' \n\n ')).toEqual([]);
    expect(ledeOf([])).toEqual({ lede: null, rest: [] });
  });

  it('gives its first paragraph to the top of the page, and does not say “What is bought” twice', () => {
    const { lede, rest } = ledeOf(blocksOf(givenAlaska().description));
    expect(lede).toMatch(/^The Division of Public Assistance wants one search/);
    expect(rest[0]?.kind).toBe('list');
  });

  it('stays whole where there is nothing below its first paragraph', () => {
    expect(ledeOf(blocksOf('All in one.'))).toEqual({ lede: null, rest: [{ kind: 'paragraph', text: 'All in one.' }] });
  });
});

describe('a column of points', () => {
  it('has the same decimals in every row and thousands grouped', () => {
    expect(column(['100', '12.5', '1000'])).toEqual(['100.0', '12.5', '1,000.0']);
    expect(column(['1000000', '1'])).toEqual(['1,000,000', '1']);
    expect(column(['0.1234567', '1234567.1'])).toEqual(['0.1234567', '1,234,567.1000000']);
  });
});

describe('how a criterion is scored', () => {
  const content = givenContent();
  const how = (id: string) => howScored(content.method.criteria.find((c) => c.id === id)!, content);

  it('is told for marks, for a yes, and for a price with a preference', () => {
    expect(how('design')).toBe('marked 0 to 5 by each evaluator; mean mark ÷ 5 × 35');
    expect(how('guarantee')).toBe('all 5 for a yes to “Do you give ten years?”, otherwise 0');
    expect(how('cost')).toBe(
      'lowest price ÷ this price × 40; for scoring, the price of who answers yes to “Is your workshop in the district?” counts 5 % less',
    );
  });

  it('says how ties are broken, in their order', () => {
    expect(tieWords(content.method)).toBe(
      'Where totals are equal, the lower price, then more points for “Design” decides; what still ties shares the rank.',
    );
    expect(tieWords({ ...content.method, tieBreaks: [] })).toBe('Bids with the same total share a rank.');
  });
});

describe('how a question is answered', () => {
  const q = { id: 'q', text: 'What?', mandatory: true, envelope: 'bid' as const, lotId: null };

  it('is told for each kind, and where it may be left out', () => {
    expect(answerWords({ ...q, kind: 'text' })).toBe('in words');
    expect(answerWords({ ...q, kind: 'date', mandatory: false })).toBe('a date, optional');
    expect(answerWords({ ...q, kind: 'choice', options: [] })).toBe('one of these');
    expect(answerWords({ ...q, kind: 'number', unit: 'kg', least: '10', most: '80' })).toBe('a number, 10 to 80 kg');
    expect(answerWords({ ...q, kind: 'number', unit: 'days', least: '', most: '30', mandatory: false })).toBe(
      'a number, at most 30 days, optional',
    );
  });
});
