/** The smallest files that are images by the letter of their formats: enough for what reads only their heads and ends. */

const chunk = (type: string, data: readonly number[]): number[] => [
  ...[24, 16, 8, 0].map((shift) => (data.length >>> shift) & 0xff),
  ...[...type].map((c) => c.charCodeAt(0)),
  ...data,
  0,
  0,
  0,
  0,
];
const long = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >>> shift) & 0xff);
const word = (n: number): number[] => [n >>> 8, n & 0xff];

/** A PNG of these sides; `more` bytes of text make it as large as a test wants it. */
export const png = (width: number, height: number, more = 0): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...long(width), ...long(height), 8, 2, 0, 0, 0]),
    ...chunk('tEXt', new Array<number>(more).fill(32)),
    ...chunk('IEND', []),
  ]);

/** A JPEG of these sides: JFIF head, start of frame, end. */
export const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0],
    ...[0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...word(height), ...word(width), 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]);
