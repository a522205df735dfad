/** What a meeting of the panel settles, cell by cell: the marks of all who mark a criterion, side by side, and what is agreed. */
import { compare, type Exact, equal, exact, plain, subtract } from './exact.ts';
import type { Panel } from './lot-record.ts';
import type { Method } from './method.ts';
import { judgedIn, markersIn } from './panel.ts';
import type { WhoWhen } from './people.ts';
import type { Mark } from './scoring/marks.ts';

/** Why the agreed mark is another than an evaluator gave: in words, by a level of the scale (its mark), and where in the bid. */
export type Change = { evaluatorId: string; reason: string; level: string; place: string };
/** What the panel has agreed on for a bid under a criterion, as the chair recorded it. */
export type StoredAgreed = {
  bidId: string;
  criterionId: string;
  mark: string;
  changes: Change[];
  /** Whose marks it was agreed over: everybody's who marked the criterion then. */
  over: string[];
  by: WhoWhen;
  version: number;
};

export type Cell<M extends Mark = Mark> = {
  bidId: string;
  criterionId: string;
  marks: M[];
  lowest: string | null;
  highest: string | null;
  spread: string | null;
  wide: boolean;
  agreed: StoredAgreed | null;
  open: 'agreed-missing' | 'panel-changed' | null;
};

/**
 * True while an agreed mark is that of the panel: it was agreed over the marks of exactly those who mark the criterion. Once somebody
 * has come or gone it no longer is, for any bid: a mark that a recused member has brought about would stand otherwise.
 */
export function isOfPanel({ criterionId, over }: Pick<StoredAgreed, 'criterionId' | 'over'>, panel: Panel): boolean {
  const markers = markersIn(panel, criterionId);
  return over.length === markers.length && markers.every((id) => over.includes(id));
}

/** The evaluators whose own mark is another than the agreed one. */
export const changedBy = (marks: readonly Pick<Mark, 'evaluatorId' | 'mark'>[], agreed: string): string[] =>
  marks.filter((m) => !equal(exact(m.mark), exact(agreed))).map((m) => m.evaluatorId);

const at = (bidId: string, criterionId: string) => `${bidId}\n${criterionId}`;

/**
 * The cells of a meeting, by criterion in the method's order, then by bid in the order given. The marks of a bid are shown once all who
 * mark the criterion have signed it off: until then they are blind. The spread is the highest less the lowest mark, exact.
 */
export function cellsOf<M extends Mark>(
  method: Pick<Method, 'criteria' | 'spread'>,
  bids: readonly { bidId: string }[],
  panel: Panel,
  marks: readonly M[],
  signed: readonly { personId: string; bidId: string }[],
  agreed: readonly StoredAgreed[],
): Cell<M>[] {
  const has = new Set(signed.map((s) => at(s.personId, s.bidId)));
  const given = new Map<string, M[]>();
  for (const m of marks) given.set(at(m.bidId, m.criterionId), [...(given.get(at(m.bidId, m.criterionId)) ?? []), m]);
  const settled = new Map(agreed.map((a) => [at(a.bidId, a.criterionId), a]));
  const threshold = method.spread ? exact(method.spread) : null;
  return judgedIn(method).flatMap((c) => {
    const markers = markersIn(panel, c.id);
    return bids.map(({ bidId }): Cell<M> => {
      const all = markers.flatMap((id) => given.get(at(bidId, c.id))?.find((m) => m.evaluatorId === id) ?? []);
      const whole = all.length === markers.length && markers.every((id) => has.has(at(id, bidId)));
      const shown = whole ? all : [];
      const inOrder = shown.map((m) => exact(m.mark)).sort(compare);
      const [low, high] = [inOrder[0] ?? null, inOrder.at(-1) ?? null];
      const spread: Exact | null = low && high && subtract(high, low);
      const found = settled.get(at(bidId, c.id)) ?? null;
      return {
        bidId,
        criterionId: c.id,
        marks: shown,
        lowest: low && plain(low),
        highest: high && plain(high),
        spread: spread && plain(spread),
        wide: threshold !== null && spread !== null && compare(spread, threshold) > 0,
        agreed: found,
        open: !whole || !found ? 'agreed-missing' : isOfPanel(found, panel) ? null : 'panel-changed',
      };
    });
  });
}
