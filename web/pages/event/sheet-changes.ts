/** What a table would change in the price sheets of a draft, and the one edit that takes it over. */
import { type EventContent, type Lot, limits, type PriceLine } from '../../../shared/event.ts';
import type { ImportedLine } from '../../../shared/table-import.ts';
import { t } from '../../../shared/words/say.ts';
import { type Edit, freeId } from './list-edits.ts';

export type ChangedLine = { before: PriceLine; after: PriceLine };
/** The changes of one lot; `lines` is the sheet as it will be. */
export type LotChanges = {
  lotId: string;
  added: PriceLine[];
  changed: ChangedLine[];
  removed: PriceLine[];
  same: number;
  lines: PriceLine[];
};

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A line as the table says it; what the table does not say stays as it was. */
const merged = (before: PriceLine, { name, unit, quantity, optional }: ImportedLine): PriceLine => ({
  ...before,
  name,
  unit: unit || before.unit,
  quantity: quantity === '' ? before.quantity : quantity,
  optional: optional ?? before.optional,
});

const differs = (a: PriceLine, b: PriceLine) =>
  a.name !== b.name || a.unit !== b.unit || a.quantity !== b.quantity || a.optional !== b.optional;

/**
 * Lines are known by their name, in the order in which a name comes. `whole`: the table is the whole sheet, in its order, and
 * lines that are not in it go; else they stay where they are, and new ones come at the end.
 */
function lotChanges(lot: Lot, imported: readonly ImportedLine[], whole: boolean): LotChanges {
  const left = [...lot.lines];
  const added: PriceLine[] = [];
  const changed: ChangedLine[] = [];
  const inOrder: PriceLine[] = [];
  for (const line of imported) {
    const at = left.findIndex((l) => sameName(l.name, line.name));
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (before) {
      const after = merged(before, line);
      if (differs(before, after)) changed.push({ before, after });
      inOrder.push(after);
    } else {
      const { name, unit, quantity, optional } = line;
      const id = freeId('line', [...lot.lines, ...added]);
      const after: PriceLine = { id, name, unit, quantity, optional: optional ?? false };
      added.push(after);
      inOrder.push(after);
    }
  }
  const kept = lot.lines.map((line) => inOrder.find((l) => l.id === line.id) ?? line);
  return {
    lotId: lot.id,
    added,
    changed,
    removed: whole ? left : [],
    same: inOrder.length - added.length - changed.length,
    lines: whole ? inOrder : [...kept, ...added],
  };
}

/** The changes in every lot that the table names; other lots stay as they are. */
export const sheetChanges = (
  content: Pick<EventContent, 'lots'>,
  imported: readonly ImportedLine[],
  whole: boolean,
): LotChanges[] =>
  content.lots
    .map((lot) => ({ lot, lines: imported.filter((line) => line.lotId === lot.id) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ lot, lines }) => lotChanges(lot, lines, whole));

/** The lots that would have more lines than a lot may have. */
export const tooLong = (changes: readonly LotChanges[]): LotChanges[] =>
  changes.filter(({ lines }) => lines.length > limits.lines);

/** Takes the changes over, all in one edit. */
export const takeOver =
  (changes: readonly LotChanges[]): Edit =>
  (content) => ({
    ...content,
    lots: content.lots.map((lot) => {
      const change = changes.find((c) => c.lotId === lot.id);
      return change ? { ...lot, lines: change.lines } : lot;
    }),
  });

/** "3 added, 1 changed": what happens, in words; empty where nothing does. */
export function changesInWords(changes: readonly LotChanges[]): string {
  const sum = (of: (c: LotChanges) => number) => changes.reduce((n, c) => n + of(c), 0);
  const added = sum((c) => c.added.length);
  const changed = sum((c) => c.changed.length);
  const removed = sum((c) => c.removed.length);
  return [
    added > 0 && t('{n} added', { n: added }),
    changed > 0 && t('{n} changed', { n: changed }),
    removed > 0 && t('{n} removed', { n: removed }),
  ]
    .filter(Boolean)
    .join(', ');
}
