/** German: every sentence of the portal, in the parts that are fetched or bundled together. */
import { front } from './de/front.ts';
import { inside } from './de/inside.ts';
import { letters } from './de/letters.ts';

export const de = { ...front, ...inside, ...letters } as const;
