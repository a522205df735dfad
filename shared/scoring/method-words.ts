/** A whole method in words: the lines of its tree, and what holds for all of them. Every form of the notice says these. */
import type { Criterion, EventContent, Method, Rounding, Section } from '../event.ts';
import { plain, zero } from '../exact.ts';
import { type Plain, t, tn } from '../words/say.ts';
import { howScored, minimumWords, mustPass } from './how-scored.ts';
import type { UsedMethod } from './methods.ts';
import { decidesOrder } from './price-formulas.ts';
import { criteriaIn, pointsOf, type TreeNode, treeOf } from './tree.ts';

/** A line of the tree: a section, or a criterion with its number in the method's list. */
export type MethodRow = {
  node: Criterion | Section;
  /** From 1; null for a section. */
  n: number | null;
  /** Sections that it stands in. */
  depth: number;
  bonus: boolean;
  /** Points of the total, as a decimal; blank where none are stated. */
  points: string;
  /** Percent of what holds it; null where the method states points. */
  percent: string | null;
  /** It earns nothing, for it must only be passed; a section, where all that it holds is so. */
  nothing: boolean;
  /** How its points follow, and what it must reach. */
  how: string[];
};

/** The lines of a method in the order in which they are read, bonuses last. */
export function methodRows(method: Method, questions: EventContent['questions']): MethodRow[] {
  const full = pointsOf(method);
  const pointsAt = (node: Criterion | Section, stated: boolean) => (stated ? plain(full.get(node.id) ?? zero) : '');
  const percentAt = (points: string) => (method.weights === 'percent' ? points : null);
  const flat = (node: TreeNode): MethodRow[] => {
    if (node.kind === 'criterion') {
      const c = node.criterion;
      const minimum = minimumWords(c);
      return [
        {
          node: c,
          n: method.criteria.indexOf(c) + 1,
          depth: node.depth,
          bonus: c.bonus,
          points: pointsAt(c, c.points !== ''),
          percent: percentAt(c.points),
          nothing: mustPass(c),
          how: [howScored(c, { questions, method }, full), ...(minimum ? [minimum] : [])],
        },
      ];
    }
    const { section, depth } = node;
    const held = criteriaIn(method, section.id);
    const minimum = minimumWords(section);
    return [
      {
        node: section,
        n: null,
        depth,
        bonus: false,
        points: pointsAt(section, true),
        percent: percentAt(section.points),
        nothing: held.length > 0 && held.every(mustPass),
        how: minimum ? [minimum] : [],
      },
      ...node.within.flatMap(flat),
    ];
  };
  const rows = treeOf(method).flatMap(flat);
  return [...rows.filter((r) => !r.bonus), ...rows.filter((r) => r.bonus)];
}

/** In which order ties are broken, in one sentence. */
export function tieWords({ tieBreaks, criteria }: Pick<Method, 'tieBreaks' | 'criteria'>): string {
  const byValue = criteria.some((c) => c.kind === 'price' && decidesOrder(c.formula));
  if (!tieBreaks.length)
    return byValue ? t('Bids that come out equal share a rank.') : t('Bids with the same total share a rank.');
  const by = tieBreaks.map((id) =>
    id === 'price'
      ? t('the lower price')
      : id === 'draw'
        ? t('a draw')
        : t('more points for “{name}”', { name: criteria.find((c) => c.id === id)?.name ?? id }),
  );
  const list = by.reduce((first, next) => t('{first}, then {next}', { first, next }));
  if (tieBreaks.at(-1) === 'draw')
    return byValue
      ? t('Where bids come out equal, {list} decides.', { list })
      : t('Where totals are equal, {list} decides.', { list });
  return byValue
    ? t('Where bids come out equal, {list} decides; what still ties shares the rank.', { list })
    : t('Where totals are equal, {list} decides; what still ties shares the rank.', { list });
}

/** How the draw is made, for whoever wants to repeat it (draw.ts). */
const drawWords = (): string =>
  t(
    'The draw rolls no dice. It follows from the fingerprints of the tied bids, which stand in their receipts: SHA-256 of all of them, sorted, is the seed; SHA-256 of seed and fingerprint is each bid’s lot; the lowest comes first. Anybody can repeat it.',
  );

/** How the last digit comes about. */
export const roundingModes: Readonly<Record<Rounding['mode'], Plain>> = {
  'half-up': 'halves up',
  'half-even': 'halves to the even digit',
  down: 'always down',
  up: 'always up',
};

