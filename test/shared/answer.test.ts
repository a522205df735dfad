import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFault, answerText, isDate } from '../../shared/answer.ts';
import { questionsOf, rangeText } from '../../shared/asked.ts';
import type { ChoiceQuestion, NumberQuestion, PlainQuestion } from '../../shared/event.ts';

const common = { id: 'q', text: 'What?', mandatory: true, envelope: 'bid' as const, lotId: null };
const number = (change: Partial<NumberQuestion> = {}): NumberQuestion => ({
  ...common,
  kind: 'number',
  unit: 'kg',
  least: '',
  most: '',
  ...change,
});
const plain = (kind: PlainQuestion['kind']): PlainQuestion => ({ ...common, kind });
const choice: ChoiceQuestion = {
  ...common,
  kind: 'choice',
  options: [
    { id: 'oak', text: 'Oak, oiled' },
    { id: 'larch', text: 'Larch' },
  ],
};
const code = (q: Parameters<typeof answerFault>[0], value: string) => answerFault(q, value)?.code ?? null;

describe('a number', () => {
  it.each(['0', '12', '007', '12.5', '999999999999999999.999999'])('may be %s', (value) => {
    expect(code(number(), value)).toBeNull();
  });

  it.each([
    '1e3',
    '١٢',
    '-1',
    '−1',
    '1,5',
    '1.',
    '.5',
    '1.1234567',
    '1234567890123456789',
    'NaN',
    'Infinity',
    '0x1F',
    ' 1',
    '1/2',
    '1_000',
  ])('is not %s', (value) => {
    expect(code(number(), value)).toBe('not-a-number');
  });

  it('lies in its range, both ends included, compared exactly', () => {
    const q = number({ least: '10', most: '20.000001' });
    expect(['10', '10.000000', '20.000001', '15'].map((x) => code(q, x))).toEqual([null, null, null, null]);
    expect(['9.999999', '20.000002', '0'].map((x) => code(q, x))).toEqual(Array(3).fill('out-of-range'));
    expect(code(number({ least: '10' }), '9')).toBe('out-of-range');
    expect(code(number({ most: '10' }), '11')).toBe('out-of-range');
  });

  it('reads grouped and with its unit; its range in words', () => {
    expect(answerText(number(), '1234567.50')).toBe('1,234,567.50 kg');
    expect(rangeText({ unit: 'kg', least: '10', most: '20' })).toBe('10 to 20 kg');
    expect(rangeText({ unit: 'kg', least: '10', most: '' })).toBe('at least 10 kg');
    expect(rangeText({ unit: 'kg', least: '', most: '20' })).toBe('at most 20 kg');
    expect(rangeText({ unit: 'kg', least: '', most: '' })).toBe('kg');
  });
});

describe('a date', () => {
  it.each([
    '2026-02-31',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '٢٠٢٦-01-01',
    '01.02.2026',
    '2100-02-29',
  ])('is not %s', (value) => {
    expect(code(plain('date'), value)).toBe('not-a-date');
  });

  it('is a day of the calendar, whichever', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) =>
        isDate(day.toISOString().slice(0, 10)),
      ),
    );
    expect(isDate('2028-02-29')).toBe(true);
  });

  it('reads with its weekday', () => {
    expect(answerText(plain('date'), '2027-03-31')).toBe('Wed 31 Mar 2027');
  });
});

describe('a choice', () => {
  it('is one of its options, by id', () => {
    expect(code(choice, 'oak')).toBeNull();
    expect(['Oak, oiled', 'teak', 'OAK', 'constructor'].map((x) => code(choice, x))).toEqual(
      Array(4).fill('option-unknown'),
    );
    expect(answerText(choice, 'oak')).toBe('Oak, oiled');
  });
});

describe('an answer', () => {
  it('that is blank is missing, never wrong', () => {
    for (const q of [number({ least: '1' }), choice, plain('date'), plain('yesno'), plain('text')])
      expect(code(q, '')).toBeNull();
  });

  it('to a question for a file is none', () => {
    expect(code(plain('file'), 'see the file')).toBe('question-unknown');
  });

  it('that answers an older wording stands as it was given', () => {
    expect(answerText(choice, 'teak')).toBe('teak');
    expect(answerText(plain('date'), 'soon')).toBe('soon');
    expect(answerText(plain('yesno'), 'perhaps')).toBe('perhaps');
  });
});

describe('the questions of a lot', () => {
  it('are those asked for every lot and its own', () => {
    const questions = [plain('text'), { ...plain('text'), lotId: 'a' }, { ...plain('text'), lotId: 'b' }];
    expect(questionsOf({ questions }, 'a').map((q) => q.lotId)).toEqual([null, 'a']);
    expect(questionsOf({ questions }, 'c').map((q) => q.lotId)).toEqual([null]);
  });
});
