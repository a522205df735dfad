import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bundle, NoBundle, readBundle } from '../../shared/bundle.ts';
import { replay } from '../../shared/replay.ts';
import { givenBundle } from './given-bundle.ts';

/** What is refused, with its place; null where it is read and ranked. */
function refusalOf(json: string): string | null {
  try {
    replay(readBundle(json));
    return null;
  } catch (problem) {
    if (!(problem instanceof NoBundle)) throw problem;
    return `${problem.at}: ${problem.message}`;
  }
}
const written = (change: (bundle: Bundle) => unknown): string => {
  const bundle = givenBundle();
  const changed = change(bundle);
  return JSON.stringify(changed && typeof changed === 'object' ? changed : bundle);
};

describe('a file that is no bundle', () => {
  it.each<[string, string, RegExp]>([
    ['empty', '', /not JSON/],
    ['another format', '{"format":"ocds"}', /^format: /],
    ['a list', '[]', /^format: /],
    ['nothing', 'null', /Object/],
    ['a number beyond all numbers', written(() => 0).replace('"version":2', '"version":1e400'), /^version: .*Infinity/],
    [
      'a price as a number',
      written(() => 0).replace('"unitPrice":"100"', '"unitPrice":100'),
      /^bids\.0\.prices\.0\.unitPrice: /,
    ],
    [
      'a price with an exponent',
      written(() => 0).replace('"unitPrice":"100"', '"unitPrice":"1e400"'),
      /^bids\.0\.prices\.0\.unitPrice: /,
    ],
    ['a key that stands twice', written(() => 0).replace('"marks":', '"marks":[],"marks":'), /^marks: .*twice/],
    ['a key that is not known', written((b) => ({ ...b, weights: {} })), /^weights: /],
    ...['0', '1.5', '-0', '9007199254740993'].flatMap((n): [string, string, RegExp][] => [
      [`version ${n} of the notice`, written(() => 0).replace('"notice":1', `"notice":${n}`), /^event\.notice: /],
      [`rank ${n}`, written(() => 0).replace('"rank":2', `"rank":${n}`), /^result\.ranked\.1\.rank: /],
    ]),
    ...['Ä', '', 'a b', 'x'.repeat(65), '\u{1f600}'].map((print): [string, string, RegExp] => [
      `the fingerprint “${print}”`,
      written((b) => {
        b.bids[0]!.fingerprint = print;
      }),
      /^bids\.0\.fingerprint: /,
    ]),
    ...['__proto__', 'prototype', 'constructor'].flatMap((key): [string, string, RegExp][] => [
      [
        `an answer to ${key}`,
        written(() => 0).replace('"answers":{}', `"answers":{"${key}":"yes"}`),
        /^bids\.0\.answers: no id is called/,
      ],
      [
        `a panel of ${key}`,
        written(() => 0).replace('"marks":', `"panels":{"${key}":["eva"]},"marks":`),
        /^panels: no id is called/,
      ],
    ]),
    [
      'a criterion that goes by a question called prototype',
      written(
        (b) =>
          void Object.assign(b.method.criteria[1]!, {
            preferences: [{ percent: '5', questionId: 'prototype', most: '' }],
          }),
      ),
      /^method\.criteria\.1\.preferences\.0\.questionId: /,
    ],
    [
      'an id with a capital',
      written((b) => {
        b.method.criteria[0]!.id = 'C.1';
      }),
      /^method\.criteria\.0\.id: expected an id: 1 to 40 of a-z, 0-9 and -.*, found "C\.1"$/,
    ],
    [
      'a criterion called prototype',
      written((b) => {
        b.method.criteria[0]!.id = 'prototype';
      }),
      /^method\.criteria\.0\.id: /,
    ],
    ['deep nesting', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, /nested/],
  ])('is named as such: %s', (_, json, why) => {
    expect(refusalOf(json)).toMatch(why);
  });
});

const correction = { bidId: 'a', questionId: 'q', own: 'yes', corrected: 'no', reason: 'It is not so.' };

