import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { ProblemBanner } from './problem-banner.tsx';

type Props = {
  open: boolean;
  /** The one question. */
  title: string;
  /** The act, in its own words: "Submit the bid". Never "OK". */
  act: string;
  kind?: 'primary' | 'final' | 'danger';
  cancel?: string;
  /** Does it. While it runs the button waits; what it throws is shown in the dialog, which then stays. */
  onConfirm: () => unknown;
  onClose: () => void;
  /** Why it cannot be done yet, beside the button; the button stays focusable and does nothing. */
  blocked?: string | null | undefined;
  children?: ComponentChildren;
};

/** Asks one thing; the button names the act. The focus goes back to where it was. */
export function Confirm({
  open,
  title,
  act,
  kind = 'primary',
  cancel = t('Go back'),
  onConfirm,
  onClose,
  blocked,
  children,
}: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { busy, problem, act: run, forget } = useAct();

  // Before the paint, so that no empty dialog is seen on the way out.
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    forget();
    box.current?.showModal();
    // On the question, not on what happens to be the first control: Enter must not do anything yet.
    heading.current?.focus();
    return () => {
      box.current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  const confirm = async () => {
    if (blocked) return;
    await run(async () => {
      await onConfirm();
      onClose();
    });
  };

  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      {open && (
        <div class="stack">
          <h2 id={id} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          {children}
          <ProblemBanner problem={problem} />
          {blocked && <p class="hint">{blocked}</p>}
          <p class="row">
            <button
              type="button"
              class={`btn ${kind}`}
              aria-disabled={busy || Boolean(blocked) || undefined}
              onClick={() => void confirm()}
            >
              {busy ? `${act} …` : act}
            </button>
            <button type="button" class="btn quiet" onClick={() => !busy && onClose()}>
              {cancel}
            </button>
          </p>
        </div>
      )}
    </dialog>
  );
}
