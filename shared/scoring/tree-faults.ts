/** What is wrong with the tree of criteria: what holds what, ids and names, and points or percentages that do not fill their place. */
import type { Criterion, Method, Section } from '../event.ts';
import { compare, type Exact, equal, exact, isZero, plain, subtract, sum, zero } from '../exact.ts';
import { twice } from '../lot-faults.ts';
import type { Fault } from '../problem.ts';
import { isLine } from '../text.ts';
import { t } from '../words/say.ts';
import { decidesOrder } from './price-formulas.ts';
import { criteriaIn, holdersOf } from './tree.ts';

const hundred = exact('100');
const stated = (points: string): Exact => (points === '' ? zero : exact(points));

/** How a section is called: by its name, or by its place in the list. */
export const sectionName = (section: Pick<Section, 'name'>, n: number): string =>
  section.name.trim() === '' ? t('Section {n}', { n }) : t('Section “{name}”', { name: section.name.trim() });

/** Tie-breaks name criteria by their ids, and these two words mean something else there. */
const means = (c: Criterion): boolean => c.id === 'draw' || (c.id === 'price' && c.kind !== 'price');

function idFaults({ criteria, sections = [] }: Method, at: string): Fault[] {
  const faults: Fault[] = [];
  const dup = twice(criteria.map((c) => c.id));
  if (dup >= 0)
    faults.push({ at: `${at}.criteria.${dup}.id`, code: 'id-twice', text: t('Two criteria have the same id.') });
  const taken = [...new Set(criteria.map((c) => c.id))];
  const again = twice([...taken, ...sections.map((s) => s.id)]);
  if (again >= 0)
    faults.push({
      at: `${at}.sections.${again - taken.length}.id`,
      code: 'id-twice',
      text: t('A section has the id of another section or of a criterion.'),
    });
  criteria.forEach((c, i) => {
    if (means(c))
      faults.push({
        at: `${at}.criteria.${i}.id`,
        code: 'id-reserved',
        text: t('Criterion {n}: “{id}” means something else among the tie-breaks. Choose another id.', {
          n: i + 1,
          id: c.id,
        }),
      });
  });
  return faults;
}

/** Sections that lead back to themselves: each circle once, at the first of its sections. */
function circles(sections: readonly Section[]): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  sections.forEach((section, i) => {
    const way: string[] = [];
    for (let here: Section | undefined = section; here && !way.includes(here.id); ) {
      way.push(here.id);
      const holder: string | undefined = here.in;
      if (holder === section.id) {
        if (!way.some((id) => seen.has(id))) found.push(i);
        for (const id of way) seen.add(id);
      }
      here = sections.find((s) => s.id === holder);
    }
  });
  return found;
}

function shapeFaults(method: Method, at: string): Fault[] {
  const { criteria, sections = [] } = method;
  const faults: Fault[] = [];
  const known = new Set(sections.map((s) => s.id));
  criteria.forEach((c, i) => {
    if (c.in === undefined) return;
    if (c.bonus)
      faults.push({
        at: `${at}.criteria.${i}.in`,
        code: 'bonus-inside',
        text: t('Criterion {n}: a bonus lies outside the total, so no section can hold it.', { n: i + 1 }),
      });
    else if (!known.has(c.in))
      faults.push({
        at: `${at}.criteria.${i}.in`,
        code: 'section-unknown',
        text: t('Criterion {n}: choose a section that there is, or none.', { n: i + 1 }),
      });
  });
  const turning = circles(sections);
  sections.forEach((s, i) => {
    const name = sectionName(s, i + 1);
    if (!isLine(s.name))
      faults.push({
        at: `${at}.sections.${i}.name`,
        code: 'missing',
        text: t('Section {n} has no name.', { n: i + 1 }),
      });
    if (s.in !== undefined && !known.has(s.in))
      faults.push({
        at: `${at}.sections.${i}.in`,
        code: 'section-unknown',
        text: t('{section}: choose a section that there is, or none.', { section: name }),
      });
    if (turning.includes(i))
      faults.push({
        at: `${at}.sections.${i}.in`,
        code: 'section-circle',
        text: t('{section} holds itself, by way of what it stands in. Move it to the top.', { section: name }),
      });
    if (!criteria.some((c) => c.in === s.id && !c.bonus) && !sections.some((other) => other.in === s.id))
      faults.push({
        at: `${at}.sections.${i}`,
        code: 'section-empty',
        text: t('{section} holds nothing. Put a criterion into it, or take it away.', { section: name }),
      });
  });
  return faults;
}

/** Points may be 0 where a criterion must be passed, or where the price decides the order by itself. */
const mayBeZero = (c: Criterion): boolean =>
  c.minimum !== undefined || (c.kind === 'price' && decidesOrder(c.formula) && c.formula !== 'quality-adjusted');