describe('a bundle that nothing can be computed from', () => {
  const criterion = (b: Bundle, i: number) => b.method.criteria[i]!;
  it.each<[string, (b: Bundle) => void, RegExp]>([
    [
      'no criterion',
      (b) => {
        b.method.criteria = [];
      },
      /^method\.criteria: /,
    ],
    [
      'two criteria of one id',
      (b) => {
        criterion(b, 1).id = 'c-1';
      },
      /^method\.criteria\.1\.id: /,
    ],
    [
      'blank points',
      (b) => {
        criterion(b, 0).points = '';
      },
      /^method\.criteria\.0\.points: /,
    ],
    [
      'a blank level',
      (b) => {
        b.method.scale[0]!.mark = '';
      },
      /^method\.scale\.0\.mark: /,
    ],
    ['a scale without a mark above 0', (b) => void b.method.scale.pop(), /^method\.scale: /],
    [
      'no scale',
      (b) => {
        b.method.scale = [];
      },
      /^method\.scale: /,
    ],
    [
      'a formula that needs a ceiling',
      (b) => void Object.assign(criterion(b, 1), { formula: 'ceiling-to-lowest' }),
      /^method\.criteria\.1\.formula: /,
    ],
    ['a formula without its bands', (b) => void Object.assign(criterion(b, 1), { formula: 'bands' }), /bands: /],
    [
      'an unknown tie-break',
      (b) => {
        b.method.tieBreaks = ['c-9'];
      },
      /^method\.tieBreaks\.0: /,
    ],
    [
      'a preference of 200 %',
      (b) => void Object.assign(criterion(b, 1), { preferences: [{ percent: '200', questionId: 'q', most: '' }] }),
      /^method\.criteria\.1\.preferences\.0\.percent: /,
    ],
    ['nothing that is priced', (b) => void b.lot.lines.pop(), /^lot\.lines: /],
    [
      'a correction for a bid that there is not',
      (b) => void Object.assign(b, { corrections: [{ ...correction, bidId: 'z' }] }),
      /^corrections\.0\.bidId: /,
    ],
    [
      'a correction that the bid does not have',
      (b) => void Object.assign(b, { corrections: [correction] }),
      /^corrections\.0\.corrected: /,
    ],
    [
      'two bids of one id',
      (b) => {
        b.bids[1]!.bidId = 'a';
      },
      /^bids\.1\.bidId: /,
    ],
    [
      'a line that is not there',
      (b) => {
        b.bids[0]!.prices[0]!.lineId = 'l-9';
      },
      /^bids\.0\.prices\.0\.lineId: /,
    ],
    [
      'periods that end before they begin',
      (b) => {
        b.lot.lines[0]!.periods = { first: 3, last: 1 };
      },
      /^lot\.lines\.0\.periods: /,
    ],
    ['a line priced twice', (b) => void b.bids[0]!.prices.push(b.bids[0]!.prices[0]!), /^bids\.0\.prices\.1\.lineId: /],
    [
      'a mark off the scale',
      (b) => {
        b.marks[0]!.mark = '4';
      },
      /^marks\.0\.mark: 4 is no mark of the scale/,
    ],
    [
      'a mark by a stranger',
      (b) => {
        b.marks[0]!.evaluatorId = 'mallory';
      },
      /^marks\.0\.evaluatorId: /,
    ],
    [
      'a mark for no bid',
      (b) => {
        b.marks[0]!.bidId = 'z';
      },
      /^marks\.0\.bidId: /,
    ],
    [
      'a mark for the price',
      (b) => {
        b.marks[0]!.criterionId = 'c-2';
      },
      /^marks\.0\.criterionId: /,
    ],
    ['a mark given twice', (b) => void b.marks.push({ ...b.marks[0]!, mark: '0' }), /^marks\.2: /],
    ['a missing mark', (b) => void b.marks.pop(), /^marks: .*bid b, criterion c-1/],
    ['nobody on the panel', (b) => void Object.assign(b, { evaluators: [], marks: [] }), /^marks: /],
    [
      'points that add up to nothing',
      (b) => {
        criterion(b, 0).points = '0';
        criterion(b, 1).points = '0';
      },
      /^method\.criteria: they add up to no points/,
    ],
    [
      'a percentage above 100',
      (b) => {
        b.method.weights = 'percent';
        criterion(b, 1).points = '100.5';
      },
      /^method\.criteria\.1\.points: more than 100 percent/,
    ],
    [
      'a minimum above 100 percent',
      (b) => {
        criterion(b, 0).minimum = { of: 'percent', least: '100.000001' };
      },
      /^method\.criteria\.0\.minimum\.least: more than 100 percent/,
    ],
    [
      'a minimum of a section that holds no points',
      (b) => {
        Object.assign(criterion(b, 0), { in: 's', points: '0' });
        b.method.sections = [{ id: 's', name: '', words: '', points: '', minimum: { of: 'percent', least: '50' } }];
      },
      /^method\.sections\.0\.minimum: there are no points to reach/,
    ],
    [
      'a minimum of quality that has to be passed and earns nothing',
      (b) => {
        criterion(b, 0).points = '0';
        b.method.minimum = { of: 'percent', least: '50' };
      },
      /^method\.minimum: there are no points to reach/,
    ],
    [
      'a minimum in points of a criterion without any',
      (b) => void Object.assign(criterion(b, 0), { points: '0', minimum: { of: 'points', least: '1' } }),
      /^method\.criteria\.0\.minimum: there are no points to reach/,
    ],
    ['somebody on the panel twice', (b) => void b.evaluators.push('eva'), /^evaluators: /],
  ])('says where: %s', (_, change, why) => {
    expect(refusalOf(written(change))).toMatch(why);
  });

  it('is read with a byte order mark, and with a string of millions of escapes', () => {
    expect(refusalOf(`\ufeff${written(() => 0)}`)).toBeNull();
    expect(refusalOf(written((b) => void Object.assign(b.event, { title: '\n'.repeat(6_000_000) })))).toMatch(
      /^event\.title: /,
    );
  });

  it('is read where all that is judged has to be passed, and the price or the tie-breaks decide', () => {
    const gate = (b: Bundle) => {
      Object.assign(criterion(b, 0), { points: '0', minimum: { of: 'mark', least: '1' } });
      delete b.result;
    };
    const cheapest = written((b) => {
      gate(b);
      Object.assign(criterion(b, 1), { points: '0', formula: 'lowest-price' });
    });
    expect(refusalOf(cheapest)).toBeNull();
    const gates = written((b) => {
      gate(b);
      b.method.criteria.pop();
    });
    expect(refusalOf(gates)).toBeNull();
  });

  it('is none without bids, or where all of them are out', () => {
    expect(refusalOf(written((b) => void Object.assign(b, { bids: [], marks: [], result: undefined })))).toBeNull();
    const out = written((b) => {
      b.lot.ceiling = '1';
      b.marks = [];
      delete b.result;
    });
    expect(replay(readBundle(out)).ranking).toMatchObject({ ranked: [], leftOut: [{ bidId: 'a' }, { bidId: 'b' }] });
  });
});

it('the example of bundle.md is a bundle, and says what follows', () => {
  const [, example = ''] = /```json\n(.*?)\n```/s.exec(readFileSync('shared/bundle.md', 'utf8')) ?? [];
  const { ranking, difference } = replay(readBundle(example));
  expect(difference).toBeUndefined();
  expect(ranking.ranked.map((r) => [r.rank, r.name, r.total.shown])).toEqual([
    [1, 'Birch', '82.00'],
    [2, 'Alder', '80.67'],
  ]);
  expect(ranking.leftOut.map((l) => [l.name, l.text])).toEqual([
    ['Cedar', 'Reaches 30 % of the points for “Plan”; the minimum is 40 %.'],
  ]);
});
