/** What is bought, by public lists: CPV found by words or code, UNSPSC typed by hand. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type CpvEntry, cpvCode, searchCpv } from '../../../shared/classification.ts';
import { type Classification, limits } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TextField, useDraft } from './fields.tsx';

const shownAtOnce = 12;

/** The list, fetched at its first use and kept. */
let fetched: Promise<CpvEntry[]> | undefined;
const fetchCpv = (): Promise<CpvEntry[]> => {
  fetched ??= import('../../../shared/cpv.ts').then((list) => list.cpvList());
  return fetched;
};

type SearchProps = { taken: readonly string[]; add: (entry: CpvEntry) => void };

/** A combobox with a list (ARIA Authoring Practices: editable combobox with list autocomplete). */
function CpvSearch({ taken, add }: SearchProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [list, setList] = useState<CpvEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const found = list && typed.trim() !== '' ? searchCpv(list, typed, shownAtOnce) : [];
  const at = Math.min(active, found.length - 1);

  const load = () => {
    if (list) return;
    setFailed(false);
    fetchCpv().then(setList, () => {
      fetched = undefined;
      setFailed(true);
    });
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const choose = (entry: CpvEntry) => {
    add(entry);
    setTyped('');
    setOpen(false);
    setActive(-1);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      if (found.length) setActive((at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (key === 'Enter' && open && found[at]) {
      event.preventDefault();
      choose(found[at]);
    } else if (key === 'Escape') {
      if (open) setOpen(false);
      else setTyped('');
      setActive(-1);
    }
  };
  const shown = open && typed.trim() !== '' && list !== null;
  const says = failed
    ? t('The list could not be fetched. Type again to try once more.')
    : !shown
      ? ''
      : found.length === 0
        ? t('No class found. Try fewer or other words, in English.')
        : found.length === shownAtOnce
          ? t('The first {n} classes. Go on typing for fewer.', { n: shownAtOnce })
          : tn(found.length, 'One class.', '{n} classes.');
  return (
    <div class="field combobox">
      <label for={id}>{t('Find a CPV class')}</label>
      <p class="hint" id={`${id}-hint`}>
        {t('By words (“road construction”) or by code (“4523”). Common Procurement Vocabulary 2008, all 9,454 codes.')}
      </p>
      <input
        ref={input}
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        value={typed}
        onFocus={load}
        onInput={(event) => {
          load();
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('CPV classes')} hidden={!shown || found.length === 0}>
        {found.map((entry, i) => {
          const code = cpvCode(entry.code);
          const has = taken.includes(code);
          return (
            <div
              key={entry.code}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              tabIndex={-1}
              aria-disabled={has || undefined}
              // The field keeps the focus, so that it does not close the list before the click arrives.
              onPointerDown={(event) => {
                event.preventDefault();
                if (!has) choose(entry);
              }}
            >
              <span class="mono">{code}</span> {entry.name}
              {has && <small> {t('(chosen)')}</small>}
            </div>
          );
        })}
      </div>
      <p role="status" class="hint">
        {says}
      </p>
    </div>
  );
}

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
