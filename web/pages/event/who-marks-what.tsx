import type { EventContent, TeamMember } from '../../../shared/event.ts';
import { judgedIn, methodsOf } from '../../../shared/panel.ts';
import { holdersOf } from '../../../shared/scoring/tree.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Group } from '../../parts/field.tsx';

export type Assignable = { id: string; name: string; depth: number; kind: 'section' | 'criterion'; within: string[] };

/** What somebody can be given to mark: judged criteria, each after the sections that hold it; of all methods that the event has. */
export function assignable(content: Pick<EventContent, 'method' | 'lots'>): Assignable[] {
  const found = new Map<string, Assignable>();
  for (const method of methodsOf(content)) {
    for (const criterion of judgedIn(method)) {
      const holders = holdersOf(method, criterion) ?? [];
      holders.forEach((s, depth) => {
        const within = holders.slice(0, depth).map((h) => h.id);
        if (!found.has(s.id)) found.set(s.id, { id: s.id, name: s.name, depth, kind: 'section', within });
      });
      const within = holders.map((h) => h.id);
      if (!found.has(criterion.id))
        found.set(criterion.id, {
          id: criterion.id,
          name: criterion.name,
          depth: holders.length,
          kind: 'criterion',
          within,
        });
    }
  }
  return [...found.values()];
}

/** The choice with one thing turned on or off; what stands in a section that is chosen goes with it. */
export function turned(all: readonly Assignable[], chosen: readonly string[], id: string, on: boolean): string[] {
  const next = on ? [...chosen, id] : chosen.filter((c) => c !== id);
  return all.filter((a) => next.includes(a.id) && !a.within.some((w) => next.includes(w))).map((a) => a.id);
}

type Props = {
  content: EventContent;
  team: readonly TeamMember[];
  writes: boolean;
  onChange: (personId: string, marks: string[] | undefined) => void;
};

/** Evaluators by section or criterion: each marks all, or only what is chosen here. */
export function WhoMarksWhat({ content, team, writes, onChange }: Props) {
  const all = assignable(content);
  const evaluators = team.filter((m) => m.roles.includes('evaluator'));
  const criteria = all.filter((a) => a.kind === 'criterion');
  const [first] = criteria;
  if (evaluators.length === 0 || !first || criteria.length < 2) return null;
  return (
    <section class="panel stack" aria-labelledby="who-marks-what">
      <h2 id="who-marks-what">{t('Who marks what')}</h2>
      <p class="measure">{t('Each evaluator marks all criteria, or only some: for every bid the same ones.')}</p>
      <div class="cols">
        {evaluators.map(({ personId, name, marks }) => (
          <Group key={personId} id={`marks-${personId}`} legend={name}>
            <Choice
              name={`marks-${personId}`}
              checked={marks === undefined}
              disabled={!writes}
              onChoose={() => onChange(personId, undefined)}
            >
              {t('All criteria')}
            </Choice>
            <Choice
              name={`marks-${personId}`}
              checked={marks !== undefined}
              disabled={!writes}
              onChoose={() => onChange(personId, [first.id])}
            >
              {t('Only these')}
            </Choice>
            {marks !== undefined && (
              <div class="assigned">
                {all.map((a) => {
                  const above = a.within.some((w) => marks.includes(w));
                  return (
                    <div key={a.id} class={`depth-${Math.min(a.depth, 4)}`}>
                      <Choice
                        type="checkbox"
                        name={`marks-${personId}-${a.id}`}
                        checked={above || marks.includes(a.id)}
                        disabled={!writes || above}
                        onChoose={(on) => {
                          const next = turned(all, marks, a.id, on);
                          // Nothing at all is no choice: whoever marks nothing is no evaluator.
                          if (next.length > 0) onChange(personId, next);
                        }}
                      >
                        {a.kind === 'section' ? <strong>{a.name}</strong> : a.name}
                      </Choice>
                    </div>
                  );
                })}
              </div>
            )}
          </Group>
        ))}
      </div>
    </section>
  );
}
