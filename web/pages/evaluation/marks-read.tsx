import type { EventContent } from '../../../shared/event.ts';
import { tonesOf } from '../../parts/criteria-bar.tsx';
import { CriterionLine } from './criterion.tsx';
import type { Draft } from './draft.ts';
import { judged } from './order.ts';

/** My marks of a bid to read: signed off, or locked. */
export function MarksRead({ content, drafts }: { content: EventContent; drafts: readonly Draft[] }) {
  const tones = tonesOf(content.method.criteria);
  return (
    <div>
      {judged(content).map((of, i) => {
        const draft = drafts[i];
        return (
          <section key={of.criterion.id} class="panel crit read" aria-label={of.criterion.name}>
            <p class="line">
              <CriterionLine of={of} tone={tones[of.n - 1]!} scale={content.method.scale} mark={draft?.mark ?? ''} />
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
