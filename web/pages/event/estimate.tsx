/** What the organisation expects to pay: for its own figures, never in the notice. Saved by itself, beside the draft. */
import { useState } from 'preact/hooks';
import { setEstimate } from '../../../shared/api/events.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { readEntry } from '../bid/price-entry.ts';
import { useDraft } from './fields.tsx';

/** The panel with the estimate. */
export function EstimatePanel() {
  const draft = useDraft();
  const { estimate } = draft.view.value;
  const [typed, setTyped] = useState(estimate ?? '');
  const [said, setSaid] = useState('');
  const { busy, problem, act } = useAct();
  const entry = readEntry(typed, 6);
  const fault = 'fault' in entry ? entry.fault : undefined;
  const save = (event: Event) => {
    event.preventDefault();
    if ('fault' in entry) return;
    void act(async () => {
      const params = { eventId: draft.eventId };
      const body = { estimate: entry.value };
      await draft.write(() => call(setEstimate, { params, ifMatch: draft.view.value.version, body }));
      setTyped(entry.value);
      setSaid(entry.value === '' ? t('No estimate.') : t('Estimate saved.'));
    });
  };
  return (
    <section class="panel stack" aria-labelledby="estimate-head">
      <h2 id="estimate-head">{t('Estimate')}</h2>
      <form class="stack tight" onSubmit={save}>
        <Field
          id="estimate"
          label={t('What you expect to pay in all, in {currency}', { currency: draft.content.value.currency })}
          hint={t('For your own figures. It never stands in the notice, and stays fixed once bids are being opened.')}
          error={fault}
        >
          <input
            class="n"
            inputMode="decimal"
            autocomplete="off"
            maxLength={40}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setSaid('');
            }}
          />
        </Field>
        <ProblemBanner problem={problem} />
        <p class="row">
          <button type="submit" class="btn" aria-disabled={busy || fault !== undefined || undefined}>
            {t('Save the estimate')}
          </button>
          <span role="status">{said}</span>
        </p>
      </form>
    </section>
  );
}
