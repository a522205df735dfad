import { useEffect, useState } from 'preact/hooks';
import { type EvaluationView, lockMarks } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import { committeeLine, isDone, lockHindrance, progressWords } from './committee.ts';
import { judged } from './order.ts';

type Props = {
  view: EvaluationView;
  /** Open from the start: for a lead who does not mark bids. */
  open: boolean;
  /** The marks are locked: time to read everything again. */
  onLocked: () => Promise<void>;
  /** The lead has come back to this window: others may have signed off meanwhile. */
  onReturn: () => Promise<void>;
};

const afterLock = (view: EvaluationView): string =>
  view.content.envelopes === 'two'
    ? t('After that the openers can open the price envelopes.')
    : t('After that the bids are ranked by the published method.');

/** For the lead: how far each evaluator is, never their marks; and the lock. */
export function LeadPanel({ view, open, onLocked, onReturn }: Props) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const look = () => void onReturn();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [onReturn]);
  const { progress } = view;
  const unsettled = view.unsettled.map((m) => `${m.name}: ${m.text}`).join('; ');
  const said = lockHindrance({
    progress,
    bids: view.bidders.length,
    judged: judged(view.method).length > 0,
    conflict: view.myDeclaration?.conflict === true,
  });
  const hindrance = said || (unsettled && t('To be settled in the check of the bids: {unsettled}.', { unsettled }));
  return (
    <>
      <details class="panel lead" open={open || hindrance === ''}>
        <summary>
          <strong>{t('The committee')}</strong>{' '}
          <span>{progress.length === 0 ? t('Nobody has to mark here') : committeeLine(progress)}</span>
        </summary>
        <div class="stack">
          {progress.length > 0 && (
            <table>
              <caption class="sr">{t('How far each evaluator is')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Evaluator')}</th>
                  <th scope="col">{t('How far')}</th>
                  <th scope="col" class="barcol">
                    <span class="sr">{t('Picture')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {progress.map((p) => (
                  <tr key={p.personId}>
                    <th scope="row">{p.name}</th>
                    <td>
                      {isDone(p) ? (
                        <Tag
                          kind={p.declared === 'conflict' ? 'plain' : 'good'}
                          icon={p.declared === 'conflict' ? 'x' : 'check'}
                        >
                          {progressWords(p)}
                        </Tag>
                      ) : (
                        progressWords(p)
                      )}
                    </td>
                    <td class="barcol">
                      {p.declared === 'none' && (
                        <progress
                          max={p.of || 1}
                          value={p.signed}
                          aria-label={t('{person}: bids signed off', { person: p.name })}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p>
            <small>{t('You see how far they are, never their marks.')}</small>
          </p>
          <p>
            {rich('{link}: complete, as asked, their claims true? What is found there is settled before the lock.', {
              link: <a href={`/check/${view.eventId}/${view.lot.lotId}`}>{t('Check the bids')}</a>,
            })}
          </p>
          <div class="row">
            <button
              type="button"
              class="btn final"
              aria-disabled={hindrance ? true : undefined}
              aria-describedby="lock-note"
              onClick={() => !hindrance && setAsking(true)}
            >
              {t('Lock the marks')}
            </button>
            <span id="lock-note">{hindrance || afterLock(view)}</span>
          </div>
        </div>
      </details>
      <Confirm
        open={asking}
        title={t('Lock the marks of this lot?')}
        act={t('Lock the marks')}
        kind="final"
        onConfirm={async () => {
          await call(lockMarks, { params: { eventId: view.eventId, lotId: view.lot.lotId } });
          await onLocked();
        }}
        onClose={() => setAsking(false)}
      >
        <p>
          {t('All marks are final then: nobody can change one, and nobody can join the panel.')} {afterLock(view)}
        </p>
        <p>{t('It cannot be taken back.')}</p>
      </Confirm>
    </>
  );
}
