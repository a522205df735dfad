/** What a rehearsal warns of, each with its reason in words, its place in the event and what shows it. */
import { compare, type Exact, equal, isZero, multiply, one, round, subtract } from '../../exact.ts';
import type { Criterion } from '../../method.ts';
import { thousands } from '../../numerals.ts';
import { t, tn } from '../../words/say.ts';
import { exactOf } from '../firmness/computed.ts';
import { decidesOrder, priceFormulas } from '../price-formulas.ts';
import { leftOutText, type Ranking } from '../rank.ts';
import { pointsOf } from '../tree.ts';
import { type Gate, idleGates } from './gates.ts';
import { type Idle, idleCriteria, mostShare } from './idle.ts';
import { type Paradox, paradoxIn } from './paradox.ts';
import type { Tried, TriedBid } from './tried.ts';
import { inPercent, isOther, type WeightInEffect } from './weights.ts';
import { zeroCase, zeroWords } from './zero-cases.ts';

export type WarningCode =
  | 'ranking-paradox'
  | 'nobody-passes'
  | 'same-for-all'
  | 'cannot-change'
  | 'weight-differs'
  | 'everybody-passes'
  | 'divides-by-zero'
  | 'top-out-of-reach'
  | 'top-not-reached'
  | 'tie';
/** `at`: the field, as faults name theirs. `example`: what of the rehearsal shows it. */
export type Warning = { code: WarningCode; at: string; text: string; example: string; paradox?: Paradox };

type Shown = (x: Exact) => string;
type Around = {
  tried: Tried;
  bids: readonly TriedBid[];
  ranking: Ranking;
  shown: Shown;
  nameOf: (bidId: string) => string;
};

/** An amount as it is written, its thousands apart. */
const amount = (text: string): string => {
  const [whole = '', rest] = text.split('.');
  return rest === undefined ? thousands(whole) : `${thousands(whole)}.${rest}`;
};

const indexOf = ({ tried }: Around, id: string): number => tried.method.criteria.findIndex((c) => c.id === id);
const nameIn = (around: Around, id: string): string => {
  const i = indexOf(around, id);
  return around.tried.method.criteria[i]!.name || t('Criterion {n}', { n: i + 1 });
};
const placeOf = (around: Around, id: string, field: string): string =>
  `${around.tried.at}.criteria.${indexOf(around, id)}.${field}`;

function idleWarning(around: Around, idle: Idle): Warning {
  const { tried, shown, nameOf, bids } = around;
  const name = nameIn(around, idle.criterionId);
  const full = pointsOf(tried.method).get(idle.criterionId)!;
  const at = placeOf(around, idle.criterionId, 'points');
  if (idle.why === 'same-for-all') {
    const points = shown(multiply(full, idle.share));
    return {
      code: 'same-for-all',
      at,
      text: t('“{name}” cannot change the result: every bid gets the same for it, whatever it says.', { name }),
      example: t('Each of the {n} bids gets {points} of {full} points.', { n: bids.length, points, full: shown(full) }),
    };
  }
  const { first, second } = idle;
  return {
    code: 'cannot-change',
    at,
    text: t(
      '“{name}” cannot change the result of these bids: whatever each of them gets for it, all stay in their order.',
      { name },
    ),
    example: t('Even with least for {first} and most for {second}, they are compared by {a} and {b}.', {
      first: nameOf(first.bidId),
      second: nameOf(second.bidId),
      a: first.shown,
      b: second.shown,
    }),
  };
}

const gateWords: Readonly<Record<Gate['what'], (name: string) => string>> = {
  criterion: (name) => t('The minimum of “{name}”', { name }),
  section: (name) => t('The minimum of the section “{name}”', { name }),
  quality: () => t('The minimum of quality as a whole'),
  shortlist: () => t('The shortlist'),
  ceiling: () => t('The ceiling'),
};

function gateWarning({ bids }: Around, gate: Gate): Warning {
  const what = gateWords[gate.what](gate.name);
  if (gate.passes === 'nobody')
    return {
      code: 'nobody-passes',
      at: gate.at,
      text: t('{gate}: none of these bids passes.', { gate: what }),
      example: gate.said ? `${gate.said.name}: ${leftOutText(gate.said)}` : '',
    };
  return {
    code: 'everybody-passes',
    at: gate.at,
    text: t('{gate}: every one of these bids passes, and nothing is sorted out by it.', { gate: what }),
    example: tn(bids.length, '{n} bid of 1 passes.', '{n} bids of {all} pass.', { all: bids.length }),
  };
}

function paradoxWarning(around: Around, paradox: Paradox): Warning {
  const c = around.tried.method.criteria.find((x) => x.kind === 'price')!;
  const { ahead, behind, third, thirdWas } = paradox;
  const names = { a: ahead.with.name, b: behind.with.name, third: third.name };
  return {
    code: 'ranking-paradox',
    at: placeOf(around, c.id, 'formula'),
    text: t(
      'The order of two bids can change because a third one leaves: by “{formula}”, the points for a price depend on the other prices.',
      { formula: t(priceFormulas[c.formula].name) },
    ),
    example:
      thirdWas === null
        ? t('{a} stands before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.', names)
        : t(
            'If {third} had bid {price} instead of {was}, {a} would stand before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.',
            { ...names, price: amount(third.price), was: amount(thirdWas) },
          ),
    paradox,
  };
}

