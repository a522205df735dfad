/** The sheet of the method: weights, full points, highest marks, the field of prices. A weight that is changed there changes the matrix. */
import { plain } from '../exact.ts';
import type { Section } from '../method.ts';
import { highestOf, scaleOf } from '../scoring/marks.ts';
import { criteriaIn, holdersOf } from '../scoring/tree.ts';
import { t } from '../words/say.ts';
import {
  fixed,
  formula,
  head,
  inColumn,
  type MatrixCell,
  type MatrixSheet,
  number,
  on,
  title,
  words,
} from './cells.ts';
import type { Of } from './given.ts';

/** Where the method stands on its sheet. */
export type MethodPlaces = {
  sheet: MatrixSheet;
  full: (id: string) => string;
  highest: (id: string) => string;
  ceiling: string;
  /** Rows of the price field, whose formulas need to know where the prices stand. */
  field: { row: number; lowest: string; mean: string };
};

/** The sheet, and where things stand on it. The field of prices is filled in by the matrix. */
export function methodSheet({ bundle }: Of, name: string): MethodPlaces {
  const { method, lot } = bundle;
  const { sections = [], criteria } = method;
  const column = { name: 0, within: 1, stated: 2, full: 3, highest: 4 } as const;
  const rows: MatrixCell[][] = [
    [title(t('Method'))],
    [words(t('Total points')), null, null, number(method.total || '0')],
    [words(t('Price ceiling')), null, null, lot.ceiling ? number(lot.ceiling) : null],
    // The prices that are compared: filled in where they are known.
    [words(t('Lowest price that is compared')), null, null, null],
    [words(t('Mean of the prices that are compared')), null, null, null],
    [],
    [
      head(t('Criterion')),
      head(t('Part of')),
      head(method.weights === 'percent' ? t('Percent of what holds it') : t('Points as published')),
      head(t('Points at most')),
      head(t('Highest mark')),
    ],
  ];
  const first = rows.length;
  const places = new Map([...sections, ...criteria].map((node, i) => [node.id, first + i]));
  const at = (id: string, c: number): string => fixed(places.get(id)!, c);
  const holderNames = (node: { in?: string | undefined }): string =>
    (holdersOf(method, node) ?? []).map((s: Section) => s.name).join(' › ');
  for (const s of sections) {
    const parts = criteriaIn(method, s.id)
      .filter((c) => !c.bonus)
      .map((c) => at(c.id, column.full));
    rows.push([
      head(s.name),
      words(holderNames(s)),
      s.points === '' ? null : number(s.points),
      formula(parts.length === 0 ? '0' : parts.join('+')),
    ]);
  }
  for (const c of criteria) {
    const row = rows.length;
    const own = inColumn(row, column.stated);
    const holders = holdersOf(method, c) ?? [];
    const full =
      method.weights === 'percent'
        ? [...holders.map((s) => at(s.id, column.stated)), own].reduce(
            (all, p) => `${all}*${p}/100`,
            fixed(1, column.full),
          )
        : own;
    rows.push([
      words(c.name),
      words(holderNames(c)),
      number(c.points || '0'),
      formula(full),
      c.kind === 'judged' ? number(plain(highestOf(scaleOf(method, c)))) : null,
    ]);
  }
  return {
    sheet: { name, rows, widths: [44, 30, 18, 18, 14], headRows: 0 },
    full: (id) => on(name, at(id, column.full)),
    highest: (id) => on(name, at(id, column.highest)),
    ceiling: on(name, fixed(2, column.full)),
    field: { row: 3, lowest: on(name, fixed(3, column.full)), mean: on(name, fixed(4, column.full)) },
  };
}
