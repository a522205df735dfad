/** What the matrix of a lot is made of. */
import type { Bundle } from '../bundle.ts';
import type { Ranking } from '../scoring/rank.ts';

/** The people whose marks count, as the reader knows them. */
export type Names = readonly { id: string; name: string }[];
export type Of = { bundle: Bundle; result: Ranking; names: Names };
