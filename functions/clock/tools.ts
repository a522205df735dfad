/** What carries out a thing that has fallen due works with. */
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../ports/store.ts';

export type ClockTools = { store: Store; ids: Ids };

/** Who does it, on the record. */
export const theClock = { id: 'clock', name: 'The portal’s clock' };
