import type { Criterion } from '../../shared/event.ts';
import { t } from '../../shared/words/say.ts';
import { drawn } from './drawn.ts';

/** A criterion's tone: the same on every page. Neighbours of one kind alternate in two shades. */
export type Tone = 'a' | 'b' | 'c' | 'd' | 'e';

/** The tones of an event's criteria, in their order: judged ones in two shades, price, answers, bonus. */
export function tonesOf(criteria: readonly Pick<Criterion, 'kind' | 'bonus'>[]): Tone[] {
  let judged = 0;
  return criteria.map((c) => {
    if (c.kind === 'price') return 'd';
    if (c.kind !== 'judged') return c.bonus ? 'e' : 'c';
    return judged++ % 2 === 0 ? 'a' : 'b';
  });
}

type Props = {
  criteria: readonly Pick<Criterion, 'id' | 'name' | 'kind' | 'bonus' | 'points'>[];
  /** What the bar's whole width stands for; the sum of the points unless given. What is not given out stays open. */
  total?: string;
};

/** The weight bar: the published measure, same order and tones everywhere; criteria carry their number. */
export function CriteriaBar({ criteria, total }: Props) {
  const sum = criteria.reduce((all, c) => all + drawn(c.points), 0);
  const whole = Math.max(sum, drawn(total ?? ''), 1e-9);
  const tones = tonesOf(criteria);
  let x = 0;
  const parts = criteria.map((c, i) => {
    const width = (drawn(c.points) / whole) * 100;
    const part = { c, tone: tones[i]!, x, width, n: i + 1 };
    x += width;
    return part;
  });
  const label = t('Weights: {list}', { list: criteria.map((c) => `${c.name} ${c.points || '0'}`).join(', ') });
  return (
    <svg class="weights" width="100%" height="36" role="img" aria-label={label}>
      {x < 99.99 && <rect class="open" x={`${x}%`} y="1" width={`${100 - x}%`} height="34" />}
      {parts.map(({ c, tone, x: left, width, n }) => (
        <g key={c.id}>
          <rect class={`k k${tone}`} x={`${left}%`} y="0" width={`${width}%`} height="36" />
          {width >= 2.5 && (
            <text class={`o${tone} mid`} x={`${left + width / 2}%`} y="22.5">
              {n}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The small square of a criterion's tone, beside its name. */
export const Swatch = ({ tone }: { tone: Tone }) => <i class={`swatch b${tone}`} />;
