import type { MeetingCell, MeetingView } from '../../../shared/api/meeting.ts';
import { type Exact, round } from '../../../shared/exact.ts';
import { type AgreementLevel, agreementOf, levelOf } from '../../../shared/scoring/agreement.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';

const levels: Record<AgreementLevel, Plain> = {
  poor: 'poor|agreement',
  moderate: 'moderate|agreement',
  good: 'good|agreement',
  excellent: 'excellent|agreement',
};
const figure = (x: Exact): string => round(x, 2).replace('-', '−');

/** Rows of bids that the same evaluators have marked, which is what agreement is said of. */
function rowsOf(cells: readonly MeetingCell[]): string[][] {
  const most = Math.max(0, ...cells.map((c) => c.marks.length));
  return cells.filter((c) => c.marks.length === most).map((c) => c.marks.map((m) => m.mark));
}

/** How far the panel agreed by itself on a criterion, before the meeting: in figures, and in words beside them. */
export function AgreementWords({ view, cells }: { view: MeetingView; cells: readonly MeetingCell[] }) {
  const rows = rowsOf(cells);
  const agreement = agreementOf(rows);
  const wide = cells.filter((c) => c.wide).length;
  return (
    <div class="stack tight">
      {view.threshold !== null && (
        <p>
          {wide === 0
            ? t('No marks lie further apart than {threshold}.', { threshold: view.threshold })
            : tn(
                wide,
                'On one bid the marks lie further apart than {threshold}: talk it over.',
                'On {n} bids the marks lie further apart than {threshold}: talk them over.',
                { threshold: view.threshold },
              )}
        </p>
      )}
      {agreement?.single && agreement.average && (
        <p>
          {t(
            'Agreement before the meeting: {single} of one evaluator’s mark ({singleWord}), {average} of the mean of {n} ({averageWord}). At 1 all give the same; at 0 marks tell nothing of the bid.',
            {
              single: figure(agreement.single),
              singleWord: t(levels[levelOf(agreement.single)]),
              average: figure(agreement.average),
              averageWord: t(levels[levelOf(agreement.average)]),
              n: rows[0]?.length ?? 0,
            },
          )}{' '}
          {agreement.concordance &&
            t('The order of the bids: {order}, where 1 is the same order for all.', {
              order: figure(agreement.concordance),
            })}{' '}
          <small>{t('ICC(2,1), ICC(2,k), Kendall’s W')}</small>
        </p>
      )}
    </div>
  );
}
