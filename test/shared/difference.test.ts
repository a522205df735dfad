import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, differences, type Published, shortly } from '../../shared/difference.ts';
import { canonical } from '../../shared/digest.ts';
import { documentOf, type EventContent } from '../../shared/event.ts';
import { wordsChanged } from '../../shared/words-changed.ts';
import { givenContent, givenDocument } from '../given.ts';
import { deepMethod } from './method-slips.ts';

const of = (changes: Partial<EventContent>, documents: Published['documents'] = []): Published => ({
  content: givenContent(changes),
  documents,
});
const said = (found: Difference[]) => found.map((d) => `${d.what} ${d.where}: ${d.old} → ${d.now}`);
const before = of({});
const content = before.content;

describe('what changed between two versions', () => {
  it('says a field, the old and the new', () => {
    expect(said(differences(before, of({ title: 'Benches and tables', closes: '2026-12-04T16:00' })))).toEqual([
      'changed Title: Benches for the park by the lake → Benches and tables',
      'changed Bids close: 2026-11-27, 16:00 → 2026-12-04, 16:00',
    ]);
  });

  it('finds a question by its id, wherever it stands, and says what came and went', () => {
    const [wood, , ...rest] = content.questions;
    const added = { ...wood!, id: 'oil', text: 'Which oil?' };
    const now = of({ questions: [{ ...wood!, text: 'Which wood?' }, added, ...rest] });
    expect(said(differences(before, now))).toEqual([
      'removed Question “Is your workshop in the district?”: Words: Is your workshop in the district?, Kind: yes or no, Must be answered: yes, Envelope: technical → ',
      'changed Question “Which wood?” › Words: Which wood, and from where? → Which wood?',
      expect.stringMatching(/^added Question “Which oil\?”: {2}→ Words: Which oil\?/),
    ]);
  });

  it('says where a line of the price sheet changed', () => {
    const [lot] = content.lots;
    const [bench, fixing] = lot!.lines;
    const now = of({
      lots: [
        {
          ...lot!,
          lines: [
            { ...bench!, quantity: '44' },
            { ...fixing!, quantity: '120' },
          ],
        },
      ],
    });
    expect(said(differences(before, now))).toEqual([
      'changed Lot “Benches” › Line “Bench, delivered” › Quantity: 40 → 44',
      'changed Lot “Benches” › Line “Setting and fixing” › Quantity: none → 120',
    ]);
  });

  it('says that only the order changed', () => {
    const now = of({ questions: content.questions.toReversed() });
    const [only, ...more] = differences(before, now);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ what: 'order', where: 'Questions' });
    expect(only!.now.startsWith('Question “What the prices rest on”')).toBe(true);
    expect(shortly(only!)).toBe('In another order: Questions');
  });

  it('compares levels of the scale place by place, and tie-breaks as one list', () => {
    const scale = content.method.scale.map((l, i) => (i === 2 ? { ...l, words: 'Half of it.' } : l)).slice(0, -1);
    const now = of({ method: { ...content.method, scale, tieBreaks: ['design', 'price'] } });
    expect(said(differences(before, now))).toEqual([
      'changed Scoring › Level “Weak” › Words: Answers most of it. Gaps that the contract would have to close. → Half of it.',
      expect.stringMatching(/^removed Scoring › Level “Outstanding”/),
      'changed Scoring › Tie-breaks, in order: the lower price; Design → Design; the lower price',
    ]);
  });

  it('says that a preference was added to the price', () => {
    const without = content.method.criteria.map((c) => (c.kind === 'price' ? { ...c, preferences: [] } : c));
    const old = of({ method: { ...content.method, criteria: without } });
    expect(said(differences(old, before))).toEqual([
      'added Scoring › Criterion “Price” › Preference “Is your workshop in the district?”:  → Question: Is your workshop in the district?, Percent: 5',
    ]);
  });

  it('says a minimum, the rounding and the shortlist in one piece each, and what holds a criterion by its name', () => {
    const old = deepMethod();
    const now = deepMethod();
    now.sections![0]!.minimum = { of: 'points', least: '300' };
    now.criteria[0]!.minimum = { of: 'mark', least: '2.5' };
    now.criteria[2]!.in = 'must';
    now.rounding = { of: 'criteria', decimals: 1, mode: 'up' };
    delete now.shortlist;
    delete now.weights;
    now.combine = 'median';
    expect(said(differences(of({ method: old }), of({ method: now })))).toEqual([
      'changed Scoring › Weights: in percent → in points',
      'changed Scoring › Section “Quality” › Minimum: 50 % → 300 points',
      'changed Scoring › Criterion “Design” › Minimum: a mark of 2 → a mark of 2.5',
      'changed Scoring › Criterion “Guarantee” › Stands in: Quality → What must pass',
      'changed Scoring › How marks become one: mean mark without one highest and one lowest → median mark',
      'changed Scoring › Price envelopes that are opened: of the 3 best by quality → none',
      'changed Scoring › Rounding: the total, decimals: 2, halves to the even digit → each criterion, decimals: 1, always up',
    ]);
  });

  it('says of a lot that it has its own method now, and what is other in it', () => {
    const own = structuredClone(content.method);
    own.criteria[0]!.points = '30';
    own.criteria[1]!.points = '25';
    const now = of({ lots: content.lots.map((lot) => ({ ...lot, method: own })) });
    const found = differences(before, now);
    expect(said(found)).toEqual([
      'changed Lot “Benches” › Scoring: that of the event → its own',
      'changed Lot “Benches” › Scoring › Criterion “Design” › Points: 35 → 30',
      'changed Lot “Benches” › Scoring › Criterion “Care” › Points: 20 → 25',
    ]);
    expect(new Set(found.map((d) => d.part))).toEqual(new Set(['criteria']));
    expect(said(differences(now, before))[0]).toBe('changed Lot “Benches” › Scoring: its own → that of the event');
  });

  it('knows a newer version of a document, also after two replacements, and names both fingerprints', () => {
    const [terms, plan] = ['terms.pdf', 'plan.pdf'].map((n) => documentOf(givenDocument(n)));
    const newer = { ...terms!, id: 'newer', version: 2, replaces: terms!.id, sha256: 'f'.repeat(64) };
    const newest = { ...newer, id: 'newest', version: 3, replaces: 'newer' };
    for (const now of [newer, newest]) {
      const found = differences(of({}, [terms!, plan!]), of({}, [now, plan!]));
      expect(found.map((d) => `${d.what} ${d.where}`)).toEqual(['changed Document “terms.pdf”']);
      expect(found[0]!.old).toContain(terms!.sha256);
      expect(found[0]!.now).toContain(`version ${now.version}, SHA-256 ${now.sha256}`);
    }
    expect(said(differences(of({}, [terms!]), of({}, [plan!]))).map((s) => s.split(' ')[0])).toEqual([
      'added',
      'removed',
    ]);
  });

  it('finds lists with an id twice by their places', () => {
    const [one] = content.questions;
    const twice = of({ questions: [one!, one!] });
    expect(differences(of({ questions: [one!] }), twice).map((d) => d.what)).toEqual(['added']);
    expect(differences(twice, twice)).toEqual([]);
  });
});

