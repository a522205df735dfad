import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, fingerprint, idFrom, receiptNumber, sha256Hex } from '../../shared/digest.ts';
import { exact } from '../../shared/exact.ts';

describe('SHA-256', () => {
  it.each([
    // FIPS 180-4 examples.
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is as published', (text, hex) => {
    expect(sha256Hex(text)).toBe(hex);
  });

  it('agrees with Node’s own, for text and for bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

/** A value of JSON without fractional numbers. */
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const shuffled = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(shuffled);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, shuffled(v)]),
  );
};

describe('the canonical JSON of a value', () => {
  it('does not depend on the order of keys', () => {
    expect(canonical({ b: 1, a: { d: [], c: 'x' } })).toBe('{"a":{"c":"x","d":[]},"b":1}');
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value));
      }),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 does in its example', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonical(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
  });

  it('keeps the order of lists, and writes what is missing in them as null', () => {
    expect(canonical([2, 1, undefined, null])).toBe('[2,1,null,null]');
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('leaves out members that are undefined', () => {
    expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it.each([
    ['a fraction', 1.5],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a whole number that floats cannot hold', 2 ** 53],
    ['a BigInt', 5n],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a set', new Set([1])],
    ['bytes', new Uint8Array([1])],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['nothing at all', undefined],
    ['an exact number', exact('1.5')],
  ])('is refused for %s', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
    if (value !== undefined) expect(() => canonical({ deep: [value] })).toThrow(TypeError);
  });
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    expect(fingerprint({ b: 1, a: 2 })).toBe(sha256Hex('{"a":2,"b":1}'));
    expect(fingerprint({ a: 2, b: 1 })).toBe(fingerprint({ b: 1, a: 2 }));
    expect(fingerprint({ a: 2, b: 2 })).not.toBe(fingerprint({ b: 1, a: 2 }));
  });

  it('stays what it is: bundles from before must still be checkable', () => {
    expect(fingerprint({ total: '1000', criteria: [{ id: 'cost', points: '200' }] })).toBe(
      createHash('sha256').update('{"criteria":[{"id":"cost","points":"200"}],"total":"1000"}').digest('hex'),
    );
  });
});

describe('an id that follows from a command', () => {
  it('is the same for the same command and kind, and another for another', () => {
    expect(idFrom('command-1', 'bid')).toBe(idFrom('command-1', 'bid'));
    expect(idFrom('command-1', 'bid')).not.toBe(idFrom('command-1', 'event'));
    expect(idFrom('command-1', 'bid')).not.toBe(idFrom('command-2', 'bid'));
  });

  it('is the first 80 bits of the hash in Crockford’s base 32', () => {
    const hex = createHash('sha256').update('command-1\nbid').digest('hex').slice(0, 20);
    const bits = BigInt(`0x${hex}`).toString(2).padStart(80, '0');
    const letters = '0123456789abcdefghjkmnpqrstvwxyz';
    expect(idFrom('command-1', 'bid')).toBe(
      (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join(''),
    );
  });

  it('has 16 letters that nobody mistakes for others', () => {
    fc.assert(
      fc.property(fc.string(), (command) => {
        expect(idFrom(command, 'bid')).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
      }),
    );
  });

  it('makes a receipt’s number that can be read out', () => {
    expect(receiptNumber('7q4k2m9dx3wp0000')).toBe('EH-7Q4K-2M9D-X3WP');
  });
});
