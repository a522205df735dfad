/** What kind of event it is, and whether it is one to try things out. */
import { asKind } from '../../../shared/as-kind.ts';
import type { EventKind } from '../../../shared/event.ts';
import { kinds } from '../../../shared/kinds.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { useDraft } from './fields.tsx';

const changed: Readonly<Record<EventKind, Plain>> = {
  rfi: 'It is a request for information now.',
  rfq: 'It is a request for quotations now.',
  rfp: 'It is a request for proposals now.',
  tender: 'It is a tender now.',
};

/** The panel with the kind. What the new kind does not have goes, and can be taken back in one step. */
export function BasicsKind() {
  const { content, edit } = useDraft();
  const { kind, sandbox } = content.value;
  return (
    <section class="panel stack" aria-labelledby="kind-of">
      <h2 id="kind-of">{t('Kind of event')}</h2>
      <Group id={idOfFault('kind')} legend={t('What it is')}>
        {(Object.keys(kinds) as EventKind[]).map((id) => (
          <Choice
            key={id}
            name="kind"
            checked={kind === id}
            onChoose={() => edit((x) => asKind(x, id), t(changed[id]))}
            hint={t(kinds[id].explains)}
          >
            {kinds[id].short === kinds[id].name ? t(kinds[id].name) : `${t(kinds[id].name)} (${t(kinds[id].short)})`}
          </Choice>
        ))}
      </Group>
      <Choice
        type="checkbox"
        name="sandbox"
        checked={sandbox}
        onChoose={(on) => edit((x) => ({ ...x, sandbox: on }))}
        hint={t(
          'In no public list, and no e-mail leaves your organisation. Once published it never becomes a real event.',
        )}
      >
        {t('Sandbox: only to try things out')}
      </Choice>
    </section>
  );
}
