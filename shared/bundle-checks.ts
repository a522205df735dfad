/** What an award bundle must hold beyond its shape, so that no computation begins that cannot end. */
import type { Criterion, Method, Minimum, PriceCriterion, Section } from './event.ts';
import { isAnswered } from './event.ts';
import { compare, type Exact, exact, isZero, zero } from './exact.ts';
import { answeredTermsFaults } from './scoring/answered-faults.ts';
import { highestOf, isOnScale, type MarkScale, scaleOf } from './scoring/marks.ts';
import { priceFormulaFaults } from './scoring/price-formula-faults.ts';
import { decidesOrder, priceFormulas } from './scoring/price-formulas.ts';
import type { Agreed, Evaluated } from './scoring/rank.ts';
import { criteriaIn, holdersOf, pointsOf, qualityPoints } from './scoring/tree.ts';

/** What is checked: what a ranking follows from, and what stands beside it. */
export type Checked = Omit<Evaluated, 'agreed'> & {
  corrections?: readonly { bidId: string; questionId: string; corrected: string }[] | undefined;
  agreed?: readonly (Agreed & { changes?: readonly { evaluatorId: string }[] | undefined })[] | undefined;
};

/** A file that is no bundle, or one that nothing can be computed from: `at` names the place in it. */
export class NoBundle extends Error {
  readonly at: string;
  constructor(at: string, why: string) {
    super(why);
    this.at = at;
  }
}

const repeated = (ids: readonly string[]): number => {
  const seen = new Set<string>();
  return ids.findIndex((each) => seen.size === seen.add(each).size);
};
const isAboveAll = (percent: string): boolean => compare(exact(percent), exact('100')) > 0;
/** More than 0 and less than 100 percent. */
const isPart = (percent: string): boolean =>
  percent !== '' && compare(exact(percent), zero) > 0 && compare(exact(percent), exact('100')) < 0;
export function refuse(at: string, why: string): never {
  throw new NoBundle(at, why);
}

/** The tree holds together: every node leads to the top, each id is there once. */
function checkTree({ criteria, sections = [], weights, minimum }: Method): void {
  if (criteria.length === 0) refuse('method.criteria', 'there is no criterion');
  const twice = repeated([...criteria, ...sections].map((c) => c.id));
  if (twice >= 0)
    refuse(
      twice < criteria.length ? `method.criteria.${twice}.id` : `method.sections.${twice - criteria.length}.id`,
      'two criteria or sections have this id',
    );
  const inTree = (list: 'criteria' | 'sections', nodes: readonly (Criterion | Section)[]) =>
    nodes.forEach((node, i) => {
      const at = `method.${list}.${i}`;
      if (holdersOf({ criteria, sections }, node) === null)
        refuse(`${at}.in`, 'the section that holds it is not there, or they hold each other');
      if ('bonus' in node && node.bonus && node.in !== undefined)
        refuse(`${at}.in`, 'a bonus lies outside the total, and so in no section');
      if (weights === 'percent' && node.points === '') refuse(`${at}.points`, 'the percentage is missing');
      if (weights === 'percent' && isAboveAll(node.points)) refuse(`${at}.points`, 'more than 100 percent');
      if (node.minimum) checkMinimum(node.minimum, 'kind' in node && node.kind === 'judged', `${at}.minimum`);
      if (
        node.minimum &&
        [node].flatMap((n) => ('kind' in n ? n : criteriaIn({ criteria, sections }, n.id))).some(isRelative)
      )
        refuse(`${at}.minimum`, 'a minimum cannot depend on points that depend on other bids');
    });
  inTree('sections', sections);
  inTree('criteria', criteria);
  if (minimum) checkMinimum(minimum, false, 'method.minimum');
}

const isRelative = (c: Criterion): boolean =>
  c.kind === 'price' && (priceFormulas[c.formula].relative || decidesOrder(c.formula));

function checkMinimum({ of, least }: Minimum, judged: boolean, at: string): void {
  if (least === '') refuse(`${at}.least`, 'the minimum is missing');
  if (of === 'mark' && !judged) refuse(`${at}.of`, 'people give no mark here');
  if (of === 'percent' && isAboveAll(least)) refuse(`${at}.least`, 'more than 100 percent');
}

