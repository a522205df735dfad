/** The templates of my organisation: rename, delete; they are saved from an event. */
import { useState } from 'preact/hooks';
import { deleteTemplate, listTemplates, renameTemplate, type TemplateRow } from '../../shared/api/events.ts';
import { limits } from '../../shared/event.ts';
import { kinds } from '../../shared/kinds.ts';
import { t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { readerZone, Time } from '../parts/time.tsx';
import { rich } from '../rich.ts';

type RowProps = { row: TemplateRow; onChanged: (row: TemplateRow) => void; onGone: () => void };

function Row({ row, onChanged, onGone }: RowProps) {
  const [name, setName] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { busy, problem, act } = useAct();
  const params = { templateId: row.id };
  const save = (event: Event) => {
    event.preventDefault();
    void act(async () => {
      onChanged(await call(renameTemplate, { params, ifMatch: row.version, body: { name: (name ?? '').trim() } }));
      setName(null);
    });
  };
  return (
    <li>
      <span>
        {name === null ? (
          <strong>{row.name}</strong>
        ) : (
          <form class="row" onSubmit={save}>
            <Field id={`name-${row.id}`} label={t('Name of the template')}>
              <input
                required
                maxLength={limits.name}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </Field>
            <button type="submit" class="btn small primary" aria-disabled={busy || undefined}>
              {t('Save the name')}
            </button>
            <button type="button" class="btn small" onClick={() => setName(null)}>
              {t('Leave it')}
            </button>
          </form>
        )}
        <br />
        <small>
          {rich('{kind}, made from “{title}” by {person}, {time}', {
            kind: t(kinds[row.kind].short),
            title: row.title,
            person: row.savedBy,
            time: <Time at={row.savedAt} zone={readerZone()} />,
          })}
        </small>
        <ProblemBanner problem={problem} />
      </span>
      {name === null && (
        <span class="row">
          <button
            type="button"
            class="btn small"
            aria-label={t('Rename {name}', { name: row.name })}
            onClick={() => {
              setName(row.name);
              requestAnimationFrame(() => document.getElementById(`name-${row.id}`)?.focus());
            }}
          >
            {t('Rename')}
          </button>
          <button
            type="button"
            class="btn small danger"
            aria-label={t('Delete {name}', { name: row.name })}
            onClick={() => setAsking(true)}
          >
            {t('Delete')}
          </button>
        </span>
      )}
      <Confirm
        open={asking}
        title={t('Delete {name}?', { name: row.name })}
        act={t('Delete the template')}
        kind="danger"
        onConfirm={async () => {
          await call(deleteTemplate, { params });
          onGone();
          requestAnimationFrame(() => document.querySelector('h1')?.focus());
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('Events that were started from it stay as they are.')}</p>
      </Confirm>
    </li>
  );
}

/** The page `/templates`. */
export default function Templates() {
  const load = useLoad((signal) => call(listTemplates, { signal }), []);
  const put = (change: (rows: TemplateRow[]) => TemplateRow[]) => {
    if (load.data) load.set({ ...load.data, items: change(load.data.items) });
  };
  return (
    <Page
      title={t('Templates')}
      lede={t('What a new event of your organisation can begin with: content and documents, without dates.')}
      over={<a href="/events">{t('Events')}</a>}
    >
      <Loaded load={load} what={t('Reading the templates')}>
        {(page) => (
          <>
            {page.items.length === 0 && (
              <p class="panel measure">
                {t(
                  'No templates yet. Open an event and choose “Save as a template”: the next one begins with all of it.',
                )}
              </p>
            )}
            {page.items.length > 0 && (
              <ul class="tasks">
                {page.items.map((row) => (
                  <Row
                    key={row.id}
                    row={row}
                    onChanged={(next) => put((rows) => rows.map((r) => (r.id === next.id ? next : r)))}
                    onGone={() => put((rows) => rows.filter((r) => r.id !== row.id))}
                  />
                ))}
              </ul>
            )}
            <More page={page} read={(cursor) => call(listTemplates, { query: { cursor } })} onRead={load.set} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
