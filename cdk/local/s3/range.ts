import { Refusal } from './refusal.ts';

/** The stretch of bytes that a Range header asks for; undefined for the whole. Counts both ends in, as HTTP does. */
export function readRange(header: string | undefined, size: number): { first: number; last: number } | undefined {
  if (header?.includes(',')) throw new Refusal('NotImplemented', 'Only one range at a time is implemented.');
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  const backwards = from !== '' && to !== '' && Number(to) < Number(from);
  // HTTP says: a header that makes no sense is as good as none.
  if ((from === '' && to === '') || backwards) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) {
    throw new Refusal('InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
  }
  return { first, last };
}
