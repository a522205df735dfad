import { useState } from 'preact/hooks';
import { decideOnAward, type RankingView } from '../../../shared/api/evaluation.ts';
import { missingIn } from '../../../shared/approval.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { unacknowledged } from '../../../shared/panel-conflict.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';
import { ConflictBanner } from './panel-conflict.tsx';

/** What an approval brings about: another step, the standstill, or the award. */
function consequence({ lot, content }: RankingView): string {
  const steps = lot.recommendation?.chain.steps ?? [];
  const left = steps.reduce((n, s) => n + missingIn(s), 0);
  if (left > 1)
    return tn(
      left - 1,
      'Your approval goes on the record. {n} more is needed.',
      'Your approval goes on the record. {n} more are needed.',
    );
  if (content.standstillDays > 0)
    return tn(
      content.standstillDays,
      'Yours is the last approval. Every bidder is told of the intended award by e-mail, and can object for {n} day.',
      'Yours is the last approval. Every bidder is told of the intended award by e-mail, and can object for {n} days.',
    );
  return t('Yours is the last approval. The award is made, and every bidder hears the result by e-mail.');
}

/** The approver's decision: approve, which makes the award, or return it to the committee with a reason. */
export function Approval({ view, onDecided }: { view: RankingView; onDecided: (lot: LotRecord) => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();
  const name = view.lot.recommendation?.name ?? '';
  const since = unacknowledged(view.lot.recommendation, view.conflicts);

  const decide = async (approve: boolean) => {
    const params = { eventId: view.lot.eventId, lotId: view.lot.lotId };
    onDecided(
      await call(decideOnAward, { params, body: { approve, reason: reason.trim(), version: view.lot.version } }),
    );
  };
  const giveBack = async () => {
    const blank = reason.trim() === '';
    setMissing(blank);
    if (blank) return document.getElementById('decision-reason')?.focus();
    await act(() => decide(false));
  };

  return (
    <div class="stack">
      <h3>{t('Your decision')}</h3>
      {since.length > 0 && (
        <>
          <ConflictBanner people={since} />
          <p>
            {t(
              'The recommendation does not say why the award may rest on these marks all the same. It can only be returned.',
            )}
          </p>
        </>
      )}
      <Field
        id="decision-reason"
        label={t('Your reason')}
        hint={t('Needed to return it; with an approval you may leave it empty. It goes on the record.')}
        error={missing && reason.trim() === '' ? t('Say why the recommendation goes back.') : null}
      >
        <textarea
          rows={3}
          maxLength={limits.reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <p>
        {rich('With the last approval {link} go to the bidders.', {
          link: <a href={`/ranking/${view.lot.eventId}/${view.lot.lotId}/letters`}>{t('these letters')}</a>,
        })}
      </p>
      <ProblemBanner problem={problem} />
      <p class="row">
        {since.length === 0 && (
          <button type="button" class="btn final" onClick={() => setAsking(true)}>
            {t('Approve the award')}
          </button>
        )}
        <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void giveBack()}>
          {t('Return to the committee')}
        </button>
      </p>
      <Confirm
        open={asking}
        title={t('Approve the award to {name}?', { name })}
        act={t('Approve the award')}
        kind="final"
        onConfirm={() => decide(true)}
        onClose={() => setAsking(false)}
      >
        <p>{consequence(view)}</p>
      </Confirm>
    </div>
  );
}
