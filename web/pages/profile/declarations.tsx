/** What the organisation has declared, once, for every bid: each with who made it when, and until when it holds. */
import { limits } from '../../../shared/event.ts';
import { blankDeclaration, type Declaration, profileLimits } from '../../../shared/profile.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import { Validity } from './validity.tsx';

type Props = {
  declarations: readonly Declaration[];
  set: (declarations: Declaration[]) => void;
  errorAt: (at: string) => string | undefined;
};

type OneProps = { d: Declaration; i: number; set: (d: Declaration) => void; onRemove: () => void } & Pick<
  Props,
  'errorAt'
>;

function One({ d, i, set, onRemove, errorAt }: OneProps) {
  const n = i + 1;
  const place = (name: keyof Declaration) => ({
    id: idOfFault(`declarations.${i}.${name}`),
    error: errorAt(`declarations.${i}.${name}`),
  });
  return (
    <li class="entry">
      <fieldset class="stack">
        <legend>
          {d.title === '' ? t('Declaration {n}', { n }) : t('Declaration {n}: {title}', { n, title: d.title })}
        </legend>
        <Field {...place('title')} label={t('Title|of a declaration')}>
          <input
            value={d.title}
            maxLength={limits.title}
            onInput={(e) => set({ ...d, title: e.currentTarget.value })}
          />
        </Field>
        <Field {...place('text')} label={t('What is declared')}>
          <textarea
            rows={4}
            value={d.text}
            maxLength={profileLimits.declaration}
            onInput={(e) => set({ ...d, text: e.currentTarget.value })}
          />
        </Field>
        <Field {...place('madeBy')} label={t('Made by')} hint={t('Who signed it. May be left empty.')}>
          <input
            value={d.madeBy}
            maxLength={limits.name}
            onInput={(e) => set({ ...d, madeBy: e.currentTarget.value })}
          />
        </Field>
        <div class="row base">
          <Field {...place('madeOn')} label={t('Made on')}>
            <input
              type="date"
              class="brief"
              max="9999-12-31"
              value={d.madeOn}
              onInput={(e) => set({ ...d, madeOn: e.currentTarget.value })}
            />
          </Field>
          <Field {...place('validUntil')} label={t('Valid until')}>
            <input
              type="date"
              class="brief"
              max="9999-12-31"
              value={d.validUntil}
              onInput={(e) => set({ ...d, validUntil: e.currentTarget.value })}
            />
          </Field>
        </div>
        <p class="row">
          <Validity until={d.validUntil} />
          <button type="button" class="btn small danger" onClick={onRemove}>
            {t('Take declaration {n} out', { n })}
          </button>
        </p>
      </fieldset>
    </li>
  );
}

export function Declarations({ declarations, set, errorAt }: Props) {
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  return (
    <section class="stack" aria-labelledby="declarations">
      <h2 id="declarations">{t('Declarations')}</h2>
      <p class="hint">
        {t(
          'What buyers ask for again and again: no grounds for exclusion, taxes paid, wages kept. In a bid you take the words over beside the question that asks for them.',
        )}
      </p>
      <ol class="plain stack">
        {declarations.map((d, i) => (
          <One
            key={d.id}
            d={d}
            i={i}
            errorAt={errorAt}
            set={(changed) => set(declarations.map((x) => (x.id === d.id ? changed : x)))}
            onRemove={() => {
              set(declarations.filter((x) => x.id !== d.id));
              focus('declarations-add');
            }}
          />
        ))}
      </ol>
      {declarations.length < profileLimits.declarations && (
        <p>
          <button
            type="button"
            id="declarations-add"
            class="btn small"
            onClick={() => {
              set([...declarations, blankDeclaration(crypto.randomUUID())]);
              focus(idOfFault(`declarations.${declarations.length}.title`));
            }}
          >
            {t('Add a declaration')}
          </button>
        </p>
      )}
    </section>
  );
}
