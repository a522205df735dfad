import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type EventContent, Method } from '../../../shared/event.ts';
import { add, exact, plain } from '../../../shared/exact.ts';
import { methodHtml } from '../../../shared/method-html.ts';
import { publicationFaults } from '../../../shared/publication-faults.ts';
import { methodRows, methodSentences } from '../../../shared/scoring/method-words.ts';
import { decidesOrder, priceFormulas } from '../../../shared/scoring/price-formulas.ts';
import { rank } from '../../../shared/scoring/rank.ts';
import { beforeDeadline, givenTeam } from '../../given.ts';
import { randomEvaluation } from './random-methods.ts';

const found = (content: EventContent) =>
  publicationFaults({ content, team: givenTeam() }, beforeDeadline).map((f) => `${f.at} ${f.code}`);
/** Every text of a method, with the thing it stands in. */
const stringsIn = (value: object): { of: Record<string, unknown>; key: string }[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [{ of: value as Record<string, unknown>, key }]
      : inner !== null && typeof inner === 'object'
        ? stringsIn(inner)
        : [],
  );
const more = (points: string) => plain(add(exact(points), exact('0.01')));
const priceAt = (m: Method) => m.criteria.findIndex((c) => c.kind === 'price');
const judgedAt = (m: Method) => m.criteria.findIndex((c) => c.kind === 'judged');

/** Each takes a method that may be published, spoils one thing, and says what must be found; null where it has no such thing. */
const spoilers: Record<string, (m: Method) => string[] | null> = {
  'a total that is a hundredth off'(m) {
    if (m.weights) return null;
    m.total = more(m.total);
    return ['method.total points-off-total'];
  },
  'a percentage a hundredth too high at the top'(m) {
    const top = m.criteria.find((c) => c.in === undefined && !c.bonus && c.points !== '0');
    if (!m.weights || !top || top.minimum?.of === 'points') return null;
    top.points = more(top.points);
    return ['method.weights percent-off'];
  },
  'a percentage a hundredth too high in a section'(m) {
    const inside = m.criteria.find((c) => c.in !== undefined && c.points !== '0');
    if (!m.weights || !inside || inside.minimum?.of === 'points') return null;
    inside.points = more(inside.points);
    return [`method.sections.${m.sections!.findIndex((s) => s.id === inside.in)} percent-off`];
  },
  'a section that holds nothing'(m) {
    const at = m.sections?.length ?? 0;
    m.sections = [...(m.sections ?? []), { id: 'empty', name: 'Empty', words: '', points: m.weights ? '0' : '' }];
    return [`method.sections.${at} section-empty`];
  },
  'a section that stands in itself'(m) {
    const at = m.sections?.length ?? 0;
    m.sections = [
      ...(m.sections ?? []),
      { id: 'self', name: 'Self', words: '', points: m.weights ? '0' : '', in: 'self' },
    ];
    return [`method.sections.${at}.in section-circle`];
  },
  'a bonus in a section'(m) {
    const at = m.criteria.findIndex((c) => c.bonus);
    if (at < 0 || !m.sections) return null;
    m.criteria[at]!.in = m.sections[0]!.id;
    return [`method.criteria.${at}.in bonus-inside`];
  },
  'a minimum of a relative price'(m) {
    const at = priceAt(m);
    const c = m.criteria[at];
    if (c?.kind !== 'price' || !(priceFormulas[c.formula].relative || decidesOrder(c.formula))) return null;
    c.minimum = { of: 'percent', least: '10' };
    return [`method.criteria.${at}.minimum minimum-relative`];
  },
  'a minimum above all there is'(m) {
    m.minimum = { of: 'percent', least: '100.000001' };
    return ['method.minimum.least minimum-high'];
  },
  'a draw before the end'(m) {
    m.tieBreaks = ['draw', 'price'];
    return ['method.tieBreaks.0 draw-not-last'];
  },
  'a scale of one level'(m) {
    const at = judgedAt(m);
    const c = m.criteria[at];
    if (c?.kind !== 'judged') return null;
    Object.assign(c, { scale: m.scale.slice(-1), step: '', minimum: undefined });
    if (c.points === '0') return null;
    return [`method.criteria.${at}.scale scale-short`];
  },
  'a quorum that the team cannot fill'(m) {
    m.quorum = 5;
    return judgedAt(m) < 0 ? null : ['method.quorum quorum-above-team'];
  },
  'more decimals than are shown'(m) {
    m.rounding = { of: 'total', decimals: 4, mode: 'down' };
    return ['method.rounding.decimals rounding-finer'];
  },
};

describe('a method that may be published', () => {
  it('has no fault, ranks whatever bids there are, and has words for all of itself', () => {
    fc.assert(
      fc.property(randomEvaluation, ({ content, evaluated }) => {
        expect(found(content)).toEqual([]);
        const { ranked, leftOut } = rank(evaluated);
        expect([...ranked, ...leftOut].map((b) => b.bidId).sort()).toEqual(evaluated.bids.map((b) => b.bidId));
        const { method, questions, lots } = content;
        const rows = methodRows(method, questions);
        expect(rows).toHaveLength(method.criteria.length + (method.sections?.length ?? 0));
        const said = [...rows.flatMap((r) => [r.points, ...r.how]), ...methodSentences({ method, lots }, content)];
        expect(said.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{/);
      }),
      { numRuns: 200 },
    );
  });

  it('with anything typed over anything in it is still looked at to the end, and told in words', () => {
    const typed = fc.constantFrom(
      '',
      '0',
      '0.000001',
      '100',
      '100.5',
      '999999999999999999',
      'c-1',
      's-0',
      'price',
      'draw',
    );
    const edits = fc.array(fc.tuple(fc.nat(), typed), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(randomEvaluation, edits, ({ content }, changes) => {
        const method = structuredClone(content.method);
        for (const [at, value] of changes) {
          const places = stringsIn(method);
          const { of, key } = places[at % places.length]!;
          of[key] = value;
        }
        const spoiled = { ...content, method };
        fc.pre(v.is(Method, method));
        for (const { text } of publicationFaults({ content: spoiled, team: givenTeam() }, beforeDeadline))
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\{/);
        const said = methodRows(method, content.questions).flatMap((r) => [r.points, ...r.how]);
        expect(said.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{/);
        expect(methodHtml(spoiled)).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it.each(Object.entries(spoilers))('has exactly its fault with %s', (_, spoil) => {
    let spoiled = 0;
    fc.assert(
      fc.property(randomEvaluation, ({ content }) => {
        const method = structuredClone(content.method);
        const faults = spoil(method);
        if (faults === null) return;
        spoiled++;
        expect(found({ ...content, method })).toEqual(faults);
      }),
      { numRuns: 100 },
    );
    expect(spoiled).toBeGreaterThan(5);
  });
});
