/** One section: its name and words, where it stands, its minimum. */
import { limits } from '../../../shared/event.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { t } from '../../../shared/words/say.ts';
import { editSection, removeSection, setSectionMinimum } from './criteria-edits.ts';
import { TextField } from './fields.tsx';
import { useMethod } from './method-here.tsx';
import { MinimumField } from './minimum-field.tsx';
import { StandsIn } from './stands-in.tsx';

/** The panel beside the table, for the section at place `i`. */
export function SectionPanel({ i, onRemoved }: { i: number; onRemoved: () => void }) {
  const { at: method, method: m, change } = useMethod();
  const s = m.sections![i]!;
  const at = `${method}.sections.${i}`;
  const name = s.name || t('Section {n}', { n: i + 1 });
  return (
    <>
      <div class="row base">
        <h2 id="chosen" tabIndex={-1}>
          {name}
        </h2>
        <button
          type="button"
          class="btn danger end"
          aria-label={t('Remove {name}', { name })}
          onClick={() => {
            onRemoved();
            change(removeSection(i), t('{name} removed. What it held stands where it stood.', { name }));
            requestAnimationFrame(() => document.getElementById('chosen')?.focus());
          }}
        >
          {t('Remove')}
        </button>
      </div>
      <TextField
        at={`${at}.name`}
        label={t('Name')}
        max={limits.name}
        value={s.name}
        set={(value) => change(editSection(i, { name: value }))}
      />
      <TextField
        at={`${at}.words`}
        label={t('What it is about')}
        hint={t('Published with it; may be blank.')}
        rows={3}
        max={4000}
        value={s.words}
        set={(words) => change(editSection(i, { words }))}
      />
      <StandsIn id={s.id} into={s.in} at={`${at}.in`} name={name} />
      <p class="hint">
        {m.weights === 'percent'
          ? t('Its percentage is of what it stands in; what it holds shares 100 %.')
          : t('Its points can stay blank: then they are what it holds, added up.')}
      </p>
      <MinimumField
        at={`${at}.minimum`}
        minimum={s.minimum}
        points={pointsOf(m).get(s.id)!}
        set={(minimum) => change(setSectionMinimum(i, minimum))}
      />
    </>
  );
}
