/** Whether criteria state points of the total or percentages of what holds them; changed without changing what they are worth. */
import { useState } from 'preact/hooks';
import { t, tn } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { useMethod } from './method-here.tsx';
import { inPercent, inPoints } from './points-given.ts';

/** The switch. Where something cannot be said exactly in the other way it would be left blank: then it asks first, and names it. */
export function WeightsSwitch() {
  const { method, at, change } = useMethod();
  const [asking, ask] = useState(false);
  const percent = method.weights === 'percent';
  const { method: switched, blank } = percent ? inPoints(method) : inPercent(method);
  const act = percent ? t('State points instead') : t('State percentages instead');
  const done = percent ? t('Weights are points now.') : t('Weights are percentages now.');
  return (
    <>
      <button
        type="button"
        class="btn quiet"
        id={idOfFault(`${at}.weights`)}
        onClick={() => (blank.length > 0 ? ask(true) : change(() => switched, done))}
      >
        {act}
      </button>
      <Confirm
        open={asking}
        title={percent ? t('State points of the total?') : t('State percentages of what holds each?')}
        act={act}
        onClose={() => ask(false)}
        onConfirm={() => change(() => switched, done)}
      >
        <p>
          {tn(
            blank.length,
            'One weight is no decimal when it is said that way, and would be left blank: {list}.',
            '{n} weights are no decimals when they are said that way, and would be left blank: {list}.',
            { list: blank.map((name) => name || t('no name yet')).join(', ') },
          )}
        </p>
      </Confirm>
    </>
  );
}
