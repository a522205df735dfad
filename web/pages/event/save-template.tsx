/** Saves an event as a template of the organisation: content and documents, to begin the next one with. */
import { useState } from 'preact/hooks';
import { type EventView, saveTemplate } from '../../../shared/api/events.ts';
import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

/** A button that opens to the name of the template. */
export function SaveTemplate({ view }: { view: EventView }) {
  const [name, setName] = useState(view.content.title);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, problem, act } = useAct();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const save = (event: Event) => {
    event.preventDefault();
    void act(async () => {
      const made = await call(saveTemplate, { params: { eventId: view.id }, body: { name: name.trim() }, key });
      setSaved(made.name);
      setKey(crypto.randomUUID());
    });
  };
  return (
    <details class="panel">
      <summary>{t('Save as a template')}</summary>
      <form class="stack tight" onSubmit={save}>
        <Field
          id="template-name"
          label={t('Name of the template')}
          hint={t('Content and documents are kept; dates are not.')}
        >
          <input
            required
            maxLength={limits.name}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setKey(crypto.randomUUID());
            }}
          />
        </Field>
        <ProblemBanner problem={problem} />
        <p>
          <button type="submit" class="btn" aria-disabled={busy || undefined}>
            {t('Save the template')}
          </button>
        </p>
        <p role="status">
          {saved && (
            <>
              {t('Saved as “{name}”.', { name: saved })} <a href="/templates">{t('All templates')}</a>
            </>
          )}
        </p>
      </form>
    </details>
  );
}
