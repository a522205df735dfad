/** Gates of a method, each tried by itself: how many bids of a rehearsal pass it. */
import type { Method } from '../../method.ts';
import type { LeftOut } from '../rank.ts';
import { rankTried, type Tried, type TriedBid } from './tried.ts';

/** A gate that nobody or everybody passes. `said`: of nobody, why the bid that was left out first was. */
export type Gate = {
  at: string;
  what: 'criterion' | 'section' | 'quality' | 'shortlist' | 'ceiling';
  name: string;
  passes: 'nobody' | 'everybody';
  said: Pick<LeftOut, 'code' | 'text' | 'name'> | null;
};

/** A method without any gate. */
function ungated(method: Method): Method {
  const { minimum: _, shortlist: __, ...rest } = method;
  const bare = <N extends { minimum?: unknown }>({ minimum: ___, ...node }: N): Omit<N, 'minimum'> => node;
  return {
    ...rest,
    criteria: method.criteria.map((c) => bare(c) as typeof c),
    ...(method.sections && { sections: method.sections.map(bare) }),
  };
}

type Found = { at: string; what: Gate['what']; name: string; method: Method };

/** Each gate of a method, and the method with this one gate. */
function gatesOf({ method, at }: Tried): Found[] {
  const open = ungated(method);
  return [
    ...method.criteria.flatMap((c, i): Found[] =>
      c.minimum
        ? [
            {
              at: `${at}.criteria.${i}.minimum.least`,
              what: 'criterion',
              name: c.name,
              method: { ...open, criteria: open.criteria.map((x, n) => (n === i ? c : x)) },
            },
          ]
        : [],
    ),
    ...(method.sections ?? []).flatMap((s, i): Found[] =>
      s.minimum
        ? [
            {
              at: `${at}.sections.${i}.minimum.least`,
              what: 'section',
              name: s.name,
              method: { ...open, sections: open.sections!.map((x, n) => (n === i ? s : x)) },
            },
          ]
        : [],
    ),
    ...(method.minimum
      ? [
          {
            at: `${at}.minimum.least`,
            what: 'quality' as const,
            name: '',
            method: { ...open, minimum: method.minimum },
          },
        ]
      : []),
  ];
}

/** The gates that none or all of the bids of a rehearsal pass. Bids that leave for another reason are not counted. */
export function idleGates(tried: Tried, bids: readonly TriedBid[]): Gate[] {
  const { method, lot, at, lotAt } = tried;
  const open = ungated(method);
  const all = rankTried({ method: open, lot }, bids);
  const found: Gate[] = [];
  for (const gate of gatesOf(tried)) {
    const { leftOut } = rankTried({ method: gate.method, lot }, bids);
    const out = leftOut.filter((b) => b.code === 'below-minimum');
    const { at, what, name } = gate;
    if (bids.length && out.length === bids.length) found.push({ at, what, name, passes: 'nobody', said: out[0]! });
    if (bids.length && out.length === 0) found.push({ at, what, name, passes: 'everybody', said: null });
  }
  if (method.shortlist && bids.length && method.shortlist.top >= bids.length)
    found.push({ at: `${at}.shortlist.top`, what: 'shortlist', name: '', passes: 'everybody', said: null });
  const above = all.leftOut.filter((b) => b.code === 'above-ceiling');
  if (bids.length && above.length === bids.length)
    found.push({ at: `${lotAt}.ceiling`, what: 'ceiling', name: '', passes: 'nobody', said: above[0]! });
  return found;
}
