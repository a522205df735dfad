import { useState } from 'preact/hooks';
import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import { inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { LateConflict } from './declaration.tsx';

/** My declaration, and the way to say later that there is a conflict after all. */
export function Declared({ view, onChange }: { view: EvaluationView; onChange: (view: EvaluationView) => void }) {
  const [saying, setSaying] = useState(false);
  const mine = view.myDeclaration;
  if (!mine) return null;
  return (
    <div class="row">
      <Tag kind="good" icon="check">
        {t('You declared no conflict, {when}', { when: inZone(mine.at, view.content.zone) })}
      </Tag>
      <button type="button" class="btn quiet" onClick={() => setSaying(true)}>
        {t('I have a conflict')}
      </button>
      {saying && (
        <LateConflict
          view={view}
          onDeclared={(declaration) => onChange({ ...view, myDeclaration: declaration, bids: [], myMarks: [] })}
          onClose={() => setSaying(false)}
        />
      )}
    </div>
  );
}
