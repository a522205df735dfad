/** Classes of what is bought that somebody of a supplier follows: what may be followed, how much, and which notices are in it. */
import { branchesOf, branchOf, classificationFaults } from './classification.ts';
import type { Classification } from './event.ts';
import { Problem, refuseFaults } from './problem.ts';
import { t } from './words/say.ts';

/** Classes that one person follows. A wide one holds all below it, so few are enough. */
export const mostClasses = 30;

/** Somebody who follows a class, as the suppliers' side keeps it; `off`: no more. */
export type ClassFollower = { email: string; followed: Classification; off?: true };

type Class = Pick<Classification, 'scheme' | 'code'>;
/** A class as lists and keys name it: two codes of one branch, with check digit or without, are one class. */
export type Branch = Pick<Classification, 'scheme'> & { branch: string };
export const branchIn = (c: Class): Branch => ({ scheme: c.scheme, branch: branchOf(c) });
const isOne = (a: Class, b: Class): boolean => a.scheme === b.scheme && branchOf(a) === branchOf(b);

/** The classes with this one among them, as they are listed; a class that is followed already stays as it is. */
export function followClass(followed: readonly Classification[], wanted: Classification): Classification[] {
  refuseFaults(
    classificationFaults([wanted]).map((fault) => ({ ...fault, at: fault.at.replace('classifications.0.', '') })),
  );
  if (followed.some((c) => isOne(c, wanted))) return [...followed];
  if (followed.length >= mostClasses)
    throw new Problem(
      'too-many-classes',
      t(
        'You follow {n} classes, which is as many as there can be. Follow one of them no more, or a wider one instead.',
        {
          n: mostClasses,
        },
      ),
    );
  const key = ({ scheme, code }: Class) => `${scheme} ${code}`;
  return [...followed, wanted].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The classes without this one. */
export const followClassNoMore = (followed: readonly Classification[], unwanted: Class): Classification[] =>
  followed.filter((c) => !isOne(c, unwanted));

/** Every branch whose followers hear of a notice of these classes, the narrowest first, each once. */
export function branchesToTell(classes: readonly Class[]): Branch[] {
  const found = new Map<string, Branch>();
  for (const c of classes)
    for (const branch of branchesOf(c)) found.set(`${c.scheme} ${branch}`, { scheme: c.scheme, branch });
  return [...found.values()].sort((a, b) => b.branch.length - a.branch.length);
}

/** True for a class of this branch. */
export const isInBranch = (c: Class, { scheme, branch }: Branch): boolean =>
  c.scheme === scheme && branchesOf(c).includes(branch);

/** Branches as an address names them: `CPV-4523,UNSPSC-4321`; null for anything else. */
export function readBranches(text: string): Branch[] | null {
  const parts = text.split(',').filter(Boolean);
  const read = parts.flatMap((part): Branch[] => {
    const [, scheme, branch] = /^(CPV|UNSPSC)-(\d{2,8})$/.exec(part) ?? [];
    return branch ? [{ scheme: scheme as Branch['scheme'], branch }] : [];
  });
  return read.length === parts.length && read.length <= mostClasses ? read : null;
}
export const branchesText = (branches: readonly Branch[]): string =>
  branches.map(({ scheme, branch }) => `${scheme}-${branch}`).join(',');