const words = fc.constantFrom('', 'a', 'b', 'a b', 'b a');
const question = fc.record({
  id: fc.constantFrom('q1', 'q2', 'q3'),
  text: words,
  mandatory: fc.boolean(),
  envelope: fc.constantFrom('technical' as const, 'commercial' as const),
  lotId: fc.constantFrom(null, 'lot-1'),
  kind: fc.constantFrom('text' as const, 'yesno' as const),
});
const line = fc.record({
  id: fc.constantFrom('l1', 'l2', 'l3'),
  name: words,
  unit: words,
  quantity: fc.constantFrom(null, '', '1'),
  optional: fc.boolean(),
});
const version: fc.Arbitrary<Published> = fc
  .record({
    title: words,
    closes: fc.constantFrom('', '2026-11-27T16:00'),
    questions: fc.array(question, { maxLength: 4 }),
    lines: fc.array(line, { maxLength: 4 }),
    tieBreaks: fc.array(fc.constantFrom('price', 'design'), { maxLength: 3 }),
    levels: fc.array(words, { maxLength: 3 }),
    names: fc.uniqueArray(fc.constantFrom('a.pdf', 'b.pdf', 'c.pdf')),
    own: fc.constantFrom(undefined, content.method, deepMethod()),
    sections: fc.constantFrom(undefined, [], deepMethod().sections!),
    minimum: fc.constantFrom(undefined, deepMethod().minimum),
  })
  .map((r) => ({
    content: givenContent({
      title: r.title,
      closes: r.closes,
      questions: r.questions,
      lots: [{ ...content.lots[0]!, lines: r.lines, ...(r.own && { method: r.own }) }],
      method: {
        ...content.method,
        ...(r.sections && { sections: r.sections }),
        ...(r.minimum && { minimum: r.minimum }),
        tieBreaks: r.tieBreaks,
        scale: r.levels.map((name) => ({ mark: '1', name, words: name })),
      },
    }),
    documents: r.names.map((n) => documentOf(givenDocument(n))),
  }));

describe('the law of differences', () => {
  it('there is none exactly where both versions are equal', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(differences(a, a)).toEqual([]);
        expect(differences(a, b).length === 0).toBe(canonical(a) === canonical(b));
      }),
      { numRuns: 300 },
    );
  });

  it('read backwards, what came is what went', () => {
    const count = (found: Difference[], what: Difference['what']) => found.filter((d) => d.what === what).length;
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(count(differences(a, b), 'added')).toBe(count(differences(b, a), 'removed'));
      }),
    );
  });
});

describe('which words of a text changed', () => {
  it('marks the words that went and came', () => {
    expect(wordsChanged('Forty benches of local wood.', 'Forty-four benches of wood.')).toEqual([
      { is: 'gone', text: 'Forty' },
      { is: 'new', text: 'Forty-four' },
      { is: 'same', text: ' benches of' },
      { is: 'gone', text: ' local' },
      { is: 'same', text: ' wood.' },
    ]);
  });

  it('gives back both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ä ö'), { maxLength: 30 }).map((p) => p.join(''));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const pieces = wordsChanged(old, now);
        const read = (but: string) =>
          pieces
            .filter((p) => p.is !== but)
            .map((p) => p.text)
            .join('');
        expect([read('new'), read('gone')]).toEqual([old, now]);
      }),
    );
  });

  it('compares very long texts by lines, and answers soon', () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, i) => `${word}${i}`).join(' ');
    const pieces = wordsChanged(long('a'), long('b'));
    expect(pieces.map((p) => p.is)).toEqual(['gone', 'new']);
  });
});
