import { describe, expect, it } from 'vitest';
import type { Criterion, Method } from '../../../shared/event.ts';
import { methodHtml } from '../../../shared/method-html.ts';
import { howScored } from '../../../shared/scoring/how-scored.ts';
import { methodRows, methodSentences, sharedWords, tieWords } from '../../../shared/scoring/method-words.ts';
import { methodsOf } from '../../../shared/scoring/methods.ts';
import { givenContent } from '../../given.ts';
import { deepMethod, givenDeep } from '../method-slips.ts';

const { questions } = givenContent();
const rowsOf = (method: Method) =>
  methodRows(method, questions).map(
    (r) =>
      `${'  '.repeat(r.depth)}${r.n ?? '§'} ${r.node.name}: ${r.percent ?? '–'} %, ${r.points}; ${r.how.join(' ')}`,
  );

describe('a method in words', () => {
  it('is its tree as it is read, with percentages of what holds each, points of the total, and minimums', () => {
    const trimmed = 'mean mark without one highest and one lowest';
    expect(rowsOf(deepMethod())).toEqual([
      '§ Quality: 60 %, 600; Minimum: 50 % of these points.',
      '  § Look and feel: 70 %, 420; Minimum: 100 points.',
      `    1 Design: 62.5 %, 262.5; marked 0 to 5, in steps of 0.5, by each evaluator; ${trimmed} ÷ 5 × 262.5 Minimum: a mark of 2.`,
      `    2 Care: 37.5 %, 157.5; marked 0 to 10, in steps of 2, by each evaluator; ${trimmed} ÷ 10 × 157.5`,
      '  3 Guarantee: 30 %, 180; all 180 for a yes to “Do you give ten years?”, otherwise 0',
      '§ What must pass: 0 %, 0; ',
      `  4 The drawing: 0 %, 0; marked 0 to 5, in steps of 0.5, by each evaluator; the ${trimmed} counts, and earns no points Minimum: 40 % of the highest mark.`,
      '5 Price: 40 %, 400; lowest price ÷ this price × 400; for scoring, the price of who answers yes to “Is your workshop in the district?” counts 5 % less',
      '6 Local workshop: 3 %, 30; all 30 for a yes to “Is your workshop in the district?”, otherwise 0',
    ]);
  });

  it('says what holds for all of it', () => {
    const [, own] = methodsOf(givenDeep().content);
    expect(methodSentences(own!, { pseudonyms: true })).toEqual([
      'For quality as a whole a bid needs at least 60 % of the points.',
      'A bid that misses a minimum is out. All are tested before any is compared with another.',
      'Only the price envelopes of the 3 best bids by quality are opened; who ties for the last place goes on too.',
      'Evaluators read the bids under names that tell nothing, until the marks are locked.',
      'Marks further apart than 2 are talked over.',
      'At least 3 evaluators mark each criterion.',
      'Where totals are equal, the lower price, then more points for “Design”, then a draw decides.',
      expect.stringMatching(/^The draw rolls no dice\. .* Anybody can repeat it\.$/),
      'What decides the order is rounded to 2 decimals, halves to the even digit: bids are compared by that.',
      'A bid above the ceiling is not ranked.',
    ]);
  });

  it('counts the criteria that share the total: neither the bonus nor what must only be passed', () => {
    expect(sharedWords(deepMethod())).toBe('4 criteria share 1000 points, a bonus comes on top.');
    const deep = methodRows(deepMethod(), questions);
    expect(deep.filter((r) => r.nothing).map((r) => r.node.name)).toEqual(['What must pass', 'The drawing']);
  });

  it('says so where prices are discounted, and where an agreed mark counts', () => {
    const lots = givenContent().lots.map((lot) => ({ ...lot, discountPercent: '3.5' }));
    const method = { ...givenContent().method, combine: 'consensus' as const };
    const said = methodSentences({ method, lots }, {}).join(' ');
    expect(said).toContain('net present value, discounted by 3.5 % for each period.');
    expect(said).toContain('Then they meet and agree on one mark');
    expect(howScored(method.criteria[0]!, { questions, method })).toBe(
      'marked 0 to 5 by each evaluator; mark agreed on ÷ 5 × 35',
    );
  });

  it('says the order that a formula decides, and ties of what it compares', () => {
    const method = givenContent().method;
    const price = { ...method.criteria[2]!, formula: 'quality-adjusted', preferences: [] } as Criterion;
    const with_ = { ...method, criteria: [...method.criteria.slice(0, 2), price], tieBreaks: ['draw'] };
    expect(howScored(price, { questions, method: with_ })).toBe(
      'decides the order: price ÷ (1 + points for quality ÷ points of the price), the lowest first',
    );
    expect(tieWords(with_)).toBe('Where bids come out equal, a draw decides.');
  });

  it('says how preferences go together, and their limits', () => {
    const method = givenContent().method;
    const price = {
      ...method.criteria[2]!,
      preferences: [
        { questionId: 'local', percent: '5', most: '' },
        { questionId: 'warranty', percent: '2.5', most: '1000' },
      ],
      stacking: 'in-turn',
      preferencesMost: '7',
    } as Criterion;
    expect(howScored(price, { questions, method })).toBe(
      'lowest price ÷ this price × 40; for scoring, the price of who answers yes to “Is your workshop in the district?” counts 5 % less; ' +
        'the price of who answers yes to “Do you give ten years?” counts 2.5 % less, at most 1,000 less; ' +
        'each is taken off what the ones before it leave; in all at most 7 %',
    );
  });

  it('says how many rounds of offers may follow, and nothing where none may', () => {
    const method = givenContent().method;
    const said = (offerRounds?: 1 | 2) => methodSentences({ method, lots: [] }, { offerRounds }).join(' ');
    expect(said(1)).toContain('A round of best and final offers may follow');
    expect(said(2)).toContain('Up to 2 rounds of best and final offers may follow');
    expect(said()).not.toContain('best and final');
  });

  it('has words for a draft that is not whole, and never ends up in a circle', () => {
    const method = deepMethod();
    method.sections![0]!.in = 'look';
    Object.assign(method, { total: '', scale: [], tieBreaks: ['gone'] });
    method.criteria[2]!.points = '';
    const said = `${rowsOf(method).join('\n')}${methodSentences({ method, lots: [] }, {}).join('\n')}`;
    expect(said).not.toMatch(/undefined|null|NaN|\[object|\{/);
  });
});

describe('the same without scripts', () => {
  it('tells the lots apart by their methods, each with its tree and every scale', () => {
    const html = methodHtml(givenDeep().content);
    expect(html.match(/<h3>.*<\/h3>/g)).toEqual(['<h3>Benches</h3>', '<h3>Tables</h3>']);
    expect(html).toContain('&emsp;&emsp;Design');
    expect(html).toContain('The scale of “Care”');
    expect(html).toContain('<td>30 (bonus)</td>');
    expect(html).toMatch(/The drawing<\/td><td>–<\/td><td>–<\/td>/);
  });

  it('names no lot where one method holds for all', () => {
    expect(methodHtml(givenContent())).not.toContain('<h3>');
  });
});
