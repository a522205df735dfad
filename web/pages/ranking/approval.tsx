import { useState } from 'preact/hooks';
import { decideOnAward, type RankingView } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

/** The approver's decision: approve, which makes the award, or return it to the committee with a reason. */
export function Approval({ view, onDecided }: { view: RankingView; onDecided: (lot: LotRecord) => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();
  const name = view.lot.recommendation?.name ?? '';

  const decide = async (approve: boolean) => {
    const params = { eventId: view.lot.eventId, lotId: view.lot.lotId };
    onDecided(await call(decideOnAward, { params, body: { approve, reason: reason.trim() } }));
  };
  const giveBack = async () => {
    const blank = reason.trim() === '';
    setMissing(blank);
    if (blank) return document.getElementById('decision-reason')?.focus();
    await act(() => decide(false));
  };

  return (
    <div class="stack">
      <h3>Your decision</h3>
      <Field
        id="decision-reason"
        label="Your reason"
        hint="Needed to return it; with an approval you may leave it empty. It goes on the record."
        error={missing && reason.trim() === '' ? 'Say why the recommendation goes back.' : null}
      >
        <textarea
          rows={3}
          maxLength={limits.reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button type="button" class="btn final" onClick={() => setAsking(true)}>
          Approve the award
        </button>
        <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void giveBack()}>
          Return to the committee
        </button>
      </p>
      <Confirm
        open={asking}
        title={`Approve the award to ${name}?`}
        act="Approve the award"
        kind="final"
        onConfirm={() => decide(true)}
        onClose={() => setAsking(false)}
      >
        <p>
          The award is made with your approval, and every bidder hears the result by e-mail. It cannot be taken back.
        </p>
      </Confirm>
    </div>
  );
}
