/** What the evaluation page shows to one reader: it follows from the lot's stage, their declaration and their roles. */
import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import { envelopesOf } from '../../../shared/event.ts';
import { isOpen } from '../../../shared/lot.ts';
import { judged } from './order.ts';

export type Shows =
  /** Not opened yet. */
  | 'sealed'
  /** The order to open is given. */
  | 'opening'
  | 'no-bids'
  /** The bids are open, but not to this reader: an opener, a manager. */
  | 'outside'
  /** A declaration comes before any document. */
  | 'declare'
  /** Declared a conflict, or has left the panel. */
  | 'left'
  /** Marks the bids. */
  | 'sheet'
  /** Reads the bids: not an evaluator, or the marks are locked. */
  | 'reading';

/** Says what to show. */
export function shows(view: EvaluationView, personId: string): Shows {
  const first = envelopesOf(view.content)[0]!;
  if (!isOpen(view.lot, first)) return view.lot.stage === 'opening' ? 'opening' : 'sealed';
  if (view.lot.openings[first]?.bids === 0) return 'no-bids';
  // Who may read bids is told whose they are; nobody else is.
  if (view.bidders.length === 0) return 'outside';
  if (!view.myDeclaration) return 'declare';
  if (view.myDeclaration.conflict || view.lot.left?.some((l) => l.personId === personId)) return 'left';
  const evaluator = view.team.some((m) => m.personId === personId && m.roles.includes('evaluator'));
  return evaluator &&
    view.lot.stage === 'scoring' &&
    !view.lot.meeting?.panel.includes(personId) &&
    judged(view.method, view.myCriteria).length > 0
    ? 'sheet'
    : 'reading';
}
