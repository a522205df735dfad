/** The lines of one lot's price sheet: what is priced, in which unit, how much of it. */
import { limits, type PriceLine } from '../../../shared/event.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, focusSoon, SelectField, TextField, useDraft } from './fields.tsx';
import { OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';
import { addLine, editLine, moveLine, removeLine } from './sheet-edits.ts';

type RowProps = { line: PriceLine; l: number; i: number; length: number } & RowActs;

function Row({ line, l, i, length, onMove, onRemove }: RowProps) {
  const { edit } = useDraft();
  const at = `lots.${l}.lines.${i}`;
  const name = line.name || `line ${i + 1}`;
  const stated = line.quantity === null;
  return (
    <tr data-row={i}>
      <th scope="row">{i + 1}</th>
      <td class="grow" data-label="What is priced">
        <TextField
          bare
          at={`${at}.name`}
          label={`What is priced in line ${i + 1}`}
          max={limits.name}
          value={line.name}
          set={(value) => edit(editLine(l, i, { name: value }))}
        />
      </td>
      <td class="narrow" data-label="Unit">
        <TextField
          bare
          at={`${at}.unit`}
          label={`Unit of line ${i + 1}`}
          max={40}
          value={line.unit}
          set={(unit) => edit(editLine(l, i, { unit }))}
        />
      </td>
      <td data-label="Quantity is">
        <SelectField
          bare
          at={`${at}.by`}
          label={`Line ${i + 1}: fixed or stated by the bidder`}
          value={stated ? 'bidder' : 'buyer'}
          options={[
            { value: 'buyer', name: 'fixed' },
            { value: 'bidder', name: 'the bidder’s' },
          ]}
          set={(by) => edit(editLine(l, i, { quantity: by === 'bidder' ? null : '1' }))}
        />
      </td>
      <td class="n narrow" data-label={stated ? undefined : 'Quantity'}>
        {!stated && (
          <AmountField
            bare
            at={`${at}.quantity`}
            label={`Quantity of line ${i + 1}`}
            value={line.quantity ?? ''}
            set={(quantity) => edit(editLine(l, i, { quantity }))}
          />
        )}
      </td>
      <td class="c" data-label="Optional">
        <input
          type="checkbox"
          aria-label={`Line ${i + 1} is optional`}
          checked={line.optional}
          onChange={(event) => edit(editLine(l, i, { optional: event.currentTarget.checked }))}
        />
      </td>
      <td class="ord">
        <OrderButtons i={i} length={length} name={name} onMove={onMove} />
        <RemoveButton
          name={name}
          onRemove={() => onRemove(i, () => edit(removeLine(l, i), `Line ${i + 1} removed.`))}
        />
      </td>
    </tr>
  );
}

/** The table of lines of the lot at place `l`, and what adds to it. */
export function SheetLines({ l }: { l: number }) {
  const { content, edit, shown } = useDraft();
  const lines = content.value.lots[l]?.lines ?? [];
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLTableSectionElement>(lines.length, (i, by) =>
    edit(moveLine(l, i, by), `Line ${i + 1} is now line ${i + by + 1}.`),
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
        <section class="scroll" tabIndex={0} aria-label="Lines of the price sheet">
          <table class="edit cells">
            <caption class="sr">Lines of the price sheet</caption>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col" class="grow">
                  What is priced
                </th>
                <th scope="col">Unit</th>
                <th scope="col">Quantity is</th>
                <th scope="col" class="n">
                  Quantity
                </th>
                <th scope="col" class="c">
                  Optional
                </th>
                <th scope="col" class="ord">
                  Order
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
          An optional line may be left without a price. It is priced apart and counts in no total, so that totals stay
          comparable.
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
          Line
        </button>
        {full && <small>A price sheet has up to {limits.lines} lines.</small>}
        {lines.length > 1 && (
          <small class="end">
            <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> moves a line
          </small>
        )}
      </p>
    </>
  );
}
