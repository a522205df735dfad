import { type Exact, exact, fraction, multiply, parts, plain } from '../../../../shared/exact.ts';
import type { Method } from '../../../../shared/method.ts';
import { topOf } from '../../../../shared/scoring/tree.ts';
import type { Scene } from '../random-events.ts';

/** The scene with nothing in it that is held while weights move: no minimum, no shortlist, no rounding. */
export function held(scene: Scene): Scene {
  const { minimum: _, shortlist: __, rounding: ___, ...method } = scene.method;
  const without = <T extends { minimum?: unknown }>({ minimum: ____, ...node }: T) => node as T;
  return {
    ...scene,
    method: {
      ...method,
      criteria: method.criteria.map(without),
      ...(method.sections && { sections: method.sections.map(without) }),
    },
  };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
/** Numbers that may be typed. */
const fits = (points: string): boolean => /^[0-9]{1,18}(\.[0-9]{1,6})?$/.test(points);

/**
 * The method with other weights at the top, by id; all points and bonuses times one number, so that they can be written as decimals,
 * which changes no order. Null where they cannot.
 */
export function reweighted(
  method: Method,
  weights: ReadonlyMap<string, Exact>,
  published: ReadonlyMap<string, Exact>,
): Method | null {
  const ratio = (id: string): Exact | undefined => {
    const [w, p] = [weights.get(id), published.get(id)];
    return w && p && fraction(parts(w).n * parts(p).d, parts(w).d * parts(p).n);
  };
  const common = [...weights.keys()].map((id) => parts(ratio(id)!).d).reduce((all, d) => (all * d) / gcd(all, d), 1n);
  const times = (id: string): Exact => multiply(ratio(id) ?? fraction(1n, 1n), fraction(common, 1n));
  const node = <T extends { id: string; points: string; in?: string | undefined; bonus?: boolean }>(
    x: T,
    top: string,
  ): T => ({
    ...x,
    points: plain(multiply(exact(x.points || '0'), x.bonus ? fraction(common, 1n) : times(top))),
  });
  const percent = method.weights === 'percent';
  const changed: Method = {
    ...method,
    criteria: method.criteria.map((c) => (percent && c.in !== undefined && !c.bonus ? c : node(c, topOf(method, c)))),
    ...(method.sections && {
      sections: method.sections.map((s) => (percent && s.in === undefined ? node(s, s.id) : s)),
    }),
  };
  const all = [...changed.criteria, ...(changed.sections ?? [])];
  return all.every((x) => x.points === '' || fits(x.points)) ? changed : null;
}
