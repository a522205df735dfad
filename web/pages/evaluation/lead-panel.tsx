import { useEffect, useState } from 'preact/hooks';
import type { EvaluationView, Progress } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { can } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { CloseMarks } from './close-marks.tsx';
import { committeeLine, marksHindrance } from './committee.ts';
import { LeavePanel } from './leave-panel.tsx';
import { judged } from './order.ts';
import { PanelCriteria, PanelPeople } from './panel-people.tsx';
import { Substitute } from './substitute.tsx';

type Props = {
  view: EvaluationView;
  /** The event itself, whose team a substitute joins; undefined until it is read. */
  event: EventView | undefined;
  /** Open from the start: for a lead who does not mark bids. */
  open: boolean;
  /** Something of the lot or its team has changed: time to read everything again. */
  onChanged: () => Promise<void>;
};

/** What keeps the marks of a lot from being complete, for its lead; empty where nothing does. */
function hindranceOf(view: EvaluationView): string {
  const criteria = judged(view.method);
  const said = marksHindrance({
    progress: view.progress,
    bids: view.bidders.length,
    judged: criteria.length > 0,
    conflict: view.myDeclaration?.conflict === true,
    below: view.panels
      .filter((p) => p.below)
      .map((p) => ({ ...p, name: criteria.find((c) => c.criterion.id === p.criterionId)?.criterion.name ?? '' })),
  });
  const unsettled = view.unsettled.map((m) => `${m.name}: ${m.text}`).join('; ');
  return said || (unsettled && t('To be settled in the check of the bids: {unsettled}.', { unsettled }));
}

/** For the lead: how far each evaluator is, never their marks; who leaves and who joins; the meeting and the lock. */
export function LeadPanel({ view, event, open, onChanged }: Props) {
  const [leaving, setLeaving] = useState<Progress | null>(null);
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    // Others may have signed off while the lead was away from this window.
    const look = () => void onChanged();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [onChanged]);
  const { progress } = view;
  const hindrance = hindranceOf(view);
  const me = person.value;
  return (
    <>
      <details class="panel lead" open={open || hindrance === ''}>
        <summary>
          <strong>{t('The committee')}</strong>{' '}
          <span>{progress.length === 0 ? t('Nobody has to mark here') : committeeLine(progress)}</span>
        </summary>
        <div class="stack">
          {progress.length > 0 && (
            <>
              <PanelPeople view={view} onLeave={setLeaving} />
              <PanelCriteria view={view} />
            </>
          )}
          <p class="row">
            {!view.lot.meeting && <small>{t('You see how far they are, never their marks.')}</small>}
            {event && me && can(me, 'event.write', event) && progress.length > 0 && (
              <button type="button" class="btn" onClick={() => setAdding(true)}>
                {t('Add a substitute')}
              </button>
            )}
          </p>
          <p>
            {rich('{link}: complete, as asked, their claims true? What is found there is settled before the lock.', {
              link: <a href={`/check/${view.eventId}/${view.lot.lotId}`}>{t('Check the bids')}</a>,
            })}
          </p>
          <CloseMarks view={view} hindrance={hindrance} onDone={onChanged} />
        </div>
      </details>
      {leaving && <LeavePanel view={view} who={leaving} onLeft={onChanged} onClose={() => setLeaving(null)} />}
      {adding && event && <Substitute view={view} event={event} onAdded={onChanged} onClose={() => setAdding(false)} />}
    </>
  );
}
