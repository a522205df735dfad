/** Following classes, from wherever one meets them. */
import { followClass, listMyClasses } from '../../../shared/api/bids.ts';
import type { MyClasses } from '../../../shared/api/my-events.ts';
import type { Classification } from '../../../shared/event.ts';
import { branchIn } from '../../../shared/my-classes.ts';
import { call } from '../../api.ts';

export const readClasses = (signal: AbortSignal): Promise<MyClasses> => call(listMyClasses, { signal });

/** Follows a class, or follows it no more; answers all that one follows. */
export const turnClass = ({ scheme, code, name }: Classification, follows: boolean): Promise<MyClasses> =>
  call(followClass, { body: { scheme, code, name, follows } });

/** True where this very class is followed. */
export function isFollowed({ items }: MyClasses, of: Classification): boolean {
  const wanted = branchIn(of);
  return items.map(branchIn).some((b) => b.scheme === wanted.scheme && b.branch === wanted.branch);
}
