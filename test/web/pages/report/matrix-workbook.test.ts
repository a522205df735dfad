import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../../shared/bundle.ts';
import { matrixSheets } from '../../../../shared/matrix/matrix.ts';
import { cellName } from '../../../../shared/table-cells.ts';
import { matrixName, matrixWorkbook } from '../../../../web/pages/report/matrix-workbook.ts';
import { bundleOf, givenBundle } from '../../../shared/given-bundle.ts';
import { scenes } from '../../../shared/scoring/random-events.ts';
import { Spreadsheet, shownAs } from './spreadsheet.ts';

const names = [{ id: 'eva', name: 'Eva Brandt' }];
/** Where a head stands in the matrix. */
const columnOf = (bundle: Bundle, head: string): number =>
  matrixSheets(bundle, names)[0]!.rows[2]!.findIndex((c) => c?.is === 'head' && c.text === head);

/** Every formula whose figure is on record, computed from the file and shown with its decimals, beside the record. */
async function compared(bundle: Bundle): Promise<{ at: string; computed: string; recorded: string }[]> {
  const file = await Spreadsheet.read(await matrixWorkbook(bundle, names));
  return matrixSheets(bundle, names).flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.is !== 'formula') return [];
        const computed = file.value(sheet.name, cellName(r, c));
        if (cell.shown === null) return [];
        const places = cell.places === 'general' ? 0 : cell.places;
        return [
          {
            at: `${sheet.name}!${cellName(r, c)}`,
            computed: shownAs(computed as number, places),
            recorded: cell.shown,
          },
        ];
      }),
    ),
  );
}

const double = (exact: string): number => {
  const [n = '0', d = '1'] = exact.split('/');
  return Number(n) / Number(d);
};
/** Whether two bids lie so close that doubles cannot tell who is ahead: their ranks are for the exact ranking to say. */
const beyondDoubles = ({ result }: Bundle): boolean => {
  const values = result!.ranked.map((r) => (r.compared ?? r.total).exact);
  return values.some((a) =>
    values.some((b) => a !== b && Math.abs(double(a) - double(b)) <= 1e-10 * (1 + Math.abs(double(a)))),
  );
};

describe('the matrix as a workbook', () => {
  it('computes by its formulas what the ranking says', async () => {
    const all = await compared(givenBundle());
    expect(all.length).toBeGreaterThanOrEqual(10);
    for (const { at, computed, recorded } of all) expect([at, computed]).toEqual([at, recorded]);
  });

  it('computes it for any method: trees, percent, minimums, roundings, ties, draws, every formula', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const bundle = bundleOf(scene);
        const unranked = beyondDoubles(bundle);
        // A double has 15 digits, the last of them unsure after some sums.
        for (const { at, computed, recorded } of await compared(bundle))
          if ((unranked && at.startsWith('Evaluation matrix!A')) || recorded.replace(/\D/g, '').length > 13) continue;
          else if (computed !== recorded) throw new Error(`${at}: ${computed} and not ${recorded}`);
      }),
      // The same each time: one in thousands lies where doubles cannot tell, which the sheet says of itself.
      { numRuns: 300, seed: 1 },
    );
  });

  it('follows a mark that somebody changes in it', async () => {
    const bundle = givenBundle();
    const file = await Spreadsheet.read(await matrixWorkbook(bundle, names));
    const total = cellName(4, columnOf(bundle, 'Total'));
    const winner = bundle.result!.ranked[0]!;
    expect(shownAs(file.value('Evaluation matrix', total) as number, 2)).toBe(winner.total.shown);
    const changed = await Spreadsheet.read(await matrixWorkbook(bundle, names));
    changed.sheets.get('Marks')!.set('C2', { formula: null, value: 2.5 });
    expect(changed.value('Evaluation matrix', total)).toBeCloseTo(30 + 32);
  });

  it('keeps what people wrote as text, whatever it begins with', async () => {
    const wild = ['=1+1', '+49 40', '-5', '@here', '\t=2'];
    const bundle = givenBundle();
    const method = { ...bundle.method, criteria: bundle.method.criteria.map((c, i) => ({ ...c, name: wild[i]! })) };
    const bids = bundle.bids.map((b, i) => ({ ...b, name: wild[i + 2]! }));
    const { result: _, ...rest } = { ...bundle, method, bids };
    const file = await Spreadsheet.read(
      await matrixWorkbook(bundleOf(rest as never), [{ id: 'eva', name: '=cmd|A1' }]),
    );
    const texts = [...file.sheets.values()].flatMap((cells) =>
      [...cells.values()].filter((c) => typeof c.value === 'string').map((c) => [c.value, c.formula]),
    );
    for (const word of ['=1+1', '+49 40', '-5', '@here', '=cmd|A1']) expect(texts).toContainEqual([word, null]);
  });

  it('holds the recorded figures beside its formulas, for viewers that compute nothing', async () => {
    const bundle = givenBundle();
    const file = await Spreadsheet.read(await matrixWorkbook(bundle, names));
    const { formula, value } = file.stored('Evaluation matrix', cellName(4, columnOf(bundle, 'Total')))!;
    expect(formula).toMatch(/^SUM\(/);
    expect(value).toBe(Number(bundle.result!.ranked[0]!.total.shown));
  });

  it('is called after the event and the lot', () => {
    expect(matrixName(givenBundle())).toBe('evaluation-matrix-R-1-lot-1.xlsx');
  });
});
