/** Order of rows: buttons up and down, and Alt with the arrow keys; the focus goes along with what was moved. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../../../shared/numerals.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';

type Move = (i: number, by: number) => void;

/** What a row can have done to it. */
export type RowActs = { onMove: Move; onRemove: (i: number, act: () => void) => void };

/** Keys and focus for a list whose rows carry `data-row` with their place and are moved by `move`. */
export function useRowOrder<E extends HTMLElement>(length: number, move: Move) {
  const list = useRef<E>(null);
  const follow = useRef<{ row: number; control: string; id: string } | null>(null);

  useLayoutEffect(() => {
    const want = follow.current;
    follow.current = null;
    if (!want) return;
    const row = list.current?.querySelector(`[data-row="${want.row}"]`);
    const control =
      (want.id && document.getElementById(want.id)) ||
      row?.querySelector<HTMLElement>(`[data-control="${want.control}"]`) ||
      row?.querySelector<HTMLElement>('input, textarea, select, button');
    if (control) control.focus();
    // The last row is gone: what can be done next is to take that back.
    else requestAnimationFrame(() => document.getElementById('undo')?.focus());
  });

  const moveRow: Move = (i, by) => {
    if (i + by < 0 || i + by >= length) return;
    const control = document.activeElement?.closest('[data-control]')?.getAttribute('data-control') ?? '';
    // A field's id is made from its path, which holds the row's place; an option lies deeper than its row.
    const field = document.activeElement?.id ?? '';
    const ofRow = /-\d+-[A-Za-z]+$/.test(field) && !field.includes('-options-');
    const id = control || !ofRow ? '' : field.replace(/-\d+(-[A-Za-z]+)$/, `-${i + by}$1`);
    follow.current = { row: i + by, control, id };
    move(i, by);
  };
  /** Removes a row by `act`; the focus goes to the same control of the row that takes its place, or of the last one. */
  const removeRow = (i: number, act: () => void) => {
    follow.current = { row: Math.min(i, length - 2), control: 'remove', id: '' };
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const { target } = event;
    if (!event.altKey || by === 0 || !(target instanceof Element) || target instanceof HTMLSelectElement) return;
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    if (row === null || row === undefined) return;
    event.preventDefault();
    moveRow(count(row), by);
  };
  return { list, onKeyDown, moveRow, removeRow };
}

/** The keys that move a row: Alt with an arrow. */
export const MoveKeys = () => (
  <>
    <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd>
  </>
);

/** The button that removes a row. */
export const RemoveButton = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <button
    type="button"
    class="btn small"
    data-control="remove"
    aria-label={t('Remove {name}', { name })}
    onClick={onRemove}
  >
    <Icon name="x" />
  </button>
);

type Props = { i: number; length: number; name: string; onMove: Move };

/** The two buttons of a row. At an end the button stays where it is and says that it cannot go further. */
export const OrderButtons = ({ i, length, name, onMove }: Props) => (
  <>
    <button
      type="button"
      class="btn small"
      data-control="up"
      aria-label={t('Move {name} up', { name })}
      aria-disabled={i === 0 || undefined}
      onClick={() => onMove(i, -1)}
    >
      <Icon name="up" />
    </button>
    <button
      type="button"
      class="btn small"
      data-control="down"
      aria-label={t('Move {name} down', { name })}
      aria-disabled={i === length - 1 || undefined}
      onClick={() => onMove(i, 1)}
    >
      <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2v11M4 9.5 8 13l4-3.5" />
      </svg>
    </button>
  </>
);
