/** How the points of a draft, or their percentages, fill its total and its sections: what the bar shows, and what is left. */
import type { Method, Section } from '../../../shared/event.ts';
import {
  add,
  amountPattern,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  multiply,
  plain,
  round,
  subtract,
  sum,
  zero,
} from '../../../shared/exact.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';

const amount = (text: string): Exact => (amountPattern.test(text) ? exact(text) : zero);
const hundred = exact('100');

/** How far something is given out to what it holds, in points, or in percent where the method's weights are percentages. */
export type Given = {
  whole: string;
  given: string;
  /** Still to give out; "0" where what is given fills the whole or goes over it. */
  left: string;
  /** More than the whole; "0" where it is not. */
  over: string;
  fills: boolean;
};

function givenOf(whole: Exact, given: Exact): Given {
  const missing = subtract(whole, given);
  const sign = compare(missing, zero);
  return {
    whole: plain(whole),
    given: plain(given),
    left: sign > 0 ? plain(missing) : '0',
    over: sign < 0 ? plain(subtract(given, whole)) : '0',
    fills: sign === 0 && compare(whole, zero) > 0,
  };
}

/** What a node takes of what holds it: percent, or points; of a section by points that states none, what it holds adds up to. */
function taken(method: Method, node: { points: string; id: string }): Exact {
  return method.weights === 'percent' || node.points !== ''
    ? amount(node.points)
    : (pointsOf(method).get(node.id) ?? zero);
}

const within = (method: Method, id: string | undefined): Exact =>
  sum(
    [...method.criteria.filter((c) => !c.bonus), ...(method.sections ?? [])]
      .filter((node) => node.in === id)
      .map((node) => taken(method, node)),
  );

/** How far a section is given out; null where it states no points, so that there is nothing to fill. */
export function givenIn(method: Method, section: Section): Given | null {
  if (method.weights === 'percent') return givenOf(hundred, within(method, section.id));
  return section.points === '' ? null : givenOf(amount(section.points), within(method, section.id));
}

export type PointsGiven = Given & {
  total: string;
  /** Outside the total. */
  bonus: string;
};

/** How far the total is given out at the top, exactly. It is filled only where every section is. */
export function pointsGiven(method: Method): PointsGiven {
  const bonus = sum(method.criteria.filter((c) => c.bonus).map((c) => amount(c.points)));
  const top = givenOf(method.weights === 'percent' ? hundred : amount(method.total), within(method, undefined));
  const sectionsFill = (method.sections ?? []).every((s) => givenIn(method, s)?.fills ?? true);
  return { ...top, fills: top.fills && sectionsFill, total: plain(amount(method.total)), bonus: plain(bonus) };
}

/** Points in percent of the total, one decimal; for a bonus, what it adds on top. */
export const shareOf = (points: Exact, total: string): string =>
  round(multiply(divide(points, amount(total), zero), hundred), 1);

/** What a node has after it is given what is left. */
export const withRest = (points: string, left: string): string => plain(add(amount(points), amount(left)));

/** The number as a decimal that can be typed: at most six decimals; null where it takes more. */
export function typed(x: Exact): string | null {
  const text = plain(x);
  return amountPattern.test(text) && equal(exact(text), x) ? text : null;
}
/** Points for reading: exact where six decimals hold them, else rounded, and said to be. */
export const shownPoints = (x: Exact): string => typed(x) ?? `≈ ${round(x, 4)}`;

type Switched = { method: Method /** Names of what could not be said exactly, and was left blank. */; blank: string[] };

/** The method with `share` in place of what each criterion and section states; null leaves it blank. */
function restated(
  method: Method,
  share: (node: { id: string; points: string; in?: string | undefined }) => string | null,
): Switched {
  const blank: string[] = [];
  const stated = <T extends { id: string; name: string; points: string; in?: string | undefined }>(node: T): T => {
    const points = share(node);
    if (points === null) blank.push(node.name);
    return { ...node, points: points ?? '' };
  };
  const { sections } = method;
  const criteria = method.criteria.map(stated);
  return { method: { ...method, ...(sections && { sections: sections.map(stated) }), criteria }, blank };
}

/** From points to percentages of what holds each, exactly; what six decimals do not hold is left blank. */
export function inPercent(method: Method): Switched {
  const points = pointsOf(method);
  const section = (id: string | undefined) => method.sections?.find((s) => s.id === id);
  const wholeOf = (node: { in?: string | undefined }): Exact => {
    const holder = section(node.in);
    if (!holder) return amount(method.total);
    return holder.points === '' ? (points.get(holder.id) ?? zero) : amount(holder.points);
  };
  const switched = restated(method, (node) => {
    const own = node.points === '' ? (points.get(node.id) ?? zero) : amount(node.points);
    if (node.points === '' && compare(own, zero) === 0) return '';
    return typed(multiply(divide(own, wholeOf(node), zero), hundred));
  });
  return { ...switched, method: { ...switched.method, weights: 'percent' } };
}

/** From percentages to points of the total, exactly; what six decimals do not hold is left blank. A section's follow from what it holds. */
export function inPoints(method: Method): Switched {
  const points = pointsOf(method);
  const isSection = new Set(method.sections?.map((s) => s.id));
  const { method: switched, blank } = restated(method, (node) =>
    isSection.has(node.id) || node.points === '' ? '' : typed(points.get(node.id) ?? zero),
  );
  const { weights: _, ...rest } = switched;
  return { method: rest, blank };
}