function weightWarning(around: Around, w: WeightInEffect): Warning {
  const { shown } = around;
  return {
    code: 'weight-differs',
    at: placeOf(around, w.criterionId, 'points'),
    text: t('“{name}” has {published} % of the points, but {effective} % of what tells these bids apart.', {
      name: nameIn(around, w.criterionId),
      published: round(inPercent(w.published), 1),
      effective: round(inPercent(w.effective), 1),
    }),
    example: t('Its points go from {least} to {most} of {full}, a spread of {spread}.', {
      least: shown(w.least),
      most: shown(w.most),
      full: shown(w.full),
      spread: shown(subtract(w.most, w.least)),
    }),
  };
}

function zeroWarnings(around: Around): Warning[] {
  const { tried, ranking, shown, nameOf } = around;
  const reached = zeroCase(tried, ranking);
  const c = tried.method.criteria.find((x) => x.kind === 'price');
  if (!reached || !c) return [];
  const out = ranking.leftOut.find((b) => b.code === 'no-quality');
  const of = ranking.ranked.map(
    (r) =>
      `${nameOf(r.bidId)}: ${amount(r.price)} → ${shown(exactOf(r.points.find((p) => p.criterionId === c.id)!.exact))}`,
  );
  const example = reached === 'quality-zero' && out ? `${out.name}: ${leftOutText(out)}` : of.slice(0, 4).join('; ');
  return [{ code: 'divides-by-zero', at: placeOf(around, c.id, 'formula'), text: t(zeroWords[reached]), example }];
}

/** That no answer that is taken gets all points; or that nobody got them, of those whose marks and answers are not made up. */
function topWarning(around: Around, c: Criterion): Warning[] {
  const { tried, bids, ranking, shown } = around;
  const full = pointsOf(tried.method).get(c.id)!;
  const about = { at: placeOf(around, c.id, 'points'), name: nameIn(around, c.id) };
  const most = mostShare(tried, c);
  if (most && !equal(most, one))
    return [
      {
        code: 'top-out-of-reach',
        at: about.at,
        text: t('Nobody can get all points for “{name}”: no answer that is taken is worth them.', about),
        example: t('The best answer gets {most} of {full} points.', {
          most: shown(multiply(full, most)),
          full: shown(full),
        }),
      },
    ];
  // Prices are made up around those that the method names: that none of them gets all points says something of the method.
  const madeUp = (bidId: string) => c.kind !== 'price' && bids.find((b) => b.bidId === bidId)!.madeUp;
  const [first, ...others] = ranking.ranked
    .filter((r) => !madeUp(r.bidId))
    .map((r) => ({ bidder: r.name, of: exactOf(r.points.find((p) => p.criterionId === c.id)!.exact) }));
  if (!first || others.length === 0 || isZero(full)) return [];
  const best = others.reduce((b, p) => (compare(p.of, b.of) > 0 ? p : b), first);
  if (compare(best.of, full) >= 0) return [];
  return [
    {
      code: 'top-not-reached',
      at: about.at,
      text: t('Nobody gets all points for “{name}”.', about),
      example: t('{bidder} gets most: {most} of {full} points.', {
        bidder: best.bidder,
        most: shown(best.of),
        full: shown(full),
      }),
    },
  ];
}

function tieWarnings({ tried, ranking, nameOf }: Around): Warning[] {
  return ranking.ties.map((tied): Warning => {
    const { rank, total, compared } = ranking.ranked.find((r) => r.bidId === tied[0])!;
    const drawn = tried.method.tieBreaks.includes('draw');
    return {
      code: 'tie',
      at: `${tried.at}.tieBreaks`,
      text: drawn
        ? t('{names} tie for rank {rank}; the draw would decide.', { names: tied.map(nameOf).join(', '), rank })
        : t('{names} tie for rank {rank}, and nothing that is published decides between them.', {
            names: tied.map(nameOf).join(', '),
            rank,
          }),
      example: t('Each is compared by {value}, and the tie-breaks before leave them level.', {
        value: (compared ?? total).shown,
      }),
    };
  });
}

/** The warnings of a rehearsal, the gravest first. Bids that are not whole are in none of them. */
export function warningsOf(
  tried: Tried,
  bids: readonly TriedBid[],
  ranking: Ranking,
  weights: readonly WeightInEffect[],
): Warning[] {
  const names = new Map(bids.map((b) => [b.bidId, b.name]));
  const around: Around = {
    tried,
    bids,
    ranking,
    shown: (x) => round(x, tried.method.shownDecimals),
    nameOf: (id) => names.get(id) ?? id,
  };
  const idle = idleCriteria(tried, bids, ranking);
  const still = new Set(idle.map((i) => i.criterionId));
  const gates = idleGates(tried, bids);
  const gated = (passes: Gate['passes']) => gates.filter((g) => g.passes === passes).map((g) => gateWarning(around, g));
  const paradox = paradoxIn(tried, bids, ranking);
  const pointed = tried.method.criteria.filter((c) => !(c.kind === 'price' && decidesOrder(c.formula)));
  return [
    ...gated('nobody'),
    ...(paradox ? [paradoxWarning(around, paradox)] : []),
    ...idle.map((i) => idleWarning(around, i)),
    ...weights.filter((w) => isOther(w) && !still.has(w.criterionId)).map((w) => weightWarning(around, w)),
    ...zeroWarnings(around),
    ...gated('everybody'),
    ...pointed.filter((c) => !still.has(c.id)).flatMap((c) => topWarning(around, c)),
    ...tieWarnings(around),
  ];
}
