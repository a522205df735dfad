import type { JudgedCriterion, Method } from '../../../shared/event.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { tonesOf } from '../../parts/criteria-bar.tsx';
import type { Draft } from './draft.ts';
import { CriterionLine } from './mark-line.tsx';
import type { Numbered } from './order.ts';

type Props = {
  method: Method;
  criteria: readonly Numbered<JudgedCriterion>[];
  /** In the order of the criteria. */
  drafts: readonly Draft[];
};

/** My marks of a bid to read: signed off, or locked; each on the scale of its criterion. */
export function MarksRead({ method, criteria, drafts }: Props) {
  const tones = tonesOf(method.criteria);
  return (
    <div>
      {criteria.map((of, i) => {
        const draft = drafts[i];
        const { levels } = scaleOf(method, of.criterion);
        return (
          <section key={of.criterion.id} class="panel crit read" aria-label={of.criterion.name}>
            <p class="line">
              <CriterionLine method={method} of={of} tone={tones[of.n - 1]!} scale={levels} mark={draft?.mark ?? ''} />
            </p>
            {draft?.reason && <p class="typed">{draft.reason}</p>}
            {draft?.place && (
              <p>
                <small>{draft.place}</small>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
