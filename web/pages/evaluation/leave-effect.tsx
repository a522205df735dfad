import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import { type LeaveEffect, readLeaveEffect } from '../../../shared/api/meeting.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';

/** Reads what it does to the lot if this evaluator leaves it. */
export const useLeaveEffect = (view: EvaluationView, personId: string) =>
  useLoad<LeaveEffect>(
    (signal) => call(readLeaveEffect, { params: { eventId: view.eventId, lotId: view.lot.lotId, personId }, signal }),
    [view.eventId, view.lot.lotId, personId],
  );

/** How many are left on a criterion, and whether that is enough. */
const leftWords = ({ left, quorum }: LeaveEffect['criteria'][number]): string =>
  left === 1
    ? t('one evaluator left, {quorum} asked for', { quorum })
    : t('{left} evaluators left, {quorum} asked for', { left, quorum });

/** What it does to the lot if somebody's marks go, or stand: said before anything is confirmed. */
export function Effect({ effect, marks }: { effect: LeaveEffect; marks: 'stand' | 'go' }) {
  const below = effect.criteria.filter((c) => c.below);
  return (
    <div class="stack tight">
      <p>
        {effect.marks === 0
          ? t('No mark is given yet, so none goes.')
          : marks === 'go'
            ? tn(
                effect.marks,
                'One mark that is given goes, so that every bid faces the same panel.',
                '{n} marks that are given, in {bids} bids, go for all bids, so that every bid faces the same panel.',
                { bids: effect.bids },
              )
            : tn(effect.marks, 'The one mark stands.', '{n} marks stand, for all {bids} bids.', { bids: effect.bids })}
      </p>
      {marks === 'go' && effect.criteria.length > 0 && (
        <ul class="effect">
          {effect.criteria.map((c) => (
            <li key={c.criterionId} class={c.below ? 'below' : undefined}>
              {c.below && <Icon name="alert" />} <strong>{c.name}</strong>: {leftWords(c)}
            </li>
          ))}
        </ul>
      )}
      {marks === 'go' && below.length > 0 && (
        <p>
          <strong>
            {t('Too few are left there: the marks cannot be locked before a substitute has marked every bid.')}
          </strong>
        </p>
      )}
    </div>
  );
}

/** The effect, read where it is shown. */
export function EffectOf({ view, personId, marks }: { view: EvaluationView; personId: string; marks: 'stand' | 'go' }) {
  const load = useLeaveEffect(view, personId);
  return (
    <Loaded load={load} what={t('Reading what it does to the lot')}>
      {(effect) => <Effect effect={effect} marks={marks} />}
    </Loaded>
  );
}
