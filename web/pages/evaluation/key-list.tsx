import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { JudgedCriterion, Method } from '../../../shared/event.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import { levelKeys } from './keys.ts';
import type { Numbered } from './order.ts';

/** The keys that one needs most, in a line. */
export const KeyHints = () => (
  <small class="wide hints">
    {rich(
      '{digit} mark, {enter} go on, {tab} reason, {ctrl} {again} go on from there, {way} other way, {open} next open',
      {
        digit: <kbd>0–9</kbd>,
        enter: <kbd>Enter</kbd>,
        tab: <kbd>Tab</kbd>,
        ctrl: <kbd>{t('Ctrl')}</kbd>,
        again: <kbd>Enter</kbd>,
        way: <kbd>W</kbd>,
        open: <kbd>O</kbd>,
      },
    )}
  </small>
);

type Props = {
  method: Method;
  criteria: readonly Numbered<JudgedCriterion>[];
  /** Of the meeting: no documents, and its own words. */
  meeting?: boolean;
  onClose: () => void;
};

const Key = ({ keys, children }: { keys: readonly string[]; children: ComponentChildren }) => (
  <div>
    <dt>
      {keys.map((k) => (
        <kbd key={k}>{k}</kbd>
      ))}
    </dt>
    <dd>{children}</dd>
  </div>
);

/** The digits of each scale that is in use: once where all criteria share it. */
function Scales({ method, criteria }: Pick<Props, 'method' | 'criteria'>) {
  const used = new Map(criteria.map(({ criterion }) => [scaleOf(method, criterion).levels, criterion]));
  return (
    <>
      {[...used].map(([levels, criterion]) => {
        const keys = levelKeys(levels);
        return (
          <div key={criterion.id} class="stack tight">
            {used.size > 1 && <h3>{criterion.scale ? criterion.name : t('Other criteria')}</h3>}
            <dl class="summary">
              {levels.map(
                (level, i) =>
                  keys[i] != null && (
                    <Key key={level.mark} keys={[keys[i].toUpperCase()]}>
                      {level.mark} {level.name}
                    </Key>
                  ),
              )}
            </dl>
          </div>
        );
      })}
    </>
  );
}

/** All keys of the score sheet. */
export function KeyList({ method, criteria, meeting, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const stepping = criteria.some(({ criterion }) => scaleOf(method, criterion).step !== '');
  return (
    <dialog ref={box} aria-labelledby="keys-title" onClose={onClose}>
      <div class="stack">
        <h2 id="keys-title">{meeting ? t('Keys of the meeting') : t('Keys of the score sheet')}</h2>
        <p>{t('They act while the focus is in the levels of a mark. In a text field they are text.')}</p>
        <Scales method={method} criteria={criteria} />
        <dl class="summary">
          <Key keys={['↑', '↓']}>{t('one level up or down')}</Key>
          {stepping && <Key keys={['←', '→']}>{t('one step down or up, between the levels')}</Key>}
          <Key keys={['Enter']}>
            {meeting
              ? t('record what is agreed, and go on; where a reason is missing, to its field')
              : t('go on: the next criterion of this bid, or the next bid on this criterion')}
          </Key>
          {!meeting && <Key keys={['Tab']}>{t('to the reason; Esc goes back to the levels')}</Key>}
          <Key keys={[t('Ctrl'), 'Enter']}>{t('go on, from anywhere in the sheet')}</Key>
          <Key keys={['O']}>{t('the next mark that is open')}</Key>
          <Key keys={['N', 'P']}>{t('the next bid, the previous bid')}</Key>
          <Key keys={['W']}>{t('bid by bid, or criterion by criterion')}</Key>
          {!meeting && <Key keys={['D']}>{t('the next document of the bid, beside the levels')}</Key>}
          <Key keys={['?']}>{t('this list')}</Key>
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
