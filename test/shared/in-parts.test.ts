/** A file in parts: how it is cut, what its one hash is, and which announcements of it are refused. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compositeSha256, sha256Hex } from '../../shared/digest.ts';
import { limits } from '../../shared/event.ts';
import { inPartsFaults, limitText, partCount, partLength, partRange } from '../../shared/in-parts.ts';

const MiB = 1024 ** 2;
const size = fc.oneof(
  fc.integer({ min: 1, max: limits.bidFileBytes }),
  fc.integer({ min: 1, max: 80 }).chain((n) => fc.integer({ min: -1, max: 1 }).map((by) => n * limits.partBytes + by)),
);

describe('a file of any length', () => {
  test('is the sum of its parts, which lie end to end, none of them empty', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 5 * MiB, max: 128 * MiB }), (bytes, partSize) => {
        const count = partCount(bytes, partSize);
        let at = 0;
        for (let n = 1; n <= count; n++) {
          const { start, end } = partRange(bytes, partSize, n);
          expect(start).toBe(at);
          expect(end - start).toBe(partLength(bytes, partSize, n));
          expect(end - start).toBeGreaterThan(0);
          if (n < count) expect(end - start).toBe(partSize);
          at = end;
        }
        expect(at).toBe(bytes);
      }),
    );
  });

  test('has few enough parts for one page of S3’s list, and for one record', () => {
    expect(partCount(limits.bidFileBytes, limits.partBytes)).toBe(80);
  });
});

describe('the one hash of a file in parts', () => {
  it('is the SHA-256 of its parts’ SHA-256s, as bytes, one after the other: what S3 computes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const digest = createHash('sha256');
        for (const part of parts) digest.update(createHash('sha256').update(part).digest());
        expect(compositeSha256(parts.map((part) => sha256Hex(part)))).toBe(digest.digest('hex'));
      }),
    );
  });

  it('tells parts in another order, and a part from the whole', () => {
    const [one, two] = [sha256Hex('one'), sha256Hex('two')];
    expect(compositeSha256([one, two])).not.toBe(compositeSha256([two, one]));
    expect(compositeSha256([one])).not.toBe(one);
  });
});

describe('an announcement of a file in parts', () => {
  const partBytes = 10;
  const hashes = (n: number) => Array.from({ length: n }, (_, i) => sha256Hex(String(i)));
  const faults = (bytes: number, n: number, partSize = partBytes) =>
    inPartsFaults({ size: bytes, inParts: { size: partSize, sha256: hashes(n) } }, partBytes).map((f) => f.code);

  it('names a hash for each of its parts', () => {
    expect(faults(25, 3)).toEqual([]);
    expect(faults(30, 3)).toEqual([]);
    expect(faults(31, 3)).toEqual(['part-count']);
    expect(faults(25, 2)).toEqual(['part-count']);
    expect(faults(25, 4)).toEqual(['part-count']);
  });

  it('cuts it where we do', () => {
    expect(faults(25, 3, 11)).toEqual(['part-size']);
  });

  it('is refused for a file that goes in one piece', () => {
    expect(faults(10, 1)).toEqual(['file-in-one-piece']);
    expect(faults(11, 2)).toEqual([]);
  });
});

test('limits are named in the units that people read', () => {
  expect([limitText(limits.fileBytes), limitText(limits.bidFileBytes)]).toEqual(['64 MiB', '5 GiB']);
});
