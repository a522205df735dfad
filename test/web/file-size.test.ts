import { describe, expect, it } from 'vitest';
import { partText, sizeText } from '../../web/file-size.ts';

describe('file sizes', () => {
  it('read in the unit that fits, rounded down', () => {
    expect(sizeText(812)).toBe('812 B');
    expect(sizeText(1_999)).toBe('1.9 kB');
    expect(sizeText(2_140_000)).toBe('2.1 MB');
    expect(sizeText(480_900_000)).toBe('480 MB');
    expect(sizeText(5_300_000_000)).toBe('5.3 GB');
  });

  it('tell a part in the unit of the whole', () => {
    expect(partText(340_000_000, 480_000_000)).toBe('340 of 480 MB');
    expect(partText(90_000, 2_000_000)).toBe('0.0 of 2.0 MB');
    expect(partText(3, 12)).toBe('3 of 12 B');
  });
});