/** What is rounded, and how. */
export function roundingWords({ rounding, shownDecimals }: Method): string {
  if (!rounding)
    return t('Points are computed exactly and rounded only to be shown, to {decimals} decimals.', {
      decimals: shownDecimals,
    });
  const mode = t(roundingModes[rounding.mode]);
  return rounding.of === 'criteria'
    ? tn(
        rounding.decimals,
        'The points of each criterion are rounded to one decimal, {mode}, and then added: bids are compared by that.',
        'The points of each criterion are rounded to {n} decimals, {mode}, and then added: bids are compared by that.',
        { mode },
      )
    : tn(
        rounding.decimals,
        'What decides the order is rounded to one decimal, {mode}: bids are compared by that.',
        'What decides the order is rounded to {n} decimals, {mode}: bids are compared by that.',
        { mode },
      );
}

function minimumSentences({ minimum, criteria, sections = [] }: Method): string[] {
  const ofQuality = !minimum
    ? []
    : minimum.of === 'percent'
      ? [t('For quality as a whole a bid needs at least {least} % of the points.', { least: minimum.least || '?' })]
      : [t('For quality as a whole a bid needs at least {least} points.', { least: minimum.least || '?' })];
  const any = minimum || [...criteria, ...sections].some((x) => x.minimum);
  return any
    ? [...ofQuality, t('A bid that misses a minimum is out. All are tested before any is compared with another.')]
    : [];
}

function panelSentences({ criteria, combine, quorum, spread }: Method, pseudonyms: boolean): string[] {
  if (!criteria.some((c) => c.kind === 'judged')) return [];
  return [
    ...(pseudonyms ? [t('Evaluators read the bids under names that tell nothing, until the marks are locked.')] : []),
    ...(combine === 'consensus'
      ? [
          t(
            'Each evaluator marks alone. Then they meet and agree on one mark; whoever departs from their own says why, on the record.',
          ),
        ]
      : []),
    ...(spread ? [t('Marks further apart than {spread} are talked over.', { spread })] : []),
    ...(quorum !== undefined && quorum > 1 ? [t('At least {quorum} evaluators mark each criterion.', { quorum })] : []),
  ];
}

/** What holds for a method as a whole, sentence by sentence: minimums, shortlist, panel, prices over time, ties, rounding. */
export function methodSentences(
  { method, lots }: Omit<UsedMethod, 'at'>,
  content: Pick<EventContent, 'pseudonyms' | 'offerRounds'>,
): string[] {
  const { shortlist, tieBreaks } = method;
  const rates = lots.flatMap((lot) => (lot.discountPercent ? [{ lot: lot.name, percent: lot.discountPercent }] : []));
  return [
    ...minimumSentences(method),
    ...(shortlist
      ? [
          tn(
            shortlist.top,
            'Only the price envelope of the best bid by quality is opened; who ties with it goes on too.',
            'Only the price envelopes of the {n} best bids by quality are opened; who ties for the last place goes on too.',
          ),
        ]
      : []),
    ...panelSentences(method, content.pseudonyms ?? false),
    ...rates.map(({ lot, percent }) =>
      lots.length > 1
        ? t('{lot}: prices count at their net present value, discounted by {percent} % for each period.', {
            lot,
            percent,
          })
        : t('Prices count at their net present value, discounted by {percent} % for each period.', { percent }),
    ),
    ...(content.offerRounds
      ? [
          tn(
            content.offerRounds,
            'A round of best and final offers may follow: who ranks best may state prices anew, sealed.',
            'Up to {n} rounds of best and final offers may follow: who ranks best may state prices anew, sealed.',
          ),
        ]
      : []),
    tieWords(method),
    ...(tieBreaks.includes('draw') ? [drawWords()] : []),
    roundingWords(method),
    ...(lots.some((lot) => lot.ceiling) ? [t('A bid above the ceiling is not ranked.')] : []),
  ];
}

/** How many criteria share how many points: those that earn some of the total. */
export function sharedWords({ criteria, total }: Pick<Method, 'criteria' | 'total'>): string {
  const sharing = criteria.filter((c) => !c.bonus && !mustPass(c)).length;
  return criteria.some((c) => c.bonus)
    ? tn(
        sharing,
        'One criterion fills {total} points, a bonus comes on top.',
        '{n} criteria share {total} points, a bonus comes on top.',
        { total },
      )
    : tn(sharing, 'One criterion fills {total} points.', '{n} criteria share {total} points.', { total });
}
