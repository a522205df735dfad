import { describe, expect, it } from 'vitest';
import type { EventRecord, Method } from '../../../shared/event.ts';
import { publicationFaults } from '../../../shared/publication-faults.ts';
import { beforeDeadline, givenEvent } from '../../given.ts';
import { byPoints, deepMethod, givenDeep, methodSlips } from '../method-slips.ts';

const found = (e: EventRecord) => publicationFaults(e, beforeDeadline).map((f) => `${f.at} ${f.code}`);
const own = (e: EventRecord): Method => e.content.lots[1]!.method!;
const changed = (...changes: ((m: Method) => void)[]): EventRecord => {
  const event = givenDeep();
  for (const change of changes) change(own(event));
  return event;
};
/** The event alone, ranked by this method. */
const eventWith = (change: (e: EventRecord) => void): EventRecord => {
  const event = structuredClone(givenEvent());
  change(event);
  return event;
};

describe('a method of many parts', () => {
  it('has no fault, as a lot’s own or as the event’s, by percentages or by points', () => {
    expect(found(givenDeep())).toEqual([]);
    expect(found(changed(byPoints))).toEqual([]);
    expect(found(eventWith((e) => void Object.assign(e.content, { method: deepMethod() })))).toEqual([]);
  });

  it.each(methodSlips)('has its fault: $what', ({ faults, to }) => {
    expect(found(changed(to)).sort()).toEqual(faults.map(([at, code]) => `lots.1.method.${at} ${code}`).sort());
    const alone = eventWith((e) => {
      e.content.method = deepMethod();
      to(e.content.method);
    });
    expect(found(alone).sort()).toEqual(faults.map(([at, code]) => `method.${at} ${code}`).sort());
  });

  it('says of which lot it speaks, and always has words', () => {
    for (const { to } of methodSlips)
      for (const { text } of publicationFaults(changed(to), beforeDeadline)) {
        expect(text).toMatch(/^Lot 2: [A-Z“].{10,}\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
  });
});

describe('a lot with its own method', () => {
  it('is all that is looked at where no lot is left to the event’s', () => {
    const event = givenDeep();
    event.content.lots.shift();
    event.content.method.criteria = [];
    expect(found(event)).toEqual([]);
    delete event.content.lots[0]!.method;
    expect(found(event)).toContain('method.criteria criteria-missing');
  });

  it('may follow a question that is asked for it alone', () => {
    const event = givenDeep();
    event.content.method.criteria = event.content.method.criteria.filter((c) => c.id !== 'guarantee');
    event.content.method.total = '95';
    event.content.questions[2]!.lotId = 'lot-2';
    expect(found(event)).toEqual([]);
    event.content.questions[2]!.lotId = 'lot-1';
    expect(found(event)).toEqual(['lots.1.method.criteria.2.questionId question-of-one-lot']);
  });

  it('may name prices of its own, and needs its own ceiling only', () => {
    const bands = [
      { upTo: '30000', percent: '100' },
      { upTo: '60000', percent: '50' },
    ];
    const priced = (change: object) => (m: Method) => void Object.assign(m.criteria[4]!, change);
    expect(found(changed(priced({ formula: 'bands', bands })))).toEqual([]);
    const event = changed(priced({ formula: 'ceiling-to-lowest' }));
    event.content.lots[0]!.ceiling = null;
    expect(found(event)).toEqual([]);
    event.content.lots[1]!.ceiling = null;
    expect(found(event)).toEqual(['lots.1.method.criteria.4.formula ceiling-needed']);
  });

  it('needs evaluators where it alone is judged', () => {
    const event = givenDeep();
    const { method } = event.content;
    Object.assign(method, { criteria: method.criteria.filter((c) => c.kind !== 'judged'), total: '45', tieBreaks: [] });
    event.team = event.team.filter((m) => !m.roles.includes('evaluator'));
    expect(found(event)).toEqual(['team evaluator-missing']);
  });
});

describe('a formula that decides the order', () => {
  const cheapest = (change: (m: Method) => void = () => {}) =>
    eventWith(({ content: { method } }) => {
      method.criteria = [
        { ...method.criteria[0]!, points: '0', minimum: { of: 'mark', least: '3' } },
        { ...method.criteria[2]!, points: '100', kind: 'price', formula: 'lowest-price', preferences: [] },
      ];
      change(method);
    });

  it('is the lowest price among those that pass, with a gate alone', () => {
    expect(found(cheapest())).toEqual([]);
  });

  it.each(['price-per-quality-point', 'quality-adjusted'] as const)('needs quality that counts: %s', (formula) => {
    const without = cheapest((m) => void Object.assign(m.criteria[1]!, { formula }));
    expect(found(without)).toEqual(['method.criteria.1.formula quality-missing']);
    const counted = cheapest((m) => {
      Object.assign(m.criteria[0]!, { points: '40' });
      Object.assign(m.criteria[1]!, { formula, points: '60' });
    });
    expect(found(counted)).toEqual([]);
  });

  it('gives the price no points, so a minimum cannot rest on it', () => {
    const with_ = cheapest((m) => void Object.assign(m.criteria[1]!, { minimum: { of: 'percent', least: '50' } }));
    expect(found(with_)).toEqual(['method.criteria.1.minimum minimum-relative']);
  });
});

describe('a minimum of a price that no other price moves', () => {
  it('may stand, for it asks no other bid, but where the price is sealed when it is tested', () => {
    const event = eventWith(({ content: { method } }) => {
      Object.assign(method.criteria[2]!, {
        formula: 'ceiling-to-optimum',
        optimum: '30000',
        minimum: { of: 'percent', least: '20' },
      });
    });
    expect(found(event)).toEqual(['method.criteria.2.minimum minimum-sealed']);
    event.content.envelopes = 'one';
    for (const q of event.content.questions) q.envelope = 'bid';
    expect(found(event)).toEqual([]);
  });
});

describe('a shortlist', () => {
  const short = (change: (e: EventRecord) => void) =>
    found(
      eventWith((e) => {
        e.content.method.shortlist = { top: 2 };
        change(e);
      }),
    );

  it('needs two envelopes, quality, and answers that lie open by then', () => {
    expect(short(() => {})).toEqual([]);
    const one = short((e) => {
      e.content.envelopes = 'one';
      for (const q of e.content.questions) q.envelope = 'bid';
    });
    expect(one).toEqual(['method.shortlist shortlist-off']);
    const alone = short(({ content: { method } }) => {
      Object.assign(method, { criteria: [{ ...method.criteria[2]!, points: '100' }], tieBreaks: [] });
    });
    expect(alone).toEqual(['method.shortlist shortlist-off']);
    expect(short((e) => void Object.assign(e.content.questions[2]!, { envelope: 'commercial' }))).toEqual([
      'method.shortlist shortlist-sealed',
    ]);
  });
});

describe('a minimum in an event of two envelopes', () => {
  const low = { of: 'percent' as const, least: '10' };
  it('rests on nothing that is sealed when it is tested', () => {
    const sealed = (change: (e: EventRecord) => void) =>
      found(
        eventWith((e) => {
          e.content.questions[2]!.envelope = 'commercial';
          change(e);
        }),
      );
    const at = (e: EventRecord) => {
      const { criteria } = e.content.method;
      return criteria.findIndex((c) => 'questionId' in c && c.questionId === e.content.questions[2]!.id);
    };
    const i = at(eventWith(() => {}));
    expect(i).toBeGreaterThanOrEqual(0);
    expect(sealed(() => {})).toEqual([]);
    expect(sealed((e) => void Object.assign(e.content.method.criteria[i]!, { minimum: low }))).toEqual([
      `method.criteria.${i}.minimum minimum-sealed`,
    ]);
    expect(sealed((e) => void Object.assign(e.content.method, { minimum: low }))).toEqual([
      'method.minimum minimum-sealed',
    ]);
    expect(found(eventWith((e) => void Object.assign(e.content.method, { minimum: low })))).toEqual([]);
  });
});

describe('names that tell nothing', () => {
  it('are refused where nobody marks the bids', () => {
    const event = eventWith(({ content }) => {
      content.pseudonyms = true;
      const { method } = content;
      Object.assign(method, {
        criteria: method.criteria.filter((c) => c.kind !== 'judged'),
        total: '45',
        tieBreaks: [],
      });
    });
    expect(found(event)).toEqual(['pseudonyms pseudonyms-off']);
  });
});

describe('what falls due later', () => {
  it.each<[string, object, object, string[]]>([
    ['a rate and years', { discountPercent: '4' }, { periods: { first: 1, last: 5 } }, []],
    ['years without a rate', {}, { periods: { first: 0, last: 5 } }, []],
    [
      'a rate of 0',
      { discountPercent: '0' },
      { periods: { first: 1, last: 5 } },
      ['lots.0.discountPercent discount-zero'],
    ],
    ['a rate with nothing to discount', { discountPercent: '4' }, {}, ['lots.0.discountPercent periods-missing']],
    [
      'all of it at the start',
      { discountPercent: '4' },
      { periods: { first: 0, last: 0 } },
      ['lots.0.discountPercent periods-missing'],
    ],
    ['an end before its beginning', {}, { periods: { first: 3, last: 2 } }, ['lots.0.lines.0.periods periods-order']],
  ])('before publication: %s', (_, lot, line, faults) => {
    const event = eventWith(({ content: { lots } }) => {
      Object.assign(lots[0]!, lot);
      Object.assign(lots[0]!.lines[0]!, line);
    });
    expect(found(event)).toEqual(faults);
  });
});
