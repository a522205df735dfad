/** Reads a zip archive with the limits stated before anything is unpacked, and kept while it is: what the archive says of itself may be a lie. */
import { type Plain, t } from '../shared/words/say.ts';

export type ZipEntry = { name: string; unpacked: () => Promise<Uint8Array> };

/** It is not an archive that can be read here, or it is larger than it may be; the text says which. */
export class ZipRefused extends Error {}

/** Entries and bytes that an archive may unpack to. */
export type ZipLimits = { entries: number; bytes: number };

const refuse = (text: string): never => {
  throw new ZipRefused(text);
};
const broken: Plain = 'The file is damaged: it is not a whole archive.';

/** Unpacks one entry, and stops as soon as it is longer than what is left of the limit. */
async function inflate(data: Uint8Array<ArrayBuffer>, method: number, left: () => number): Promise<Uint8Array> {
  if (method === 0) return data;
  if (method !== 8) return refuse(t('The file is packed in a way that cannot be read here.'));
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      length += chunk.value.length;
      if (length > left()) {
        await reader.cancel();
        refuse('tooLarge');
      }
      chunks.push(chunk.value);
    }
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    refuse(t(broken));
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The entries of an archive, by the list at its end (APPNOTE.TXT 4.3.12 and 4.3.16). */
export function readZip(bytes: Uint8Array<ArrayBuffer>, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tooLarge = t('Unpacked, the file is larger than {limit} MB, which is more than is read here.', {
    limit: Math.round(limits.bytes / 1e6),
  });
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) refuse(t(broken));
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    refuse(t('The file has {count} parts; at most {entries} are read.', { count, entries: limits.entries }));
  let at = view.getUint32(end + 16, true);
  let used = 0;
  let stated = 0;
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) refuse(t(broken));
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    stated += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) refuse(t(broken));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) refuse(t(broken));
    entries.push({
      name,
      unpacked: async () => {
        try {
          const data = await inflate(bytes.slice(start, start + size), method, () => limits.bytes - used);
          used += data.length;
          return data;
        } catch (error) {
          if (error instanceof ZipRefused && error.message === 'tooLarge') refuse(tooLarge);
          throw error;
        }
      },
    });
  }
  if (stated > limits.bytes) refuse(tooLarge);
  return entries;
}
