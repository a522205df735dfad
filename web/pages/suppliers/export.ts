/** The list as a CSV file that spreadsheets open and the import reads back. */
import { listSuppliers } from '../../../shared/api/suppliers.ts';
import { csv } from '../../../shared/csv.ts';
import { supplierHeads } from '../../../shared/supplier-import.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { giveFile } from '../../give-file.ts';

/** Reads the whole list, two hundred entries at a time, and gives it as a file; `tell` hears how many are read. */
export async function exportSuppliers(tell: (read: number) => void): Promise<void> {
  const rows: string[][] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { full: 'yes', limit: '200', ...(cursor ? { cursor } : {}) };
    const page: Awaited<ReturnType<typeof call<typeof listSuppliers>>> = await call(listSuppliers, { query });
    for (const e of page.items)
      rows.push([e.name, e.emails.join('; '), e.categories.join('; '), e.notes ?? '', e.blocked ?? '']);
    tell(rows.length);
    cursor = page.cursor;
  } while (cursor);
  const heads = supplierHeads.map((head) => t(head));
  giveFile('suppliers.csv', new Blob([csv(heads, rows)], { type: 'text/csv;charset=utf-8' }));
}
