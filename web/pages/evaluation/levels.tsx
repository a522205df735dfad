import type { Level } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { levelOf } from './draft.ts';
import { type Command, commandInLevels, levelKeys } from './keys.ts';
import { between, stepped } from './steps.ts';

type Props = {
  id: string;
  /** What is marked, for those who do not see the heading: the criterion and the bidder. */
  name: string;
  scale: readonly Level[];
  /** The step between levels; blank where only levels are given. */
  step: string;
  mark: string;
  onMark: (mark: string) => void;
  onCommand: (command: Command) => void;
};

/** Puts the focus on the chosen level, on the one below a mark between levels, or on the first. */
export function focusLevels(id: string): void {
  const group = document.getElementById(id);
  const radio =
    group?.querySelector<HTMLInputElement>('input:checked') ??
    group?.querySelector<HTMLInputElement>('.near input') ??
    group?.querySelector('input');
  radio?.focus();
  radio?.closest('details')?.scrollIntoView({ block: 'nearest' });
}

/** Marks between the levels: one step down, the mark, one step up. */
function Steps({ scale, step, mark, onMark }: Pick<Props, 'scale' | 'step' | 'mark' | 'onMark'>) {
  const around = between(scale, mark);
  const go = (to: 'up' | 'down') => {
    const now = stepped(scale, step, mark, to);
    if (now !== null) onMark(now);
  };
  return (
    <p class="row steps-of-mark">
      {/* By keyboard the arrows do the same in the levels, so that Tab leads from these straight to the reason: for fingers. */}
      <button type="button" class="btn" tabIndex={-1} onClick={() => go('down')} aria-label={t('One step down')}>
        −
      </button>
      <output class={mark === '' ? 'mark none' : 'mark'} aria-live="polite">
        {mark === '' ? '–' : mark}
      </output>
      <button type="button" class="btn" tabIndex={-1} onClick={() => go('up')} aria-label={t('One step up')}>
        +
      </button>
      <small>
        {around
          ? t('between {below} and {above}', {
              below: `${around.below.mark} ${around.below.name}`,
              above: `${around.above.mark} ${around.above.name}`,
            })
          : t('in steps of {step}', { step })}
      </small>
    </p>
  );
}

/** The levels of the scale as a native radio group: key, name, words. Digits mark while the focus is inside. */
export function Levels({ id, name, scale, step, mark, onMark, onCommand }: Props) {
  const keys = levelKeys(scale);
  const chosen = levelOf(scale, mark);
  const near = between(scale, mark)?.below;
  const press = (event: KeyboardEvent) => {
    const command = commandInLevels(event, scale, step);
    if (!command) return;
    event.preventDefault();
    // The sheet around it would hear Ctrl+Enter a second time.
    event.stopPropagation();
    if (command.do === 'step') {
      const now = stepped(scale, step, mark, command.to);
      return void (now !== null && onMark(now));
    }
    if (command.do !== 'mark') return onCommand(command);
    onMark(command.mark);
    const at = scale.findIndex((l) => l.mark === command.mark);
    document.querySelector<HTMLInputElement>(`#${CSS.escape(id)} label:nth-of-type(${at + 1}) input`)?.focus();
  };
  return (
    <>
      <fieldset class="levels" id={id} onKeyDown={press}>
        <legend class="sr">{t('Mark for {name}', { name })}</legend>
        {scale.map((level, i) => (
          <label key={level.mark} class={level === near ? 'near' : undefined}>
            <input
              type="radio"
              name={id}
              value={level.mark}
              checked={level === chosen}
              onChange={() => onMark(level.mark)}
            />
            <kbd>{keys[i]?.toUpperCase() ?? level.mark}</kbd>
            <strong>
              {keys[i] !== level.mark && keys[i] !== null && <>{level.mark} </>}
              {level.name}
            </strong>
            <span>{level.words}</span>
          </label>
        ))}
      </fieldset>
      {step !== '' && <Steps scale={scale} step={step} mark={mark} onMark={onMark} />}
    </>
  );
}
