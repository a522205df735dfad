import { useState } from 'preact/hooks';
import { type EvaluationView, leavePanel, type Progress } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Effect, useLeaveEffect } from './leave-effect.tsx';

type Props = { view: EvaluationView; who: Progress; onLeft: () => Promise<void>; onClose: () => void };

/** An evaluator leaves midway: what it does to the lot is shown before anything is confirmed; marks stand or go for all bids. */
export function LeavePanel({ view, who, onLeft, onClose }: Props) {
  const load = useLeaveEffect(view, who.personId);
  const [chosen, setChosen] = useState<'stand' | 'go' | null>(null);
  const [reason, setReason] = useState('');
  const mayStand = load.data?.mayStand === true;
  const mayGo = load.data?.mayGo !== false;
  const marks = !mayStand ? 'go' : mayGo ? chosen : 'stand';
  const lacks =
    marks === null
      ? t('Say whether their marks stand or go.')
      : reason.trim() === ''
        ? t('Say why they leave.')
        : load.data
          ? null
          : t('Reading what it does to the lot');
  return (
    <Confirm
      open
      title={t('{person} leaves this lot?', { person: who.name })}
      act={t('Record that {person} leaves', { person: who.name })}
      kind="final"
      blocked={lacks}
      onConfirm={async () => {
        await call(leavePanel, {
          params: { eventId: view.eventId, lotId: view.lot.lotId, personId: who.personId },
          body: { marks: marks ?? 'go', reason: reason.trim() },
        });
        await onLeft();
      }}
      onClose={onClose}
    >
      <Loaded load={load} what={t('Reading what it does to the lot')}>
        {(effect) => (
          <>
            {!mayGo ? (
              <p>
                {t(
                  'The meeting has started and all bids are signed off, so their marks stand. Only a conflict of interest that they declare themselves takes them away.',
                )}
              </p>
            ) : mayStand ? (
              <Group id="leave-marks" legend={t('Their marks')}>
                <Choice
                  name="leave-marks"
                  value="stand"
                  checked={chosen === 'stand'}
                  onChoose={() => setChosen('stand')}
                  hint={t('All bids are signed off; they count for all of them.')}
                >
                  <strong>{t('stand')}</strong>
                </Choice>
                <Choice
                  name="leave-marks"
                  value="go"
                  checked={chosen === 'go'}
                  onChoose={() => setChosen('go')}
                  hint={t('They count for none of the bids.')}
                >
                  <strong>{t('go|marks of who leaves')}</strong>
                </Choice>
              </Group>
            ) : (
              <p>
                {t('{signed} of {of} bids are signed off, so their marks go: they cannot stand for some bids alone.', {
                  signed: effect.signed,
                  of: effect.of,
                })}
              </p>
            )}
            {marks && <Effect effect={effect} marks={marks} />}
          </>
        )}
      </Loaded>
      <Field id="leave-reason" label={t('Why they leave')}>
        <textarea
          rows={2}
          maxLength={limits.reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <p>{t('It goes on the record, and cannot be taken back.')}</p>
    </Confirm>
  );
}
