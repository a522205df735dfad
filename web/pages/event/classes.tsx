/** What is bought, by public lists: CPV found by words or code, UNSPSC typed by hand. */
import { cpvCode } from '../../../shared/classification.ts';
import { type Classification, limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { CpvSearch } from '../../parts/cpv-search.tsx';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TextField, useDraft } from './fields.tsx';

/** The panel with the classes of what is bought. */
export function Classes() {
  const { content, edit, shown } = useDraft();
  const { classifications } = content.value;
  const full = classifications.length >= limits.classifications;
  const put = (next: Classification[], done?: string) => edit((x) => ({ ...x, classifications: next }), done);
  const change = (i: number, more: Partial<Classification>) =>
    put(classifications.map((c, k) => (k === i ? { ...c, ...more } : c)));
  return (
    <section class="panel stack" aria-labelledby="classes">
      <h2 id="classes">{t('Classes of what is bought')}</h2>
      <p class="hint">{t('Suppliers find notices of their trade by them. May stay empty.')}</p>
      {classifications.length > 0 && (
        <ul class="tasks classes">
          {classifications.map((c, i) => {
            const fault = shown(`classifications.${i}.code`);
            return (
              <li key={`${c.scheme}-${i}`}>
                {c.scheme === 'CPV' ? (
                  <span id={idOfFault(`classifications.${i}.code`)} tabIndex={-1}>
                    {fault && <span class="error">{fault} </span>}
                    <small>CPV</small> <span class="mono">{c.code}</span> {c.name}
                  </span>
                ) : (
                  <span class="row">
                    <TextField
                      at={`classifications.${i}.code`}
                      label={t('UNSPSC code, 8 digits')}
                      max={8}
                      value={c.code}
                      set={(code) => change(i, { code: code.trim() })}
                    />
                    <TextField
                      at={`classifications.${i}.name`}
                      label={t('What it is called')}
                      max={200}
                      value={c.name}
                      set={(name) => change(i, { name })}
                    />
                  </span>
                )}
                <button
                  type="button"
                  class="btn small danger"
                  aria-label={t('Take away {scheme} {code}', { scheme: c.scheme, code: c.code })}
                  onClick={() =>
                    put(
                      classifications.filter((_, k) => k !== i),
                      t('{scheme} {code} taken away.', { scheme: c.scheme, code: c.code }),
                    )
                  }
                >
                  {t('Take away')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {full ? (
        <p>{t('An event has up to {n} classes.', { n: limits.classifications })}</p>
      ) : (
        <>
          <CpvSearch
            taken={classifications.map((c) => c.code)}
            add={({ code, name }) => put([...classifications, { scheme: 'CPV', code: cpvCode(code), name }])}
          />
          <p class="row">
            <button
              type="button"
              class="btn small"
              onClick={() => put([...classifications, { scheme: 'UNSPSC', code: '', name: '' }])}
            >
              <Icon name="plus" />
              {t('Add a UNSPSC code by hand')}
            </button>
            <small>{t('Its list is not free to ship, so you type code and name yourself.')}</small>
          </p>
        </>
      )}
    </section>
  );
}
