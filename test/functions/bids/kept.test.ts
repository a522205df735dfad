import { expect, test } from 'vitest';
import { draftUntil, keptBytes } from '../../../functions/bids/kept.ts';

const bytes = new Uint8Array([1]);
const place = { key: 's-1/e/lot-1/bid/x', versionId: 'v' };
const held = { size: 1, sha256: null, parts: 0, versionId: 'v', contentType: '' };
/** A vault that has the object, has let it go, or does not answer now. */
const vault = (is: 'here' | 'gone' | 'down') => ({
  get: async () => {
    if (is === 'here') return bytes;
    throw new Error('AccessDenied');
  },
  head: async () => (is === 'gone' ? undefined : held),
});
const until = '2026-12-01T00:00:00.000Z';
const [before, after] = ['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'];

test('what the vault may have let go by now, and has, is told from what it cannot read', async () => {
  expect(await keptBytes(vault('here'), place, until, before)).toBe(bytes);
  expect(await keptBytes(vault('gone'), place, until, after)).toBeNull();
  await expect(keptBytes(vault('down'), place, until, after)).rejects.toThrow('AccessDenied');
});

test('before its time nothing passes for gone: no draft is shown blank, to be saved over, because the vault fails', async () => {
  await expect(keptBytes(vault('gone'), place, until, before)).rejects.toThrow('AccessDenied');
});

test('a draft is there for a year', () => {
  expect(draftUntil('2026-03-01T10:00:00.000Z')).toBe('2027-03-01T10:00:00.000Z');
});
