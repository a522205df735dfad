/** Whether criteria state points of the total or percentages of what holds them; changed without changing what they are worth. */
import { t, tn } from '../../../shared/words/say.ts';
import { SelectField } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { inPercent, inPoints } from './points-given.ts';

/** The switch; what cannot be said exactly in the other way is left blank, and how much that is, is said. */
export function WeightsSwitch() {
  const { method, at, change } = useMethod();
  const set = (to: string) => {
    const { method: switched, blank } = to === 'percent' ? inPercent(method) : inPoints(method);
    const done = to === 'percent' ? t('Weights are percentages now.') : t('Weights are points now.');
    const lost =
      blank.length > 0 &&
      tn(
        blank.length,
        'One of them cannot be said exactly and is left blank: {list}.',
        '{n} of them cannot be said exactly and are left blank: {list}.',
        { list: blank.map((name) => name || t('no name yet')).join(', ') },
      );
    change(() => switched, [done, lost].filter(Boolean).join(' '));
  };
  return (
    <SelectField
      at={`${at}.weights`}
      label={t('Weights are')}
      value={method.weights ?? 'points'}
      options={[
        { value: 'points', name: t('points of the total') },
        { value: 'percent', name: t('percent of what holds them') },
      ]}
      set={set}
    />
  );
}
