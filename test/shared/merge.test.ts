import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EventContent } from '../../shared/event.ts';
import { merge } from '../../shared/merge.ts';
import { mergeContent } from '../../shared/merge-content.ts';
import { givenContent } from '../given.ts';

const base = givenContent();

describe('two people who edit the same draft', () => {
  it('in different fields lose nothing, and are asked nothing', () => {
    const mine = { ...base, title: 'Mine', contact: { ...base.contact, name: 'My office' } };
    const theirs = { ...base, reference: 'T-1', contact: { ...base.contact, email: 'theirs@b.example' } };
    const { content, conflicts } = mergeContent(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content).toEqual({
      ...base,
      title: 'Mine',
      reference: 'T-1',
      contact: { name: 'My office', email: 'theirs@b.example' },
    });
  });

  it('in the same field choose, and each choice brings that side', () => {
    const [mine, theirs] = [
      { ...base, title: 'Mine' },
      { ...base, title: 'Theirs' },
    ];
    expect(mergeContent(base, mine, theirs)).toEqual({
      content: mine,
      conflicts: [{ at: 'title', mine: 'Mine', theirs: 'Theirs' }],
    });
    expect(mergeContent(base, mine, theirs, { title: 'theirs' }).content.title).toBe('Theirs');
  });

  it('in different fields of one question keep both', () => {
    const change = (more: object) => ({
      ...base,
      questions: base.questions.map((q) => (q.id === 'wood' ? { ...q, ...more } : q)),
    });
    const { content, conflicts } = mergeContent(base, change({ text: 'Which wood?' }), change({ mandatory: false }));
    expect(conflicts).toEqual([]);
    expect(content.questions[0]).toMatchObject({ text: 'Which wood?', mandatory: false });
  });

  it('and one turns a question into another kind while the other rewrites it: it is a choice, not a mixture', () => {
    const [first, ...rest] = base.questions;
    const mine = { ...base, questions: [{ ...first!, text: 'Which?' }, ...rest] };
    const number = { ...first!, kind: 'number' as const, unit: 'mm', least: '', most: '' };
    const theirs = { ...base, questions: [number, ...rest] };
    const { conflicts } = mergeContent(base, mine as EventContent, theirs as EventContent);
    expect(conflicts.map((c) => c.at)).toEqual(['questions.wood']);
    const chosen = mergeContent(base, mine as EventContent, theirs as EventContent, { 'questions.wood': 'theirs' });
    expect(chosen.content.questions[0]).toEqual(number);
  });

  it('and one deletes what the other changes: it is a choice', () => {
    const mine = { ...base, questions: base.questions.slice(1) };
    const theirs = { ...base, questions: base.questions.map((q, i) => (i ? q : { ...q, text: 'New' })) };
    const found = mergeContent(base, mine, theirs);
    expect(found.conflicts.map((c) => [c.at, c.mine])).toEqual([['questions.wood', undefined]]);
    expect(found.content.questions).toHaveLength(4);
    expect(mergeContent(base, mine, theirs, { 'questions.wood': 'theirs' }).content.questions[0]!.text).toBe('New');
  });

  it('and both add a question under the same id: both stay, and what points to mine still does', () => {
    const add = (text: string) => [
      ...base.questions,
      { id: 'q-6', text, kind: 'yesno' as const, mandatory: true, envelope: 'technical' as const, lotId: null },
    ];
    const criterion = {
      id: 'c-9',
      kind: 'yesno' as const,
      name: 'X',
      words: '',
      points: '1',
      bonus: true,
      questionId: 'q-6',
    };
    const mine = {
      ...base,
      questions: add('Mine?'),
      method: { ...base.method, criteria: [...base.method.criteria, criterion] },
    };
    const { content, conflicts } = mergeContent(base, mine, { ...base, questions: add('Theirs?') });
    expect(conflicts).toEqual([]);
    const mineNow = content.questions.find((q) => q.text === 'Mine?')!;
    expect(content.questions.find((q) => q.text === 'Theirs?')!.id).toBe('q-6');
    expect(content.method.criteria.at(-1)).toMatchObject({ questionId: mineNow.id });
    expect(new Set(content.questions.map((q) => q.id)).size).toBe(content.questions.length);
  });

  it('and both add a section under the same id: both stay, with what each holds', () => {
    const withSection = (name: string, criterionId: string) => ({
      ...base,
      method: {
        ...base.method,
        sections: [{ id: 's-1', name, words: '', points: '' }],
        criteria: base.method.criteria.map((c) => (c.id === criterionId ? { ...c, in: 's-1' } : c)),
      },
    });
    const { content, conflicts } = mergeContent(base, withSection('Mine', 'design'), withSection('Theirs', 'care'));
    expect(conflicts).toEqual([]);
    const { sections = [], criteria } = content.method;
    const holder = (id: string) => sections.find((s) => s.id === criteria.find((c) => c.id === id)!.in)?.name;
    expect([holder('design'), holder('care')]).toEqual(['Mine', 'Theirs']);
  });

  it('and both give a lot its own method: what each changed in it stays, and what is new has its own id', () => {
    const own = (change: (m: EventContent['method']) => EventContent['method']) => ({
      ...base,
      lots: base.lots.map((lot) => ({ ...lot, method: change(structuredClone(base.method)) })),
    });
    const more = (name: string) => ({ ...base.method.criteria[0]!, id: 'more', name });
    const mine = own((m) => ({ ...m, criteria: [...m.criteria, more('Mine')], tieBreaks: ['price', 'more'] }));
    const theirs = own((m) => ({ ...m, criteria: [...m.criteria, more('Theirs')], total: '200' }));
    const { content } = mergeContent(base, mine, theirs);
    const method = content.lots[0]!.method!;
    expect(method.total).toBe('200');
    expect(
      method.criteria
        .map((c) => c.name)
        .slice(-2)
        .sort(),
    ).toEqual(['Mine', 'Theirs']);
    expect(method.criteria.filter((c) => c.id === 'design')).toHaveLength(1);
    expect(method.criteria.find((c) => c.id === method.tieBreaks[1])!.name).toBe('Mine');
  });

  it('and one moves questions while the other adds one: the order is the new one', () => {
    const mine = { ...base, questions: base.questions.toReversed() };
    const extra = { ...base.questions[0]!, id: 'extra' };
    const theirs = { ...base, questions: [base.questions[0]!, extra, ...base.questions.slice(1)] };
    const ids = mergeContent(base, mine, theirs).content.questions.map((q) => q.id);
    expect(ids).toEqual([...base.questions.map((q) => q.id).toReversed(), 'extra']);
  });
});