/** There are points to reach: a minimum of what is worth nothing throws out everybody, and a method that gives none orders nobody. */
function checkReach(method: Method): void {
  const full = pointsOf(method);
  const { criteria } = method;
  const isDecided = criteria.some((c) => !isZero(full.get(c.id)!) || (c.kind === 'price' && decidesOrder(c.formula)));
  // What has to be passed alone may leave the order to the tie-breaks.
  if (!isDecided && !criteria.every((c) => c.minimum)) refuse('method.criteria', 'they add up to no points');
  const check = (minimum: Minimum | undefined, points: Exact, at: string) => {
    if (minimum && isZero(points)) refuse(at, 'there are no points to reach');
  };
  criteria.forEach(({ id, minimum }, i) => {
    if (minimum?.of === 'points') check(minimum, full.get(id)!, `method.criteria.${i}.minimum`);
  });
  method.sections?.forEach(({ id, minimum }, i) => {
    check(minimum, full.get(id)!, `method.sections.${i}.minimum`);
  });
  check(method.minimum, qualityPoints(method, full), 'method.minimum');
}

function checkScale({ levels, step }: MarkScale, at: string): void {
  levels.forEach(({ mark }, i) => {
    if (mark === '') refuse(`${at}.${i}.mark`, 'the level has no mark');
  });
  if (isZero(highestOf({ levels, step }))) refuse(at, 'people judge by it, and no level has a mark above 0');
}

function checkPrice(c: PriceCriterion, { lot, method }: Checked, at: string): void {
  for (const fault of priceFormulaFaults(c, { lots: [lot] }, at)) refuse(fault.at, fault.text);
  c.preferences.forEach(({ percent }, k) => {
    if (!isPart(percent))
      refuse(`${at}.preferences.${k}.percent`, 'a preference is more than 0 and less than 100 percent');
  });
  if (lot.lines.every((l) => l.optional)) refuse('lot.lines', 'the price decides, and no line counts in it');
  if (c.formula === 'quality-adjusted' && isZero(pointsOf(method).get(c.id)!))
    refuse(`${at}.points`, 'the price holds no points, so nothing can be divided by its share');
}

/** Numbers that the method needs are there, so that no computation begins that cannot end. */
function checkMethod(bundle: Checked): void {
  const { method, lot } = bundle;
  if (lot.method) refuse('lot.method', 'a bundle has one method, beside its lot');
  const { criteria, tieBreaks, total, weights, quorum } = method;
  checkTree(method);
  if (weights === 'percent' && total === '') refuse('method.total', 'percentages of nothing');
  criteria.forEach((c, i) => {
    const at = `method.criteria.${i}`;
    if (c.points === '') refuse(`${at}.points`, 'the criterion has no points');
    if (c.kind === 'judged') checkScale(scaleOf(method, c), c.scale ? `${at}.scale` : 'method.scale');
    for (const fault of isAnswered(c) ? answeredTermsFaults(c, at) : []) refuse(fault.at, fault.text);
    if (c.kind === 'price') checkPrice(c, bundle, at);
    if (c.kind === 'choice' && repeated(c.shares.map((s) => s.optionId)) >= 0)
      refuse(`${at}.shares`, 'an option stands here twice');
    const panel = bundle.panels?.[c.id] ?? bundle.evaluators;
    if (c.kind === 'judged' && method.combine !== 'consensus' && panel.length < (quorum ?? 0) && bundle.bids.length > 0)
      refuse('evaluators', `fewer mark “${c.id}” than the quorum of the method`);
  });
  checkReach(method);
  if (criteria.filter((c) => c.kind === 'price').length > 1)
    refuse('method.criteria', 'two criteria take points from the price');
  tieBreaks.forEach((by, i) => {
    if (by === 'draw' ? i < tieBreaks.length - 1 : by !== 'price' && !criteria.some((c) => c.id === by))
      refuse(`method.tieBreaks.${i}`, by === 'draw' ? 'a draw leaves no tie to break' : 'there is no such criterion');
  });
}

