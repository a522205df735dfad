import { describe, expect, it } from 'vitest';
import { lotOf } from '../../../../shared/bid.ts';
import type { Touched } from '../../../../shared/touched.ts';
import { type Copy, missingOf, progressOf, type Task, tasksOf } from '../../../../web/pages/bid/task-list.ts';
import { notice, upload } from './given-bid.ts';

const copy = (change: Partial<Copy> = {}): Copy => ({
  notice: notice(),
  lot: lotOf(notice(), 'lot-1'),
  content: { currency: 'USD', answers: {}, prices: [] },
  uploads: [],
  pending: [],
  ...change,
});
const task = (c: Copy, id: string): Task => tasksOf(c).find((t) => t.id === id)!;
const answered = { currency: 'USD', answers: { approach: 'With care.', alaska: 'yes' }, prices: [] };

describe('the task list', () => {
  it('goes envelope by envelope, who bids first; files can be added to each, the price sheet is in the last', () => {
    expect(tasksOf(copy()).map((t) => t.id)).toEqual([
      'technical-bidder',
      'technical-questions',
      'technical-files',
      'commercial-prices',
      'commercial-files',
    ]);
  });

  it('counts what is answered, and asks only for what is mandatory', () => {
    expect(task(copy(), 'technical-questions')).toMatchObject({ state: 'not-started', tag: 'Not started' });
    const one = { ...answered, answers: { approach: 'With care.' } };
    expect(task(copy({ content: one }), 'technical-questions')).toMatchObject({ state: 'todo', tag: 'To do: 1' });
    expect(task(copy({ content: answered }), 'technical-questions')).toMatchObject({
      state: 'complete',
      tag: 'Complete',
      detail: '2 of 3 answered, 1 optional',
    });
  });

  it('has what addenda touch to do again, in its part, until it is confirmed or changed', () => {
    const approach: Touched = {
      ...{ id: 'answers.approach', of: 'answer', what: 'changed', envelope: 'technical', title: 'How will you work?' },
      ...{ differences: [], mine: 'With care.', need: 'confirm', fault: null, done: null },
    };
    const proposal: Touched = { ...approach, id: 'answers.proposal', of: 'file' };
    const touched = copy({ content: answered, uploads: [upload()], touched: [approach, proposal] });
    expect(task(touched, 'technical-questions')).toMatchObject({ state: 'todo', tag: 'To do: 1' });
    expect(task(touched, 'technical-files')).toMatchObject({ state: 'todo', tag: 'To do: 1' });
    expect(missingOf(touched).filter((m) => m.code === 'not-confirmed')).toHaveLength(2);
    const done = { notice: 2, how: 'kept', by: null } as const;
    const settled = { ...touched, touched: [approach, proposal].map((x) => ({ ...x, done })) };
    expect(task(settled, 'technical-questions').state).toBe('complete');
  });

  it('does not take white space for an answer', () => {
    const blank = { ...answered, answers: { ...answered.answers, approach: ' \n ' } };
    expect(task(copy({ content: blank }), 'technical-questions').tag).toBe('To do: 1');
  });

  it('has a required file only when it has arrived', () => {
    expect(task(copy(), 'technical-files')).toMatchObject({ state: 'not-started', tag: 'Not started' });
    const announced = task(copy({ uploads: [upload({ arrived: false })] }), 'technical-files');
    expect(announced).toMatchObject({ state: 'todo', tag: 'To do: 1' });
    expect(task(copy({ uploads: [upload()] }), 'technical-files')).toMatchObject({
      state: 'complete',
      detail: '1 of 1 required, 1 file safe here',
    });
  });

  it('says so when an optional file is not finished', () => {
    const pending = [
      { name: 'resumes.pdf', step: 'sending' as const, envelope: 'technical' as const, questionId: 'resumes' },
    ];
    expect(task(copy({ uploads: [upload()], pending }), 'technical-files')).toMatchObject({
      state: 'part',
      tag: '1 not finished',
    });
  });

  it('tells the exact total once every line is priced', () => {
    const one = [{ lineId: 'pm', unitPrice: '118.10', quantity: null }];
    expect(task(copy({ content: { ...answered, prices: one } }), 'commercial-prices')).toMatchObject({
      state: 'todo',
      detail: '1 of 2 lines priced',
      tag: 'To do: 1',
    });
    const both = [...one, { lineId: 'dev', unitPrice: '0.10', quantity: '3' }];
    expect(task(copy({ content: { ...answered, prices: both } }), 'commercial-prices')).toMatchObject({
      state: 'complete',
      detail: 'USD 28,344.30',
    });
  });

  it('misses nothing when every task is complete, and something when one is not', () => {
    const prices = [
      { lineId: 'pm', unitPrice: '118', quantity: null },
      { lineId: 'dev', unitPrice: '104', quantity: '620' },
    ];
    const done = copy({ content: { ...answered, prices }, uploads: [upload()] });
    expect(tasksOf(done).every((t) => t.state === 'complete' || t.state === 'optional')).toBe(true);
    expect(missingOf(done)).toEqual([]);
    expect(missingOf({ ...done, uploads: [] }).map((m) => m.at)).toEqual(['answers.proposal']);
    expect(progressOf(tasksOf(done))).toEqual({ done: 3, all: 3 });
    expect(progressOf(tasksOf({ ...done, uploads: [] }))).toEqual({ done: 2, all: 3 });
  });
});

describe('the task list of a lot', () => {
  const of = notice();
  const [design] = of.content.lots[0]!.lines;
  of.content.lots[0]!.lines.push({ ...design!, id: 'hosting', name: 'Hosting', quantity: null, optional: true });
  of.content.questions.push(
    { ...of.content.questions[0]!, id: 'mine', lotId: 'lot-1' },
    { ...of.content.questions[0]!, id: 'others', lotId: 'lot-2' },
  );
  const lot = lotOf(of, 'lot-1');
  const priced = [
    { lineId: 'pm', unitPrice: '100', quantity: null },
    { lineId: 'dev', unitPrice: '50', quantity: '10' },
  ];
  const prices = (...more: { lineId: string; unitPrice: string; quantity: string | null }[]) =>
    task(
      copy({ notice: of, lot, content: { currency: 'USD', answers: {}, prices: [...priced, ...more] } }),
      'commercial-prices',
    );

  it('asks its own questions and not those of another lot', () => {
    const one = copy({ notice: of, lot, content: { currency: 'USD', answers: { alaska: 'yes' }, prices: [] } });
    expect(task(one, 'technical-questions').tag).toBe('To do: 2');
  });

  it('is complete without optional lines, counts them in no total, and asks for what is half filled in', () => {
    expect(prices()).toMatchObject({ state: 'complete', detail: 'USD 24,500.00' });
    expect(prices({ lineId: 'hosting', unitPrice: '9', quantity: '12' })).toMatchObject({
      state: 'complete',
      detail: 'USD 24,500.00, and 1 optional line',
    });
    expect(prices({ lineId: 'hosting', unitPrice: '9', quantity: '' })).toMatchObject({
      state: 'todo',
      tag: 'To do: 1',
    });
  });
});
