/** The lines of one lot's price sheet: what is priced, in which unit, how much of it. */
import { limits, type PriceLine } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { AmountField, focusSoon, SelectField, TextField, useDraft } from './fields.tsx';
import { hasPeriods, PeriodCells } from './line-periods.tsx';
import { MoveKeys, OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';
import { addLine, editLine, moveLine, removeLine } from './sheet-edits.ts';

type RowProps = { line: PriceLine; l: number; i: number; length: number; periods: boolean } & RowActs;

function Row({ line, l, i, length, periods, onMove, onRemove }: RowProps) {
  const { edit } = useDraft();
  const at = `lots.${l}.lines.${i}`;
  const name = line.name || t('line {n}', { n: i + 1 });
  const stated = line.quantity === null;
  return (
    <tr data-row={i}>
      <th scope="row">{i + 1}</th>
      <td class="grow" data-label={t('What is priced')}>
        <TextField
          bare
          at={`${at}.name`}
          label={t('What is priced in line {n}', { n: i + 1 })}
          max={limits.name}
          value={line.name}
          set={(value) => edit(editLine(l, i, { name: value }))}
        />
      </td>
      <td class="narrow" data-label={t('Unit')}>
        <TextField
          bare
          at={`${at}.unit`}
          label={t('Unit of line {n}', { n: i + 1 })}
          max={40}
          value={line.unit}
          set={(unit) => edit(editLine(l, i, { unit }))}
        />
      </td>
      <td data-label={t('Quantity is')}>
        <SelectField
          bare
          at={`${at}.by`}
          label={t('Line {n}: fixed or stated by the bidder', { n: i + 1 })}
          value={stated ? 'bidder' : 'buyer'}
          options={[
            { value: 'buyer', name: t('fixed') },
            { value: 'bidder', name: t('the bidder’s') },
          ]}
          set={(by) => edit(editLine(l, i, { quantity: by === 'bidder' ? null : '1' }))}
        />
      </td>
      <td class="n narrow" data-label={stated ? undefined : t('Quantity')}>
        {!stated && (
          <AmountField
            bare
            at={`${at}.quantity`}
            label={t('Quantity of line {n}', { n: i + 1 })}
            value={line.quantity ?? ''}
            set={(quantity) => edit(editLine(l, i, { quantity }))}
          />
        )}
      </td>
      {periods && <PeriodCells line={line} l={l} i={i} />}
      <td class="c" data-label={t('Optional')}>
        <input
          type="checkbox"
          aria-label={t('Line {n} is optional', { n: i + 1 })}
          checked={line.optional}
          onChange={(event) => edit(editLine(l, i, { optional: event.currentTarget.checked }))}
        />
      </td>
      <td class="ord">
        <OrderButtons i={i} length={length} name={name} onMove={onMove} />
        <RemoveButton
          name={name}
          onRemove={() => onRemove(i, () => edit(removeLine(l, i), t('Line {n} removed.', { n: i + 1 })))}
        />
      </td>
    </tr>
  );
}

/** The table of lines of the lot at place `l`, and what adds to it. */
export function SheetLines({ l }: { l: number }) {
  const { content, edit, shown } = useDraft();
  const lot = content.value.lots[l]!;
  const { lines } = lot;
  const periods = hasPeriods(lot);
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLTableSectionElement>(lines.length, (i, by) =>
    edit(moveLine(l, i, by), t('Line {n} is now line {place}.', { n: i + 1, place: i + by + 1 })),
  );
  const missing = shown(`lots.${l}.lines`);
  const full = lines.length >= limits.lines;
  const add = () => {
    if (full) return;
    edit(addLine(l));
    focusSoon(`lots.${l}.lines.${lines.length}.name`);
  };
  return (
    <>
      {missing && (
        <p class="error" id="lines-error">
          <Icon name="alert" />
          {missing}
        </p>
      )}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={t('Lines of the price sheet')}>
          <table class="edit cells">
            <caption class="sr">{t('Lines of the price sheet')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Line')}</th>
                <th scope="col" class="grow">
                  {t('What is priced')}
                </th>
                <th scope="col">{t('Unit')}</th>
                <th scope="col">{t('Quantity is')}</th>
                <th scope="col" class="n">
                  {t('Quantity')}
                </th>
                {periods && (
                  <>
                    <th scope="col" class="n">
                      {t('From period')}
                    </th>
                    <th scope="col" class="n">
                      {t('To period')}
                    </th>
                  </>
                )}
                <th scope="col" class="c">
                  {t('Optional')}
                </th>
                <th scope="col" class="ord">
                  {t('Order')}
                </th>
              </tr>
            </thead>
            <tbody ref={list} onKeyDown={onKeyDown}>
              {lines.map((line, i) => (
                <Row
                  key={line.id}
                  line={line}
                  l={l}
                  i={i}
                  length={lines.length}
                  periods={periods}
                  onMove={moveRow}
                  onRemove={removeRow}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lines.some((line) => line.optional) && (
        <p class="hint">
          {t(
            'An optional line may be left without a price. It is priced apart and counts in no total, so that totals stay comparable.',
          )}
        </p>
      )}
      <p class="row">
        <button
          type="button"
          class="btn"
          id={idOfFault(`lots.${l}.lines`)}
          aria-disabled={full || undefined}
          onClick={add}
        >
          <Icon name="plus" />
          {t('Line')}
        </button>
        {full && <small>{t('A price sheet has up to {n} lines.', { n: limits.lines })}</small>}
        {lines.length > 1 && <small class="end">{rich('{keys} moves a line', { keys: <MoveKeys /> })}</small>}
      </p>
    </>
  );
}