function checkBids({ method, bids, lot, corrections = [] }: Checked): void {
  const twice = repeated(bids.map((b) => b.bidId));
  if (twice >= 0) refuse(`bids.${twice}.bidId`, 'two bids have this id');
  if (method.tieBreaks.includes('draw')) {
    const without = bids.findIndex((b) => !b.fingerprint);
    if (without >= 0) refuse(`bids.${without}.fingerprint`, 'a draw goes by it');
    const same = repeated(bids.map((b) => b.fingerprint!));
    if (same >= 0) refuse(`bids.${same}.fingerprint`, 'two bids have this fingerprint');
  }
  lot.lines.forEach(({ periods }, i) => {
    if (periods && periods.last < periods.first) refuse(`lot.lines.${i}.periods`, 'they end before they begin');
  });
  const lines = new Set(lot.lines.map((l) => l.id));
  if (lines.size < lot.lines.length) refuse('lot.lines', 'two lines have the same id');
  corrections.forEach(({ bidId, questionId, corrected }, i) => {
    const bid = bids.find((b) => b.bidId === bidId);
    if (!bid) refuse(`corrections.${i}.bidId`, 'there is no such bid');
    if (bid.answers[questionId] !== corrected)
      refuse(`corrections.${i}.corrected`, 'the answer of the bid is not what it was corrected to');
  });
  bids.forEach(({ prices }, i) => {
    const again = repeated(prices.map((p) => p.lineId));
    if (again >= 0) refuse(`bids.${i}.prices.${again}.lineId`, 'this line is priced twice');
    prices.forEach(({ lineId }, k) => {
      if (!lines.has(lineId)) refuse(`bids.${i}.prices.${k}.lineId`, 'the lot has no such line');
    });
  });
}

/** Each mark is on its scale, by somebody who marks the criterion, for a bid and a criterion that there are, and given once. */
function checkMarks({ marks, agreed = [], bids, method, evaluators, panels = {} }: Checked): void {
  const everybody = new Set(evaluators);
  if (everybody.size < evaluators.length) refuse('evaluators', 'somebody stands here twice');
  const known = new Set(bids.map((b) => b.bidId));
  const judged = new Map(
    method.criteria.flatMap((c) => (c.kind === 'judged' ? [[c.id, scaleOf(method, c)] as const] : [])),
  );
  const panelOf = new Map<string, ReadonlySet<string>>();
  for (const [criterionId, panel] of Object.entries(panels)) {
    const at = `panels.${criterionId}`;
    if (!judged.has(criterionId)) refuse(at, 'people judge no such criterion');
    if (repeated(panel) >= 0) refuse(at, 'somebody stands here twice');
    if (panel.some((id) => !everybody.has(id))) refuse(at, 'somebody here is nobody of the panel');
    panelOf.set(criterionId, new Set(panel));
  }
  const onScale = new Map<string, boolean>();
  const given = new Set<string>();
  const check = (at: string, { bidId, criterionId, mark }: { bidId: string; criterionId: string; mark: string }) => {
    if (!known.has(bidId)) refuse(`${at}.bidId`, 'there is no such bid');
    const scale = judged.get(criterionId);
    if (!scale) refuse(`${at}.criterionId`, 'people judge no such criterion');
    const key = `${criterionId}\n${mark}`;
    const on = onScale.get(key) ?? isOnScale(scale, mark);
    onScale.set(key, on);
    if (!on) refuse(`${at}.mark`, `${mark} is no mark of the scale`);
  };
  marks.forEach((mark, i) => {
    const at = `marks.${i}`;
    if (!everybody.has(mark.evaluatorId)) refuse(`${at}.evaluatorId`, 'this is nobody of the panel');
    check(at, mark);
    if (panelOf.get(mark.criterionId)?.has(mark.evaluatorId) === false)
      refuse(`${at}.evaluatorId`, 'somebody else marks this criterion');
    const place = `${mark.evaluatorId}\n${mark.bidId}\n${mark.criterionId}`;
    if (given.has(place)) refuse(at, 'this mark is given twice');
    given.add(place);
  });
  const twice = repeated(agreed.map((a) => `${a.bidId}\n${a.criterionId}`));
  if (twice >= 0) refuse(`agreed.${twice}`, 'this mark is agreed on twice');
  agreed.forEach((a, i) => {
    check(`agreed.${i}`, a);
    a.changes?.forEach(({ evaluatorId }, k) => {
      if (!everybody.has(evaluatorId)) refuse(`agreed.${i}.changes.${k}.evaluatorId`, 'this is nobody of the panel');
    });
  });
}

/** Throws NoBundle at the first place from which nothing can be computed. */
export function checkBundle(bundle: Checked): void {
  checkMethod(bundle);
  checkBids(bundle);
  checkMarks(bundle);
}
