/** The least that a bid must reach, or it is out: of a criterion, a section, or quality as a whole. */
import type { Minimum } from '../../../shared/event.ts';
import { amountPattern, divide, type Exact, exact, isZero, multiply, zero } from '../../../shared/exact.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { AmountField, SelectField, useDraft } from './fields.tsx';
import { shownPoints } from './points-given.ts';

const units: Readonly<Record<Minimum['of'], Plain>> = {
  percent: 'percent of the points here',
  points: 'points',
  mark: 'the mark on the scale',
};

type Props = {
  /** The path of the minimum. */
  at: string;
  minimum: Minimum | undefined;
  /** The points that can be earned here. */
  points: Exact;
  /** Whether people mark it, so that the least can be a mark. */
  judged?: boolean;
  /** It is that of quality as a whole, not of one criterion or section. */
  whole?: boolean;
  set: (minimum: Minimum | null) => void;
};

/** In plain words what the minimum does. */
function wordsOf({ of, least }: Minimum, points: Exact): string | null {
  if (!amountPattern.test(least)) return null;
  if (of === 'mark') return t('A bid whose mark is below {least} is out, whatever it earns elsewhere.', { least });
  if (isZero(points))
    return of === 'percent' ? t('A bid below {least} % of what can be reached here is out.', { least }) : null;
  const all = shownPoints(points);
  if (of === 'points')
    return t('A bid with fewer than {least} of the {points} points here is out, whatever it earns elsewhere.', {
      least,
      points: all,
    });
  return t(
    'A bid below {least} % of the {points} points here, that is below {floor}, is out, whatever it earns elsewhere.',
    {
      least,
      points: all,
      floor: shownPoints(divide(multiply(points, exact(least)), exact('100'), zero)),
    },
  );
}

/** Sets, changes and takes away a minimum. */
export function MinimumField({ at, minimum, points, judged = false, whole = false, set }: Props) {
  const { shown } = useDraft();
  const fault = minimum && shown(at);
  const of = (['percent', 'points', 'mark'] as const).filter((unit) => unit !== 'mark' || judged);
  const words = minimum && wordsOf(minimum, points);
  return (
    <div class="stack tight" id={idOfFault(at)} tabIndex={-1}>
      {fault && (
        <p class="error">
          <Icon name="alert" />
          {fault}
        </p>
      )}
      <Choice
        type="checkbox"
        name={at}
        checked={minimum !== undefined}
        onChoose={(has) => set(has ? { of: 'percent', least: '' } : null)}
        hint={t('Tested on all bids at once, before prices count.')}
      >
        {whole ? t('A bid below a minimum of quality as a whole is out') : t('A bid below a minimum here is out')}
      </Choice>
      {minimum && (
        <div class="row base pair">
          <AmountField
            at={`${at}.least`}
            label={t('At least')}
            value={minimum.least}
            set={(least) => set({ ...minimum, least })}
          />
          <SelectField
            at={`${at}.of`}
            label={t('Measured in')}
            value={minimum.of}
            options={of.map((unit) => ({ value: unit, name: t(units[unit]) }))}
            set={(unit) => set({ ...minimum, of: of.find((u) => u === unit) ?? 'percent' })}
          />
        </div>
      )}
      {words && <p class="hint">{words}</p>}
    </div>
  );
}
