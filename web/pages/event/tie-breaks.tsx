/** What decides between bids with the same total, in order. */
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { setTieBreaks } from './criteria-edits.ts';
import { useDraft } from './fields.tsx';
import { moved } from './list-edits.ts';
import { OrderButtons, RemoveButton, useRowOrder } from './row-order.tsx';

const most = 5;

/** The list of tie-breaks, and what can be added to it. */
export function TieBreaks() {
  const { content, edit, shown } = useDraft();
  const { tieBreaks, criteria } = content.value.method;
  const nameOf = (id: string): string => {
    if (id === 'price') return t('the lower price');
    const i = criteria.findIndex((c) => c.id === id);
    return i < 0
      ? t('a criterion that is gone')
      : t('more points for {n} {name}', { n: i + 1, name: criteria[i]!.name || t('no name yet') });
  };
  const free = ['price', ...criteria.map((c) => c.id)].filter((id) => !tieBreaks.includes(id));
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLOListElement>(tieBreaks.length, (i, by) =>
    edit(setTieBreaks(moved(tieBreaks, i, by))),
  );
  return (
    <>
      <h2>{t('If totals are equal')}</h2>
      <p class="measure">
        {t('These decide, one after the other. Bids that still tie share the rank.')}
        {tieBreaks.length === 0 && ` ${t('None is set: equal totals share the rank.')}`}
      </p>
      <ol class="ties" ref={list} onKeyDown={onKeyDown}>
        {tieBreaks.map((id, i) => {
          const fault = shown(`method.tieBreaks.${i}`);
          return (
            <li key={id} data-row={i} id={`method-tieBreaks-${i}`} tabIndex={-1}>
              <span class="row">
                <span>{nameOf(id)}</span>
                {fault && (
                  <span class="error">
                    <Icon name="alert" />
                    {fault}
                  </span>
                )}
                <span class="end ord">
                  <OrderButtons i={i} length={tieBreaks.length} name={nameOf(id)} onMove={moveRow} />
                  <RemoveButton
                    name={t('the tie-break {what}', { what: nameOf(id) })}
                    onRemove={() =>
                      removeRow(i, () =>
                        edit(setTieBreaks(tieBreaks.filter((other) => other !== id)), t('Tie-break removed.')),
                      )
                    }
                  />
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {tieBreaks.length < most && free.length > 0 && (
        <div class="field">
          <label for="add-tie-break">{t('Add a tie-break')}</label>
          <select
            id="add-tie-break"
            value=""
            onChange={(event) => {
              const id = event.currentTarget.value;
              if (id) edit(setTieBreaks([...tieBreaks, id]));
              event.currentTarget.value = '';
            }}
          >
            <option value="">{t('Choose what decides next')}</option>
            {free.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
