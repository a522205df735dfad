import { useEffect, useRef } from 'preact/hooks';
import type { Level } from '../../../shared/event.ts';
import { levelKeys } from './keys.ts';

/** All keys of the score sheet. */
export function KeyList({ scale, onClose }: { scale: readonly Level[]; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const keys = levelKeys(scale);
  return (
    <dialog ref={box} aria-labelledby="keys-title" onClose={onClose}>
      <div class="stack">
        <h2 id="keys-title">Keys of the score sheet</h2>
        <p>Digits, Enter and ? act while the focus is in the levels of a criterion. In a text field they are text.</p>
        <dl class="summary">
          {scale.map(
            (level, i) =>
              keys[i] !== null && (
                <div key={level.mark}>
                  <dt>
                    <kbd>{keys[i]}</kbd>
                  </dt>
                  <dd>
                    {level.mark} {level.name}
                  </dd>
                </div>
              ),
          )}
          <div>
            <dt>
              <kbd>↑</kbd> <kbd>↓</kbd>
            </dt>
            <dd>one level up or down</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>next criterion; also from “Where in the bid”</dd>
          </div>
          <div>
            <dt>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </dt>
            <dd>next bid that is not signed off, from anywhere in the sheet</dd>
          </div>
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>this list</dd>
          </div>
        </dl>
        <p>
          <button type="button" class="btn primary" onClick={() => box.current?.close()}>
            Close
          </button>
        </p>
      </div>
    </dialog>
  );
}
