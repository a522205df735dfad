/** The table of criteria: number, name, points, share, how it gets its points, order. */
import type { Criterion } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Swatch, type Tone, tonesOf } from '../../parts/criteria-bar.tsx';
import { Icon } from '../../parts/icon.tsx';
import { editCriterion } from './criteria-edits.ts';
import { AmountField, useDraft } from './fields.tsx';
import { pointsGiven, shareOf } from './points-given.ts';
import { OrderButtons, useRowOrder } from './row-order.tsx';

const markedBy: Readonly<Record<Criterion['kind'], Plain>> = {
  judged: 'people’s marks',
  yesno: 'yes or no',
  number: 'a number',
  choice: 'the option chosen',
  price: 'price',
};

type Props = { chosen: number; onChoose: (id: string) => void; onMove: (i: number, by: number) => void };
type RowProps = Omit<Props, 'chosen'> & { c: Criterion; i: number; tone: Tone; isChosen: boolean };

function Row({ c, i, tone, isChosen, onChoose, onMove }: RowProps) {
  const { content, edit } = useDraft();
  const { method } = content.value;
  const name = c.name || t('Criterion {n}', { n: i + 1 });
  const show = () => {
    onChoose(c.id);
    requestAnimationFrame(() => document.getElementById('chosen')?.focus());
  };
  return (
    <tr data-row={i} class={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <span class="named">
          <span class="number">
            <Swatch tone={tone} />
            {i + 1}
          </span>
          <button type="button" class="choose" data-control="name" aria-current={isChosen || undefined} onClick={show}>
            {c.name || t('no name yet')}
          </button>
        </span>
      </th>
      <td class="n" data-control="points" data-label={t('Points')}>
        <AmountField
          bare
          at={`method.criteria.${i}.points`}
          label={t('Points of {name}', { name })}
          value={c.points}
          set={(points) => edit(editCriterion(i, { points }))}
        />
      </td>
      <td class="n" data-label={t('Of the total, %')}>
        {c.bonus ? `+${shareOf(c.points, method.total)}` : shareOf(c.points, method.total)}
      </td>
      <td data-label={t('Points follow from')}>
        {c.bonus ? t('{source}, a bonus', { source: t(markedBy[c.kind]) }) : t(markedBy[c.kind])}
      </td>
      <td class="ord">
        <OrderButtons i={i} length={method.criteria.length} name={name} onMove={onMove} />
      </td>
    </tr>
  );
}

/** The table; a row is moved by its buttons or by Alt with the arrow keys. */
export function CriteriaTable({ chosen, onChoose, onMove }: Props) {
  const { content, shown } = useDraft();
  const { method } = content.value;
  const { list, onKeyDown, moveRow } = useRowOrder<HTMLTableSectionElement>(method.criteria.length, onMove);
  const tones = tonesOf(method.criteria);
  const g = pointsGiven(method);
  const fault = shown('method.criteria');
  if (method.criteria.length === 0) {
    return (
      <p class={fault ? 'error' : undefined} id="method-criteria" tabIndex={-1}>
        {fault ?? t('No criteria yet. They say what a bid is measured by, and how many points each is worth.')}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('Criteria with points')} id="method-criteria">
      {fault && (
        <p class="error">
          <Icon name="alert" />
          {fault}
        </p>
      )}
      <table class="edit cells">
        <caption class="sr">{t('Criteria, points, and how each gets them')}</caption>
        <thead>
          <tr>
            <th scope="col" class="grow">
              {t('Criterion')}
            </th>
            <th scope="col" class="n narrow">
              {t('Points')}
            </th>
            <th scope="col" class="n">
              {t('Of the total, %')}
            </th>
            <th scope="col">{t('Points follow from')}</th>
            <th scope="col" class="ord">
              {t('Order')}
            </th>
          </tr>
        </thead>
        <tbody ref={list} onKeyDown={onKeyDown}>
          {method.criteria.map((c, i) => (
            <Row key={c.id} c={c} i={i} tone={tones[i]!} isChosen={i === chosen} onChoose={onChoose} onMove={moveRow} />
          ))}
        </tbody>
        <tfoot>
          <tr class="sum">
            <th scope="row">{t('Without bonus')}</th>
            <td class={`n ${g.fills ? '' : 'bad'}`}>{g.given}</td>
            <td class="n wide">{shareOf(g.given, g.total)}</td>
            <td colSpan={2}>
              {!g.fills && (
                <span class="error">
                  <Icon name="alert" />
                  {g.over === '0'
                    ? t('{left} short of {total}', { left: g.left, total: g.total })
                    : t('{over} more than {total}', { over: g.over, total: g.total })}
                </span>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
