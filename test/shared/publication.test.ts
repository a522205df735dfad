import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import { Problem } from '../../shared/problem.ts';
import { deadlineOf, methodFingerprint, publicationFaults, publish, reachable } from '../../shared/publication.ts';
import { instantAt, later } from '../../shared/time.ts';
import {
  beforeDeadline,
  closesAt,
  givenAlaska,
  givenContent,
  givenDocument,
  givenEvent,
  givenTeam,
  people,
} from '../given.ts';
import { afterSlips, set, slips } from './publication-slips.ts';

const found = (e: EventRecord) => publicationFaults(e, beforeDeadline).map((f) => [f.at, f.code]);
const sorted = (faults: readonly (readonly string[])[]) => faults.map((f) => f.join(' ')).sort();

describe('an event that is ready', () => {
  it.each([
    ['the small one', givenEvent()],
    ['the Alaska RFP', givenEvent({ content: givenAlaska() })],
  ])('has no fault: %s', (_, event) => {
    expect(found(event)).toEqual([]);
  });

  it('needs no scale and no evaluator where nothing is judged', () => {
    const event = structuredClone(givenEvent());
    const { method } = event.content;
    method.criteria = method.criteria.filter((c) => c.kind !== 'judged');
    Object.assign(method, { total: '45', scale: [], tieBreaks: [] });
    event.team = event.team.filter((m) => !m.roles.includes('evaluator'));
    expect(found(event)).toEqual([]);
  });

  it('needs one opener where one opens alone', () => {
    const event = structuredClone(givenEvent());
    event.content.openersNeeded = 1;
    event.team.pop();
    expect(found(event)).toEqual([]);
    event.team.pop();
    expect(found(event)).toEqual([['team', 'opener-missing']]);
  });

  it('may have one envelope, if its questions lie there', () => {
    const event = structuredClone(givenEvent());
    event.content.envelopes = 'one';
    expect(found(event)).toHaveLength(event.content.questions.length);
    for (const q of event.content.questions) q.envelope = 'bid';
    expect(found(event)).toEqual([]);
  });

  it('may have no ceiling', () => {
    const event = structuredClone(givenEvent());
    event.content.lots[0]!.ceiling = null;
    expect(found(event)).toEqual([]);
  });
});

describe('what keeps an event from being published', () => {
  it.each(slips)('$what', (slip) => {
    expect(sorted(found(afterSlips(slip)))).toEqual(sorted(slip.faults));
  });

  it('is said all at once: any slips in different places give exactly the faults of each', () => {
    const some = fc.uniqueArray(fc.constantFrom(...slips), { selector: (s) => s.of, minLength: 1, maxLength: 8 });
    // These change what another one looks at: points that are gone have no total to miss, and no place in the list.
    const apart = new Set(['criteria', 'total', 'ties', 'preference', 'scale', 'team']);
    fc.assert(
      fc.property(some, (chosen) => {
        fc.pre(chosen.filter((s) => apart.has(s.of)).length <= 1);
        expect(sorted(found(afterSlips(...chosen)))).toEqual(sorted(chosen.flatMap((s) => s.faults)));
      }),
      { numRuns: 300 },
    );
  });

  it('is points that miss the total, by any amount in either direction, and says how many to give or take', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 34_999_999 }), fc.boolean(), (millionths, over) => {
        const by = `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`;
        const event = structuredClone(givenEvent());
        const short = `${34 - Math.floor(millionths / 1e6)}.${String(1e6 - (millionths % 1e6)).padStart(6, '0')}`;
        if (over) event.content.method.criteria.push({ ...event.content.method.criteria[0]!, id: 'more', points: by });
        else event.content.method.criteria[0]!.points = millionths % 1e6 === 0 ? `${35 - millionths / 1e6}` : short;
        const [fault, ...others] = publicationFaults(event, beforeDeadline);
        expect(others).toEqual([]);
        expect(fault).toMatchObject({ at: 'method.total', code: 'points-off-total' });
        const said = by.replace(/\.?0+$/, '');
        expect(fault?.text).toContain(over ? `Take away ${said}.` : `Give out another ${said}.`);
      }),
    );
  });

  it('says the sum and the total in words that help', () => {
    const event = structuredClone(givenEvent());
    event.content.method.criteria[0]!.points = '34.99';
    expect(publicationFaults(event, beforeDeadline)[0]?.text).toBe(
      'The points add up to 99.99 of 100. Give out another 0.01.',
    );
  });

  it('is a deadline that is not later than now, to the millisecond', () => {
    expect(publicationFaults(givenEvent(), later(closesAt, -0.001))).toEqual([]);
    expect(publicationFaults(givenEvent(), closesAt).map((f) => f.code)).toEqual(['deadline-past']);
  });

  it('always has words for whoever reads it', () => {
    for (const slip of slips) {
      for (const fault of publicationFaults(afterSlips(slip), beforeDeadline)) {
        expect(fault.text).toMatch(/^[A-Z].{10,}\.$/);
        expect(fault.text).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });
});

