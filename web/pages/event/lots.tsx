/** The lots of a draft: their names and order, and which one's price sheet is shown. */
import { type Lot, limits } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { focusSoon, TextField, useDraft } from './fields.tsx';
import { addLot, editLot, lotName, moveLot, questionsOfLot, removeLot } from './lot-edits.ts';
import { OrderButtons, RemoveButton, type RowActs, useRowOrder } from './row-order.tsx';

type RowProps = { lot: Lot; l: number; several: boolean; current: boolean; onChoose: (id: string) => void } & RowActs;

function Row({ lot, l, several, current, onChoose, onMove, onRemove }: RowProps) {
  const { content, edit } = useDraft();
  const name = lotName(lot, l);
  const remove = () => {
    const asked = questionsOfLot(content.value, l);
    const removed =
      asked === 0
        ? t('{name} removed.', { name })
        : tn(asked, '{name} removed with the question asked for it.', '{name} removed with {n} questions.', { name });
    edit(removeLot(l), removed);
  };
  const count = lot.lines.length === 0 ? t('No lines') : tn(lot.lines.length, 'One line', '{n} lines');
  return (
    <tr data-row={l}>
      <th scope="row">{l + 1}</th>
      <td class="grow most" data-label={t('Name of the lot')}>
        <TextField
          bare
          at={`lots.${l}.name`}
          label={t('Name of lot {n}', { n: l + 1 })}
          max={limits.name}
          value={lot.name}
          set={(value) => edit(editLot(l, { name: value }))}
        />
      </td>
      {several && (
        <>
          <td data-label={t('Price sheet')}>
            <button
              type="button"
              class="choose"
              data-control="sheet"
              aria-current={current || undefined}
              onClick={() => onChoose(lot.id)}
            >
              {count}
              <span class="sr"> {t('of {name}: show them', { name })}</span>
            </button>
          </td>
          <td class="ord">
            <OrderButtons i={l} length={content.value.lots.length} name={name} onMove={onMove} />
            <RemoveButton name={name} onRemove={() => onRemove(l, remove)} />
          </td>
        </>
      )}
    </tr>
  );
}

type Props = { chosen: string; onChoose: (lotId: string) => void };

/** The panel with all lots; of one lot it asks only for the name. */
export function Lots({ chosen, onChoose }: Props) {
  const { content, edit } = useDraft();
  const { lots } = content.value;
  const several = lots.length > 1;
  const { list, onKeyDown, moveRow, removeRow } = useRowOrder<HTMLTableSectionElement>(lots.length, (l, by) =>
    edit(moveLot(l, by), t('{name} is now lot {n}.', { name: lotName(lots[l]!, l), n: l + by + 1 })),
  );
  const full = lots.length >= limits.lots;
  const add = () => {
    if (full) return;
    edit(addLot);
    const added = content.value.lots.at(-1)!;
    onChoose(added.id);
    focusSoon(`lots.${lots.length}.name`);
  };
  return (
    <section class="panel stack" aria-labelledby="lots">
      <h2 id="lots">{several ? t('Lots') : t('Lot')}</h2>
      {several && (
        <p class="measure">
          {t(
            'Each lot has a price sheet of its own. A supplier bids for the lots it wants; bids, marks, ranking and award are per lot. The criteria are the same for all, unless a lot is given its own.',
          )}
        </p>
      )}
      <table class="edit cells">
        <caption class="sr">{t('Lots of this event')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Lot')}</th>
            <th scope="col" class="grow most">
              {t('Name')}
            </th>
            {several && (
              <>
                <th scope="col">{t('Price sheet')}</th>
                <th scope="col" class="ord">
                  {t('Order')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody ref={list} onKeyDown={onKeyDown}>
          {lots.map((lot, l) => (
            <Row
              key={lot.id}
              lot={lot}
              l={l}
              several={several}
              current={lot.id === chosen}
              onChoose={onChoose}
              onMove={moveRow}
              onRemove={removeRow}
            />
          ))}
        </tbody>
      </table>
      <p class="row">
        <button type="button" class="btn" id={idOfFault('lots')} aria-disabled={full || undefined} onClick={add}>
          <Icon name="plus" />
          {t('Lot')}
        </button>
        <small>
          {full
            ? t('An event has up to {n} lots.', { n: limits.lots })
            : several
              ? ''
              : t('Split what is bought into lots where suppliers may bid for a part of it.')}
        </small>
      </p>
    </section>
  );
}
