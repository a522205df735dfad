import { useEffect, useMemo } from 'preact/hooks';
import { type EvaluationView, saveMark } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { announce } from './announce.tsx';
import type { Numbered } from './order.ts';
import { type Sheet, sheet } from './sheet.ts';

/** The sheet's marks, made once for a visit: saved when one leaves, and the window asks before it loses something. */
export function useSheet(view: EvaluationView, criteria: readonly Numbered[]): Sheet {
  const marks = useMemo(() => {
    const params = { eventId: view.eventId, lotId: view.lot.lotId };
    return sheet({
      bidIds: view.bids.map((b) => b.bidId),
      criterionIds: criteria.map((c) => c.criterion.id),
      stored: view.myMarks,
      put: async (place, { draft, version, key }) => {
        const stored = await call(saveMark, { params: { ...params, ...place }, body: draft, ifMatch: version, key });
        announce(
          t('Saved: {mark} for {criterion}, {bidder}', {
            mark: stored.mark,
            criterion: criteria.find((c) => c.criterion.id === place.criterionId)?.criterion.name ?? '',
            bidder: view.bids.find((b) => b.bidId === place.bidId)?.name ?? '',
          }),
        );
        return stored;
      },
    });
  }, []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (['saving', 'offline', 'unmarked', 'refused'].includes(marks.state().is)) event.preventDefault();
    };
    const hidden = () => void (document.visibilityState === 'hidden' && marks.flush());
    addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', hidden);
      void marks.flush();
    };
  }, [marks]);
  return marks;
}
