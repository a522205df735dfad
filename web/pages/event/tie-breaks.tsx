/** What decides between bids with the same total, in order. */
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useDraft } from './fields.tsx';
import { moved } from './list-edits.ts';
import { setTieBreaks } from './method-edits.ts';
import { useMethod } from './method-here.tsx';
import { OrderButtons, RemoveButton, useRowOrder } from './row-order.tsx';

const most = 5;

/** The list of tie-breaks, and what can be added to it. */
export function TieBreaks() {
  const { shown } = useDraft();
  const { at, method, change } = useMethod();
  const { tieBreaks, criteria } = method;
  const nameOf = (id: string): string => {
    if (id === 'price') return t('the lower price');
    if (id === 'draw') return t('a draw that anybody can check');
    const i = criteria.findIndex((c) => c.id === id);
    return i < 0
      ? t('a criterion that is gone')
      : t('more points for {n} {name}', { n: i + 1, name: criteria[i]!.name || t('no name yet') });
  };
  // The draw stays last: nothing changes places with it.
  const ordered = tieBreaks.filter((id) => id !== 'draw').length;
  const free = ['price', ...criteria.map((c) => c.id), 'draw'].filter((id) => !tieBreaks.includes(id));
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLOListElement>(tieBreaks.length, (i, by) =>
    change(setTieBreaks(moved(tieBreaks, i, by))),
  );
  return (
    <>
      <h2>{t('If totals are equal')}</h2>
      <p class="measure">
        {tieBreaks.includes('draw')
          ? t('These decide, one after the other.')
          : t('These decide, one after the other. Bids that still tie share the rank.')}
        {tieBreaks.length === 0 && ` ${t('None is set: equal totals share the rank.')}`}
      </p>
      <ol class="ties" ref={list} onKeyDown={onKeyDown}>
        {tieBreaks.map((id, i) => {
          const fault = shown(`${at}.tieBreaks.${i}`);
          return (
            <li key={id} data-row={i} id={idOfFault(`${at}.tieBreaks.${i}`)} tabIndex={-1}>
              <span class="row">
                <span>{nameOf(id)}</span>
                {fault && (
                  <span class="error">
                    <Icon name="alert" />
                    {fault}
                  </span>
                )}
                <span class="end ord">
                  {id !== 'draw' && <OrderButtons i={i} length={ordered} name={nameOf(id)} onMove={moveRow} />}
                  <RemoveButton
                    name={t('the tie-break {what}', { what: nameOf(id) })}
                    onRemove={() =>
                      removeRow(i, () =>
                        change(setTieBreaks(tieBreaks.filter((other) => other !== id)), t('Tie-break removed.')),
                      )
                    }
                  />
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {tieBreaks.includes('draw') && (
        <p class="hint measure">
          {t(
            'The draw follows from the fingerprints of the tied bids, which their receipts state and which were fixed while every bid was sealed: nobody can steer it, and anybody can compute it again.',
          )}
        </p>
      )}
      {tieBreaks.length < most && free.length > 0 && (
        <div class="field">
          <label for="add-tie-break">{t('Add a tie-break')}</label>
          <select
            id="add-tie-break"
            value=""
            onChange={(event) => {
              const id = event.currentTarget.value;
              if (id) change(setTieBreaks([...tieBreaks, id]));
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
