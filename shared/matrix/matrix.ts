/**
 * The evaluation matrix of a lot as a workbook with live formulas: who changes a mark or a weight in it sees what would follow. Made of
 * the award bundle, which holds all that a ranking follows from; its figures equal the ranking's at the decimals shown.
 */
import type { Bundle } from '../bundle.ts';
import { amountPattern } from '../exact.ts';
import { isAnswered, type PriceCriterion } from '../method.ts';
import { leftOutText } from '../scoring/rank.ts';
import { criteriaIn } from '../scoring/tree.ts';
import { cellName } from '../table-cells.ts';
import { t } from '../words/say.ts';
import {
  across,
  down,
  formula,
  head,
  inColumn,
  type MatrixCell,
  type MatrixSheet,
  number,
  on,
  title,
  words,
} from './cells.ts';
import { answerFormula, comparedFormula, type Parting, priceFormula, rankFormula, roundedFormula } from './formulas.ts';
import type { Names, Of } from './given.ts';
import { marksSheet } from './marks-sheet.ts';
import { type MethodPlaces, methodSheet } from './method-sheet.ts';

const isDecimal = (text: string): boolean => amountPattern.test(text);

/** The matrix itself: a row for each ranked bid, in the order of the ranking. */
function matrixSheet(
  of: Of,
  name: string,
  method: MethodPlaces,
  mark: (bidId: string, criterionId: string) => string,
): MatrixSheet {
  const { bundle, result } = of;
  const { criteria, sections = [], rounding = null, shownDecimals: places, tieBreaks } = bundle.method;
  const cost = criteria.find((c): c is PriceCriterion => c.kind === 'price');
  const answered = criteria.filter(isAnswered);
  const perCriterion = rounding?.of === 'criteria' ? rounding : null;
  const first = 4;
  const last = first + result.ranked.length - 1;
  const column = { rank: 0, name: 1, price: 2, counted: 3, answers: 4 };
  const points = column.answers + answered.length;
  const parts = points + criteria.length;
  const total = parts + sections.length;
  const compared = comparedFormula(cost ?? ({} as PriceCriterion), '', '', '') === null ? null : total + 1;
  const draws = result.ranked.some((b) => b.drawn !== undefined) ? (compared ?? total) + 1 : null;
  const columnOf = (id: string): number => points + criteria.findIndex((c) => c.id === id);

  const rows: MatrixCell[][] = [
    [title(`${bundle.event.reference} ${bundle.event.title}`.trim())],
    [
      words(
        t(
          'The figures follow by formulas from the marks, the answers and the method on the other sheets, in doubles: equal to the ranking at the decimals shown. What counts is the ranking, which is exact.',
        ),
      ),
    ],
    [
      head(t('Rank')),
      head(t('Bidder')),
      head(t('Price')),
      head(t('Price as it counts')),
      ...answered.map((c) => head(t('Answer: {criterion}', { criterion: c.name }))),
      ...criteria.map((c) => head(c.name)),
      ...sections.map((s) => head(s.name)),
      head(t('Total')),
      ...(compared === null ? [] : [head(t('Compared, the lowest first'))]),
      ...(draws === null ? [] : [head(t('Order drawn'))]),
    ],
    [
      null,
      words(t('Points at most')),
      null,
      null,
      ...answered.map(() => null),
      ...criteria.map((c) => formula(method.full(c.id))),
      ...sections.map((s) => formula(method.full(s.id))),
      null,
    ],
  ];

  const answersOf = new Map(bundle.bids.map((b) => [b.bidId, b.answers]));
  const partings: ((row: number) => Parting)[] = [
    compared === null
      ? (row) => ({ range: down(total, first, last), cell: inColumn(row, total), more: true })
      : (row) => ({ range: down(compared, first, last), cell: inColumn(row, compared), more: false }),
    ...tieBreaks
      .filter((by) => by !== 'draw')
      .map((by) => (row: number): Parting => {
        const c = by === 'price' ? column.price : columnOf(by);
        return { range: down(c, first, last), cell: inColumn(row, c), more: by !== 'price' };
      }),
    ...(draws === null
      ? []
      : [(row: number): Parting => ({ range: down(draws, first, last), cell: inColumn(row, draws), more: false })]),
  ];

  result.ranked.forEach((bid, i) => {
    const row = first + i;
    const answer = (k: number): string => inColumn(row, column.answers + k);
    const shareOf = (c: (typeof criteria)[number]): string => {
      if (c.kind === 'judged') return `${mark(bid.bidId, c.id)}/${method.highest(c.id)}`;
      if (isAnswered(c)) return answerFormula(c, answer(answered.indexOf(c)));
      const cells = { price: inColumn(row, column.counted), ...method.field, ceiling: method.ceiling };
      return priceFormula(c, cells);
    };
    const quality =
      criteria.flatMap((c, k) => (c.kind === 'price' ? [] : [inColumn(row, points + k)])).join('+') || '0';
    const sum = `SUM(${across(row, points, points + Math.max(0, criteria.length - 1))})`;
    rows.push([
      formula(rankFormula(partings.map((p) => p(row))), 0, String(bid.rank)),
      words(bid.name),
      number(bid.price),
      bid.countedPrice === bid.price ? formula(inColumn(row, column.price)) : number(bid.countedPrice),
      ...answered.map((c) => {
        const said = answersOf.get(bid.bidId)?.[c.questionId] ?? '';
        return c.kind === 'number' && isDecimal(said) ? number(said) : words(said);
      }),
      ...criteria.map((c, k) =>
        formula(
          roundedFormula(`${method.full(c.id)}*(${shareOf(c)})`, perCriterion),
          places,
          bid.points[k]?.shown ?? null,
        ),
      ),
      ...sections.map((s) => {
        const beneath = criteriaIn(bundle.method, s.id).filter((c) => !c.bonus);
        return formula(beneath.map((c) => cellName(row, columnOf(c.id))).join('+') || '0', places);
      }),
      formula(roundedFormula(sum, rounding?.of === 'total' ? rounding : null), places, bid.total.shown),
      ...(compared === null
        ? []
        : [
            formula(
              roundedFormula(
                comparedFormula(cost!, inColumn(row, column.counted), quality, method.full(cost!.id))!,
                rounding?.of === 'total' ? rounding : null,
              ),
              places,
              bid.compared?.shown ?? null,
            ),
          ]),
      ...(draws === null ? [] : [bid.drawn === undefined ? null : number(String(i + 1))]),
    ]);
  });

  if (result.ranked.length > 0) {
    const counted = on(name, down(column.counted, first, last));
    method.sheet.rows[method.field.row]![3] = formula(`MIN(${counted})`);
    method.sheet.rows[method.field.row + 1]![3] = formula(`AVERAGE(${counted})`);
  }
  if (result.leftOut.length > 0) {
    rows.push([], [head(t('Not ranked'))]);
    for (const out of result.leftOut)
      rows.push([null, words(out.name), out.price === null ? null : number(out.price), words(leftOutText(out))]);
  }
  return {
    name,
    rows,
    widths: [
      8,
      34,
      18,
      18,
      ...answered.map(() => 18),
      ...criteria.map(() => 16),
      ...sections.map(() => 16),
      14,
      18,
      12,
    ],
    headRows: 3,
  };
}

/** The sheets of the workbook: the matrix, the marks, the method. The bundle must hold its result. */
export function matrixSheets(bundle: Bundle, names: Names): MatrixSheet[] {
  if (!bundle.result) throw new RangeError('the bundle has no result');
  const of: Of = { bundle, result: bundle.result, names };
  const method = methodSheet(of, t('Method'));
  const marks = marksSheet(of, t('Marks'));
  const matrix = matrixSheet(of, t('Evaluation matrix'), method, marks.mark);
  return [matrix, marks.sheet, method.sheet];
}
