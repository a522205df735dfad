import type { Level } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { levelOf } from './draft.ts';
import { commandInLevels, type KeyCommand, levelKeys } from './keys.ts';

type Props = {
  id: string;
  /** What is marked, for those who do not see the heading. */
  name: string;
  scale: readonly Level[];
  mark: string;
  onMark: (mark: string) => void;
  onCommand: (command: Exclude<KeyCommand, { do: 'mark' }>) => void;
};

/** Puts the focus on the chosen level, or on the first. */
export function focusLevels(id: string): void {
  const group = document.getElementById(id);
  const radio = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input');
  radio?.focus();
  radio?.closest('details')?.scrollIntoView({ block: 'nearest' });
}

/** The levels of the scale as a native radio group: key, name, words. Digits mark while the focus is inside. */
export function Levels({ id, name, scale, mark, onMark, onCommand }: Props) {
  const keys = levelKeys(scale);
  const chosen = levelOf(scale, mark);
  const press = (event: KeyboardEvent) => {
    const command = commandInLevels(event, scale);
    if (!command) return;
    event.preventDefault();
    // The sheet around it would hear Ctrl+Enter a second time.
    event.stopPropagation();
    if (command.do !== 'mark') return onCommand(command);
    onMark(command.mark);
    const at = scale.findIndex((l) => l.mark === command.mark);
    document.querySelector<HTMLInputElement>(`#${CSS.escape(id)} label:nth-of-type(${at + 1}) input`)?.focus();
  };
  return (
    <fieldset class="levels" id={id} onKeyDown={press}>
      <legend class="sr">{t('Mark for {name}', { name })}</legend>
      {scale.map((level, i) => (
        <label key={level.mark}>
          <input
            type="radio"
            name={id}
            value={level.mark}
            checked={level === chosen}
            onChange={() => onMark(level.mark)}
          />
          <kbd>{keys[i] ?? level.mark}</kbd>
          <strong>
            {keys[i] !== level.mark && keys[i] !== null && <>{level.mark} </>}
            {level.name}
          </strong>
          <span>{level.words}</span>
        </label>
      ))}
    </fieldset>
  );
}
