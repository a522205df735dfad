import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  Amount,
  blankContent,
  Email,
  EventContent,
  envelopesOf,
  LocalId,
  limits,
  priceEnvelope,
  startingScale,
} from '../../shared/event.ts';
import { publicationFaults } from '../../shared/publication.ts';
import { textFaults } from '../../shared/text.ts';
import { beforeDeadline, givenAlaska, givenContent, givenEvent } from '../given.ts';
import { set } from './publication-slips.ts';

describe('the content of an event over the wire', () => {
  it.each([
    ['a blank one', blankContent('Benches', 'UTC', { name: 'Ben', email: 'ben@buyer.example' })],
    ['a small one', givenContent()],
    ['the Alaska RFP', givenAlaska()],
  ])('may be %s', (_, content) => {
    expect(v.parse(EventContent, content)).toEqual(content);
    expect(textFaults(content)).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['an unknown field', 'colour', 'blue'],
    ['an unknown field deep inside', 'lots.0.lines.0.vat', '8'],
    ['a title of 100,000 characters', 'title', 'x'.repeat(100_000)],
    ['points as a JSON number', 'method.criteria.0.points', 35],
    ['negative points', 'method.criteria.0.points', '-35'],
    ['points of 40 digits', 'method.criteria.0.points', '3'.repeat(40)],
    ['points that are not a number', 'method.criteria.0.points', 'NaN'],
    ['points beyond all numbers', 'method.criteria.0.points', '1e400'],
    ['points in Arabic digits', 'method.criteria.0.points', '٣٥'],
    ['a formula of another kind', 'method.criteria.2.formula', 'eval'],
    ['a kind that is not there', 'method.criteria.0.kind', 'guess'],
    ['a currency in small letters', 'currency', 'usd'],
    ['more than 20 lots', 'lots', Array.from({ length: 21 }, () => givenContent().lots[0])],
    ['no lot', 'lots', []],
    ['three openers', 'openersNeeded', 3],
    ['retention for ever', 'retentionYears', 1000],
    ['more questions than may be', 'questions', Array(limits.questions + 1).fill(givenContent().questions[0])],
    ['more lines than may be', 'lots.0.lines', Array(limits.lines + 1).fill(givenContent().lots[0]?.lines[0])],
    ['an id that no object can have as a key of its own', 'questions.0.id', 'constructor'],
    ['an id with a dot', 'questions.0.id', 'a.b'],
    ['a question id longer than any id', 'method.criteria.3.questionId', 'x'.repeat(41)],
    ['a tie-break longer than any id', 'method.tieBreaks.0', 'x'.repeat(41)],
  ])('is refused with %s', (_, path, value) => {
    const content = structuredClone(givenContent());
    set(path, value)(content);
    expect(v.safeParse(EventContent, content).success).toBe(false);
  });
});

describe('the parts of it', () => {
  it('have ids of small letters, digits and hyphens', () => {
    for (const id of ['a', 'lot-1', 'x'.repeat(40)]) expect(v.is(LocalId, id)).toBe(true);
    for (const id of ['', 'A', 'a b', 'ä', '__proto__', 'constructor', 'prototype', 'x'.repeat(41)])
      expect(v.is(LocalId, id)).toBe(false);
    expect(v.is(LocalId, 'constructor-2')).toBe(true);
  });

  it('have amounts of zero or more', () => {
    expect(v.is(Amount, '0.000001')).toBe(true);
    for (const amount of ['', '-1', '1e5', '0.0000001', ' 1']) expect(v.is(Amount, amount)).toBe(false);
  });

  it('have addresses that a letter can be sent to, one at a time', () => {
    for (const email of ['a@b.example', 'first.last+tag@sub.city.example', "o'neill@x.example"])
      expect(v.is(Email, email)).toBe(true);
    for (const email of [
      '',
      'a',
      'a@b',
      'a@b.example, c@d.example',
      '<a@b.example>',
      'a b@c.example',
      'a@b.example\nBcc: x@y.example',
    ])
      expect(v.is(Email, email)).toBe(false);
  });
});

describe('the envelopes of an event', () => {
  it('are one, or the technical before the commercial; the price lies in the last', () => {
    expect(envelopesOf({ envelopes: 'one' })).toEqual(['bid']);
    expect(envelopesOf({ envelopes: 'two' })).toEqual(['technical', 'commercial']);
    expect(priceEnvelope({ envelopes: 'one' })).toBe('bid');
    expect(priceEnvelope({ envelopes: 'two' })).toBe('commercial');
  });
});

describe('a blank event', () => {
  it('asks for what only the buyer can know, and has no fault in what it brings', () => {
    const content = blankContent('Benches', 'America/Anchorage', { name: 'Ben', email: 'ben@buyer.example' });
    const faults = publicationFaults(givenEvent({ content }), beforeDeadline);
    expect(faults.map((f) => f.at)).toEqual([
      'description',
      'closes',
      'lots.0.lines',
      'method.criteria',
      'method.total',
    ]);
  });

  it('brings the scale that most committees know: 0 to 5, each level in words', () => {
    expect(startingScale.map((l) => l.mark)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(new Set(startingScale.map((l) => l.words)).size).toBe(6);
  });
});

describe('the Alaska RFP', () => {
  const { method, lots, zone, closes } = givenAlaska();

  it('has the points, the ceiling and the deadline of the original', () => {
    expect(method.criteria.map((c) => c.points)).toEqual(['100', '50', '50', '100', '100', '300', '200', '100']);
    expect(method.total).toBe('1000');
    expect(lots[0]?.ceiling).toBe('300000');
    expect([closes.slice(5), zone]).toEqual(['11-27T16:00', 'America/Anchorage']);
  });

  it('prices each role by rate and hours, and the rest in lump sums', () => {
    expect(lots[0]?.lines.map((l) => [l.unit, l.quantity])).toEqual([
      ...Array(7).fill(['hour', null]),
      ...Array(2).fill(['lump sum', '1']),
    ]);
  });
});
