/** Fingerprints: SHA-256 of bytes, and of values in one canonical JSON form, alike in Node and in browsers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text (UTF-8) or bytes, as 64 lower-case hex digits. */
export const sha256Hex = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));

/**
 * The one hash that stands for a file in parts: SHA-256 of the bytes of its parts' SHA-256s, one after the other. S3 computes
 * the same for an object that came in parts, and anyone can from the file.
 */
export const compositeSha256 = (parts: readonly string[]): string => bytesToHex(sha256(hexToBytes(parts.join(''))));

/**
 * One JSON text for one value: keys sorted by UTF-16 code units, no white space (RFC 8785, for values without
 * fractional numbers: ours are strings). `undefined` members are left out. Throws a TypeError for all that JSON would
 * change or drop in silence: numbers that are not safe integers, dates, maps, bytes, functions.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError(`no canonical JSON for ${typeof value} ${String(value)}`);
  const members = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a value's canonical JSON. */
export const fingerprint = (value: unknown): string => sha256Hex(canonical(value));

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id that follows from the command that makes the thing, so that a command sent again makes the same thing:
 * the first 80 bits of SHA-256(command id, kind) in Crockford's base 32 (16 characters).
 */
export function idFrom(commandId: string, kind: string): string {
  const hex = sha256Hex(`${commandId}\n${kind}`);
  let bits = BigInt(`0x${hex.slice(0, 20)}`);
  let id = '';
  for (let i = 0; i < 16; i++) {
    // biome-ignore lint/plugin: five bits
    id = alphabet[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}

/** A receipt's number as people read it out: EH-7Q4K-2M9D-X3WP. */
export const receiptNumber = (id: string): string =>
  `EH-${(id.toUpperCase().match(/.{4}/g) ?? [id]).slice(0, 3).join('-')}`;
