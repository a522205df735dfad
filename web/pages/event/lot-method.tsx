/** Which method is shown, where lots may have their own: the event's, or that of one lot; begun as a copy, taken away with a question. */
import { useState } from 'preact/hooks';
import { t } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { useDraft } from './fields.tsx';
import { lotName } from './lot-edits.ts';
import { withOwnMethod, withoutOwnMethod } from './method-at.ts';

type Props = { l: number | null; choose: (l: number | null) => void };

/** Whether lots and their methods are spoken of: there are several lots, or the only one has its own. */
export const lotsHaveChoice = (lots: readonly { method?: unknown }[]): boolean =>
  lots.length > 1 || lots.some((lot) => lot.method !== undefined);

/** The switch above the criteria, and what can be done for the lot that is chosen. */
export function LotMethod({ l, choose }: Props) {
  const { content, edit } = useDraft();
  const { lots } = content.value;
  const [asking, ask] = useState(false);
  const lot = l === null ? undefined : lots[l];
  const name = lot ? lotName(lot, l!) : '';
  const withoutOwn = lots.filter((x) => !x.method).length;
  return (
    <section class="panel stack" aria-labelledby="which-method">
      <h2 id="which-method">{t('Lots and their criteria')}</h2>
      <Field id="method-of" label={t('Show the criteria of')}>
        <select
          value={l === null ? '' : String(l)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const place = lots.findIndex((_, k) => String(k) === value);
            choose(place < 0 ? null : place);
          }}
        >
          <option value="">
            {withoutOwn === lots.length
              ? t('The event, for all lots')
              : t('The event, for {n} of {all} lots', { n: withoutOwn, all: lots.length })}
          </option>
          {lots.map((x, k) => (
            <option key={x.id} value={String(k)}>
              {x.method
                ? t('{lot}: its own', { lot: lotName(x, k) })
                : t('{lot}: as the event', { lot: lotName(x, k) })}
            </option>
          ))}
        </select>
      </Field>
      {l === null && withoutOwn === 0 && (
        <p class="hint">{t('Every lot has its own criteria: no bid is scored by those of the event.')}</p>
      )}
      {lot && !lot.method && (
        <>
          <p class="measure">
            {t(
              '{lot} is scored by the criteria of the event. They can be copied and then changed for this lot alone.',
              {
                lot: name,
              },
            )}
          </p>
          <p>
            <button
              type="button"
              class="btn"
              onClick={() => {
                edit(withOwnMethod(l!), t('{lot} has its own criteria now.', { lot: name }));
                requestAnimationFrame(() => document.getElementById('tree')?.focus());
              }}
            >
              {t('Give {lot} its own criteria', { lot: name })}
            </button>
          </p>
        </>
      )}
      {lot?.method && (
        <p class="row">
          <span>{t('{lot} has its own criteria, scale and tie-breaks.', { lot: name })}</span>
          <button type="button" class="btn danger" onClick={() => ask(true)}>
            {t('Take them away')}
          </button>
        </p>
      )}
      <Confirm
        open={asking}
        kind="danger"
        title={t('Take the criteria of {lot} away?', { lot: name })}
        act={t('Take them away')}
        onClose={() => ask(false)}
        onConfirm={() =>
          edit(withoutOwnMethod(l!), t('{lot} is scored by the criteria of the event again.', { lot: name }))
        }
      >
        <p>{t('Its bids will be scored by the criteria of the event. What was written for this lot alone is gone.')}</p>
      </Confirm>
    </section>
  );
}
