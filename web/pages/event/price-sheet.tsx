/** The price sheet: its lines, how prices are stated, the ceiling. */
import { limits, type PriceLine } from '../../../shared/event.ts';
import { currencies } from '../../../shared/money.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, focusSoon, SelectField, TextField, useDraft } from './fields.tsx';
import { PriceBasis } from './price-basis.tsx';
import { OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';
import { addLine, editLine, editLot, moveLine, removeLine } from './sheet-edits.ts';

type RowProps = { line: PriceLine; i: number; length: number } & RowActs;

function Row({ line, i, length, onMove, onRemove }: RowProps) {
  const { edit } = useDraft();
  const at = `lots.0.lines.${i}`;
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
          set={(value) => edit(editLine(i, { name: value }))}
        />
      </td>
      <td class="narrow" data-label="Unit">
        <TextField
          bare
          at={`${at}.unit`}
          label={`Unit of line ${i + 1}`}
          max={40}
          value={line.unit}
          set={(unit) => edit(editLine(i, { unit }))}
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
            { value: 'bidder', name: 'stated by the bidder' },
          ]}
          set={(by) => edit(editLine(i, { quantity: by === 'bidder' ? null : '1' }))}
        />
      </td>
      <td class="n narrow" data-label={stated ? undefined : 'Quantity'}>
        {!stated && (
          <AmountField
            bare
            at={`${at}.quantity`}
            label={`Quantity of line ${i + 1}`}
            value={line.quantity ?? ''}
            set={(quantity) => edit(editLine(i, { quantity }))}
          />
        )}
      </td>
      <td class="ord">
        <OrderButtons i={i} length={length} name={name} onMove={onMove} />
        <RemoveButton name={name} onRemove={() => onRemove(i, () => edit(removeLine(i), `Line ${i + 1} removed.`))} />
      </td>
    </tr>
  );
}

function Lines() {
  const { content, edit, shown } = useDraft();
  const lines = content.value.lots[0]!.lines;
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLTableSectionElement>(lines.length, (i, by) =>
    edit(moveLine(i, by), `Line ${i + 1} is now line ${i + by + 1}.`),
  );
  const missing = shown('lots.0.lines');
  const add = () => {
    edit(addLine);
    focusSoon(`lots.0.lines.${content.value.lots[0]!.lines.length - 1}.name`);
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
                <th scope="col" class="ord">
                  Order
                </th>
              </tr>
            </thead>
            <tbody ref={list} onKeyDown={onKeyDown}>
              {lines.map((line, i) => (
                <Row key={line.id} line={line} i={i} length={lines.length} onMove={moveRow} onRemove={removeRow} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="row">
        <button type="button" class="btn" id={idOfFault('lots.0.lines')} onClick={add}>
          <Icon name="plus" />
          Line
        </button>
        {lines.length > 1 && (
          <small class="end">
            <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> moves a line
          </small>
        )}
      </p>
    </>
  );
}

function Ceiling() {
  const { content, edit } = useDraft();
  const { currency, lots } = content.value;
  const { ceiling } = lots[0]!;
  return (
    <>
      <Choice
        type="checkbox"
        name="has-ceiling"
        checked={ceiling !== null}
        onChoose={(has) => edit(editLot({ ceiling: has ? '' : null }))}
        hint="The notice states it. A bid above it is not ranked."
      >
        There is a ceiling for the total price
      </Choice>
      {ceiling !== null && (
        <AmountField
          at="lots.0.ceiling"
          label={`Ceiling, ${currency}`}
          decimals={currencies[currency] ?? 2}
          value={ceiling}
          set={(value) => edit(editLot({ ceiling: value }))}
        />
      )}
    </>
  );
}

/** The part of the editor with the price sheet. */
export function PriceSheet() {
  const { content, edit } = useDraft();
  const c = content.value;
  return (
    <div class="two">
      <section class="panel stack" aria-labelledby="lines">
        <h2 id="lines">Lines</h2>
        <p class="measure">
          A bidder states a price for one unit of each line. Quantity times unit price, added up over all lines, is the
          price of the bid.{' '}
          {c.envelopes === 'two'
            ? 'The price sheet lies in the price envelope.'
            : 'The price sheet lies in the one envelope with the answers.'}
        </p>
        <Lines />
      </section>
      <aside class="stack">
        <PriceBasis />
        <section class="panel stack" aria-labelledby="ceiling">
          <h2 id="ceiling">Lot and ceiling</h2>
          <TextField
            at="lots.0.name"
            label="Name of the lot"
            hint="An event has one lot for now."
            max={limits.name}
            value={c.lots[0]!.name}
            set={(name) => edit(editLot({ name }))}
          />
          <Ceiling />
        </section>
      </aside>
    </div>
  );
}
