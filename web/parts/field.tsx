import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { Icon } from './icon.tsx';

type Words = { id: string; hint?: ComponentChildren; error?: string | null | undefined };

const describedBy = ({ id, hint, error }: Words) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

const Hints = ({ id, hint, error }: Words) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${id}-error`}>
        <Icon name="alert" />
        {error}
      </p>
    )}
  </>
);

/** A labelled control: label, hint, error, control, in this order. The one child is the input, select or textarea. */
export const Field = ({ label, children, ...words }: Words & { label: ComponentChildren; children: VNode }) => (
  <div class="field">
    <label for={words.id}>{label}</label>
    <Hints {...words} />
    {cloneElement(children, {
      id: words.id,
      'aria-describedby': describedBy(words),
      'aria-invalid': words.error ? 'true' : undefined,
    })}
  </div>
);

/** Several controls under one legend: radio buttons, checkboxes. Its id takes the focus from an error summary. */
export const Group = ({
  legend,
  children,
  ...words
}: Words & { legend: ComponentChildren; children: ComponentChildren }) => (
  <fieldset
    class={words.error ? 'field wrong' : 'field'}
    id={words.id}
    tabIndex={-1}
    aria-describedby={describedBy(words)}
  >
    <legend>{legend}</legend>
    <Hints {...words} />
    {children}
  </fieldset>
);

type ChoiceProps = {
  type?: 'radio' | 'checkbox';
  name: string;
  value?: string;
  checked: boolean;
  onChoose: (checked: boolean) => void;
  hint?: ComponentChildren;
  disabled?: boolean;
  children: ComponentChildren;
};

/** One choice of a group: the whole line is its label. */
export const Choice = ({ type = 'radio', name, value, checked, onChoose, hint, disabled, children }: ChoiceProps) => (
  <label class="choice">
    <input
      type={type}
      name={name}
      value={value}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChoose(event.currentTarget.checked)}
    />
    <span>
      {children}
      {hint && (
        <>
          <br />
          <small>{hint}</small>
        </>
      )}
    </span>
  </label>
);
