/** Fields of a draft: each at its path, with its fault in words above the control. */
import { type ComponentChildren, cloneElement, createContext, type VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readEntry } from '../bid/price-entry.ts';
import type { Draft } from './draft.ts';

const Here = createContext<Draft | null>(null);

/** Gives the draft to every field inside. */
export const DraftHere = Here.Provider;

/** The draft that is being edited here. */
export function useDraft(): Draft {
  const draft = useContext(Here);
  if (!draft) throw new Error('a field of a draft stands outside of it');
  return draft;
}

/** Puts the focus on a field that an edit has just added, so that one types on without looking for it. */
export const focusSoon = (at: string): void => {
  requestAnimationFrame(() => document.getElementById(idOfFault(at))?.focus());
};

type Place = {
  /** The path of the field, as faults name it. */
  at: string;
  label: string;
  hint?: ComponentChildren;
  /** In a table, whose head labels it for the eye: the label is only spoken. */
  bare?: boolean;
};

function Placed({ at, label, hint, bare, error, children }: Place & { error: string | undefined; children: VNode }) {
  const id = idOfFault(at);
  if (!bare) {
    return (
      <Field id={id} label={label} hint={hint} error={error}>
        {children}
      </Field>
    );
  }
  return (
    <div class="field">
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      {cloneElement(children, {
        id,
        'aria-label': label,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': error ? `${id}-error` : undefined,
      })}
    </div>
  );
}

type TextProps = Place & {
  value: string;
  set: (value: string) => void;
  max: number;
  /** A text of several lines, so many to begin with. */
  rows?: number;
  inputMode?: 'email';
  class?: string;
};

/** A line or a text. */
export function TextField({ value, set, max, rows, inputMode, class: name, ...place }: TextProps) {
  const draft = useDraft();
  const leave = () => draft.leave(place.at);
  const control = rows ? (
    <textarea
      class={name}
      rows={rows}
      value={value}
      maxLength={max}
      onInput={(event) => set(event.currentTarget.value)}
      onBlur={leave}
    />
  ) : (
    <input
      class={name}
      inputMode={inputMode}
      value={value}
      maxLength={max}
      onInput={(event) => set(event.currentTarget.value)}
      onBlur={leave}
    />
  );
  return (
    <Placed {...place} error={draft.shown(place.at)}>
      {control}
    </Placed>
  );
}

type WallTimeProps = Place & { value: string; set: (value: string) => void };

/** A wall-clock time to the minute, as `YYYY-MM-DDTHH:mm`; empty while it is not complete. */
export function WallTimeField({ value, set, ...place }: WallTimeProps) {
  const draft = useDraft();
  return (
    <Placed {...place} error={draft.shown(place.at)}>
      <input
        type="datetime-local"
        step={60}
        max="9999-12-31T23:59"
        value={value}
        onInput={(event) => set(event.currentTarget.value.slice(0, 16))}
        onBlur={() => draft.leave(place.at)}
      />
    </Placed>
  );
}

type AmountProps = Place & { value: string; set: (value: string) => void; decimals?: number };

/**
 * A decimal. What can be read as one goes into the draft while one types; anything else stays in the field, with the
 * reason above it, and the draft keeps the number before it.
 */
export function AmountField({ value, set, decimals = 6, ...place }: AmountProps) {
  const draft = useDraft();
  const [typed, setTyped] = useState(value);
  const [left, setLeft] = useState(false);
  const given = useRef(value);
  useLayoutEffect(() => {
    if (given.current === value) return;
    given.current = value;
    setTyped(value);
  }, [value]);
  const entry = readEntry(typed, decimals);
  const fault = 'fault' in entry && left ? t('{fault} Not saved.', { fault: entry.fault }) : undefined;
  return (
    <Placed {...place} error={fault ?? draft.shown(place.at)}>
      <input
        class="n"
        inputMode="decimal"
        autocomplete="off"
        maxLength={40}
        value={typed}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const read = readEntry(text, decimals);
          if ('fault' in read || read.value === given.current) return;
          given.current = read.value;
          set(read.value);
        }}
        onBlur={() => {
          setLeft(true);
          draft.leave(place.at);
          if ('value' in entry) setTyped(entry.value);
        }}
      />
    </Placed>
  );
}

type Option = { value: string; name: string; group?: string };
type SelectProps = Place & { value: string; set: (value: string) => void; options: readonly Option[] };

/** One of a list; options with a group stand under its name. */
export function SelectField({ value, set, options, ...place }: SelectProps) {
  const draft = useDraft();
  const groups = [...Map.groupBy(options, (o) => o.group ?? '')];
  const shown = (list: readonly Option[]) =>
    list.map((o) => (
      <option key={o.value} value={o.value} selected={o.value === value}>
        {o.name}
      </option>
    ));
  return (
    <Placed {...place} error={draft.shown(place.at)}>
      <select value={value} onChange={(event) => set(event.currentTarget.value)} onBlur={() => draft.leave(place.at)}>
        {groups.map(([group, list]) =>
          group ? (
            <optgroup key={group} label={group}>
              {shown(list)}
            </optgroup>
          ) : (
            shown(list)
          ),
        )}
      </select>
    </Placed>
  );
}
