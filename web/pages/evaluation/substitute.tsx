import { useState } from 'preact/hooks';
import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import { type EventView, readEvent, setTeam } from '../../../shared/api/events.ts';
import { colleagues } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';

type Props = { view: EvaluationView; event: EventView; onAdded: () => Promise<void>; onClose: () => void };

/** Somebody new joins the panel: they declare, and mark every bid, as everybody else did. */
export function Substitute({ view, event, onAdded, onClose }: Props) {
  const load = useLoad((signal) => call(colleagues, { signal }), []);
  const [personId, setPersonId] = useState('');
  const [inPlaceOf, setInPlaceOf] = useState('');
  const [reason, setReason] = useState('');
  const gone = view.progress.filter((p) => p.left !== null || p.declared === 'conflict');
  const marks = event.team.find((m) => m.personId === inPlaceOf)?.marks;
  const lacks = personId === '' ? t('Choose a colleague.') : reason.trim() === '' ? t('Say why they join now.') : null;
  const isNew = (id: string) => !event.team.some((m) => m.personId === id && m.roles.includes('evaluator'));
  return (
    <Confirm
      open
      title={t('Add an evaluator to this panel?')}
      act={t('Add to the panel')}
      blocked={lacks}
      onConfirm={async () => {
        // As it is now: somebody may have been added from here already.
        const { team, version } = await call(readEvent, { params: { eventId: view.eventId } });
        const before = team.find((m) => m.personId === personId);
        const members = [
          ...team.filter((m) => m.personId !== personId),
          { personId, roles: [...(before?.roles ?? []), 'evaluator' as const], ...(marks ? { marks } : {}) },
        ].map((m) => ({ personId: m.personId, roles: m.roles, ...(m.marks ? { marks: m.marks } : {}) }));
        await call(setTeam, {
          params: { eventId: view.eventId },
          body: { members, reason: reason.trim() },
          ifMatch: version,
        });
        await onAdded();
      }}
      onClose={onClose}
    >
      <p>
        {t(
          'They declare first whether they have a conflict, then mark every bid. The marks cannot be locked before they are done.',
        )}
      </p>
      <Loaded load={load} what={t('Reading your colleagues')}>
        {({ items }) => (
          <Field id="substitute" label={t('Who')}>
            <select value={personId} onChange={(e) => setPersonId(e.currentTarget.value)}>
              <option value="">{t('Choose a colleague')}</option>
              {items
                .filter((p) => isNew(p.id))
                .map((p) => (
                  <option key={p.id} value={p.id}>
                    {p.name}
                  </option>
                ))}
            </select>
          </Field>
        )}
      </Loaded>
      {gone.length > 0 && (
        <Field id="in-place-of" label={t('Marks what this person marked')}>
          <select value={inPlaceOf} onChange={(e) => setInPlaceOf(e.currentTarget.value)}>
            <option value="">{t('All criteria')}</option>
            {gone.map((p) => (
              <option key={p.personId} value={p.personId}>
                {p.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="substitute-reason" label={t('Why they join now')}>
        <textarea rows={2} maxLength={limits.reason} value={reason} onInput={(e) => setReason(e.currentTarget.value)} />
      </Field>
    </Confirm>
  );
}
