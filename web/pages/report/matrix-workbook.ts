/** The evaluation matrix as an Excel file with live formulas. */
import '../../always.ts';
import type { CellObject, Feature } from 'write-excel-file/universal';
import type { Bundle } from '../../../shared/bundle.ts';
import type { MatrixCell, MatrixSheet, Places } from '../../../shared/matrix/cells.ts';
import type { Names } from '../../../shared/matrix/given.ts';
import { matrixSheets } from '../../../shared/matrix/matrix.ts';
import { cellName } from '../../../shared/table-cells.ts';
import { figureCell, wordsCell } from '../../workbook-cells.ts';

const formatOf = (places: Places): string =>
  places === 'general' ? 'General' : places === 0 ? '0' : `0.${'0'.repeat(places)}`;

function cellOf(cell: MatrixCell): CellObject | null {
  if (cell === null) return null;
  switch (cell.is) {
    case 'title':
      return { ...wordsCell(cell.text), fontWeight: 'bold', fontSize: 14 };
    case 'head':
      return {
        ...wordsCell(cell.text),
        fontWeight: 'bold',
        wrap: true,
        alignVertical: 'top',
        backgroundColor: '#EEF1F4',
      };
    case 'words':
      return wordsCell(cell.text);
    case 'number':
      return { ...figureCell(cell.decimal), format: formatOf(cell.places) };
    case 'formula':
      return { value: cell.formula, type: 'Formula', format: formatOf(cell.places) };
  }
}

/** What is recorded stands in its cell beside the formula, for viewers that compute nothing; whoever computes does so on opening. */
const recorded = (sheets: readonly MatrixSheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/workbook.xml': { transform: (xml) => xml.replace('<calcPr/>', '<calcPr fullCalcOnLoad="1"/>') },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const shown = new Map(
            sheets[sheetIndex]!.rows.flatMap((row, r) =>
              row.flatMap((cell, c) =>
                cell?.is === 'formula' && cell.shown !== null ? [[cellName(r, c), cell.shown] as const] : [],
              ),
            ),
          );
          return xml.replace(/(<c r="([A-Z]+\d+)"[^>]*>)(<f>[\s\S]*?<\/f>)/g, (all, open, name, formula) =>
            shown.has(name) ? `${open}${formula}<v>${shown.get(name)}</v>` : all,
          );
        },
      },
    },
  },
});

/** The file. What people wrote is text, whatever it begins with. */
export async function matrixWorkbook(bundle: Bundle, names: Names): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const sheets = matrixSheets(bundle, names);
  return write(
    sheets.map(({ name, rows, widths, headRows }) => ({
      data: rows.map((row) => row.map(cellOf)),
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(headRows > 0 && { stickyRowsCount: headRows }),
    })),
    { features: [recorded(sheets)] },
  ).toBlob();
}

/** What the file is called. */
export const matrixName = ({ event, lot }: Pick<Bundle, 'event' | 'lot'>): string =>
  `${['evaluation-matrix', event.reference || event.id.slice(0, 8), lot.id].join('-').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.xlsx`;
