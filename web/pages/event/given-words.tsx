/** How far the points are given out, in words: of the whole, and of each section that is not filled. */

import { pointsOf } from '../../../shared/scoring/tree.ts';
import { t } from '../../../shared/words/say.ts';
import { CriteriaBar } from '../../parts/criteria-bar.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { useDraft } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { type Given, givenIn, pointsGiven, shownPoints } from './points-given.ts';

/** "5 left", "5 % too many": what a section or the total still lacks. */
export function Lack({ given: { left, over }, percent }: { given: Given; percent: boolean }) {
  const unit = percent ? ' %' : '';
  if (left !== '0') return <strong class="bad">{t('{left} left|points', { left: `${left}${unit}` })}</strong>;
  if (over !== '0') return <strong class="bad">{t('{over} too many', { over: `${over}${unit}` })}</strong>;
  return (
    <span class="good">
      <Icon name="check" /> {t('filled exactly')}
    </span>
  );
}

const isOff = ({ left, over }: Given): boolean => left !== '0' || over !== '0';

/** "95 of 100 given out, 5 left", with the fault in words where somebody looks for faults; below it the bar. */
export function GivenOut() {
  const { shown } = useDraft();
  const { at, method } = useMethod();
  const g = pointsGiven(method);
  const percent = method.weights === 'percent';
  const points = pointsOf(method);
  const off = (method.sections ?? []).flatMap((s) => {
    const given = givenIn(method, s);
    return given && isOff(given) ? [{ s, given }] : [];
  });
  const fault = shown(`${at}.weights`);
  const given = <strong class={isOff(g) ? 'bad' : 'good'}>{g.given}</strong>;
  return (
    <>
      <p class="given" role="status">
        {percent
          ? rich('{given} of 100 % given out', { given })
          : rich('{given} of {total} points given out', { given, total: g.total })}
        {(g.fills || isOff(g)) && (
          <>
            {g.fills ? ' ' : ', '}
            <Lack given={g} percent={percent} />
          </>
        )}
        {off.map(({ s, given: inside }) => (
          <span key={s.id}>
            ; {s.name || t('a section without a name')}: <Lack given={inside} percent={percent} />
          </span>
        ))}
        {g.bonus !== '0' && <>; {t('{bonus} more as a bonus', { bonus: percent ? `${g.bonus} %` : g.bonus })}</>}
      </p>
      {fault && (
        <p class="error">
          <Icon name="alert" />
          {fault}
        </p>
      )}
      <CriteriaBar
        criteria={method.criteria
          .filter((c) => !c.bonus)
          .map((c) => ({ ...c, points: shownPoints(points.get(c.id)!).replace('≈ ', '') }))}
        total={g.total}
      />
    </>
  );
}
