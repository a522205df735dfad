/** Finds a class of CPV 2008 by words or by its code. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type CpvEntry, cpvCode, searchCpv } from '../../shared/classification.ts';
import { t, tn } from '../../shared/words/say.ts';

const shownAtOnce = 12;

/** The list, fetched at its first use and kept. */
let fetched: Promise<CpvEntry[]> | undefined;
export const fetchCpv = (): Promise<CpvEntry[]> => {
  fetched ??= import('../../shared/cpv.ts').then(
    (list) => list.cpvList(),
    (problem) => {
      fetched = undefined;
      throw problem;
    },
  );
  return fetched;
};

type SearchProps = { taken: readonly string[]; add: (entry: CpvEntry) => void };

/** A combobox with a list (ARIA Authoring Practices: editable combobox with list autocomplete). */
export function CpvSearch({ taken, add }: SearchProps) {
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
    fetchCpv().then(setList, () => setFailed(true));
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