type Typed = { what: string; n: number; text: string };

/** One edit as people make it: a field, a thing of a list. */
function edited(c: EventContent, { what, n, text }: Typed): EventContent {
  const questions = c.questions;
  switch (what) {
    case 'title':
    case 'reference':
      return { ...c, [what]: text };
    case 'closes':
      return { ...c, closes: `2026-12-0${n + 1}T12:00` };
    case 'question':
      return { ...c, questions: questions.map((q, i) => (i === n ? { ...q, text } : q)) };
    case 'remove':
      return { ...c, questions: questions.filter((_, i) => i !== n) };
    case 'add':
      return questions.some((q) => q.id === `q-${n}`)
        ? c
        : { ...c, questions: [...questions, { ...base.questions[0]!, id: `q-${n}`, text }] };
    case 'order':
      return { ...c, questions: questions.toReversed() };
    case 'line':
      return {
        ...c,
        lots: c.lots.map((l) => ({ ...l, lines: l.lines.map((x, i) => (i === n ? { ...x, name: text } : x)) })),
      };
    default:
      return {
        ...c,
        method: {
          ...c.method,
          criteria: c.method.criteria.map((x, i) => (i === n ? { ...x, points: `${n}` } : x)),
        },
      };
  }
}

const edits = fc
  .array(
    fc.record({
      what: fc.constantFrom('title', 'reference', 'closes', 'question', 'remove', 'add', 'line', 'points', 'order'),
      n: fc.nat(4),
      text: fc.constantFrom('one', 'two', 'three'),
    }),
    { maxLength: 6 },
  )
  .map((list) => {
    let content = base;
    for (const edit of list) content = edited(content, edit);
    return content;
  });

describe('the laws of merging', () => {
  const all = (law: (mine: EventContent, theirs: EventContent) => void) => fc.assert(fc.property(edits, edits, law));

  it('who changed nothing gets what the other made', () => {
    all((mine) => {
      expect(mergeContent(base, mine, base)).toEqual({ content: mine, conflicts: [] });
      expect(mergeContent(base, base, mine)).toEqual({ content: mine, conflicts: [] });
      expect(mergeContent(base, mine, mine)).toEqual({ content: mine, conflicts: [] });
    });
  });

  it('what comes out is content that the API takes, with no id twice', () => {
    all((mine, theirs) => {
      const { content } = mergeContent(base, mine, theirs);
      expect(v.is(EventContent, content)).toBe(true);
      expect(new Set(content.questions.map((q) => q.id)).size).toBe(content.questions.length);
    });
  });

  it('both sides meet in the same conflicts', () => {
    all((mine, theirs) => {
      const here = merge(base, mine, theirs).conflicts.map((c) => c.at);
      expect(
        merge(base, theirs, mine)
          .conflicts.map((c) => c.at)
          .sort(),
      ).toEqual(here.sort());
    });
  });

  it('a field that one side changed has that change, a field that both changed has one of the two', () => {
    all((mine, theirs) => {
      const { content, conflicts } = mergeContent(base, mine, theirs);
      for (const field of ['title', 'reference', 'closes'] as const) {
        const sides = [mine[field], theirs[field]].filter((x) => x !== base[field]);
        if (sides.length === 0) expect(content[field]).toBe(base[field]);
        else expect(sides).toContain(content[field]);
        expect(conflicts.some((c) => c.at === field)).toBe(new Set(sides).size === 2);
      }
    });
  });

  it('no question is lost that somebody added or nobody removed', () => {
    all((mine, theirs) => {
      const { content, conflicts } = mergeContent(base, mine, theirs);
      const told = new Set([...content.questions.map((q) => q.id), ...conflicts.map((c) => c.at.split('.')[1])]);
      for (const q of base.questions)
        if (mine.questions.some((x) => x.id === q.id) && theirs.questions.some((x) => x.id === q.id))
          expect(told).toContain(q.id);
      const words = content.questions.map((q) => q.text);
      for (const side of [mine, theirs])
        for (const q of side.questions) if (!base.questions.some((x) => x.id === q.id)) expect(words).toContain(q.text);
    });
  });
});