function criterionPoints(method: Method, at: string): Fault[] {
  return method.criteria.flatMap((c, i) =>
    c.points === '' || (isZero(exact(c.points)) && !mayBeZero(c))
      ? [
          {
            at: `${at}.criteria.${i}.points`,
            code: 'points-zero',
            text:
              method.weights === 'percent'
                ? t('Criterion {n}: give it a percentage above 0.', { n: i + 1 })
                : t('Criterion {n}: give it points above 0.', { n: i + 1 }),
          },
        ]
      : [],
  );
}

/** By points: what is given out is the total, and a section that states its points holds exactly as many. */
function pointsFaults(method: Method, at: string): Fault[] {
  const { criteria, sections = [], total } = method;
  const faults: Fault[] = [];
  const given = sum(criteria.filter((c) => !c.bonus).map((c) => stated(c.points)));
  if (total !== '' && !isZero(exact(total)) && !equal(given, exact(total))) {
    const missing = subtract(exact(total), given);
    const sums = { given: plain(given), total: plain(exact(total)) };
    faults.push({
      at: `${at}.total`,
      code: 'points-off-total',
      text:
        compare(missing, zero) > 0
          ? t('The points add up to {given} of {total}. Give out another {left}.', { ...sums, left: plain(missing) })
          : t('The points add up to {given} of {total}. Take away {over}.', {
              ...sums,
              over: plain(subtract(given, exact(total))),
            }),
    });
  }
  sections.forEach((s, i) => {
    if (s.points === '' || holdersOf(method, s) === null) return;
    const held = sum(
      criteriaIn(method, s.id)
        .filter((c) => !c.bonus)
        .map((c) => stated(c.points)),
    );
    if (!equal(held, exact(s.points)))
      faults.push({
        at: `${at}.sections.${i}.points`,
        code: 'section-off-sum',
        text: t('{section} states {points} points, and what it holds adds up to {held}.', {
          section: sectionName(s, i + 1),
          points: plain(exact(s.points)),
          held: plain(held),
        }),
      });
  });
  return faults;
}

/** By percentages: what stands side by side adds up to 100, at the top and in each section; bonuses stand beside that. */
function percentFaults(method: Method, at: string): Fault[] {
  const { criteria, sections = [] } = method;
  const faults: Fault[] = [];
  const side = (holder: string | undefined) => [
    ...criteria.filter((c) => c.in === holder && !c.bonus),
    ...sections.filter((s) => s.in === holder),
  ];
  const given = (holder: string | undefined) => sum(side(holder).map((x) => stated(x.points)));
  const top = given(undefined);
  if (side(undefined).length > 0 && !equal(top, hundred))
    faults.push({
      at: `${at}.weights`,
      code: 'percent-off',
      text: t('At the top the percentages add up to {given}. They must make 100.', { given: plain(top) }),
    });
  sections.forEach((s, i) => {
    if (side(s.id).length === 0) return;
    const section = sectionName(s, i + 1);
    // A section of what must only be passed earns nothing, and has no percentages to share.
    const earns = criteriaIn(method, s.id).some((c) => !isZero(stated(c.points)));
    if (s.points === '' || (earns && isZero(exact(s.points))))
      faults.push({
        at: `${at}.sections.${i}.points`,
        code: 'points-zero',
        text: t('{section}: give it a percentage above 0.', { section }),
      });
    const inside = given(s.id);
    const nothing = s.points !== '' && isZero(exact(s.points)) && isZero(inside);
    if (!nothing && !equal(inside, hundred))
      faults.push({
        at: `${at}.sections.${i}`,
        code: 'percent-off',
        text: t('In {section} the percentages add up to {given}. They must make 100.', {
          section,
          given: plain(inside),
        }),
      });
  });
  return faults;
}

/** Faults of the tree of a method; `at` is the method's path. */
export function treeFaults(method: Method, at: string): Fault[] {
  const { criteria, total } = method;
  const faults: Fault[] = [];
  if (criteria.length === 0)
    faults.push({ at: `${at}.criteria`, code: 'criteria-missing', text: t('Add at least one criterion.') });
  faults.push(...idFaults(method, at));
  criteria.forEach((c, i) => {
    if (!isLine(c.name))
      faults.push({
        at: `${at}.criteria.${i}.name`,
        code: 'missing',
        text: t('Criterion {n} has no name.', { n: i + 1 }),
      });
  });
  faults.push(...shapeFaults(method, at), ...criterionPoints(method, at));
  if (total === '' || isZero(exact(total)))
    faults.push({ at: `${at}.total`, code: 'total-zero', text: t('Say how many points the criteria share.') });
  return [...faults, ...(method.weights === 'percent' ? percentFaults(method, at) : pointsFaults(method, at))];
}
