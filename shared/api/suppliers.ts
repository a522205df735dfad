/** Routes of functions/events: the organisation's own list of suppliers. */
import * as v from 'valibot';
import {
  ImportedSupplier,
  type ListedSupplier,
  SupplierEntry,
  type SupplierRow,
  supplierLimits,
} from '../supplier-list.ts';
import { type Page, route } from './route.ts';

export const listSuppliers = route<Page<SupplierRow>>()(
  'GET',
  '/api/suppliers',
  'Our list of suppliers (?q= beginning of a word of the name or of an e-mail, ?category=, ?state=blocked, ?full=yes all with their notes, ?limit=, ?cursor=)',
);
export const listSupplierCategories = route<{ items: string[] }>()(
  'GET',
  '/api/suppliers/categories',
  'The categories that our list has used',
);
export const readSupplier = route<ListedSupplier>()('GET', '/api/suppliers/:supplierId', 'An entry of our list');
export const addSupplier = route<ListedSupplier>()('POST', '/api/suppliers', 'Add an entry', {
  body: SupplierEntry,
  status: 201,
});
export const saveSupplier = route<ListedSupplier>()('PUT', '/api/suppliers/:supplierId', 'Change an entry', {
  body: SupplierEntry,
  edit: true,
});
export const removeSupplier = route<{ id: string }>()(
  'DELETE',
  '/api/suppliers/:supplierId',
  'Take an entry off the list; invitations stay',
);

export const SupplierImport = v.strictObject({
  rows: v.pipe(v.array(ImportedSupplier), v.minLength(1), v.maxLength(supplierLimits.importRows)),
});
/** `left`: rows that were not taken, because their e-mails belong to two entries, or to none that has room for them. */
export type ImportProgress = { order: string; total: number; done: number; left: number };
export const importSuppliers = route<ImportProgress>()(
  'POST',
  '/api/suppliers/import',
  'Take rows of a file into the list: all of them or, where one is wrong, none. An e-mail that is there already changes its entry',
  { body: SupplierImport, status: 202 },
);
export const readSupplierImport = route<ImportProgress>()(
  'GET',
  '/api/suppliers/imports/:orderId',
  'How far an import is',
);