describe('the deadline of a content', () => {
  it('is an instant', () => {
    expect(deadlineOf(givenContent())).toEqual({ at: closesAt });
    expect(deadlineOf(givenContent({ zone: 'UTC' }))).toEqual({ at: '2026-11-27T16:00:00.000Z' });
  });
});

describe('publishing', () => {
  it('fixes the deadline as an instant, the method by its fingerprint, and notice number 1', () => {
    const { event, notice } = publish(givenEvent(), beforeDeadline);
    const method = methodFingerprint(givenContent());
    expect(event).toEqual({
      ...givenEvent(),
      version: 4,
      published: { number: 1, at: beforeDeadline, closesAt, method },
    });
    expect(notice).toEqual({
      eventId: 'event-1',
      orgId: 'org-buyer',
      buyer: 'City of Fernhaven',
      number: 1,
      publishedAt: beforeDeadline,
      closesAt,
      method,
      retainUntil: '2032-12-02T01:00:00.000Z',
      content: givenContent(),
      documents: [],
    });
  });

  it('publishes the documents with the notice', () => {
    const documents = [givenDocument('request-for-proposals.pdf'), givenDocument('plan.pdf')];
    expect(publish(givenEvent({ documents }), beforeDeadline).notice.documents).toEqual(documents);
  });

  it('tells the public nothing of the team', () => {
    const text = JSON.stringify(publish(givenEvent(), beforeDeadline).notice);
    for (const { name, email } of Object.values(people)) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(email);
    }
  });

  it('keeps bids for at least the years that the notice says', () => {
    for (const retentionYears of [1, 6, 30]) {
      const { notice } = publish(givenEvent({ content: givenContent({ retentionYears }) }), beforeDeadline);
      expect(notice.retainUntil >= instantAt(Date.UTC(2026 + retentionYears, 10, 28, 1))).toBe(true);
    }
  });

  it('refuses with every fault at once and changes nothing', () => {
    const event = givenEvent({ content: givenContent({ title: '', description: '' }), team: givenTeam().slice(1) });
    const before = canonical(event);
    expect(() => publish(event, beforeDeadline)).toThrow(Problem);
    try {
      publish(event, beforeDeadline);
    } catch (refused) {
      expect(refused).toMatchObject({
        code: 'event-not-ready',
        message: '3 faults to put right before you can publish.',
      });
      expect((refused as Problem).faults.map((f) => f.at)).toEqual(['title', 'description', 'team']);
    }
    expect(canonical(event)).toBe(before);
  });

  it('counts one fault as one', () => {
    expect(() => publish(givenEvent({ content: givenContent({ title: '' }) }), beforeDeadline)).toThrow(
      'One fault to put right before you can publish.',
    );
  });

  it('happens once', () => {
    const { event } = publish(givenEvent(), beforeDeadline);
    expect(() => publish(event, beforeDeadline)).toThrow('A change is an addendum.');
  });
});

describe('the fingerprint of the method', () => {
  const changed = (path: string, value: unknown) => {
    const content = structuredClone(givenContent());
    set(path, value)(content);
    return methodFingerprint(content);
  };

  it.each<[string, string, unknown]>([
    ['points', 'method.criteria.0.points', '35.0'],
    ['words of a criterion', 'method.criteria.0.words', 'Fits any park.'],
    ['order of criteria', 'method.criteria', givenContent().method.criteria.toReversed()],
    ['the scale', 'method.scale.2.words', 'Fair.'],
    ['the total', 'method.total', '100.0'],
    ['decimals shown', 'method.shownDecimals', 3],
    ['tie-breaks', 'method.tieBreaks', ['design', 'price']],
    ['the ceiling', 'lots.0.ceiling', null],
    ['rounds of offers', 'offerRounds', 2],
    ['the price sheet', 'lots.0.lines.0.quantity', '41'],
    ['the currency', 'currency', 'CAD'],
    ['the basis of prices', 'priceBasis.tax', 'gross'],
    ['the envelopes', 'envelopes', 'one'],
    ['a question that gives points', 'questions.1.text', 'Is it near?'],
    ['where bids on paper go', 'paperTo', 'Lake Street 1'],
  ])('changes with %s', (_, path, value) => {
    expect(changed(path, value)).not.toBe(methodFingerprint(givenContent()));
  });

  it.each<[string, string, unknown]>([
    ['the title', 'title', 'Benches'],
    ['the deadline', 'closes', '2026-12-01T16:00'],
    ['the contact', 'contact.name', 'Somebody else'],
  ])('does not change with %s', (_, path, value) => {
    expect(changed(path, value)).toBe(methodFingerprint(givenContent()));
  });
});

describe('the points that a bid can reach', () => {
  it('are the total and every bonus', () => {
    expect(reachable(givenContent())).toBe('103');
    expect(reachable(givenAlaska())).toBe('1000');
  });

  it('leave out what has no points yet', () => {
    const content = structuredClone(givenContent());
    content.method.criteria[4]!.points = '';
    expect(reachable(content)).toBe('100');
  });
});
