import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf, branchOf, cpvCode } from '../../shared/classification.ts';
import { cpvList } from '../../shared/cpv.ts';
import type { Classification } from '../../shared/event.ts';
import {
  branchesText,
  branchesToTell,
  branchIn,
  followClass,
  followClassNoMore,
  isInBranch,
  mostClasses,
  readBranches,
} from '../../shared/my-classes.ts';
import { refusedWith } from './refused.ts';

const cpv = (eight: string, name = 'A class'): Classification => ({ scheme: 'CPV', code: cpvCode(eight), name });
const unspsc = (code: string): Classification => ({ scheme: 'UNSPSC', code, name: 'A class' });
const entry = fc.constantFrom(...cpvList()).map((e) => cpv(e.code, e.name));
const pairs = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 });
const paired = pairs.map((ps) =>
  unspsc(
    ps
      .map((p) => String(p).padStart(2, '0'))
      .join('')
      .padEnd(8, '0'),
  ),
);
const someClass = fc.oneof(entry, paired);

describe('a branch of classes', () => {
  it.each([
    [cpv('30000000'), '30', ['30']],
    [cpv('45000000'), '45', ['45']],
    [cpv('30200000'), '302', ['302', '30']],
    [cpv('45233120'), '4523312', ['4523312', '452331', '45233', '4523', '452', '45']],
    // No class of CPV ends above its zeros: 3020 is the branch of no code.
    [cpv('30200012'), '30200012', ['30200012', '3020001', '302', '30']],
    [unspsc('43210000'), '4321', ['4321', '43']],
    [unspsc('43211510'), '43211510', ['43211510', '432115', '4321', '43']],
  ])('%j is %s', (of, branch, branches) => {
    expect(branchOf(of)).toBe(branch);
    expect(branchesOf(of)).toEqual(branches);
  });

  it('is said in the same way by every code of CPV 2008, and by no two of them', () => {
    const all = cpvList();
    expect(new Set(all.map((e) => branchOf(cpv(e.code)))).size).toBe(all.length);
  });

  it('holds a notice exactly where those who follow it are told', () => {
    fc.assert(
      fc.property(fc.array(someClass, { maxLength: 5 }), someClass, (published, followed) => {
        const branch = branchIn(followed);
        const told = branchesToTell(published).some((b) => b.scheme === branch.scheme && b.branch === branch.branch);
        expect(told).toBe(published.some((c) => isInBranch(c, branch)));
        expect(isInBranch(followed, branch)).toBe(true);
      }),
    );
  });

  it('comes back from an address as it went in', () => {
    fc.assert(
      fc.property(fc.array(someClass, { maxLength: mostClasses }), (classes) => {
        const branches = classes.map(branchIn);
        expect(readBranches(branchesText(branches))).toEqual(branches);
      }),
    );
    for (const wrong of ['CPV', 'CPV-4', 'CPV-123456789', 'cpv-45', 'CPV-45;UNSPSC-43', 'NACE-45'])
      expect(readBranches(wrong)).toBeNull();
    expect(
      readBranches(
        Array(mostClasses + 1)
          .fill('CPV-45')
          .join(),
      ),
    ).toBeNull();
  });
});

describe('following a class', () => {
  it('counts a class once, and takes off what was put there', () => {
    fc.assert(
      fc.property(fc.array(someClass, { maxLength: mostClasses }), someClass, (classes, more) => {
        const followed = classes.reduce<Classification[]>(followClass, []);
        const without = followClassNoMore(followed, more);
        fc.pre(without.length < mostClasses);
        const once = followClass(without, more);
        expect(once).toHaveLength(without.length + 1);
        expect(followClass(once, more)).toEqual(once);
        expect(followClassNoMore(once, more)).toEqual(without);
      }),
    );
  });

  it('is refused for what is no code, with the field, and above as many as there can be', () => {
    expect(refusedWith(() => followClass([], { ...cpv('45233120'), code: '45233120-1' }))).toMatchObject({
      code: 'body-wrong',
      faults: [{ at: 'code', code: 'cpv-check' }],
    });
    expect(refusedWith(() => followClass([], { ...unspsc('43210000'), name: ' ' }))).toMatchObject({
      faults: [{ at: 'name', code: 'missing' }],
    });
    const full = cpvList()
      .slice(0, mostClasses)
      .map((e) => cpv(e.code))
      .reduce<Classification[]>(followClass, []);
    expect(full).toHaveLength(mostClasses);
    expect(refusedWith(() => followClass(full, cpv('45233120')))).toMatchObject({ code: 'too-many-classes' });
    // Once more what is followed already is no more.
    expect(followClass(full, full[3]!)).toEqual(full);
  });
});
