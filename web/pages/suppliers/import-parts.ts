/** A long import in requests that the API takes: so many rows, so many bytes. */
import { type ImportedSupplier, supplierLimits } from '../../../shared/supplier-list.ts';

/** Bytes of rows in one request, which may have 1 MiB in all. */
const mostBytes = 800_000;

/** The rows in order, cut where a request is full. */
export function importParts(rows: readonly ImportedSupplier[]): ImportedSupplier[][] {
  const encoder = new TextEncoder();
  const parts: ImportedSupplier[][] = [];
  let size = mostBytes;
  for (const row of rows) {
    const own = encoder.encode(JSON.stringify(row)).length + 1;
    const last = parts.at(-1);
    if (!last || size + own > mostBytes || last.length >= supplierLimits.importRows) {
      parts.push([row]);
      size = own;
    } else {
      last.push(row);
      size += own;
    }
  }
  return parts;
}
