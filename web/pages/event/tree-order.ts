/** The order of a tree's rows: buttons up and down, and Alt with the arrow keys; the focus goes along with what was moved. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keys and focus for a table whose rows carry `data-row` with the id of what they show, and its cells `data-control`. */
export function useTreeOrder(move: (id: string, by: number) => void) {
  const list = useRef<HTMLTableSectionElement>(null);
  const follow = useRef<{ row: string; control: string } | null>(null);

  useLayoutEffect(() => {
    const want = follow.current;
    follow.current = null;
    if (!want) return;
    const row = list.current?.querySelector(`[data-row="${want.row}"]`);
    const cell = row?.querySelector<HTMLElement>(`[data-control="${want.control}"]`);
    (cell?.querySelector<HTMLElement>('input, select') ?? cell)?.focus();
  });

  const moveRow = (id: string, by: number) => {
    follow.current = {
      row: id,
      control: document.activeElement?.closest('[data-control]')?.getAttribute('data-control') ?? 'name',
    };
    move(id, by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const { target } = event;
    if (!event.altKey || by === 0 || !(target instanceof Element)) return;
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    if (!row) return;
    event.preventDefault();
    moveRow(row, by);
  };
  return { list, onKeyDown, moveRow };
}
