/** The table of criteria: number, name, points, share, how it gets its points, order; sections with what is left in them. */
import type { ComponentChildren } from 'preact';
import type { Criterion, Section } from '../../../shared/event.ts';
import { type Exact, exactPlain } from '../../../shared/exact.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { Swatch, type Tone, tonesOf } from '../../parts/criteria-bar.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { editCriterion, editSection, isPassFail } from './criteria-edits.ts';
import { AmountField, useDraft } from './fields.tsx';
import { Lack } from './given-words.tsx';
import { useMethod } from './method-here.tsx';
import { outline, type Row } from './outline.ts';
import { givenIn, pointsGiven, shareOf, shownPoints } from './points-given.ts';
import { OrderButtons } from './row-order.tsx';
import { useTreeOrder } from './tree-order.ts';

const markedBy: Readonly<Record<Criterion['kind'], Plain>> = {
  judged: 'people’s marks',
  yesno: 'yes or no',
  number: 'a number',
  choice: 'the option chosen',
  price: 'price',
};

/** Says what a criterion's points follow from. */
const sourceOf = (c: Criterion): string => {
  const source = t(markedBy[c.kind]);
  if (c.bonus) return t('{source}, a bonus', { source });
  return isPassFail(c) ? t('{source}, pass or fail', { source }) : source;
};

type Props = { chosen: string | null; onChoose: (id: string) => void; onMove: (id: string, by: number) => void };
type RowProps = Props & { row: Row; points: Exact };

/** The cells that criteria and sections share. */
function Cells({
  row: { id, is, i, depth, place, of },
  points,
  chosen,
  onChoose,
  onMove,
  item,
  name,
  tone,
  children,
}: RowProps & { item: Criterion | Section; name: string; tone?: Tone; children: ComponentChildren }) {
  const { at, method, change } = useMethod();
  const percent = method.weights === 'percent';
  const bonus = 'bonus' in item && item.bonus;
  const list = is === 'section' ? 'sections' : 'criteria';
  const show = () => {
    onChoose(id);
    requestAnimationFrame(() => document.getElementById('chosen')?.focus());
  };
  return (
    <tr data-row={id} class={[id === chosen && 'chosen', is].filter(Boolean).join(' ')}>
      <th scope="row">
        <span class={`named deep-${Math.min(depth, 6)}`}>
          {tone && (
            <span class="number">
              <Swatch tone={tone} />
              {i + 1}
            </span>
          )}
          <button
            type="button"
            class="choose"
            data-control="name"
            aria-current={id === chosen || undefined}
            onClick={show}
          >
            {item.name || t('no name yet')}
          </button>
        </span>
      </th>
      <td class="n" data-control="points" data-label={percent ? t('Percent') : t('Points')}>
        <AmountField
          bare
          at={`${at}.${list}.${i}.points`}
          label={percent ? t('Percent for {name}', { name }) : t('Points of {name}', { name })}
          value={item.points}
          set={(value) => change((is === 'section' ? editSection : editCriterion)(i, { points: value }))}
        />
        {is === 'section' && !percent && item.points === '' && (
          <small>{t('adds up to {points}', { points: shownPoints(points) })}</small>
        )}
      </td>
      {percent && (
        <td class="n" data-label={t('Points')}>
          {shownPoints(points)}
        </td>
      )}
      <td class="n" data-label={t('Of the total, %')}>
        {bonus ? `+${shareOf(points, method.total)}` : shareOf(points, method.total)}
      </td>
      <td data-label={is === 'section' ? t('Given out') : t('Points follow from')}>{children}</td>
      <td class="ord">
        <OrderButtons i={place} length={of} name={name} onMove={(_, by) => onMove(id, by)} />
      </td>
    </tr>
  );
}

function CriterionRow(props: RowProps & { tone: Tone }) {
  const { method } = useMethod();
  const c = method.criteria[props.row.i]!;
  return (
    <Cells {...props} item={c} name={c.name || t('Criterion {n}', { n: props.row.i + 1 })}>
      {sourceOf(c)}
    </Cells>
  );
}

function SectionRow(props: RowProps) {
  const { shown } = useDraft();
  const { at, method } = useMethod();
  const here = `${at}.sections.${props.row.i}`;
  const fault = shown(here);
  const s = method.sections![props.row.i]!;
  const given = givenIn(method, s);
  const holds = [...method.criteria, ...(method.sections ?? [])].filter((node) => node.in === s.id).length;
  return (
    <Cells {...props} item={s} name={s.name || t('Section {n}', { n: props.row.i + 1 })}>
      <span id={idOfFault(here)} tabIndex={-1}>
        {holds === 0 ? (
          t('nothing in it yet')
        ) : given ? (
          <Lack given={given} percent={method.weights === 'percent'} />
        ) : (
          tn(holds, 'holds one', 'holds {n}')
        )}
      </span>
      {fault && (
        <span class="error">
          <Icon name="alert" />
          {fault}
        </span>
      )}
    </Cells>
  );
}

/** The table; a row is moved by its buttons or by Alt with the arrow keys. */
export function CriteriaTable({ chosen, onChoose, onMove }: Props) {
  const { shown } = useDraft();
  const { at, method } = useMethod();
  const { list, onKeyDown, moveRow } = useTreeOrder(onMove);
  const tones = tonesOf(method.criteria);
  const g = pointsGiven(method);
  const points = pointsOf(method);
  const percent = method.weights === 'percent';
  const rows = outline(method);
  const id = idOfFault(`${at}.criteria`);
  const faults = [shown(`${at}.criteria`), shown(`${at}.sections`)].filter((f) => f !== undefined);
  if (rows.length === 0) {
    return (
      <p class={faults[0] ? 'error' : undefined} id={id} tabIndex={-1}>
        {faults[0] ?? t('No criteria yet. They say what a bid is measured by, and how many points each is worth.')}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('Criteria with points')} id={id}>
      {faults.map((fault) => (
        <p class="error" key={fault}>
          <Icon name="alert" />
          {fault}
        </p>
      ))}
      <table class="edit cells">
        <caption class="sr">{t('Criteria, points, and how each gets them')}</caption>
        <thead>
          <tr>
            <th scope="col" class="grow">
              {t('Criterion')}
            </th>
            <th scope="col" class="n narrow">
              {percent ? t('Percent') : t('Points')}
            </th>
            {percent && (
              <th scope="col" class="n">
                {t('Points')}
              </th>
            )}
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
          {rows.map((row) => {
            const own = { row, points: points.get(row.id)!, chosen, onChoose, onMove: moveRow };
            return row.is === 'section' ? (
              <SectionRow key={row.id} {...own} />
            ) : (
              <CriterionRow key={row.id} {...own} tone={tones[row.i]!} />
            );
          })}
        </tbody>
        <tfoot>
          <tr class="sum">
            <th scope="row">{t('Without bonus')}</th>
            <td class={`n ${g.left === '0' && g.over === '0' ? '' : 'bad'}`}>{percent ? `${g.given} %` : g.given}</td>
            {percent && <td />}
            <td class="n wide">{percent ? '' : shareOf(exactPlain(g.given), g.total)}</td>
            <td colSpan={2}>
              {(g.left !== '0' || g.over !== '0') && (
                <span class="error">
                  <Icon name="alert" />
                  {g.over === '0'
                    ? t('{left} short of {total}', { left: g.left, total: g.whole })
                    : t('{over} more than {total}', { over: g.over, total: g.whole })}
                </span>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
