/** What is wrong with minimums: those that every bid reaches, that none can, or that would depend on who else bids. */
import type { Criterion, Method, Minimum } from '../event.ts';
import { compare, divide, type Exact, exact, isZero, multiply, zero } from '../exact.ts';
import type { Fault } from '../problem.ts';
import { t } from '../words/say.ts';
import { highestOf, lowestOf, scaleOf } from './marks.ts';
import { decidesOrder, priceFormulas } from './price-formulas.ts';
import { criteriaIn, holdersOf, pointsOf, qualityPoints } from './tree.ts';

const hundred = exact('100');

/** Points of the price that no minimum can rest on: they follow from the other bids' prices, or the formula gives none. */
const isRelative = (c: Criterion): boolean =>
  c.kind === 'price' && (priceFormulas[c.formula].relative || decidesOrder(c.formula));

const relative = (at: string, name: string): Fault[] => [
  {
    at,
    code: 'minimum-relative',
    text: t(
      'The minimum of {name} would depend on the other bids’ prices: who leaves could decide who passes. Take it away, or choose a price formula that is not relative.',
      { name },
    ),
  },
];

/** What the minimum of any node must keep to: `full` is what there is to reach, in points. */
function reachFaults({ of, least }: Minimum, at: string, name: string, full: Exact): Fault[] {
  const fault = (field: string, code: string, text: string): Fault[] => [{ at: `${at}.${field}`, code, text }];
  if (least === '') return fault('least', 'missing', t('Fill in the minimum of {name}, or take it away.', { name }));
  if (isZero(exact(least)))
    return fault('least', 'minimum-low', t('Every bid reaches the minimum of {name}.', { name }));
  const most = of === 'percent' ? hundred : full;
  return compare(exact(least), most) > 0
    ? fault('least', 'minimum-high', t('No bid can reach the minimum of {name}.', { name }))
    : [];
}

/** The percentage of its points that even the poorest bid has in a criterion; 0 where nothing keeps a bid from having none. */
function leastPercent(method: Method, c: Criterion): Exact {
  if (c.kind === 'judged') {
    const scale = scaleOf(method, c);
    return multiply(hundred, divide(lowestOf(scale), highestOf(scale), zero));
  }
  if (c.kind !== 'choice' || c.shares.length === 0) return zero;
  const percents = c.shares.map(({ percent }) => exact(percent || '0'));
  return percents.reduce((low, p) => (compare(p, low) < 0 ? p : low));
}

function ofCriterion(method: Method, c: Criterion, at: string, name: string, full: Exact): Fault[] {
  const minimum = c.minimum!;
  if (isRelative(c)) return relative(at, name);
  const { of, least } = minimum;
  const fault = (field: string, code: string, text: string): Fault[] => [{ at: `${at}.${field}`, code, text }];
  if (of === 'mark') {
    if (c.kind !== 'judged')
      return fault(
        'of',
        'minimum-mark-off',
        t('Nobody marks {name}: state its minimum in percent or points.', { name }),
      );
    return reachFaults(minimum, at, name, highestOf(scaleOf(method, c))).concat(
      least !== '' && !isZero(exact(least)) && compare(exact(least), lowestOf(scaleOf(method, c))) <= 0
        ? fault('least', 'minimum-low', t('Every bid reaches the minimum of {name}.', { name }))
        : [],
    );
  }
  if (of === 'points' && isZero(full))
    return fault(
      'of',
      'minimum-of-nothing',
      t('No points are given for {name}: state its minimum in percent, or as a mark.', { name }),
    );
  const found = reachFaults(minimum, at, name, full);
  if (found.length > 0) return found;
  const percent = of === 'percent' ? exact(least) : multiply(hundred, divide(exact(least), full, zero));
  return compare(percent, leastPercent(method, c)) <= 0
    ? fault('least', 'minimum-low', t('Every bid reaches the minimum of {name}.', { name }))
    : [];
}

/** Of a section or of quality as a whole. */
function ofSeveral(minimum: Minimum, at: string, name: string, full: Exact): Fault[] {
  if (minimum.of === 'mark')
    return [
      {
        at: `${at}.of`,
        code: 'minimum-mark-off',
        text: t('Nobody marks {name}: state its minimum in percent or points.', { name }),
      },
    ];
  if (isZero(full))
    return [
      {
        at,
        code: 'minimum-of-nothing',
        text: t('There are no points to reach in {name}, so it cannot have a minimum.', { name }),
      },
    ];
  return reachFaults(minimum, at, name, full);
}

const named = (name: string, otherwise: string): string =>
  name.trim() === '' ? otherwise : t('“{name}”', { name: name.trim() });

/**
 * Faults of all minimums of a method. One that depends on a relative price mark is refused (design section 4): bids that leave would
 * move the marks of those that stay, and with them who passes.
 */
export function minimumFaults(method: Method, at: string): Fault[] {
  const full = pointsOf(method);
  const faults: Fault[] = [];
  method.criteria.forEach((c, i) => {
    const name = named(c.name, t('Criterion {n}', { n: i + 1 }));
    if (c.minimum && holdersOf(method, c))
      faults.push(...ofCriterion(method, c, `${at}.criteria.${i}.minimum`, name, full.get(c.id) ?? zero));
  });
  (method.sections ?? []).forEach((s, i) => {
    const held = criteriaIn(method, s.id);
    if (!s.minimum || held.length === 0) return;
    const here = `${at}.sections.${i}.minimum`;
    const name = named(s.name, t('Section {n}', { n: i + 1 }));
    faults.push(
      ...(held.some(isRelative) ? relative(here, name) : ofSeveral(s.minimum, here, name, full.get(s.id) ?? zero)),
    );
  });
  if (method.minimum && method.criteria.length > 0)
    faults.push(...ofSeveral(method.minimum, `${at}.minimum`, t('quality as a whole'), qualityPoints(method, full)));
  return faults;
}
