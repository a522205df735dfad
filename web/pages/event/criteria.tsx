/** Criteria and points: which method, the bar that fills, the table, the scale; beside them what is chosen in the table. */
import { useEffect, useState } from 'preact/hooks';
import { type Criterion, limits } from '../../../shared/event.ts';
import { count } from '../../../shared/numerals.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { addCriterion, addPassFail, addSection, editCriterion } from './criteria-edits.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { AmountField, focusSoon, useDraft } from './fields.tsx';
import { GivenOut } from './given-words.tsx';
import { LotMethod, lotsHaveChoice } from './lot-method.tsx';
import { lotOfPath, type MethodEdit, methodAt, pathOfMethod } from './method-at.ts';
import { setMethod } from './method-edits.ts';
import { MethodHere, useMethod } from './method-here.tsx';
import { MethodResult } from './method-result.tsx';
import { moveNode, outline } from './outline.ts';
import { givenIn, pointsGiven, withRest } from './points-given.ts';
import { MoveKeys } from './row-order.tsx';
import { Scale } from './scale.tsx';
import { SectionPanel } from './section-panel.tsx';
import { TieBreaks } from './tie-breaks.tsx';
import { TryItLink } from './try-it/link.tsx';
import { WeightsSwitch } from './weights-switch.tsx';

const adds: readonly { words: Plain; edit: MethodEdit; list: 'criteria' | 'sections' }[] = [
  ...(
    [
      ['judged', 'Criterion: judged by people'],
      ['yesno', 'Criterion: yes or no'],
      ['number', 'Criterion: a number'],
      ['choice', 'Criterion: a choice'],
      ['price', 'Criterion: price'],
    ] as const satisfies readonly (readonly [Criterion['kind'], Plain])[]
  ).map(([kind, words]) => ({ words, edit: addCriterion(kind), list: 'criteria' as const })),
  { words: 'Criterion: pass or fail', edit: addPassFail, list: 'criteria' },
  { words: 'Section', edit: addSection, list: 'sections' },
];

/** The buttons below the table. */
function Adding({ chosen, choose }: { chosen: string | null; choose: (id: string) => void }) {
  const { content } = useDraft();
  const { at, method, change } = useMethod();
  const { criteria, sections = [] } = method;
  const add = (edit: MethodEdit, list: 'criteria' | 'sections') => {
    const before = list === 'criteria' ? criteria.length : sections.length;
    if (before >= limits[list]) return;
    change(edit);
    const added = methodAt(content.value, at)?.[list]?.[before];
    if (!added) return;
    choose(added.id);
    focusSoon(`${at}.${list}.${before}.name`);
  };
  const i = criteria.findIndex((c) => c.id === chosen && !c.bonus);
  const c = criteria[i];
  const holder = sections.find((s) => s.id === c?.in);
  const left = (holder ? givenIn(method, holder) : pointsGiven(method))?.left ?? '0';
  return (
    <p class="row">
      {adds.map(({ words, edit, list }) => (
        <button
          key={words}
          type="button"
          class="btn"
          aria-disabled={(list === 'criteria' ? criteria : sections).length >= limits[list] || undefined}
          onClick={() => add(edit, list)}
        >
          <Icon name="plus" />
          {t(words)}
        </button>
      ))}
      {left !== '0' && c && (
        <button
          type="button"
          class="btn"
          onClick={() => change(editCriterion(i, { points: withRest(c.points, left) }))}
        >
          {t('Give the {left} to {name}', {
            left: method.weights === 'percent' ? `${left} %` : left,
            name: c.name || t('criterion {n}', { n: i + 1 }),
          })}
        </button>
      )}
      {criteria.length > 1 && <small class="end">{rich('{keys} moves a row', { keys: <MoveKeys /> })}</small>}
    </p>
  );
}

/** One method: its tree, scale, rules; beside them the criterion or section that is chosen. */
function MethodEditor() {
  const { wanted } = useDraft();
  const { at, method, change } = useMethod();
  const { criteria, sections = [] } = method;
  const rows = outline(method);
  const [chosenId, choose] = useState<string | null>(criteria[0]?.id ?? null);
  const chosen = rows.find((row) => row.id === chosenId);

  const sought = wanted.value ?? '';
  useEffect(() => {
    const [, list, i] = /\.(criteria|sections)\.(\d+)/.exec(sought) ?? [];
    if (lotOfPath(sought) !== lotOfPath(at) || i === undefined) return;
    choose((list === 'criteria' ? criteria : sections)[count(i)]?.id ?? null);
  }, [sought]);

  const move = (id: string, by: number) => {
    const row = rows.find((r) => r.id === id)!;
    if (row.place + by < 0 || row.place + by >= row.of) return;
    const item = row.is === 'section' ? sections[row.i]! : criteria[row.i]!;
    const name =
      item.name || (row.is === 'section' ? t('Section {n}', { n: row.i + 1 }) : t('Criterion {n}', { n: row.i + 1 }));
    change(moveNode(id, by), t('{name} is now number {place} of {n}.', { name, place: row.place + by + 1, n: row.of }));
  };
  const onRemoved = () => {
    const here = rows.findIndex((row) => row.id === chosenId);
    choose(rows[here + 1]?.id ?? rows[here - 1]?.id ?? null);
  };

  return (
    <div class="two tree">
      <section class="panel stack" aria-labelledby="tree">
        <div class="stack">
          <div class="row base">
            <h2 id="tree" tabIndex={-1}>
              {t('Criteria')}
            </h2>
            <WeightsSwitch />
            <span class="end total">
              <AmountField
                at={`${at}.total`}
                label={t('Points that they share')}
                value={method.total}
                set={(total) => change(setMethod({ total }))}
              />
            </span>
          </div>
          <GivenOut />
          <TryItLink />
          <CriteriaTable chosen={chosenId} onChoose={choose} onMove={move} />
          <Adding chosen={chosenId} choose={choose} />
        </div>
        <hr />
        <Scale />
        <hr />
        <TieBreaks />
        <hr />
        <MethodResult />
      </section>
      <aside class="panel stack" aria-labelledby="chosen">
        {chosen?.is === 'criterion' && <CriterionPanel key={chosen.id} i={chosen.i} onRemoved={onRemoved} />}
        {chosen?.is === 'section' && <SectionPanel key={chosen.id} i={chosen.i} onRemoved={onRemoved} />}
        {!chosen && (
          <>
            <h2 id="chosen" tabIndex={-1}>
              {t('No criterion chosen')}
            </h2>
            <p>{t('Add one, or choose one in the table, to write what it asks and how it gets its points.')}</p>
          </>
        )}
      </aside>
    </div>
  );
}

/** The part of the editor with the criteria: of the event, or of a lot that has its own. */
export function Criteria() {
  const { content, wanted } = useDraft();
  const { lots } = content.value;
  const [lotId, choose] = useState<string | null>(null);
  const place = lots.findIndex((lot) => lot.id === lotId);
  const l = place < 0 ? null : place;
  const sought = wanted.value ?? '';
  useEffect(() => {
    const to = lotOfPath(sought);
    if (to !== undefined) choose(to === null ? null : (lots[to]?.id ?? null));
  }, [sought]);
  const at = pathOfMethod(l);
  return (
    <div class="stack">
      {lotsHaveChoice(lots) && <LotMethod l={l} choose={(to) => choose(to === null ? null : lots[to]!.id)} />}
      {methodAt(content.value, at) && (
        <MethodHere value={at} key={lotId ?? ''}>
          <MethodEditor />
        </MethodHere>
      )}
    </div>
  );
}
