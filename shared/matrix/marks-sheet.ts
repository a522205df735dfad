/** The sheet of the marks: what each evaluator gave, and the panel's mark as it follows. */
import type { JudgedCriterion } from '../method.ts';
import type { RankedBid } from '../scoring/rank.ts';
import { t } from '../words/say.ts';
import {
  across,
  fixed,
  formula,
  head,
  inColumn,
  type MatrixCell,
  type MatrixSheet,
  number,
  on,
  words,
} from './cells.ts';
import { combinedFormula } from './formulas.ts';
import type { Of } from './given.ts';

/** Bids whose points for quality are on record: those that were ranked, and those that left after their marks. */
const scoredBids = ({ result }: Of): Pick<RankedBid, 'bidId' | 'name' | 'points'>[] => [
  ...result.ranked,
  ...result.leftOut.flatMap(({ bidId, name, points }) => (points ? [{ bidId, name, points }] : [])),
];

/** The marks: a row for each bid and judged criterion, a column for each evaluator, and the panel's mark as it follows from them. */
export function marksSheet(
  of: Of,
  name: string,
): { sheet: MatrixSheet; mark: (bidId: string, criterionId: string) => string } {
  const { bundle, names } = of;
  const { method, evaluators, panels = {} } = bundle;
  const consensus = method.combine === 'consensus';
  const judged = method.criteria.filter((c): c is JudgedCriterion => c.kind === 'judged');
  const marks = new Map(bundle.marks.map((m) => [`${m.bidId}\n${m.criterionId}\n${m.evaluatorId}`, m.mark]));
  const agreed = new Map((bundle.agreed ?? []).map((a) => [`${a.bidId}\n${a.criterionId}`, a.mark]));
  const column = { first: 2, agreed: 2 + evaluators.length, panel: 2 + evaluators.length + (consensus ? 1 : 0) };
  const rows: MatrixCell[][] = [
    [
      head(t('Bidder')),
      head(t('Criterion')),
      ...evaluators.map((id) => head(names.find((n) => n.id === id)?.name ?? id)),
      ...(consensus ? [head(t('Agreed|mark'))] : []),
      head(t('Mark of the panel')),
    ],
  ];
  const places = new Map<string, string>();
  for (const bid of scoredBids(of))
    for (const c of judged) {
      const row = rows.length;
      const own = panels[c.id] ?? evaluators;
      const settled = agreed.get(`${bid.bidId}\n${c.id}`);
      const shown = bid.points.find((p) => p.criterionId === c.id)?.mark ?? null;
      rows.push([
        words(bid.name),
        words(c.name),
        ...evaluators.map((id) => {
          const mark = own.includes(id) ? marks.get(`${bid.bidId}\n${c.id}\n${id}`) : undefined;
          return mark === undefined ? null : number(mark);
        }),
        ...(consensus ? [settled === undefined ? null : number(settled)] : []),
        formula(
          combinedFormula(
            method.combine,
            across(row, column.first, column.first + Math.max(0, evaluators.length - 1)),
            inColumn(row, column.agreed),
          ),
          2,
          shown,
        ),
      ]);
      places.set(`${bid.bidId}\n${c.id}`, on(name, fixed(row, column.panel)));
    }
  return {
    sheet: { name, rows, widths: [34, 44, ...evaluators.map(() => 16), ...(consensus ? [12] : []), 18], headRows: 1 },
    mark: (bidId, criterionId) => places.get(`${bidId}\n${criterionId}`)!,
  };
}
