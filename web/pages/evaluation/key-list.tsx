import { useEffect, useRef } from 'preact/hooks';
import type { Level } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
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
        <h2 id="keys-title">{t('Keys of the score sheet')}</h2>
        <p>
          {t('Digits, Enter and ? act while the focus is in the levels of a criterion. In a text field they are text.')}
        </p>
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
            <dd>{t('one level up or down')}</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>{t('next criterion; also from “Where in the bid”')}</dd>
          </div>
          <div>
            <dt>
              <kbd>{t('Ctrl')}</kbd> <kbd>Enter</kbd>
            </dt>
            <dd>{t('next bid that is not signed off, from anywhere in the sheet')}</dd>
          </div>
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{t('this list')}</dd>
          </div>
        </dl>
        <p>
          <button type="button" class="btn primary" onClick={() => box.current?.close()}>
            {t('Close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
