import { useState } from 'preact/hooks';
import { decideOnAward, type RankingView } from '../../../shared/api/evaluation.ts';
import { missingIn } from '../../../shared/approval.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

/** What an approval brings about: another step, the standstill, or the award. */
function consequence({ lot, content }: RankingView): string {
  const steps = lot.recommendation?.chain.steps ?? [];
  const left = steps.reduce((n, s) => n + missingIn(s), 0);
  if (left > 1) return `Your approval goes on the record. ${left - 1} more ${left === 2 ? 'is' : 'are'} needed.`;
  if (content.standstillDays > 0)
    return `Yours is the last approval. Every bidder is told of the intended award by e-mail, and can object for ${content.standstillDays} days.`;
  return 'Yours is the last approval. The award is made, and every bidder hears the result by e-mail.';
}

/** The approver's decision: approve, which makes the award, or return it to the committee with a reason. */
export function Approval({ view, onDecided }: { view: RankingView; onDecided: (lot: LotRecord) => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();
  const name = view.lot.recommendation?.name ?? '';

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
      <p>
        With the last approval <a href={`/ranking/${view.lot.eventId}/${view.lot.lotId}/letters`}>these letters</a> go
        to the bidders.
      </p>
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
        <p>{consequence(view)}</p>
      </Confirm>
    </div>
  );
}
